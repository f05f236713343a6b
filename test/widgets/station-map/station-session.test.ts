import { expect, nextFrame } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import type { FilterChangeEvent } from '../../../src/widgets/station-map/events.ts';
import type { ShardEntry } from '../../../src/data/generated/types.ts';
import type { MapPane } from '../../../src/stations/map-pane.ts';
import type { MapSync } from '../../../src/stations/map-sync.ts';
import type { PositionResult } from '../../../src/stations/position.ts';
import type { StationModel } from '../../../src/stations/station-model.ts';
import { wholeModel } from '../../../src/stations/whole-model.ts';
import { StationSession } from '../../../src/widgets/station-map/station-session.ts';
import type { Words } from '../../../src/widgets/station-map/words.ts';
import { FakeClient, Held } from './fake-client.ts';
import { collection, entry, INDEX_URL, ROOT, site, station, wordsIn } from './samples.ts';

/** A map that only writes down where it was moved, and with what. */
class NotedMap {
  readonly moves: string[] = [];
  here: unknown;
  readonly hint = '';

  move(act: (sync: MapSync) => void): void {
    const note = (name: string) => (_: unknown, what: unknown) =>
      this.moves.push(typeof what === 'string' ? `${name} ${what}` : name);
    const showMatches = () => this.moves.push('showMatches');
    const noted = { showMatches };
    for (const name of ['showRegion', 'showStation', 'showNear']) {
      Object.assign(noted, { [name]: note(name) });
    }
    act(noted as unknown as MapSync);
  }

  setHere(here: unknown): void {
    this.here = here;
  }

  zoom(): void {}

  setBase = () => Promise.resolve();
}

/** A device that answers when told. */
class Device {
  asked = 0;
  answer!: (result: PositionResult) => void;
  find = () => {
    this.asked += 1;
    return new Promise<PositionResult>(resolve => (this.answer = resolve));
  };
}

const HERE: PositionResult = { ok: true, lon: 121.5, lat: 31.2, accuracy: 20 };
const REGIONS = [
  { code: '310101', name: '上海市黄浦区', n: 3, center: [121.5, 31.2] },
  { code: '331023', name: '浙江省台州市天台县', n: 3, center: [121, 29.1] },
];
const REGIONS_URL = `${ROOT}v1/stations/regions.json`;
const detailUrl = (id: string) => `${ROOT}v1/stations/${id}.json`;

const IN_SHANGHAI = [121.5, 31.2] as const;
const IN_TIANTAI = [121, 29.1] as const;
const boxAt = ([lon, lat]: readonly [number, number]) => ({
  bbox: [lon, lat, lon, lat] as [number, number, number, number],
  center: [lon, lat] as [number, number],
});
const east = entry('east', 1, boxAt(IN_SHANGHAI));
const south = entry('south', 1, boxAt(IN_TIANTAI));
const COUNTRY: Record<string, unknown> = {
  [east.href]: collection([station('e', { region: '310101' }, IN_SHANGHAI)]),
  [south.href]: collection([station('s', { region: '331023' }, IN_TIANTAI)]),
  [REGIONS_URL]: { v: 1, regions: REGIONS },
};

let words: Words;
before(async () => {
  words = (await wordsIn('zh-Hans')) as Words;
});

function modelOf(client: FakeClient, entries?: ShardEntry[]): StationModel {
  const options = { site: site(), url: INDEX_URL, changed: () => undefined };
  const features = [station('a'), station('b', {}, [121.6, 31.3])];
  return entries
    ? wholeModel(
        client,
        { kind: 'index', total: 2, kinds: {}, entries, issues: [], regionsHref: REGIONS_URL },
        options,
      )
    : wholeModel(client, { kind: 'collection', features, regions: [], issues: [] }, options);
}

interface Scene {
  answers?: Record<string, unknown>;
  entries?: ShardEntry[];
}

/** A session that has not begun, and all it deals with. */
function scene({ answers = {}, entries }: Scene = {}) {
  const client = new FakeClient(answers);
  const map = new NotedMap();
  const device = new Device();
  const events: Event[] = [];
  const focused: string[] = [];
  const sessionOf = (model: StationModel) =>
    new StationSession(model, {
      words,
      client,
      map: map as unknown as MapPane,
      pageSize: 20,
      only: [],
      update: () => undefined,
      emit: event => events.push(event),
      reload: () => undefined,
      focus: what => focused.push(what),
      find: device.find,
    });
  const model = modelOf(client, entries);
  return { client, map, device, events, focused, model, sessionOf, session: sessionOf(model) };
}

const country = (answers = COUNTRY) => scene({ answers, entries: [east, south] });
const asked = ({ asked }: FakeClient, href: string) => asked.filter(url => url === href).length;
/** Waits until what was answered has been taken in. */
const settled = () => nextFrame();

describe('StationSession: near me', () => {
  it('asks the device once, loads what is near and shows it', async () => {
    const { session, device, map, focused } = country();
    session.start({});
    session.locate();
    expect([session.locating, device.asked]).to.deep.equal([true, 1]);
    device.answer(HERE);
    await until(() => map.moves.length > 0);
    expect(map.moves).to.deep.equal(['showNear']);
    expect(session.browser.listing.rows).to.have.length(2);
    expect([session.locating, session.hereProblem, focused.length]).to.deep.equal([
      false,
      undefined,
      0,
    ]);
  });

  it('leaves the map where the person has put it meanwhile', async () => {
    const held = new Held();
    const { session, device, map } = country({ ...COUNTRY, [east.href]: held });
    session.start({});
    await until(() => session.model.regions.size > 0);
    session.locate();
    device.answer(HERE);
    await until(() => session.browser.here);
    session.goTo('331023');
    held.send(COUNTRY[east.href]);
    await until(() => session.model.table.size === 2);
    await settled();
    expect(map.moves).to.deep.equal(['showRegion 331023']);
  });

  it('does not come back after “show all”', async () => {
    const held = new Held();
    const { session, device, map } = country({ ...COUNTRY, [east.href]: held });
    session.start({});
    session.locate();
    device.answer(HERE);
    await until(() => session.browser.here);
    session.showAll();
    held.send(COUNTRY[east.href]);
    await until(() => session.model.loading === 0);
    await settled();
    expect(map.moves).to.deep.equal(['showMatches']);
    expect([session.browser.here, map.here]).to.deep.equal([undefined, undefined]);
  });

  it('leads to the divisions where the device does not tell', async () => {
    const { session, device, focused } = scene();
    session.locate();
    device.answer({ ok: false, why: 'denied' });
    await until(() => session.hereProblem);
    expect(session.hereProblem).to.equal('denied');
    await settled();
    expect(focused).to.deep.equal(['region']);
  });

  it('changes nothing when the answer comes after the end', async () => {
    const { session, device, map, focused } = scene();
    session.start({});
    session.locate();
    session.end();
    device.answer(HERE);
    await settled();
    expect([session.browser.here, map.here, map.moves.length]).to.deep.equal([
      undefined,
      undefined,
      0,
    ]);
    expect(focused).to.deep.equal([]);
  });

  it('is asked again by the session that takes over', async () => {
    const { session, sessionOf, client, device, map } = scene();
    session.start({});
    session.locate();
    const old = device.answer;
    session.end();
    const next = sessionOf(modelOf(client));
    next.resume(session);
    old(HERE);
    expect([device.asked, next.locating]).to.deep.equal([2, true]);
    device.answer(HERE);
    await until(() => map.moves.length > 0);
    expect([next.browser.here, next.locating]).to.deep.equal([[121.5, 31.2], false]);
    expect(session.browser.here).to.equal(undefined);
  });
});

describe('StationSession: one station', () => {
  const detail = (id: string, operator: string) => {
    const { properties, ...rest } = station(id);
    return { v: 1, ...rest, properties: { ...properties, operator } };
  };
  const operator = ({ detail }: StationSession) =>
    typeof detail === 'object' ? detail.properties.operator : detail;

  it('ignores the late answer of a station that was left', async () => {
    const slow = new Held();
    const answers = { [detailUrl('a')]: slow, [detailUrl('b')]: detail('b', '示例乙') };
    const { session } = scene({ answers });
    session.choose('a');
    session.choose('b');
    await until(() => operator(session) === '示例乙');
    slow.send(detail('a', '示例甲'));
    await settled();
    expect([session.selected, operator(session)]).to.deep.equal(['b', '示例乙']);
  });

  it('ignores it also when no station is shown any more', async () => {
    const slow = new Held();
    const { session, client, focused } = scene({ answers: { [detailUrl('a')]: slow } });
    session.choose('a');
    await until(() => asked(client, detailUrl('a')) === 1);
    session.close();
    slow.send(detail('a', '示例甲'));
    await settled();
    expect([session.station, operator(session)]).to.deep.equal([undefined, 'loading']);
    expect(focused).to.deep.equal(['detail', 'row']);
  });

  it('tells the page of a person’s choice, not of its own', () => {
    const { session, events, map } = scene();
    expect(session.show('a')).to.equal(true);
    expect(events).to.deep.equal([]);
    session.choose('b');
    expect(events.map(({ type }) => type)).to.deep.equal(['union-station-select']);
    expect(map.moves).to.deep.equal(['showStation a', 'showStation b']);
    expect(session.show('nowhere')).to.equal(false);
    expect(session.selected, 'the one before stays').to.equal('b');
  });

  it('gets a station whose shard is not loaded', async () => {
    const answers = { ...COUNTRY, [detailUrl('s')]: detail('s', '示例') };
    const { session, client, events } = country(answers);
    session.start({});
    expect(session.show('s')).to.equal(false);
    await until(() => session.station?.id === 's');
    expect(asked(client, south.href)).to.equal(0);
    expect(events).to.deep.equal([]);
  });

  it('does not bring it up over what the person has chosen since', async () => {
    const slow = new Held();
    const { session, client } = country({ ...COUNTRY, [detailUrl('s')]: slow });
    session.start({});
    session.viewed({ west: 121.4, south: 31.1, east: 121.6, north: 31.3 }, false);
    await until(() => session.model.table.rowOf('e') >= 0);
    session.show('s');
    await until(() => asked(client, detailUrl('s')) === 1);
    session.choose('e');
    slow.send(detail('s', '示例'));
    await until(() => session.model.table.rowOf('s') >= 0);
    await settled();
    expect(session.selected).to.equal('e');
  });

  it('does not bring it up where the person has gone elsewhere', async () => {
    const slow = new Held();
    const { session, client } = country({ ...COUNTRY, [detailUrl('s')]: slow });
    session.start({});
    await until(() => session.model.regions.size > 0);
    session.show('s');
    await until(() => asked(client, detailUrl('s')) === 1);
    session.goTo('310101');
    slow.send(detail('s', '示例'));
    await until(() => session.model.table.size === 2);
    await settled();
    expect(session.selected).to.equal('');
  });

  it('keeps quiet about a station that is nowhere', async () => {
    const { session, client } = country();
    session.start({});
    session.show('none');
    await until(() => asked(client, detailUrl('none')) === 1);
    await settled();
    expect([session.selected, session.station]).to.deep.equal(['', undefined]);
  });
});

describe('StationSession: what is loaded for a view', () => {
  it('begins with the division asked for, as soon as it is known where that lies', async () => {
    const { session, map, client } = country();
    session.start({ region: '331023' });
    await until(() => session.model.table.size === 1);
    expect(map.moves).to.deep.equal(['showRegion 331023']);
    expect(asked(client, east.href)).to.equal(0);
    expect(session.overview).to.equal(false);
    expect(session.browser.listing.count).to.equal(1);
  });

  it('does not move a person who was faster', async () => {
    const regions = new Held();
    const { session, map } = country({ ...COUNTRY, [REGIONS_URL]: regions });
    session.start({ region: '331023' });
    session.viewed({ west: 121.4, south: 31.1, east: 121.6, north: 31.3 }, true);
    regions.send(COUNTRY[REGIONS_URL]);
    await until(() => session.model.regions.size > 0);
    await settled();
    expect(map.moves).to.deep.equal([]);
  });

  it('calls off what was on its way for the view before', async () => {
    const held = new Held();
    const { session, client } = country({ ...COUNTRY, [east.href]: held });
    session.start({});
    await until(() => session.model.regions.size > 0);
    session.goTo('310101');
    await until(() => asked(client, east.href) === 1);
    session.goTo('331023');
    await until(() => session.model.table.size === 1 && session.model.loading === 0);
    held.send(COUNTRY[east.href]);
    await settled();
    expect(session.model.table.features.map(({ id }) => id)).to.deep.equal(['s']);
    session.goTo('310101');
    expect(asked(client, east.href), 'and asks for it anew').to.equal(2);
  });

  it('goes on with what a larger view needs too, and then fills it', async () => {
    const inner = entry('inner', 1, boxAt(IN_TIANTAI));
    const index = entry('index', 2, { type: 'index', ...boxAt(IN_SHANGHAI) });
    index.bbox = [IN_TIANTAI[0], IN_TIANTAI[1], IN_SHANGHAI[0], IN_SHANGHAI[1]];
    const held = new Held();
    const answers = { ...COUNTRY, [index.href]: held, [inner.href]: COUNTRY[south.href] };
    const { session, client } = scene({ answers, entries: [index] });
    session.start({});
    await until(() => session.model.regions.size > 0);
    session.goTo('310101');
    session.viewed({ west: 120, south: 29, east: 122, north: 32 }, false);
    held.send({ total: 2, kinds: { rest: 2 }, shards: [east, inner] });
    await until(() => session.model.table.size === 2);
    expect(asked(client, index.href)).to.equal(1);
  });

  it('asks for nothing more after its end, and goes on when it wakes', async () => {
    const many = Array.from({ length: 9 }, (_, n) => entry(`m${n}`, 1, boxAt(IN_SHANGHAI)));
    const held = Object.fromEntries(many.map(({ href }) => [href, new Held()]));
    const { session, client } = scene({ answers: held, entries: many });
    session.start({});
    session.viewed({ west: 121.4, south: 31.1, east: 121.6, north: 31.3 }, false);
    const begun = client.asked.length;
    session.end();
    many.forEach((one, n) => held[one.href]!.send(collection([station(`m-${n}`)])));
    await settled();
    expect(client.asked).to.have.length(begun);
    expect([session.model.table.size, session.model.loading]).to.deep.equal([0, 0]);
    session.wake();
    await until(() => session.model.table.size === 9);
  });

  it('hands over to the next session what the person asked, chose and looked at', async () => {
    const { session, sessionOf, client, events } = country();
    session.start({ kinds: ['rest'] });
    session.viewed({ west: 121.4, south: 31.1, east: 121.6, north: 31.3 }, true);
    await until(() => session.model.table.rowOf('e') >= 0);
    session.ask({ text: '驿站' });
    session.choose('e');
    session.showPane('map');
    session.toggleFilters();
    session.end();
    const next = sessionOf(modelOf(client, [east, south]));
    next.resume(session);
    expect(next.browser.query).to.deep.include({ kinds: ['rest'], text: '驿站' });
    expect([next.pane, next.filtersOpen]).to.deep.equal(['map', true]);
    await until(() => next.selected === 'e', 'its shard is loaded again');
    expect(next.browser.listing.count).to.equal(1);
    const queries = events.filter(({ type }) => type === 'union-filter-change');
    expect((queries as FilterChangeEvent[]).map(({ query }) => query.text)).to.deep.equal(['驿站']);
  });
});
