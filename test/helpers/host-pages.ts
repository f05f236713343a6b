/** The page's build on its own host, and pages of other hosts that carry it, in a real browser. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
// @ts-expect-error a plain script without types
import { glob } from '../../scripts/lib/glob.mjs';
// @ts-expect-error a plain script without types
import configs, { version } from '../../rollup.config.js';
import { madeOnce } from './made-once.ts';
import { readingFiles } from './reading-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const SAMPLE = JSON.parse(
  readFileSync(new URL('../fixtures/stations-sample.json', import.meta.url), 'utf8'),
) as { collection: unknown };

const SITE = {
  v: 1,
  site: { id: 'zz', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  api: { base: 'v1/', mode: 'static' },
  collections: {
    stations: 'v1/stations/index.json',
    reading: 'v1/reading/index.json',
    books: 'v1/books.json',
  },
};

/** A craftsman with something in every part of the card, and their mentor. */
export const PEOPLE = [
  {
    v: 1,
    id: 'p-1',
    type: 'person',
    name: '林春梅（示例）',
    trade: '竹编',
    org: '示例竹艺厂',
    honours: [{ name: '全国五一劳动奖章', level: 'national', year: 2023 }],
    facts: [{ label: '带徒', value: 25, unit: '人' }],
    story: '十六岁学竹编。\n\n带出三十名徒弟。',
    quote: '一根篾也不能马虎',
    relations: [{ rel: 'mentor', id: 'p-2', name: '丰长青（示例）' }],
    bookable: true,
    slots: [{ id: 's-1', start: '2099-03-05T14:00:00+08:00', capacity: 2 }],
    consent: { date: '2026-03-01' },
  },
  { v: 1, id: 'p-2', type: 'person', name: '丰长青（示例）', consent: { date: '2026-03-01' } },
];

/** A page, with what its console said and what it asked for. */
export interface HostPage {
  page: Page;
  said: string[];
  asked: string[];
}

/** The version that the page's build is of. */
export const VERSION = String(version);

/** The contract's snippet, for these hosts. */
export const snippet = (api: string, site = `${api}.well-known/union-widgets.json`) =>
  `<script type="module" src="${api}cdn/union-widgets.js" data-site="${site}"></script>`;

/** The API with cdn/, and pages of another host. */
export interface PageHosts {
  /** Where cdn/ and the API are, e.g. `http://127.0.0.1:4321/`. */
  api: string;
  /** Where the pages are: another origin. */
  host: string;
  /** What the API host answers: path → text. */
  files: Map<string, string | Uint8Array>;
  /** Paths of the API host that do not answer for now. */
  broken: Set<string>;
  /** Paths that the API host was asked for. */
  asked: string[];
  /** Puts a page on its host; returns its address. */
  page(html: string, csp?: string): string;
  close(): Promise<void>;
}

export interface Hosts extends PageHosts {
  /** Opens a page with this markup; `csp` is its Content-Security-Policy. */
  open(html: string, csp?: string): Promise<HostPage>;
}

export async function servePages(): Promise<PageHosts> {
  const files = new Map<string, string | Uint8Array>(await cdnFiles());
  files.set('/.well-known/union-widgets.json', JSON.stringify(SITE));
  files.set('/v1/stations/index.json', JSON.stringify(SAMPLE.collection));
  for (const person of PEOPLE) files.set(`/v1/people/${person.id}.json`, JSON.stringify(person));
  files.set('/cdn/renamed.js', files.get('/cdn/union-widgets.js')!);
  const broken = new Set<string>();
  const asked: string[] = [];
  const api = await listen(path => {
    asked.push(path);
    return broken.has(path) ? undefined : files.get(path);
  });
  const pages = new Map<string, { html: string; csp?: string }>();
  const host = await listen(
    path => pages.get(path)?.html ?? files.get(path),
    path => pages.get(path)?.csp,
  );
  for (const [path, file] of readingFiles(addressOf(api))) files.set(path, file);
  return {
    api: addressOf(api),
    host: addressOf(host),
    files,
    broken,
    asked,
    page(html, csp) {
      const path = `/sub/${pages.size}.html`;
      pages.set(path, {
        html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${html}`,
        csp,
      });
      return new URL(path, addressOf(host)).href;
    },
    async close() {
      for (const server of [api, host]) {
        server.closeAllConnections();
        await new Promise(done => server.close(done));
      }
    },
  };
}

export async function startHosts(): Promise<Hosts> {
  const hosts = await servePages();
  const chrome = await findChrome();
  const browser: Browser = await puppeteer.launch({
    executablePath: chrome.path,
    args: chrome.args,
  });
  return {
    ...hosts,
    async open(html, csp) {
      const page = await browser.newPage();
      const [said, asked]: [string[], string[]] = [[], []];
      page.on('console', message => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', error => said.push(`pageerror: ${String(error)}`));
      page.on('request', request => asked.push(request.url()));
      await page.goto(hosts.page(html, csp));
      return { page, said, asked };
    },
    async close() {
      await browser.close();
      await hosts.close();
    },
  };
}

/** What the pages' builds are made of. */
const BUILT_FROM =
  '{src/**/*.{ts,js},rollup*.js,scripts/lib/shrink.mjs,tsconfig.json,package.json,package-lock.json}';

/** The pages' builds, as `npm run build` writes them: path → text. */
export async function cdnFiles(): Promise<Map<string, string>> {
  const folder = await madeOnce('cdn', BUILT_FROM, async made => {
    const files = Object.fromEntries(builtAlready() ?? (await buildCdn()));
    writeFileSync(join(made, 'files.json'), JSON.stringify(files));
  });
  const files = readFileSync(join(folder, 'files.json'), 'utf8');
  return new Map(Object.entries(JSON.parse(files) as Record<string, string>));
}

/** What stands in cdn/, where it was built after the last change, as `npm test` does for its bytes. */
function builtAlready(): Map<string, string> | undefined {
  const timeOf = (file: string): number => statSync(join(ROOT, file)).mtimeMs;
  const loader = join('cdn', 'union-widgets.js');
  if (!existsSync(join(ROOT, loader))) return undefined;
  const built = timeOf(loader);
  if ((glob(BUILT_FROM, ROOT) as string[]).some(file => timeOf(file) >= built)) return undefined;
  // The folder of a version has a dot in its name, too; the manifest is no file that pages load.
  const files = (glob('cdn/**/*.*', ROOT) as string[]).filter(
    file => statSync(join(ROOT, file)).isFile() && !file.endsWith('/sri.json'),
  );
  return new Map(files.map(file => [`/${file}`, readFileSync(join(ROOT, file), 'utf8')]));
}

/** The same, built now. */
export async function buildCdn(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const config of configs as RollupOptions[]) {
    const bundle = await rollup({ ...config, onwarn: () => undefined });
    const { output } = await bundle.generate(config.output as OutputOptions);
    await bundle.close();
    for (const file of output) {
      const text = file.type === 'chunk' ? file.code : String(file.source);
      files.set(`/cdn/${file.fileName}`, text);
    }
  }
  return files;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
};

async function listen(
  fileOf: (path: string) => string | Uint8Array | undefined,
  cspOf: (path: string) => string | undefined = () => undefined,
): Promise<Server> {
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = fileOf(pathname);
    const csp = cspOf(pathname);
    response.writeHead(file === undefined ? 404 : 200, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type':
        TYPES[pathname.split('.').at(-1) ?? ''] ??
        (pathname.startsWith('/embed/') ? TYPES['html'] : 'text/plain'),
      ...(csp ? { 'content-security-policy': csp } : {}),
    });
    response.end(file);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
