import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Documents } from './good-site.ts';

export type Headers = Record<string, string | undefined>;

export interface Serving {
  /** Changes headers of an answer; `undefined` takes one out. */
  headers?: (path: string) => Headers;
  /** Answers in place of the site; true when it did. */
  instead?: (path: string, response: ServerResponse, request: IncomingMessage) => boolean;
  /** Answers 200 to `If-None-Match`. */
  forgetful?: boolean;
}

const TYPES: [RegExp, string][] = [
  [/\.json$/, 'application/json; charset=utf-8'],
  [/\.png$/, 'image/png'],
  [/\.html$/, 'text/html; charset=utf-8'],
];

/** A host that serves the documents as it should, but for what the test changes. Ends with the test. */
export async function servedSite(
  t: TestContext,
  documents: Documents,
  { headers = () => ({}), instead = () => false, forgetful = false }: Serving = {},
): Promise<string> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    if (instead(path, response, request)) return;
    const document = documents[path];
    if (document === undefined) return void response.writeHead(404).end();
    const plain =
      document instanceof Uint8Array
        ? Buffer.from(document)
        : Buffer.from(JSON.stringify(document));
    const packed = path.endsWith('.json') && plain.length > 1000;
    const body = packed ? gzipSync(plain) : plain;
    const all: Headers = {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link, Retry-After',
      'cache-control': 'max-age=60, stale-while-revalidate=86400',
      'content-type': TYPES.find(([ending]) => ending.test(path))?.[1],
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
      ...(packed && { 'content-encoding': 'gzip' }),
      ...headers(path),
    };
    for (const [name, value] of Object.entries(all)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    const known = request.headers['if-none-match'];
    if (known !== undefined && known === all['etag'] && !forgetful) {
      return void response.writeHead(304).end();
    }
    const unpacked = packed && all['content-encoding'] === undefined;
    response.end(unpacked ? plain : body);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
