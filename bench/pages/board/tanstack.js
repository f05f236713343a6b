// TanStack Table and TanStack Virtual with React: rows and cells drawn as their own examples do.
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { COLUMNS, rerank, ROW_HEIGHT, rowsOf } from './data.js';

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString },
});

const columns = COLUMNS.map(([accessorKey, header]) => ({
  accessorKey,
  header,
  filterFn: 'includesString',
}));

let root;
let rows = [];
let hold;

export const ROW = '.bench-row';

export const prepare = rowsOf;

export function open(element) {
  root = element;
  flushSync(() => createRoot(element).render(createElement(Rows)));
}

function Rows() {
  const [data, setData] = useState(rows);
  const scroller = useRef(null);
  const table = useTable({ features, columns, data, getRowId: row => row.id });
  const shown = table.getRowModel().rows;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  useEffect(() => {
    hold = { table, virtualizer, setData };
  });
  return createElement(
    'div',
    { ref: scroller, className: 'bench-scroller' },
    createElement(
      'div',
      { style: { height: virtualizer.getTotalSize(), position: 'relative' } },
      virtualizer.getVirtualItems().map(({ index, start }) =>
        createElement(
          'div',
          {
            key: shown[index].id,
            className: 'bench-row',
            style: { position: 'absolute', transform: `translateY(${start}px)` },
          },
          shown[index]
            .getAllCells()
            .map(cell => createElement('span', { key: cell.id }, String(cell.getValue()))),
        ),
      ),
    ),
  );
}

export function show(input) {
  rows = input;
  flushSync(() => hold.setData(rows));
}

export function sort() {
  flushSync(() => hold.table.setSorting([{ id: 'practice', desc: true }]));
  hold.virtualizer.scrollToIndex(0);
}

export const unsort = () => flushSync(() => hold.table.setSorting([]));

export function filter(text) {
  flushSync(() => hold.table.setColumnFilters(text ? [{ id: 'name', value: text }] : []));
}

export function jump(id) {
  const at = hold.table.getRowModel().rows.findIndex(row => row.id === id);
  hold.virtualizer.scrollToIndex(at, { align: 'center' });
}

export function update(updates) {
  rows = rerank(rows, updates);
  flushSync(() => hold.setData(rows));
}

export const scroller = () => root.querySelector('.bench-scroller');
