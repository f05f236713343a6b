/** The sample site as `npm start` serves it, and its demo pages in a real browser. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { gzipped } from './gzipped.ts';
import { madeOnce } from './made-once.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');
const SITE_FILE = join(ROOT, 'demo', 'data', 'site.json');
/** Longest that a start may take, with the build of cdn/: seconds. */
const LONGEST_START = 180;

export interface Demo {
  /** Address of a document of the API. */
  api(path: string): string;
  /**
   * Opens a demo page in a profile of its own. With `main` the page has only that in its <main>, as a
   * smaller page would.
   */
  open(name: string, main?: string): Promise<Page>;
  /** An empty page in a profile of its own, for what must be there before the page. */
  blank(): Promise<Page>;
  /** Address of a demo page. */
  at(name: string): string;
  /** Scripts a page had come by the end of a measure: their gzipped bytes, see `gzipped`. */
  scriptsUntilReady(page: Page, measure: string): Promise<{ bytes: number; files: string[] }>;
  /** Runs a command of the server on the same database; resolves to what it said. */
  command(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

/** What the sample data is made of and by. */
const SAMPLES_FROM =
  '{demo/data/**/*.*,scripts/*.mjs,scripts/lib/*.mjs,schema/*.json,server/src/**/*.ts,src/{rules,board,form,data}/**/*.{ts,js},package-lock.json}';

/** Starts both servers on free ports, with a database of their own. */
export async function startDemo(): Promise<Demo> {
  const data = await sampleData();
  const { port, stop: end } = await startOn(data);
  const stop = async () => {
    await end();
    rmSync(data, { recursive: true, force: true });
  };
  // Servers that nobody stops keep the test's process, and whoever waits for it, for ever.
  const browser = await launch().catch(async error => {
    await stop();
    throw error;
  });
  const blank = async () => (await browser.createBrowserContext()).newPage();
  const at = (name: string): string => `http://localhost:${port + 1}/${name}`;
  return {
    api: path => `http://localhost:${port}/${path}`,
    blank,
    at,
    async open(name, main) {
      const page = await blank();
      const url = at(name);
      if (main !== undefined) await withMain(page, url, main);
      await page.goto(url);
      return page;
    },
    async scriptsUntilReady(page, measure) {
      await page.waitForFunction(
        name => performance.getEntriesByName(name).length > 0,
        {},
        measure,
      );
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
      const bytes = texts.reduce((sum, text) => sum + gzipped(text), 0);
      return { bytes, files: files.map(file => new URL(file).pathname) };
    },
    async command(...args) {
      const server = join('server', 'bin', 'union-widgets.mjs');
      const options = { cwd: ROOT, env: { ...process.env, SITE_FILE } };
      const { stdout } = await run(process.execPath, [server, ...args, '--data', data], options);
      return stdout;
    },
    async close() {
      await browser.close();
      await stop();
    },
  };
}

async function launch(): Promise<Browser> {
  const chrome = await findChrome();
  // A page whose answer a test gives (`withMain`) counts as one of the open network, which newer
  // Chromium keeps from this machine's own addresses.
  const args = [...chrome.args, '--disable-features=LocalNetworkAccessChecks'];
  return puppeteer.launch({ executablePath: chrome.path, args });
}

/**
 * The sample data as `npm start` makes them, in a folder of the caller's own.
 *
 * @param now the moment at which they are made, as ISO 8601 has it; the machine's own when absent.
 */
export async function sampleData(now?: string): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'union-demo-'));
  const name = now ? `at-${now.replace(/\W/g, '')}-samples` : 'samples';
  const samples = await madeOnce(name, SAMPLES_FROM, async made => {
    const { stop } = await startOn(made, clockAt(now));
    await stop();
  });
  cpSync(samples, data, { recursive: true });
  return data;
}

/** Answers the page itself with less in it; everything else comes as it is. */
async function withMain(page: Page, url: string, main: string): Promise<void> {
  const html = await (await fetch(url)).text();
  const body = html.replace(/(<main[^>]*>).*(<\/main>)/s, (_, open, end) => `${open}${main}${end}`);
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (request.url() === url)
      void request.respond({ contentType: 'text/html; charset=utf-8', body });
    else void request.continue();
  });
}

/** Environment of a process whose clock begins at a moment; of one with its own clock without. */
export function clockAt(now: string | undefined): Record<string, string> {
  if (!now) return {};
  const clock = pathToFileURL(join(ROOT, 'scripts', 'lib', 'set-clock-here.mjs')).href;
  return { UW_NOW: now, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${clock}` };
}

/** Starts both servers on a folder of data; they have said that they are ready. */
async function startOn(
  data: string,
  clock: Record<string, string> = {},
): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePorts();
  const started = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ...clock, PORT: String(port), DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  started.stdout.on('data', chunk => (said += String(chunk)));
  started.stderr.on('data', chunk => (said += String(chunk)));
  const ended = new Promise(done => started.on('exit', done));
  const stop = async () => {
    started.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; !said.includes('Ctrl-C'); tries += 1) {
    if (tries > 10 * LONGEST_START || started.exitCode !== null) {
      await stop();
      throw new Error(`npm start did not start; it said:\n${said}`);
    }
    await sleep(100);
  }
  return { port, stop };
}

/** A port that is free, and the one after it. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = await listen(0);
    if (first && first < 65535 && (await listen(first + 1))) return first;
  }
}

function listen(wanted: number): Promise<number | undefined> {
  return new Promise(done => {
    const server = createServer();
    server.on('error', () => done(undefined));
    server.listen(wanted, () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
