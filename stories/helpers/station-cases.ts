import type {
  LiveStatus,
  StationDetail,
  StationFeature,
  StationProperties,
} from '../../src/data/generated/types.ts';

/** Stations of every sort within a walk of the sample trail: all of them are invented. */

type Own = Omit<StationDetail['properties'], keyof StationProperties>;

/** What the list says of a station, and what its own document adds. */
interface Case extends StationProperties {
  id: string;
  at: [number, number];
  own?: Own;
}

const REGION = '440104';
const SOURCE = { source: '示例数据', precision: '街道一级', checked: '2026-03-01' };
const MINUTE = 60_000;
const DAY = 86_400_000;
/** China keeps one time, eight hours before that of Greenwich. */
const ZONE = 8 * 3_600_000;

/** The day so many days from today, in China. */
const dayAfter = (days: number): string =>
  new Date(Date.now() + ZONE + days * DAY).toISOString().slice(0, 10);

/** Pictures of these pages: drawn, and no real place. */
const picture = (name: string): string => new URL(`stations/${name}.svg`, document.baseURI).href;

const STANDARD = [
  { name: '有统一的标识', met: true },
  { name: '有固定的场所', met: true },
  { name: '有休息的座位', met: true },
  { name: '有饮用水', met: true },
  { name: '能热饭', met: false, note: '微波炉在修，月底前换新' },
  { name: '能充电', met: true },
  { name: '有应急药箱', met: true },
  { name: '有管理制度' },
];

const cases = (): Case[] => [
  {
    id: 'c-whole',
    name: '示例路爱心驿站',
    kinds: ['rest', 'rider'],
    at: [113.2712, 23.1278],
    address: '示例路 1 号',
    hours: '24/7',
    facilities: ['rest_seat', 'drinking_water', 'charging', 'microwave', 'toilet', 'first_aid'],
    services: [
      { name: '法律咨询', hours: 'We 14:00-16:00', book: 'legal_aid' },
      { name: '理发', hours: 'Sa 09:00-11:30' },
    ],
    py: 'sllaxyz',
    own: {
      phones: ['020-00000000'],
      operator: '示例区总工会',
      donors: ['示例公司'],
      access: { who: '户外劳动者', how: '扫门上的码' },
      areaM2: 60,
      photos: [
        { src: picture('door'), alt: '站点门口', w: 640, h: 480 },
        { src: picture('room'), alt: '站内桌椅和热饭的地方', w: 640, h: 480 },
      ],
      honours: [{ name: '示例最美户外劳动者服务站点', level: '市级', year: 2025 }],
      standard: STANDARD,
      notes: '夜里请轻声。',
      provenance: SOURCE,
    },
  },
  {
    id: 'c-bus',
    name: '流动服务车（示例）',
    kinds: ['rest', 'service_window'],
    at: [113.2744, 23.1262],
    hours: 'We 08:30-17:00; Sa 09:00-12:00',
    facilities: ['drinking_water', 'first_aid'],
    py: 'ldfwc',
    own: {
      operator: '示例市总工会',
      timetable: [
        {
          place: '示例批发市场东门',
          hours: 'We 08:30-11:30',
          at: [113.2744, 23.1262],
          note: '可办入会',
        },
        { place: '示例工业园食堂前', hours: 'We 13:30-17:00', at: [113.2802, 23.1244] },
        { place: '示例广场', hours: 'Sa 09:00-12:00', at: [113.2866, 23.1231] },
      ],
      provenance: SOURCE,
    },
  },
  {
    id: 'c-heat',
    name: '示例体育馆纳凉点',
    kinds: ['supply_point'],
    at: [113.2791, 23.1296],
    address: '示例大道 20 号',
    hours: '09:00-21:00',
    facilities: ['air_conditioning', 'cool_soup', 'heat_medicine', 'rest_seat'],
    validFrom: dayAfter(-12),
    validThrough: dayAfter(18),
    py: 'sltygnld',
    own: { operator: '示例区总工会', provenance: SOURCE },
  },
  {
    id: 'c-planned',
    name: '示例新区骑手驿站',
    kinds: ['rider'],
    at: [113.2832, 23.1281],
    address: '示例新区二期',
    hours: 'Mo-Su 08:00-22:00',
    status: 'planned',
    validFrom: dayAfter(44),
    py: 'slxqqsyz',
    own: { operator: '示例区总工会', provenance: SOURCE },
  },
  {
    id: 'c-moved',
    name: '示例桥头驿站（旧址）',
    kinds: ['rest'],
    at: [113.2868, 23.1272],
    address: '示例桥头',
    status: 'moved',
    py: 'slqtyz',
    own: {
      phones: ['020-00000000'],
      notes: '已经搬到示例路 1 号，原来的门不再开。',
      provenance: SOURCE,
    },
  },
  {
    id: 'c-seats',
    name: '示例市场外卖骑手之家',
    kinds: ['rider'],
    at: [113.2888, 23.1252],
    address: '示例市场一楼',
    hours: 'Mo-Su 07:00-23:00',
    facilities: ['rest_seat', 'charging', 'ebike_swap'],
    py: 'slscwmqszj',
    own: { operator: '示例街道总工会', provenance: SOURCE },
  },
  {
    id: 'c-full',
    name: '示例港货车司机之家',
    kinds: ['driver'],
    at: [113.2923, 23.1236],
    address: '示例港区三号门',
    hours: '24/7',
    facilities: ['bed', 'shower', 'laundry', 'hot_meal', 'truck_parking'],
    py: 'slghcsjzj',
    own: { operator: '示例港务公司工会', provenance: SOURCE },
  },
  {
    id: 'c-shut',
    name: '示例街职工服务站',
    kinds: ['service_window', 'rest'],
    at: [113.2728, 23.1241],
    address: '示例街 8 号',
    hours: 'Mo-Fr 08:30-12:00,13:30-17:30; PH off',
    facilities: ['drinking_water', 'printing'],
    py: 'sljzgfwz',
    own: { operator: '示例街道总工会', provenance: SOURCE },
  },
  {
    id: 'c-written',
    name: '示例渡口歇脚点',
    kinds: ['pavilion'],
    at: [113.2909, 23.1206],
    address: '示例渡口',
    hours: '头班船到末班船之间',
    facilities: ['rest_seat', 'umbrella'],
    py: 'sldkxjd',
    own: { provenance: SOURCE },
  },
];

/** The stations as `{feature, detail}`, as other samples give theirs. */
export function caseStations(): { feature: StationFeature; detail: StationDetail }[] {
  return cases().map(({ id, at, own, ...known }) => {
    const properties = { region: REGION, ...known };
    const feature: StationFeature = {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: at },
      properties,
    };
    return { feature, detail: { v: 1, ...feature, properties: { ...properties, ...own } } };
  });
}

/** What some of them reported: free seats, full, shut for now; one report is old. */
export function caseReports(): LiveStatus {
  const ago = (minutes: number): string =>
    new Date(Date.now() - minutes * MINUTE).toISOString().replace(/\.\d+/, '');
  return {
    v: 1,
    ttl: 60,
    items: [
      { id: 'c-seats', state: 'open', seatsFree: 6, reported: ago(1) },
      { id: 'c-full', state: 'full', seatsFree: 0, reported: ago(2) },
      { id: 'c-shut', state: 'closed', reported: ago(1) },
      { id: 'c-whole', state: 'open', seatsFree: 12, reported: ago(50) },
    ],
  };
}
