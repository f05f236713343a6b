import { html, nothing, type TemplateResult } from 'lit';
import type { Standing } from '../../board/types.ts';
import { bits } from './bits.ts';
import { kindColumns } from './cells-by-kind.ts';
import { divisionName, divisionsOf, judgingOf, unitName, unitShort } from './contest-view.ts';
import type { Subject } from './contest-view.ts';
import { NONE } from './score-text.ts';
import type { Words } from './words.ts';

/** What a board can be ordered by; `score:0` is the first module. */
export type SortBy = 'rank' | 'name' | 'unit' | 'total' | `score:${number}`;

/** What stands in a table cell. */
export type Cell = TemplateResult | string;

/** One column of a board, the same in the table, in the window of a long board and in print. */
export interface BoardColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'rank' | 'name' | 'text' | 'number' | 'total' | 'problem' | 'award' | 'progress';
  /** Figures: set at the end of the line, all digits as wide. */
  readonly numeric?: boolean;
  /** Left out where there is no room; the row's details have it. */
  readonly hideNarrow?: boolean;
  readonly sortBy?: SortBy;
  cell(row: Standing): Cell;
}

/** What a person can do in a cell. Without it the cells are words alone, as on paper. */
export interface CellActs {
  /** Opens a row's details, or closes them. */
  open(row: Standing): void;
  isOpen(id: string): boolean;
}

/** What the columns depend on. */
export interface Sheet extends Subject {
  /** Rows that tell which columns there is something to say in: the first page does. */
  readonly rows: readonly Standing[];
  /** What the rows stand for, where they were made of those of entrants. */
  readonly of?: 'unit' | undefined;
  /** Whether there is room for all columns: then nothing of them is said again under a name. */
  readonly wide?: boolean;
}

/** The columns of a board by its kind, in the order they are read. */
export function columnsFor(sheet: Sheet, words: Words, acts?: CellActs): BoardColumn[] {
  const { rows } = sheet;
  const judging = judgingOf(sheet);
  const ranked = judging.kind !== 'projects' || rows.some(({ rank }) => rank !== undefined);
  const divided = divisionsOf(sheet).length > 1 && rows.some(({ division }) => division);
  const columns: BoardColumn[] = [];
  if (ranked) columns.push(rankColumn(words));
  columns.push(nameColumn(sheet, words, acts, divided));
  if (judging.kind !== 'projects') columns.push(...placeColumns(sheet, words, divided));
  columns.push(...kindColumns(sheet, judging, words));
  return columns;
}

function rankColumn(words: Words): BoardColumn {
  return {
    id: 'rank',
    label: words.t('rank'),
    kind: 'rank',
    numeric: true,
    sortBy: 'rank',
    cell: row =>
      row.rank !== undefined && !row.move
        ? String(row.rank)
        : html`${row.rank ?? stateMark(row, words)}${moveMark(row, words)}`,
  };
}

/** Why a row has no rank, in a word. */
function stateMark({ state }: Standing, words: Words): Cell {
  return state && state !== 'ok'
    ? html`<span class="state">${words.t(`state.${state}`)}</span>`
    : NONE;
}

/** Places won or lost: a sign for the eye, words for the ear. */
function moveMark({ move }: Standing, words: Words): Cell | typeof nothing {
  if (!move) return nothing;
  const [key, sign] = move > 0 ? (['up', '▲'] as const) : (['down', '▼'] as const);
  const n = Math.abs(move);
  return html`<span class="move ${key}"
    ><span aria-hidden="true">${sign}${n}</span
    ><span class="visually-hidden">${words.t(key, { n })}</span></span
  >`;
}

function nameColumn(
  sheet: Sheet,
  words: Words,
  acts: CellActs | undefined,
  divided: boolean,
): BoardColumn {
  const { contest, wide } = sheet;
  return {
    id: 'name',
    label: words.t(whatOf(sheet)),
    kind: 'name',
    sortBy: 'name',
    cell(row) {
      if (wide) return nameOf(row, acts);
      const under = [
        unitShort(contest, row.unit ?? row.project?.owner),
        divided ? divisionWords(row, contest, words) : '',
        (row.awards ?? []).join(' '),
      ].filter(Boolean);
      return html`${nameOf(row, acts)}${
        under.length ? html`<span class="under bits">${bits(under)}</span>` : nothing
      }`;
    },
  };
}

/** What a row is: a person, a team, a unit or a problem to be solved. */
function whatOf({ contest, event, of }: Sheet): 'entrant' | 'team' | 'unit' | 'problem' {
  if (of) return of;
  switch (event?.kind ?? contest.kind) {
    case 'projects':
      return 'problem';
    case 'icpc':
    case 'league':
      return 'team';
    case 'tally':
      return 'unit';
    default:
      return 'entrant';
  }
}

function nameOf(row: Standing, acts: CellActs | undefined): TemplateResult {
  const members = row.members?.length
    ? html`<span class="members">${row.members.join(' ')}</span>`
    : nothing;
  if (!acts) return html`<span class="entrant">${row.name}</span>${members}`;
  return html`<button
      class="entrant"
      type="button"
      aria-expanded=${acts.isOpen(row.id) ? 'true' : 'false'}
      @click=${() => acts.open(row)}
    >
      ${row.name}</button
    >${members}`;
}

function divisionWords(row: Standing, contest: Sheet['contest'], words: Words): string {
  const name = divisionName(contest, row.division);
  if (!name || row.divisionRank === undefined) return name;
  return words.t('divisionRankOf', { division: name, rank: String(row.divisionRank) });
}

/** Unit, and where there are several divisions the division with the rank in it. */
function placeColumns({ contest, rows }: Sheet, words: Words, divided: boolean): BoardColumn[] {
  const columns: BoardColumn[] = [];
  if (rows.some(({ unit }) => unit)) {
    columns.push({
      id: 'unit',
      label: words.t('unit'),
      kind: 'text',
      hideNarrow: true,
      sortBy: 'unit',
      cell: row => unitName(contest, row.unit),
    });
  }
  if (!divided) return columns;
  columns.push({
    id: 'division',
    label: words.t('division'),
    kind: 'text',
    hideNarrow: true,
    cell: row => divisionName(contest, row.division),
  });
  if (rows.some(({ divisionRank }) => divisionRank !== undefined)) {
    columns.push({
      id: 'divisionRank',
      label: words.t('divisionRank'),
      kind: 'number',
      numeric: true,
      hideNarrow: true,
      cell: row => String(row.divisionRank ?? NONE),
    });
  }
  return columns;
}
