// The built Storybook on a loopback address, and the faces its pictures are taken in.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { ROOT, runNode } from './node.mjs';
import { faces, fontRoot, OVERRIDES, SPECIMEN } from './story-fonts.mjs';

export const BUILT = join(ROOT, 'storybook-static');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** Builds the Storybook where it is missing, or where it must be new. */
export async function ensureBuilt(again = false) {
  if (!again && existsSync(join(BUILT, 'index.json'))) return;
  const code = await runNode([join('scripts', 'storybook.mjs'), 'build', '--quiet']);
  if (code !== 0) throw new Error('The Storybook did not build; the lines above say why.');
}

/**
 * The stories of an index.json; its overview pages (`docs`) are not stories.
 *
 * @returns {{id: string, title: string, name: string}[]}
 */
export function storiesOf(index) {
  return Object.values(index.entries)
    .filter(entry => entry.type === 'story')
    .map(({ id, title, name }) => ({ id, title, name }));
}

export function builtStories(site = BUILT) {
  return storiesOf(JSON.parse(readFileSync(join(site, 'index.json'), 'utf8')));
}

/** @returns {Promise<{origin: string, close: () => Promise<void>}>} */
export async function serveStories(site = BUILT) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://stories').pathname);
    if (path === '/-faces.css') return send(response, TYPES['.css'], faces() + OVERRIDES);
    if (path === '/-specimen.html') return send(response, TYPES['.html'], SPECIMEN);
    if (path === '/iframe.html')
      return send(response, TYPES['.html'], withFaces(locate(site, path)));
    const file = path.startsWith('/-faces/')
      ? locate(fontRoot(), path.slice('/-faces'.length))
      : locate(site, path);
    if (!file) {
      response.writeHead(404).end();
      return undefined;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' });
    return createReadStream(file).pipe(response);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise(done => server.close(done));
    },
  };
}

function send(response, type, text) {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(text);
}

function withFaces(file) {
  const link = '<link rel="stylesheet" href="/-faces.css">';
  return readFileSync(file, 'utf8').replace('</head>', `${link}</head>`);
}

/** A file inside a folder, or nothing. */
function locate(folder, path) {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
