// Stations that are out of the ordinary, near the sample trail: one that travels, one for the season, one
// still to come, one held to a building standard, a full one, one with a name in Uyghur. All of it 示例.
// Without Node's own modules: stories use them too.
import { dayFrom } from './sample-reading-days.mjs';

const REGIONS = {
  440103: '广东省广州市荔湾区',
  440104: '广东省广州市越秀区',
  653101: '新疆维吾尔自治区喀什地区喀什市',
};

/** The standard of the “six haves”, as the sample county words it. */
const STANDARD = [
  { name: '有统一标识', met: true },
  { name: '有服务设施', met: true },
  { name: '有专人管理', met: true },
  { name: '有规章制度', met: true },
  { name: '有经费保障', met: false, note: '明年预算已经申报' },
  { name: '有地图可查' },
];

const inTown = '示例路示例号';

function places(now) {
  return [
    {
      id: 'x-mobile',
      name: '流动服务车（示例）',
      py: 'ldfwc',
      at: [113.2656, 23.1253],
      region: '440104',
      address: '停靠地点见停靠时间',
      kinds: ['rest', 'rider', 'driver'],
      hours: 'Mo-Fr 11:00-20:00',
      facilities: ['drinking_water', 'charging', 'first_aid', 'heat_medicine'],
      detail: {
        access: { who: '骑手、环卫工人、货车司机', how: '直接上车' },
        timetable: [
          { place: '示例广场东门', hours: 'Mo,We,Fr 11:00-14:00', at: [113.2656, 23.1253] },
          { place: '示例物流园', hours: 'Tu,Th 11:00-14:00', at: [113.2471, 23.1186] },
          { place: '示例夜市', hours: 'Mo-Fr 17:00-20:00', at: [113.2552, 23.1141] },
        ],
        notes: '示例：遇暴雨、台风停开。',
      },
    },
    {
      id: 'x-season',
      name: '站前广场暖冬驿站（示例）',
      py: 'zqgcndyz',
      at: [113.2573, 23.1487],
      region: '440104',
      kinds: ['rest'],
      hours: 'Mo-Su 07:00-22:00',
      facilities: ['drinking_water', 'hot_meal', 'rest_seat', 'toilet'],
      validFrom: dayFrom(now, -20),
      validThrough: dayFrom(now, 60),
      detail: { notes: '示例：返乡和返岗高峰时设在站前广场。' },
    },
    {
      id: 'x-planned',
      name: '荔湾湖户外劳动者驿站（示例）',
      py: 'lwhhwldzyz',
      at: [113.2394, 23.1221],
      region: '440103',
      kinds: ['rest'],
      status: 'planned',
      validFrom: dayFrom(now, 45),
    },
    {
      id: 'x-standard',
      name: '北京路户外劳动者驿站（示例）',
      py: 'bjlhwldzyz',
      at: [113.2709, 23.1231],
      region: '440104',
      kinds: ['rest', 'rider', 'mother'],
      hours: 'Mo-Su 08:00-21:00',
      facilities: [
        ...['rest_seat', 'drinking_water', 'microwave', 'charging', 'air_conditioning', 'fridge'],
        ...['first_aid', 'umbrella', 'nursing_chair', 'toilet'],
      ],
      specialHours: [{ date: dayFrom(now, 5), hours: '13:00-21:00', note: '上午检修空调' }],
      services: [
        { name: '法律咨询', hours: 'We 14:00-17:00', book: 'legal_aid' },
        { name: '量血压', hours: 'Mo-Fr 09:00-11:00' },
        { name: '加入工会', book: 'join' },
      ],
      detail: {
        phones: ['020-00000000'],
        operator: '示例街道总工会',
        donors: ['示例乳业公司', '示例街道卫生服务中心'],
        areaM2: 86,
        access: { who: '所有户外劳动者，不看会员证', how: '直接进入' },
        honours: [{ name: '最美户外劳动者服务站点（示例）', level: '省级', year: 2024 }],
        standard: STANDARD,
      },
    },
    {
      id: 'x-full',
      name: '长堤骑手之家（示例）',
      py: 'cdqszj',
      at: [113.2588, 23.1127],
      region: '440104',
      kinds: ['rider', 'battery_swap'],
      hours: '24/7',
      facilities: ['ebike_swap', 'charging', 'microwave', 'rest_seat', 'drinking_water'],
      detail: { operator: '示例市总工会' },
    },
    {
      id: 'x-uyghur',
      name: 'قەشقەر كەچلىك بازىرى ئارامگاھى (ئۈلگە)',
      py: '',
      at: [75.9938, 39.4709],
      region: '653101',
      kinds: ['rest', 'rider'],
      hours: 'Mo-Su 10:00-24:00',
      facilities: ['drinking_water', 'rest_seat', 'charging'],
    },
  ];
}

/** What three of the stations report of themselves, as `PUT v1/live/stations` takes it. */
export function sampleReports() {
  return {
    ttl: 3600,
    items: [
      { id: 'x-standard', state: 'open', seatsFree: 9 },
      { id: 'x-full', state: 'full', seatsFree: 0 },
      { id: 'x-season', state: 'closed' },
    ],
  };
}

/**
 * The stations as `{feature, detail}`, and the names of the divisions they lie in.
 * @param now epoch milliseconds: seasons and single days lie around it
 */
export function sampleMapPlaces(now = Date.now()) {
  return {
    stations: places(now).map(stationOf),
    regions: Object.entries(REGIONS).map(([code, name]) => ({ code, name })),
  };
}

function stationOf({ id, at, detail = {}, py, ...known }) {
  const head = { type: 'Feature', id, geometry: { type: 'Point', coordinates: at } };
  const properties = { address: inTown, status: 'open', ...known, ...(py && { py }) };
  const provenance = { precision: '街道', source: '示例数据' };
  return {
    feature: { ...head, properties },
    detail: { v: 1, ...head, properties: { ...properties, ...detail, provenance } },
  };
}
