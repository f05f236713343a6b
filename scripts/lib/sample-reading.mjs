// The 24 sample reading stations of a city, the same each time but for days around today; every name says
// 示例 or 示例机械厂 and the like. Without Node's own modules: stories and tests in the browser use them too.
import { door } from './sample-reading-door.mjs';
import { hardRooms } from './sample-reading-hard.mjs';
import { moreRooms } from './sample-reading-more.mjs';
import { staffedRooms, workRooms } from './sample-reading-rooms.mjs';

/** The station whose door has the QR code of the guides, stories and tests. */
export const SAMPLE_DOOR = 'r-0001';

const NAMES = {
  320505: '江苏省苏州市虎丘区',
  320506: '江苏省苏州市吴中区',
  320507: '江苏省苏州市相城区',
  320508: '江苏省苏州市姑苏区',
  320509: '江苏省苏州市吴江区',
  320581: '江苏省苏州市常熟市',
  320582: '江苏省苏州市张家港市',
  320583: '江苏省苏州市昆山市',
  320585: '江苏省苏州市太仓市',
  653101: '新疆维吾尔自治区喀什地区喀什市',
};

/** Where the library's feeds and books are when nothing else is said. */
const LIBRARY = 'https://lib.example.org/library/';

/**
 * @param now epoch milliseconds: special days and events lie around it
 * @param options.library address of the library's feeds, ending in a slash
 */
export function sampleReading(now = Date.now(), { library = LIBRARY } = {}) {
  const rooms = [
    door(now, library),
    ...staffedRooms(),
    ...workRooms(now),
    ...hardRooms(now),
    ...moreRooms(now, library),
  ];
  return {
    stations: rooms.map((room, at) => stationOf(room, `r-${String(at + 1).padStart(4, '0')}`)),
    regions: Object.entries(NAMES).map(([code, name]) => ({ code, name })),
  };
}

/** The list as `v1/reading/index.json` has it. */
export function readingCollection(now = Date.now(), options) {
  const { stations, regions } = sampleReading(now, options);
  return collectionOf(stations, regions, now);
}

export function collectionOf(stations, regions, now) {
  return {
    v: 1,
    type: 'FeatureCollection',
    timeStamp: new Date(now).toISOString(),
    numberMatched: stations.length,
    numberReturned: stations.length,
    regions: regions.map(region => ({ ...region, ...placed(region, stations) })),
    features: stations.map(({ feature }) => feature),
  };
}

/** How many stations a division has, and their middle. */
function placed({ code }, stations) {
  const places = stations
    .filter(({ feature }) => feature.properties.region === code)
    .map(({ feature }) => feature.geometry.coordinates);
  if (places.length === 0) return { n: 0 };
  const middle = axis => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return { n: places.length, center: [round(middle(0)), round(middle(1))] };
}

function stationOf(room, id) {
  const { at, detail = {}, ...known } = room;
  const properties = { kinds: ['reading'], status: 'open', ...known };
  const head = { type: 'Feature', id, geometry: { type: 'Point', coordinates: at } };
  const provenance = { precision: '街道', source: '示例数据' };
  return {
    feature: { ...head, properties },
    detail: { v: 1, ...head, properties: { ...properties, ...detail, provenance } },
  };
}

const round = degrees => Math.round(degrees * 1e4) / 1e4;
