/** A client on a fake network and a fake clock. */
import { createClient, type Client, type ClientOptions } from '../../src/data/client.ts';
import { memoryStore, type DocumentStore } from '../../src/data/saved-document.ts';
import type { Check } from '../../src/data/check.ts';
import { fakeClock, type FakeClock } from '../helpers/fake-clock.ts';
import type { FakeFetch } from '../helpers/fake-fetch.ts';

export const URL_A = 'https://api.example.org/v1/stations/index.json';

export interface Setup {
  client: Client;
  clock: FakeClock;
  store: DocumentStore;
}

/** `random` is one half, so that waits are half of their ceiling. */
export function setUp(fetch: FakeFetch, options: ClientOptions = {}): Setup {
  const clock = fakeClock();
  const store = options.store ?? memoryStore();
  const { now, sleep } = clock;
  const client = createClient({ fetch, now, sleep, random: () => 0.5, ...options, store });
  return { client, clock, store };
}

/** Takes any JSON value. */
export const anything: Check<unknown> = data => ({ ok: true, data, issues: [] });

/** Takes `{v: 1}` and nothing else. */
export const versionOne: Check<{ v: 1 }> = value =>
  (value as { v?: unknown } | null)?.v === 1
    ? { ok: true, data: value as { v: 1 }, issues: [] }
    : { ok: false, issues: [{ pointer: '/v', code: 'const', detail: 'must be 1' }] };
