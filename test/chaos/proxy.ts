/**
 * A server between the pages and the real API, which answers as a fault says. Every widget asks under a
 * name of its own (`map-hang.localhost`), so that what it asked for can be told apart.
 */
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Which of an API's answers go wrong. */
export type Part = 'site' | 'data' | 'all';

/** What the real API says. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Occasion {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Path and query. */
  readonly path: string;
  /** `http://name.localhost:port`, as the page knows it. */
  readonly origin: string;
  /** How often this name was asked for this path before. */
  readonly before: number;
  /** Asks the real API. */
  real(): Promise<Answer>;
  /** Sends the real answer with something changed. */
  give(answer: Partial<Answer>): Promise<void>;
}

/** Answers in place of the real API; what it leaves open is cut at the end. */
export type Misdeed = (occasion: Occasion) => void | Promise<void>;

export interface Guest {
  /** What goes wrong for this name; undefined when the API is well. */
  misdeed: Misdeed | undefined;
  part: Part;
  /** Paths asked for, in order. */
  readonly asked: string[];
}

export interface Proxy {
  readonly port: number;
  /** Makes a name known; the address ends with a slash. */
  guest(name: string, part?: Part, misdeed?: Misdeed): { base: string; guest: Guest };
  close(): Promise<void>;
}

const HOP = /^(?:connection|keep-alive|transfer-encoding|content-length)$/i;

/** Starts it. `api` is the real API's address. */
export async function startProxy(api: string): Promise<Proxy> {
  const upstream = new URL(api);
  const guests = new Map<string, Guest>();
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    const host = request.headers.host ?? '';
    const guest = guests.get(host.replace(/\.localhost(?::\d+)?$/, ''));
    if (!guest) return void response.writeHead(404).end();
    void answer(guest, request, response, upstream, host).catch(() => response.destroy());
  });
  // A page that was left lets go of its connections.
  server.on('clientError', (_, socket) => socket.destroy());
  server.keepAliveTimeout = 1000;
  await new Promise<void>(done => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    guest(name, part = 'all', misdeed) {
      const guest: Guest = { misdeed, part, asked: [] };
      guests.set(name, guest);
      return { base: `http://${name}.localhost:${port}/`, guest };
    },
    async close() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

async function answer(
  guest: Guest,
  request: IncomingMessage,
  response: ServerResponse,
  upstream: URL,
  host: string,
): Promise<void> {
  const path = request.url ?? '/';
  const before = guest.asked.filter(one => one === path).length;
  guest.asked.push(path);
  const { misdeed } = guest;
  if (!misdeed || !isOf(guest.part, path)) return pass(request, response, upstream, host);
  const real = (): Promise<Answer> => fetchReal(request, upstream, host);
  await misdeed({
    request,
    response,
    path,
    origin: `http://${host}`,
    before,
    real,
    async give(changed) {
      const own = changed.body && changed.status && changed.headers ? undefined : await real();
      const { status, headers, body } = { ...own, ...changed } as Answer;
      if (response.destroyed) return;
      response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
    },
  });
}

/** The frame pages and all documents; scripts come from another server. */
function isOf(part: Part, path: string): boolean {
  const isSite = path.startsWith('/.well-known/');
  if (path.startsWith('/cdn/')) return false;
  if (part === 'all') return true;
  return part === 'site' ? isSite : !isSite;
}

/** As it is, stream or not. */
function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { hostname, port }: URL,
  host: string,
): Promise<void> {
  return new Promise((done, fail) => {
    const headers = { ...request.headers, host };
    const sent = ask({ hostname, port, path: request.url, method: request.method, headers });
    sent.on('error', fail);
    sent.on('response', answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('end', done);
      answer.on('error', fail);
    });
    response.on('close', () => sent.destroy());
    request.pipe(sent);
  });
}

function fetchReal(
  request: IncomingMessage,
  { hostname, port }: URL,
  host: string,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const { accept = '*/*' } = request.headers;
    // Never a 304, never compressed: it is taken apart.
    const headers = { host, accept, 'accept-encoding': 'identity' };
    const sent = ask({ hostname, port, path: request.url, method: request.method, headers });
    sent.on('error', fail);
    sent.on('response', answer => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const kept = Object.entries(answer.headers).filter(([name]) => !HOP.test(name));
        const headers = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
        done({ status: answer.statusCode ?? 502, headers, body: Buffer.concat(chunks) });
      });
      answer.on('error', fail);
    });
    request.pipe(sent);
  });
}
