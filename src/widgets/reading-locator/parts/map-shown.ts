import type { MapShown } from '../../../stations/map-sync.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import type { ReadingContext } from '../part.ts';
import { CLOSED, OPEN, UNKNOWN } from './map-signs.ts';

/** The columns a map draws from, each kept until something it depends on changes. */
export class ShownColumns {
  private key: readonly unknown[] = [];
  private symbols: Uint8Array = new Uint8Array(0);
  private open: Uint8Array = new Uint8Array(0);

  /** What the map shows of a list: all that the filters take in, on the page of the list or not. */
  of({ model, mask, now }: ReadingContext): MapShown {
    const key = [model, model.edition, model.openNow, now];
    if (key.some((part, at) => part !== this.key[at])) {
      this.key = key;
      this.symbols = symbolsOf(model, now);
      this.open = this.symbols.map(symbol => (symbol === OPEN ? 1 : 0));
    }
    const { symbols, open } = this;
    return { kinds: model.only, mask, open, symbols };
  }
}

/** A sign a row: open, closed (or not in use), or not certain. */
export function symbolsOf({ table, openNow }: StationModel, now: number): Uint8Array {
  const { times, size } = table;
  const signs = times.judge(value => {
    const { state } = openNow.ofTimes(value, now);
    if (state === 'open') return OPEN;
    return state === 'closed' || state === 'out' ? CLOSED : UNKNOWN;
  });
  return times.spread(signs, size);
}
