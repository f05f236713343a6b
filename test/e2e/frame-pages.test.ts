// The pages below /embed/ in frames of another site: as good as empty of rights, with scripts only, whole.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { readBoardOf } from '../../server/src/board-pages/read-board.ts';
import { addContests } from '../../server/src/http/contests/contests.ts';
import { addBoardPages } from '../../server/src/http/frame-pages/board-pages.ts';
import { addPeoplePages } from '../../server/src/http/frame-pages/card-pages.ts';
import { addReadingPages } from '../../server/src/http/reading-pages/reading-pages.ts';
import { addStationPages } from '../../server/src/http/station-pages/station-pages.ts';
import { entrants, fill } from '../../server/test/contests/contests-app.ts';
import { documentsOf, person } from '../../server/test/helpers/documents.ts';
import { appWith, temporaryFolder } from '../../server/test/helpers/server.ts';
import { station } from '../../server/test/helpers/stations.ts';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { cdnFiles } from '../helpers/host-pages.ts';

/** Every page, and words of its list that are there without scripts as well. */
const PAGES: readonly (readonly [path: string, words: string])[] = [
  ['station-map', '示例驿站'],
  ['station-map/s-1', '示例驿站'],
  ['reading-locator', '示例书屋'],
  ['craftsman-card/p-1', '示例工匠'],
  ['craftsman-wall', '示例工匠'],
  ['contest-leaderboard', '示例竞赛'],
  ['contest-leaderboard/c-1', '示例1'],
];

/** The real server with a little of everything, and a page of another origin. */
async function start(t: TestContext) {
  const folder = await temporaryFolder(t);
  for (const [path, text] of await cdnFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const cdnDir = join(folder, 'cdn');
  const list = [
    station('s-1', [120.63, 31.29], { name: '示例驿站', hours: 'Mo-Su 09:00-17:00' }),
    station('r-1', [120.64, 31.3], { name: '示例书屋', kinds: ['reading'], reading: { seats: 9 } }),
  ];
  const { app, store, live } = await appWith(t, list, { cdnDir });
  const reader = addContests(app, { store, siteId: 'demo' });
  addStationPages(app, { live, cdnDir });
  addReadingPages(app, { live, cdnDir });
  addPeoplePages(app, { live, cdnDir });
  addBoardPages(app, { live, cdnDir, read: readBoardOf(() => live.current, reader) });
  await store.replaceDocuments(
    'demo',
    documentsOf('people', [person('p-1', { name: '示例工匠' })]),
  );
  const href = 'v1/contests/c-1/welding/p1.json';
  await fill(store, entrants([[90, 80]]), { events: [{ id: 'welding', name: '焊工', href }] });
  await live.refresh();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const api = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/`;
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const loader = `<script type="module" src="${api}cdn/union-widgets.js"></script>`;
    response.end(`<!doctype html><meta charset="utf-8">${loader}<body>`);
  });
  await new Promise<void>(done => host.listen(0, '127.0.0.1', done));
  const { path, args } = (await findChrome()) as { path: string; args: string[] };
  const browser = await puppeteer.launch({ executablePath: path, args });
  t.after(async () => {
    await browser.close();
    await new Promise(done => host.close(done).closeAllConnections());
  });
  const at = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  return { api, at, browser };
}

/** A frame of the host page, as a snippet has it. */
async function framed(page: Page, src: string, sandbox: string | undefined): Promise<Frame> {
  const handle = await page.evaluateHandle(
    (url, rights) => {
      const frame = document.createElement('iframe');
      frame.width = '700';
      frame.height = '300';
      if (rights !== undefined) frame.setAttribute('sandbox', rights);
      frame.src = url;
      document.body.replaceChildren(frame);
      return new Promise<HTMLIFrameElement>(done => (frame.onload = () => done(frame)));
    },
    src,
    sandbox,
  );
  const frame = await handle.contentFrame();
  assert.ok(frame);
  return frame;
}

test('every page is readable without scripts, and the widget with them, as high as it is', async t => {
  const { api, at, browser } = await start(t);
  for (const [path, words] of PAGES) {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', message => said.push(message.text()));
    await page.goto(at);
    const bare = await framed(page, `${api}embed/${path}`, '');
    assert.ok((await bare.evaluate(() => document.body.textContent)).includes(words), path);
    said.length = 0;
    for (const sandbox of ['allow-scripts', undefined]) {
      const of = `${path} ${sandbox ?? 'whole'}`;
      const frame = await framed(page, `${api}embed/${path}`, sandbox);
      await frame.waitForSelector('.uw[data-state=ready]', { timeout: 20_000 }).catch(() => {
        assert.fail(`${of}: no widget; ${said.join('\n')}`);
      });
      assert.equal(await frame.evaluate(() => origin), sandbox ? 'null' : new URL(api).origin, of);
      const inside = async () =>
        Math.ceil(await frame.evaluate(() => document.body.getBoundingClientRect().height));
      const around = () => page.$eval('iframe', one => one.clientHeight);
      // What comes late makes it higher once more: as high as it is, some looks in a row.
      let alike = 0;
      for (let tries = 0; tries < 400 && alike < 5; tries += 1) {
        alike = (await around()) === (await inside()) ? alike + 1 : 0;
        await new Promise(done => setTimeout(done, 50));
      }
      assert.ok(alike === 5, `${of}: ${await around()} around ${await inside()}`);
    }
    const wrong = said.filter(text => /policy|Refused|violates|Trusted|union-widgets:/i.test(text));
    assert.deepEqual(wrong, [], path);
    await page.close();
  }
});
