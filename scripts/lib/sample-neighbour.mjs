// A second union of the samples: its site document and its stations, one of which the first union
// has too. The partner's demo page shows both on one map. All of it 示例.

const AT = '/neighbour/';
const REGION = { code: '320508', name: '江苏省苏州市姑苏区', center: [120.622, 31.311] };

const PLACES = [
  {
    id: 'n-1',
    name: '平江路骑手驿站（示例）',
    py: 'pjlqsyz',
    at: [120.6312, 31.3159],
    kinds: ['rider', 'rest'],
    hours: 'Mo-Su 07:00-23:00',
    facilities: ['drinking_water', 'microwave', 'charging', 'rest_seat'],
  },
  {
    id: 'n-2',
    name: '石路换电站（示例）',
    py: 'slhdz',
    at: [120.6008, 31.3142],
    kinds: ['battery_swap', 'rider'],
    hours: '24/7',
    facilities: ['ebike_swap'],
  },
  {
    id: 'n-3',
    name: '观前街爱心驿站（示例）',
    py: 'gqjaxyz',
    at: [120.6257, 31.3118],
    kinds: ['rest'],
    hours: 'Mo-Su 08:30-21:30',
    facilities: ['drinking_water', 'rest_seat', 'toilet', 'umbrella'],
  },
  // The first union's list has this one, a few steps off and with 工会 before its name.
  {
    id: 'n-4',
    name: '工会北京路户外劳动者驿站（示例）',
    py: 'ghbjlhwldzyz',
    at: [113.2711, 23.1232],
    region: '440104',
    kinds: ['rest', 'rider'],
    hours: 'Mo-Su 08:00-21:00',
    facilities: ['drinking_water', 'charging'],
  },
];

const site = {
  v: 1,
  site: { id: 'neighbour', name: '示例二市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  api: { base: 'v1/' },
  collections: { stations: 'v1/stations/index.json' },
  license: '示例数据，仅供演示（示例二市）',
  map: { base: 'none' },
};

function stations(now) {
  const features = PLACES.map(({ id, at, region = REGION.code, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: at },
    properties: { address: '示例路示例号', status: 'open', ...properties, region },
  }));
  const n = features.filter(({ properties }) => properties.region === REGION.code).length;
  return {
    v: 1,
    type: 'FeatureCollection',
    timeStamp: new Date(now).toISOString(),
    numberMatched: features.length,
    numberReturned: features.length,
    regions: [{ ...REGION, n }],
    features,
  };
}

/**
 * What the second union answers to a path, as its static web space would: undefined where it has
 * nothing there.
 * @param now epoch milliseconds: when its list was made
 */
export function neighbourDocument(path, now = Date.now()) {
  if (!path.startsWith(AT)) return undefined;
  const rest = path.slice(AT.length);
  if (rest === '.well-known/union-widgets.json') return site;
  const list = stations(now);
  if (rest === 'v1/stations/index.json') return list;
  const feature = list.features.find(({ id }) => rest === `v1/stations/${id}.json`);
  return feature && { v: 1, ...feature };
}
