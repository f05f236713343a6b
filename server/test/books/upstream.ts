import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown;

/** A catalogue's computer, played over real HTTP. */
export interface FakeUpstream {
  /** Address, without a slash at the end. */
  origin: string;
  /** Paths with queries, as they were asked. */
  asked: string[];
  headers: IncomingMessage['headers'][];
  /** What it does from now on. */
  answer: Answer;
}

/** Starts one on this machine; it ends with the test. */
export async function fakeUpstream(t: TestContext, answer: Answer): Promise<FakeUpstream> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const fake: FakeUpstream = { origin: '', asked, headers, answer };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    headers.push(request.headers);
    void fake.answer(request, response, new URL(request.url ?? '', fake.origin));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  fake.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

export function fixture(name: string): Promise<Buffer> {
  return readFile(new URL(`fixtures/${name}`, import.meta.url));
}

/** Sends a recorded answer. */
export async function send(
  response: ServerResponse,
  name: string,
  type = 'application/json;charset=UTF-8',
): Promise<void> {
  const body = await fixture(name);
  response.writeHead(200, { 'content-type': type }).end(body);
}

/** A library system as recorded: a search, and the copies of each title. */
export const library: Answer = (_request, response, url) => {
  const id = /\/holding\/(\d+)$/.exec(url.pathname)?.[1];
  if (id !== undefined) return send(response, `interlib-holding-${id}.json`);
  return send(response, 'interlib-search.json');
};

/** A catalogue of electronic books as recorded. */
export const catalogue: Answer = (_request, response, url) => {
  const type = 'application/opds+json';
  if (url.pathname === '/opds/search') return send(response, 'opds-search.json', type);
  if (url.pathname === '/opds') return send(response, 'opds-root.json', type);
  if (url.pathname === '/files/handbook.epub') {
    return response.writeHead(200, { 'content-type': 'application/epub+zip' }).end('PK example');
  }
  return response.writeHead(404).end();
};

export const page: Answer = (_request, response) => send(response, 'waf.html', 'text/html');
export const truncated: Answer = (_request, response) => send(response, 'truncated.txt');
export const broken: Answer = (_request, response) => response.writeHead(500).end('error');
/** Never answers. */
export const silent: Answer = () => undefined;
