import { expect } from '@open-wc/testing';
import type { StationFeature } from '../../src/data/generated/types.ts';
import { makeSite, type Site } from '../../src/data/make-site.ts';
import type { Stations } from '../../src/data/stations.ts';
import { distanceMetres } from '../../src/rules/coordinates.ts';
import { isSamePlace } from '../../src/rules/same-place.ts';
import { SourcesModel } from '../../src/stations/sources-model.ts';
import { EMPTY_QUERY } from '../../src/stations/station-query.ts';
import { StationNarrow } from '../../src/stations/station-narrow.ts';
import { json, status, type Reply } from '../helpers/fake-fetch.ts';
import { fc } from '../helpers/fc.ts';
import { columnDocuments } from '../helpers/station-columns.ts';
import { scriptedClient } from '../helpers/station-client.ts';
import { until } from '../helpers/until.ts';
import { at, collection, station } from '../widgets/station-map/samples.ts';

const never = new AbortController().signal;
const NOW = at('2026-03-02 10:00');
const CHINA = { west: 73, south: 3, east: 136, north: 54 };
const rootOf = (id: string) => `https://${id}.example.org/`;
const columnsOf = (id: string) => `${rootOf(id)}v1/stations/c/columns.json`;

function siteOf(id: string): Site {
  const document = { v: 1, site: { id, name: `示例${id}市总工会` }, api: { base: '../v1/' } };
  const url = `${rootOf(id)}.well-known/union-widgets.json`;
  return makeSite({ data: document as never, url })!;
}

interface Source {
  readonly id: string;
  readonly features: readonly StationFeature[];
  /** Whether it is large: shards, columns, names; else one list. */
  readonly large?: boolean;
  readonly columns?: boolean;
}

/** What the servers of sources answer, and what a site's entry document says. */
function served(sources: readonly Source[]) {
  const table: Record<string, Reply | Reply[]> = {};
  const stationsOf = ({ id, features, large = true, columns = true }: Source): Stations => {
    if (!large) return { kind: 'collection', features: [...features], regions: [], issues: [] };
    const root = rootOf(id);
    const documents = columnDocuments(features);
    table[columnsOf(id)] = json(documents.columns);
    for (const [path, names] of Object.entries(documents.names)) table[root + path] = json(names);
    const href = `${root}v1/stations/s/w.json`;
    table[href] = json(collection([...features]));
    const shard = { gh: 'w', n: features.length, center: [110, 31] as [number, number], href };
    const kinds = { rest: features.length, rider: features.length };
    return {
      kind: 'index',
      total: features.length,
      kinds,
      entries: [{ ...shard, bbox: [73, 3, 136, 54], kinds }],
      ...(columns && { columnsHref: columnsOf(id) }),
      issues: [],
    };
  };
  const documents = sources.map(stationsOf);
  return { table, documents };
}

function stand(sources: readonly Source[], only: string[] = []) {
  const { table, documents } = served(sources);
  const client = scriptedClient(table);
  /** How many stations were shown at each change. */
  const seen: number[] = [];
  const model: SourcesModel = new SourcesModel(client, {
    only,
    changed: () => seen.push(model.loaded),
  });
  const take = (source: number) =>
    model.takeSource(source, siteOf(sources[source]!.id), documents[source]!);
  return { model, client, table, take, seen };
}

/** Ids that are shown, sorted; '' for those whose names are not here. */
function shown(model: SourcesModel): string[] {
  const { mask } = new StationNarrow(model).find(EMPTY_QUERY, NOW);
  return [...mask.keys()]
    .filter(row => mask[row])
    .map(row => model.table.idOf(row))
    .sort();
}

/** Waits until nothing more is found to be one place. */
async function settled(model: SourcesModel): Promise<void> {
  let quiet = 0;
  for (let before = ''; quiet < 20; quiet += 1) {
    await model.settled;
    await new Promise(done => setTimeout(done, 0));
    const now = `${model.edition} ${model.named} ${model.loaded}`;
    if (now !== before) quiet = 0;
    before = now;
  }
}

const WEST = station('w', { name: '西湖驿站', region: '330106', hours: '24/7' }, [120.13, 30.25]);
const BUND = station(
  'b',
  { name: '外滩驿站', region: '310101', kinds: ['rider'] },
  [121.49, 31.24],
);
/** As another site tells of it, by another name and a few steps off. */
const BUND_TOO = station(
  'b',
  { name: '外滩户外劳动者服务站', py: 'wthwldzfwz', region: '310101', facilities: ['wifi'] },
  [121.49005, 31.24],
);
const LUWAN = station(
  'l',
  { name: '卢湾驿站', region: '310101', kinds: ['rider'] },
  [121.47, 31.21],
);
const FAR = station('f', { name: '天山驿站', region: '650102' }, [87.6, 43.8]);

const TWO: Source[] = [
  { id: 'a', features: [WEST, BUND] },
  { id: 'b', features: [BUND_TOO, LUWAN, FAR] },
];

describe('columns of several sources', () => {
  it('are laid one after the other; each place is shown and counted once', async () => {
    const { model, take } = stand(TWO);
    take(0);
    take(1);
    expect([model.columns, model.total, model.pending.length]).to.deep.equal(['offered', 5, 2]);
    expect(await model.loadColumns(never)).to.equal(true);
    expect([model.columns, model.pending.length, model.table.size]).to.deep.equal(['here', 0, 5]);
    await until(() => model.total === 4, 'the place of both is known by its names');
    await model.loadAllNames(never);
    await settled(model);
    expect(shown(model)).to.deep.equal(['b', 'b:f', 'b:l', 'w']);
    const { count, kinds, facilities, regions } = new StationNarrow(model).find(EMPTY_QUERY, NOW);
    expect([
      count,
      kinds.get('rider'),
      facilities.get('wifi'),
      regions.get('310101'),
    ]).to.deep.equal([4, 2, undefined, 2]);
    expect(model.loaded).to.equal(4);
    expect([0, 1].map(source => model.countsOf(source))).to.deep.equal([
      { total: 2, merged: 0 },
      { total: 3, merged: 1 },
    ]);
    expect(model.alsoIn(model.table.rowOf('b'))).to.deep.equal(['示例b市总工会']);
    expect(
      model.nearest([121.49, 31.24], 9).map(({ index }) => model.table.idOf(index)),
    ).to.deep.equal(['b', 'b:l', 'w', 'b:f']);
  });

  it('ask for the names of those alone that lie close by each other', async () => {
    const { model, take, client } = stand(TWO);
    take(0);
    take(1);
    await model.loadColumns(never);
    await until(() => model.total === 4, 'the place of both is known by its names');
    expect(client.paths.filter(path => path.includes('names-')).sort()).to.deep.equal([
      'https://a.example.org/v1/stations/c/names-31.json',
      'https://b.example.org/v1/stations/c/names-31.json',
    ]);
  });

  it('are searched all together; a place is found by what either site calls it', async () => {
    const { model, take } = stand(TWO);
    take(0);
    take(1);
    await model.loadColumns(never);
    await model.loadAllNames(never);
    await settled(model);
    const found = (text: string) => {
      const { mask } = new StationNarrow(model).find({ ...EMPTY_QUERY, text }, NOW);
      return [...mask.keys()].filter(row => mask[row]).map(row => model.table.idOf(row));
    };
    expect(found('驿站').sort()).to.deep.equal(['b', 'b:f', 'b:l', 'w']);
    expect(found('户外劳动者')).to.deep.equal(['b']);
    expect(found('wthw')).to.deep.equal(['b']);
    expect(found('天山')).to.deep.equal(['b:f']);
  });

  it('of one source fail apart: the rest is here, and it can be asked again', async () => {
    const { model, take, table } = stand(TWO);
    const good = table[columnsOf('b')]!;
    table[columnsOf('b')] = status(503);
    take(0);
    take(1);
    expect(await model.loadColumns(never)).to.equal(true);
    expect([model.columns, model.table.size, model.pending.length]).to.deep.equal(['here', 2, 1]);
    expect([model.lackOf(0), model.lackOf(1)]).to.deep.equal([undefined, 'columns']);
    expect(model.countsOf(1).total).to.equal(3);
    table[columnsOf('b')] = good;
    await model.retryPart(1, never);
    expect([model.lackOf(1), model.table.size, model.pending.length]).to.deep.equal([
      undefined,
      5,
      0,
    ]);
  });

  it('may lack names of one source, which can be asked again', async () => {
    const { model, take, table } = stand(TWO);
    const lost = `${rootOf('b')}v1/stations/c/names-65.json`;
    const good = table[lost]!;
    table[lost] = status(503);
    take(0);
    take(1);
    await model.loadColumns(never);
    await model.loadAllNames(never);
    expect([model.lackOf(0), model.lackOf(1), model.namesPart]).to.deep.equal([
      undefined,
      'names',
      1,
    ]);
    table[lost] = good;
    await model.retryPart(1, never);
    expect([model.lackOf(1), model.table.rowOf('b:f') >= 0]).to.deep.equal([undefined, true]);
  });

  it('of one source alone are loaded anew where its names are of another moment', async () => {
    const { model, take, table, client } = stand(TWO);
    const later = columnDocuments(TWO[1]!.features.slice(0, 2), '2026-03-02T08:00:00+08:00');
    table[columnsOf('b')] = [table[columnsOf('b')] as Reply, json(later.columns)];
    for (const [path, names] of Object.entries(later.names)) {
      table[rootOf('b') + path] = json(names);
    }
    take(0);
    take(1);
    await model.loadColumns(never);
    await model.loadAllNames(never);
    await settled(model);
    expect(client.paths.filter(path => path.endsWith('columns.json'))).to.have.length(3);
    expect(shown(model)).to.deep.equal(['b', 'b:l', 'w']);
    expect([model.total, model.countsOf(1).total, model.lackOf(1)]).to.deep.equal([
      3,
      2,
      undefined,
    ]);
  });

  it('stand beside a source that has a list, and one in shards without columns', async () => {
    const { model, take } = stand([
      { id: 'a', features: [WEST], large: false },
      { id: 'b', features: [BUND] },
      { id: 'c', features: [FAR], columns: false },
    ]);
    [0, 1, 2].forEach(take);
    await model.loadColumns(never);
    await model.loadAllNames(never);
    expect([shown(model), model.total, model.pending.length]).to.deep.equal([['b:b', 'w'], 3, 1]);
    await model.loadView(CHINA, never);
    expect([shown(model), model.pending.length]).to.deep.equal([['b:b', 'c:f', 'w'], 0]);
  });

  it('come for a site that is late, once the others were asked for', async () => {
    const { model, take } = stand(TWO);
    take(0);
    await model.loadColumns(never);
    expect([model.columns, model.table.size]).to.deep.equal(['here', 2]);
    take(1);
    await until(() => model.table.size === 5, 'they are here');
    expect(model.columns).to.equal('here');
  });

  it('leave alone what was shown as one place: it is not two for a moment', async () => {
    const { model, take, seen } = stand(TWO);
    take(0);
    take(1);
    await model.loadView(CHINA, never);
    await settled(model);
    expect([model.total, model.loaded]).to.deep.equal([4, 4]);
    seen.length = 0;
    await model.loadColumns(never);
    await settled(model);
    expect(seen.length).to.be.greaterThan(1);
    expect([Math.max(...seen), model.table.size]).to.deep.equal([4, 5]);
  });

  it('of one source are never taken for a station of another at the same spot', async () => {
    const beside = station('n', { name: '湖滨爱心冰箱', region: '330106' }, [120.13, 30.25]);
    const { model, take } = stand([
      { id: 'a', features: [WEST] },
      { id: 'b', features: [beside], large: false },
    ]);
    take(0);
    take(1);
    await model.loadColumns(never);
    expect([model.table.size, model.table.rowOf('b:n')]).to.deep.equal([2, 1]);
    await model.loadAllNames(never);
    await settled(model);
    expect(shown(model)).to.deep.equal(['b:n', 'w']);
  });

  it('show the kinds asked for alone', async () => {
    const { model, take } = stand(TWO, ['rider']);
    take(0);
    take(1);
    await model.loadColumns(never);
    await model.loadAllNames(never);
    expect([shown(model), model.total]).to.deep.equal([['b', 'b:l'], 2]);
  });

  it('take what a site has anew in the place of what it had', async () => {
    const { model, take } = stand(TWO);
    take(0);
    take(1);
    await model.loadColumns(never);
    await model.loadAllNames(never);
    const small = { kind: 'collection' as const, features: [LUWAN], regions: [], issues: [] };
    model.takeSource(1, siteOf('b'), small);
    await settled(model);
    expect([shown(model), model.total, model.pending.length]).to.deep.equal([
      ['b', 'b:l', 'w'],
      3,
      0,
    ]);
  });
});

/** Places so thick that many are one. */
const someSources = fc.array(
  fc.array(
    fc.record({
      name: fc.constantFrom('中原路驿站', '中原路', '建设路站', '建设路爱心驿站', '人民路'),
      east: fc.integer({ min: 0, max: 12 }),
      region: fc.constantFrom('410102', '310101', undefined),
      kind: fc.constantFrom('rest', 'rider'),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  { minLength: 2, maxLength: 3 },
);

/** Which of all stations are shown, by every pair of them. */
function oracle(sources: readonly Source[]): string[] {
  const places = sources.flatMap(({ id, features }, source) =>
    features.map(feature => {
      const [lon, lat] = feature.geometry.coordinates;
      const { name, address } = feature.properties;
      const own = source === 0 ? feature.id : `${id}:${feature.id}`;
      return { id: own, at: [lon, lat] as const, name, address, source };
    }),
  );
  const pairs = places.flatMap((a, one) =>
    places.flatMap((b, other) =>
      one < other && isSamePlace(a, b) ? [[one, other, distanceMetres(a.at, b.at)] as const] : [],
    ),
  );
  // Only where no two pairs are equally near is the order of rows of no account.
  const near = pairs.map(([, , metres]) => metres.toFixed(4));
  if (new Set(near).size < pairs.length) return [];
  pairs.sort((a, b) => a[2] - b[2]);
  const groups = places.map((_, row) => new Set([row]));
  for (const [one, other] of pairs) {
    const all = [...groups[one]!, ...groups[other]!];
    if (new Set(all.map(row => places[row]!.source)).size < all.length) continue;
    const joined = new Set(all);
    for (const row of all) groups[row] = joined;
  }
  return places
    .filter((place, row) => [...groups[row]!].every(at => places[at]!.source >= place.source))
    .map(({ id }) => id)
    .sort();
}

describe('several sources, in whatever order they come', () => {
  it('show what a look at every pair shows', async () => {
    let compared = 0;
    const steps = fc.array(fc.constantFrom('take', 'view', 'columns', 'names', 'wait'), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(someSources, fc.array(fc.boolean()), steps, async (lists, large, steps) => {
        const sources = lists.map((list, source) => ({
          id: 'abc'[source]!,
          large: large[source] ?? true,
          features: list.map(({ name, east, region, kind }, at) =>
            station(
              `s${at}`,
              { name, kinds: [kind], ...(region && { region }) },
              // Never two equally far apart: steps grow.
              [113.6 + (east * (10 + source) + at) * 3e-5, 34.7 + source * 1e-5],
            ),
          ),
        }));
        const expected = oracle(sources);
        fc.pre(expected.length > 0);
        compared += 1;
        const { model, take } = stand(sources);
        let taken = 0;
        const begin = () => taken < sources.length && take(taken++);
        for (const step of steps) {
          if (step === 'take') begin();
          if (step === 'view') await model.loadView(CHINA, never);
          if (step === 'columns') await model.loadColumns(never);
          if (step === 'names') await model.loadAllNames(never);
          if (step === 'wait') await model.settled;
        }
        while (taken < sources.length) begin();
        await model.loadColumns(never);
        await model.loadView(CHINA, never);
        await model.loadAllNames(never);
        await settled(model);
        expect(shown(model)).to.deep.equal(expected);
        expect([model.total, model.loaded]).to.deep.equal([expected.length, expected.length]);
        const near = model.nearest([113.6, 34.7], 99).map(({ index }) => model.table.idOf(index));
        expect([...near].sort(), 'nearest').to.deep.equal(expected);
      }),
      { numRuns: 60 },
    );
    expect(compared).to.be.greaterThan(20);
  });
});
