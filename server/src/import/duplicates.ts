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
    const first = this.find(name, at);
    if (first !== undefined) return first;
    const key = keyOf(name, ...cellOf(at));
    const cell = this.#cells.get(key);
    if (cell) cell.push({ at, owner });
    else this.#cells.set(key, [{ at, owner }]);
    return undefined;
  }

  /** The place with the same name within 50 m, if there is one. */
  find(name: string, at: LonLat): T | undefined {
    const [column, row] = cellOf(at);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        const near = this.#cells.get(keyOf(name, c, r))?.find(isNear(at));
        if (near) return near.owner;
      }
    }
    return undefined;
  }
}

function cellOf([lon, lat]: LonLat): [column: number, row: number] {
  return [Math.floor(lon / CELL), Math.floor(lat / CELL)];
}

function keyOf(name: string, column: number, row: number): string {
  return `${foldWord(name)}|${column}|${row}`;
}

function isNear(at: LonLat) {
  return (place: { at: LonLat }) => distanceMetres(at, place.at) <= SAME_PLACE_METRES;
}
