// The reading locator, end to end: the real server, a library that is played, the demo's page on a phone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { BooksAnswer } from '../../src/data/generated/types.ts';
import { startReading, type ReadingHosts, type Visit } from '../helpers/reading-hosts.ts';

const LOCATOR = 'union-reading-locator';
const READY = `${LOCATOR}[data-state=ready]`;
const PATIENCE = { timeout: 20_000 };
/** First path of the locator, Lit and loader included: gzipped bytes. */
const FIRST = 42_000;
/** A few steps from the sample door. */
const PLACE = { longitude: 120.632912, latitude: 31.295871 };
const BOOK = '程序设计';

/** The library on its bad days, each a catalogue of its own. */
const faulty = (library: string) =>
  ['slow', 'failed', 'html', 'cut'].map(fault => ({
    id: fault,
    type: 'interlib',
    title: `示例分馆（${fault}）`,
    search: `${library}${fault}/search?q={q}`,
    timeoutSeconds: 0.5,
    privateNetwork: true,
  }));

let hosts: ReadingHosts;
before(async () => (hosts = await startReading(faulty)));
after(() => hosts?.close());

/** All that a person reads in the locator, in shadow trees however deep, and headings that are attributes. */
const textOf = (page: Page): Promise<string> =>
  page.$eval(LOCATOR, element => {
    const textIn = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || /^(?:style|script|slot)$/.test(node.localName)) return '';
      const within = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
      return [node.getAttribute('heading') ?? '', ...within.map(textIn)].join(' ');
    };
    return [...element.shadowRoot!.childNodes].map(textIn).join(' ').replace(/\s+/g, ' ');
  });

async function reads(page: Page, words: RegExp): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 150; tries += 1) {
    text = await textOf(page);
    if (words.test(text)) return text;
    await new Promise(done => setTimeout(done, 100));
  }
  return assert.fail(`waited 15 s for ${words}; there was: ${text}`);
}

async function press(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(`${LOCATOR} >>> ${selector}`, PATIENCE);
  await found!.evaluate(element => (element as HTMLElement).click());
}

const names = (page: Page): Promise<string[]> =>
  page.$$eval(`${LOCATOR} >>> .row a.name`, links => links.map(link => link.textContent.trim()));

async function searchBook(page: Page, words: string): Promise<void> {
  await press(page, '[data-act=books]');
  const field = await page.waitForSelector(`${LOCATOR} >>> .books union-field >>> input`, PATIENCE);
  await field!.type(words);
  await field!.press('Enter');
}

async function answerOf(query: string): Promise<BooksAnswer> {
  const answer = await fetch(hosts.api(`v1/books?${query}`));
  assert.equal(answer.status, 200);
  return (await answer.json()) as BooksAnswer;
}

/** Hosts of everything a page asked for. */
const hostsAsked = ({ asked }: Visit): string[] => [
  ...new Set(asked.filter(({ url }) => /^http/.test(url)).map(({ url }) => new URL(url).hostname)),
];

describe('the list', () => {
  it('is there, open stations first, within 42 kB, lists of files to come aside', async () => {
    const { page, context } = await hosts.open('reading.html');
    await page.waitForSelector(READY, PATIENCE);
    const text = await reads(page, /共 24 家/);
    assert.match(text, /竹辉路24小时职工读书站（示例）/);
    assert.match(text, /24 小时开放/);
    assert.match(text, /扫码进门/);
    const bytes = await hosts.bytesUntilReady(page, `${LOCATOR}:ready`);
    const said = `${bytes.sum} B gz in ${bytes.files.join(', ')}`;
    assert.ok(bytes.files.length > 0);
    assert.ok(bytes.sum <= FIRST, said);
    assert.ok(!said.includes('/load-whole'), said);
    await context.close();
  });

  it('stands nearest first after a tap, and the place goes nowhere', async () => {
    const visit = await hosts.open('reading.html', { place: PLACE });
    const { page, context, asked } = visit;
    await page.waitForSelector(READY, PATIENCE);
    await press(page, '[data-act=near]');
    await reads(page, /由近到远/);
    await page.waitForSelector(`${LOCATOR} >>> .row .far`, PATIENCE);
    assert.match((await names(page))[0]!, /竹辉路/);
    const sent = asked.map(({ url, body }) => `${url} ${body}`).join('\n');
    for (const part of ['120.63291', '31.29587', '120.632', '31.295']) {
      assert.ok(!sent.includes(part), part);
    }
    assert.ok(!page.url().includes('120.'));
    assert.deepEqual(await keptWith(page, /120\.6329|31\.2958/), []);
    assert.deepEqual(hostsAsked(visit), ['localhost']);
    assert.deepEqual(await page.cookies(), []);
    await context.close();
  });
});

describe('somebody who was never here', () => {
  it('scans the door, reads that it is open, finds the book and how to borrow it', async () => {
    const visit = await hosts.open('reading.html#reading?station=r-0001');
    const { page, context } = visit;
    await page.waitForSelector(READY, PATIENCE);
    const door = await reads(page, /用微信或支付宝扫门上的二维码/);
    assert.match(door, /竹辉路24小时职工读书站/);
    assert.match(door, /24 小时开放/);
    assert.match(door, /扫码/);
    const field = await page.waitForSelector(
      `${LOCATOR} >>> form.find union-field >>> input`,
      PATIENCE,
    );
    await field!.type(BOOK);
    await field!.press('Enter');
    const found = await reads(page, /TP311\.1\/12/);
    assert.match(found, /程序设计第一课（示例）/);
    assert.match(found, /在架 2 册/);
    assert.match(found, /二楼 3 排/);
    assert.match(found, /核对/);
    // What they searched for is in one kind of address and nowhere else.
    const word = encodeURIComponent(BOOK);
    const withWord = visit.asked.filter(({ url, body }) => `${url}${body}`.includes(word));
    assert.ok(withWord.length > 0);
    for (const { url } of withWord) assert.match(new URL(url).pathname, /^\/v1\/books$/);
    assert.ok(!page.url().includes(word) && !page.url().includes(BOOK));
    assert.deepEqual(await keptWith(page, /程序设计第一课|TP311/), []);
    await context.close();
  });
});

describe('an electronic book', () => {
  it('opens in its place, by way of the site’s own server, chapter after chapter', async () => {
    const visit = await hosts.open('reading.html');
    const { page, context } = visit;
    await page.waitForSelector(READY, PATIENCE);
    await searchBook(page, '夜里亮着的书屋');
    await press(page, '.book union-button[variant=primary]');
    const book = await reads(page, /竹辉路的灯一盏接一盏/);
    assert.match(book, /第 1 节，共 4 节/);
    const files = visit.asked.filter(({ url }) => url.includes('/v1/books/file?id='));
    assert.equal(files.length, 1);
    assert.deepEqual(hostsAsked(visit), ['localhost']);
    await context.close();
  });
});

describe('the catalogues', () => {
  it('tell copies by station, and nothing is available of which nobody knows', async () => {
    const { items } = await answerOf(`q=${encodeURIComponent('程序设计第一课')}`);
    const holdings = items[0]!.holdings!;
    const at = (id: string) => holdings.find(({ station }) => station === id)!;
    assert.deepEqual(
      [at('r-0001').state, at('r-0001').callno, at('r-0001').shelf],
      ['available', 'TP311.1/12', '二楼 3 排'],
    );
    assert.deepEqual(at('r-0001').copies, { total: 3, available: 2 });
    assert.equal(at('r-0002').state, 'unavailable');
    assert.equal(at('r-0012').state, undefined);
    assert.equal(at('r-0012').copies?.available, undefined);
  });

  it('are each told of as they were: slow, failed, a page in place of data, half an answer', async () => {
    const { sources = [] } = await answerOf(`q=${encodeURIComponent('焊接')}`);
    const states = Object.fromEntries(sources.map(({ id, state }) => [id, state]));
    const { city, list, ebooks, slow, failed, html, cut } = states;
    assert.deepEqual([city, list, ebooks], ['ok', 'ok', 'ok']);
    assert.equal(slow, 'slow');
    assert.equal(failed, 'failed');
    assert.deepEqual([html, cut], ['invalid', 'invalid']);
  });

  it('are named on the page where they did not answer', async () => {
    const { page, context } = await hosts.open('reading.html');
    await page.waitForSelector(READY, PATIENCE);
    await searchBook(page, '焊接');
    const text = await reads(page, /示例分馆（slow）/);
    for (const fault of ['failed', 'html', 'cut']) assert.match(text, new RegExp(`（${fault}）`));
    assert.match(text, /没有返回数据/);
    assert.match(text, /焊接第一课（示例）/);
    await context.close();
  });

  it('do not learn who asks or where they are, and the log does not keep the words', async () => {
    await answerOf(`q=${encodeURIComponent('不该留下的书名')}`);
    assert.ok(hosts.libraryAsked.some(path => path.includes(encodeURIComponent('不该留下的书名'))));
    assert.ok(!hosts.said().includes('不该留下'));
    assert.ok(!hosts.said().includes(encodeURIComponent('不该留下')));
  });

  it('refuse what is no question, in kind words', async () => {
    const answer = await fetch(hosts.api('v1/books?q='));
    assert.equal(answer.status, 400);
    assert.match(answer.headers.get('content-type')!, /problem\+json/);
  });
});

describe('a second visit without network', () => {
  it('shows list and station as they were, with their age', async () => {
    const { page, context } = await hosts.open('reading.html');
    await page.waitForSelector(READY, PATIENCE);
    await press(page, '.row[data-id="r-0001"] a.name');
    await reads(page, /用微信或支付宝扫门上的二维码/);
    // What is kept is written after the first rows.
    await new Promise(done => setTimeout(done, 1500));
    await hosts.cutOff(page);
    await page.reload();
    await page.waitForSelector(`${LOCATOR}[data-state=stale]`, PATIENCE);
    await reads(page, /竹辉路24小时职工读书站/);
    await reads(page, /保存|以前|分钟前|刚刚|旧/);
    await context.close();
  });
});

describe('a phone without scripts', () => {
  it('has the list, the books and a station', async () => {
    const { page, context } = await hosts.open(hosts.api('embed/reading'), { script: false });
    const list = await page.$eval('body', body => body.textContent);
    assert.match(list, /竹辉路24小时职工读书站/);
    assert.match(list, /观前职工书屋/);
    await page.goto(hosts.api(`embed/reading?q=${encodeURIComponent(BOOK)}`));
    assert.match(await page.$eval('body', body => body.textContent), /TP311\.1\/12/);
    await page.goto(hosts.api('embed/reading/r-0001'));
    assert.match(await page.$eval('body', body => body.textContent), /扫门上的二维码/);
    const beside = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    assert.equal(await page.evaluate(beside), 0);
    await context.close();
  });
});

/** What of the browser's own stores has these words. */
function keptWith(page: Page, words: RegExp): Promise<string[]> {
  return page.evaluate(async source => {
    const pattern = new RegExp(source);
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name!);
      await new Promise(done => (open.onsuccess = done));
      const tables = [...open.result.objectStoreNames];
      for (const table of tables) {
        const all = open.result.transaction(table).objectStore(table).getAll();
        await new Promise(done => (all.onsuccess = done));
        texts.push(...all.result.map(row => JSON.stringify(row)));
      }
      open.result.close();
    }
    return texts.filter(text => pattern.test(text)).map(text => text.slice(0, 200));
  }, words.source);
}
