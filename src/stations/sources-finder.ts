import { StationFinder } from './station-finder.ts';
import type { StationTable } from './station-table.ts';

/** Rows read between two pauses. */
const STEP = 16_384;

/**
 * Finds stations of several sources: a place that two tell of is found by what either calls it, and
 * stands in what is found as it is shown.
 */
export class SourcesFinder extends StationFinder {
  private readonly rows: StationTable;
  private readonly shownAs: (row: number) => number;

  /** @param shownAs the row that a row is shown as */
  constructor(table: StationTable, shownAs: (row: number) => number) {
    super(table, []);
    this.rows = table;
    this.shownAs = shownAs;
  }

  override *searching(text: string): Generator<undefined, Uint16Array> {
    const scores = yield* super.searching(text);
    yield* this.handOn(scores);
    return scores;
  }

  override async searchLoose(text: string, signal?: AbortSignal): Promise<Uint16Array> {
    const scores = await super.searchLoose(text, signal);
    const work = this.handOn(scores);
    while (!work.next().done);
    return scores;
  }

  /** Gives what a hidden row was found by to the row it is shown as. */
  private *handOn(scores: Uint16Array): Generator<undefined, void> {
    const { hidden = new Uint8Array(0) } = this.rows;
    for (let row = 0; row < hidden.length; row += 1) {
      if (row % STEP === STEP - 1) yield;
      const score = hidden[row] ? scores[row]! : 0;
      if (!score) continue;
      const as = this.shownAs(row);
      scores[row] = 0;
      if (scores[as]! < score) scores[as] = score;
    }
  }
}
