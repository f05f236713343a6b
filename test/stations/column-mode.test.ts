import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import { json, status, type Reply } from '../helpers/fake-fetch.ts';
import { columnDocuments } from '../helpers/station-columns.ts';
import { ROOT, scriptedClient } from '../helpers/station-client.ts';
import { until } from '../helpers/until.ts';
import type { ShardEntry, StationFeature } from '../../src/data/generated/types.ts';
import { EMPTY_QUERY } from '../../src/stations/station-query.ts';
import { StationNarrow } from '../../src/stations/station-narrow.ts';
import { wholeModel } from '../../src/stations/whole-model.ts';
import { at, collection, idsOf, station } from '../widgets/station-map/samples.ts';

const never = new AbortController().signal;
const NOW = at('2026-03-02 10:00');
const COLUMNS = `${ROOT}v1/stations/c/columns.json`;

const stations: StationFeature[] = [
  station(
    'sh-1',
    { name: '外滩驿站', py: 'wtyz', region: '310101', hours: '24/7' },
    [121.49, 31.24],
  ),
  station(
    'sh-2',
    { name: '浦东驿站', address: '世纪大道 1 号', region: '310115', kinds: ['rider'] },
    [121.5, 31.23],
  ),
  station(
    'zj-1',
    { name: '西湖驿站', region: '330106', facilities: ['wifi', '开水'] },
    [120.13, 30.25],
  ),
  station('zj-2', { name: '西湖小屋', region: '330106', status: 'planned' }, [120.13, 30.25]),
  station('xx-1', { name: '无名驿站', kinds: ['tea_house'] }, [100, 30]),
];

const regions = [
  { code: '310101', name: '上海市黄浦区', n: 1, center: [121.49, 31.24] as [number, number] },
  { code: '330106', name: '浙江省杭州市西湖区', n: 2, center: [120.13, 30.25] as [number, number] },
];

interface Options {
  features?: StationFeature[];
  only?: string[];
  more?: Record<string, Reply | Reply[]>;
}

/** A site in one shard, whose index also names columns. */
function siteOf({ features = stations, only = [], more = {} }: Options = {}) {
  const { columns, names } = columnDocuments(features);
  const shard: ShardEntry = {
    gh: 'w',
    n: features.length,
    center: [110, 31],
    bbox: [73, 3, 136, 54],
    kinds: { rest: features.length, rider: features.length },
    href: `${ROOT}v1/stations/s/w.json`,
  };
  const table: Record<string, Reply | Reply[]> = {
    [COLUMNS]: json(columns),
    [shard.href]: json(collection(features)),
    ...Object.fromEntries(Object.entries(names).map(([path, names]) => [ROOT + path, json(names)])),
    ...more,
  };
  const client = scriptedClient(table);
  let told = 0;
  const model = wholeModel(
    client,
    {
      kind: 'index',
      total: features.length,
      kinds: {},
      entries: [shard],
      columnsHref: COLUMNS,
      issues: [],
    },
    { url: `${ROOT}v1/stations/index.json`, only, changed: () => (told += 1) },
  );
  return { client, model, shard, told: () => told };
}

describe('columns of a model', () => {
  it('stand in for shards: every row has its place, its kinds, its hours, and no name yet', async () => {
    const { model, told } = siteOf();
    expect([model.columns, model.pending.length]).to.deep.equal(['offered', 1]);
    expect(await model.loadColumns(never)).to.equal(true);
    expect([model.columns, model.pending.length, model.table.size]).to.deep.equal(['here', 0, 5]);
    expect(told()).to.be.at.least(2);
    const { table } = model;
    const seen = Array.from(
      { length: 5 },
      (_, row) => `${table.regions.of(row)} ${table.placeOf(row).join()}`,
    );
    expect(seen).to.include('330106 120.13,30.25');
    expect([table.feature(0), table.idOf(0), model.hasNames(0)]).to.deep.equal([
      undefined,
      '',
      false,
    ]);
    const { count, kinds, open, facilities } = new StationNarrow(model).find(EMPTY_QUERY, NOW);
    expect([
      count,
      open,
      kinds.get('rider'),
      kinds.get('tea_house'),
      facilities.get('开水'),
    ]).to.deep.equal([5, 1, 1, 1, 1]);
  });

  it('bring names by province, for the rows that are looked at', async () => {
    const { client, model } = siteOf();
    await model.loadColumns(never);
    const { table } = model;
    const row = Array.from({ length: 5 }, (_, at) => at).find(at =>
      table.kinds.of(at).includes('rider'),
    )!;
    await model.loadNames([row], never);
    expect(client.paths.filter(path => path.includes('names'))).to.deep.equal(
      ['v1/stations/c/names-31.json'].map(path => `/${path}`),
    );
    expect(table.feature(row)).to.deep.equal({
      ...stations[1],
      properties: { ...stations[1]!.properties },
    });
    expect([table.idOf(row), table.rowOf('sh-2'), model.hasNames(row)]).to.deep.equal([
      'sh-2',
      row,
      true,
    ]);
    expect(table.rowOf('zj-1'), 'of another province').to.equal(-1);
    await model.loadNames([row], never);
    expect(
      client.paths.filter(path => path.includes('names')),
      'once',
    ).to.have.length(1);
    await model.loadAllNames(never);
    expect([...idsOf(table)].sort()).to.deep.equal(stations.map(({ id }) => id).sort());
  });

  it('leave what hangs on where rows stand as it is when names come and none has moved', async () => {
    const { model } = siteOf();
    await model.loadColumns(never);
    const { edition, named } = model;
    await model.loadAllNames(never);
    expect(model.edition, 'filters, order and map').to.equal(edition);
    expect(model.named, 'searches').to.be.above(named);
  });

  it('leave stations that are known already where they are known, one row each', async () => {
    const { model, shard } = siteOf();
    await model.loadView({ west: 73, south: 3, east: 136, north: 54 }, never);
    expect(model.table.size).to.equal(5);
    void shard;
    await model.loadColumns(never);
    expect(model.table.size, 'no row twice').to.equal(5);
    for (const one of stations) {
      const row = model.table.rowOf(one.id);
      expect(model.table.feature(row)).to.equal(model.table.feature(row));
      expect(model.table.placeOf(row)).to.deep.equal(one.geometry.coordinates);
      expect(model.table.feature(row)!.properties.name).to.equal(one.properties.name);
    }
    await model.loadAllNames(never);
    for (const { id } of stations)
      expect(model.table.feature(model.table.rowOf(id))!.id).to.equal(id);
    expect(model.table.size).to.equal(5);
  });

  it('tell two at one place apart once their names are here', async () => {
    // Same place, same kinds: by columns alone either may be either.
    const twins = ['b', 'a'].map(id =>
      station(id, { name: `双 ${id}`, region: '330106' }, [120, 30]),
    );
    const { model } = siteOf({ features: twins });
    model.add([twins[1]!]);
    await model.loadColumns(never);
    expect(model.table.size).to.equal(2);
    await model.loadAllNames(never);
    expect(idsOf(model.table)).to.deep.equal(['b', 'a']);
    expect(model.table.feature(1)!.properties.name).to.equal('双 a');
    expect(model.table.size).to.equal(2);
  });

  it('keep a station that is not among them, until names tell that it is', async () => {
    const { model } = siteOf();
    await model.loadColumns(never);
    const moved = station('zj-1', { name: '西湖驿站', region: '330106' }, [120.2, 30.3]);
    model.add([moved, station('new', { name: '新驿站' }, [110, 30])]);
    expect([model.table.size, model.table.rowOf('zj-1')]).to.deep.equal([7, 5]);
    await model.loadAllNames(never);
    expect(model.table.size).to.equal(6);
    expect(model.table.feature(model.table.rowOf('zj-1'))).to.equal(moved);
    expect(model.table.idOf(5)).to.equal('new');
  });

  it('hold the kinds shown alone', async () => {
    const { model } = siteOf({ only: ['rider', 'tea_house'] });
    await model.loadColumns(never);
    expect([model.table.size, model.total]).to.deep.equal([2, 2]);
    await model.loadAllNames(never);
    expect(idsOf(model.table).sort()).to.deep.equal(['sh-2', 'xx-1']);
    expect(model.table.rowOf('sh-1')).to.equal(-1);
    expect(model.search('驿站')).to.have.length(2);
  });

  it('and names of two moments are both loaded anew, once', async () => {
    const old = columnDocuments(stations);
    const young = columnDocuments(stations, '2026-03-02T08:00:00+08:00');
    const more: Record<string, Reply | Reply[]> = {
      [COLUMNS]: [json(old.columns), json(young.columns)],
    };
    for (const [path, names] of Object.entries(young.names)) more[ROOT + path] = json(names);
    const { client, model } = siteOf({ more });
    await model.loadColumns(never);
    await model.loadNames([0], never);
    expect(client.paths.filter(path => path.includes('columns'))).to.have.length(2);
    await model.loadAllNames(never);
    expect([...idsOf(model.table)].sort()).to.deep.equal(stations.map(({ id }) => id).sort());
  });

  it('that do not come leave everything as it was, and may be asked for again', async () => {
    const { columns } = columnDocuments(stations);
    const { model } = siteOf({ more: { [COLUMNS]: [status(404), json(columns)] } });
    expect(await model.loadColumns(never)).to.equal(false);
    expect([model.columns, model.pending.length]).to.deep.equal(['failed', 1]);
    expect(await model.loadColumns(never)).to.equal(true);
    const gone = siteOf({ more: { [`${ROOT}v1/stations/c/names-31.json`]: status(404) } });
    await gone.model.loadColumns(never);
    await gone.model.loadAllNames(never);
    expect(gone.model.table.rowOf('zj-1')).to.be.at.least(0);
    const nameless = [0, 1, 2, 3, 4].filter(row => !gone.model.table.feature(row));
    expect(nameless).to.have.length(2);
    expect(gone.model.hasNames(nameless[0]!), 'it will never be there').to.equal(true);
  });

  it('that are called off are on offer again', async () => {
    const { model } = siteOf();
    const given = new AbortController();
    const loading = model.loadColumns(given.signal);
    given.abort();
    expect(await loading).to.equal(false);
    expect(model.columns).to.equal('offered');
    expect(await model.loadColumns(never)).to.equal(true);
  });
});

describe('a search in columns', () => {
  const part = fc.constantFrom(
    '西',
    '湖',
    '驿站',
    '小屋',
    'A1',
    'Ｂ',
    '·',
    '路',
    ' ',
    '(示例)',
    'é',
  );
  const text = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('') || '站');
  const rows = fc.array(
    fc.record(
      {
        name: text,
        address: text,
        py: fc.constantFrom('xh', 'xhyz', 'yz', 'hxy'),
        region: fc.constantFrom('310101', '330106'),
      },
      { requiredKeys: ['name'], noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 20 },
  );
  const words = fc.oneof(fc.constantFrom('xhy', '西湖', '杭州', '黄浦 西', 'yz', '湖', ''), text);

  it('scores as a search in features scores', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.array(words, { minLength: 1, maxLength: 4 }),
        async (all, asked) => {
          const features = all.map((more, id) => station(`s-${id}`, more, [100 + id, 30]));
          const plain = wholeModel(
            scriptedClient({}),
            { kind: 'collection', features, regions, issues: [] },
            { changed: () => undefined },
          );
          const { model } = siteOf({ features });
          model.takeRegions(regions);
          await model.loadColumns(never);
          await model.loadAllNames(never);
          for (const { id, properties } of features) {
            const { name, address } = model.table.feature(model.table.rowOf(id))!.properties;
            expect([name, address]).to.deep.equal([properties.name, properties.address]);
          }
          for (const query of asked) {
            const scores = model.search(query)!;
            const wanted = plain.search(query)!;
            features.forEach(({ id }, row) => {
              expect(scores[model.table.rowOf(id)], `${id} ${query}`).to.equal(wanted[row]);
            });
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of many is made in slices, and what was left before stays meanwhile', async () => {
    const features = Array.from({ length: 20_100 }, (_, n) =>
      station(`s-${n}`, { name: n % 3 ? `驿站 ${n}` : `小屋 ${n}`, region: '330106' }, [
        100 + n / 1000,
        30,
      ]),
    );
    const { model, told } = siteOf({ features });
    await model.loadColumns(never);
    await model.loadAllNames(never);
    const narrow = new StationNarrow(model);
    expect(narrow.find(EMPTY_QUERY, NOW).count).to.equal(20_100);
    const before = told();
    const query = { ...EMPTY_QUERY, text: '小屋' };
    const meanwhile = narrow.find(query, NOW);
    expect([meanwhile.count, meanwhile.isSearching]).to.deep.equal([20_100, true]);
    await until(() => told() > before);
    const found = narrow.find(query, NOW);
    expect([found.count, found.isSearching]).to.deep.equal([6700, false]);
    narrow.find({ ...EMPTY_QUERY, text: '驿' }, NOW);
    narrow.find({ ...EMPTY_QUERY, text: '驿站' }, NOW);
    await until(() => !narrow.find({ ...EMPTY_QUERY, text: '驿站' }, NOW).isSearching);
    expect(narrow.find({ ...EMPTY_QUERY, text: '驿站' }, NOW).count, 'the last asked').to.equal(
      13_400,
    );
  });

  it('finds one slip of the hand where nothing is found exactly', async () => {
    const { model } = siteOf();
    await model.loadColumns(never);
    await model.loadAllNames(never);
    const narrow = new StationNarrow(model);
    const find = async (text: string) => {
      const query = { ...EMPTY_QUERY, text };
      await until(() => !narrow.find(query, NOW).isSearching);
      const { mask, isLoose } = narrow.find(query, NOW);
      const ids = [...mask.keys()].filter(row => mask[row]).map(row => model.table.idOf(row));
      return `${isLoose ? 'nearly ' : ''}${ids.sort().join()}`;
    };
    expect(await find('西湖驿站')).to.equal('zj-1');
    expect(await find('西湖译站')).to.equal('nearly zj-1');
    expect(await find('西驿湖站')).to.equal('nearly zj-1');
    expect(await find('西湖站')).to.equal('nearly zj-1,zj-2');
    expect(await find('外滩的驿站')).to.equal('nearly sh-1');
    expect(await find('wtzy')).to.equal('nearly sh-1');
    expect(await find('火星基地')).to.equal('');
    expect(await find('世纪大路'), 'addresses are not guessed').to.equal('');
  });
});
