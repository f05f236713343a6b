import { expect } from '@open-wc/testing';
import type { Site } from '../../src/data/site.ts';
import { makeProblem } from '../../src/data/problem.ts';
import { loadStation } from '../../src/stations/load-station.ts';
import { ownContext } from '../../src/stations/own-context.ts';
import {
  loadSources,
  siteAddresses,
  Sources,
  type LoadedSources,
} from '../../src/stations/sources.ts';
import { StationNarrow } from '../../src/stations/station-narrow.ts';
import { EMPTY_QUERY } from '../../src/stations/station-query.ts';
import { until } from '../helpers/until.ts';
import { Failure, FakeClient, Held, OldCopy } from '../widgets/station-map/fake-client.ts';
import { collection, station } from '../widgets/station-map/samples.ts';

const ended = new AbortController().signal;
const rootOf = (id: string) => `https://${id}.example.org/`;
const siteUrl = (id: string) => `${rootOf(id)}.well-known/union-widgets.json`;
const listUrl = (id: string) => `${rootOf(id)}v1/stations/index.json`;

function siteDocument(id: string, more: object = {}) {
  return {
    v: 1,
    site: { id, name: `示例${id}市总工会` },
    api: { base: '../v1/' },
    collections: { stations: 'v1/stations/index.json' },
    license: `许可 ${id}`,
    ...more,
  };
}

/** Sites a, b and c, each with what is given. */
function sitesWith(lists: Record<string, unknown>): FakeClient {
  const answers: Record<string, unknown> = {};
  for (const [id, list] of Object.entries(lists)) {
    answers[siteUrl(id)] = siteDocument(id);
    answers[listUrl(id)] = list;
  }
  return new FakeClient(answers);
}

const A = station('1', { name: '中原路驿站', kinds: ['rest'] }, [113.62, 34.74]);
/** The same place, as another site tells of it. */
const A_TOO = station('77', { name: '中原路户外劳动者驿站', kinds: ['toilet'] }, [113.6202, 34.74]);
const B = station('1', { name: '建设路驿站' }, [112.45, 34.62]);
const C = station('9', { name: '人民路驿站' }, [114.3, 34.8]);

interface Loaded extends Extract<LoadedSources, { ok: true }> {
  firsts: Site[];
  changes: () => number;
}

async function load(client: FakeClient, ids: string[], only: readonly string[] = []) {
  const firsts: Site[] = [];
  let changes = 0;
  const result = await loadSources(ids.map(siteUrl), {
    client,
    signal: ended,
    fresh: false,
    first: site => firsts.push(site),
    only: () => only,
    changed: () => (changes += 1),
  });
  return { ...result, firsts, changes: () => changes };
}

async function loaded(client: FakeClient, ids: string[], only?: readonly string[]) {
  const result = await load(client, ids, only);
  if (!result.ok) throw new Error(result.problem.title);
  const all = () => result.sources.list.every(({ state }) => state !== 'loading');
  await until(all, 'all sources settle');
  await result.model.settled;
  return result as Loaded;
}

/** Names of what is listed. */
function names({ model }: Loaded): string[] {
  const { mask } = new StationNarrow(model).find(EMPTY_QUERY, 0);
  return [...mask.keys()]
    .filter(row => mask[row])
    .map(row => model.table.feature(row)!.properties.name)
    .sort();
}

describe('addresses of sites', () => {
  it('are separated by spaces, commas or lines, and each is asked once', () => {
    expect(siteAddresses(' https://a/x, https://b/x\nhttps://c/x,https://a/x ')).to.deep.equal([
      'https://a/x',
      'https://b/x',
      'https://c/x',
    ]);
    expect(siteAddresses(' , ')).to.deep.equal([]);
  });
});

describe('several sources', () => {
  it('are on one map; ids of the first are as they are, of others with their site before', async () => {
    const all = await loaded(
      sitesWith({ a: collection([A]), b: collection([B]), c: collection([C]) }),
      ['a', 'b', 'c'],
    );
    expect(names(all)).to.deep.equal(['中原路驿站', '人民路驿站', '建设路驿站']);
    const { table } = all.model;
    const ids = [...Array(table.size).keys()].map(row => table.idOf(row));
    expect(ids.sort()).to.deep.equal(['1', 'b:1', 'c:9']);
    expect(all.model.total).to.equal(3);
    expect(
      all.firsts.map(({ document }) => document.site.id),
      'theme and settings',
    ).to.deep.equal(['a']);
    expect(
      all.sources.list.map(({ name, licence, state, count, merged }) => [
        name,
        licence,
        state,
        count,
        merged,
      ]),
    ).to.deep.equal([
      ['示例a市总工会', '许可 a', 'ok', 1, 0],
      ['示例b市总工会', '许可 b', 'ok', 1, 0],
      ['示例c市总工会', '许可 c', 'ok', 1, 0],
    ]);
  });

  it('show the same place once, with the facts of the first, and name the other', async () => {
    const all = await loaded(sitesWith({ a: collection([A]), b: collection([A_TOO, B]) }), [
      'a',
      'b',
    ]);
    expect(names(all)).to.deep.equal(['中原路驿站', '建设路驿站']);
    const row = all.model.table.rowOf('1');
    expect(all.model.table.feature(row)!.properties.kinds, 'nothing is put together').to.deep.equal(
      ['rest'],
    );
    expect(all.model.alsoIn(row)).to.deep.equal(['示例b市总工会']);
    expect(all.model.alsoIn(all.model.table.rowOf('b:1'))).to.deep.equal([]);
    expect(all.model.total).to.equal(2);
    expect(all.sources.list.map(({ count, merged }) => [count, merged])).to.deep.equal([
      [1, 0],
      [2, 1],
    ]);
    const { kinds } = new StationNarrow(all.model).find(EMPTY_QUERY, 0);
    expect(kinds.get('toilet'), 'a hidden row counts nowhere').to.equal(undefined);
  });

  it('do so whichever comes first', async () => {
    const slow = new Held();
    const client = sitesWith({ a: slow, b: collection([A_TOO]) });
    const waiting = load(client, ['a', 'b']);
    await until(() => client.asked.includes(listUrl('a')), 'both are asked');
    slow.send(collection([A]));
    const result = (await waiting) as Loaded;
    await until(() => result.sources.list.every(({ state }) => state === 'ok'), 'both are here');
    await result.model.settled;
    expect(names(result)).to.deep.equal(['中原路驿站']);
  });

  it('show what is here while one is slow, and the slow one when it comes', async () => {
    const slow = new Held();
    const client = sitesWith({ a: collection([A]), b: slow });
    const result = (await load(client, ['a', 'b'])) as Loaded;
    expect(names(result)).to.deep.equal(['中原路驿站']);
    expect(result.sources.list.map(({ state }) => state)).to.deep.equal(['ok', 'loading']);
    const before = result.changes();
    slow.send(collection([B]));
    await until(() => result.changes() > before && names(result).length === 2, 'it is shown');
    expect(result.sources.list[1]!.state).to.equal('ok');
  });

  it('leave the rest where one is down, name it, and ask it again', async () => {
    const client = sitesWith({ a: collection([A]), b: new Failure() });
    const all = await loaded(client, ['a', 'b']);
    expect(names(all)).to.deep.equal(['中原路驿站']);
    const [, down] = all.sources.list;
    expect([down!.name, down!.state, down!.problem!.code]).to.deep.equal([
      '示例b市总工会',
      'failed',
      'http',
    ]);
    client.answers[listUrl('b')] = collection([B]);
    await all.sources.retry(1);
    await all.model.settled;
    expect(names(all)).to.deep.equal(['中原路驿站', '建设路驿站']);
    expect(all.sources.list[1]!.state).to.equal('ok');
  });

  it('do without the first: its host is named, and the others are shown', async () => {
    const client = sitesWith({ a: collection([A]), b: collection([B]) });
    delete client.answers[siteUrl('a')];
    const all = await loaded(client, ['a', 'b']);
    expect(names(all)).to.deep.equal(['建设路驿站']);
    expect(all.sources.list[0]).to.include({ name: 'a.example.org', state: 'failed' });
    expect(all.firsts).to.deep.equal([]);
    client.answers[siteUrl('a')] = siteDocument('a');
    await all.sources.retry(0);
    await all.model.settled;
    expect(names(all)).to.have.length(2);
  });

  it('say why where none can be had', async () => {
    const result = await load(new FakeClient({}), ['a', 'b']);
    expect(result.ok).to.equal(false);
    expect(!result.ok && result.problem.status).to.equal(404);
  });

  it('fail by name where a site has no stations or an address is none', async () => {
    const client = sitesWith({ a: collection([A]) });
    client.answers[siteUrl('b')] = siteDocument('b', { collections: {} });
    const all = await loaded(client, ['a', 'b']);
    expect(all.sources.list[1]).to.include({ state: 'failed', name: '示例b市总工会' });
    const odd = new Sources([siteUrl('a'), 'javascript:alert(1)'], {
      client,
      signal: ended,
      fresh: false,
      first: () => undefined,
      only: () => [],
      changed: () => undefined,
    });
    await odd.load();
    await until(() => odd.list[1]!.state === 'failed', 'it is refused');
    expect(odd.list[1]!.problem!.code).to.equal('blocked');
  });

  it('have the base map of the first that has one, and trails and reports of each', async () => {
    const client = sitesWith({ a: collection([A]), b: collection([B]), c: collection([C]) });
    const map = { base: 'outline', outline: 'v1/o.json', approvalNo: 'GS(2024)0000号' };
    const trails = { stations: 'v1/stations/index.json', trails: 'v1/trails/index.json' };
    client.answers[siteUrl('a')] = siteDocument('a', { map: { base: 'none' } });
    client.answers[siteUrl('b')] = siteDocument('b', { map, collections: trails });
    client.answers[siteUrl('c')] = siteDocument('c', { map });
    client.answers[listUrl('c')] = collection([C], {
      links: [{ rel: 'live', href: 'v1/live.json' }],
    });
    const { model } = await loaded(client, ['a', 'b', 'c']);
    expect(model.mapSite!.document.site.id).to.equal('b');
    expect(model.sites.map(({ prefix }) => prefix)).to.deep.equal(['', 'b:', 'c:']);
    expect(model.sites.map(({ site }) => site.collection('trails'))).to.deep.equal([
      undefined,
      `${rootOf('b')}v1/trails/index.json`,
      undefined,
    ]);
    expect(model.feeds).to.deep.equal([`${rootOf('c')}v1/live.json`]);
    expect(model.originOf('c:9')).to.include({ id: '9', liveHref: `${rootOf('c')}v1/live.json` });
    expect(model.originOf('1').liveHref).to.equal(undefined);
  });

  it('tell two sites apart that call themselves alike', async () => {
    const client = sitesWith({ a: collection([A]), b: collection([B]), c: collection([C]) });
    client.answers[siteUrl('c')] = siteDocument('b', { api: { base: `${rootOf('c')}v1/` } });
    const { model } = await loaded(client, ['a', 'b', 'c']);
    const ids = [...Array(model.table.size).keys()].map(row => model.table.idOf(row));
    expect(ids).to.have.length(3);
    expect(new Set(ids.map(id => model.originOf(id).resolve!('.'))).size).to.equal(3);
  });

  it('tell of a last good copy', async () => {
    const since = Date.UTC(2026, 1, 1);
    const client = sitesWith({ a: collection([A]), b: new OldCopy(collection([B]), since) });
    const all = await loaded(client, ['a', 'b']);
    expect(all.sources.list[1]).to.include({ state: 'stale', since });
    expect(names(all)).to.have.length(2);
  });

  it('open details at the station’s own site, by its own id', async () => {
    const client = sitesWith({ a: collection([A]), b: collection([B]) });
    const detail = {
      v: 1,
      ...B,
      properties: { ...B.properties, phones: [{ number: '0379-00000000' }] },
    };
    client.answers[`${rootOf('b')}v1/stations/1.json`] = detail;
    const { model } = await loaded(client, ['a', 'b']);
    const own = await loadStation({ model, client: () => Promise.resolve(client) }, 'b:1', ended);
    expect(own).to.have.nested.property('detail.id', '1');
    expect(client.asked).to.include(`${rootOf('b')}v1/stations/1.json`);
    const context = { model, word: 'kept' };
    expect(ownContext(context, '1')).to.equal(context);
    const theirs = ownContext(context, 'b:1');
    expect(theirs.word).to.equal('kept');
    expect(theirs.model.resolve!('photo.jpg')).to.equal(`${rootOf('b')}photo.jpg`);
    expect(theirs.model.site!.document.site.id).to.equal('b');
    expect(theirs.model.table).to.equal(model.table);
  });

  it('bring one station of a link, of whichever site', async () => {
    const index = {
      total: 1,
      kinds: { rest: 1 },
      shards: [{ gh: 'ww0', n: 1, center: [112.45, 34.62], kinds: { rest: 1 }, href: 'v1/s.json' }],
    };
    const client = sitesWith({ a: collection([A]), b: index });
    client.answers[`${rootOf('b')}v1/stations/1.json`] = { v: 1, ...B };
    const { model } = await loaded(client, ['a', 'b']);
    expect(await model.loadStation('b:1', ended)).to.equal(true);
    expect(model.table.feature(model.table.rowOf('b:1'))!.properties.name).to.equal('建设路驿站');
    expect(await model.loadStation('b:2', ended)).to.equal(false);
  });

  it('may be in shards, each loaded from its own site', async () => {
    const indexOf = (id: string, [lon, lat]: readonly [number, number]) => ({
      total: 1,
      kinds: { rest: 1 },
      shards: [
        {
          gh: id === 'a' ? 'ww0' : 'ww1',
          n: 1,
          center: [lon, lat],
          bbox: [lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1],
          kinds: { rest: 1 },
          href: `v1/stations/s/${id}.json`,
        },
      ],
    });
    const client = sitesWith({
      a: indexOf('a', [113.62, 34.74]),
      b: indexOf('b', [113.62, 34.74]),
    });
    client.answers[`${rootOf('a')}v1/stations/s/a.json`] = collection([A]);
    client.answers[`${rootOf('b')}v1/stations/s/b.json`] = collection([A_TOO]);
    const all = await loaded(client, ['a', 'b']);
    const { model } = all;
    expect([model.total, model.pending.length, model.columns]).to.deep.equal([2, 2, 'none']);
    await model.loadView({ west: 113, south: 34, east: 114, north: 35 }, ended);
    await model.settled;
    expect([model.total, model.pending.length, model.loading]).to.deep.equal([1, 0, 0]);
    expect(names(all)).to.deep.equal(['中原路驿站']);
    expect(
      model.nearest([113.62, 34.74], 5, new StationNarrow(model).find(EMPTY_QUERY, 0).mask),
    ).to.have.length(1);
  });

  it('show the kinds asked for alone', async () => {
    const client = sitesWith({ a: collection([A]), b: collection([A_TOO, B]) });
    const all = await loaded(client, ['a', 'b'], ['toilet']);
    expect(names(all)).to.deep.equal(['中原路户外劳动者驿站']);
    expect(all.sources.list.map(({ count }) => count)).to.deep.equal([0, 1]);
  });

  it('end when the load is called off', async () => {
    const client = sitesWith({ a: new Held() });
    const stop = new AbortController();
    const waiting = loadSources([siteUrl('a')], {
      client,
      signal: stop.signal,
      fresh: false,
      first: () => undefined,
      only: () => [],
      changed: () => undefined,
    });
    await until(() => client.asked.includes(listUrl('a')), 'it is asked');
    stop.abort(makeProblem('offline'));
    let reason: unknown;
    await waiting.catch((error: unknown) => (reason = error));
    expect(reason).not.to.equal(undefined);
  });
});
