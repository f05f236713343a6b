import type { StandingsPage } from '../../../src/data/generated/types.ts';
import { contestPath, standingsPath } from '../import/contest-before.ts';
import { DocumentCache } from '../snapshot/document-cache.ts';
import { ServedDocument, TYPES } from '../snapshot/document.ts';
import { pauseForOthers } from '../snapshot/slices.ts';
import type { Store } from '../store/store.ts';
import type { Workplace } from './change-apart.ts';
import { ColumnsBuilder } from './columns.ts';
import { readState, stampOf, type EventState } from './event-state.ts';
import { eventFolder, type EventName } from './paths.ts';
import { PlaceIndex } from './place-index.ts';
import { servedPage } from './served-page.ts';

/** Events whose state is held. */
const MOST_EVENTS = 200;
/** Events whose entrants can be found without reading all pages first. */
const MOST_INDEXES = 4;
/** Columns are asked for whole and weigh as much as all pages together; bytes. */
const COLUMN_BYTES = 96 * 1024 * 1024;
/** Tries to read a page of one state while somebody enters scores. */
const MOST_TRIES = 5;

/**
 * Reads standings from the store as they are to be served: the newest state, however it came about,
 * with the links that only a live server has. What was read is held for as long as it is the newest;
 * the store is asked for that at every request.
 */
export class EventReader {
  readonly #workplace: Workplace;
  readonly #states = new Map<string, EventState>();
  readonly #reading = new Map<string, Promise<EventState | undefined>>();
  readonly #indexes = new Map<string, Promise<PlaceIndex>>();
  readonly #documents = new DocumentCache(key => this.#readDocument(key));
  readonly #columns = new DocumentCache(key => this.#readColumns(key), COLUMN_BYTES);

  constructor(workplace: Workplace) {
    this.#workplace = workplace;
  }

  /** State of an event; undefined without a contest or standings. */
  async state(name: EventName): Promise<EventState | undefined> {
    const key = eventFolder(name);
    const stamp = await stampOf(this.#workplace, name);
    if (stamp === undefined) return undefined;
    const known = this.#states.get(key);
    if (known?.stamp === stamp && this.#workplace.now() < known.thawsAt) return known;
    // All who follow ask at once, and the end of a freeze is to be dealt with by one of them.
    const reading = this.#reading.get(key) ?? this.#readState(key, name);
    this.#reading.set(key, reading);
    return reading;
  }

  /** The document of a contest, whose log grows with corrections. */
  async contest(contest: string): Promise<ServedDocument | undefined> {
    const path = contestPath(contest);
    const { store, siteId } = this.#workplace;
    const stamp = (await store.contests.stamps(siteId, [path])).get(path);
    return stamp === undefined ? undefined : this.#documents.get(keyOf({ path, stamp }));
  }

  /** A page of an event, counted from 1. */
  async page(name: EventName, page: number): Promise<ServedDocument | undefined> {
    for (let tries = 1; ; tries += 1) {
      const state = await this.state(name);
      if (!state || page > state.pages) return undefined;
      const path = standingsPath(name.contest, name.event, page);
      const document = await this.#documents.get(keyOf({ path, stamp: state.stamp, page, name }));
      if (document || tries === MOST_TRIES) return document;
    }
  }

  /** All rows in columns; undefined where one page has them all. */
  async columns(name: EventName): Promise<ServedDocument | undefined> {
    for (let tries = 1; ; tries += 1) {
      const state = await this.state(name);
      if (!state || state.pages < 2) return undefined;
      const { stamp } = state;
      const document = await this.#columns.get(keyOf({ path: eventFolder(name), stamp, name }));
      if (document || tries === MOST_TRIES) return document;
    }
  }

  /** Number of the page an entrant is on; undefined where there is nobody of that id. */
  async pageOf(state: EventState, id: string): Promise<number | undefined> {
    const { store, siteId } = this.#workplace;
    for (const page of (await this.#indexOf(state)).pagesOf(id)) {
      const path = standingsPath(state.contest, state.event, page);
      const stored = await store.document(siteId, path);
      const rows = stored ? (JSON.parse(stored.body) as StandingsPage).rows : [];
      if (rows.some(row => row.id === id)) return page;
    }
    return undefined;
  }

  /** A page as staff see it during a freeze; undefined where nothing is kept from the public. */
  async keptPage(name: EventName, page: number): Promise<ServedDocument | undefined> {
    const { store, siteId, now } = this.#workplace;
    const head = await store.contests.head(siteId, name);
    if (head?.hidden === undefined) return undefined;
    const first = standingsPath(name.contest, name.event, 1);
    const stamps = await store.contests.stamps(siteId, [first]);
    // A list that was imported since is what counts.
    if (stamps.get(first) !== head.stamp) return undefined;
    const body = await store.contests.hiddenPage(siteId, name, page);
    const path = standingsPath(name.contest, name.event, page);
    return body === undefined ? undefined : ServedDocument.fromText(path, body, new Date(now()));
  }

  async #readState(key: string, name: EventName): Promise<EventState | undefined> {
    try {
      const state = await readState(this.#workplace, name);
      this.#states.delete(key);
      if (state) this.#states.set(key, state);
      const [oldest] = this.#states.keys();
      if (this.#states.size > MOST_EVENTS && oldest !== undefined) this.#states.delete(oldest);
      return state;
    } finally {
      this.#reading.delete(key);
    }
  }

  async #readDocument(key: string): Promise<ServedDocument | undefined> {
    const { path, stamp, page, name } = JSON.parse(key) as Key;
    const { store, siteId } = this.#workplace;
    const stored = await store.document(siteId, path);
    if (!stored) return undefined;
    if (page === undefined || !name) {
      return ServedDocument.fromText(path, stored.body, new Date(stored.updatedAt));
    }
    const state = this.#states.get(eventFolder(name));
    const body = JSON.parse(stored.body) as StandingsPage;
    // Scores were entered since the state was read: rows of two states do not mix.
    if (state?.stamp !== stamp || isLater(stored.updatedAt, state)) return undefined;
    const text = JSON.stringify(servedPage(state, body, page, 'live'));
    return ServedDocument.fromText(path, text, state.lastModified);
  }

  async #readColumns(key: string): Promise<ServedDocument | undefined> {
    const { stamp, name } = JSON.parse(key) as Key;
    const state = name && this.#states.get(eventFolder(name));
    if (state?.stamp !== stamp) return undefined;
    const { store, siteId } = this.#workplace;
    const pieces = await columnPieces(store, siteId, state);
    if (!pieces) return undefined;
    const { lastModified } = state;
    return new ServedDocument({ type: TYPES.json, pieces, lastModified, compressible: true });
  }

  #indexOf(state: EventState): Promise<PlaceIndex> {
    const key = keyOf({ path: eventFolder(state), stamp: state.stamp });
    const known = this.#indexes.get(key);
    if (known) return known;
    const { store, siteId } = this.#workplace;
    const made = placeIndex(store, siteId, state);
    made.catch(() => this.#indexes.delete(key));
    for (const oldest of this.#indexes.keys()) {
      if (this.#indexes.size < MOST_INDEXES) break;
      this.#indexes.delete(oldest);
    }
    this.#indexes.set(key, made);
    return made;
  }
}

/** What is read, of which state. */
interface Key {
  path: string;
  stamp: string;
  page?: number;
  name?: EventName;
}

function keyOf({ name, ...key }: Key): string {
  // Of a state, which is an event's name as well, only the name.
  const plain = name && { contest: name.contest, event: name.event };
  return JSON.stringify({ ...key, ...(plain && { name: plain }) });
}

/**
 * The rows of an event in columns, as pieces of JSON; lets others through. Undefined where a page
 * was written since the state was read.
 */
export async function columnPieces(
  store: Store,
  siteId: string,
  state: EventState,
): Promise<Buffer[] | undefined> {
  const builder = new ColumnsBuilder();
  const pause = pauseForOthers();
  for (let page = 1; page <= state.pages; page += 1) {
    const stored = await store.document(siteId, standingsPath(state.contest, state.event, page));
    if (!stored || isLater(stored.updatedAt, state)) return undefined;
    for (const row of (JSON.parse(stored.body) as StandingsPage).rows) builder.add(row);
    await pause();
  }
  return builder.pieces(state.head);
}

async function placeIndex(store: Store, siteId: string, state: EventState): Promise<PlaceIndex> {
  const index = new PlaceIndex(state.rows);
  const pause = pauseForOthers();
  for await (const some of store.contests.pages(siteId, state)) {
    for (const { page, body } of some) {
      index.addPage(page, body);
      await pause();
    }
  }
  return index;
}

/** Whether a page was written after the first page and the contest of a state. */
function isLater(updatedAt: string, { lastModified }: EventState): boolean {
  return Date.parse(updatedAt) > lastModified.getTime();
}
