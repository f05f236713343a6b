// The union's own server, as it runs anywhere, and a host of articles beside it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as listenOn } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLE = join(ROOT, 'test', 'fixtures', 'stations-sample.json');
const SITE = {
  v: 1,
  site: { id: 'zz', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  api: { base: 'v1/', mode: 'static' },
  collections: { stations: 'v1/stations/index.json' },
};

/** Starts API, `cdn/` and frame pages on a free port; `api` has a slash at the end. */
export async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'union-editors-'));
  const put = (path, value) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(value));
  };
  put('.well-known/union-widgets.json', SITE);
  put('v1/stations/index.json', JSON.parse(readFileSync(SAMPLE, 'utf8')).collection);
  const port = await freePort();
  const command = [join(ROOT, 'server', 'bin', 'union-widgets.mjs'), 'serve'];
  const server = spawn(
    process.execPath,
    [...command, '--data', folder, '--port', String(port), '--host', '127.0.0.1'],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, LOG_LEVEL: 'silent' } },
  );
  const ended = new Promise(done => server.once('exit', done));
  const api = `http://127.0.0.1:${port}/`;
  await untilUp(`${api}.well-known/union-widgets.json`, server);
  return {
    api,
    async close() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilUp(url, server) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) break;
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  server.kill();
  throw new Error('The reference server did not start; is cdn/ built? (npm run build)');
}

function freePort() {
  return new Promise(done => {
    const server = listenOn().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A host of articles: `show` puts a page on it, `keep` any file, and tells its address. */
export async function startHost() {
  const pages = [];
  const server = createServer((request, response) => {
    const page = pages[Number(request.url.slice(1))];
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' });
    response.end(page?.body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const keep = (body, type) => `${url}${pages.push({ body, type }) - 1}`;
  return {
    url,
    keep,
    show: html => keep(html, 'text/html; charset=utf-8'),
    close: () => server.close(),
  };
}

/** The page of a CMS with an article in it; the template has the loader, or it has not. */
export function articlePage(article, { api, withLoader }) {
  const site = `${api}.well-known/union-widgets.json`;
  const loader = `<script type="module" src="${api}cdn/union-widgets.js" data-site="${site}"></script>`;
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>服务职工</title>` +
    `${withLoader ? loader : ''}</head><body><h1>服务职工</h1><p>本周起，各站点开放。</p>` +
    `<div id="article">${article}</div><p>欢迎前往。</p></body></html>`
  );
}
