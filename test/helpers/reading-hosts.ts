/** The sample reading stations by the real server, a library that is played, and the demo's pages. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { answerLibrary } from '../../scripts/lib/answer-library.mjs';
import { bookSources } from '../../scripts/lib/sample-book-sources.mjs';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { gzipped } from './gzipped.ts';
import { cdnFiles } from './host-pages.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');
const SERVER = join('server', 'bin', 'union-widgets.mjs');
/** Longest that the server may take to its first answer: seconds. */
const LONGEST_START = 60;

export interface ReadingHosts {
  /** Address of a document of the API. */
  api(path: string): string;
  /** A visitor of their own, and the page they opened; `more` may stand for its <main>. */
  open(path: string, options?: OpenOptions): Promise<Visit>;
  /** Paths with their query that the library was asked for. */
  readonly libraryAsked: string[];
  /** What the server has written to its log. */
  said(): string;
  /** Scripts a page had come by the end of a measure: their gzipped bytes (level 9). */
  bytesUntilReady(page: Page, measure: string): Promise<{ sum: number; files: string[] }>;
  /** From now on nothing of the API answers; the page and its scripts are in the phone's cache. */
  cutOff(page: Page): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Where the device is, WGS-84; it tells whoever asks. */
  place?: { longitude: number; latitude: number };
  width?: number;
  script?: boolean;
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for, with what was sent. */
  asked: { url: string; body: string }[];
}

/** @param sources more catalogues beside the samples' own, given the address of the library */
export async function startReading(
  sources: (library: string) => object[] = () => [],
): Promise<ReadingHosts> {
  const data = mkdtempSync(join(tmpdir(), 'union-reading-'));
  const libraryAsked: string[] = [];
  const library = await listen((request, response) => {
    libraryAsked.push(request.url ?? '');
    void answerLibrary(request, response).then(done => done || response.writeHead(404).end());
  });
  const address = `${originOf(library)}library/`;
  await run(process.execPath, ['scripts/make-reading.mjs', '--into', data, '--library', address], {
    cwd: ROOT,
  });
  const own = bookSources(address).sources;
  writeFileSync(
    join(data, 'books', 'sources.json'),
    JSON.stringify({ sources: [...own, ...sources(address)] }),
  );
  await writeCdn(join(data, 'cdn'));
  const [port, pages] = [await freePort(), await freePort()];
  const api = `http://localhost:${port}/`;
  const children = [
    spawnNode([SERVER, 'serve', '--data', data], {
      PORT: String(port),
      LOG_LEVEL: 'info',
      SITE_FILE: join(ROOT, 'demo', 'data', 'site.json'),
      BOOKS_FILE: join(data, 'books', 'sources.json'),
      CDN_DIR: join(data, 'cdn'),
    }),
    spawnNode(['scripts/demo-server.mjs', String(pages), String(port)], {}),
  ];
  const chrome = await findChrome();
  const browser: Browser = await puppeteer.launch({
    executablePath: chrome.path,
    args: [...chrome.args, '--disable-features=LocalNetworkAccessChecks'],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await Promise.all(children.map(({ process: one }) => ended(one)));
    library.closeAllConnections();
    library.close();
    rmSync(data, { recursive: true, force: true });
  };
  const isUp = (url: string) =>
    fetch(url)
      .then(({ ok }) => ok)
      .catch(() => false);
  for (
    let tries = 0;
    !((await isUp(`${api}healthz`)) && (await isUp(`http://localhost:${pages}/`)));
    tries += 1
  ) {
    const [server] = children;
    if (tries > 10 * LONGEST_START || server!.process.exitCode !== null) {
      await close();
      throw new Error(`the server did not start; it said:\n${server!.said()}`);
    }
    await sleep(100);
  }
  return {
    api: path => `${api}${path}`,
    libraryAsked,
    close,
    said: () => children.map(child => child.said()).join(''),
    bytesUntilReady,
    cutOff,
    async open(path, { place, width = 390, script = true } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const url = path.startsWith('http') ? path : `http://localhost:${pages}/${path}`;
      const asked: Visit['asked'] = [];
      page.on('request', request => {
        asked.push({ url: request.url(), body: request.postData() ?? '' });
      });
      await page.setViewport({ width, height: 844 });
      await page.setJavaScriptEnabled(script);
      if (place) {
        await context.overridePermissions(new URL(url).origin, ['geolocation']);
        await page.setGeolocation({ ...place, accuracy: 30 });
      }
      await page.goto(url);
      return { page, context, asked };
    },
  };
}

async function bytesUntilReady(page: Page, measure: string) {
  await page.waitForFunction(name => performance.getEntriesByName(name).length > 0, {}, measure);
  const files = await page.evaluate(name => {
    const [ready] = performance.getEntriesByName(name);
    const end = ready!.startTime + ready!.duration;
    return performance
      .getEntriesByType('resource')
      .filter(entry => /\.js$/.test(new URL(entry.name).pathname))
      .filter(entry => (entry as PerformanceResourceTiming).responseEnd <= end)
      .map(entry => entry.name);
  }, measure);
  const texts = await Promise.all(files.map(async file => (await fetch(file)).text()));
  const sum = texts.reduce((total, text) => total + gzipped(text), 0);
  return { sum, files: files.map(file => new URL(file).pathname) };
}

async function cutOff(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (/^\/(?:v1|\.well-known)\//.test(pathname)) void request.abort('internetdisconnected');
    else void request.continue();
  });
}

async function writeCdn(folder: string): Promise<void> {
  for (const [path, text] of await cdnFiles()) {
    const file = join(folder, path.replace(/^\/cdn\//, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

interface Child {
  process: ChildProcess;
  said(): string;
}

function spawnNode(args: string[], env: Record<string, string>): Child {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', chunk => (said += String(chunk)));
  child.stderr.on('data', chunk => (said += String(chunk)));
  return { process: child, said: () => said };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const over = new Promise(done => child.on('exit', done));
  child.kill('SIGTERM');
  await over;
}

function listen(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  const server = createServer(answer!);
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

const originOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function freePort(): Promise<number> {
  const server = await listen(() => undefined);
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}
