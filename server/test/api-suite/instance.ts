import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../src/snapshot/live.ts';
import type { Store } from '../../src/store/store.ts';
import type { TestPlace } from '../store/helpers/databases.ts';

export const LIST = '/v1/stations/index.json';
export const READING = '/v1/reading/index.json';
export const PEOPLE = '/v1/people/index.json';

/** One server process's worth: a connection of its own, a snapshot of its own, an app. */
export interface Instance {
  store: Store;
  live: LiveSnapshot;
  app: FastifyInstance;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
}

/** Starts an instance over a database, stopped after the test. */
export async function instanceOver(t: TestContext, place: TestPlace): Promise<Instance> {
  const store = await place.open();
  const live = await LiveSnapshot.start(snapshotsFromStore(store, 'demo', undefined, place));
  const app = buildApp({ live, cdnDir: join(tmpdir(), 'no-such-folder') });
  t.after(async () => {
    await app.close();
    await live.stop();
  });
  const get: Instance['get'] = (url, headers = {}) => app.inject({ url, headers });
  return { store, live, app, get };
}

/** Ids of a list's answer and of all pages after it. */
export async function idsFrom({ get }: Instance, first: string): Promise<string[]> {
  const ids: string[] = [];
  for (let url: string | undefined = first; url !== undefined;) {
    const page = pageOf(await get(url));
    ids.push(...page.ids);
    url = page.next;
  }
  return ids;
}

interface Listed {
  features?: { id: string }[];
  items?: { id: string }[];
  numberMatched: number;
  links?: { rel: string; href: string }[];
}

/** What a page of a list says. */
export function pageOf(answer: LightMyRequestResponse) {
  const { features, items, numberMatched, links } = answer.json<Listed>();
  const next = links?.find(({ rel }) => rel === 'next')?.href;
  return {
    ids: (features ?? items ?? []).map(({ id }) => id),
    numberMatched,
    next: next === undefined ? undefined : `/${next}`,
  };
}
