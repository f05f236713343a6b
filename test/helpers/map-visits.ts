/** The sample site and a whole country of stations, each by a server, and visitors of their pages. */
import { readFileSync, existsSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { startDemo, type Demo } from './demo.ts';
import { madeOnce } from './made-once.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
/** Where the sample list without reports is. */
const PLAIN = '/plain.json';
const TOKENS = /^[A-Za-z0-9_-]{30,}$/m;

export interface MapHosts {
  readonly demo: Demo;
  /** The same widget on a page of its own, over the 180,000 stations: path of `map` attributes → page. */
  openNation(attributes: string, how?: VisitOptions): Promise<Visit>;
  /** A demo page. */
  open(name: string, how?: VisitOptions): Promise<Visit>;
  /** Any address. */
  openAt(url: string, how?: VisitOptions): Promise<Visit>;
  /** A page of the host with this in its body; the snippet goes before it. */
  openBody(body: string, how?: VisitOptions): Promise<Visit>;
  /** The sample list on a page of its own, as a site has it where no station reports. */
  openPlain(how?: VisitOptions): Promise<Visit>;
  /** Says how stations are, as somebody whom the site lets. */
  report(items: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

export interface VisitOptions {
  width?: number;
  height?: number;
  script?: boolean;
  /** Where the device is, WGS-84; it tells whoever asks. */
  place?: { longitude: number; latitude: number };
  /** Runs in the page before anything else. */
  before?: () => void;
  /** Requests that find no network. */
  cut?: RegExp;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for, with what was sent. */
  readonly asked: { url: string; body: string }[];
  /** Requests that find no network from now on; undefined: all find it. */
  cut: RegExp | undefined;
}

export async function startMaps(): Promise<MapHosts> {
  const demo = await startDemo();
  const first = await demo.open('stations.html');
  const browser = first.browser();
  const pages = new URL(first.url()).origin;
  const folder = await nation();
  const plain = await plainList(demo);
  const bodies = new Map<string, string>();
  const host = await listen(path => {
    const body = bodies.get(path);
    if (body !== undefined) return { body, type: 'text/html; charset=utf-8' };
    if (path === PLAIN) return { body: plain, type: 'application/json' };
    const file = join(folder, path);
    if (!path.endsWith('.json') || !existsSync(file)) return undefined;
    return { body: readFileSync(file), type: 'application/json' };
  });
  const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  const openAt = (url: string, how?: VisitOptions) => visit(browser, url, how);
  const openBody = (body: string, site: string, how?: VisitOptions) => {
    const path = `/host/${bodies.size}.html`;
    const script = `<script type="module" src="${demo.api('cdn/union-widgets.js')}" data-site="${site}"></script>`;
    bodies.set(path, `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${script}${body}`);
    return openAt(new URL(path, origin).href, how);
  };
  return {
    demo,
    openAt,
    open: (name, how) => openAt(`${pages}/${name}`, how),
    openBody: (body, how) => openBody(body, demo.api('.well-known/union-widgets.json'), how),
    openNation: (attributes, how) =>
      openBody(
        `<union-station-map ${attributes}></union-station-map>`,
        `${origin}.well-known/union-widgets.json`,
        how,
      ),
    openPlain: how =>
      openBody(
        `<union-station-map src="${new URL(PLAIN, origin).href}"></union-station-map>`,
        demo.api('.well-known/union-widgets.json'),
        how,
      ),
    async report(items) {
      const said = await demo.command('staff', 'add', '示例一体机', '--role', 'reporter');
      const token = TOKENS.exec(said.replace(/^\s+/gm, ''))?.[0] ?? '';
      const answer = await fetch(demo.api('v1/live/stations'), {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ ttl: 60, items }),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()} ${said}`);
    },
    async close() {
      host.closeAllConnections();
      host.close();
      await demo.close();
    },
  };
}

/** Scripts a page has come by: their gzipped bytes (level 9), the loader's apart. */
export async function scriptsOf(page: Page): Promise<{ bytes: number; said: string }> {
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter(name => /\.js$/.test(new URL(name).pathname) && !/union-widgets\.js$/.test(name)),
  );
  const texts = await Promise.all([...new Set(urls)].map(async url => (await fetch(url)).text()));
  const sizes = texts.map(text => gzipSync(text, { level: 9 }).length);
  const names = urls.map((url, at) => `${new URL(url).pathname.split('/').at(-1)} ${sizes[at]}`);
  return { bytes: sizes.reduce((sum, one) => sum + one, 0), said: names.join('\n') };
}

/** Documents a visitor asked for, as the wire has them (brotli): bytes. */
export async function documentsOf({ asked }: Visit): Promise<{ bytes: number; said: string }> {
  const urls = asked.map(({ url }) => url).filter(url => new URL(url).pathname.endsWith('.json'));
  const sizes = await Promise.all([...new Set(urls)].map(async url => wireBytes(await load(url))));
  const names = [...new Set(urls)].map((url, at) => `${new URL(url).pathname} ${sizes[at]}`);
  return { bytes: sizes.reduce((sum, one) => sum + one, 0), said: names.join('\n') };
}

const load = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

function wireBytes(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

async function visit(browser: Browser, url: string, how: VisitOptions = {}): Promise<Visit> {
  const { width = 390, height = 844, script = true, place, before, cut } = how;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const one: Visit = { page, context, asked: [], cut };
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(script);
  if (before) await page.evaluateOnNewDocument(before);
  if (place) {
    await context.overridePermissions(new URL(url).origin, ['geolocation']);
    await page.setGeolocation({ ...place, accuracy: 20 });
  }
  await page.setRequestInterception(true);
  page.on('request', request => {
    one.asked.push({ url: request.url(), body: request.postData() ?? '' });
    if (one.cut?.test(request.url())) void request.abort('internetdisconnected');
    else void request.continue();
  });
  await page.goto(url);
  return one;
}

/** The sample list without the link to what stations report. */
async function plainList(demo: Demo): Promise<string> {
  const answer = await fetch(demo.api('v1/stations/index.json'));
  const list = (await answer.json()) as { links?: { rel: string }[] };
  return JSON.stringify({ ...list, links: list.links?.filter(({ rel }) => rel !== 'live') });
}

/** 180,000 stations as files, without the details of each. */
function nation(): Promise<string> {
  const sources =
    '{scripts/make-stations.mjs,scripts/lib/sample-{stations,cities}.mjs,scripts/lib/random.mjs,server/src/documents/*.ts,server/src/site/*.ts}';
  return madeOnce('nation', sources, async made => {
    const args = ['scripts/make-stations.mjs', '--out', made, '--no-details'];
    await run(process.execPath, args, { cwd: ROOT });
  });
}

function listen(
  answer: (path: string) => { body: string | Uint8Array; type: string } | undefined,
): Promise<Server> {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? '/', 'http://x').pathname);
    response.writeHead(found ? 200 : 404, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-type': found?.type ?? 'text/plain',
    });
    response.end(found?.body);
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}
