// Ours: the widget as it stands in a page, given the columnar document of the API as its `data`. What
// is asked of it is asked as a person does: by the heads of its columns and by its search.
/* global customElements, document, Event, requestAnimationFrame */
import '../../../src/widgets/contest-leaderboard/index.ts';
import { COLUMNS, standings, WEIGHTS } from './data.js';

/** The row that an element is in; one on its way to the screen is none. */
export const ROW = '.row-layer .row:not(.waiting), tbody tr';

/** Rows of the least board that has a window. */
const LEAST = 2001;

const LABELS = Object.fromEntries(COLUMNS.map(([id, label]) => [id, label]));
const rules = {
  decimals: 2,
  modules: Object.entries(WEIGHTS).map(([id, weight]) => ({ id, name: LABELS[id], weight })),
};

let element;
let document_;
let size;

/** What a server gives. In place of the number, which our rows do not show, the rank in the division. */
export function prepare({ rank, name, id, unit, division, theory, practice, total }) {
  const columns = { id, rank, name, unit: coded(unit), division: coded(division) };
  const divisions = columns.division.values.map(word => ({ id: word, name: word }));
  return {
    contest: { name: '示例竞赛', kind: 'points', divisions, rules },
    standings: {
      v: 1,
      rev: 1,
      asOf: '2026-11-22T09:00:00+08:00',
      n: id.length,
      columns: {
        ...columns,
        divisionRank: ranksWithin(columns.division, total),
        scores: [theory, practice],
        total,
      },
    },
  };
}

function coded(words) {
  const values = [...new Set(words)];
  const codes = new Map(values.map((word, at) => [word, at]));
  return { values, codes: words.map(word => codes.get(word)) };
}

function ranksWithin({ values, codes }, totals) {
  const seen = values.map(() => ({ count: 0, rank: 0, total: undefined }));
  return codes.map((code, at) => {
    const one = seen[code];
    one.count += 1;
    if (one.total !== totals[at]) Object.assign(one, { rank: one.count, total: totals[at] });
    return one.rank;
  });
}

export async function open(root) {
  await customElements.whenDefined('union-contest-leaderboard');
  element = document.createElement('union-contest-leaderboard');
  root.append(element);
  // A board so long that all that such a one takes is there: others have it in their one file.
  show(prepare(standings(LEAST)));
  await whole();
}

export function show(input) {
  document_ = input;
  size = input.standings.n;
  element.data = () => document_;
}

/** All rows are at hand: the window onto them is there, and its heads can be pressed. */
export async function whole() {
  const wanted = String(size + 1);
  while (find('[role="grid"]')?.getAttribute('aria-rowcount') !== wanted) await frame();
  document_ = undefined;
}

export const sort = () => head(LABELS.practice).click();
export const unsort = () => head('名次').click();

export function filter(text) {
  const field = find('union-field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export const jump = id => element.jumpTo(id);

export function update(updates) {
  const items = updates.map(({ id, name, unit, division, theory, practice }) => ({
    id,
    name,
    unit,
    division,
    scores: [theory, practice],
  }));
  return element.applyDelta({ items, rejudge: true });
}

export const scroller = () => find('.row-scroller') ?? find('.frame');

const find = selector => element.renderRoot.querySelector(selector);

function head(label) {
  const heads = [...element.renderRoot.querySelectorAll('.row-head button')];
  return heads.find(({ textContent }) => textContent.trim().startsWith(label));
}

const frame = () => new Promise(done => requestAnimationFrame(done));
