// The main job, end to end: `npm start`, two origins, the demo page in a browser.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { validateStationCollection } from '../../src/data/generated/validators/station-collection.js';
import { validateStationFeature } from '../../src/data/generated/validators/station-feature.js';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

let data: string;
let started: ChildProcess;
let said = '';
let port: number;
let browser: Browser;
let page: Page;
const requested: string[] = [];

const api = (path: string) => `http://localhost:${port}/${path}`;

/** A port that is free, and the one after it. */
async function freePorts(): Promise<number> {
  const listen = (wanted: number) =>
    new Promise<number | undefined>(done => {
      const server = createServer();
      server.on('error', () => done(undefined));
      server.listen(wanted, () => {
        const { port: got } = server.address() as { port: number };
        server.close(() => done(got));
      });
    });
  for (;;) {
    const first = await listen(0);
    if (first && first < 65535 && (await listen(first + 1))) return first;
  }
}

/** Longest that a start may take, with the build of cdn/ and all samples: seconds. */
const LONGEST_START = 180;

async function until(what: string, is: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 10 * LONGEST_START; tries += 1) {
    if (await is()) return;
    assert.equal(started.exitCode, null, `npm start ended before ${what}; it said:\n${said}`);
    await new Promise(done => setTimeout(done, 100));
  }
  assert.fail(`waited ${LONGEST_START} s for ${what}; npm start said:\n${said}`);
}

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'union-start-'));
  port = await freePorts();
  started = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.stdout!.on('data', chunk => (said += chunk));
  started.stderr!.on('data', chunk => (said += chunk));
  const answers = async (url: string) => (await fetch(url).catch(() => undefined))?.ok === true;
  await until('the addresses', () => said.includes('Ctrl-C'));
  await until('the API', () => answers(api('healthz')));
  await until('the demo pages', () => answers(`http://localhost:${port + 1}/`));
  const chrome = await findChrome();
  browser = await puppeteer.launch({ executablePath: chrome.path, args: chrome.args });
  page = await browser.newPage();
  page.on('request', request => requested.push(request.url()));
  await page.goto(`http://localhost:${port + 1}/`);
});

after(async () => {
  await browser?.close();
  started?.kill('SIGTERM');
  await new Promise(done => (started.exitCode === null ? started.on('exit', done) : done(0)));
  rmSync(data, { recursive: true, force: true });
});

describe('npm start', () => {
  it('says where the API and the demo pages are, and what the import found', () => {
    assert.match(said, new RegExp(`http://localhost:${port}/\\.well-known/union-widgets\\.json`));
    assert.match(said, new RegExp(`http://localhost:${port + 1}/`));
    assert.match(said, /55 个站点/);
  });

  it('has a directory, forms, and somebody who may try the desk', async () => {
    const orgs = await (await fetch(api(`v1/orgs?q=${encodeURIComponent('快递')}`))).json();
    assert.ok((orgs as { items: unknown[] }).items.length > 0);
    assert.equal((await fetch(api('v1/forms/join.json'))).status, 200);
    assert.match(said, new RegExp(`http://localhost:${port}/desk/`));
    const password = /^ +([a-z0-9]{4}(?:-[a-z0-9]{4}){3})$/m.exec(said)?.[1] ?? '';
    const answer = await fetch(api('desk/login'), {
      method: 'POST',
      headers: { origin: `http://localhost:${port}` },
      body: new URLSearchParams({ name: '示例管理员', password }),
      redirect: 'manual',
    });
    assert.equal(answer.status, 303);
  });

  it("has contests of every kind, and shows the county's on the demo page", async () => {
    const list = (await (await fetch(api('v1/contests/index.json'))).json()) as {
      items: { id: string; kind: string }[];
    };
    const kinds = new Set(list.items.map(({ kind }) => kind));
    for (const kind of ['points', 'league', 'icpc', 'tally', 'award', 'projects'])
      assert.ok(kinds.has(kind), kind);
    assert.ok(
      list.items.some(({ id }) => id === 'c-2026-demo'),
      'the imported one is gone',
    );
    const contests = await browser.newPage();
    try {
      await contests.goto(`http://localhost:${port + 1}/contests.html`);
      await contests.waitForSelector(
        'union-contest-leaderboard[contest][data-state=ready] >>> tbody tr',
        { timeout: 20_000 },
      );
      const board = 'union-contest-leaderboard[contest] >>> ';
      await contests.waitForSelector(`${board} .event option`, { timeout: 20_000 });
      assert.equal((await contests.$$(`${board} .event option`)).length, 15);
      assert.equal((await contests.$$(`${board} tbody tr[data-row]`)).length, 48);
    } finally {
      await contests.close();
    }
  });

  it('serves nothing of the repository beside the demo pages', async () => {
    for (const path of [
      '../package.json',
      '..%2fpackage.json',
      '%2e%2e/package.json',
      'data/site.json',
    ]) {
      const answer = await fetch(`http://localhost:${port + 1}/${path}`);
      assert.equal(answer.status, 404, path);
    }
  });

  it('serves documents that keep to the schemas', async () => {
    const site: unknown = await (await fetch(api('.well-known/union-widgets.json'))).json();
    assert.ok(validateSite(site), JSON.stringify(validateSite.errors));
    const stations = await (await fetch(api('v1/stations/index.json'))).json();
    assert.ok(
      validateStationCollection(stations),
      JSON.stringify(validateStationCollection.errors),
    );
    assert.equal(stations.features.length, 55);
    for (const feature of stations.features) {
      assert.ok(validateStationFeature(feature), JSON.stringify(validateStationFeature.errors));
    }
  });

  it('shows the first 20 stations on the demo page, and measures how soon', async () => {
    await page.waitForSelector('union-station-map[data-state=ready]', { timeout: 20_000 });
    const shown = await page.evaluate(async () => {
      const map = document.querySelector('union-station-map')!;
      await new Promise(done => setTimeout(done, 300));
      const rows = map.shadowRoot!.querySelectorAll('.row[data-id] a.name');
      const names = [...rows].map(row => row.textContent.trim());
      const measures = performance.getEntriesByName('union-station-map:ready');
      return { names, measures: measures.map(({ duration }) => duration) };
    });
    assert.equal(new Set(shown.names).size, 20);
    const list = (await (await fetch(api('v1/stations/index.json'))).json()) as {
      features: { properties: { name: string } }[];
    };
    const known = list.features.map(({ properties }) => properties.name);
    for (const name of shown.names) assert.ok(known.includes(name), name);
    assert.equal(shown.measures.length, 1);
    assert.ok(shown.measures[0]! > 0);
  });

  it('asks no host but the page and the API, and leaves no cookie', async () => {
    const hosts = new Set(requested.map(url => new URL(url).host));
    assert.deepEqual([...hosts].sort(), [`localhost:${port}`, `localhost:${port + 1}`].sort());
    assert.deepEqual(await page.cookies(), []);
  });
});
