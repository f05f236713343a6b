/** openapi.json (3.1): the reads of the contract; its components are the schemas themselves. */
import { allSchemas, assertUniqueNames, nameOf, resolveRef } from './schemas.mjs';

/** The text of openapi.json. */
export function makeOpenApi(schemas) {
  // The config of a widget is not a document of the API.
  const list = [...allSchemas(schemas)].filter(({ file }) => !file.startsWith('widget-'));
  assertUniqueNames(list);
  const components = Object.fromEntries(
    list.map(({ file, key, schema }) => [
      nameOf({ key, schema }),
      component(schemas, file, schema),
    ]),
  );
  return `${JSON.stringify(document(components), null, 2)}\n`;
}

/** A schema with its references turned to components; 3.1 takes 2020-12 as it is. */
function component(schemas, file, schema) {
  return JSON.parse(JSON.stringify(schema), function (key, value) {
    if (key === '$schema' || (key === '$defs' && !Array.isArray(value))) return undefined;
    if (key !== '$ref') return value;
    return `#/components/schemas/${nameOf(resolveRef(schemas, file, value))}`;
  });
}

const ref = (kind, name) => ({ $ref: `#/components/${kind}/${name}` });
const json = (name, type = 'application/json') => ({ [type]: { schema: ref('schemas', name) } });
const geojson = name => json(name, 'application/geo+json');

const read = (summary, content, { parameters = [], problems = [] } = {}) => ({
  get: {
    summary,
    parameters: [...parameters, 'IfNoneMatch'].map(name => ref('parameters', name)),
    responses: {
      200: { description: '文档。 The document.', headers: HEADERS, content },
      304: {
        description: '与 If-None-Match 相同，没有变化。 Unchanged.',
        headers: { ETag: ref('headers', 'ETag') },
      },
      ...Object.fromEntries(problems.map(status => [status, ref('responses', 'Problem')])),
      default: ref('responses', 'Problem'),
    },
  },
});

const HEADERS = {
  ETag: ref('headers', 'ETag'),
  'Cache-Control': ref('headers', 'CacheControl'),
  'Access-Control-Allow-Origin': ref('headers', 'AllowOrigin'),
};

const QUERY = ['near', 'bbox', 'q', 'limit', 'cursor'];

const STATIONS = { ...geojson('StationCollection'), ...json('ShardIndex') };

const paths = {
  '/.well-known/union-widgets.json': read('站点文档。 The site document.', json('SiteDocument'), {
    problems: [404],
  }),
  '/v1/stations/index.json': read(
    '站点集合；超过 2,000 个站点而没有查询参数时为分片索引。 The stations, or above 2,000 and without a query the shard index.',
    STATIONS,
    { parameters: QUERY, problems: [400] },
  ),
  '/v1/stations/s/{shard}.json': read('一个分片。 A shard.', geojson('StationCollection'), {
    parameters: ['shard'],
    problems: [404],
  }),
  '/v1/stations/i/{shard}.json': read(
    '下一级索引。 An index of the next level.',
    json('ShardIndex'),
    {
      parameters: ['shard'],
      problems: [404],
    },
  ),
  '/v1/stations/regions.json': read(
    '地区表。 Names of the division codes.',
    json('RegionsDocument'),
  ),
  '/v1/stations/{id}.json': read(
    '站点详情。 One station with its details.',
    geojson('StationDetail'),
    {
      parameters: ['id'],
      problems: [404],
    },
  ),
  '/v1/calendar/cn-{year}.json': read(
    '一年的节假日历；没有公布的年份为 404。 Holidays of a year; 404 when not announced.',
    json('CalendarDocument'),
    {
      parameters: ['year'],
      problems: [404],
    },
  ),
};

const query = (name, schema, description) => ({
  name,
  in: 'query',
  required: false,
  schema,
  description,
});
const inPath = (name, schema, description) => ({
  name,
  in: 'path',
  required: true,
  schema,
  description,
});

const parameters = {
  near: query(
    'near',
    { type: 'string', pattern: '^-?[0-9.]+,-?[0-9.]+$', examples: ['121.515,31.229'] },
    '经度,纬度（WGS-84，度）：由近到远排序。仅实时服务器认得；组件不会把访客的位置写进来。 lon,lat in WGS-84 degrees: nearest first. Live servers only; no widget puts the visitor’s position here.',
  ),
  bbox: query(
    'bbox',
    {
      type: 'string',
      pattern: '^-?[0-9.]+(?:,-?[0-9.]+){3}$',
      examples: ['121.4,31.1,121.6,31.3'],
    },
    '西,南,东,北（WGS-84，度）。 west,south,east,north in WGS-84 degrees.',
  ),
  q: query(
    'q',
    { type: 'string', maxLength: 100 },
    '名称、地址或拼音首字母。 Name, address or pinyin initials.',
  ),
  limit: query(
    'limit',
    { type: 'integer', minimum: 1 },
    '每页最多多少个。 At most so many a page.',
  ),
  cursor: query(
    'cursor',
    { type: 'string' },
    '取自上一页的 next 链接，不要自己拼。 Taken from the next link of the page before; opaque.',
  ),
  shard: inPath(
    'shard',
    { type: 'string' },
    '取自索引的 href：geohash 或其一部分。 Taken from the href of an index entry: a geohash or a part of one.',
  ),
  id: inPath('id', ref('schemas', 'Id'), '站点标识。 Id of the station.'),
  year: inPath('year', { type: 'integer' }, '公历年份。 Gregorian year.'),
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    schema: { type: 'string' },
    description: '上次得到的 ETag。 The ETag of the copy at hand.',
  },
};

const header = (description, example) => ({
  description,
  schema: { type: 'string', examples: [example] },
});

function document(schemas) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'union-widgets JSON API',
      version: '1',
      description:
        '只读接口：普通的 GET，网址空间同时是一棵文件树，静态托管与服务器只差根网址。说明见 docs/json-api.md。 The reads: plain GETs whose URL space is also a file tree. See docs/json-api.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: '站点根目录。 The site root.' }],
    paths,
    components: {
      schemas,
      parameters,
      headers: {
        ETag: header('强校验的实体标签。 Strong entity tag.', '"9f2c1a"'),
        CacheControl: header(
          '缓存时间。 How long to cache.',
          'max-age=60, stale-while-revalidate=86400',
        ),
        AllowOrigin: header('任何网站都可以读。 Any site may read.', '*'),
      },
      responses: {
        Problem: {
          description: '出错（RFC 9457）。 An error (RFC 9457).',
          content: json('ProblemDetails', 'application/problem+json'),
        },
      },
    },
  };
}
