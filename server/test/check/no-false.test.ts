// Sites that are unusual and right: nothing may be said against them.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { goodSite, type Documents } from './good-site.ts';
import { check, lines } from './sources.ts';

const SITE = '.well-known/union-widgets.json';
const LIST = 'v1/stations/index.json';
const BOARD = 'v1/contests/c-1/welding/p1.json';

/** The least a person writes by hand: two documents. */
function handWritten(stations: [string, [number, number], string, object?][]): Documents {
  return {
    [SITE]: {
      v: 1,
      site: { id: 'zz', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
      api: { base: 'https://www.union.cn/gh/v1/' },
      collections: { stations: LIST },
      license: 'CC BY 4.0',
      frames: 'https://www.union.cn/gh/embed/',
      theme: { '--union-accent': 'oklch(0.5 0.2 20)', '--union-on-accent': 'white' },
    },
    [LIST]: {
      type: 'FeatureCollection',
      features: stations.map(([name, coordinates, region, rest], index) => ({
        type: 'Feature',
        id: `s-${index}`,
        geometry: { type: 'Point', coordinates },
        properties: { name, kinds: ['rest'], region, ...rest },
      })),
    },
  };
}

describe('places and names from all over the country', () => {
  const places: [string, [number, number], string, object?][] = [
    ['ئۈرۈمچى ئىشچىلار پونكىتى', [87.61733, 43.79282], '650102', { address: 'ئازادلىق يولى 12' }],
    ['東門驛站（示例）', [75.98926, 39.47042], '653101', { address: '人民東路８號' }],
    ['那曲环卫工人驿站（示例）', [92.05136, 31.47792], '540602'],
    ['香港服務站（示例）', [114.17095, 22.28012], '810000', { hours: 'Mo-Fr 09:00-18:00' }],
    ['澳門服務站（示例）', [113.54391, 22.19875], '820000'],
    ['台北站（示例）', [121.56542, 25.03301], '710000'],
    ['漠河站（示例）', [122.53812, 52.97201], '232701'],
    [
      '规划中的站（示例）',
      [113.26436, 23.12908],
      '440103',
      { status: 'planned', validFrom: '2027-01-01' },
    ],
    ['最后一天（示例）', [113.28436, 23.12908], '440103', { validThrough: '2026-06-15' }],
    ['自有的词（示例）', [113.29436, 23.12908], '440103', { facilities: ['sauna_room', '母婴椅'] }],
  ];
  for (const [name, coordinates, region, rest = {}] of places) {
    it(name, async () => {
      const report = await check(handWritten([[name, coordinates, region, rest]]));
      assert.deepEqual(lines(report), [`note details-none ${SITE} /collections`]);
    });
  }
});

describe('digits that are nobody’s number', () => {
  const texts = [
    '热线 12351，400-820-8820，020-12345678转8001',
    '编号 110101199003077476',
    '订单号20260613800138000123',
    '坐标 120.13800138000',
    '统一社会信用代码 91110108MA01ABCD1X',
    '2026-01-01 2026-02-01 2026-03-01',
    '＋86 10 6512 3456',
  ];
  for (const text of texts) {
    it(text, async () => {
      const documents = goodSite();
      const person = documents['v1/people/p-1.json'] as { story?: string };
      person.story = text;
      assert.deepEqual(lines(await check(documents)), []);
    });
  }
});

test('a mobile station with a timetable, its detail one of few', async () => {
  const documents = handWritten([
    ['流动服务车（示例）', [116.40739, 39.90421], '110101'],
    ['示例站甲', [116.41739, 39.91421], '110101'],
    ['示例站乙', [116.42739, 39.92421], '110101'],
  ]);
  const { features } = documents[LIST] as { features: { properties: object }[] };
  const [bus] = features;
  const timetable = [
    { place: '东单公园', hours: 'Mo 09:00-11:00', at: [116.41, 39.91] },
    { place: '西单', hours: 'Tu 14:00-16:00' },
  ];
  documents['v1/stations/s-0.json'] = { ...bus, properties: { ...bus?.properties, timetable } };
  assert.deepEqual(lines(await check(documents)), [`note details-none ${SITE} /collections`]);
});

describe('boards', () => {
  const board = (rows: object[], contest: object = {}): Documents => {
    const documents = goodSite();
    Object.assign(documents['v1/contests/c-1.json'] as object, { rules: {}, ...contest });
    documents[BOARD] = { v: 1, rev: 3, asOf: '2026-06-01T08:00:00+08:00', rows };
    delete documents['v1/contests/c-1/welding/p2.json'];
    return documents;
  };
  const row = (id: string, rank: number, total: number, rest = {}): object => ({
    id,
    rank,
    name: `示例${id}`,
    total,
    ...rest,
  });

  it('ranks that begin anew in each division', async () => {
    const mine = { division: '学生', divisionRank: 1 };
    const rows = [
      row('甲', 1, 90, { division: '职工', divisionRank: 1 }),
      row('乙', 1, 95, mine),
      row('丙', 2, 80, { division: '职工', divisionRank: 2 }),
      row('丁', 2, 94, { ...mine, divisionRank: 2 }),
    ];
    assert.deepEqual(lines(await check(board(rows))), []);
    // Without their rank in the division, ranks still begin anew.
    for (const one of rows as { divisionRank?: number }[]) delete one.divisionRank;
    assert.deepEqual(lines(await check(board(rows))), []);
  });

  it('points of which the fewer are the better', async () => {
    const rows = [row('甲', 1, 3), row('乙', 2, 7)];
    assert.deepEqual(lines(await check(board(rows, { rules: { dir: 'asc' } }))), []);
    assert.deepEqual(lines(await check(board(rows))), [`error rank-order ${BOARD} /rows/1/rank`]);
  });

  it('a board of a round beside that of the event, of another revision', async () => {
    const round = 'v1/contests/c-1/welding/final.json';
    const documents = board([row('甲', 1, 90)], {
      rounds: [{ id: 'f', name: '决赛', href: round }],
    });
    documents[round] = { ...(documents[BOARD] as object), rev: 8 };
    assert.deepEqual(lines(await check(documents)), []);
  });

  it('a long page with one slip is judged in time, and only the slip is named', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => row(String(i), i + 1, 30_000 - i));
    Object.assign(rows[9_000] as object, { rank: 19_500 });
    const found = lines(await check(board(rows))).filter(line => line.includes('rank-order'));
    assert.deepEqual(found, [`error rank-order ${BOARD} /rows/9000/rank`]);
  });
});
