// The craftsmen, end to end: `npm start`, the demo page, a wall, a person, a booked lecture.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { startDemo, type Demo } from '../helpers/demo.ts';

/** First path of the card, Lit and loader included: gzipped bytes. */
const FIRST = 14_500;
const LECTURER = 'v1/people/p-0007.json';
const CARD = 'union-craftsman-card';
const WALL = 'union-craftsman-wall';
const PATIENCE = { timeout: 20_000 };

interface Slot {
  id: string;
  start: string;
  left?: number;
  capacity?: number;
}

let demo: Demo;
before(async () => (demo = await startDemo()));
after(() => demo?.close());

/** Places of the lecturer's times, as the server says them now. */
async function slots(): Promise<Map<string, Slot>> {
  const answer = await fetch(demo.api(LECTURER));
  const person = (await answer.json()) as { slots: Slot[] };
  return new Map(person.slots.map(slot => [slot.id, slot]));
}

const placesOf = ({ left, capacity = 1 }: Slot): number => left ?? capacity;

/** Text that a person reads in an element, in shadow trees however deep, and headings that are attributes. */
const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, element => {
    const textIn = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || /^(?:style|script)$/.test(node.localName)) return '';
      const within = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
      return [node.getAttribute('heading') ?? '', ...within.map(textIn)].join(' ');
    };
    return textIn(element).replace(/\s+/g, ' ').trim();
  });

describe('the demo page of craftsmen', () => {
  it('shows a line in an article, a page-wide card and a wall, with their pictures', async () => {
    const page = await demo.open('craftsmen.html');
    for (const layout of ['compact', 'feature']) {
      await page.waitForSelector(`${CARD}[layout=${layout}][data-state=ready]`, PATIENCE);
    }
    assert.match(await textOf(page, `${CARD}[layout=compact] >>> .root`), /林春梅（示例）.*竹编/);
    await page.waitForSelector(`${WALL}[data-state=ready]`, PATIENCE);
    const src = await page.$eval(`${CARD}[layout=feature] >>> img`, image => {
      image.scrollIntoView();
      return (image as HTMLImageElement).currentSrc || (image as HTMLImageElement).src;
    });
    assert.match(src, /\/v1\/people\/photos\/p-0007-[\da-f]{8}\.png$/);
    const photo = await fetch(src);
    assert.equal(photo.headers.get('content-type'), 'image/png');
    await page.close();
  });

  it('writes what search engines read, of what is public only', async () => {
    const page = await demo.open('craftsmen.html');
    await page.waitForSelector(`${CARD} > script[type="application/ld+json"]`, PATIENCE);
    const [first] = await page.$$eval(`${CARD} > script[type="application/ld+json"]`, scripts =>
      scripts.map(script => JSON.parse(script.textContent) as Record<string, unknown>),
    );
    assert.equal(first!['@type'], 'Person');
    assert.equal(first!['name'], '林春梅（示例）');
    await page.close();
  });

  it('has the whole first path of a card in 14.5 kB, lists of files to come aside', async () => {
    const page = await demo.open(
      'craftsmen.html',
      `<${CARD} person="p-0023" layout="standard"></${CARD}>`,
    );
    await page.waitForSelector(`${CARD}[data-state=ready]`, PATIENCE);
    const { bytes, files } = await demo.scriptsUntilReady(page, `${CARD}:ready`);
    assert.ok(bytes <= FIRST, `${bytes} B gz in ${files.join(', ')}`);
    assert.ok(files.length > 0);
    await page.close();
  });
});

describe('somebody who is not shown any more', () => {
  it('is in no list, and a card says so and nothing of them', async () => {
    assert.equal((await fetch(demo.api('v1/people/p-0025.json'))).status, 410);
    for (let next: string | undefined = demo.api('v1/people/index.json'); next;) {
      const answer: Response = await fetch(next);
      const body = await answer.text();
      assert.ok(!body.includes('缪志杰') && !body.includes('p-0025'), next);
      const { links = [] } = JSON.parse(body) as { links?: { rel: string; href: string }[] };
      const href = links.find(({ rel }) => rel === 'next')?.href;
      next = href && new URL(href, demo.api('')).href;
    }
    const page = await demo.open('craftsmen.html', `<${CARD} person="p-0025">缪志杰</${CARD}>`);
    await page.waitForSelector(`${CARD}[data-state=empty]`, PATIENCE);
    const said = await textOf(page, `${CARD} >>> .root`);
    assert.match(said, /不再公开/);
    assert.ok(!said.includes('缪志杰'));
    await page.close();
  });

  it('goes with document, photo and every copy, once they take it back', async () => {
    const path = 'v1/people/p-1003.json';
    const before = (await (await fetch(demo.api(path))).json()) as {
      name: string;
      photo: { src: string };
    };
    const page = await demo.open('craftsmen.html', `<${CARD} person="p-1003"></${CARD}>`);
    await page.waitForSelector(`${CARD}[data-state=ready]`, PATIENCE);
    assert.ok((await textOf(page, `${CARD} >>> .root`)).includes(before.name));

    await demo.command('people', 'remove', 'p-1003');
    await until('the server to say so', async () => (await fetch(demo.api(path))).status === 410);
    const photo = await fetch(demo.api(before.photo.src));
    assert.ok([404, 410].includes(photo.status), `the photo answers ${photo.status}`);

    // Asked again, the card says so; and so it does for the same visitor the next time.
    await page.$eval(CARD, card => (card as HTMLElement & { reload(): Promise<void> }).reload());
    await page.waitForSelector(`${CARD}[data-state=empty]`, PATIENCE);
    await page.reload();
    await page.waitForSelector(`${CARD}[data-state=empty]`, PATIENCE);
    assert.ok(!(await page.content()).includes(before.name));
    const kept = await page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name!);
      const stores = names.map(
        name =>
          new Promise<unknown[]>(done => {
            const open = indexedDB.open(name);
            open.onsuccess = () => {
              const tables = [...open.result.objectStoreNames];
              if (tables.length === 0) return done([]);
              const all = open.result.transaction(tables).objectStore(tables[0]!).getAll();
              all.onsuccess = () => done(all.result as unknown[]);
            };
          }),
      );
      return JSON.stringify(await Promise.all(stores));
    });
    assert.ok(!kept.includes(before.name), kept);
    await page.close();
  });

  it('hides what they did not want shown, on the wire too', async () => {
    const body = await (await fetch(demo.api('v1/people/p-0022.json'))).text();
    for (const secret of ['仇国强', '国强', 'qiu', '街道办事处', 'photos/']) {
      assert.ok(!body.includes(secret), secret);
    }
    assert.match(body, /仇\*强/);
  });
});

describe('a school that books a lecture', () => {
  it('finds the lecturer on the wall, chooses a time, has a receipt; a place is gone', async () => {
    const page = await demo.open('craftsmen.html', `<${WALL}></${WALL}>`);
    await page.waitForSelector(`${WALL}[data-state=ready]`, PATIENCE);
    await find(page, 'lcm');
    await press(page, `${WALL} >>> [data-id="p-0007"] a.name`);

    const card = `${WALL} > ${CARD}[person="p-0007"]`;
    await page.waitForSelector(`${card}[data-state=ready]`, PATIENCE);
    await page.waitForSelector(`${card} >>> .slots [data-key]`, PATIENCE);
    const before = await slots();
    const key = await page.$eval(
      `${card} >>> .slots [data-key]`,
      button => (button as HTMLElement).dataset['key']!,
    );
    await press(page, `${card} >>> .slots [data-key="${key}"]`);

    const receipt = await book(page, card);
    assert.match(receipt, /回执号 \S+/);
    const now = await slots();
    assert.equal(placesOf(now.get(key)!), placesOf(before.get(key)!) - 1);
    for (const [id, slot] of before) {
      if (id !== key) assert.equal(placesOf(now.get(id)!), placesOf(slot), id);
    }
    // Back at the times, the card says so as well.
    await press(page, `${card} >>> .part.booking .acts button`);
    const left = `余 ${placesOf(now.get(key)!)}`;
    await page.waitForSelector(`${card} >>> .slots .slot .left`, PATIENCE);
    await until(`the card to say ${left}`, async () => {
      const first = await page.$eval(`${card} >>> .slots .slot .left`, cell => cell.textContent);
      return first.trim() === left;
    });
    await page.close();
  });

  it('can do so on a page without scripts, from a plain link', async () => {
    const answer = await fetch(demo.api('embed/join-form?form=lecture&person=p-0007&slot=s-2'));
    assert.equal(answer.status, 200);
    const html = await answer.text();
    assert.match(html, /林春梅（示例）/);
    assert.match(html, /<form/);
  });
});

async function until(what: string, is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await is()) return;
    await new Promise(done => setTimeout(done, 100));
  }
  assert.fail(`waited 20 s for ${what}`);
}

/** Types into the wall's search, once that has come. */
async function find(page: Page, words: string): Promise<void> {
  const field = await page.waitForSelector(`${WALL} >>> input[type=search]`, PATIENCE);
  await field!.type(words);
}

/** Presses it where it is now: what stands above it may still be on its way, and move it. */
async function press(page: Page | Frame, selector: string): Promise<void> {
  await page.waitForSelector(selector, PATIENCE);
  await page.$eval(selector, element => (element as HTMLElement).click());
}

/** Fills in the form that the card opened, and resolves to what it says at the end. */
async function book(page: Page, card: string): Promise<string> {
  const element = await page.waitForSelector(`${card} > union-join-form >>> iframe`, PATIENCE);
  const frame = (await element!.contentFrame())!;
  // Before its scripts have come, a press would send the page as one without scripts does.
  await frame.waitForSelector('html[data-ready]', PATIENCE);
  await goOn(frame, '#uf-school');
  await type(frame, '#uf-school', '示例小学');
  await press(frame, '[name="grade"][value="primary"]');
  await type(frame, '#uf-people', '38');
  await goOn(frame, '#uf-name');
  await type(frame, '#uf-name', '示例甲');
  await type(frame, '#uf-mobile', '13800000000');
  await goOn(frame, '[name="consent.personal"]');
  await press(frame, '[name="consent.personal"]');
  await press(frame, '.uf-actions .uf-button');
  const news = `${card} >>> .part.booking .news`;
  await page.waitForFunction(
    (root, inner) => {
      const host = document.querySelector(root)!.shadowRoot!;
      return /回执号/.test(host.querySelector(inner)?.textContent ?? '');
    },
    PATIENCE,
    card,
    '.part.booking .news',
  );
  return textOf(page, news);
}

async function type(frame: Frame, selector: string, text: string): Promise<void> {
  await (await frame.waitForSelector(selector, PATIENCE))!.type(text);
}

/** Presses Continue until the next step is there. */
async function goOn(frame: Frame, next: string): Promise<void> {
  await press(frame, '.uf-actions .uf-button');
  await frame.waitForSelector(next, PATIENCE);
}
