// A whole site without a fault, as documents by path. Every person and place is invented (示例).
import { deflateSync } from 'node:zlib';
import { encodeGeohash } from '../../../src/rules/geohash.ts';

/** JSON values and, for pictures, bytes. */
export type Documents = Record<string, unknown>;

/** The day on which the site is without fault. */
export const NOW = new Date('2026-06-15T10:00:00+08:00');

const STAMP = '2026-06-01T08:00:00+08:00';

const SHANGHAI = [
  place('sh-1', '示例路爱心接力站', [121.51512, 31.22931], '310115', {
    kinds: ['rest', 'rider'],
    hours: 'Mo-Fr 08:30-12:00,13:30-17:00; PH off',
    facilities: ['charging', 'microwave'],
    services: [{ name: '法律咨询', hours: 'We 14:00-16:00' }],
    status: 'open',
  }),
  place('sh-2', '示例街道户外劳动者服务站', [121.47311, 31.23042], '310101', { hours: '24/7' }),
  place('sh-3', '示例工地凉亭', [121.48815, 31.24127], '310101', {
    kinds: ['pavilion'],
    status: 'planned',
    validFrom: '2026-07-01',
    validThrough: '2026-09-15',
  }),
];
const CHENGDU = [
  place('cd-1', '示例职工书屋', [104.06671, 30.57282], '510107', {
    kinds: ['reading'],
    hours: 'Tu-Su 09:00-17:00',
    reading: { unattended: true, books: { physical: 3000 } },
  }),
  place('cd-2', '示例司机之家', [104.08123, 30.66011], '510104', { kinds: ['driver'] }),
];

type Place = ReturnType<typeof place>;

function place(
  id: string,
  name: string,
  coordinates: [number, number],
  region: string,
  rest: Record<string, unknown> = {},
) {
  const properties = { name, kinds: ['rest'], region, address: `${name}门前 1 号`, ...rest };
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties };
}

function listOf(features: Place[]) {
  return {
    v: 1,
    type: 'FeatureCollection',
    timeStamp: STAMP,
    numberMatched: features.length,
    numberReturned: features.length,
    features,
  };
}

function entryOf(features: Place[], precision: number, href: string, type?: 'index') {
  const [first] = features as [Place];
  const [lon, lat] = first.geometry.coordinates;
  const east = features.map(({ geometry }) => geometry.coordinates[0]);
  const north = features.map(({ geometry }) => geometry.coordinates[1]);
  return {
    gh: encodeGeohash(lon, lat, precision),
    n: features.length,
    center: first.geometry.coordinates,
    bbox: [Math.min(...east), Math.min(...north), Math.max(...east), Math.max(...north)],
    kinds: kindsOf(features),
    href,
    ...(type && { type }),
  };
}

function kindsOf(features: Place[]) {
  const counts: Record<string, number> = {};
  for (const kind of features.flatMap(({ properties }) => properties.kinds)) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** The stations in columns, and the names of those of Shanghai and of Sichuan. */
const COLUMNS: Documents = {
  'v1/stations/c/columns.json': {
    v: 1,
    timeStamp: STAMP,
    total: 5,
    lon: [12151512, -4201, 1504, -1742144, 1452],
    lat: [3122931, 111, 1085, -66845, 8729],
    kinds: { values: [['rest', 'rider'], ['rest'], ['pavilion']], rows: [1, 2, 3, 0, 0] },
    hours: { values: ['24/7'], rows: [0, 1, 0, 0, 0] },
    names: [
      { region: '310000', from: 0, n: 3, href: 'v1/stations/c/names-31.json' },
      { region: '510000', from: 3, n: 2, href: 'v1/stations/c/names-51.json' },
    ],
  },
  'v1/stations/c/names-31.json': namesOf(SHANGHAI, '310000', 0),
  'v1/stations/c/names-51.json': namesOf(CHENGDU, '510000', 3),
};

function namesOf(places: Place[], region: string, from: number) {
  const ids = places.map(({ id }) => id);
  const name = places.map(({ properties }) => properties.name);
  return { v: 1, timeStamp: STAMP, region, from, ids, name };
}

const TRAILS: Documents = {
  'v1/trails/index.json': { v: 1, items: [{ id: 'red-1', title: '示例红色路线', stops: 2 }] },
  'v1/trails/red-1.json': {
    v: 1,
    id: 'red-1',
    title: '示例红色路线',
    stops: [{ station: 'sh-1', text: '示例史事' }, { station: 'sh-2' }],
  },
};

/** A fresh copy: tests put faults into it. */
export function goodSite(): Documents {
  const all = [...SHANGHAI, ...CHENGDU];
  const inner = entryOf(CHENGDU, 3, 'v1/stations/s/wm6n.json');
  const documents: Documents = {
    '.well-known/union-widgets.json': SITE,
    'v1/calendar/cn-2026.json': {
      v: 1,
      region: 'cn',
      year: 2026,
      source: '示例通知',
      days: [{ date: '2026-06-19', type: 'holiday', name: '端午节' }],
    },
    'v1/stations/index.json': {
      v: 1,
      timeStamp: STAMP,
      total: all.length,
      kinds: kindsOf(all),
      links: [
        { rel: 'regions', href: 'v1/stations/regions.json' },
        { rel: 'live', href: 'v1/live.json' },
        { rel: 'columns', href: 'v1/stations/c/columns.json', length: 400 },
      ],
      regions: [
        { code: '310000', name: '上海市', n: 3, center: [121.49, 31.23] },
        { code: '510000', name: '四川省', n: 2, center: [104.07, 30.62] },
      ],
      shards: [
        { ...entryOf(CHENGDU, 3, 'v1/stations/i/wm6.json', 'index') },
        entryOf(SHANGHAI, 3, 'v1/stations/s/wtw.json'),
      ],
    },
    'v1/stations/i/wm6.json': {
      v: 1,
      total: CHENGDU.length,
      kinds: kindsOf(CHENGDU),
      shards: [inner],
    },
    'v1/stations/s/wm6n.json': listOf(CHENGDU),
    'v1/stations/s/wtw.json': listOf(SHANGHAI),
    'v1/stations/regions.json': {
      v: 1,
      regions: [{ code: '310101', name: '黄浦区', n: 2, center: [121.48, 31.23] }],
    },
    ...COLUMNS,
    ...TRAILS,
    'v1/live.json': { v: 1, ttl: 60, items: [{ id: 'sh-1', state: 'open', seatsFree: 3 }] },
    'v1/books/index.json': {
      v: 1,
      timeStamp: STAMP,
      numberMatched: 1,
      numberReturned: 1,
      items: [
        {
          id: 'own:1',
          title: '程序设计基础（示例）',
          availability: { state: 'available' },
          holdings: [{ station: 'cd-1', callno: 'TP311.1/12', state: 'available' }],
        },
      ],
    },
    'v1/reading/index.json': listOf([CHENGDU[0] as Place]),
    'v1/stations/photos/sh-1.png': png(800, 600),
    ...PEOPLE,
    ...CONTESTS,
    'v1/forms/join.json': JOIN,
  };
  for (const feature of all) {
    documents[`v1/stations/${feature.id}.json`] = {
      v: 1,
      ...feature,
      properties: { ...feature.properties, operator: '示例区总工会', ...(MORE[feature.id] ?? {}) },
    };
  }
  // One by one, or what two documents share would be changed in both.
  return Object.fromEntries(
    Object.entries(documents).map(([path, document]) => [path, structuredClone(document)]),
  );
}

/** What only the details say. */
const MORE: Record<string, Record<string, unknown>> = {
  'sh-1': {
    phones: ['021-00000000'],
    photos: [{ src: 'v1/stations/photos/sh-1.png', alt: '站点门口', w: 800, h: 600 }],
    specialHours: [{ date: '2026-10-01', hours: 'off', note: '国庆节' }],
    provenance: { crs: 'gcj02', raw: [121.5196, 31.2273], cells: { 备注: '每周一消毒' } },
  },
};

const SITE = {
  v: 1,
  site: {
    id: 'demo',
    name: '示例市总工会',
    lang: 'zh-Hans',
    tz: 'Asia/Shanghai',
    region: '310000',
  },
  api: { base: 'v1/', mode: 'static', generation: '2026-06-01' },
  collections: {
    stations: 'v1/stations/index.json',
    reading: 'v1/reading/index.json',
    people: 'v1/people/index.json',
    contests: 'v1/contests/index.json',
    books: 'v1/books/index.json',
    trails: 'v1/trails/index.json',
  },
  calendar: 'v1/calendar/cn-{year}.json',
  forms: { join: 'v1/forms/join.json' },
  license: 'CC BY 4.0',
  map: {
    base: 'tiles',
    tiles: 'https://tiles.example.org/{z}/{x}/{y}.png',
    attribution: '示例地图',
    approvalNo: 'GS(2024)0000号',
  },
  theme: { '--union-accent': '#c8102e' },
  widgets: { 'station-map': { kinds: ['rest'] } },
  privacy: { controller: '示例市总工会', policy: 'v1/privacy.html', contact: '021-00000000' },
};

const PEOPLE: Documents = {
  'v1/privacy.html': new TextEncoder().encode('<!doctype html><title>示例</title>'),
  'v1/people/index.json': {
    v: 1,
    timeStamp: STAMP,
    numberMatched: 2,
    numberReturned: 2,
    items: [
      { id: 'p-1', type: 'person', name: '示例师傅', trade: '电焊工' },
      { id: 'p-2', type: 'person', name: '示例徒弟' },
    ],
  },
  'v1/people/p-1.json': {
    v: 1,
    id: 'p-1',
    type: 'person',
    name: '示例师傅',
    trade: '电焊工',
    honours: [
      {
        name: '示例奖章',
        level: 'national',
        year: 2023,
        credential: { href: 'https://badges.example.cn/1.json', expires: '2099-06' },
      },
    ],
    bookable: true,
    slots: [
      {
        id: 's-1',
        start: '2099-07-01T14:00:00+08:00',
        end: '2099-07-01T15:30:00+08:00',
        capacity: 30,
        left: 3,
      },
      { start: '2099-07-02T14:00:00+08:00' },
    ],
    photo: { src: 'v1/people/photos/p-1.png', alt: '在车间检查焊缝', w: 400, h: 500 },
    consent: { date: '2026-03-01', through: '2028-03-01' },
    relations: [{ rel: 'apprentice', id: 'p-2' }],
    updated: STAMP,
  },
  'v1/people/p-2.json': {
    v: 1,
    id: 'p-2',
    type: 'person',
    name: '示例徒弟',
    consent: { date: '2026-03-01' },
    relations: [{ rel: 'mentor', id: 'p-1' }],
  },
  'v1/people/photos/p-1.png': png(400, 500),
};

const CONTESTS: Documents = {
  'v1/contests/index.json': {
    v: 1,
    timeStamp: STAMP,
    numberReturned: 1,
    items: [{ id: 'c-1', name: '示例技能大赛', kind: 'points', state: 'running' }],
  },
  'v1/contests/c-1.json': {
    v: 1,
    id: 'c-1',
    name: '示例技能大赛',
    kind: 'points',
    state: 'running',
    events: [
      { id: 'welding', name: '焊工', state: 'final', href: 'v1/contests/c-1/welding/p1.json' },
      { id: 'electric', name: '电工', state: 'planned' },
    ],
    rules: {
      modules: [
        { id: 'theory', name: '理论', weight: 0.3 },
        { id: 'practice', name: '实操', weight: 0.7 },
      ],
      decimals: 1,
      rank: '1224',
    },
  },
  'v1/contests/c-1/welding/p1.json': {
    v: 1,
    rev: 3,
    asOf: STAMP,
    numberReturned: 3,
    rows: [
      { id: '001', rank: 1, name: '示例甲', scores: [90, 92.5], total: 91.8 },
      { id: '002', rank: 2, name: '示例乙', scores: [80, 90], total: 87 },
      { id: '003', rank: 2, name: '示例丙', scores: [94, 84], total: 87 },
    ],
    links: [{ rel: 'next', href: 'v1/contests/c-1/welding/p2.json' }],
  },
  'v1/contests/c-1/welding/p2.json': {
    v: 1,
    rev: 3,
    asOf: STAMP,
    rows: [{ id: '004', name: '示例丁', state: 'absent' }],
  },
};

const JOIN = {
  id: 'join',
  kind: 'join',
  v: 1,
  title: '加入工会（示例）',
  steps: [
    {
      id: 'who',
      title: '您是谁？',
      fields: [
        { name: 'name', type: 'text', label: '姓名', required: true, purpose: '核对会员身份' },
        {
          name: 'idNumber',
          type: 'id',
          label: '证件号码',
          sensitive: true,
          purpose: '核对会员身份',
          retainDays: 30,
          check: [{ is: 'cn-id' }, { is: 'pattern', pattern: '[0-9]{17}[0-9Xx]' }],
        },
        { name: 'platform', type: 'text', label: '平台', showIf: { field: 'name', given: true } },
      ],
    },
  ],
  rules: [
    { if: { field: 'idNumber', ageAtMost: 15 }, outcome: 'ineligible', reason: '未满 16 周岁' },
  ],
  consents: [
    {
      id: 'identity',
      required: true,
      text: '同意处理证件号码',
      version: '1',
      fields: ['idNumber'],
    },
  ],
  submit: { href: 'v1/applications' },
};

/** A PNG of one grey (W3C PNG, third edition). */
export function png(width: number, height: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  const rows = deflateSync(new Uint8Array(height * (width + 1)));
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  ]);
}
