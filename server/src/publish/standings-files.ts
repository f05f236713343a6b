import type { StandingsPage } from '../../../src/data/generated/types.ts';
import { thawApart, type Workplace } from '../contests/change-apart.ts';
import { columnPieces } from '../contests/event-reader.ts';
import { readState, type EventState } from '../contests/event-state.ts';
import { contestPathOf, eventFolder } from '../contests/paths.ts';
import { servedPage } from '../contests/served-page.ts';
import type { PublishedFile } from './put-file.ts';

/** Publishes what freezes that are over have kept back: nobody may have asked the server since. */
export async function thawAll(workplace: Workplace): Promise<void> {
  for (const { contest, event, hidden } of await workplace.store.contests.heads(workplace.siteId)) {
    if (hidden) await thawApart(workplace, { contest, event });
  }
}

/** Standings as files: pages without what only a server can answer, and their columns. */
export class StandingsFiles {
  readonly #workplace: Workplace;
  /** The event whose pages come just now: they come one after the other. */
  #state: EventState | undefined;

  constructor(workplace: Workplace) {
    this.#workplace = workplace;
  }

  /** The files that a stored document becomes. Other documents beside the pages stay as they are. */
  async *filesOf(path: string, body: string): AsyncGenerator<PublishedFile> {
    const named = contestPathOf(path);
    const state = named?.kind === 'page' ? await this.#stateOf(named) : undefined;
    if (named?.kind !== 'page' || !state) {
      yield { path, bytes: Buffer.from(body) };
      return;
    }
    const page = servedPage(state, JSON.parse(body) as StandingsPage, named.page, 'static');
    yield { path, bytes: Buffer.from(JSON.stringify(page)) };
    if (named.page !== 1 || state.pages < 2) return;
    const { store, siteId } = this.#workplace;
    const pieces = await columnPieces(store, siteId, state);
    // The data moved on: what is being published is not the present state, and is begun anew.
    if (!pieces) return;
    yield { path: `${eventFolder(state)}columns.json`, bytes: Buffer.concat(pieces) };
  }

  async #stateOf(name: { contest: string; event: string }): Promise<EventState | undefined> {
    const { contest, event } = this.#state ?? {};
    if (contest !== name.contest || event !== name.event) {
      const { contest: id, event: of } = name;
      this.#state = await readState(this.#workplace, { contest: id, event: of });
    }
    return this.#state;
  }
}
