import { html, nothing, type TemplateResult } from 'lit';
import { columnsFor, type CellActs } from './cells.ts';
import { headView, titleOf } from './head-view.ts';
import type { BoardModel } from './board-model.ts';
import { tableView, type Order } from './table-view.ts';
import type { Words } from './words.ts';

/** Up to so many rows stand in one real table; a longer board scrolls inside. */
export const SHORT = 2000;

/** Rows of a long board that are drawn before its window is here: more than it shows at once. */
export const FIRST = 40;

/** The order that standings come in. */
export const BY_RANK: Order = { by: 'rank', dir: 'asc' };

type Piece = TemplateResult | typeof nothing;

/** The parts of a board, from top to bottom. */
export interface BoardInput {
  readonly model: BoardModel;
  readonly words: Words;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly acts?: CellActs | undefined;
  /** Search and filters, in the room that is kept for them; undefined where there is none to keep. */
  readonly tools: Piece | undefined;
  /** What stands in place of the rows that came first. */
  readonly body?: Piece | undefined;
  /** Rules, corrections, charts, files. */
  readonly foot?: Piece | undefined;
  /** Back to the list that the contest was chosen in. */
  readonly back?: (() => void) | undefined;
}

/** A board. With the first rows alone it has the same size and pieces as with all its tools. */
export function boardView(input: BoardInput): TemplateResult {
  const { model, words, now, tools, foot = nothing, back } = input;
  const long = (model.standings?.total ?? 0) > SHORT;
  const size = long ? (input.body ? ' long' : ' tall') : '';
  return html`<div class="board">
    ${back ? backView(words, back) : nothing} ${headView(model, words, now)}
    ${tools === undefined ? nothing : html`<div class=${toolsClass(model)}>${tools}</div>`}
    <div class=${`frame${size}`}>${input.body ?? firstRows(input)}</div>
    <div class="foot">${foot}</div>
  </div>`;
}

/** Only a list leads here, so the button's own code is there. */
function backView(words: Words, back: () => void): TemplateResult {
  return html`<div class="back">
    <union-button variant="quiet" @click=${back}>
      <union-icon slot="icon" name="arrow-start"></union-icon>${words.t('contests')}
    </union-button>
  </div>`;
}

/** With a choice of events the tools take a line more on a phone; standings that change, anywhere. */
function toolsClass({ contest, standings }: BoardModel): string {
  const { delta, feed } = standings?.links ?? {};
  const two = (contest.events?.length ?? 0) > 1 ? ' two' : '';
  return `tools${two}${delta || feed ? ' follows' : ''}`;
}

function firstRows({ model, words, acts }: BoardInput): Piece {
  const { rows: all = [], total = 0 } = model.standings ?? {};
  const rows = total > SHORT ? all.slice(0, FIRST) : all;
  if (rows.length === 0) return nothing;
  return tableView({
    caption: titleOf(model),
    columns: columnsFor({ ...model, rows }, words, acts),
    rows,
    pinned: [],
    order: BY_RANK,
    onSort: () => undefined,
  });
}
