import { jsonText } from '../rules/json-text.ts';
import { CodeColumn, ListColumn } from './code-column.ts';
import { NumberColumn } from './number-column.ts';
import { ScoreColumn } from './score-column.ts';
import { finish } from './steps.ts';
import { TextColumn } from './text-column.ts';
import { TextIndex } from './text-index.ts';
import type { RowState, Score, Standing } from './types.ts';
import { numbered } from '../rules/numbered.ts';

/** Words by their places in `values`; -1 for none. */
export interface CodedWords {
  readonly values: readonly string[];
  readonly codes: readonly number[];
}

/** What the board reads of a columnar document of standings; all columns in order of rank. */
export interface BoardColumns {
  readonly n: number;
  readonly columns: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    /** 0 for none. */
    readonly rank?: readonly number[];
    readonly py?: readonly string[];
    readonly unit?: CodedWords;
    readonly division?: CodedWords;
    /** 0 for none. */
    readonly divisionRank?: readonly number[];
    /** A column a module. */
    readonly scores?: readonly (readonly Score[])[];
    /** An empty string for none. */
    readonly total?: readonly (number | string)[];
    readonly state?: CodedWords;
    readonly move?: readonly number[];
    readonly awards?: {
      readonly values: readonly string[];
      readonly codes: readonly (readonly number[])[];
    };
    readonly penalty?: readonly number[];
  };
}

/** What a row was, but for its texts. */
export interface RowImage {
  readonly values: readonly (Score | undefined)[];
  /** What is no column, as JSON. */
  readonly rest: string | undefined;
}

export function sameFigures(a: RowImage, b: RowImage): boolean {
  if (a.values.length !== b.values.length || a.rest !== b.rest) return false;
  return a.values.every((value, at) => value === b.values[at]);
}

type Mutable<T> = { -readonly [member in keyof T]: T[member] };

/** Members that few boards have, and small ones: they stay objects. */
type Rest = Pick<
  Standing,
  'members' | 'person' | 'marks' | 'problems' | 'league' | 'tally' | 'project'
>;

const REST = ['members', 'person', 'marks', 'problems', 'league', 'tally', 'project'] as const;
const NUMBERS = ['rank', 'divisionRank', 'total', 'move', 'penalty'] as const;
const WORDS = ['unit', 'division', 'state'] as const;
const TEXTS = ['id', 'name', 'py'] as const;

/**
 * Rows of standings as typed columns, each row at a place that stays its own. A million of eight
 * columns take some 45 MB instead of 250 as objects.
 */
export class BoardTable {
  readonly id: TextColumn;
  readonly name: TextColumn;
  readonly py: TextColumn;
  readonly unit: CodeColumn;
  readonly division: CodeColumn;
  readonly state: CodeColumn;
  readonly awards: ListColumn;
  readonly rank: NumberColumn;
  readonly divisionRank: NumberColumn;
  readonly total: NumberColumn;
  readonly move: NumberColumn;
  readonly penalty: NumberColumn;
  private readonly modules: ScoreColumn[];
  private readonly others = new Map<number, Rest>();
  private rows: number;
  private index: TextIndex | undefined;

  private constructor(parts: Parts) {
    this.rows = parts.n;
    this.id = parts.id;
    this.name = parts.name;
    this.py = parts.py;
    this.unit = parts.unit;
    this.division = parts.division;
    this.state = parts.state;
    this.awards = parts.awards;
    this.rank = parts.rank;
    this.divisionRank = parts.divisionRank;
    this.total = parts.total;
    this.move = parts.move;
    this.penalty = parts.penalty;
    this.modules = parts.scores;
  }

  static of(rows: readonly Standing[]): BoardTable {
    const id = rows.map(row => row.id);
    const name = rows.map(row => row.name);
    const py = rows.map(row => row.py ?? '');
    const table = BoardTable.fromColumns({ n: rows.length, columns: { id, name, py } });
    rows.forEach((row, at) => table.putValues(at, row));
    return table;
  }

  /** @throws RangeError naming the first column that has not `n` rows */
  static fromColumns(document: BoardColumns): BoardTable {
    return finish(BoardTable.building(document));
  }

  /** The same, a column a step. */
  static *building(document: BoardColumns): Generator<void, BoardTable> {
    for (const [name, long] of lengthsOf(document)) {
      if (long === document.n) continue;
      throw new RangeError(`column ${name} has ${long} rows, the document says ${document.n}`);
    }
    return new BoardTable(yield* partsOf(document));
  }

  /** How many rows there have been; none is taken out, that is the order's business. */
  get length(): number {
    return this.rows;
  }

  /** The row as an object of its own. */
  row(at: number): Standing {
    const row: Mutable<Standing> = { id: this.id.at(at), name: this.name.at(at) };
    const py = this.py.at(at);
    if (py !== '') row.py = py;
    const [unit, division] = [this.unit.at(at), this.division.at(at)];
    if (unit !== undefined) row.unit = unit;
    if (division !== undefined) row.division = division;
    const awards = this.awards.at(at);
    if (awards) row.awards = awards;
    return Object.assign(row, this.figures(at));
  }

  /** What decides a row's place: its numbers, its state and the members that are no columns. */
  figures(at: number): Partial<Standing> {
    const row: Partial<Mutable<Standing>> = {};
    for (const member of NUMBERS) {
      const number = this[member].at(at);
      if (number !== undefined) row[member] = number;
    }
    const state = this.state.at(at);
    if (state !== undefined) row.state = state as RowState;
    const scores = this.scoresAt(at);
    if (scores) row.scores = scores;
    return Object.assign(row, this.others.get(at));
  }

  /** The scores of a module, by its place among them. */
  score(module: number): ScoreColumn {
    while (this.modules.length <= module) this.modules.push(new ScoreColumn());
    return this.modules[module]!;
  }

  /** Puts a row in place of what is there. */
  put(at: number, row: Standing): void {
    this.id.set(at, row.id);
    this.name.set(at, row.name);
    this.py.set(at, row.py ?? '');
    this.putValues(at, row);
  }

  /** @returns where the row is now: behind all others */
  add(row: Standing): number {
    const at = this.rows++;
    this.put(at, row);
    this.index?.add(row.id, at);
    return at;
  }

  /** Where the row with this id is; -1 for none. */
  find(id: string): number {
    this.index ??= new TextIndex(this.id);
    return this.index.find(id);
  }

  /** The members of rows that are no columns, by row; most boards have none. */
  get rest(): ReadonlyMap<number, Rest> {
    return this.others;
  }

  /** All of a row but its texts, for `sameFigures` to compare. */
  image(at: number): RowImage {
    const { unit, division, state, awards } = this;
    const codes = [unit, division, state, awards].map(column => column.code(at));
    const rest = this.others.get(at);
    const scores = this.scoresAt(at) ?? [];
    return {
      values: [...NUMBERS.map(member => this[member].at(at)), ...codes, ...scores],
      rest: rest && jsonText(rest),
    };
  }

  /** The texts of a row, where they are others than those of a row to be put there. */
  textsBefore(at: number, row: Standing): readonly string[] | undefined {
    const isSame = TEXTS.every(text => this[text].is(at, row[text] ?? ''));
    return isSame ? undefined : this.texts(at);
  }

  texts(at: number): readonly string[] {
    return TEXTS.map(text => this[text].at(at));
  }

  /** Makes one column of strings smaller, then the index of ids; false when all is done. */
  pack(): boolean {
    const next = TEXTS.map(text => this[text]).find(column => !column.isPacked);
    if (next) next.pack();
    else if (!this.index) this.index = new TextIndex(this.id);
    else return false;
    return true;
  }

  private putValues(at: number, row: Standing): void {
    for (const member of NUMBERS) this[member].set(at, row[member]);
    for (const member of WORDS) this[member].set(at, row[member]);
    this.awards.set(at, row.awards);
    const { scores = [] } = row;
    if (scores.length > 0) this.score(scores.length - 1);
    this.modules.forEach((column, module) => column.set(at, scores[module]));
    const present = REST.filter(member => row[member] !== undefined);
    if (present.length > 0) {
      this.others.set(at, Object.fromEntries(present.map(member => [member, row[member]])));
    } else {
      this.others.delete(at);
    }
  }

  /** Up to the last score there is; one that is missing before it is an empty string, as in rows. */
  private scoresAt(at: number): Score[] | undefined {
    const scores = this.modules.map(column => column.at(at));
    while (scores.length > 0 && scores[scores.length - 1] === undefined) scores.pop();
    return scores.length > 0 ? scores.map(score => score ?? '') : undefined;
  }
}

/** What a table is made of. */
interface Parts extends Pick<
  BoardTable,
  (typeof TEXTS)[number] | (typeof NUMBERS)[number] | (typeof WORDS)[number] | 'awards'
> {
  readonly n: number;
  readonly scores: ScoreColumn[];
}

function* partsOf({ n, columns }: BoardColumns): Generator<void, Parts> {
  const [id, name] = [new TextColumn(columns.id), new TextColumn(columns.name)];
  const py = new TextColumn(columns.py);
  const unit = codesOf(columns.unit);
  yield;
  const division = codesOf(columns.division);
  yield;
  const state = codesOf(columns.state);
  yield;
  const awards = ListColumn.fromCodes(columns.awards);
  yield;
  const rank = NumberColumn.of(columns.rank ?? [], 0);
  yield;
  const divisionRank = NumberColumn.of(columns.divisionRank ?? [], 0);
  yield;
  const total = NumberColumn.of(columns.total ?? []);
  yield;
  const move = NumberColumn.of(columns.move ?? []);
  yield;
  const penalty = NumberColumn.of(columns.penalty ?? []);
  const scores: ScoreColumn[] = [];
  for (const column of columns.scores ?? []) {
    yield;
    scores.push(new ScoreColumn(column));
  }
  const figures = { rank, divisionRank, total, move, penalty, scores };
  return { n, id, name, py, unit, division, state, awards, ...figures };
}

function codesOf(words: CodedWords | undefined): CodeColumn {
  return words ? CodeColumn.fromCodes(words.values, words.codes) : new CodeColumn();
}

function* lengthsOf({ columns }: BoardColumns): Generator<[string, number]> {
  for (const [name, column] of Object.entries(columns)) {
    if (column === undefined) continue;
    if ('codes' in column) yield [name, column.codes.length];
    else if (name !== 'scores') yield [name, column.length];
  }
  for (const [at, { length }] of numbered(columns.scores ?? [])) yield [`scores/${at}`, length];
}
