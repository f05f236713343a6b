// AG Grid community, with the modules that this takes and no others.
import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  ScrollApiModule,
  TextFilterModule,
} from 'ag-grid-community';
import { COLUMNS, rerank, ROW_HEIGHT, rowsOf } from './data.js';

ModuleRegistry.registerModules([
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ScrollApiModule,
  TextFilterModule,
]);

let api;
let root;
let rows;

export const ROW = '.ag-row';

export const prepare = rowsOf;

export function open(element) {
  root = element;
  api = createGrid(element, {
    columnDefs: COLUMNS.map(([field, headerName, width]) => ({
      field,
      headerName,
      width,
      filter: 'agTextColumnFilter',
    })),
    rowHeight: ROW_HEIGHT,
    rowData: [],
    suppressMultiSort: true,
  });
}

export function show(input) {
  rows = input;
  api.setGridOption('rowData', rows);
}

export const sort = () => setSort([{ colId: 'practice', sort: 'desc' }]);
export const unsort = () => setSort([]);

function setSort(state) {
  api.applyColumnState({ state, defaultState: { sort: null } });
  api.ensureIndexVisible(0, 'top');
}

export function filter(text) {
  api.setFilterModel(
    text ? { name: { filterType: 'text', type: 'contains', filter: text } } : null,
  );
}

export function jump(id) {
  let found;
  api.forEachNodeAfterFilterAndSort(node => {
    if (node.data.id === id) found = node.rowIndex;
  });
  api.ensureIndexVisible(found, 'middle');
}

export function update(updates) {
  rows = rerank(rows, updates);
  api.setGridOption('rowData', rows);
}

export const scroller = () => root.querySelector('.ag-grid-viewport, .ag-body-viewport');
