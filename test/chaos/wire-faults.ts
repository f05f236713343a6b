/** What goes wrong between an API and a page, or in the first line and the headers of its answers. */
import { gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Misdeed, Occasion } from './proxy.ts';

export interface Fault {
  name: string;
  misdeed: Misdeed;
  /** What every widget has to end in; data or a stated condition where it is left out. */
  must?: 'data' | 'told';
  /** Only what a document says is wrong: a form is drawn in the page, so that it reads one. */
  isBody?: boolean;
  /** Requests of one widget, where it is more than usual. */
  most?: number;
  /** Is tried with a last good copy at hand too. */
  withCopy?: boolean;
}

const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Retry-After',
};
const JSON_TYPE = { ...OPEN, 'content-type': 'application/json; charset=utf-8' };
const HTML = { ...OPEN, 'content-type': 'text/html; charset=utf-8' };
const LOGIN =
  '<!doctype html><html><head><title>登录</title></head><body><form action="/login"><input name="user"><script>document.title="x"</script></form></body></html>';

const text = (status: number, headers: Record<string, string>, body = ''): Misdeed => {
  return ({ give }) => give({ status, headers, body: Buffer.from(body) });
};
const withHeaders = (more: Record<string, string | undefined>): Misdeed => {
  return async ({ real, give }) => {
    const { headers } = await real();
    const all = Object.entries({ ...headers, ...more }).filter(([, value]) => value !== undefined);
    await give({ headers: Object.fromEntries(all) as Answer['headers'] });
  };
};

/** The first bytes of the answer, then `then`. `part`: how much of it comes; all of its length is announced. */
const cut = (part: (length: number) => number, then: (one: Occasion) => void): Misdeed => {
  return async occasion => {
    const { status, headers, body } = await occasion.real();
    const { response } = occasion;
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.write(body.subarray(0, part(body.length)), () => then(occasion));
  };
};
const reset = ({ request }: Occasion): void => {
  request.socket.resetAndDestroy();
};
/** Waits a little, so that what was written goes out before. */
const soonReset = (one: Occasion): void => void setTimeout(() => reset(one), 50);

/** In chunks without a length, whose last never comes. */
const cutChunks: Misdeed = async ({ real, response, request }) => {
  const { status, headers, body } = await real();
  response.writeHead(status, headers);
  response.write(body.subarray(0, body.length / 2));
  setTimeout(() => request.socket.destroy(), 50);
};

/** A whole answer of half a document. */
const short =
  (part: number): Misdeed =>
  async ({ real, give }) => {
    const { body } = await real();
    await give({ body: body.subarray(0, Math.floor(body.length * part)) });
  };

const drip: Misdeed = async ({ real, response }) => {
  const { status, headers, body } = await real();
  response.writeHead(status, { ...headers, 'content-length': body.length });
  for (let at = 0; at < body.length && !response.destroyed; at += 1) {
    response.write(body.subarray(at, at + 1));
    await sleep(200);
  }
};

const loop: Misdeed = ({ response, origin, path }) => {
  const [, turn = '0'] = /[?&]turn=(\d+)/.exec(path) ?? [];
  const [bare] = path.split('?');
  const location = `${origin}${bare}?turn=${Number(turn) + 1}`;
  response.writeHead(302, { ...OPEN, location }).end();
};

const toLogin: Misdeed = ({ response, origin, path }) => {
  if (path.startsWith('/login')) response.writeHead(200, HTML).end(LOGIN);
  else response.writeHead(302, { ...OPEN, location: `${origin}/login` }).end();
};

/** 50 MB of white space in a JSON document, at the speed of the line. */
const huge: Misdeed = async ({ real, response }) => {
  const { headers, body } = await real();
  response.writeHead(200, headers);
  const blank = Buffer.alloc(1 << 20, 32);
  // Nobody reads on: what waits to be written never is.
  response.once('close', () => response.emit('drain'));
  for (let n = 0; n < 50 && !response.destroyed; n += 1) {
    if (!response.write(blank)) await new Promise(done => response.once('drain', done));
  }
  response.end(body);
};

const bomb = gzipSync(Buffer.alloc(64 << 20, 32), { level: 9 });

export const WIRE: Fault[] = [
  { name: 'hang', must: 'told', withCopy: true, misdeed: () => undefined },
  {
    name: 'hang after headers',
    must: 'told',
    withCopy: true,
    misdeed: cut(
      () => 0,
      () => undefined,
    ),
  },
  { name: 'drip, a byte each 200 ms', must: 'told', withCopy: true, misdeed: drip },
  {
    name: 'hang after half',
    must: 'told',
    misdeed: cut(
      n => n >> 1,
      () => undefined,
    ),
  },
  { name: 'cut after 1 byte', must: 'told', misdeed: cut(() => 1, soonReset) },
  { name: 'cut in the middle', must: 'told', withCopy: true, misdeed: cut(n => n >> 1, soonReset) },
  { name: 'cut before the last byte', must: 'told', misdeed: cut(n => n - 1, soonReset) },
  { name: 'cut between chunks', must: 'told', misdeed: cutChunks },
  { name: 'half a document, as if whole', must: 'told', isBody: true, misdeed: short(0.5) },
  { name: 'a document without its end', must: 'told', isBody: true, misdeed: short(0.999) },
  { name: 'reset', must: 'told', withCopy: true, misdeed: reset },
  {
    name: 'closed without a word',
    must: 'told',
    misdeed: ({ request }) => void request.socket.destroy(),
  },
  {
    name: 'a first line that is none',
    must: 'told',
    misdeed: ({ request }) => void request.socket.end('你好\r\n\r\n'),
  },
  { name: '500', must: 'told', withCopy: true, misdeed: text(500, OPEN, 'oops') },
  {
    name: '500 with problem details',
    must: 'told',
    misdeed: text(
      500,
      { ...OPEN, 'content-type': 'application/problem+json' },
      '{"title":"<img src=x onerror=alert(1)>","detail":null,"status":"500","errors":"x"}',
    ),
  },
  { name: '502 as a web page', must: 'told', misdeed: text(502, HTML, LOGIN) },
  { name: '503', must: 'told', misdeed: text(503, OPEN) },
  { name: '503, Retry-After 5', must: 'told', misdeed: text(503, { ...OPEN, 'retry-after': '5' }) },
  {
    name: '503, Retry-After in a year',
    must: 'told',
    withCopy: true,
    misdeed: text(503, { ...OPEN, 'retry-after': new Date(Date.now() + 3e10).toUTCString() }),
  },
  {
    name: '503 once, then well',
    must: 'data',
    misdeed: one =>
      one.before ? one.give({}) : one.give({ status: 503, headers: OPEN, body: Buffer.from('') }),
  },
  { name: '429, Retry-After 1', must: 'told', misdeed: text(429, { ...OPEN, 'retry-after': '1' }) },
  {
    name: '429, Retry-After nonsense',
    must: 'told',
    misdeed: text(429, { ...OPEN, 'retry-after': 'soon' }),
  },
  {
    name: '401',
    must: 'told',
    misdeed: text(401, { ...OPEN, 'www-authenticate': 'Basic realm="x"' }),
  },
  { name: '403', must: 'told', misdeed: text(403, OPEN) },
  { name: '404', misdeed: text(404, OPEN) },
  {
    name: '204',
    must: 'told',
    misdeed: ({ response }) => void response.writeHead(204, OPEN).end(),
  },
  {
    name: '206, half of it',
    must: 'told',
    isBody: true,
    misdeed: async ({ real, give }) => {
      const { headers, body } = await real();
      const half = body.subarray(0, body.length >> 1);
      const range = `bytes 0-${half.length - 1}/${body.length}`;
      await give({ status: 206, headers: { ...headers, 'content-range': range }, body: half });
    },
  },
  {
    name: '304, nothing known',
    must: 'told',
    misdeed: ({ response }) => void response.writeHead(304, { ...OPEN, etag: '"x"' }).end(),
  },
  { name: '418', must: 'told', misdeed: text(418, OPEN) },
  {
    name: 'redirect to a login page',
    // Each picture of a wall twice.
    most: 140,
    must: 'told',
    withCopy: true,
    misdeed: toLogin,
  },
  { name: 'redirect loop', must: 'told', most: 6 * 21, misdeed: loop },
  {
    name: 'redirect to javascript:',
    must: 'told',
    misdeed: ({ response }) =>
      void response.writeHead(302, { ...OPEN, location: 'javascript:alert(1)' }).end(),
  },
  {
    name: 'captive portal: a web page with 200',
    must: 'told',
    withCopy: true,
    misdeed: text(200, HTML, LOGIN),
  },
  {
    name: 'a web page that says it is JSON',
    must: 'told',
    isBody: true,
    misdeed: text(200, JSON_TYPE, LOGIN),
  },
  {
    name: 'no CORS header',
    must: 'told',
    isBody: true,
    misdeed: withHeaders({ 'access-control-allow-origin': undefined }),
  },
  {
    name: 'CORS for another page',
    must: 'told',
    isBody: true,
    misdeed: withHeaders({ 'access-control-allow-origin': 'https://example.com' }),
  },
  {
    name: 'wrong content type',
    must: 'data',
    isBody: true,
    misdeed: withHeaders({ 'content-type': 'image/png' }),
  },
  {
    name: 'no content type',
    must: 'data',
    isBody: true,
    misdeed: withHeaders({ 'content-type': undefined }),
  },
  { name: 'says gzip, is not', must: 'told', misdeed: withHeaders({ 'content-encoding': 'gzip' }) },
  {
    name: 'gzip cut short',
    must: 'told',
    isBody: true,
    misdeed: async ({ real, give }) => {
      const { headers, body } = await real();
      const packed = gzipSync(body);
      await give({
        headers: { ...headers, 'content-encoding': 'gzip' },
        body: packed.subarray(0, packed.length >> 1),
      });
    },
  },
  {
    name: 'gzip bomb, 64 MB',
    must: 'told',
    isBody: true,
    misdeed: ({ give }) =>
      give({ status: 200, headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: bomb }),
  },
  { name: 'huge, 50 MB', must: 'told', isBody: true, misdeed: huge },
  {
    name: 'length too large',
    must: 'told',
    misdeed: async ({ real, response, request }) => {
      const { status, headers, body } = await real();
      response.writeHead(status, { ...headers, 'content-length': body.length + 1000 });
      response.write(body, () => setTimeout(() => request.socket.destroy(), 50));
    },
  },
  {
    name: 'length too small',
    must: 'told',
    isBody: true,
    misdeed: async ({ real, request }) => {
      const { headers, body } = await real();
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      const length = body.length >> 1;
      request.socket.write(
        `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n`,
      );
      request.socket.end(body);
    },
  },
  {
    name: 'an ETag that never changes',
    must: 'data',
    misdeed: withHeaders({ etag: '"same"', 'cache-control': 'no-cache' }),
  },
  {
    name: 'dated 1970, for a year',
    must: 'data',
    misdeed: withHeaders({
      date: new Date(0).toUTCString(),
      expires: '0',
      'last-modified': 'never',
      age: '-5',
    }),
  },
  {
    name: 'a clock years ahead',
    must: 'data',
    misdeed: withHeaders({
      date: new Date(Date.now() + 3e11).toUTCString(),
      'last-modified': new Date(Date.now() + 3e11).toUTCString(),
    }),
  },
  {
    name: '3 s late',
    must: 'data',
    misdeed: async ({ give }) => {
      await sleep(800);
      await give({});
    },
  },
];
