import { distanceMetres } from '../../../src/rules/coordinates.ts';
import { foldWord } from './cell-text.ts';
import type { LonLat } from '../../../src/rules/coordinates.ts';

/** Places of one name nearer than this are one place, metres. */
const SAME_PLACE_METRES = 50;

/** Side of a grid cell, degrees: above 50 m anywhere in China (0.001° of longitude at 54° N is 65 m). */
const CELL = 0.001;

/** Remembers places and finds the one that a further one repeats. */
export class PlaceRegister<T> {
  readonly #cells = new Map<string, { at: LonLat; owner: T }[]>();

  /**
   * The place with the same name within 50 m, if there is one; else the place is remembered.
   *
   * @param at WGS-84 degrees.
   */
  register(name: string, at: LonLat, owner: T): T | undefined {
    const folded = foldWord(name);
    const column = Math.floor(at[0] / CELL);
    const row = Math.floor(at[1] / CELL);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        const near = this.#cells.get(`${folded}|${c}|${r}`)?.find(isNear(at));
        if (near) return near.owner;
      }
    }
    const key = `${folded}|${column}|${row}`;
    const cell = this.#cells.get(key);
    if (cell) cell.push({ at, owner });
    else this.#cells.set(key, [{ at, owner }]);
    return undefined;
  }
}

function isNear(at: LonLat) {
  return (place: { at: LonLat }) => distanceMetres(at, place.at) <= SAME_PLACE_METRES;
}
