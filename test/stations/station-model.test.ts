import { expect } from '@open-wc/testing';
import type { Region, ShardEntry } from '../../src/data/generated/types.ts';
import type { StationIndex, StationList } from '../../src/data/stations.ts';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import { StationModel } from '../../src/stations/station-model.ts';
import { wholeModel } from '../../src/stations/whole-model.ts';
import { FakeClient, Failure, Held } from '../widgets/station-map/fake-client.ts';
import {
  ROOT,
  at,
  collection,
  entry,
  idsOf,
  site,
  station,
} from '../widgets/station-map/samples.ts';

const VIEW = { west: 121, south: 31, east: 122, north: 32 };
const HERE: LonLat = [121.5, 31.2];
const never = new AbortController().signal;

function list(...features: StationList['features']): StationList {
  return { kind: 'collection', features, regions: [], issues: [] };
}

function index(entries: ShardEntry[], more: Partial<StationIndex> = {}): StationIndex {
  return { kind: 'index', total: 3000, kinds: {}, entries, issues: [], ...more };
}

/** `count` shards of one station each, a kilometre or so apart, and what is behind them. */
function shards(count: number) {
  const entries: ShardEntry[] = [];
  const answers: Record<string, unknown> = {};
  for (let n = 0; n < count; n += 1) {
    const [lon, lat] = [121.5 + n / 100, 31.2];
    const one = entry(`s${n}`, 1, { bbox: [lon, lat, lon, lat], center: [lon, lat] });
    entries.push(one);
    answers[one.href] = collection([station(`at-${n}`, {}, [lon, lat])]);
  }
  return { entries, answers };
}

/** A model, how often it told of a change, and how many loads were under way each time. */
function modelOf(client: FakeClient, stations: StationIndex | StationList, options = {}) {
  const told: number[] = [];
  const model: StationModel = wholeModel(client, stations, {
    changed: () => told.push(model.loading),
    ...options,
  });
  return { model, told };
}

const ids = (model: StationModel) => idsOf(model.table);
const name = async (loading: Promise<unknown>) =>
  loading.then(
    () => 'done',
    (error: unknown) => (error as Error).name,
  );

describe('StationModel of a collection', () => {
  it('has all its stations at once', () => {
    const { model } = modelOf(new FakeClient(), list(station('a'), station('b')));
    expect([model.total, model.table.size, model.pending.length]).to.deep.equal([2, 2, 0]);
    expect(model.shards).to.equal(undefined);
  });

  it('is limited to the kinds asked for, of which a place may have several', () => {
    const rider = station('b', { kinds: ['rest', 'rider'] });
    const all = list(station('a'), rider, station('c', { kinds: ['tea_house'] }));
    const only = (...kinds: string[]) => modelOf(new FakeClient(), all, { only: kinds }).model;
    expect(ids(only('rider'))).to.deep.equal(['b']);
    expect(only('rider').total).to.equal(1);
    expect(ids(only('rider', 'tea_house'))).to.deep.equal(['b', 'c']);
    expect(only('toString').total).to.equal(0);
  });

  it('is in the zone of its site', () => {
    const zone = (tz?: string) => {
      const mine = site({ site: { id: 'sl', name: '示例总工会', tz } });
      return modelOf(new FakeClient(), list(), { site: mine }).model.tz;
    };
    expect([zone('Asia/Urumqi'), zone(undefined)]).to.deep.equal(['Asia/Urumqi', 'Asia/Shanghai']);
  });
});

describe('StationModel of shards', () => {
  it('counts what it has not loaded, of the kinds asked for', () => {
    const entries = [
      entry('a', 10, { kinds: { rest: 8, rider: 4 } }),
      entry('b', 5, { kinds: { rest: 5 } }),
      entry('c', 3, { kinds: { rider: 3, driver: 3 } }),
    ];
    expect(modelOf(new FakeClient(), index(entries)).model.total).to.equal(18);
    const { model } = modelOf(new FakeClient(), index(entries), { only: ['rider', 'driver'] });
    expect(model.total, 'a place of two kinds is one place').to.equal(7);
    expect(model.pending).to.deep.equal([entries[0], entries[2]]);
  });

  it('loads a view, four shards at a time, and tells of it', async () => {
    const { entries, answers } = shards(6);
    const held = entries.map(({ href }) => [href, new Held()] as const);
    const client = new FakeClient(Object.fromEntries(held));
    const { model, told } = modelOf(client, index(entries));
    const edition = model.edition;
    const loading = model.loadView(VIEW, never);
    expect(client.asked).to.have.length(4);
    expect(model.loading).to.equal(1);
    for (const [href, one] of held) one.send(answers[href]);
    await loading;
    expect(client.asked).to.deep.equal(entries.map(({ href }) => href));
    expect([model.table.size, model.pending.length, model.loading]).to.deep.equal([6, 0, 0]);
    expect(model.edition).to.be.above(edition);
    expect(told, 'as it begins and as it ends').to.deep.equal([1, 0]);
    await model.loadView(VIEW, never);
    expect(client.asked, 'nothing twice').to.have.length(6);
  });

  it('loads only what the view touches, and only the kinds asked for', async () => {
    const far = entry('far', 1, { bbox: [100, 25, 101, 26] });
    const { entries, answers } = shards(1);
    answers[entries[0]!.href] = collection([station('a'), station('b', { kinds: ['rider'] })]);
    const client = new FakeClient(answers);
    const two: ShardEntry[] = [
      { ...entries[0]!, kinds: { rest: 1, rider: 1 } },
      { ...far, kinds: { rider: 1 } },
    ];
    const { model } = modelOf(client, index(two), { only: ['rider'] });
    await model.loadView(VIEW, never);
    expect(ids(model)).to.deep.equal(['b']);
    expect(model.pending.map(({ href }) => href)).to.deep.equal([far.href]);
  });

  it('opens the indexes of a view, level by level', async () => {
    const { entries, answers } = shards(3);
    const box = { bbox: [121, 31, 122, 32] as [number, number, number, number] };
    const root = entry('i1', 9, { ...box, type: 'index' });
    const inner = entry('i2', 3, { ...box, type: 'index' });
    const doc = (shards: ShardEntry[]) => ({ total: 9, kinds: { rest: 9 }, shards });
    const client = new FakeClient({
      ...answers,
      [root.href]: doc([inner]),
      [inner.href]: doc(entries),
    });
    const { model } = modelOf(client, index([root]));
    await model.loadView(VIEW, never);
    expect(ids(model).sort()).to.deep.equal(['at-0', 'at-1', 'at-2']);
    expect(model.pending).to.deep.equal([]);
  });

  it('can be called off, and then loads what is missing', async () => {
    const { entries, answers } = shards(6);
    const client = new FakeClient({ ...answers, [entries[2]!.href]: new Held() });
    const { model } = modelOf(client, index(entries));
    const end = new AbortController();
    const loading = name(model.loadView(VIEW, end.signal));
    await new Promise(resolve => setTimeout(resolve));
    end.abort();
    expect(await loading).to.equal('AbortError');
    expect(model.loading).to.equal(0);
    expect(model.pending.map(({ href }) => href)).to.deep.equal([entries[2]!.href]);
    expect(model.shards?.failed, 'being called off is no fault').to.deep.equal([]);

    client.answers = answers;
    await model.loadView(VIEW, never);
    expect(model.pending).to.deep.equal([]);
    expect(model.table.size).to.equal(6);
  });

  it('forgets what was queued when it is called off', async () => {
    const { entries, answers } = shards(9);
    const held = Object.fromEntries(entries.map(({ href }) => [href, new Held()]));
    const client = new FakeClient(held);
    const { model } = modelOf(client, index(entries));
    const end = new AbortController();
    const loading = name(model.loadView(VIEW, end.signal));
    end.abort();
    expect(await loading).to.equal('AbortError');
    expect(client.asked).to.have.length(4);
    client.answers = answers;
    await model.loadView(VIEW, never);
    expect(model.table.size).to.equal(9);
  });

  it('says which shards failed and tries them again when told', async () => {
    const { entries, answers } = shards(3);
    const bad = entries[1]!;
    const client = new FakeClient({ ...answers, [bad.href]: new Failure() });
    const { model } = modelOf(client, index(entries));
    await model.loadView(VIEW, never);
    expect(model.shards?.failed).to.deep.equal([bad]);
    expect(model.pending).to.deep.equal([bad]);
    expect(model.table.size, 'the rest is here').to.equal(2);

    client.answers = answers;
    await model.loadView(VIEW, never);
    expect(client.asked, 'not by itself').to.have.length(3);
    model.retryShards();
    await model.loadView(VIEW, never);
    expect(model.shards?.failed).to.deep.equal([]);
    expect(model.table.size).to.equal(3);
  });
});

describe('StationModel.loadNear', () => {
  it('loads just until the nearest are certain', async () => {
    const { entries, answers } = shards(12);
    const client = new FakeClient(answers);
    const { model } = modelOf(client, index(entries));
    const place: LonLat = [121.551, 31.2];
    await model.loadNear(place, 3, never);
    const near = model.nearest(place, 3).map(({ index }) => model.table.idOf(index));
    expect(near).to.deep.equal(['at-5', 'at-6', 'at-4']);
    expect(client.asked.length).to.be.below(8);
  });

  it('waits for what a view is loading, and goes on when the view is called off', async () => {
    const { entries, answers } = shards(3);
    const held = new Held();
    const client = new FakeClient({ ...answers, [entries[0]!.href]: held });
    const { model } = modelOf(client, index(entries));
    const view = new AbortController();
    const viewing = name(model.loadView(VIEW, view.signal));
    const near = model.loadNear(HERE, entries.length, never);
    view.abort();
    held.send(answers[entries[0]!.href]);
    await near;
    expect(await viewing).to.equal('AbortError');
    expect(model.nearest(HERE, 1)[0]).to.deep.include({ metres: 0 });
    expect(model.pending).to.deep.equal([]);
  });

  it('comes to an end where a shard does not load', async () => {
    const { entries, answers } = shards(2);
    const client = new FakeClient({ ...answers, [entries[0]!.href]: new Failure() });
    const { model } = modelOf(client, index(entries));
    await model.loadNear(HERE, 20, never);
    expect(ids(model)).to.deep.equal(['at-1']);
    expect(model.shards?.failed).to.have.length(1);
  });
});

describe('StationModel.nearest', () => {
  it('sees rows that came later, and keeps to a mask', () => {
    const { model } = modelOf(new FakeClient(), list(station('a', {}, [121.6, 31.2])));
    expect(model.nearest(HERE, 5).map(({ index }) => index)).to.deep.equal([0]);
    model.add([station('b', {}, [121.51, 31.2])]);
    const found = model.nearest(HERE, 5);
    expect(found.map(({ index }) => index)).to.deep.equal([1, 0]);
    expect(found[0]!.metres).to.equal(distanceMetres(HERE, [121.51, 31.2]));
    expect(model.nearest(HERE, 5, Uint8Array.of(1, 0)).map(({ index }) => index)).to.deep.equal([
      0,
    ]);
  });
});

describe('StationModel.search', () => {
  const named = (id: string, name: string, more = {}) => station(id, { name, ...more });

  it('scores rows by name, initials, address and division', () => {
    const { model } = modelOf(new FakeClient(), {
      ...list(
        named('a', '天台山驿站', { py: 'ttsyz' }),
        named('b', '城关驿站', { address: '天台路 1 号' }),
        named('c', '东门驿站', { region: '331023' }),
        named('d', '西门驿站'),
      ),
      regions: [{ code: '331023', name: '浙江省台州市天台县', n: 1, center: [121, 29] }],
    });
    const [a, b, c, d] = model.search('天台')!;
    expect(a! > b! && b! > c! && c! > d! && d === 0, `${a} ${b} ${c} ${d}`).to.equal(true);
    expect([...model.search('TTS')!].map(Boolean)).to.deep.equal([true, false, false, false]);
    expect([...model.search('台州 东门')!].map(Boolean)).to.deep.equal([false, false, true, false]);
  });

  it('covers rows that came after the last search', () => {
    const { model } = modelOf(new FakeClient(), list(named('a', '天台山驿站')));
    expect([...model.search('驿站')!].map(Boolean)).to.deep.equal([true]);
    model.add([named('b', '城关茶亭'), named('c', '东门驿站')]);
    expect([...model.search('驿站')!].map(Boolean)).to.deep.equal([true, false, true]);
  });

  it('knows the names of divisions that came after the last search', async () => {
    const regionsHref = `${ROOT}v1/stations/regions.json`;
    const shard = entry('a', 1, { bbox: [121, 31, 122, 32] });
    const region = { code: '331023', name: '浙江省台州市天台县', n: 1, center: [121, 29] };
    const client = new FakeClient({
      [shard.href]: collection([named('a', '东门驿站', { region: '331023' })]),
      [regionsHref]: { v: 1, regions: [region] },
    });
    const { model, told } = modelOf(client, index([shard], { regionsHref }));
    await model.loadView(VIEW, never);
    expect([...model.search('天台')!]).to.deep.equal([0]);
    const { edition } = model;
    told.length = 0;
    await model.loadRegions(never);
    expect(model.regions.path('331023').map(({ name }) => name)).to.include('天台县');
    expect(model.search('天台')![0]).to.be.above(0);
    expect(model.edition, 'what was found before is out of date').to.be.above(edition);
    expect(told).to.have.length(1);
  });
});

describe('StationModel.loadCalendar', () => {
  const calendar = 'v1/calendar/cn-{year}.json';
  const yearUrl = (year: number) => `${ROOT}v1/calendar/cn-${year}.json`;
  const year = (number: number, ...off: string[]) => ({
    v: 1,
    region: 'cn',
    year: number,
    source: '示例通知',
    days: off.map(date => ({ date, type: 'holiday', name: '示例假日' })),
  });
  const hours = 'Mo-Fr 08:30-17:00; PH off';
  const monday = at('2026-03-02 10:00');

  async function extras(answers: Record<string, unknown>, now: number, named = calendar) {
    const client = new FakeClient(answers);
    const mine = site({ calendar: named });
    const { model, told } = modelOf(client, list(station('a', { hours })), { site: mine });
    await model.loadCalendar(now, never);
    return { client, model, told };
  }

  it('lets the site’s calendar of a year go before the one built in', async () => {
    const before = await extras({}, monday);
    expect(before.model.openNow.state(hours, monday).state).to.equal('open');
    expect(before.told, 'a year not announced changes nothing').to.deep.equal([]);
    const { model, told } = await extras({ [yearUrl(2026)]: year(2026, '2026-03-02') }, monday);
    expect(model.openNow.state(hours, monday).state).to.equal('closed');
    expect(told).to.have.length(1);
    expect(model.openNow.calendar.dayType(2026, 10, 1), 'it holds alone').to.equal(undefined);
    expect(model.openNow.calendar.dayType(2025, 10, 1), 'other years stay').to.equal('holiday');
  });

  it('asks for the next year as it comes near, and then knows it', async () => {
    expect((await extras({}, at('2026-12-17 23:30'))).client.asked).to.deep.equal([yearUrl(2026)]);
    const eve = at('2026-12-18 00:30');
    const { client, model } = await extras({ [yearUrl(2027)]: year(2027, '2027-01-01') }, eve);
    expect(client.asked).to.have.members([yearUrl(2026), yearUrl(2027)]);
    const calendar = model.openNow.calendar;
    expect([2026, 2027, 2028].map(n => calendar.knows(n))).to.deep.equal([true, true, false]);
  });

  it('reads a plain calendar without a client, and leaves one in doubt to it', async () => {
    const { fetch } = globalThis;
    // An address of its own each time: who asks for the same one at once shares the answer.
    const read = async (document: unknown, at: number) => {
      globalThis.fetch = async () => new Response(JSON.stringify(document));
      const url = `${ROOT}v1/calendar/${at}/2026.json`;
      const client = new FakeClient({ [url]: year(2026, '2026-03-02') });
      const mine = site({ calendar: `v1/calendar/${at}/{year}.json` });
      const { model } = modelOf(client, list(station('a', { hours })), { site: mine });
      await model.loadCalendar(monday, never, true);
      expect(model.openNow.state(hours, monday).state).to.equal('closed');
      return client.asked.map(asked => asked === url);
    };
    try {
      expect(await read(year(2026, '2026-03-02'), 0)).to.deep.equal([]);
      const doubtful = [
        { ...year(2026), days: [{ date: '2026-03-02', type: 'free', name: '示例假日' }] },
        { ...year(2026), region: 'hk' },
        year(2025),
        'no calendar',
      ];
      for (const [at, document] of doubtful.entries())
        expect(await read(document, at + 1), JSON.stringify(document)).to.deep.equal([true]);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('asks for no calendar where the site names none', async () => {
    const client = new FakeClient();
    const { model } = modelOf(client, list(), { site: site() });
    await model.loadCalendar(monday, never);
    expect(client.asked).to.deep.equal([]);
  });
});

describe('a StationModel that begins with a list alone', () => {
  const COUNTY: Region = { code: '331023', name: '浙江省台州市天台县', n: 1, center: [121, 29] };
  const given = {
    features: [station('a', { region: COUNTY.code }), station('b', { kinds: ['reading'] })],
    regions: [COUNTY],
    dropped: 2,
  };

  function lean(options = {}) {
    const told: number[] = [];
    const asked: string[] = [];
    const client = async () => {
      asked.push('client');
      return new FakeClient({ [`${ROOT}v1/stations/z.json`]: { v: 1, ...station('z') } });
    };
    const model: StationModel = new StationModel(client, given, {
      changed: () => told.push(model.edition),
      ...options,
    });
    return { model, told, asked };
  }

  it('knows what it was given, and asks for no client', async () => {
    const { model, asked } = lean();
    expect([model.total, model.dropped, model.pending.length, model.loading]).to.deep.equal([
      2, 2, 0, 0,
    ]);
    expect(model.nearest(HERE, 1), 'that comes with the tools').to.deep.equal([]);
    expect(model.openNow.of(given.features[0]!, 0).state).to.equal('none');
    await model.loadView(VIEW, never);
    await model.loadNear(HERE, 5, never);
    await model.loadRegions(never);
    await model.loadCalendar(0, never);
    expect(asked).to.deep.equal([]);
    expect(ids(lean({ only: ['reading'] }).model)).to.deep.equal(['b']);
  });

  it('searches by words and divisions once it has what finds', async () => {
    const { model, told } = lean();
    expect(model.search('天台')).to.equal(undefined);
    expect([model.regions.size, model.regions.path(COUNTY.code)]).to.deep.equal([0, []]);
    const { edition } = model;
    await Promise.all([model.bringFinder(), model.bringFinder()]);
    expect(told, 'what is shown is out of date, once').to.deep.equal([edition + 1]);
    expect([...model.search('天台')!].map(Boolean)).to.deep.equal([true, false]);
    expect(model.regions.node(COUNTY.code)?.name).to.equal('天台县');
    model.takeRegions([{ ...COUNTY, name: '浙江省台州市示例县' }]);
    expect([...model.search('天台')!].map(Boolean)).to.deep.equal([false, false]);
  });

  it('gets a station that the list has not', async () => {
    const { model, asked } = lean({ site: site() });
    expect(await model.loadStation('z', never)).to.equal(true);
    expect(ids(model)).to.deep.equal(['a', 'b', 'z']);
    expect(asked).to.deep.equal(['client']);
    expect(await lean().model.loadStation('z', never), 'nobody knows where it would be').to.equal(
      false,
    );
  });
});
