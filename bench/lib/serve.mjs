// Pages over loopback. What is timed never waits for this server.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
  '.png': 'image/png',
};

/**
 * @param {Record<string, string | Buffer>} places URL path → what is there: a folder for a path that
 *   ends in a slash, the bytes themselves for one that does not
 * @param {{packed?: boolean}} [options] `packed`: texts go out as gzip (level 9), packed once
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serve(places, { packed = false } = {}) {
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://bench');
    const body = await find(places, pathname);
    const type = TYPES[extname(pathname)] ?? 'text/plain; charset=utf-8';
    const isPacked = packed && body && !type.startsWith('image/');
    if (isPacked && !kept.has(pathname)) kept.set(pathname, gzipSync(body, { level: 9 }));
    response.writeHead(body ? 200 : 404, {
      'content-type': body ? type : 'text/plain',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    });
    response.end(isPacked ? kept.get(pathname) : (body ?? `no ${pathname}`));
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise(done => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function find(places, pathname) {
  if (Buffer.isBuffer(places[pathname])) return places[pathname];
  const at = Object.keys(places).find(path => path.endsWith('/') && pathname.startsWith(path));
  const inside = at && normalize(decodeURIComponent(pathname.slice(at.length)));
  if (!inside || inside.startsWith('..')) return undefined;
  return readFile(join(places[at], inside)).catch(() => undefined);
}
