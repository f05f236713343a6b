// As many reading stations as a province has, the same for the same count. Without Node's own modules.
import { randomFrom } from './random.mjs';
import { CITIES } from './sample-cities.mjs';
import { sampleReading } from './sample-reading.mjs';

const SORTS = [
  ['职工书屋', 'zgsw'],
  ['24小时读书站', '24xsdsz'],
  ['工友书屋', 'gysw'],
  ['农家书屋', 'njsw'],
  ['城市书房', 'cssf'],
];

/** Rooms that are in service and plain: what the hard cases have would be an odd sight 200 times. */
const USUAL = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 19, 20, 21, 22];

/**
 * @param count how many, spread over the cities of the samples
 * @param now epoch milliseconds, as in `sampleReading`
 */
export function manyReading(count, now = Date.now()) {
  const random = randomFrom(count);
  const rooms = sampleReading(now).stations;
  const stations = Array.from({ length: count }, (_, at) => {
    const city = CITIES[Math.floor(random() * CITIES.length)];
    const { feature } = rooms[USUAL[Math.floor(random() * USUAL.length)]];
    return variantOf(feature, { city, number: at + 1, random });
  });
  return { stations, regions: CITIES.map(({ region, name }) => ({ code: region, name })) };
}

function variantOf({ properties }, { city, number, random }) {
  const [sort, initials] = SORTS[Math.floor(random() * SORTS.length)];
  const usual = without(properties, ['address', 'zone', 'specialHours']);
  const reading = without(usual.reading, ['events', 'steps']);
  const away = () => (random() - 0.5) * 0.6;
  const coordinates = [round(city.lon + away()), round(city.lat + away())];
  const head = {
    type: 'Feature',
    id: `rm-${String(number).padStart(5, '0')}`,
    geometry: { type: 'Point', coordinates },
  };
  const own = {
    name: `${city.name}${sort}${number}号（示例）`,
    py: `${city.py}${initials}${number}h`,
    region: city.region,
    address: `示例路${1 + Math.floor(random() * 900)}号`,
    reading,
  };
  const feature = { ...head, properties: { ...usual, ...own } };
  return { feature, detail: { v: 1, ...feature } };
}

const without = (members, names) =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

const round = degrees => Math.round(degrees * 1e5) / 1e5;
