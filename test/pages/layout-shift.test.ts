// Nothing on a page moves when a widget comes: every demo page, every carrier, every frame page, from
// the first picture to the end of the page. UW_WHOLE=1 has every visit at 800 pixels, from the browser's
// cache and on a slow network as well, which takes ten minutes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startDemo, type Demo } from '../helpers/demo.ts';
import { readToTheEnd, watchMoves, type Moved } from '../helpers/moved.ts';

const DEMO = new URL('../../demo/', import.meta.url);
const SNIPPETS = new URL('../fixtures/snippets/', import.meta.url);

const isWhole = Boolean(process.env['UW_WHOLE']);

const SIZES: readonly (readonly [width: number, height: number])[] = [
  [360, 640],
  ...(isWhole ? [[800, 1000] as const] : []),
  [1200, 900],
];

/** A slow telephone: bytes a second, and milliseconds there and back. */
const SLOW = { download: 50_000, upload: 20_000, latency: 400 };

/**
 * What is known to move, and how much at most: within a board the line of its cut, which comes a moment
 * after the first rows; within the screen of a reading room its lowest part; words within the lines of
 * the partner’s list; pixels of old tables.
 */
const STILL_MOVES: Readonly<Record<string, number>> = {
  'contests.html': 0.01,
  'join.html': 0.001,
  'old-cms.html': 0.001,
  'partner.html': 0.02,
  'reading-screen.html': 0.01,
};

/** How many pages are looked at at once: most of the time is waiting. */
const AT_ONCE = 4;

/** A page of the list: its name, where it is, and how it comes to stand there. */
interface Visit {
  name: string;
  url: string;
  /** Markup in place of what the server has there. */
  html?: string;
}

let demo: Demo;
before(async () => {
  demo = await startDemo();
});
after(() => demo?.close());

test('the demo pages move nothing', async () => {
  const pages = readdirSync(DEMO).filter(name => name.endsWith('.html'));
  await standStill(pages.map(name => ({ name, url: demo.at(name) })));
});

test('the frame pages move nothing', async () => {
  const pages = ['station-map', 'reading-locator', 'craftsman-wall', 'craftsman-card/p-0007']
    .concat(['contest-leaderboard', 'contest-leaderboard/c-2026-demo', 'join-form?form=join'])
    .map(name => `embed/${name}`);
  await standStill(pages.map(name => ({ name, url: demo.api(name) })));
});

test('the carriers that keep room move nothing', async () => {
  await standStill(CARRIERS.map(carried));
});

/** Visits every page in every size, cold, warm, and slow; prints a table; holds all to nothing. */
async function standStill(pages: readonly Visit[]): Promise<void> {
  const waiting = pages.flatMap(page => SIZES.map(size => ({ page, size })));
  const rows: { row: string; wrong: string[] }[] = [];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      rows.push(await visit(one.page, one.size));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const lines = rows.map(({ row }) => row).sort();
  console.log(['page | size | cold | warm | slow', ...lines].join('\n'));
  assert.deepEqual(
    rows.flatMap(({ wrong }) => wrong),
    [],
  );
}

async function visit(of: Visit, [width, height]: readonly [number, number]) {
  const row = [of.name, `${width}×${height}`];
  const wrong: string[] = [];
  const take = ({ sum, what }: Moved, how: string): void => {
    row.push(sum.toFixed(4));
    if (sum > (STILL_MOVES[of.name] ?? 0))
      wrong.push(`${row[0]} ${row[1]} ${how}: ${sum.toFixed(4)}\n  ${what.join('\n  ')}`);
  };
  const page = await prepared(of, width, height);
  await page.goto(of.url);
  take(await readToTheEnd(page), 'cold');
  if (isWhole) {
    await page.evaluate(() => scrollTo(0, 0));
    await page.reload();
    take(await readToTheEnd(page), 'warm');
  }
  await page.close();
  if (!isWhole) return { row: row.join(' | '), wrong };
  const slow = await prepared(of, width, height);
  await slow.emulateNetworkConditions(SLOW);
  await slow.goto(of.url);
  take(await readToTheEnd(slow), 'slow');
  await slow.close();
  return { row: row.join(' | '), wrong };
}

async function prepared({ url, html }: Visit, width: number, height: number): Promise<Page> {
  const page = await demo.blank();
  await page.setViewport({ width, height });
  await watchMoves(page);
  if (html === undefined) return page;
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (request.url() !== url) void request.continue();
    else void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
  });
  return page;
}

/** Published snippets; the page keeps their room, as docs/editors.md says. */
const CARRIERS: readonly (readonly [name: string, room: string])[] = [
  ['station-map', 'union-station-map'],
  ['station-map-own-content', 'union-station-map'],
  ['classic', 'union-station-map'],
  ['div', '.union-embed'],
  ['link', '.room'],
  ['iframe', '.room'],
];

/** A page with a snippet in its text, and more text below. */
function carried([name, room]: readonly [name: string, room: string]): Visit {
  const text = readFileSync(new URL(`0.1.0-${name}.html`, SNIPPETS), 'utf8');
  const body = text.replaceAll('{{API}}', demo.api(''));
  const after = '<p>下面还有文字。</p>'.repeat(20);
  const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>文章</title>';
  const wide = '<meta name="viewport" content="width=device-width">';
  const style = `<style>${room}{display:flow-root;min-height:100vh}</style>`;
  const inside = room === '.room' ? `<div class="room">${body}</div>` : body;
  return {
    name: `carrier ${name}`,
    url: demo.at(`carrier-${name}.html`),
    html: `${head}${wide}${style}<h1>文章</h1><p>上面的文字。</p>${inside}${after}`,
  };
}
