import { Worker } from 'node:worker_threads';
import type { StorePlace } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { UserError, type Bilingual } from '../user-error.ts';
import { enter, thaw, type ScoresAnswer, type ScoresOrder } from './change-event.ts';
import type { EventName } from './paths.ts';
import { NO_STANDINGS } from './refusal.ts';

/** Where events are changed. */
export interface Workplace {
  store: Store;
  siteId: string;
  /**
   * Where the store is kept: with it, large events are judged in a thread of their own, by a
   * connection of its own.
   */
  place?: StorePlace | undefined;
  /** Milliseconds. */
  now(): number;
}

/** What a thread is to do. */
export type ChangeOrder =
  { do: 'enter'; order: ScoresOrder } | { do: 'thaw'; name: EventName; now: number };

export type ChangeResult =
  | { answer: ScoresAnswer | undefined }
  /** In words for whoever runs the server. */
  | { refused: Bilingual }
  | { failed: unknown };

/** Above so many rows judging takes longer than requests should wait, and a thread pays. */
const FEW_ROWS = 5000;

/** Rows are made by the million and most stay: copying them from a small nursery takes longest. */
const NURSERY_MB = 192;

/** Enters scores, all of them or none. */
export async function enterScoresApart(
  workplace: Workplace,
  order: ScoresOrder,
  rows: number,
): Promise<ScoresAnswer> {
  const answer = await doApart(workplace, { do: 'enter', order }, rows);
  return answer ?? { refused: NO_STANDINGS };
}

/** Publishes what a freeze that is over has kept back, if anything. */
export async function thawApart(workplace: Workplace, name: EventName): Promise<void> {
  // How many rows there are is not known before they are read.
  await doApart(workplace, { do: 'thaw', name, now: workplace.now() }, Infinity);
}

/** Does it here or in a thread, whichever holds up the others less. */
async function doApart(
  { store, siteId, place }: Workplace,
  order: ChangeOrder,
  rows: number,
): Promise<ScoresAnswer | undefined> {
  if (!place || rows <= FEW_ROWS) return changeIn(store, siteId, order);
  const before = TURNS.get(store) ?? Promise.resolve();
  const mine = before.then(() => inThread(place, siteId, order));
  TURNS.set(
    store,
    mine.catch(() => undefined),
  );
  return mine;
}

/** The last thread of a store: they take turns, for each holds all rows of an event in memory. */
const TURNS = new WeakMap<Store, Promise<unknown>>();

async function inThread(
  { dataDir, databaseUrl }: StorePlace,
  siteId: string,
  order: ChangeOrder,
): Promise<ScoresAnswer | undefined> {
  const plain: StorePlace = { dataDir, ...(databaseUrl !== undefined && { databaseUrl }) };
  const thread = new Worker(new URL('./change-thread.ts', import.meta.url), {
    execArgv: [],
    workerData: { place: plain, siteId, order },
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  });
  const result = await new Promise<ChangeResult>((resolve, reject) => {
    thread.on('message', resolve).on('error', reject);
    thread.on('exit', () => reject(new Error('the thread that enters scores stopped')));
  });
  if ('refused' in result) throw new UserError(result.refused);
  if ('failed' in result) throw result.failed;
  return result.answer;
}

/** Does it in this thread; undefined where there are no standings. */
export async function changeIn(
  store: Store,
  siteId: string,
  order: ChangeOrder,
): Promise<ScoresAnswer | undefined> {
  if (order.do === 'enter') {
    return store.contests.change(siteId, order.order, before => enter(before, order.order));
  }
  const { name, now } = order;
  await store.contests.change(siteId, name, before => {
    const change = thaw(before, name, now);
    return { ...(change && { change }), answer: undefined };
  });
  return undefined;
}
