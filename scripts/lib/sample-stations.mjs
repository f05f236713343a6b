// Synthetic stations, the same for the same seed and count; every name says 示例 (sample).
import { randomFrom } from './random.mjs';
import { CITIES } from './sample-cities.mjs';

/** Word in the name, its initials, kinds, share of all stations, facilities usual there. */
const SORTS = [
  ['爱心驿站', 'axyz', ['rest'], 44, 'rest_seat drinking_water charging microwave umbrella'],
  ['户外劳动者服务站', 'hwldzfwz', ['rest', 'rider'], 14, 'rest_seat drinking_water charging wifi'],
  ['骑手之家', 'qszj', ['rider', 'rest'], 8, 'rest_seat drinking_water hot_meal ebike_swap'],
  ['换电驿站', 'hdyz', ['battery_swap', 'rider'], 4, 'ebike_swap charging rest_seat'],
  ['司机之家', 'sjzj', ['driver'], 3, 'shower laundry truck_parking hot_meal bed toilet'],
  ['爱心妈妈小屋', 'axmmxw', ['mother'], 7, 'nursing_chair nappy_table drinking_water'],
  ['职工书屋', 'zgsw', ['reading'], 10, 'books self_loan e_reading rest_seat air_conditioning'],
  ['职工服务窗口', 'zgfwck', ['service_window'], 3, 'reception printing drinking_water'],
  ['职工技能实训基地', 'zgjnsxjd', ['training'], 2, 'computer projector tools'],
  ['劳动争议调解室', 'ldzytjs', ['mediation', 'legal_aid'], 2, 'reception printing'],
  ['爱心托管班', 'axtgb', ['childcare'], 2, 'books first_aid toilet'],
  ['工人文化宫', 'grwhg', ['culture_palace'], 1, 'fitness exhibition projector toilet'],
].map(([word, py, kinds, share, usual]) => ({ word, py, kinds, share, usual: usual.split(' ') }));

const MORE = ['air_conditioning', 'toilet', 'first_aid', 'fridge', 'heat_medicine', 'tools'];
const ROADS =
  '人民路 解放路 中山路 建设路 和平路 新华街 工农路 文化路 胜利街 光明路 团结路 友谊路'.split(' ');
const HOURS = distinctHours();

/** About sixty ways stations say when they are open, the usual ones first. */
function distinctHours() {
  const spans = [];
  for (const from of ['06:00', '07:00', '08:00', '08:30', '09:00']) {
    for (const to of ['17:00', '17:30', '18:00', '20:00', '21:00', '22:00']) {
      spans.push(`${from}-${to}`);
    }
  }
  return [
    '24/7',
    'Mo-Fr 08:30-12:00,13:30-17:00; PH off',
    'Mo-Fr 09:00-17:00; PH off',
    ...spans.map(span => `Mo-Su ${span}`),
    ...spans.slice(0, 28).map(span => `Tu-Su ${span}`),
  ];
}

/** A chooser among items by weight. */
function chooserOf(items, weightOf) {
  const sums = [];
  let sum = 0;
  for (const item of items) sums.push((sum += weightOf(item)));
  return random => {
    const at = random() * sum;
    return items[sums.findIndex(edge => at < edge)];
  };
}

/**
 * `count` stations as `{feature, detail}`, and the names of the divisions they lie in.
 * Most stand close to a city's centre, the rest thinly over its counties.
 */
export function sampleStations(count, seed = 2026) {
  const random = randomFrom(seed);
  const chooseCity = chooserOf(CITIES, city => city.weight);
  const chooseSort = chooserOf(SORTS, sort => sort.share);
  const stations = [];
  for (let number = 1; number <= count; number += 1) {
    stations.push(makeStation(number, chooseCity(random), chooseSort(random), random));
  }
  return { stations, regions: CITIES.map(({ region, name }) => ({ code: region, name })) };
}

function makeStation(number, city, sort, random) {
  const pick = list => list[Math.floor(random() * list.length)];
  const spread = (random() < 0.65 ? 0.06 : 0.38) * Math.sqrt(city.weight / 100);
  const [east, north] = gaussianPair(random);
  const lon = round(city.lon + (east * spread) / Math.cos((city.lat * Math.PI) / 180));
  const lat = round(city.lat + north * spread);
  const id = `s${String(number).padStart(6, '0')}`;
  const facilities = sort.usual.filter(() => random() < 0.8);
  if (random() < 0.5) facilities.push(pick(MORE.filter(word => !facilities.includes(word))));
  const properties = {
    name: `${city.name}${sort.word}${number}号（示例）`,
    kinds: sort.kinds,
    region: city.region,
    address: `${pick(ROADS)}${1 + Math.floor(random() * 900)}号`,
    hours: random() < 0.25 ? '24/7' : HOURS[Math.floor(random() ** 2 * HOURS.length)],
    facilities,
    status: random() < 0.97 ? 'open' : pick(['planned', 'closed']),
    py: `${city.py}${sort.py}${number}h`,
  };
  const feature = {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties,
  };
  const more = { operator: `${city.name}总工会（示例）`, provenance: { source: '示例数据' } };
  return { feature, detail: { v: 1, ...feature, properties: { ...properties, ...more } } };
}

/** Two independent normal deviates (Box and Muller, 1958). */
function gaussianPair(random) {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  const angle = 2 * Math.PI * random();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

// A hundred-thousandth of a degree, about a metre.
const round = degrees => Math.round(degrees * 1e5) / 1e5;
