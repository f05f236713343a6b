// A board of a million entrants on a real server, and one of five million, end to end.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import type { ScoreItem } from '../../src/data/generated/types.ts';
import { boardHas, broken } from '../helpers/board-checks.ts';
import { boardTag, startBoardHosts, type BoardHosts } from '../helpers/board-hosts.ts';
import {
  idAt,
  MANY,
  manyDocuments,
  startManyHost,
  type ManyHost,
} from '../helpers/many-entrants.ts';

const COUNT = 1_000_000;
const MORE = 5_000_000;
/** Just too many to be sent to a page at once. */
const FEWER = 200_200;

let hosts: BoardHosts;
let host: ManyHost;
let page: Page;
let asked: string[];
/** Bytes of the answers, as they came over the wire, by their address. */
const weights = new Map<string, number>();
let wire: CDPSession;

before(async () => {
  hosts = await startBoardHosts(manyDocuments({ all: COUNT, live: FEWER }));
  host = await startManyHost(MORE);
  const html = boardTag(hosts.server.api, `contest="${MANY}"`);
  ({ page, asked } = await hosts.open(html, { prepare: weigh }));
});
after(async () => {
  await hosts?.close();
  await host?.close();
});

/** Keeps what each answer weighs, with its headers. */
async function weigh(shown: Page): Promise<void> {
  await shown.setViewport({ width: 1000, height: 900 });
  wire = await shown.createCDPSession();
  const addresses = new Map<string, string>();
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
    addresses.set(requestId, request.url);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights.set(addresses.get(requestId) ?? '', encodedDataLength);
  });
  await wire.send('Network.enable');
}

const data = (urls: readonly string[]) => urls.filter(url => /\.json/.test(url));

/** Goes to a row by its number, and says where it is then. */
const jump = (id: string) =>
  page.evaluate(wanted => document.querySelector('union-contest-leaderboard')!.jumpTo(wanted), id);

/** What of a grid's row at a place can be seen: number among all, and words. */
const rowInSight = (place: number) =>
  `[...root.querySelectorAll('.row-layer [aria-rowindex="${place + 2}"]:not(.waiting)')].some(row => {
    const box = row.getBoundingClientRect();
    const frame = root.querySelector('.row-scroller').getBoundingClientRect();
    return box.height > 0 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
  })`;

const wordsAt = (place: number) =>
  page.evaluate(index => {
    const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
    return root.querySelector(`.row-layer [aria-rowindex="${index}"]`)!.textContent;
  }, place + 2);

const secondRowSays = (words: string) =>
  `root.querySelector('.row-layer [aria-rowindex="3"]').textContent.includes('${words}')`;

async function enter(item: ScoreItem): Promise<void> {
  const answer = await hosts.server.put(`${MANY}/live`, { items: [item] });
  assert.equal(answer.status, 200, await answer.text());
}

const scrollTo = (share: number) =>
  page.evaluate(part => {
    const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
    const scroller = root.querySelector('.row-scroller')!;
    scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
  }, share);

/** What has the focus inside the board: role and place of a row, or tag and words. */
const focus = () =>
  page.evaluate(() => {
    let element: Element | null = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const index = element?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
    return index ? `row ${index}` : (element?.localName ?? '');
  });

/** What the script holds once what is not needed any more is gone, MB. */
async function heap(): Promise<number> {
  await wire.send('HeapProfiler.collectGarbage');
  return (await wire.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

describe('a million entrants', () => {
  it('begin with 9 kB of data', async () => {
    await boardHas(page, "root.querySelectorAll('.entrant').length > 20");
    await boardHas(page, rowInSight(0));
    const first = data(asked).slice(0, 3);
    const names = first.map(url => new URL(url).pathname.split('/').at(-1));
    assert.deepEqual(names, ['union-widgets.json', `${MANY}.json`, 'p1.json']);
    const bytes = first.map(url => weights.get(url)!);
    assert.ok(bytes[1]! + bytes[2]! <= 9000, `contest and first page: ${bytes.join(' + ')} B`);
  });

  it('are each found by one or two requests', async () => {
    // In the middle of a page, at its end, and with the neighbours in sight on the next one.
    for (const place of [700_100, 123_399, 123_600]) {
      const from = asked.length;
      assert.equal(await jump(idAt(place, COUNT)), true);
      const requests = data(asked.slice(from));
      assert.ok(requests.length <= 2, requests.join('\n'));
      await boardHas(page, rowInSight(place));
    }
    assert.equal(await jump('nobody'), false);
  });

  it('are all within reach: first, middle, last and twenty others', async () => {
    const others = Array.from({ length: 20 }, (_, at) => (at * 618_033 + 7919) % COUNT);
    const heaps: number[] = [];
    for (const place of [0, COUNT / 2, COUNT - 1, ...others]) {
      assert.equal(await jump(idAt(place, COUNT)), true);
      await boardHas(page, rowInSight(place));
      const words = await wordsAt(place);
      assert.match(words!.trim(), new RegExp(`^${place + 1}\\D`));
      heaps.push(await heap());
    }
    assert.ok(Math.max(...heaps) < 30, `${heaps.join(' ')} MB`);
  });

  it('can be scrolled through from the first to the last', async () => {
    await scrollTo(0);
    await boardHas(page, rowInSight(0));
    await scrollTo(0.5);
    await boardHas(page, rowInSight(COUNT / 2));
    await scrollTo(1);
    await boardHas(page, rowInSight(COUNT - 1));
  });

  it('are accessible at the top, in the middle and at the end', async () => {
    for (const place of [0, COUNT / 2, COUNT - 1]) {
      await jump(idAt(place, COUNT));
      await boardHas(page, rowInSight(place));
      assert.deepEqual(await broken(page), []);
    }
  });

  it('need no mouse', async () => {
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      window.scrollTo(0, 0);
    });
    const reach = async (wanted: RegExp) => {
      for (let tries = 0; !wanted.test(await focus()); tries += 1) {
        assert.ok(tries < 40, `the focus is on ${await focus()}`);
        await page.keyboard.press('Tab');
      }
    };
    await reach(/^input$/);
    await page.keyboard.type(idAt(654_321, COUNT));
    await page.keyboard.press('Enter');
    await boardHas(page, rowInSight(654_321));
    assert.equal(await focus(), `row ${654_321 + 2}`);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focus(), `row ${654_322 + 2}`);
    await page.keyboard.press('Enter');
    await boardHas(page, "root.querySelector('.details')");
    await page.keyboard.press('End');
    await boardHas(page, rowInSight(COUNT - 1));
    assert.equal(await focus(), `row ${COUNT + 1}`);
    await page.keyboard.press('PageUp');
    assert.notEqual(await focus(), `row ${COUNT + 1}`);
    await page.keyboard.press('Home');
    await boardHas(page, rowInSight(0));
    assert.equal(await focus(), 'row 2');
  });
});

describe('rows that the server keeps, while scores are entered', () => {
  it('are the new ones without a reload, whether a few change or all', async () => {
    await page.close();
    const html = boardTag(hosts.server.api, `contest="${MANY}" event="live"`);
    ({ page, asked } = await hosts.open(html, { prepare: weigh }));
    await boardHas(page, rowInSight(0));
    await boardHas(page, "root.querySelector('.live')?.textContent.includes('成绩随时更新')");
    await enter({ id: idAt(2, FEWER), scores: [99.95, 100] });
    await boardHas(page, secondRowSays('99.95'));
    await enter({ id: idAt(FEWER - 1, FEWER), scores: [100, 100] });
    await boardHas(page, secondRowSays('上升 200,199 名'));
    assert.equal(await jump(idAt(0, FEWER)), true);
    await boardHas(page, rowInSight(0));
  });
});

describe('five million entrants', () => {
  it('have a last one, reached by number, by key and by scrolling', async () => {
    await page.close();
    const html = boardTag(hosts.server.api, `src="${host.src}"`);
    ({ page } = await hosts.open(html, { prepare: weigh }));
    await boardHas(page, "root.querySelector('[role=grid]')");
    await boardHas(page, rowInSight(0));
    await scrollTo(1);
    await boardHas(page, rowInSight(MORE - 1));
    await scrollTo(0.37);
    await page.keyboard.press('Tab');
    assert.equal(await jump(idAt(3_141_592, MORE)), true);
    await boardHas(page, rowInSight(3_141_592));
    await page.keyboard.press('End');
    await boardHas(page, rowInSight(MORE - 1));
    assert.equal(await focus(), `row ${MORE + 1}`);
    const words = await wordsAt(MORE - 1);
    assert.match(words!.trim(), new RegExp(`^${MORE}\\D`));
    await page.keyboard.press('Home');
    await boardHas(page, rowInSight(0));
    assert.equal(await jump(idAt(MORE - 1, MORE)), true);
    await boardHas(page, rowInSight(MORE - 1));
  });
});
