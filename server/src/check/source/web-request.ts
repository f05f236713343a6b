import { lookup as dnsLookup } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Failure } from '../document.ts';
import { isPrivateAddress, isPrivateHost } from './private-hosts.ts';
import { ASKED_FROM } from './source.ts';

export interface RequestOptions {
  /** Bytes of the body to read at most; 0 ends with the head. */
  mostBytes: number;
  milliseconds: number;
  /** Refuses private addresses, however the name resolves. */
  publicOnly: boolean;
  /** Connections to use again; a new one each time without. */
  agents?: Agents;
  headers?: Readonly<Record<string, string>>;
  /** Ends the request before its time. */
  signal?: AbortSignal;
}

export interface Agents {
  http: http.Agent;
  https: https.Agent;
}

/** Connections of one source: no other lends it one that was made under laxer rules. */
export function makeAgents(maxSockets = 4): Agents {
  const options = { keepAlive: true, maxSockets };
  return { http: new http.Agent(options), https: new https.Agent(options) };
}

export type Response =
  | {
      ok: true;
      status: number;
      headers: Record<string, string>;
      /** Unpacked. */
      body: Buffer;
      wireBytes: number;
      at: number;
    }
  | { ok: false; failure: Failure };

/** Headers of a site's own pages: they ask with an Origin, and some hosts send CORS headers only then. */
export const AS_A_PAGE = {
  accept: 'application/json, application/geo+json, */*;q=0.5',
  origin: ASKED_FROM,
  'user-agent': 'union-widgets-check',
};

/** An answer of which the head has come, and the body comes. */
export type Opened = { ok: true; response: http.IncomingMessage } | { ok: false; failure: Failure };

/** One GET without redirects, cookies or credentials, read to its end. Never rejects. */
export async function requestOnce(address: string, options: RequestOptions): Promise<Response> {
  const opened = await openOnce(address, options);
  return opened.ok ? readBody(opened.response, options) : opened;
}

/**
 * One GET whose body is for the caller to read, at once, within its limits, and to destroy. The time
 * limit is for body and all. Never rejects.
 */
export function openOnce(
  address: string,
  options: Omit<RequestOptions, 'mostBytes'>,
): Promise<Opened> {
  const url = new URL(address);
  if (options.publicOnly && isPrivateHost(url.hostname)) {
    return Promise.resolve({ ok: false, failure: { why: 'private' } });
  }
  return new Promise(done => {
    const scheme = url.protocol === 'https:' ? 'https' : 'http';
    const request = { http, https }[scheme].get(
      url,
      {
        headers: { 'accept-encoding': 'br, gzip', ...options.headers },
        agent: options.agents?.[scheme] ?? false,
        ...(options.signal && { signal: options.signal }),
        ...(options.publicOnly && { lookup: publicLookup }),
      },
      response => done({ ok: true, response }),
    );
    const timer = setTimeout(
      () => request.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })),
      options.milliseconds,
    );
    request.on('close', () => clearTimeout(timer));
    request.on('error', (error: NodeJS.ErrnoException) =>
      done({ ok: false, failure: failureOf(error) }),
    );
  });
}

/** Resolves a name and refuses it when any of its addresses is private: no way round by DNS. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    const inside = addresses?.some(({ address }) => isPrivateAddress(address));
    const fault = inside ? Object.assign(new Error('private'), { code: 'EPRIVATE' }) : error;
    const first = addresses?.[0];
    if (fault || !first) callback(fault ?? new Error('no address'), '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

async function readBody(
  response: http.IncomingMessage,
  { mostBytes }: RequestOptions,
): Promise<Response> {
  const at = Date.now();
  const chunks: Buffer[] = [];
  let wireBytes = 0;
  try {
    if (mostBytes > 0) {
      for await (const chunk of response as AsyncIterable<Buffer>) {
        wireBytes += chunk.length;
        chunks.push(chunk);
        if (wireBytes > mostBytes) return refused('too-large');
      }
    }
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
    );
    const body = await unpack(Buffer.concat(chunks), headers['content-encoding'], mostBytes);
    return { ok: true, status: response.statusCode ?? 0, headers, body, wireBytes, at };
  } catch (error) {
    return { ok: false, failure: failureOf(error as NodeJS.ErrnoException) };
  } finally {
    // Read to its end, the connection can be used again.
    if (!response.complete) response.destroy();
  }
}

type Unpack = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip),
  deflate: promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate),
  br: promisify<Buffer, { maxOutputLength: number }, Buffer>(brotliDecompress),
};

async function unpack(bytes: Buffer, encoding: string | undefined, most: number): Promise<Buffer> {
  const how = UNPACKERS[encoding?.toLowerCase() ?? ''];
  return how && bytes.length > 0 ? how(bytes, { maxOutputLength: most }) : bytes;
}

function refused(why: Failure['why']): Response {
  return { ok: false, failure: { why } };
}

const TLS =
  /^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_|EPROTO)/;

function failureOf({ code = '', message }: NodeJS.ErrnoException): Failure {
  const detail = code || message;
  if (code === 'EPRIVATE') return { why: 'private' };
  if (code === 'ERR_BUFFER_TOO_LARGE') return { why: 'too-large' };
  if (code === 'ETIMEDOUT' || code === 'ABORT_ERR') return { why: 'timeout' };
  return { why: TLS.test(code) ? 'tls' : 'network', detail };
}
