import { expect, fixture, html } from '@open-wc/testing';
import { createClient, type Client } from '../../../src/data/client.ts';
import { lastGoodStore } from '../../../src/data/last-good.ts';
import type { ShardEntry, StationFeature } from '../../../src/data/generated/types.ts';
import type { ReadingLocator } from '../../../src/widgets/reading-locator/reading-locator.ts';
import { fakeSite, json } from '../../helpers/fake-fetch.ts';
import { ROOT, SITE, type Table } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { LIST, LocatorPage, readingTable, room, textOf } from './locator-page.ts';

const HOUR = 3_600_000;

/** The widgets' own client and the browser's own store, over a network that can be cut. */
function networkOf(table: Table) {
  const site = fakeSite(table);
  let isCut = false;
  const state = {
    now: Date.now(),
    asked: site.asked,
    cut: () => (isCut = true),
    fetch: ((input, init) =>
      isCut ? Promise.reject(new TypeError('Failed to fetch')) : site(input, init)) as typeof fetch,
  };
  return state;
}

type Network = ReturnType<typeof networkOf>;

/** A visit's client: each has what the store has, and nothing else. */
function clientOf(network: Network): Client {
  return createClient({
    fetch: network.fetch,
    // A busy machine is no silent database.
    store: lastGoodStore({ patienceMs: 60_000 }),
    now: () => network.now,
    retries: 0,
  });
}

interface VisitOptions {
  client?: Client;
  attributes?: Record<string, string>;
}

async function visit({ client, attributes = {} }: VisitOptions, state: string) {
  const el = document.createElement('union-reading-locator');
  if (client) el.client = client;
  el.site = SITE;
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  const box = await fixture<HTMLElement>(html`<div lang="zh-Hans"></div>`);
  box.append(el);
  const page = new LocatorPage(el);
  await page.until(state);
  await until(() => page.root.querySelector('.main'), 'no tools came');
  return { el, page, leave: () => box.remove() };
}

/** Waits until the store holds a document. */
async function kept(url: string): Promise<void> {
  const store = lastGoodStore({ patienceMs: 60_000 });
  await until(() => store.load(url), `${url} is kept`);
}

async function detailOf(page: LocatorPage, el: ReadingLocator, id: string): Promise<string> {
  expect(await el.select(id)).to.equal(true);
  await until(() => page.root.querySelector('.detail'), 'no detail');
  return textOf(page.root.querySelector('.detail'));
}

describe('a reading locator without a network, the second time', () => {
  beforeEach(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('union-widgets');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error ?? new Error());
      }),
  );

  it('lists all stations, opens one that was opened before, and says how old both are', async () => {
    const network = networkOf(readingTable());
    network.now -= 2 * HOUR;
    const first = await visit({ client: clientOf(network) }, 'ready');
    const { names } = first.page;
    await detailOf(first.page, first.el, 'r-0001');
    await Promise.all([SITE, LIST, `${ROOT}v1/stations/r-0001.json`].map(kept));
    first.leave();

    network.cut();
    network.now += 2 * HOUR;
    const { el, page } = await visit({ client: clientOf(network) }, 'stale');
    expect(page.names).to.deep.equal(names);
    expect(textOf(page.root.querySelector('union-notice'))).to.contain('2 小时前');
    await detailOf(page, el, 'r-0001');
    await until(() => /小时前/.test(textOf(page.root.querySelector('.detail'))), 'its age');
    expect(textOf(page.root.querySelector('.detail'))).not.to.contain('没有载入');
  });

  it('keeps what it read on the short way', async () => {
    const network = networkOf(readingTable());
    const { fetch } = window;
    window.fetch = network.fetch;
    try {
      const first = await visit({}, 'ready');
      const { names } = first.page;
      await Promise.all([SITE, LIST].map(kept));
      first.leave();
      network.cut();
      const { page } = await visit({}, 'stale');
      expect(page.names).to.deep.equal(names);
    } finally {
      window.fetch = fetch;
    }
  });

  it('finds what is near in the shards that were loaded, and says which are missing', async () => {
    const place = (id: string, lon: number): StationFeature => room(id, {}, [lon, 31.3]);
    const shard = (name: string, lon: number): ShardEntry => ({
      gh: 'wtt',
      n: 24,
      center: [lon, 31.3],
      kinds: { reading: 24 },
      bbox: [lon, 31.3, lon + 0.2, 31.3],
      href: `v1/reading/s/${name}.json`,
    });
    const list = (...features: StationFeature[]) =>
      json({ v: 1, type: 'FeatureCollection', features });
    const row = (from: number) => Array.from({ length: 24 }, (_, n) => from + n / 100);
    const network = networkOf({
      ...readingTable(),
      [LIST]: json({
        v: 1,
        total: 48,
        kinds: { reading: 48 },
        shards: [shard('home', 120), shard('away', 100)],
      }),
      [`${ROOT}v1/reading/s/home.json`]: list(...row(120).map((lon, n) => place(`h${n}`, lon))),
      [`${ROOT}v1/reading/s/away.json`]: list(...row(100).map((lon, n) => place(`a${n}`, lon))),
    });
    const first = await visit({ client: clientOf(network) }, 'ready');
    await first.el.focusOn(120, 31.3);
    await until(() => first.page.names.length === 10, 'the first visit');
    await kept(`${ROOT}v1/reading/s/home.json`);
    first.leave();

    network.cut();
    const { el, page } = await visit({ client: clientOf(network) }, 'stale');
    await el.focusOn(120, 31.3);
    await until(() => page.names.length === 10, 'the shard that is kept');
    expect(page.ids.slice(0, 3)).to.deep.equal(['h0', 'h1', 'h2']);
    await el.focusOn(100, 31.3);
    const told = () => textOf(page.root.querySelector('.main'));
    await until(() => told().includes('有 1 个地区没有载入'), 'what is missing is told');
  });
});
