// A red trail and the five places it leads to, the same each time; every place and story says 示例
// (sample). Of the programme after which it is made only what it printed is told, as a fact.

/** Where the trail lies: a walk of some two kilometres in the sample city. */
const REGION = '440104';
const HOURS = 'Tu-Su 09:00-17:00';

const PLACES = [
  {
    id: 'h-sample-1',
    name: '工人夜校旧址（示例）',
    py: 'gryxjz',
    at: [113.2768, 23.1212],
    year: '1921',
    text:
      '示例：这里办过一所工人夜校。白天做工的人，晚上到楼上识字、算账、读报。\n\n' +
      '示例：现在按当年的样子摆着课桌，黑板上的字每周换一课。',
    note: '示例：周一闭馆。团体参观可预约讲解。',
  },
  {
    id: 'h-sample-2',
    name: '工会筹备处旧址（示例）',
    py: 'ghcbcjz',
    at: [113.279, 23.118],
    year: '1925-05',
    text: '示例：各行业工人代表在这里商量成立工会的事，院里的水井还在用。',
    note: '示例：院子随时可看，展厅周一闭馆。',
  },
  {
    id: 'h-sample-3',
    name: '罢工委员会旧址（示例）',
    py: 'bgwyhjz',
    at: [113.2815, 23.119],
    year: '1925-06-19',
    text: '示例：罢工期间，食堂、宿舍和医疗站都由这里安排。墙上留着当年的值班表。',
  },
  {
    id: 'h-sample-4',
    name: '工人纠察队码头（示例）',
    py: 'grjcdmt',
    at: [113.2861, 23.1158],
    text: '示例：纠察队在江边巡查的起点。石阶和系缆桩是原物。',
    note: '示例：室外场所，雨天石阶滑。',
    hours: '24/7',
  },
  {
    id: 'h-sample-5',
    name: '工人文化宫陈列室（示例）',
    py: 'grwhgcls',
    at: [113.2897, 23.1189],
    year: '1956',
    text: '示例：全程最后一站。一楼陈列各个年代的工会会员证，可以在这里盖纪念章。',
    kinds: ['heritage', 'culture_palace'],
  },
];

/** The stations of the trail as `{feature, detail}`, as other samples give theirs. */
export function sampleTrailStations() {
  return PLACES.map(({ id, name, py, at, hours = HOURS, kinds = ['heritage'] }) => {
    const properties = {
      name,
      kinds,
      region: REGION,
      address: '示例路示例号',
      hours,
      facilities: ['exhibition'],
      py,
    };
    const feature = {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: at },
      properties,
    };
    const more = { operator: '示例市总工会', provenance: { source: '示例数据' } };
    return { feature, detail: { v: 1, ...feature, properties: { ...properties, ...more } } };
  });
}

/** The trail through them: `v1/trails/t-sample.json`. */
export function sampleTrail() {
  return {
    v: 1,
    id: 't-sample',
    title: '红色工运足迹（示例）',
    text:
      '示例：从工人夜校走到工人文化宫，五处旧址，一段城市里的工人运动史。\n\n' +
      '“中国红色工运地图打卡行”第一季修复开放三处旧址，浏览量超过 718.5 万人次；' +
      '这条路线仿照它的做法编成，地点和故事都是示例。',
    by: '示例市总工会',
    stops: PLACES.map(({ id, year, text, note }) => ({
      station: id,
      text,
      ...(year && { year }),
      ...(note && { note }),
    })),
    order: 'free',
    line: {
      type: 'LineString',
      coordinates: [
        [113.2768, 23.1212],
        [113.2774, 23.1195],
        [113.279, 23.118],
        [113.2803, 23.1184],
        [113.2815, 23.119],
        [113.2838, 23.1172],
        [113.2861, 23.1158],
        [113.2884, 23.1171],
        [113.2897, 23.1189],
      ],
    },
    km: 1.8,
    minutes: 120,
    license: 'CC BY 4.0',
    links: [{ rel: 'self', href: 'v1/trails/t-sample.json' }],
  };
}

/** The list that leads to it: `v1/trails/index.json`. */
export function sampleTrails() {
  const { id, title, by, km, minutes, stops } = sampleTrail();
  return {
    v: 1,
    items: [{ id, title, stops: stops.length, by, km, minutes }],
    links: [{ rel: 'self', href: 'v1/trails/index.json' }],
  };
}
