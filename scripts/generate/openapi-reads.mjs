/** The documents everybody may read, on a server and as files. */
import { geojson, json, read } from './openapi-operations.mjs';

/** Bytes of a file, of which OpenAPI 3.1 says nothing more. */
const BINARY = {};

const SEARCH = ['q', 'limit', 'cursor'];
const PLACES = ['near', 'bbox', ...SEARCH];

/** Stations and reading stations: the same documents below their own folder. */
function places(folder, tag, noun, { zh, en, example }) {
  const stations = {
    ...geojson('StationCollection', [`station-collection/${example}`]),
    ...json('ShardIndex', ['shard-index/root']),
  };
  return [
    read(
      `list${noun}`,
      tag,
      `/v1/${folder}/index.json`,
      `${zh}的集合；多于 2,000 个而没有查询参数时为分片索引。 ${en}, or above 2,000 and without a query the shard index.`,
      stations,
      { parameters: PLACES, errors: [400], paged: true },
    ),
    read(
      `get${noun}Shard`,
      tag,
      `/v1/${folder}/s/{shard}.json`,
      `${zh}的一个分片。 A shard of ${en.toLowerCase()}.`,
      geojson('StationCollection', [`station-collection/${example}`]),
      { parameters: ['shard'], errors: [404] },
    ),
    read(
      `get${noun}Index`,
      tag,
      `/v1/${folder}/i/{shard}.json`,
      `${zh}的下一级索引。 An index of the next level of ${en.toLowerCase()}.`,
      json('ShardIndex', ['shard-index/root']),
      { parameters: ['shard'], errors: [404] },
    ),
  ];
}

/** A list of summaries and the documents it leads to. */
function list(folder, tag, { nouns, noun, zh, en, summaries, document, example, id }) {
  return [
    read(
      `list${nouns}`,
      tag,
      `/v1/${folder}/index.json`,
      `${zh}的摘要，第一页。 Summaries of ${en}, first page.`,
      json(summaries, [`${folder}/page`]),
      { parameters: SEARCH, errors: [400], paged: true },
    ),
    read(
      `get${nouns}Page`,
      tag,
      `/v1/${folder}/i/{page}.json`,
      `${zh}摘要的以后各页；网址取自前一页的 next。 Later pages; their address is the link next of the page before.`,
      json(summaries),
      { parameters: ['page'], errors: [404], paged: true },
    ),
    read(
      `get${noun}`,
      tag,
      `/v1/${folder}/{${id}}.json`,
      `${zh}的文档；撤回的为 404 或 410。 A document of ${en}; 404 or 410 when withdrawn.`,
      json(document, [`${example}/whole`]),
      { parameters: [id], errors: [404, 410] },
    ),
  ];
}

export const reads = [
  read(
    'getSite',
    'site',
    '/.well-known/union-widgets.json',
    '站点文档，一切由此开始。 The site document, where everything starts.',
    json('SiteDocument', ['site/whole']),
    { errors: [404] },
  ),
  read(
    'getCalendar',
    'site',
    '/v1/calendar/cn-{year}.json',
    '一年的节假日历；没有公布的年份为 404。 Holidays of a year; 404 when not announced.',
    json('CalendarDocument', ['calendar/2026']),
    { parameters: ['year'], errors: [404] },
  ),
  read(
    'listProvinces',
    'site',
    '/v1/regions/index.json',
    '各省，供选择地区。 The provinces, to choose a division from.',
    json('RegionList', ['regions-list/provinces']),
  ),
  read(
    'listDivisions',
    'site',
    '/v1/regions/{province}.json',
    '一省的市县。 The prefectures and counties of a province.',
    json('RegionList', ['regions-list/henan']),
    { parameters: ['province'], errors: [404] },
  ),
  ...places('stations', 'stations', 'Stations', { zh: '站点', en: 'Stations', example: 'whole' }),
  read(
    'listRegions',
    'stations',
    '/v1/stations/regions.json',
    '地区表。 Names of the division codes.',
    json('RegionsDocument', ['regions/two']),
  ),
  read(
    'getStationColumns',
    'stations',
    '/v1/stations/c/columns.json',
    '列式文档，站点超过 2,000 个时才有，供全国筛选。 All stations in columns, there where they are more than 2,000, for filters over the whole country.',
    json('StationColumns', ['columns/whole', 'columns/times']),
    { errors: [404] },
  ),
  read(
    'getStationNames',
    'stations',
    '/v1/stations/c/names-{province}.json',
    '一省站点的名称，供全国搜索；站点很多的省分为几份，地址以列式文档的 names 为准。 Names of the stations of a province, for search over the whole country; a large one has several parts: the addresses are those in the names of the column document.',
    json('StationNames', ['names/whole']),
    { parameters: ['province'], errors: [404] },
  ),
  read(
    'getLiveStatus',
    'stations',
    '/v1/live/stations.json',
    '站点的现状，有站点上报时才有；由站点集合或总索引的 links 中的 live 指出。 How stations are now, there where any report; the link live of the collection or the root index leads to it.',
    json('LiveStatus', ['live-status/two']),
    { errors: [404] },
  ),
  read(
    'getStation',
    'stations',
    '/v1/stations/{station}.json',
    '站点详情，阅读站点也在这里。 One station with its details, reading stations too.',
    geojson('StationDetail', ['station-detail/whole', 'station-detail/reading']),
    { parameters: ['station'], errors: [404] },
  ),
  read(
    'listTrails',
    'stations',
    '/v1/trails/index.json',
    '红色路线的目录。 The trails of a site.',
    json('TrailList', ['trails/page']),
    { errors: [404] },
  ),
  read(
    'getTrail',
    'stations',
    '/v1/trails/{trail}.json',
    '一条红色路线。 One trail.',
    json('Trail', ['trail/whole']),
    { parameters: ['trail'], errors: [404] },
  ),
  ...places('reading', 'reading', 'Reading', {
    zh: '阅读站点',
    en: 'Reading stations',
    example: 'reading',
  }),
  read(
    'searchBooks',
    'reading',
    '/v1/books',
    '查书：哪里有，能否借到。 Search for books: where they are and whether they can be had.',
    json('BooksAnswer', ['books/whole']),
    { parameters: ['words', 'at', 'limit', 'offset'], errors: [400, 429], live: true },
  ),
  read(
    'getBookFile',
    'reading',
    '/v1/books/file',
    '电子书文件，仅限馆藏系统的目录里列出、可公开阅读的。 An open e-book that a catalogue itself lists.',
    {
      'application/epub+zip': { schema: BINARY },
      'application/pdf': { schema: BINARY },
      'audio/mpeg': { schema: BINARY },
    },
    { parameters: ['bookFile'], errors: [404, 429, 502], live: true },
  ),
  ...list('people', 'people', {
    nouns: 'People',
    noun: 'Person',
    zh: '人物',
    en: 'people',
    summaries: 'PeopleList',
    document: 'Person',
    example: 'person',
    id: 'person',
  }),
  read(
    'getPeopleColumns',
    'people',
    '/v1/people/columns.json',
    '名录的列式文档，名录多于一页时才有。 The list in columns, there where it has more than one page.',
    json('PeopleColumns', ['people-columns/whole']),
    { errors: [404] },
  ),
  ...list('contests', 'contests', {
    nouns: 'Contests',
    noun: 'Contest',
    zh: '竞赛',
    en: 'contests',
    summaries: 'ContestList',
    document: 'Contest',
    example: 'contest',
    id: 'contest',
  }),
  read(
    'getStandings',
    'contests',
    '/v1/contests/{contest}/{event}/p{page}.json',
    '一页成绩，从 p1 起。 A page of the standings, from p1.',
    json('StandingsPage', ['standings/whole', 'standings/icpc', 'standings/claims']),
    { parameters: ['contest', 'event', 'page', 'around'], errors: [400, 404], paged: true },
  ),
  read(
    'getStandingsColumns',
    'contests',
    '/v1/contests/{contest}/{event}/columns.json',
    '成绩的列式文档，赛项多于一页时才有。 The standings in columns, there where an event has more than one page.',
    json('StandingsColumns', ['standings-columns/whole']),
    { parameters: ['contest', 'event'], errors: [404] },
  ),
  read(
    'getStandingsDelta',
    'contests',
    '/v1/contests/{contest}/{event}/delta',
    '自某一版以来改变的行；不认得那一版为 404，须重新读取。 Rows that changed since a revision; 404 when that is not known any more, then read anew.',
    json('StandingsDelta', ['standings-delta/whole']),
    { parameters: ['contest', 'event', 'since'], errors: [400, 404], live: true },
  ),
  read(
    'getForm',
    'forms',
    '/v1/forms/{form}.json',
    '表单。 A form.',
    json('FormDocument', ['form/join', 'form/loan', 'form/suggestion']),
    { parameters: ['form'], errors: [404] },
  ),
];
