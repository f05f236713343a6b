// The station map, end to end: the sample site by `npm start`, its demo pages, and a whole country of
// stations, as visitors meet them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  documentsOf,
  scriptsOf,
  startMaps,
  type MapHosts,
  type Visit,
} from '../helpers/map-visits.ts';

const MAP = 'union-station-map';
const READY = `${MAP}[data-state=ready]`;
const PATIENCE = { timeout: 20_000 };
const DESKTOP = { width: 1280, height: 800 };

/** Bytes on the wire: scripts gzipped and without the loader, documents in brotli. */
const MOST = {
  /** All that a phone is given without a tap: list, and what is kept for a day without network. */
  phoneList: 50_300,
  /** All that a wide screen is given without a tap: list and clustered map. */
  desktop: 73_500,
  /** Documents of the whole country, without a tap. */
  nation: 8000,
  /** Documents of one city of the 180,000 and what lies round it on a wide screen, without a tap. */
  city: 125_000,
  /** Documents until the nearest of them are listed. */
  near: 75_000,
};
/** What nobody waits for comes within this time after the first stations: milliseconds. */
const IDLE = 1500;

/** A few steps from the first stop of the sample trail, and how it would be told. */
const DOOR = { longitude: 113.277131, latitude: 23.121547 };
const DOOR_WORDS = ['113.27713', '113.2771', '23.12154', '23.1215', '23.121547'];
/** In a street of the country's samples. */
const STREET = { longitude: 114.061273, latitude: 22.547186 };
const STREET_WORDS = ['114.06127', '114.0612', '22.54718', '22.5471'];

let hosts: MapHosts;
before(async () => (hosts = await startMaps()));
after(() => hosts?.close());

const pause = (ms: number) => new Promise(done => setTimeout(done, ms));

/** All that a person reads in the map's widget, in shadow trees however deep. */
const textOf = (page: Page): Promise<string> =>
  page.$eval(MAP, element => {
    const textIn = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || /^(?:style|script|slot)$/.test(node.localName)) return '';
      const within = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
      return [node.getAttribute('heading') ?? '', ...within.map(textIn)].join(' ');
    };
    return [...(element.shadowRoot?.childNodes ?? [])].map(textIn).join(' ').replace(/\s+/g, ' ');
  });

async function reads(page: Page, words: RegExp): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 150; tries += 1) {
    text = await textOf(page);
    if (words.test(text)) return text;
    await pause(100);
  }
  return assert.fail(`waited 15 s for ${words}; there was: ${text}`);
}

async function press(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(`${MAP} >>> ${selector}`, PATIENCE);
  await found!.evaluate(element => (element as HTMLElement).click());
}

const names = (page: Page): Promise<string[]> =>
  page.$$eval(`${MAP} >>> .row[data-id] a.name`, links =>
    links.map(link => link.textContent.trim()),
  );

/** What has the focus, however deep: its tag, words and link. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const href = at?.getAttribute('href') ?? '';
    return { tag: at?.localName ?? '', text: at?.textContent.trim() ?? '', href };
  });

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page: Page, is: (at: Awaited<ReturnType<typeof focused>>) => boolean) {
  const passed: string[] = [];
  for (let tries = 0; tries < 60; tries += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (is(at)) return at;
    passed.push(`${at.tag} ${at.text}`);
  }
  return assert.fail(`60 presses of Tab did not reach it: ${passed.join(' | ')}`);
}

const pressedOf = (button: Element): string | null => button.getAttribute('aria-pressed');

/** Where the visitor stands is in no request, address, cookie or store. */
async function isNowhere({ page, asked }: Visit, words: readonly string[]): Promise<void> {
  const kept = await page.evaluate(async () => {
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name!);
      await new Promise(done => (open.onsuccess = done));
      for (const table of open.result.objectStoreNames) {
        const all = open.result.transaction(table).objectStore(table).getAllKeys();
        await new Promise(done => (all.onsuccess = done));
        texts.push(JSON.stringify(all.result));
      }
      open.result.close();
    }
    return texts.join();
  });
  const sent = asked.map(({ url, body }) => `${url} ${body}`).join();
  for (const word of words) {
    assert.ok(!sent.includes(word), `${word} was sent`);
    assert.ok(!page.url().includes(word), page.url());
    assert.ok(!kept.includes(word), `${word} was kept`);
  }
  assert.deepEqual(await page.cookies(), []);
}

/** Notes at every frame what stands in the map's place: the page's own list, rows, or neither. */
function watchFrames(): void {
  const frames: string[] = [];
  Object.assign(window, { frames });
  const look = () => {
    const map = document.querySelector('union-station-map');
    if (map) {
      const own = map.querySelector('ul')?.getClientRects().length;
      const rows = map.shadowRoot?.querySelector('.row[data-id]')?.getClientRects().length;
      const now = own ? 'own' : rows ? 'rows' : `neither (${map.getAttribute('data-state')})`;
      if (frames[frames.length - 1] !== now) frames.push(now);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

describe('what a visit weighs', () => {
  it('on a phone: the list', async () => {
    const { page, context } = await hosts.openPlain();
    await page.waitForSelector(READY, PATIENCE);
    await pause(IDLE);
    const { bytes, said } = await scriptsOf(page);
    assert.ok(bytes > 10_000 && bytes <= MOST.phoneList, `${bytes} B gz of\n${said}`);
    await context.close();
  });

  it('on a wide screen: list and clustered map', async () => {
    const { page, context } = await hosts.openPlain(DESKTOP);
    await page.waitForSelector(READY, PATIENCE);
    await page.waitForSelector(`${MAP} >>> .stage canvas`, PATIENCE);
    await pause(IDLE);
    const { bytes, said } = await scriptsOf(page);
    assert.ok(bytes > 10_000 && bytes <= MOST.desktop, `${bytes} B gz of\n${said}`);
    await context.close();
  });

  it('of documents, for the whole country of 180,000 stations', async () => {
    const visit = await hosts.openNation('', DESKTOP);
    await visit.page.waitForSelector(READY, PATIENCE);
    await reads(visit.page, /共 180,000 个站点/);
    await pause(IDLE);
    const { bytes, said } = await documentsOf(visit);
    assert.ok(bytes > 1000 && bytes <= MOST.nation, `${bytes} B br of\n${said}`);
    await visit.context.close();
  });

  it('of documents, for one city of them', async () => {
    const visit = await hosts.openNation('region="440300"', DESKTOP);
    await reads(visit.page, /深圳市\S+号（示例）/);
    await pause(IDLE);
    const { bytes, said } = await documentsOf(visit);
    assert.ok(!said.includes('/columns.json'), said);
    assert.ok(bytes > 8000 && bytes <= MOST.city, `${bytes} B br of\n${said}`);
    await visit.context.close();
  });
});

describe('a courier on the street', () => {
  it('finds the nearest of 180,000 by a tap, and their place goes nowhere', async () => {
    const visit = await hosts.openNation('', { place: STREET });
    const { page, context } = visit;
    await page.waitForSelector(READY, PATIENCE);
    await press(page, '[data-act=near]');
    await reads(page, /离您最近的站点|由近到远/);
    await page.waitForSelector(`${MAP} >>> .row[data-id] .far`, PATIENCE);
    assert.match((await names(page))[0]!, /深圳市/);
    const { bytes, said } = await documentsOf(visit);
    assert.ok(bytes > MOST.nation && bytes <= MOST.near, `${bytes} B br of\n${said}`);
    await isNowhere(visit, STREET_WORDS);
    await context.close();
  });

  it('sees what stations report of themselves', async () => {
    await hosts.report([
      { id: 'x-full', state: 'full', seatsFree: 0 },
      { id: 'x-standard', state: 'open', seatsFree: 3 },
    ]);
    const { page, context } = await hosts.openBody(
      '<union-station-map kinds="rider"></union-station-map>',
    );
    await page.waitForSelector(READY, PATIENCE);
    const text = await reads(page, /空位 3 个/);
    assert.match(text, /长堤骑手之家（示例） 已满/);
    await context.close();
  });
});

describe('somebody who asks of the whole country', () => {
  it('presses 现在开放: the columns of all come, read by a worker that lives to read the names', async () => {
    const visit = await hosts.openNation('', DESKTOP);
    const { page, context } = visit;
    const workers = { came: 0, went: 0 };
    page.on('workercreated', () => (workers.came += 1));
    page.on('workerdestroyed', () => (workers.went += 1));
    const isAsked = (what: RegExp) => visit.asked.some(({ url }) => what.test(url));
    await page.waitForSelector(READY, PATIENCE);
    await reads(page, /共 180,000 个站点/);
    assert.ok(!isAsked(/\/columns\.json$/), 'nothing is asked for before');
    assert.deepEqual(workers, { came: 0, went: 0 });
    await press(page, '[data-act=open]');
    // Of all of them, not of those that are here: some ten thousands are open at any hour.
    const text = await reads(page, /找到 \d{2,3},\d{3} 个站点/);
    assert.ok(isAsked(/\/columns\.json$/));
    assert.doesNotMatch(text, /现在只算已载入的/);
    assert.deepEqual(workers, { came: 1, went: 0 });
    // The first rows are given their names, by the same worker.
    await page.waitForSelector(`${MAP} >>> .row[data-id] a.name`, PATIENCE);
    assert.ok(isAsked(/names/), visit.asked.map(({ url }) => url).join('\n'));
    assert.equal(workers.came, 1);
    await context.close();
  });
});

describe('somebody without a mouse', () => {
  it('searches by initials, opens a station and is handed to a map app', async () => {
    const { page, context } = await hosts.open('index.html', DESKTOP);
    await page.waitForSelector(READY, PATIENCE);
    await tabTo(page, ({ text }) => text === '查找');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${MAP} >>> .find union-field >>> input`, PATIENCE);
    await tabTo(page, ({ tag }) => tag === 'input');
    await page.keyboard.type('bbsw');
    await reads(page, /找到 1 个站点/);
    await page.keyboard.press('Enter');
    await tabTo(page, ({ text }) => text === '坝坝书屋');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${MAP} >>> .detail`, PATIENCE);
    assert.match(page.url(), /#map\?station=/);
    const { href } = await tabTo(page, at => at.href.includes('amap.com'));
    // The station's WGS-84 position, moved to what the app draws on: some hundred metres.
    const [, lon = '', lat = ''] = /(\d{2,3}\.\d+)(?:,|%2C)(\d{2}\.\d+)/.exec(href) ?? [];
    assert.ok(Math.abs(Number(lon) - 105.95) < 0.01 && Number(lon) !== 105.95, href);
    assert.ok(Math.abs(Number(lat) - 29.26) < 0.01 && Number(lat) !== 29.26, href);
    await context.close();
  });
});

describe('a link that was shared', () => {
  it('opens what was seen, what was typed too; the address of the page never had that', async () => {
    const copied = { copied: '' };
    const { page, context } = await hosts.open('index.html', {
      place: STREET,
      before: () => {
        const writeText = (text: string) => {
          Object.assign(window, { copied: text });
          return Promise.resolve();
        };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      },
    });
    await page.waitForSelector(READY, PATIENCE);
    await press(page, '[data-act=near]');
    await reads(page, /由近到远/);
    await press(page, '[data-act=open]');
    await press(page, '[data-act=find]');
    const field = await page.waitForSelector(`${MAP} >>> .find union-field >>> input`, PATIENCE);
    await field!.type('驿站');
    await field!.press('Enter');
    const seen = await reads(page, /找到 \d+ 个站点/);
    await press(page, '[data-act=share]');
    assert.match(await reads(page, /链接里有/), /您输入的“驿站”、筛选条件。您的位置不在里面/);
    await press(page, '.share union-button');
    await page.waitForFunction(() => Boolean((window as unknown as { copied?: string }).copied));
    Object.assign(copied, await page.evaluate(() => ({ copied: (window as never)['copied'] })));
    assert.ok(!page.url().includes(encodeURIComponent('驿站')));
    for (const part of STREET_WORDS) assert.ok(!copied.copied.includes(part), copied.copied);
    await context.close();

    const path = new URL(copied.copied);
    const other = await hosts.open(`index.html${path.search}${path.hash}`);
    await other.page.waitForSelector(READY, PATIENCE);
    const count = /找到 \d+ 个站点/.exec(seen)![0];
    await reads(other.page, new RegExp(count));
    assert.equal(await other.page.$eval(`${MAP} >>> [data-act=open]`, pressedOf), 'true');
    await other.context.close();
  });
});

describe('the trail', () => {
  it('is stamped at the door; the device keeps trail, stop and day, and nothing leaves it', async () => {
    const visit = await hosts.open('trail.html', { place: DOOR });
    const { page, context } = visit;
    await reads(page, /已打卡 0 站，共 5 站/);
    await press(page, '[data-act=stamp]');
    await reads(page, /打卡成功：工人夜校旧址/);
    await page.reload();
    await reads(page, /已打卡 1 站，共 5 站/);
    const kept = await page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
    const stamps = Object.entries(kept).filter(([key]) => key.startsWith('union-trail:'));
    assert.deepEqual(
      stamps.map(([key]) => key),
      ['union-trail:demo/t-sample'],
    );
    assert.match(stamps[0]![1], /^\[\["h-sample-1","\d{4}-\d\d-\d\d"\]\]$/);
    await isNowhere(visit, DOOR_WORDS);
    await context.close();
  });
});

describe('a partner who shows two unions', () => {
  it('has the one that answers, names the one that does not, and both once it does', async () => {
    const visit = await hosts.open('partner.html', { cut: /\/neighbour\// });
    const { page, context } = visit;
    await page.waitForSelector(READY, PATIENCE);
    const text = await reads(page, /没有载入，其他来源照常显示|没有联网，其他来源照常显示/);
    assert.match(text, /示例市总工会/);
    assert.ok((await names(page)).includes('长堤骑手之家（示例）'));
    visit.cut = undefined;
    await press(page, '.sources [data-act=retry]');
    const both = await reads(page, /其中 1 个与排在前面的来源相同/);
    assert.match(both, /示例二市总工会/);
    const all = await names(page);
    assert.ok(all.includes('平江路骑手驿站（示例）'), all.join());
    assert.equal(all.filter(name => name.includes('北京路户外劳动者驿站')).length, 1);
    await context.close();
  });
});

describe('a portal that shows three unions, one of them the whole country', () => {
  it('filters and searches all of them; one that is down is named, and joins in when it is back', async () => {
    const { demo } = hosts;
    const beside = new URL(demo.api(''));
    beside.port = String(Number(beside.port) + 1);
    const sites = [
      demo.api('.well-known/union-widgets.json'),
      `${beside.origin}/neighbour/.well-known/union-widgets.json`,
      // The country, on the page's own host.
      '/.well-known/union-widgets.json',
    ];
    const visit = await hosts.openBody(
      `<union-station-map site="${sites.join(' ')}"></union-station-map>`,
      { ...DESKTOP, cut: /\/neighbour\// },
    );
    const { page, context } = visit;
    await page.waitForSelector(READY, PATIENCE);
    await reads(page, /没有载入，其他来源照常显示|没有联网，其他来源照常显示/);
    await reads(page, /共 180,\d{3} 个站点/);
    await press(page, '[data-act=open]');
    await reads(page, /找到 \d{2,3},\d{3} 个站点/);
    await press(page, '[data-act=open]');
    visit.cut = undefined;
    await press(page, '.sources [data-act=retry]');
    await reads(page, /其中 1 个与排在前面的来源相同/);
    await press(page, '[data-act=find]');
    const field = await page.waitForSelector(`${MAP} >>> .find union-field >>> input`, PATIENCE);
    // As the neighbour calls a place that the first union has too.
    await field!.type('工会北京路');
    await field!.press('Enter');
    await reads(page, /找到 1 个站点/);
    const [found = ''] = await names(page);
    assert.match(found, /^北京路户外劳动者驿站/);
    await press(page, '.row[data-id] a.name');
    await reads(page, /示例二市总工会也登记了/);
    await context.close();
  });
});

describe('a second visit without network', () => {
  it('shows list and station as they were, with their age', async () => {
    const visit = await hosts.openBody('<union-station-map kinds="rider"></union-station-map>');
    const { page, context } = visit;
    await page.waitForSelector(READY, PATIENCE);
    await press(page, '.row[data-id=x-standard] a.name');
    await reads(page, /明年预算已经申报/);
    // What is kept is written when nothing else is to do.
    await pause(IDLE);
    visit.cut = /\/(?:v1|\.well-known)\//;
    await page.goto(page.url().split('#')[0]!);
    await page.waitForSelector(`${MAP}[data-state=stale]`, PATIENCE);
    await press(page, '.row[data-id=x-standard] a.name');
    await reads(page, /明年预算已经申报/);
    await context.close();
  });
});

describe('a phone without scripts', () => {
  it('has divisions, a list and a station with its times and the way there', async () => {
    const { demo } = hosts;
    const list = demo.api('embed/station-map?region=440104');
    const { page, context } = await hosts.openAt(list, { script: false });
    const text = () => page.$eval('body', body => body.textContent.replace(/\s+/g, ' '));
    assert.match(await text(), /北京路户外劳动者驿站（示例）/);
    await page.goto(demo.api('embed/station-map'));
    assert.match(await text(), /广东省/);
    await page.goto(demo.api('embed/station-map/x-standard'));
    assert.match(await text(), /法律咨询/);
    assert.match(await text(), /020-00000000/);
    assert.ok((await page.$$('a[href*="amap.com"]')).length > 0);
    const beside = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    assert.equal(await page.evaluate(beside), 0);
    await context.close();
  });
});

describe('a page whose own server wrote the list', () => {
  it('shows it until the map takes over, with no empty moment between', async () => {
    const answer = await fetch(hosts.demo.api('embed/station-map/fragment?region=440104'));
    const fragment = await answer.text();
    assert.match(fragment, /<li>/);
    const { page, context } = await hosts.openBody(
      `<union-station-map>${fragment}</union-station-map>`,
      { before: watchFrames },
    );
    await page.waitForSelector(`${MAP} >>> .row[data-id]`, PATIENCE);
    await pause(300);
    const frames = await page.evaluate(() => (window as unknown as { frames: string[] }).frames);
    assert.deepEqual(frames, ['own', 'rows']);
    await context.close();
  });
});
