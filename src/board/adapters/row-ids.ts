/** Ids of rows, made of those of a foreign document. */

import { isPersonalId } from './personal.ts';
import type { Spot } from './spot.ts';

/** Gives each id of a document the id its row has: the same, but for those that tell who it is. */
export class RowIds {
  readonly #rows = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The row's id for that of a new team; undefined, and a fault, where another team has it. */
  add(id: string, spot: Spot): string | undefined {
    if (this.#rows.has(id)) {
      spot.faults.add('id-twice', spot.pointer, isPersonalId(id) ? undefined : id);
      return undefined;
    }
    const personal = isPersonalId(id);
    const row = personal || this.#taken.has(id) ? this.#free() : id;
    if (personal) spot.faults.add('id-personal', spot.pointer, row);
    this.#rows.set(id, row);
    this.#taken.add(row);
    return row;
  }

  /** The row of a team that was added. */
  rowOf(id: string): string | undefined {
    return this.#rows.get(id);
  }

  #free(): string {
    for (let n = this.#rows.size + 1; ; n++) if (!this.#taken.has(`e-${n}`)) return `e-${n}`;
  }
}
