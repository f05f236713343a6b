/** The stand: the spoilt API with cdn/, a page of another host, and the canary that nobody may ask. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cdnFiles } from '../helpers/host-pages.ts';
import { ANSWERS, goldenAt } from './golden.ts';
import { newRecord, poison, textOf, type Mode, type Plan } from './poison.ts';

export interface Stand {
  /** Root of cdn/, ends in a slash. */
  api: string;
  canary: string;
  /** Requests that reached the canary. */
  caught: string[];
  record: ReturnType<typeof newRecord>;
  /** Address of the site document of a plan. */
  site(plan: Plan): string;
  /** Puts a page on its host; `csp` is reported only. */
  page(html: string, csp?: string): string;
  /** Answers this document, as it is, under `/given/<name>/…`. */
  give(name: string, documents: ReadonlyMap<string, string>): string;
  close(): Promise<void>;
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

export async function startStand(): Promise<Stand> {
  const cdn = new Map<string, string>(await cdnFiles());
  const record = newRecord();
  const caught: string[] = [];
  const given = new Map<string, ReadonlyMap<string, string>>();
  const canaryServer = await listen((request, response) => {
    caught.push(`${request.method} ${request.url}`);
    response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
  });
  const canary = originOf(canaryServer, '127.0.0.1');
  const apiServer = await listen((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const open = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': '*',
      'cache-control': 'no-store',
    };
    if (request.method === 'OPTIONS') return void response.writeHead(204, open).end();
    const send = (status: number, type: string, body: string | Buffer): void => {
      response.writeHead(status, { ...open, 'content-type': type });
      response.end(body);
    };
    const file = cdn.get(path);
    if (file !== undefined) return send(200, TYPES[path.split('.').at(-1)!] ?? 'text/plain', file);
    const [, group = '', name = '', rest = ''] = /^\/(\w+)-?([^/]*)\/(.*)$/.exec(path) ?? [];
    if (/\.(?:png|webp|jpg|svg)$/.test(path)) return send(200, 'image/png', PIXEL);
    if (group === 'given') {
      const text = given.get(name)?.get(rest);
      return text === undefined
        ? send(404, 'application/problem+json', '{"status":404}')
        : send(200, 'application/json', text);
    }
    const plan: Plan = { mode: group as Mode, round: Number(name) };
    answer(request, rest, plan, send, response, open);
  });
  const api = `${originOf(apiServer, '127.0.0.1')}/`;
  const pages = new Map<string, { html: string; csp?: string | undefined }>();
  const host = await listen((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://x').pathname);
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(page?.csp && { 'content-security-policy-report-only': page.csp }),
    });
    response.end(page?.html);
  });

  function answer(
    request: IncomingMessage,
    path: string,
    plan: Plan,
    send: (status: number, type: string, body: string) => void,
    response: ServerResponse,
    open: Record<string, string>,
  ): void {
    const { round } = plan;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      // Receipts and faults in turn.
      const isUpload = path.includes('uploads');
      const kind = isUpload ? 'upload' : round % 2 ? 'receipt' : 'problem';
      const golden = ANSWERS[kind]!;
      const body = textOf(poison(golden.schema, golden.document, plan, record), plan, canary);
      request.resume();
      return send(
        kind === 'problem' ? 422 : 201,
        kind === 'problem' ? 'application/problem+json' : 'application/json',
        body,
      );
    }
    const variant = { sharded: round % 4 === 1, tiles: round % 2 === 0, live: round % 3 !== 2 };
    if (path.endsWith('/feed')) {
      const delta = goldenAt(path.replace(/feed$/, 'delta'), variant)!;
      const text = textOf(poison(delta.schema, delta.document, plan, record), plan, canary);
      response.writeHead(200, { ...open, 'content-type': 'text/event-stream' });
      response.end(`id: 12\nevent: delta\ndata: ${text}\n\ndata: ${text}\n\n`);
      return;
    }
    const golden = goldenAt(decodeSafely(path), variant);
    if (!golden) return send(404, 'application/problem+json', '{"status":404,"title":"x"}');
    const spoilt = poison(golden.schema, golden.document, plan, record);
    send(200, 'application/json', textOf(spoilt, plan, canary));
  }

  const origin = originOf(host, 'localhost');
  return {
    api,
    canary,
    caught,
    record,
    site: ({ mode, round }) => `${api}${mode}-${round}/.well-known/union-widgets.json`,
    page(html, csp) {
      const path = `/page-${pages.size}.html`;
      const head = '<meta charset="utf-8"><link rel="icon" href="data:,"><title>示例</title>';
      pages.set(path, { html: `<!doctype html><html lang="zh-CN">${head}${html}`, csp });
      return origin + path;
    },
    give(name, documents) {
      given.set(name, documents);
      return `${api}given-${name}/`;
    },
    async close() {
      for (const server of [canaryServer, apiServer, host]) {
        server.closeAllConnections();
        await new Promise(done => server.close(done));
      }
    },
  };
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>(done => server.listen(0, done));
  return server;
}

const originOf = (server: Server, host: string): string =>
  `http://${host}:${(server.address() as AddressInfo).port}`;
