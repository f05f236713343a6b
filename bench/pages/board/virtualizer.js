// @lit-labs/virtualizer, which draws an array: sorting, filtering and ranking are written by hand.
/* global document */
import '@lit-labs/virtualizer';
import { html } from 'lit';
import { COLUMNS, rerank, rowsOf } from './data.js';

let element;
let rows;
let sorting;
let text = '';
let shown = [];

export const ROW = '.bench-row';

export const prepare = rowsOf;

export async function open(root) {
  element = document.createElement('lit-virtualizer');
  element.scroller = true;
  element.className = 'bench-scroller';
  element.items = [];
  element.renderItem = row =>
    html`<div class="bench-row">${COLUMNS.map(([id]) => html`<span>${row[id]}</span>`)}</div>`;
  root.append(element);
  await element.updateComplete;
}

export function show(input) {
  rows = input;
  draw();
}

function draw() {
  const found = text ? rows.filter(row => row.name.includes(text)) : rows;
  shown = sorting ? [...found].sort(sorting) : found;
  element.items = shown;
}

export function sort() {
  sorting = (a, b) => b.practice - a.practice;
  draw();
}

export function unsort() {
  sorting = undefined;
  draw();
}

export function filter(wanted) {
  text = wanted;
  draw();
}

export function jump(id) {
  const at = shown.findIndex(row => row.id === id);
  element.element(at)?.scrollIntoView({ block: 'center' });
}

export function update(updates) {
  rows = rerank(rows, updates);
  draw();
}

export const scroller = () => element;
