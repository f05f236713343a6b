/** The real server with contests, a process of its own, and pages of another site, in a browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { ScoresRequest } from '../../src/data/generated/types.ts';
import { openStore } from '../../server/src/store/open.ts';
import type { ImportedDocument } from '../../server/src/store/store.ts';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { cdnFiles } from './host-pages.ts';

const SERVER = join(import.meta.dirname, '..', '..', 'server', 'bin', 'union-widgets.mjs');
const SITE = {
  site: { id: 'demo', name: '示例县总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  map: { base: 'none' },
} as const;

/** What a store is filled with. */
export interface BoardDocuments {
  contests: readonly ImportedDocument[];
  standings: readonly ImportedDocument[];
}

export interface OpenOptions {
  /** The page's Content-Security-Policy. */
  csp?: string;
  /** How many times as fast the page's timers run. */
  clock?: number;
  /** Runs in the page before anything else does. */
  first?: () => void;
  /** Runs here before the page asks for anything. */
  prepare?: (page: Page) => Promise<void>;
}

/** A page with a board, and what it said, asked and showed in the way of dialogs. */
export interface BoardHostPage {
  page: Page;
  said: string[];
  asked: string[];
}

export interface BoardHosts {
  browser: Browser;
  /** The server that pages are told of. */
  server: BoardServer;
  /** Another instance over the same database, not yet started. */
  other: BoardServer;
  open(html: string, options?: OpenOptions): Promise<BoardHostPage>;
  close(): Promise<void>;
}

/** The contract's one script tag, and a board. */
export const boardTag = (api: string, attributes: string): string =>
  `<script type="module" src="${api}cdn/union-widgets.js" ` +
  `data-site="${api}.well-known/union-widgets.json"></script>` +
  `<union-contest-leaderboard ${attributes}><p>成绩稍后公布。</p></union-contest-leaderboard>`;

/** `union-widgets serve`, which can be ended as a power cut does, and begun again at its address. */
export class BoardServer {
  readonly api: string;

  #port: number;
  #env: Record<string, string>;
  #token: string;
  #process: ChildProcess | undefined;
  #said = '';

  constructor(port: number, env: Record<string, string>, token: string) {
    this.#port = port;
    this.#env = env;
    this.#token = token;
    this.api = `http://127.0.0.1:${port}/`;
  }

  async start(): Promise<void> {
    const env = { ...process.env, ...this.#env, PORT: String(this.#port), HOST: '127.0.0.1' };
    this.#process = spawn(process.execPath, [SERVER, 'serve'], { env, stdio: 'pipe' });
    for (const stream of [this.#process.stdout!, this.#process.stderr!]) {
      stream.on('data', chunk => (this.#said += chunk));
    }
    const isUp = async () => (await fetch(`${this.api}healthz`).catch(() => undefined))?.ok;
    for (let tries = 0; !(await isUp()); tries += 1) {
      if (tries > 400 || this.#process.exitCode !== null) {
        throw new Error(`the server never came up: ${this.#said}`);
      }
      await new Promise(done => setTimeout(done, 50));
    }
  }

  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise(done => running.once('exit', done));
    running.kill('SIGKILL');
    await gone;
  }

  /** Enters scores as a referee does, whose token this is. */
  put(event: string, body: ScoresRequest, token = this.#token): Promise<Response> {
    return fetch(`${this.api}v1/contests/${event}/scores`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  }

  async json<T>(path: string): Promise<T> {
    return (await fetch(this.api + path)).json() as Promise<T>;
  }
}

export async function startBoardHosts(documents: BoardDocuments): Promise<BoardHosts> {
  const folder = mkdtempSync(join(tmpdir(), 'union-boards-'));
  for (const [path, text] of await cdnFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const dataDir = join(folder, 'data');
  const token = await fill(dataDir, documents);
  const env = { DATA_DIR: dataDir, CDN_DIR: join(folder, 'cdn'), LOG_LEVEL: 'warn' };
  const [first, second] = [new BoardServer(await freePort(), env, token), await freePort()];
  await first.start();

  const pages = new Map<string, { html: string; csp: string | undefined }>();
  const host = await serve(path => pages.get(path));
  const chrome = await findChrome();
  const browser = await puppeteer.launch({
    executablePath: chrome.path,
    args: chrome.args,
    // A page that hangs is a failure, not a wait of three minutes.
    protocolTimeout: 30_000,
  });
  const other = new BoardServer(second, env, token);
  return {
    browser,
    server: first,
    other,
    async open(html, options = {}) {
      const path = `/page-${pages.size}.html`;
      const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示例</title>';
      pages.set(path, { html: head + html, csp: options.csp });
      const shown = await opened(browser, options);
      // Another name, not another port alone: a site of its own.
      await shown.page.goto(`http://localhost:${(host.address() as AddressInfo).port}${path}`);
      return shown;
    },
    async close() {
      await browser.close();
      await Promise.all([first.kill(), other.kill()]);
      host.closeAllConnections();
      await new Promise(done => host.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty page that keeps what it says and asks for. */
async function opened(
  browser: Browser,
  { clock = 1, first, prepare }: OpenOptions,
): Promise<BoardHostPage> {
  const page = await browser.newPage();
  const [said, asked]: [string[], string[]] = [[], []];
  page.on('console', message => {
    // The browser's own question for an icon of the page.
    if (message.location().url?.endsWith('/favicon.ico')) return;
    said.push(`${message.type()}: ${message.text()} ${message.location().url ?? ''}`.trim());
  });
  page.on('pageerror', error => said.push(`pageerror: ${String(error)}`));
  page.on('request', request => asked.push(request.url()));
  page.on('dialog', dialog => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.evaluateOnNewDocument((times: number) => {
    const real = globalThis.setTimeout.bind(globalThis);
    const faster = (run: () => void, ms = 0, ...more: []) => real(run, ms / times, ...more);
    if (times > 1) globalThis.setTimeout = faster as typeof setTimeout;
  }, clock);
  if (first) await page.evaluateOnNewDocument(first);
  await prepare?.(page);
  return { page, said, asked };
}

/** Puts documents into a new database; gives the token of a referee. */
async function fill(dataDir: string, documents: BoardDocuments): Promise<string> {
  const store = await openStore({ dataDir });
  await store.saveSettings(SITE.site.id, SITE);
  for (const kind of ['contests', 'standings'] as const) {
    const list = { kind, source: '示例', documents: documents[kind], report: {} };
    await store.replaceDocuments(SITE.site.id, list);
  }
  const { token } = await store.addStaff(SITE.site.id, { name: '示例裁判', role: 'scorer' });
  await store.close();
  return token;
}

function freePort(): Promise<number> {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

type Markup = { html: string; csp: string | undefined } | undefined;

async function serve(markupOf: (path: string) => Markup): Promise<Server> {
  const server = createServer((request, response) => {
    const found = markupOf(new URL(request.url ?? '/', 'http://x').pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(found?.csp ? { 'content-security-policy': found.csp } : {}),
    });
    response.end(found?.html);
  });
  await new Promise<void>(done => server.listen(0, done));
  return server;
}
