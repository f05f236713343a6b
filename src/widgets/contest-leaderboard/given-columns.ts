import { Board } from '../../board/board.ts';
import type { Judging } from '../../board/types.ts';
import type { StandingsColumns } from '../../data/generated/types.ts';
import { makeProblem, type Result } from '../../data/problem.ts';
import { columnsIn } from '../../data/standings-columns.ts';
import type { Standings } from '../../data/standings.ts';
import { FIRST, SHORT } from './board-view.ts';
import { breathe, drawn } from './idle.ts';

/** Rows that are checked at a time, which takes some milliseconds. */
const SLICE = 20_000;

type Columns = StandingsColumns['columns'];
type Column = Columns[keyof Columns];

/** Standings that the page itself gives as columns: first rows at once, all of them as a board. */
export class GivenColumns {
  #document: StandingsColumns | undefined;
  #base: string;

  /** @param document not checked yet; never written */
  constructor(document: unknown, base: string) {
    this.#document = document as StandingsColumns;
    this.#base = base;
  }

  /** The first rows, as a page of standings that says how many there are. */
  first(): Result<Standings> {
    const { n = 0 } = this.#document ?? {};
    const checked = columnsIn(this.#slice(0, n > SHORT ? FIRST : n), this.#base);
    if (!checked.ok) return checked;
    const { n: count, columns, ...about } = checked.data;
    if (count === 0 && n > 0) return { ok: false, problem: makeProblem('invalid') };
    const board = Board.fromColumns({ n: count, columns }, { kind: 'points' });
    const rows = [...Array(count).keys()].map(at => board.at(at)!) as Standings['rows'];
    const total = n > SHORT ? n : count;
    const standings = { ...about, rows, total, offset: 0, links: {}, issues: [] };
    return { ...checked, data: standings };
  }

  /**
   * All rows, checked and put into columns step by step, so that the page stays at hand meanwhile;
   * then the document is let go of. Undefined where it cannot be used, or has been let go of.
   */
  async board(judging: Judging, signal: AbortSignal): Promise<Board | undefined> {
    const document = this.#document;
    if (!document) return undefined;
    // The first rows go first.
    await drawn();
    const sound = await this.#isSound(signal);
    // Some fault: what can be used is found by one look at the whole.
    const checked = sound ? undefined : columnsIn(document, this.#base);
    if (signal.aborted || (checked && !checked.ok)) return undefined;
    const building = Board.building(checked?.data ?? document, judging);
    for (;;) {
      const step = building.next();
      if (step.done) {
        this.#document = undefined;
        return step.value;
      }
      await breathe();
      if (signal.aborted) return undefined;
    }
  }

  /** Whether all slices are well, and no id occurs twice. */
  async #isSound(signal: AbortSignal): Promise<boolean> {
    const { n, columns } = this.#document!;
    const lengths = Object.values(columns).flatMap(lengthsOf);
    if (lengths.some(length => length !== n)) return false;
    const ids = new Set<string>();
    for (let from = 0; from < n && !signal.aborted; from += SLICE) {
      const to = Math.min(n, from + SLICE);
      const checked = columnsIn(this.#slice(from, to), this.#base);
      if (!checked.ok || checked.problems) return false;
      for (const id of checked.data.columns.id) ids.add(id);
      if (ids.size !== to) return false;
      await breathe();
    }
    return true;
  }

  /** A document of some of the rows. What is no column stays as it is, for the check to find. */
  #slice(from: number, to: number): unknown {
    const { columns, ...about } = (this.#document ?? {}) as Partial<StandingsColumns>;
    const entries = Object.entries(columns ?? {}).map(([name, column]) => [
      name,
      sliced(column, from, to),
    ]);
    return { ...about, n: to - from, columns: Object.fromEntries(entries) };
  }
}

function sliced(column: unknown, from: number, to: number): unknown {
  if (Array.isArray(column)) {
    const isScores = column.length > 0 && column.every(Array.isArray);
    return isScores ? column.map(part => sliced(part, from, to)) : column.slice(from, to);
  }
  const { codes } = (column ?? {}) as { codes?: unknown };
  return Array.isArray(codes)
    ? { ...(column as object), codes: codes.slice(from, to) }
    : (column as unknown);
}

function lengthsOf(column: Column): number[] {
  if (!Array.isArray(column)) return column ? [column.codes.length] : [];
  const isScores = column.length > 0 && column.every(Array.isArray);
  return isScores ? (column as unknown[][]).map(({ length }) => length) : [column.length];
}
