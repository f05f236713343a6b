/** Operations of openapi.json that give pages, pictures and embeds of widgets. */
import { act, read } from './openapi-operations.mjs';

const text = type => ({ [type]: { schema: { type: 'string', contentMediaType: type } } });
const html = text('text/html');
const LOOK = ['lang', 'theme', 'size', 'host'];
const none = { 404: { description: '没有这一项。 There is no such thing.', content: html } };

const page = (operationId, tag, path, summary, parameters = []) =>
  act(
    operationId,
    'get',
    tag,
    path,
    summary,
    { 200: ['网页。 The page.', html] },
    {
      parameters: [...parameters, ...LOOK],
      more: none,
    },
  );

const said = (type, description) => ({ type, description });

/** What the answer of oEmbed is, of type `rich`. */
const EMBED = {
  type: 'object',
  required: ['version', 'type', 'html', 'width', 'height'],
  properties: {
    version: { const: '1.0' },
    type: { const: 'rich' },
    title: said('string', '标题。 Title.'),
    provider_name: said('string', '工会名称。 Name of the union.'),
    provider_url: said('string', '站点根网址。 Site root.'),
    cache_age: said('integer', '可保留的秒数。 Seconds to keep it.'),
    html: said('string', 'iframe 代码。 The frame.'),
    width: said('integer', '宽，像素。 Width in pixels.'),
    height: said('integer', '高，像素。 Height in pixels.'),
  },
};

export const pages = [
  page(
    'getStationsPage',
    'stations',
    '/embed/station-map',
    '站点的网页：没有脚本也能看，有脚本时是站点地图。 The stations as a page: readable without scripts, the map with them.',
    ['pageQuery'],
  ),
  page(
    'getStationPage',
    'stations',
    '/embed/station-map/{station}',
    '一个站点的网页。 The page of one station.',
    ['station'],
  ),
  page(
    'getReadingPage',
    'reading',
    '/embed/reading-locator',
    '职工书屋的网页；/embed/reading 是同一个。 The reading stations as a page; /embed/reading is the same.',
    ['pageQuery'],
  ),
  page(
    'getReadingStationPage',
    'reading',
    '/embed/reading-locator/{station}',
    '一个书屋的网页。 The page of one reading station.',
    ['station'],
  ),
  page(
    'getPersonPage',
    'people',
    '/embed/craftsman-card/{person}',
    '一位劳模工匠的网页；/embed/craftsman-card?person= 是同一个。 Somebody’s page; /embed/craftsman-card?person= is the same.',
    ['person'],
  ),
  page(
    'getWallPage',
    'people',
    '/embed/craftsman-wall',
    '劳模工匠名录的网页，每页 72 条。 All of them as pages of 72.',
    ['pageQuery'],
  ),
  page(
    'getContestListPage',
    'contests',
    '/embed/contest-leaderboard',
    '竞赛列表的网页。 The contests as a page.',
  ),
  page(
    'getBoardPage',
    'contests',
    '/embed/contest-leaderboard/{contest}',
    '一场竞赛成绩的网页；/embed/contest-leaderboard?contest= 是同一个。 The standings of a contest as a page; /embed/contest-leaderboard?contest= is the same.',
    ['contest', 'pageQuery'],
  ),
  read(
    'getEmbed',
    'site',
    '/oembed',
    '怎样嵌入本站的一个网页（oEmbed 1.0）。 How to embed a page of this server (oEmbed 1.0).',
    { 'application/json': { schema: EMBED }, ...text('text/xml') },
    {
      parameters: ['embedUrl', 'maxwidth', 'maxheight', 'embedFormat'],
      errors: [404, 501],
      live: true,
    },
  ),
  read(
    'getPicture',
    'site',
    '/embed/{widget}.svg',
    '网页的图片（SVG，640×240），用于 RSS 和邮件；参数与网页相同。 A picture of a page (SVG, 640×240) for feeds and mails; it takes the parameters of the page.',
    text('image/svg+xml'),
    { parameters: ['widgetName', 'lang'], errors: [404], live: true },
  ),
];
