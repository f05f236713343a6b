/** What operations of openapi.json share: parameters, headers, answers, sign-in, tags. */
import { json, ref } from './openapi-operations.mjs';

const query = (name, schema, description, required = false) => ({
  name,
  in: 'query',
  required,
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
const inHeader = (name, schema, description, required = false) => ({
  name,
  in: 'header',
  required,
  schema,
  description,
});

const ID = ref('schemas', 'Id');

export const parameters = {
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
    '西,南,东,北（WGS-84，度）；西大于东时跨 180° 经线。仅实时服务器认得。 west,south,east,north in WGS-84 degrees, across 180° where west is the greater. Live servers only.',
  ),
  q: query(
    'q',
    { type: 'string', maxLength: 100 },
    '名称、地址或拼音首字母。仅实时服务器认得。 Name, address or pinyin initials. Live servers only.',
  ),
  offset: query(
    'offset',
    { type: 'integer', minimum: 0, maximum: 1000 },
    '从第几条起，缺省为 0。 Where the answer begins; 0 when absent.',
  ),
  bookFile: query('id', { type: 'string', maxLength: 64 }, '文件的标识。 Id of the file.', true),
  words: query('q', { type: 'string', maxLength: 100 }, '要查的字。 What to look for.', true),
  formQuery: query('form', ID, '表单标识，缺省为 join。 Id of the form; join when absent.'),
  pageQuery: query(
    'page',
    { type: 'integer', minimum: 1 },
    '第几页，缺省为 1。 Page; 1 when absent.',
  ),
  embedUrl: {
    ...query(
      'url',
      { type: 'string', format: 'uri' },
      '本站网页的网址。 Address of a page of this server.',
    ),
    required: true,
  },
  maxwidth: query('maxwidth', { type: 'integer' }, '最宽多少像素。 Most pixels wide.'),
  maxheight: query('maxheight', { type: 'integer' }, '最高多少像素。 Most pixels high.'),
  embedFormat: query(
    'format',
    { enum: ['json', 'xml'] },
    '格式，缺省为 json。 Format; json when absent.',
  ),
  widgetName: {
    name: 'widget',
    in: 'path',
    required: true,
    description: '组件名，不带 union-。 Name of the widget without union-.',
    schema: {
      enum: [
        'station-map',
        'reading-locator',
        'craftsman-card',
        'craftsman-wall',
        'contest-leaderboard',
        'join-form',
      ],
    },
  },
  lang: query('lang', { type: 'string' }, '语言（BCP 47）。 Language (BCP 47).'),
  theme: query(
    'theme',
    { enum: ['auto', 'light', 'dark', 'contrast'] },
    '主题，缺省为 auto。 Theme; auto when absent.',
  ),
  size: query(
    'size',
    { enum: ['standard', 'large'] },
    '字号，large 为大字版。 Size; large is the elder-friendly one.',
  ),
  host: query(
    'host',
    { type: 'string', format: 'uri' },
    '放 iframe 的网页的源，消息只与它往来。 Origin of the page with the frame; messages go to and fro with it alone.',
  ),
  channel: query(
    'channel',
    { type: 'string', maxLength: 64 },
    '从哪里来：活动代码等。 Where the person came from, such as a campaign code.',
  ),
  token: query('t', { type: 'string' }, '海报二维码的签名凭据。 Signed code of a poster.'),
  orgWords: query(
    'q',
    { type: 'string', maxLength: 100 },
    '名称中的字、拼音首字母，或整个统一社会信用代码；至少两个字。 Words of the name, pinyin initials, or a whole social credit code; two letters at least.',
  ),
  org: query('id', ID, '只要这一个。 Just this one.'),
  at: query(
    'at',
    { type: 'string', maxLength: 8000 },
    '只查这些阅读站点，标识以逗号分开，至多 50 个。 Only at these reading stations: ids by commas, 50 at most.',
  ),
  region: query(
    'region',
    ref('schemas', 'RegionCode'),
    '只查这个区划及其下级。 Only in this division and those below.',
  ),
  limit: query(
    'limit',
    { type: 'integer', minimum: 1 },
    '每页最多多少个。仅实时服务器认得。 At most so many a page. Live servers only.',
  ),
  cursor: query(
    'cursor',
    { type: 'string' },
    '取自上一页的 next 链接，不要自己拼。 Taken from the next link of the page before; opaque.',
  ),
  around: query(
    'around',
    ref('schemas', 'Text'),
    '选手的 id：回答是此人所在的一页。成绩的 links 有 around 时才可用。 Id of an entrant: the answer is the page they are on. There where the standings have a link around.',
  ),
  since: query(
    'since',
    { type: 'string', minLength: 1 },
    '手里的版次（rev）。 The revision at hand.',
    true,
  ),
  feedSince: query(
    'since',
    { type: 'string', minLength: 1 },
    '第一次连接时手里的版次；Last-Event-ID 优先。 The revision at hand when connecting first; Last-Event-ID goes before it.',
  ),
  shard: inPath(
    'shard',
    { type: 'string' },
    '取自索引的 href：geohash 或其一部分。 Taken from the href of an index entry: a geohash or a part of one.',
  ),
  station: inPath('station', ID, '站点标识。 Id of the station.'),
  person: inPath('person', ID, '人物标识。 Id of the person.'),
  contest: inPath('contest', ID, '竞赛标识。 Id of the contest.'),
  trail: inPath('trail', ID, '路线标识。 Id of the trail.'),
  event: inPath('event', ID, '赛项标识。 Id of the event.'),
  form: inPath('form', ID, '表单标识。 Id of the form.'),
  application: inPath(
    'application',
    ID,
    '申请标识，取自回执。 Id of the application, from its receipt.',
  ),
  page: inPath(
    'page',
    { type: 'integer', minimum: 1 },
    '页码，取自 next 链接。 Number of the page, from the next link.',
  ),
  province: inPath(
    'province',
    { type: 'string', pattern: '^[1-9][0-9]$' },
    '区划代码的前两位。 First two digits of the division code.',
  ),
  year: inPath('year', { type: 'integer' }, '公历年份。 Gregorian year.'),
  IfNoneMatch: inHeader(
    'If-None-Match',
    { type: 'string' },
    '上次得到的 ETag。 The ETag of the copy at hand.',
  ),
  IfMatch: inHeader(
    'If-Match',
    { type: 'string' },
    '所依据的成绩页的 ETag。 ETag of the standings it is based on.',
  ),
  IdempotencyKey: inHeader(
    'Idempotency-Key',
    { type: 'string', minLength: 1, maxLength: 255 },
    '客户端为这一次提交生成的随机串，重试时不变。没有它为 400；正在处理为 409；同一个键、不同的内容为 422。 A random string made for this one submission, the same over retries. 400 without it, 409 while it is being dealt with, 422 with another body.',
    true,
  ),
  LastEventID: inHeader(
    'Last-Event-ID',
    { type: 'string' },
    '最后收到的版次，浏览器自动带上。 The last revision received; browsers send it by themselves.',
  ),
};

const header = (description, example) => ({
  description,
  schema: { type: 'string', examples: [example] },
});

export const headers = {
  ETag: header('强校验的实体标签。 Strong entity tag.', '"9f2c1a"'),
  CacheControl: header(
    '缓存时间；人物的更短：max-age=30, must-revalidate。 How long to cache; less for people.',
    'max-age=60, stale-while-revalidate=86400',
  ),
  NoStore: header('不得缓存。 Not to be cached.', 'no-store'),
  AllowOrigin: header('任何网站都可以读。 Any site may read.', '*'),
  Link: header(
    '下一页，与正文 links 的 next 相同（RFC 8288）。 The next page, as the body’s link next (RFC 8288).',
    '<https://api.example.org/v1/people/i/2.json>; rel="next"',
  ),
  Location: header('状态的网址。 Address of the status.', '/v1/applications/a-7f3c2d'),
  RetryAfter: header('几秒之后再试，或何时。 Seconds to wait, or until when.', '30'),
};

export const responses = {
  Problem: {
    description: '出错（RFC 9457）。 An error (RFC 9457).',
    content: json('ProblemDetails', ['problem-details/errors'], 'application/problem+json'),
  },
  Challenge: {
    description:
      '提交过多：先完成 challenge 中的计算，再用同一个键提交。 Too many: do the work of challenge, then post again with the same key.',
    headers: { 'Retry-After': ref('headers', 'RetryAfter') },
    content: json('ChallengeProblem', ['challenge/whole'], 'application/problem+json'),
  },
};

export const securitySchemes = {
  applicationSecret: {
    type: 'http',
    scheme: 'bearer',
    description: '回执中的 secret。 The secret of the receipt.',
  },
  receiptLink: {
    type: 'apiKey',
    in: 'query',
    name: 'receipt',
    description: '给本人的链接中的凭据。 What stands in a link a person was given.',
  },
  staffToken: {
    type: 'http',
    scheme: 'bearer',
    description: '工作人员的令牌。 A staff member’s token.',
  },
};

const tag = (name, description) => ({ name, description });

export const tags = [
  tag('site', '站点文档和节假日历。 The site document and the holiday calendar.'),
  tag('stations', '服务站点。 Stations.'),
  tag('reading', '阅读站点和图书。 Reading stations and books.'),
  tag('people', '劳模工匠、集体和工作室。 Craftsmen, teams and studios.'),
  tag('contests', '竞赛和成绩。 Contests and standings.'),
  tag('forms', '表单、查单位和上传。 Forms, look-up of employers, uploads.'),
  tag('applications', '提交的申请。 Applications.'),
  tag('staff', '工作人员的写入，须有令牌。 Writes by staff, with a token.'),
  tag('operations', '运行。 Operations.'),
];
