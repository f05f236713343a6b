// Tabulator, with its virtual DOM for rows (the default).
import { FilterModule, FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { COLUMNS, rerank, ROW_HEIGHT, rowsOf } from './data.js';

Tabulator.registerModule([FilterModule, FormatModule, SortModule]);

let table;
let root;
let rows;

export const ROW = '.tabulator-row';

export const prepare = rowsOf;

export function open(element) {
  root = element;
  table = new Tabulator(element, {
    height: 700,
    rowHeight: ROW_HEIGHT,
    index: 'id',
    data: [],
    columns: COLUMNS.map(([field, title, width]) => ({
      field,
      title,
      width,
      sorter: ['name', 'id', 'unit', 'division'].includes(field) ? 'string' : 'number',
    })),
  });
  return new Promise(done => table.on('tableBuilt', done));
}

export function show(input) {
  rows = input;
  return table.setData(rows);
}

export const sort = () => table.setSort('practice', 'desc');
export const unsort = () => table.setSort('rank', 'asc');

export function filter(text) {
  if (text) table.setFilter('name', 'like', text);
  else table.clearFilter();
}

export const jump = id => table.scrollToRow(id, 'center', true);

export function update(updates) {
  rows = rerank(rows, updates);
  return table.setData(rows);
}

export const scroller = () => root.querySelector('.tabulator-tableholder');
