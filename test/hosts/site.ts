/** The sample site by the real server, with all widgets, and pages of another host that carry them. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clockAt, sampleData } from '../helpers/demo.ts';
import { cdnFiles } from '../helpers/host-pages.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The tags of the contract, each with something in it; `loading` so that none waits to be seen. */
export const WIDGETS: Readonly<Record<string, string>> = {
  'union-station-map': '',
  'union-reading-locator': '',
  'union-craftsman-card': 'person="p-0007"',
  'union-craftsman-wall': '',
  'union-contest-leaderboard': 'contest="c-2026-yongjia"',
  'union-join-form': 'form="join"',
};

export const TAGS = Object.keys(WIDGETS);

/** A widget with content of the page's own. */
export const widget = (tag: string): string =>
  `<${tag} ${WIDGETS[tag]} loading="eager"><p>本页自己的话：${tag}。</p></${tag}>`;

export interface HostPageOptions {
  /** The page's Content-Security-Policy. */
  csp?: string;
  /** Attributes of its <html>. */
  root?: string;
}

export interface Site {
  /** Where cdn/ and the API are. */
  api: string;
  /** The contract's script tag; `path` below cdn/. */
  snippet(path?: string): string;
  /** Puts a page on its host; resolves to its address. */
  page(html: string, options?: HostPageOptions): string;
  /** Puts a file beside the pages. */
  file(path: string, text: string): void;
  close(): Promise<void>;
}

/**
 * Starts it. Folders named by CDN_DIR and SAMPLES_DIR stand for a build and for samples of now.
 *
 * @param more files of cdn/ besides those that are built.
 * @param now the moment at which the server's clock begins, and its samples are made; else its own.
 */
export async function startSite(
  more: ReadonlyMap<string, string> = new Map(),
  now?: string,
): Promise<Site> {
  const samples = now ? undefined : process.env['SAMPLES_DIR'] || undefined;
  const data = samples ? mkdtempSync(join(tmpdir(), 'union-hosts-')) : await sampleData(now);
  if (samples) cpSync(samples, data, { recursive: true });
  // Only folders made here are removed at the end, never one that a setting names.
  const made = [data];
  const cdn = process.env['CDN_DIR'] || join(await writeFiles(made, await cdnFiles(), more), 'cdn');
  const [port, close] = await serve(data, cdn, clockAt(now));
  const api = `http://127.0.0.1:${port}/`;
  const files = new Map<string, { body: string; csp?: string | undefined }>();
  const host = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const file = files.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(file ? 200 : 404, {
      'content-type': type,
      ...(file?.csp && { 'content-security-policy': file.csp }),
    });
    response.end(file?.body);
  });
  await new Promise<void>(done => host.listen(0, done));
  const origin = `http://localhost:${(host.address() as AddressInfo).port}`;
  const site = `${api}.well-known/union-widgets.json`;
  return {
    api,
    snippet: (path = '') =>
      `<script type="module" src="${api}cdn/${path}union-widgets.js" data-site="${site}"></script>`,
    page(html, { csp, root = 'lang="zh-CN"' } = {}) {
      const path = `/page-${files.size}.html`;
      const head = '<meta charset="utf-8"><link rel="icon" href="data:,"><title>示例</title>';
      files.set(path, { body: `<!doctype html><html ${root}>${head}${html}`, csp });
      return origin + path;
    },
    file: (path, body) => void files.set(path, { body }),
    async close() {
      host.closeAllConnections();
      host.close();
      await close();
      made.forEach(folder => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

/** Writes files into a folder of its own, which is added to those that were made. */
async function writeFiles(made: string[], ...all: ReadonlyMap<string, string>[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'union-hosts-'));
  made.push(folder);
  for (const [path, text] of all.flatMap(files => [...files])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function serve(
  data: string,
  cdn: string,
  clock: Record<string, string>,
): Promise<[number, () => Promise<void>]> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['server/bin/union-widgets.mjs', 'serve', '--data', data],
    {
      cwd: ROOT,
      stdio: 'ignore',
      env: {
        ...process.env,
        ...clock,
        PORT: String(port),
        HOST: '127.0.0.1',
        CDN_DIR: cdn,
        LOG_LEVEL: 'silent',
        SITE_FILE: join(ROOT, 'demo', 'data', 'site.json'),
      },
    },
  );
  const over = new Promise(done => server.on('exit', done));
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await isUp()); tries += 1) {
    if (tries > 600 || server.exitCode !== null) throw new Error('the server did not start');
    await sleep(100);
  }
  return [
    port,
    async () => {
      server.kill('SIGTERM');
      await over;
    },
  ];
}

function freePort(): Promise<number> {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
