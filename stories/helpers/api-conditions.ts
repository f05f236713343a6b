import { createClient, type Client } from '../../src/data/client.ts';
import { memoryStore, type DocumentStore } from '../../src/data/saved-document.ts';
import { status, unreachable } from '../../test/helpers/fake-fetch.ts';
import type { ScriptedClient } from '../../test/helpers/station-client.ts';

/** How the API of a story is: what a designer chooses in the toolbar. */
export type ApiCondition = 'normal' | 'slow' | 'broken' | 'offline' | 'empty' | 'faulty';

type Fetch = typeof globalThis.fetch;
type Json = Record<string, unknown>;

const HOUR_MS = 3_600_000;
const SLOW_MS = 2_500;

/** Members of the documents that hold one thing after another, and those that count them. */
const LISTS = ['features', 'shards', 'items', 'rows'];
const COUNTS = ['total', 'numberMatched', 'numberReturned'];

/** The site that `client` reads, over an API in this condition. */
export function inCondition(condition: ApiCondition, client: ScriptedClient): Client {
  const ask: Fetch = (input, init) => client.fetch(input, init);
  switch (condition) {
    case 'slow':
      return over(async (input, init) => {
        await pause(SLOW_MS, init?.signal);
        return ask(input, init);
      });
    case 'broken':
      return over(() => status(503)(NOTHING, undefined));
    case 'offline':
      return over(() => unreachable()(NOTHING, undefined), copiesOf(ask));
    case 'empty':
      return over(edited(ask, emptied));
    case 'faulty':
      return over(edited(ask, spoilt));
    default:
      return client;
  }
}

const NOTHING = { url: '', headers: new Headers(), init: {} };

const over = (fetch: Fetch, store: DocumentStore = memoryStore()): Client =>
  createClient({ fetch, store, retries: 0 });

/** Rejects as fetch does when nobody waits any more. */
function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      fail(signal.reason as Error);
    });
  });
}

/** A store with every document of the site, as it was three hours ago. */
function copiesOf(ask: Fetch): DocumentStore {
  return {
    ...memoryStore(),
    async load(url) {
      const answer = await ask(url);
      if (!answer.ok) return undefined;
      const body = await answer.text();
      const savedAt = Date.now() - 3 * HOUR_MS;
      return { url, finalUrl: url, body, bytes: body.length, savedAt };
    },
  };
}

function edited(ask: Fetch, edit: (document: Json) => Json): Fetch {
  return async (input, init) => {
    const answer = await ask(input, init);
    if (!answer.ok) return answer;
    const document = edit((await answer.json()) as Json);
    return new Response(JSON.stringify(document), { headers: answer.headers });
  };
}

const listOf = (document: Json) => LISTS.find(name => Array.isArray(document[name]));

/** A document whose list has nothing in it. */
function emptied(document: Json): Json {
  const list = listOf(document);
  if (!list) return document;
  const zeros = COUNTS.filter(name => name in document).map(name => [name, 0]);
  const kinds = list === 'shards' ? { kinds: {} } : {};
  return { ...document, ...Object.fromEntries(zeros), ...kinds, [list]: [] };
}

/** A document in whose list three things are wrong: a place swapped, a name lost, an id that is a path. */
function spoilt(document: Json): Json {
  const list = listOf(document);
  if (!list) return document;
  const things = structuredClone(document[list]) as Json[];
  const faults = [swapPlace, loseName, leaveFolder];
  things.slice(0, faults.length).forEach((thing, at) => faults[at]!(thing));
  return { ...document, [list]: things };
}

function swapPlace(thing: Json): void {
  const geometry = thing['geometry'] as { coordinates: number[] } | undefined;
  geometry?.coordinates.reverse();
  (thing['center'] as number[] | undefined)?.reverse();
}

function loseName(thing: Json): void {
  Object.assign((thing['properties'] as Json | undefined) ?? thing, { name: '' });
}

function leaveFolder(thing: Json): void {
  Object.assign(thing, 'href' in thing ? { href: 'javascript:alert(1)' } : { id: '../3' });
}
