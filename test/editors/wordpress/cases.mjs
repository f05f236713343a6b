// Articles with shortcodes, blocks and addresses, as authors write them, and what must become of them.

const block = (attributes, saved = '') =>
  `<!-- wp:union-widgets/widget ${JSON.stringify(attributes)} -->${saved}<!-- /wp:union-widgets/widget -->`;

/** Name of a case → the article. */
export const PLUGIN = base => ({
  plain: '[union-widget type="station-map"]',
  named: '[union-widget type="union-craftsman-card" person="p-0007" theme="dark"]',
  own: '[union-widget type="join-form" form="join"]请到 <a href="/join">这里</a> 申请<script>x()</script>[/union-widget]',
  strange: '[union-widget type="nothing-of-ours"]',
  events:
    '[union-widget type="station-map" onclick="alert(1)" style="position:fixed" size=\'large" onload="x\']',
  evil: '[union-widget type="join-form" site="https://evil.example/.well-known/union-widgets.json"]',
  'evil-slashes': '[union-widget type="join-form" src="\\\\\\\\evil.example/x.json"]',
  'evil-second': `[union-widget type="station-map" site="${base}.well-known/union-widgets.json,https://evil.example/x"]`,
  script: '[union-widget type="station-map" src="javascript:alert(1)"]',
  block: block(
    {
      type: 'contest-leaderboard',
      options: { contest: 'c-2026-yongjia' },
      href: `${base}embed/contest-leaderboard`,
    },
    `<p class="wp-block-union-widgets-widget"><a href="${base}embed/contest-leaderboard">竞赛榜单</a></p>`,
  ),
  'block-evil': block(
    { type: 'join-form', options: { site: 'https://evil.example/x.json' } },
    '<p><a href="https://news.example/">竞赛</a><script>x()</script></p>',
  ),
  address: `前文\n\n${base}embed/station-map?size=large\n\n后文`,
  'address-card': `${base}embed/craftsman-card/p-0007`,
  'address-station': `${base}embed/station-map/st-1`,
  sentence: `请看 ${base}embed/station-map 上的地图`,
  none: '今天天气好。',
});

export const FEED = () => ({ feed: '[union-widget type="reading-locator"]' });

/** What is typed for an address of a site document → what is kept. */
export const SITES = [
  [
    'https://gh.example.org/.well-known/union-widgets.json',
    'https://gh.example.org/.well-known/union-widgets.json',
  ],
  [
    '  https://gh.example.org/a/.well-known/union-widgets.json ',
    'https://gh.example.org/a/.well-known/union-widgets.json',
  ],
  ['gh.example.org', ''],
  ['https://gh.example.org/', ''],
  ['javascript:alert(1)//.well-known/union-widgets.json', ''],
  ['https://gh.example.org/.well-known/union-widgets.json?x=1', ''],
  ['/.well-known/union-widgets.json', ''],
];

/** Values of attributes → the host that is refused, `null` where none is. */
export const HOSTILE = base => [
  ['large', null],
  ['p-0007', null],
  ['v1/stations/index.json', null],
  [`${base}v1/x.json`, null],
  ['HTTPS://EVIL.example/x', 'evil.example'],
  ['//evil.example/x', 'evil.example'],
  ['\\\\evil.example/x', 'evil.example'],
  ['/\\evil.example/x', 'evil.example'],
  ['ht\ntps://evil.example/x', 'tps://evil.example/x'],
  ['https://evil.example:8443/x', 'evil.example:8443'],
  ['https://cms.example@evil.example/x', 'evil.example'],
  ['https://cms.example.evil.example/', 'cms.example.evil.example'],
  ['data:application/json,{}', 'data:application/json'],
  [`${base}a，https://evil.example/b`, 'evil.example'],
];
