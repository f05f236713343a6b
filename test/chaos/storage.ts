/** Browsers that refuse, lose or damage what is stored: no widget needs it, and none may fail by it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from './api-case.ts';
import type { Outcome } from './flips.ts';
import { openRoom, type Room } from './page.ts';
import { consoleFaults, faultsOf, LIMIT_MS } from './verdict.ts';
import { markup, WIDGETS } from './widgets.ts';

interface Store {
  name: string;
  /** In every document before its own scripts; without it storage is the browser's own. */
  first?: string;
  /** Done on a page of the same origin, before the widgets are there. */
  before?(room: Room, html: readonly string[]): Promise<void>;
  /** While the widgets are there. */
  meanwhile?(room: Room): Promise<void>;
}

const refuse = (
  how: string,
): string => `for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
  Object.defineProperty(self, name, { configurable: true, get() { ${how} } });`;

/** Runs in the page: damages what is kept in its databases, one name after the other. */
const DAMAGE = `(async () => {
  const whole = request => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
    request.onblocked = () => done();
  });
  const bad = [null, 7, 'x', [], {}, { url: 5 }, { body: '{"v":', savedAt: 'never', bytes: -1 },
    { body: '\\u0000', finalUrl: 'javascript:1', savedAt: NaN }, { body: 'x'.repeat(1e6), savedAt: 9e15, bytes: 1e300 }];
  let changed = 0;
  for (const { name, version } of await indexedDB.databases()) {
    const db = await whole(indexedDB.open(name, version));
    for (const store of db.objectStoreNames) {
      const place = db.transaction(store, 'readwrite').objectStore(store);
      const keys = await whole(place.getAllKeys());
      for (const [at, key] of keys.entries()) {
        const record = bad[at % bad.length];
        const path = place.keyPath;
        try {
          if (typeof path === 'string') place.put({ ...(typeof record === 'object' && record), [path]: key });
          else place.put(record, key);
          changed += 1;
        } catch {}
      }
      await new Promise(done => { place.transaction.oncomplete = place.transaction.onabort = done; place.transaction.commit(); });
    }
    db.close();
  }
  for (const storage of [localStorage, sessionStorage])
    for (const key of [...Object.keys(storage), 'union-stamps', 'union-widgets']) storage.setItem(key, '{"v":1,');
  await (await caches.open('union-widgets')).put('/x', new Response('{'));
  return changed;
})()`;

/** Other databases under the names of ours. */
const NEWER = `Promise.all(['union-widgets', 'union-forms'].map(name => new Promise(done => {
  const request = indexedDB.open(name, 99);
  request.onupgradeneeded = () => request.result.createObjectStore('else');
  request.onsuccess = () => { request.result.close(); done(); };
  request.onerror = done;
})))`;
const OTHER_SHAPE = NEWER.replace('99', '1');
/** Held open by a page that does not let go, while another wants to delete it: nobody's \`open\` comes back. */
const BLOCKED = `Promise.all(['union-widgets', 'union-forms'].map(name => new Promise(done => {
  const request = indexedDB.open(name, 1);
  request.onsuccess = () => {
    (self.held ??= []).push(request.result);
    indexedDB.deleteDatabase(name);
    setTimeout(done, 50);
  };
})))`;

export const STORES: readonly Store[] = [
  { name: 'throws on access', first: refuse("throw new DOMException('denied', 'SecurityError')") },
  { name: 'is not there', first: refuse('return undefined') },
  { name: 'is null', first: refuse('return null') },
  {
    name: 'opens never (private windows of old)',
    first: 'IDBFactory.prototype.open = () => ({});',
  },
  {
    name: 'open throws',
    first:
      "IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') };",
  },
  {
    name: 'open fails',
    first: `{ const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (name) { return open.call(this, name, 0.5 + 2 ** 53 - 1) } }`,
  },
  {
    name: 'full: every write fails',
    first: `for (const name of ['put', 'add']) IDBObjectStore.prototype[name] = () => { throw new DOMException('full', 'QuotaExceededError') };
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };`,
  },
  {
    name: 'full: the browser’s own quota',
    async before({ tab }) {
      const origin = await tab.within<string>('location.origin');
      await tab.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    },
  },
  {
    name: 'transactions throw',
    first:
      "IDBDatabase.prototype.transaction = () => { throw new DOMException('x', 'NotFoundError') };",
  },
  {
    name: 'answers never',
    first: `{ const { transaction } = IDBDatabase.prototype;
      IDBObjectStore.prototype.get = IDBIndex.prototype.get = () => ({}); }`,
  },
  {
    name: 'corrupt: what was kept is damaged',
    before: (room, html) => visitThen(room, html, DAMAGE),
  },
  { name: 'of a newer version', before: room => room.tab.within(NEWER) },
  { name: 'of another shape', before: room => room.tab.within(OTHER_SHAPE) },
  { name: 'blocked', before: room => room.tab.within(BLOCKED) },
  { name: 'deleted meanwhile', meanwhile: room => room.tab.within(DELETED) },
];

const DELETED = `Promise.all(['union-widgets', 'union-forms'].map(name => new Promise(done => {
  const request = indexedDB.deleteDatabase(name);
  request.onsuccess = request.onerror = request.onblocked = done;
  setTimeout(done, 1000);
})))`;

async function visitThen(room: Room, html: readonly string[], script: string): Promise<void> {
  await room.mount(html);
  await room.settled(20_000);
  await sleep(1500);
  await room.tab.within(`document.querySelector('#chaos').remove()`);
  const changed = await room.tab.within<number>(script);
  if (!changed) throw new Error('nothing was kept that could be damaged');
}

/** Well: data. Ill: a stated condition, or data. Well again: data. */
export async function tryStorage(
  { chromium, site, proxy }: Ground,
  { name, first = '', before, meanwhile }: Store,
  number: number,
): Promise<Outcome> {
  const guests = WIDGETS.map(widget => proxy.guest(`${widget.name}-store-${number}`));
  const html = WIDGETS.map((widget, at) => markup(widget, guests[at]!.base));
  const room = await openRoom(chromium, site, { first });
  const wrong: string[] = [];
  const expect = async (when: string, must?: 'data'): Promise<number> => {
    const seen = await room.settled(LIMIT_MS + 4000, 'zh-CN');
    const stalled = await room.stalled();
    for (const [at, one] of seen.entries()) {
      const faults = faultsOf(one, { lang: 'zh-CN', must, stalled });
      wrong.push(...faults.map(line => `${when}, ${WIDGETS[at]!.name}: ${line}`));
    }
    return Math.max(...seen.map(({ after }) => after));
  };
  const again = (): Promise<unknown> =>
    Promise.all(WIDGETS.map((_, at) => room.again(at, 'reload')));
  try {
    await before?.(room, html);
    await room.mount(html);
    const well = await expect('well', 'data');
    await meanwhile?.(room);
    for (const { guest } of guests)
      guest.misdeed = ({ give }) =>
        give({
          status: 500,
          headers: { 'access-control-allow-origin': '*' },
          body: Buffer.from('x'),
        });
    await again();
    const ill = await expect('ill');
    for (const { guest } of guests) guest.misdeed = undefined;
    await again();
    await expect('well again', 'data');
    wrong.push(...consoleFaults(room.tab.said, WIDGETS.length));
    const figures = `data after ${Math.round(well)} ms, told after ${Math.round(ill)} ms`;
    return { name: `storage ${name}`, figures, wrong };
  } finally {
    await room.close();
  }
}
