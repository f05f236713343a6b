import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readBoardOf } from '../../../src/board-pages/read-board.ts';
import { addEmbeds } from '../../../src/http/frame-pages/embeds.ts';
import type { OEmbed } from '../../../src/oembed/answer.ts';
import { EVIL } from '../../helpers/dangers.ts';
import { appWith } from '../../helpers/server.ts';
import { station } from '../../helpers/stations.ts';

const ROOT = 'https://api.example.cn/union/';
const NOON = Date.parse('2026-03-02T12:00:00+08:00');

async function embedsApp(t: TestContext, name = '示例驿站') {
  const { app, live } = await appWith(t, [station('s-1', [120, 31], { name })]);
  const read = readBoardOf(() => live.current);
  addEmbeds(app, { live, read, publicUrl: ROOT, now: () => NOON });
  const ask = (url: string, more = '') =>
    app.inject(`/oembed?url=${encodeURIComponent(url)}${more}`);
  return { app, ask };
}

test('a page of ours: a frame of its size, with title and provider', async t => {
  const { ask } = await embedsApp(t);
  const { statusCode, headers, body } = await ask(`${ROOT}embed/station-map?kinds=rest&utm=x`);
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'application/json; charset=utf-8');
  const { html, ...told } = JSON.parse(body) as OEmbed;
  assert.deepEqual(told, {
    version: '1.0',
    type: 'rich',
    title: '工会站点',
    provider_name: '示例市总工会',
    provider_url: ROOT,
    cache_age: 86_400,
    width: 960,
    height: 720,
  });
  assert.match(
    html,
    /^<iframe src="https:\/\/api\.example\.cn\/union\/embed\/station-map\?kinds=rest&amp;lang=zh-Hans" title="工会站点" width="960" height="720" /,
  );
  const small = (
    await ask(`${ROOT}embed/station-map/s-1`, '&maxwidth=400&maxheight=300')
  ).json<OEmbed>();
  assert.deepEqual([small.title, small.width, small.height], ['示例驿站', 400, 300]);
  const odd = (await ask(`${ROOT}embed/station-map`, '&maxwidth=-1&maxheight=1e9')).json<OEmbed>();
  assert.deepEqual([odd.width, odd.height], [960, 720]);
});

test('XML says the same; another format is 501', async t => {
  const { ask } = await embedsApp(t, `A&B\u0007 <驿站> ${EVIL}`);
  const xml = await ask(`${ROOT}embed/station-map/s-1`, '&format=xml');
  assert.equal(xml.headers['content-type'], 'text/xml; charset=utf-8');
  assert.match(
    xml.body,
    /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed><version>1\.0<\/version><type>rich<\/type><title>A&amp;B &lt;驿站&gt;/,
  );
  const names = [...xml.body.matchAll(/<(\w+)>/g)].map(([, name]) => name);
  assert.deepEqual(names.slice(1), [
    'version',
    'type',
    'title',
    'provider_name',
    'provider_url',
    'cache_age',
    'html',
    'width',
    'height',
  ]);
  assert.equal((await ask(`${ROOT}embed/station-map`, '&format=yaml')).statusCode, 501);
});

test('whatever is no page of ours is 404', async t => {
  const { app, ask } = await embedsApp(t);
  for (const url of [
    'https://evil.example/union/embed/station-map',
    'https://api.example.cn/embed/station-map',
    'https://api.example.cn:444/union/embed/station-map',
    'https://a:b@api.example.cn/union/embed/station-map',
    'javascript:alert(1)',
    `${ROOT}staff`,
    `${ROOT}embed/`,
    `${ROOT}embed/constructor`,
    `${ROOT}embed/station-map/none`,
    `${ROOT}embed/station-map/%E0%A4`,
    `${ROOT}embed/craftsman-card/nobody`,
    `${ROOT}embed/join-form`,
    `${ROOT}embed/contest-leaderboard/none`,
    '',
  ]) {
    assert.equal((await ask(url)).statusCode, 404, url);
  }
  assert.equal((await app.inject('/oembed')).statusCode, 404);
});

test('a picture: who, what, how much, when, a code; it may do nothing', async t => {
  const { app } = await embedsApp(t);
  const { statusCode, headers, body } = await app.inject('/embed/station-map.svg');
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'image/svg+xml; charset=utf-8');
  assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
  assert.match(body, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="640" height="240" /);
  assert.match(
    body,
    /示例市总工会<\/text>.*工会站点<\/text>.*1 个站点<\/text>.*截至 2026年3月2日<\/text>.*<path d="M/s,
  );
  assert.equal((await app.inject('/embed/craftsman-card.svg?person=none')).statusCode, 404);
  const longest = `/embed/station-map.svg?kinds=${'站'.repeat(128)}&facilities=${'站'.repeat(40)}`;
  assert.equal((await app.inject(encodeURI(longest))).statusCode, 200);
});

test('no name and no parameter becomes code in a picture or a frame', async t => {
  const { app, ask } = await embedsApp(t, EVIL);
  const evil = encodeURIComponent(EVIL);
  const { body } = await app.inject(
    `/embed/station-map.svg?station=s-1&lang=${evil}&kinds=${evil}`,
  );
  assert.ok(body.includes('&lt;script&gt;') || body.includes('&quot;&gt;'), 'it is there, as text');
  const tags = [...body.matchAll(/<([a-z!?]\w*)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(tags)].sort(), ['g', 'path', 'rect', 'svg', 'text', 'title']);
  const inTags = (body.match(/<[^>]*>/g) ?? []).join('').replace(/"[^"]*"/g, '""');
  assert.ok(!/\s(?:on\w+|href)=/.test(inTags));
  const { html } = (
    await ask(`${ROOT}embed/station-map/s-1?kinds=${evil}&site=${evil}`)
  ).json<OEmbed>();
  assert.deepEqual(html.match(/<\/?\w+/g), ['<iframe', '</iframe']);
});
