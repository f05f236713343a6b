import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { addReadingPages } from '../../src/http/reading-pages/reading-pages.ts';
import { importStations } from '../../src/import/index.ts';
import { booksOf, interlib } from '../books/sources.ts';
import { broken, fakeUpstream, library } from '../books/upstream.ts';
import { withoutOwnScripts } from '../helpers/dangers.ts';
import { appWith } from '../helpers/server.ts';

const LIST = `名称,编号,区划代码,经度,纬度,开放时间,进入方式,无人值守,座位数,详细地址,电话,馆代码,借阅步骤,借期
示例书屋一,r-0001,320508,120.63,31.29,24小时,扫码,是,36,示例路1号,0512-00000001,SZ-017,扫码开门；刷证借书,30天
<b>书屋</b>二,r-0002,320506,120.60,31.20,周一至周五9:00-17:00,直接进入,否,,示例路2号,,SZ-004,,
`;
/** What stands on a page, without its style sheet. */
const mainOf = (body: string): string => body.slice(body.indexOf('<main'));

const NOON = Date.parse('2026-03-02T12:00:00+08:00');

async function pagesWith(t: TestContext, sources?: readonly object[]) {
  const { stations } = await importStations(Buffer.from(LIST), {
    kind: 'reading',
    crs: 'wgs84',
    fileName: 'x.csv',
  });
  const { app, live } = await appWith(t, stations);
  const books = sources && booksOf(t, sources);
  addReadingPages(app, { live, books, now: () => NOON });
  return app;
}

test('the list: complete, without a script of others, and open ones say so', async t => {
  const app = await pagesWith(t);
  const { statusCode, headers, body } = await app.inject('/embed/reading');
  assert.equal(statusCode, 200);
  assert.match(body, /^<!doctype html><html lang="zh-Hans"/);
  assert.ok(!/<script|\son\w+=|\sstyle=/.test(withoutOwnScripts(body)));
  assert.match(
    headers['content-security-policy'] as string,
    /^default-src 'none'; script-src 'sha256-[^ ;]+'; /,
  );
  assert.equal(headers['cache-control'], 'no-store');
  assert.match(body, /24 小时开放/);
  assert.match(body, /开放中，至 17:00/);
  assert.match(body, /无人值守\s· 扫码进门\s· 36\s座/);
  assert.ok(!body.includes('<b>书屋</b>'), 'a name is text');
  assert.ok(!body.includes('name="q"'), 'no search where there are no catalogues');
  const district = await app.inject('/embed/reading?region=320508');
  assert.ok(district.body.includes('示例书屋一') && !district.body.includes('书屋&lt;/b&gt;二'));
  for (const lang of ['zh-Hant', 'en', 'ug']) {
    const page = await app.inject(`/embed/reading?lang=${lang}`);
    assert.match(
      page.body,
      new RegExp(`<html lang="${lang}" dir="${lang === 'ug' ? 'rtl' : 'ltr'}"`),
    );
    assert.ok(
      !/(?:stations|list|detail|books):/.test(page.body.replace(/<style>.*<\/style>/s, '')),
      'every word has its words',
    );
  }
});

test('a station: steps, week, telephone and maps; one that is not there is 404', async t => {
  const app = await pagesWith(t);
  const { body } = await app.inject('/embed/reading/r-0001');
  for (const words of [
    '扫码开门',
    '刷证借书',
    '借期 30 天',
    'tel:051200000001',
    'uri.amap.com',
    '全天开放',
  ]) {
    assert.ok(body.includes(words), words);
  }
  assert.equal((await app.inject('/embed/reading/r-9')).statusCode, 404);
  assert.equal((await app.inject('/embed/reading/%2e%2e%2fx')).statusCode, 404);
});

test('a book and where it stands, by a plain form', async t => {
  const fake = await fakeUpstream(t, library);
  const app = await pagesWith(t, [interlib(fake.origin)]);
  const found = await app.inject(`/embed/reading?q=${encodeURIComponent('程序')}&at=r-0001`);
  const body = mainOf(found.body);
  assert.match(body, /程序设计基础（示例）/);
  assert.match(body, /可借<\/span> · 在架 2 册，共 3 册 · 索书号 TP311\.1\/12 · 二楼 3 排/);
  assert.ok(body.includes('返回示例书屋一'));
  const wrong = await app.inject('/embed/reading?q=%20');
  assert.equal(wrong.statusCode, 400);
  assert.match(wrong.body, /请输入书名/);
  const hostile = await app.inject(`/embed/reading?q=${encodeURIComponent('"><img src=x>')}`);
  assert.ok(!hostile.body.includes('<img'));
});

test('a catalogue that fails is named, and nothing found is not said for sure', async t => {
  const fake = await fakeUpstream(t, broken);
  const app = await pagesWith(t, [interlib(fake.origin)]);
  const none = await app.inject('/embed/reading?q=x');
  const body = mainOf(none.body);
  assert.equal(none.statusCode, 200);
  assert.match(body, /示例市图书馆的馆藏系统出错/);
  assert.match(body, /不能确定没有这本书/);
});
