import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { addStationPages } from '../../src/http/station-pages/station-pages.ts';
import { ServedDocument } from '../../src/snapshot/document.ts';
import { withoutOwnScripts } from '../helpers/dangers.ts';
import { appWith } from '../helpers/server.ts';
import { manyStations, station } from '../helpers/stations.ts';
import type { ImportedStation } from '../../src/store/store.ts';

/** A Monday. */
const NOON = Date.parse('2026-03-02T12:00:00+08:00');
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en', 'ug'];
const mainOf = (body: string): string => body.slice(body.indexOf('<main'));
const namesIn = (body: string): string[] => [...body.matchAll(/s-\d{5}/g)].map(([id]) => id);

async function pagesWith(t: TestContext, stations: readonly ImportedStation[], publicUrl?: string) {
  const { app, live } = await appWith(t, stations);
  addStationPages(app, { live, now: () => NOON, ...(publicUrl !== undefined && { publicUrl }) });
  return app;
}

function few(): ImportedStation[] {
  const open = station('a-1', [120.63, 31.29], {
    name: '示例驿站一',
    region: '320508',
    address: '示例路1号',
    hours: 'Mo-Fr 09:00-17:00',
    facilities: ['drinking_water'],
    services: [{ name: '法律咨询', hours: 'Mo 14:00-16:00' }],
  });
  Object.assign(open.detail.properties, {
    phones: ['0512-00000001'],
    access: { who: '户外劳动者', how: '扫码' },
    timetable: [{ place: '示例广场', hours: 'Tu 08:00-09:00' }],
    standard: [{ name: '有统一标识', met: true }, { name: '有冷暖空调' }],
  });
  const shut = station('a-2', [120.6, 31.2], {
    name: '示例驿站二',
    region: '320506',
    hours: 'Tu 09:00-17:00',
  });
  const moved = station('a-3', [120.6, 31.2], { name: '示例驿站三', status: 'moved' });
  return [open, shut, moved];
}

test('the list: complete, by district, without a script of others; what is open is said in words', async t => {
  const app = await pagesWith(t, few());
  const { statusCode, headers, body } = await app.inject('/embed/station-map');
  assert.equal(statusCode, 200);
  assert.match(body, /^<!doctype html><html lang="zh-Hans"/);
  assert.ok(!/<script|\son\w+=|\sstyle=/.test(withoutOwnScripts(body)));
  const policy = headers['content-security-policy'] as string;
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^ ;]+'; /);
  assert.match(policy, /; trusted-types 'none'; frame-ancestors \*$/);
  assert.ok(!policy.includes('unsafe'));
  assert.equal(headers['cache-control'], 'no-store');
  const main = mainOf(body);
  assert.match(main, /共 2 个站点/);
  assert.match(main, /<h2>姑苏区<\/h2>.*示例驿站一.*开放中，至 17:00/);
  assert.match(main, /<h2>吴中区<\/h2>.*示例驿站二.*已关闭，明天 09:00 开放/);
  assert.match(main, /户外劳动者驿站 · 饮用水/);
  assert.ok(!main.includes('示例驿站三'), 'one that moved is not there any more');
  const district = mainOf((await app.inject('/embed/station-map?region=320508')).body);
  assert.ok(district.includes('示例驿站一') && !district.includes('示例驿站二'));
  assert.match(district, /<h1[^>]*>姑苏区的站点<\/h1>/);
});

test('every page has its words in every language', async t => {
  const app = await pagesWith(t, few());
  for (const lang of LANGUAGES) {
    for (const path of ['', '/a-1', '/none', '/fragment']) {
      const { body } = await app.inject(`/embed/station-map${path}?lang=${lang}`);
      const dir = lang === 'ug' ? 'rtl' : 'ltr';
      assert.match(body, new RegExp(`^<(?:!doctype html><html|div) lang="${lang}" dir="${dir}"`));
      const text = body.replace(/<style>.*<\/style>/s, '');
      assert.ok(!/(?:stations|detail):[a-z]|\{\w+\}|undefined/.test(text), `${lang} ${path}`);
    }
  }
});

test('a station: week, address, telephone, map apps, services, stops; none is 404', async t => {
  const app = await pagesWith(t, few());
  const { body } = await app.inject('/embed/station-map/a-1');
  const said =
    '3月3日周二 tel:051200000001 uri.amap.com api.map.baidu.com apis.map.qq.com 示例路1号';
  const more = '户外劳动者 扫码 示例市总工会 有统一标识';
  for (const words of `${said} ${more}`.split(' ')) assert.ok(body.includes(words), words);
  assert.match(body, /法律咨询 · 周一 14:00–16:00<\/li>/);
  assert.match(body, /示例广场 · 周二 08:00–09:00<\/li>/);
  assert.match(body, /有冷暖空调 · 未核对/);
  for (const id of ['a-9', '%2e%2e%2fx', 'a-1%00', 'index']) {
    assert.equal((await app.inject(`/embed/station-map/${id}`)).statusCode, 404, id);
  }
});

test('a station that is out of use leads to no shut door: no hours, and no way to what is gone', async t => {
  const hours = 'Mo-Su 09:00-17:00';
  const services = [{ name: '法律咨询', hours: 'Mo 14:00-16:00' }];
  const stations = (['planned', 'closed', 'moved'] as const).map((status, at) => {
    const one = station(`a-${at}`, [120.6, 31.2], { status, hours, services });
    Object.assign(one.detail.properties, { notes: '示例说明', phones: ['0512-00000001'] });
    return one;
  });
  const app = await pagesWith(t, stations);
  for (const [id, hasWay] of [
    ['a-0', true],
    ['a-1', false],
    ['a-2', false],
  ] as const) {
    const main = mainOf((await app.inject(`/embed/station-map/${id}`)).body);
    assert.ok(!/17:00|法律咨询/.test(main), id);
    assert.equal(main.match(/示例说明/g)?.length, 1, id);
    assert.equal(main.includes('uri.amap.com'), hasWay, id);
    assert.ok(main.includes('tel:051200000001'), id);
  }
});

test('a station may be called fragment', async t => {
  const app = await pagesWith(t, [station('fragment', [120.6, 31.2], { name: '示例驿站七' })]);
  const list = (await app.inject('/embed/station-map')).body;
  const href = /class="ur-name" href="([^"]+)"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.equal(href, '/embed/station-map?lang=zh-Hans&station=fragment');
  const page = await app.inject(href);
  assert.match(page.body, /<h1[^>]*>示例驿站七<\/h1>/);
  assert.match(page.body, /href="\?[^"]*station=fragment[^"]*lang=ug"/);
  assert.equal((await app.inject('/embed/station-map?station=none')).statusCode, 404);
  assert.match((await app.inject('/embed/station-map/fragment')).body, /^<div/);
});

test('what a station reports of itself goes before its hours, as long as it holds', async t => {
  const { app, live } = await appWith(t, few());
  let document = '';
  const reports = () => Promise.resolve(ServedDocument.fromText('x', document, new Date(NOON)));
  addStationPages(app, { live, now: () => NOON, reports });
  const said = async (state: object, ttl = 60, path = '') => {
    const reported = '2026-03-02T11:58:00+08:00';
    document = JSON.stringify({ v: 1, ttl, items: [{ id: 'a-1', reported, ...state }] });
    return mainOf((await app.inject(`/embed/station-map${path}`)).body);
  };
  const closed = await said({ state: 'closed' });
  assert.ok(closed.includes('临时关闭') && !closed.includes('开放中'));
  assert.ok((await said({ state: 'full' }, 60, '/a-1')).includes('已满'));
  assert.match(await said({ state: 'open', seatsFree: 3 }), /开放中，至 17:00.*空位 3 个/);
  assert.match(await said({ state: 'closed' }, 30), /开放中，至 17:00/, 'old news');
  assert.match(await said({ state: '<b>' }), /开放中，至 17:00/, 'a faulty document says nothing');
  document = 'nonsense';
  assert.equal((await app.inject('/embed/station-map')).statusCode, 200);
});

test('a district that nobody knows is 404 and leads back', async t => {
  const app = await pagesWith(t, few());
  for (const region of ['999999', 'x', '3205', '__proto__']) {
    const { statusCode, body } = await app.inject(`/embed/station-map?region=${region}`);
    assert.equal(statusCode, 404, region);
    assert.match(body, /href="\/embed\/station-map\?lang=zh-Hans"/);
  }
});

test('of many stations a district is chosen first, and every one is reached page by page', async t => {
  const app = await pagesWith(t, manyStations(2100));
  const top = mainOf((await app.inject('/embed/station-map')).body);
  assert.match(top, /请先选地区/);
  assert.deepEqual(namesIn(top), []);
  const seen: string[] = [];
  let path: string | undefined = '/embed/station-map?region=310115';
  while (path !== undefined) {
    const body: string = (await app.inject(path)).body;
    const found: string[] = namesIn(mainOf(body).replace(/href="[^"]*"/g, ''));
    assert.ok(found.length <= 60);
    seen.push(...found);
    path = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.equal(seen.length, 700);
  assert.equal(new Set(seen).size, 700);
  const beyond = await app.inject('/embed/station-map?region=310115&page=9999');
  assert.equal(beyond.statusCode, 200);
});

test('a fragment is plain HTML for another page: whole addresses, usual hours, no style', async t => {
  const app = await pagesWith(t, few(), 'https://stations.example.cn/union/');
  const { headers, body } = await app.inject('/embed/station-map/fragment');
  assert.ok(!/<(?:script|style|html|body|h\d)/.test(body));
  assert.match(body, /<a href="https:\/\/stations\.example\.cn\/union\/embed\/station-map\/a-1\?/);
  assert.match(body, /开放时间：周一至周五 09:00–17:00/);
  assert.equal(headers['cache-control'], 'public, max-age=300');
  assert.match(headers['content-security-policy'] as string, /^default-src 'none'/);
  const none = await app.inject('/embed/station-map/fragment?region=x');
  assert.deepEqual([none.statusCode, none.body], [404, '']);
});

test('a fragment of many stations leads to the districts', async t => {
  const app = await pagesWith(t, manyStations(300));
  const { body, headers } = await app.inject('/embed/station-map/fragment');
  assert.equal(headers['cache-control'], 'private, max-age=300', 'its addresses are of a Host');
  assert.deepEqual(namesIn(body), []);
  assert.equal(body.match(/<li>/g)?.length, 3);
  assert.match(body, /上海市 100/);
  const long = (await app.inject('/embed/station-map/fragment?region=310115')).body;
  assert.equal(long.match(/<li>/g)?.length, 60);
  assert.match(long, /查看全部 100 个站点/);
});

test('the list is of the kinds and facilities that are asked for, as the map is, on every page', async t => {
  const list = [
    station('a-1', [120.63, 31.29], { name: '示例甲', region: '320508', kinds: ['rest', 'rider'] }),
    station('a-2', [120.6, 31.2], {
      name: '示例乙',
      region: '320506',
      kinds: ['rider'],
      facilities: ['drinking_water', 'microwave'],
    }),
    station('a-3', [120.6, 31.2], {
      name: '示例丙',
      region: '320506',
      kinds: ['reading'],
      facilities: ['drinking_water'],
    }),
  ];
  const app = await pagesWith(t, list);
  const shown = async (query: string): Promise<string> => {
    const { body } = await app.inject(`/embed/station-map?${query}`);
    return mainOf(body);
  };
  const names = (body: string): string => [...new Set(body.match(/示例[甲乙丙]/g))].sort().join();
  assert.equal(names(await shown('')), '示例丙,示例乙,示例甲');
  assert.equal(names(await shown('kinds=rider')), '示例乙,示例甲');
  assert.equal(names(await shown('kinds=rest,reading')), '示例丙,示例甲');
  assert.equal(names(await shown('facilities=drinking_water')), '示例丙,示例乙');
  assert.equal(names(await shown('facilities=drinking_water，microwave')), '示例乙');
  assert.equal(names(await shown('kinds=rider&facilities=microwave&region=320506')), '示例乙');
  const some = await shown('kinds=rider');
  assert.match(some, /共 2 个站点/);
  assert.match(some, /只列出：骑手/);
  assert.match(some, /href="\/embed\/station-map\?[^"]*">查看全部站点/);
  // Other districts and languages keep what was asked for.
  assert.match(some, /href="[^"]*region=320508[^"]*kinds=rider[^"]*"/);
  const none = await app.inject('/embed/station-map?kinds=mother&region=320506');
  assert.equal(none.statusCode, 200);
  assert.match(mainOf(none.body), /没有符合条件的站点/);
  assert.equal(names(mainOf(none.body)), '');
  const nowhere = await app.inject('/embed/station-map?kinds=rider&region=110101');
  assert.equal(nowhere.statusCode, 404);
  const { body } = await app.inject('/embed/station-map/fragment?kinds=reading');
  assert.equal(names(body), '示例丙');
});
