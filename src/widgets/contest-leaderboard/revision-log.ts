import { revisionsOf, type Revision, type RevisionChange } from '../../board/history.ts';
import type { StandingsDelta } from '../../data/generated/types.ts';
import { SHORT } from './board-view.ts';
import type { BoardRows } from './board-rows.ts';
import type { BoardModel } from './board-model.ts';

/** Changes that are kept; of older ones what they led to remains. */
const MOST = 40;

/** What a short board went through while the page was open: what its rank history is drawn from. */
export class RevisionLog {
  /** Changes since the first rows. */
  count = 0;

  #first: Revision | undefined;
  #changes: RevisionChange[] = [];

  clear(): void {
    this.#first = undefined;
    this.#changes = [];
    this.count = 0;
  }

  /** Takes the rows of a load: the first ones, or what they are after a reload. */
  begin({ standings, of }: BoardModel, rows: BoardRows | undefined): void {
    if (of || rows?.kind !== 'here' || !standings || standings.total > SHORT) return;
    const { rows: now, asOf, rev } = rows.standings;
    if (this.#first?.rows === now) return;
    const label = asOf ?? String(rev);
    if (!this.#first) {
      this.#first = { label, rows: now };
      return;
    }
    const ids = new Set(now.map(({ id }) => id));
    const { rows: before } = this.revisions[this.#changes.length]!;
    const gone = before.filter(({ id }) => !ids.has(id));
    this.#push({ label, items: now, removed: gone.map(({ id }) => id) });
  }

  readonly add = ({ asOf, rev, items, removed = [] }: StandingsDelta): void => {
    if (this.#first && (items.length || removed.length)) {
      this.#push({ label: asOf ?? String(rev), items, removed });
    }
  };

  /** The rows as they were, the first and after each change; labels are RFC 3339 where one was told. */
  get revisions(): Revision[] {
    return this.#first ? revisionsOf(this.#first, this.#changes) : [];
  }

  #push(change: RevisionChange): void {
    this.#changes.push(change);
    this.count += 1;
    if (this.#changes.length <= MOST) return;
    this.#first = revisionsOf(this.#first!, this.#changes.splice(0, 1))[1];
  }
}
