/** What of a foreign document could not be mapped, each fault once with how often it was met. */

/** A fault. */
export interface ShapeIssue {
  /** JSON pointer to the first place: into the document, or `/shape/…` into the shape. */
  pointer: string;
  code: string;
  detail: string;
}

/** Different faults that are listed. */
const MOST = 50;

export class MappingReport {
  private readonly faults = new Map<string, ShapeIssue & { times: number }>();
  /** Places of the shape that are asked for, and whether anything was ever found there. */
  private readonly found = new Map<string, boolean>();

  /** A fault of the document; those with the same words are one. */
  add(pointer: string, code: string, detail: string): void {
    this.count(`${code} ${detail}`, { pointer, code, detail });
  }

  /** A fault of the shape at a place in it. */
  addShape(place: string, code: string, detail: string): void {
    const pointer = `/shape${place}`;
    this.count(`${code} ${pointer}`, { pointer, code, detail });
  }

  /** Something was looked for where the place of the shape says. */
  looked(place: string, isThere: boolean): void {
    if (isThere || !this.found.has(place)) this.found.set(place, isThere);
  }

  /** All faults; of a list of `items`, places at which none of them has anything are told too. */
  list(items = 0): ShapeIssue[] {
    const told = [...this.faults.values()].map(({ times, detail, ...issue }) => ({
      ...issue,
      detail: times > 1 ? `${detail} (${times} times)` : detail,
    }));
    if (!items) return told;
    const never = [...this.found].filter(([, isThere]) => !isThere).slice(0, MOST);
    return [
      ...told,
      ...never.map(([place]) => ({
        pointer: `/shape${place}`,
        code: 'never',
        detail: `nothing there in any of ${items} items; is the pointer right?`,
      })),
    ];
  }

  private count(key: string, issue: ShapeIssue): void {
    const known = this.faults.get(key);
    if (known) known.times += 1;
    else if (this.faults.size < MOST) this.faults.set(key, { ...issue, times: 1 });
  }
}
