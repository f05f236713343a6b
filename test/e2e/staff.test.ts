// The staff page as a person uses it, in a real browser over a real server and database.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import type { StationCollection } from '../../src/data/generated/types.ts';
import { buildApp } from '../../server/src/app.ts';
import { addStaff } from '../../server/src/http/staff/staff.ts';
import { snapshotsFromStore } from '../../server/src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../server/src/snapshot/live.ts';
import { openStore } from '../../server/src/store/open.ts';
import type { Store } from '../../server/src/store/store.ts';
import { SETTINGS } from '../../server/test/helpers/server.ts';
import { listOf, station } from '../../server/test/helpers/stations.ts';
import { listOfRows } from '../../server/test/http/staff/staff-app.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder: string;
let store: Store;
let live: LiveSnapshot;
let app: ReturnType<typeof buildApp>;
let url: string;
let token: string;
let browser: Browser;
let page: Page;
const said: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'union-staff-'));
  store = await openStore({ dataDir: folder });
  await store.saveSettings('demo', SETTINGS);
  const stations = [
    station('s-1', [121.5, 31.2], { name: '东门示例驿站', address: '示例路 1 号' }),
    station('s-2', [121.6, 31.3], { name: '西门示例驿站' }),
  ];
  await store.replaceStations('demo', listOf(stations, '驿站.csv'));
  ({ token } = await store.addStaff('demo', { name: '王示例', role: 'admin' }));
  live = await LiveSnapshot.start(snapshotsFromStore(store, 'demo'));
  app = buildApp({ live, cdnDir: join(folder, 'none') });
  addStaff(app, { store, siteId: 'demo', live });
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/`;
  const chrome = await findChrome();
  browser = await puppeteer.launch({
    executablePath: chrome.path,
    args: chrome.args,
    // In the bare C locale a browser garbles Chinese file names.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
});

after(async () => {
  await browser?.close();
  await app?.close();
  await live?.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const context = await browser.createBrowserContext();
  page = await context.newPage();
  said.length = 0;
  page.on('console', message => said.push(message.text()));
  page.on('pageerror', error => said.push(`pageerror ${String(error)}`));
  await page.goto(`${url}staff/?lang=zh`);
});

/** The element of this role with this name, as assistive technology finds it. */
async function the(role: string, name: string): Promise<ElementHandle<Element>> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, {
    timeout: 10_000,
  });
  assert.ok(found);
  return found;
}

const press = async (name: string, role = 'button') => (await the(role, name)).click();
const heading = (name: string) => the('heading', name);

async function type(role: string, name: string, text: string): Promise<void> {
  const field = (await the(role, name)) as ElementHandle<HTMLInputElement>;
  await field.evaluate(element => {
    element.value = '';
  });
  await field.type(text);
}

async function signIn(with_ = token): Promise<void> {
  await type('textbox', '登录口令', with_);
  await press('登录');
}

async function names(): Promise<string[]> {
  const answer = await fetch(`${url}v1/stations/index.json`);
  const { features } = (await answer.json()) as StationCollection;
  return features.map(({ properties }) => properties.name).sort();
}

/** Goes from the overview to the preview of a list. */
async function upload(name: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  await press('上传名单', 'link');
  await (await page.waitForSelector('input[value=stations]'))?.click();
  await press('GPS 设备、天地图、国家 2000（CGCS2000）', 'radio');
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
  await press('读取并对比');
  await heading(`核对：${name}`);
}

/** The file that an act of the person brings onto their disk. */
async function downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const session = await browser.target().createCDPSession();
  const downloadPath = join(folder, 'downloads');
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    browserContextId: page.browserContext().id ?? '',
    downloadPath,
    eventsEnabled: true,
  });
  let name = '';
  session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => (name = suggestedFilename));
  const done = new Promise<void>((finish, fail) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') finish();
      if (state === 'canceled') fail(new Error('the download was cancelled'));
    });
  });
  await act();
  await done;
  await session.detach();
  return { name, text: await readFile(join(downloadPath, name), 'utf8') };
}

/** Nothing a checker of accessibility can find, nor a breach of the page's own policy. */
async function isSound(): Promise<void> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  });
  assert.deepEqual(found, []);
  assert.deepEqual(
    said.filter(line => /pageerror|Content Security Policy/.test(line)),
    [],
  );
}

describe('the staff page', () => {
  it('lets nobody in with a wrong token, and takes the reader to what is wrong', async () => {
    await heading('数据维护');
    await isSound();
    await signIn('wrong');
    await page.waitForSelector('.summary:not([hidden])');
    const shown = await page.evaluate(() => ({
      focused: document.activeElement?.className,
      text: document.querySelector('.summary')?.textContent ?? '',
      invalid: document.querySelector('input[type=password]')?.getAttribute('aria-invalid'),
    }));
    assert.equal(shown.focused, 'summary');
    assert.match(shown.text, /口令不对/);
    assert.equal(shown.invalid, 'true');
    await isSound();
  });

  it('forgets the token with the page', async () => {
    await signIn();
    await heading('概况');
    await isSound();
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    assert.deepEqual(stored, [0, 0]);
    assert.deepEqual(await page.cookies(), []);
    await page.reload();
    await the('textbox', '登录口令');
  });

  it('shows what a list would change, publishes it, and takes it back', async () => {
    await signIn();
    const list = listOfRows([
      ['东门示例驿站', '121.50'],
      ['南门示例驿站', '121.51'],
      ['北门示例驿站', ''],
    ]);
    await upload('驿站.csv', list);
    const text = await page.$eval('main', main => main.textContent ?? '');
    assert.match(text, /有错的 1 行不会发布/);
    assert.match(text, /移除 1 项西门示例驿站/);
    assert.match(text, /新增 1 项南门示例驿站/);
    assert.match(text, /没有坐标[^]*驿站\.csv!C4经度北门示例驿站/);
    await isSound();
    assert.deepEqual(await names(), ['东门示例驿站', '西门示例驿站']);

    const remarks = await downloaded(() => press('下载带备注的名单'));
    assert.match(remarks.name, /^驿站-报告\.csv$/);
    assert.match(remarks.text, /北门示例驿站[^\n]*没有坐标/);

    await press('发布');
    await the('link', '请先确认要移除的 1 项，或取消。');
    await press('我知道：发布会移除这 1 项', 'checkbox');
    await press('发布');
    await heading('已发布');
    assert.deepEqual(await names(), ['东门示例驿站', '南门示例驿站']);
    await isSound();

    await press('撤回这一次');
    await heading('撤回这一次？');
    await isSound();
    await press('撤回');
    await page.waitForFunction(() =>
      /^已撤回/.test(document.querySelector('.notice')?.textContent ?? ''),
    );
    assert.deepEqual(await names(), ['东门示例驿站', '西门示例驿站']);
    await press('概况', 'link');
    await heading('最近的改动');
    const runs = await page.$$eval('.runs h3', items => items.map(item => item.textContent));
    assert.deepEqual(runs.slice(0, 2), ['撤回：站点名单：驿站.csv', '站点名单：驿站.csv已撤回']);
    await isSound();
  });

  it('writes nothing when somebody else was faster, and compares again', async () => {
    await signIn();
    await upload(
      '驿站.csv',
      listOfRows([
        ['东门示例驿站', '121.50'],
        ['西门示例驿站', '121.60'],
      ]),
    );
    await store.correctStation('demo', station('s-1', [121.5, 31.2], { name: '抢先示例驿站' }));
    await press('发布');
    await page.waitForFunction(() =>
      /数据又有改动/.test(document.querySelector('.summary')?.textContent ?? ''),
    );
    await live.refresh();
    assert.ok((await names()).includes('抢先示例驿站'));
    await press('重新对比');
    await page.waitForFunction(() =>
      /抢先示例驿站/.test(document.querySelector('main')?.textContent ?? ''),
    );
    const [newest] = await store.runs('demo', 1);
    await store.undoRun('demo', newest?.runId ?? '');
    await live.refresh();
  });

  it('corrects one station, and says what is wrong where it is wrong', async () => {
    await signIn();
    await press('更正一个站点', 'link');
    await type('searchbox', '按名称、地址或拼音首字母找站点', '东门');
    await press('查找');
    await press('东门示例驿站', 'link');
    await heading('更正站点');
    await isSound();
    await type('textbox', '名称', ' ');
    await type('textbox', '开放时间', '看心情');
    await press('保存并公开');
    await the('link', '不能为空。');
    const wrong = await page.$$eval('[aria-invalid=true]', found => found.length);
    assert.equal(wrong, 2);
    await isSound();

    await type('textbox', '名称', '东门示例驿站');
    await type('textbox', '开放时间', '工作日 8点半至17点');
    await page.waitForFunction(() =>
      /读作：周一至周五 08:30–17:00；节假日 不开放/.test(
        document.querySelector('output')?.textContent ?? '',
      ),
    );
    await press('更改位置');
    await type('textbox', '经度', '121.52');
    await press('高德地图、腾讯地图', 'radio');
    await press('保存并公开');
    await press('请填纬度，写成十进制度数，如 31.229。', 'link');
    const label = await page.$eval(
      ':focus',
      field => (field as HTMLInputElement).labels?.[0]?.textContent,
    );
    assert.equal(label, '纬度');
    await type('textbox', '经度', '121.52,31.22');
    await press('保存并公开');
    await heading('已保存');
    const changes = await page.$$eval('.members dt', terms => terms.map(term => term.textContent));
    assert.ok(changes.includes('开放时间') && changes.includes('位置'), changes.join());
    const detail = (await (await fetch(`${url}v1/stations/s-1.json`)).json()) as {
      geometry: { coordinates: number[] };
      properties: { hours: string; provenance: object };
    };
    assert.equal(detail.properties.hours, 'Mo-Fr 08:30-17:00; PH off');
    assert.deepEqual(detail.properties.provenance, {
      crs: 'gcj02',
      precision: '约 1113 米（小数 2 位）',
      raw: [121.52, 31.22],
      checked: (detail.properties.provenance as { checked: string }).checked,
    });
    assert.ok(Math.abs((detail.geometry.coordinates[0] ?? 0) - 121.5155) < 0.001);
    await isSound();
  });

  it('speaks English when asked, without losing the session', async () => {
    await signIn();
    await heading('概况');
    await press('English');
    await heading('Overview');
    assert.equal(await page.$eval('html', html => html.lang), 'en');
    assert.match(page.url(), /lang=en/);
    await press('Sign out');
    await the('textbox', 'Token');
  });

  it('goes back to the sign-in when the token is revoked meanwhile', async () => {
    const guest = await store.addStaff('demo', { name: '赵示例', role: 'editor' });
    await signIn(guest.token);
    await heading('概况');
    await store.revokeStaff('demo', guest.staffId);
    await press('上传名单', 'link');
    await the('textbox', '登录口令');
    assert.match(await page.$eval('main', main => main.textContent ?? ''), /已经停用/);
  });

  it('asks before typed words are lost with the page', async () => {
    await signIn();
    await heading('概况');
    await page.evaluate(() => (location.hash = 'station/s-2'));
    await heading('更正站点');
    await (await the('textbox', '地址')).type('没有保存的示例');
    await press('English');
    await heading('不保存就离开？');
    await press('取消');
    await press('示例市总工会', 'link');
    await heading('不保存就离开？');
    await press('取消');
    assert.match(await page.$eval('main', main => main.textContent ?? ''), /更正站点/);
    const asked = new Promise<string>(done => {
      page.once('dialog', dialog => {
        done(dialog.type());
        void dialog.accept();
      });
    });
    await page.reload();
    assert.equal(await asked, 'beforeunload');
  });

  it('fits a phone', async () => {
    await page.setViewport({ width: 320, height: 640, isMobile: true, hasTouch: true });
    await signIn();
    await heading('概况');
    for (const [hash, title] of [
      ['upload', '上传名单'],
      ['stations', '更正一个站点'],
      ['station/s-2', '更正站点'],
      ['', '概况'],
    ] as const) {
      await page.evaluate(next => (location.hash = next), hash);
      await heading(title);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${hash} ${wide}`);
    }
  });
});
