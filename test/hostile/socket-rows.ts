/** What no HTTP client sends: paths as bytes, lengths that lie, and connections that never end. */
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Breach } from './browse.ts';
import type { Row } from './rows.ts';
import { SECRET, storeApps } from './server-place.ts';

/** Opens the app on a port of this machine. */
export async function portOf(app: FastifyInstance): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  return address.port;
}

/** Sends bytes; resolves to all that comes until the other side closes, or the time is up. */
function talk(port: number, bytes: string | Buffer, longest = 3000): Promise<string> {
  return new Promise(done => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const clock = setTimeout(() => socket.destroy(), longest);
    socket.on('data', data => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(clock);
      done(answer);
    });
  });
}

/** Ways to say “the folder above”. */
const UPS = [
  ...['..', '%2e%2e', '.%2e', '%252e%252e', '%c0%ae%c0%ae', '%e0%80%ae%e0%80%ae', '．．', '..;'],
  ...['..%00', '...', '..%c0%af', '%uff0e%uff0e', '..%5c', '..%2f', '..%255c', '. .'],
];
const SLASHES = ['/', '%2f', '%5c', '\\', '//', '/./', '%252f', '%c0%af', '/%2f'];

export function traversals(): string[] {
  const targets = ['secret.txt', 'database/keys.json', 'etc/passwd', 'cdn/../secret.txt'];
  const roots = [
    '/cdn/',
    '/',
    '/v1/',
    '/v1/people/',
    '/embed/',
    '/staff/',
    '/desk/',
    '/cdn/0.1.0/',
  ];
  return roots.flatMap(root =>
    UPS.flatMap(up =>
      SLASHES.flatMap(slash =>
        targets.flatMap(target => [1, 6].map(n => `${root}${`${up}${slash}`.repeat(n)}${target}`)),
      ),
    ),
  );
}

const paths: Row = {
  name: 'paths',
  what: 'ways out of the served folder, and headers',
  async run({ full, seed }) {
    const { tenants, close } = await storeApps();
    try {
      const port = await portOf(tenants[0].app);
      const all = traversals();
      const chosen = full ? all : all.filter((_, at) => at % 12 === seed % 12);
      const breaches = await sendAll(port, chosen);
      return {
        tried: `${chosen.length} of ${all.length} paths, ${LIES.length} lies`,
        breaches: [...breaches, ...(await lies(port))],
      };
    } finally {
      await close();
    }
  },
};

export async function sendAll(port: number, chosen: readonly string[]): Promise<Breach[]> {
  const found: Breach[] = [];
  // Several at a time, each on a connection of its own.
  for (let at = 0; at < chosen.length; at += 16) {
    await Promise.all(
      chosen.slice(at, at + 16).map(async path => {
        const answer = await talk(
          port,
          `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
        );
        const wrong = (kind: string): void => void found.push({ kind, what: path, round: 'paths' });
        if (answer.includes(SECRET) || /root:.*:0:0/.test(answer)) wrong('traversal');
        if (!/^HTTP\/1\.1 [234]\d\d /.test(answer)) wrong(`answer ${answer.slice(0, 40)}`);
        if (/\n\s+at \S+.*:\d+:\d+|\/server\/src\//.test(answer)) wrong('stack');
      }),
    );
  }
  return found;
}

const body = '{"formId":"join"}';
const post = (headers: string, text: string): string =>
  `POST /v1/applications HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nIdempotency-Key: k-1234567890123456\r\n${headers}\r\n${text}`;

/** What a request says of itself, and is not; the answers are 4xx and one only, or the line is cut. */
const LIES: readonly [string, string][] = [
  ['a length too short', post(`Content-Length: 3\r\nConnection: close\r\n`, body)],
  ['a length too long', post(`Content-Length: 9999\r\nConnection: close\r\n`, body)],
  ['two lengths', post(`Content-Length: 3\r\nContent-Length: 17\r\n`, body)],
  [
    'length and chunks',
    post(
      `Content-Length: 17\r\nTransfer-Encoding: chunked\r\n`,
      `0\r\n\r\nGET /staff HTTP/1.1\r\nHost: a\r\n\r\n`,
    ),
  ],
  ['a negative length', post(`Content-Length: -1\r\n`, body)],
  ['a length of words', post(`Content-Length: many\r\n`, body)],
  ['a huge length', post(`Content-Length: 99999999999999999999\r\n`, body)],
  ['chunks that lie', post(`Transfer-Encoding: chunked\r\n`, `FFFFFFFF\r\nx\r\n`)],
  ['chunks of nothing', post(`Transfer-Encoding: chunked\r\n`, `zz\r\n\r\n`)],
  ['a folded header', post(`X-A: 1\r\n X-Injected: 1\r\nContent-Length: 17\r\n`, body)],
  ['a bare return', `GET /v1/stations/index.json?q=a\rX-Injected: 1 HTTP/1.1\r\nHost: a\r\n\r\n`],
  ['a NUL in a header', `GET / HTTP/1.1\r\nHost: a\u0000b\r\n\r\n`],
  ['ten thousand headers', `GET / HTTP/1.1\r\nHost: a\r\n${'X: 1\r\n'.repeat(10_000)}\r\n`],
  ['another version', `GET / HTTP/9.9\r\nHost: a\r\n\r\n`],
  [
    'a proxy’s target',
    `GET http://169.254.169.254/latest/meta-data HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
  ],
  ['a tunnel', `CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n`],
];

async function lies(port: number): Promise<Breach[]> {
  const found: Breach[] = [];
  for (const [name, bytes] of LIES) {
    const answer = await talk(port, Buffer.from(bytes, 'latin1'), 1500);
    const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d\d\d) /g)].map(([, status]) =>
      Number(status),
    );
    const wrong = (what: string): void =>
      void found.push({ kind: 'lie', what: `${name}: ${what}`, round: 'paths' });
    // A body cut short by its own length leaves a second, broken request behind: 400.
    if (statuses.length > 2) wrong(`${statuses.length} answers`);
    if (statuses.some(status => status >= 500 && status !== 505)) wrong(`${statuses}`);
    if (statuses.some(status => status === 201)) wrong('was taken');
    if (/^x-injected/im.test(answer)) wrong('a header of its own');
  }
  return found;
}

/** Connections that begin a request and never end it. */
const loris: Row = {
  name: 'slow-loris',
  what: '300 connections that drip',
  async run() {
    const { tenants, close } = await storeApps();
    try {
      const { breaches, cutAfter } = await dripOn(tenants[0].app, { count: 300, longest: 42_000 });
      return {
        tried: '150 headers and 150 bodies that never end',
        breaches,
        note: `the last was cut after ${cutAfter} s`,
      };
    } finally {
      await close();
    }
  },
};

/** Holds the app's connections open; all must be cut in time, and others be served meanwhile. */
export async function dripOn(
  app: FastifyInstance,
  { count, longest }: { count: number; longest: number },
): Promise<{ breaches: Breach[]; cutAfter: number }> {
  const port = await portOf(app);
  const found: Breach[] = [];
  const begun = Date.now();
  let open = 0;
  const sockets = Array.from({ length: count }, (_, at) => {
    const isBody = at % 2 === 1;
    const socket = connect(port, '127.0.0.1', () => {
      open += 1;
      socket.write(
        isBody
          ? 'POST /v1/applications HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5000\r\nIdempotency-Key: k\r\n\r\n{'
          : 'GET / HTTP/1.1\r\nHost: a\r\n',
      );
    });
    const drip = setInterval(() => socket.write(isBody ? ' ' : 'X: 1\r\n'), 2000);
    socket.on('error', () => undefined);
    // Nothing is read of an answer either: the line itself has to go.
    socket.resume();
    socket.on('close', () => {
      clearInterval(drip);
      open -= 1;
    });
    return socket;
  });
  let slowest = 0;
  while (Date.now() - begun < longest) {
    await new Promise(done => setTimeout(done, 500));
    if (open === 0 && Date.now() - begun > 2000) break;
    const asked = Date.now();
    const answer = await fetch(`http://127.0.0.1:${port}/.well-known/union-widgets.json`).catch(
      () => undefined,
    );
    await answer?.arrayBuffer();
    slowest = Math.max(slowest, Date.now() - asked);
    if (answer?.status !== 200)
      found.push({
        kind: 'starved',
        what: 'an honest request is not answered',
        round: 'slow-loris',
      });
  }
  const cutAfter = Math.round((Date.now() - begun) / 1000);
  if (open > 0)
    found.push({
      kind: 'held',
      what: `${open} connections are still open after ${cutAfter} s`,
      round: 'slow-loris',
    });
  if (slowest > 5000)
    found.push({
      kind: 'starved',
      what: `an honest request took ${slowest} ms`,
      round: 'slow-loris',
    });
  for (const socket of sockets) socket.destroy();
  return { breaches: found, cutAfter };
}

export const SOCKET_ROWS: readonly Row[] = [paths, loris];
