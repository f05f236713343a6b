/** 滚榜: a frozen board is opened on stage, from the last place up, one result at a time. */

import { chainOf } from './chain.ts';
import { judge, keepsRanks } from './judge.ts';
import { placingOf } from './placing.ts';
import { ranksOf } from './rank.ts';
import { actsOf } from './reveal-acts.ts';
import { isRanked } from './standing-state.ts';
import type { Act } from './reveal-acts.ts';
import type { Judging, ProblemResult, Standing } from './types.ts';
import { fold } from '../rules/fold.ts';

export interface RevealStep {
  /** Id of the row something is opened of. */
  readonly row: string;
  /**
   * Index of the problem, and what it turns out to be (`solved` for `first`, which is told at the end);
   * absent where the row's total is opened.
   */
  readonly problem?: number;
  readonly result?: ProblemResult;
  /** Places from 0 in the order shown, before and after. */
  readonly from: number;
  readonly to: number;
  /** Absent where the row has no rank, as guests have none. */
  readonly fromRank?: number;
  readonly toRank?: number;
}

/**
 * The way from a frozen board to the final one, as the ICPC Resolver goes it: at the lowest place
 * that is not settled, the leftmost pending problem is opened; the row moves to where its result puts
 * it, and whoever stands at that place then is next. On boards without problems a row's total is
 * opened as a whole. Rows that only the final board has stand there from the start, with nothing to
 * open; rows that only the frozen one has stay as they are.
 *
 * Steps are worked out as they are asked for, so that a large board begins at once.
 */
export class Reveal {
  readonly #judging: Judging;
  readonly #start: readonly Standing[];
  readonly #finals: ReadonlyMap<string, Standing>;
  /** Ranks are a jury's: nothing to open, the board is the final one. */
  readonly #isJuried: boolean;
  /** Problems as the frozen board has them, by row. */
  readonly #frozen: ReadonlyMap<string, readonly ProblemResult[]>;
  /** What is still to be opened, by row. */
  readonly #acts = new Map<string, Act[]>();
  readonly #opened: { readonly step: RevealStep; readonly after: Standing }[] = [];
  /** The board behind the last step that is known, and the place that is looked at. */
  #board: Layout;
  #place: number;
  #at = 0;
  /** How many steps there are. */
  readonly length: number;

  constructor(frozen: readonly Standing[], final: readonly Standing[], judging: Judging) {
    this.#judging = judging;
    const finals = judge(final, judging);
    this.#finals = new Map(finals.map(row => [row.id, row]));
    this.#isJuried = keepsRanks(finals, judging);
    this.#frozen = new Map(frozen.map(({ id, problems = [] }) => [id, problems]));
    const start = judge(frozen, judging).map(row => {
      const end = this.#finals.get(row.id);
      if (!end) return row;
      const acts = actsOf(row, end, judging.rules?.penalty);
      this.#acts.set(row.id, acts);
      return acts.length > 0 ? row : end;
    });
    this.#start = [...start, ...finals.filter(({ id }) => !this.#frozen.has(id))];
    this.length = fold([...this.#acts.values()], (sum, acts) => sum + acts.length, 0);
    this.#board = this.#lay(this.#start);
    this.#place = this.#start.length - 1;
  }

  /** How many steps have been shown. */
  get at(): number {
    return this.#at;
  }

  /** Shows the board after so many steps, forward or back; beyond the ends, at the end. */
  go(at: number): void {
    this.#at = Math.min(Math.max(0, Math.trunc(at) || 0), this.length);
  }

  /** The step that comes next: whose problem is about to be opened. */
  get next(): RevealStep | undefined {
    return this.#stepAt(this.#at);
  }

  /** The step that was shown last. */
  get last(): RevealStep | undefined {
    return this.#at > 0 ? this.#stepAt(this.#at - 1) : undefined;
  }

  /** How many rows, from the last place up, nothing can change any more. */
  get settled(): number {
    return this.#start.length - 1 - (this.next?.from ?? -1);
  }

  /**
   * The board as it stands, in order and ranked. Awards and ranks within divisions are there once a
   * row is settled, and who was first to solve what has been opened once all is: before, they would
   * tell, or promise, too much.
   */
  get rows(): Standing[] {
    this.#stepAt(this.#at - 1);
    const now = new Map(this.#start.map(row => [row.id, row]));
    for (const { step, after } of this.#opened.slice(0, this.#at)) now.set(step.row, after);
    const { rows, ranks } = this.#lay([...now.values()]);
    const open = rows.length - this.settled;
    return rows.map((row, place) => {
      const end = place < open ? undefined : this.#finals.get(row.id);
      const known = end ? unranked(end) : bare(row);
      const shown = this.#at < this.length ? this.#withoutFirsts(known) : known;
      return ranks[place] === undefined ? shown : { ...shown, rank: ranks[place] };
    });
  }

  #stepAt(index: number): RevealStep | undefined {
    while (this.#opened.length <= index && this.#openNext());
    return this.#opened[index]?.step;
  }

  /** Works out one more step; false where there is none. */
  #openNext(): boolean {
    const { rows, ranks } = this.#board;
    while (this.#place >= 0 && !this.#acts.get(rows[this.#place]!.id)?.length) this.#place -= 1;
    const row = rows[this.#place];
    if (!row) return false;
    const { after, problem, result } = this.#acts.get(row.id)!.shift()!;
    const from = this.#place;
    this.#board = this.#lay(rows.map(one => (one === row ? after : one)));
    const to = this.#board.rows.indexOf(after);
    const [fromRank, toRank] = [ranks[from], this.#board.ranks[to]];
    const step = {
      row: row.id,
      ...(problem === undefined ? {} : { problem }),
      ...(result ? { result: notFirst(result) } : {}),
      from,
      to,
      ...(fromRank === undefined ? {} : { fromRank }),
      ...(toRank === undefined ? {} : { toRank }),
    };
    this.#opened.push({ step, after });
    return true;
  }

  /** That somebody was first tells that earlier tries of others failed, which may be still to come. */
  #withoutFirsts(row: Standing): Standing {
    const before = this.#frozen.get(row.id);
    if (!before || !row.problems) return row;
    const problems = row.problems.map((result, i) =>
      before[i]?.state === 'first' ? result : notFirst(result),
    );
    return { ...row, problems };
  }

  /** Totals are opened, never made anew: scales and means of half a board would be wrong. */
  #lay(rows: readonly Standing[]): Layout {
    if (this.#isJuried) {
      const given = judge(rows, this.#judging);
      return { rows: given, ranks: given.map(({ rank }) => rank) };
    }
    const { order, isSame } = placingOf(rows, chainOf(this.#judging));
    const ranked = order.filter(index => isRanked(rows[index]!));
    const found = ranksOf(ranked, isSame, this.#judging.rules?.rank);
    const ranks = new Map([...ranked].map((index, i) => [index, found[i]]));
    const places = [...order];
    return {
      rows: places.map(index => rows[index]!),
      ranks: places.map(index => ranks.get(index)),
    };
  }
}

/** Rows in order, and the rank at each place; undefined where a row has none. */
interface Layout {
  readonly rows: readonly Standing[];
  readonly ranks: readonly (number | undefined)[];
}

/** All steps from the frozen board to the final one. */
export function revealSteps(
  frozen: readonly Standing[],
  final: readonly Standing[],
  judging: Judging,
): RevealStep[] {
  const reveal = new Reveal(frozen, final, judging);
  return [...Array(reveal.length).keys()].map(at => {
    reveal.go(at);
    return reveal.next!;
  });
}

function notFirst(result: ProblemResult): ProblemResult {
  return result.state === 'first' ? { ...result, state: 'solved' } : result;
}

function unranked({ rank: _rank, ...row }: Standing): Standing {
  return row;
}

function bare({ divisionRank: _own, awards: _awards, ...row }: Standing): Standing {
  return unranked(row);
}
