/** How the API of a state is: the real server's answers, changed, held back or refused on their way. */
import type { Answer, Misdeed, Occasion } from '../chaos/proxy.ts';
import type { Subject } from './subjects.ts';

export type Json = Record<string, unknown>;
/** Gives a document another content; what it returns is sent in its place. */
export type Edit = (document: Json, path: string) => Json | void;

/** The moment at which all clocks of a run stand: a Wednesday morning in opening hours. */
export const NOW = Date.parse('2026-07-15T10:00:00+08:00');
/** An earlier visit, at which all was well. */
export const BEFORE = NOW - 3 * 3_600_000;

/** All is well, and the server's clock is the page's. */
export const well: Misdeed = occasion => answer(occasion, undefined);

/** The documents of a subject have other content. */
export const edited =
  ({ documents }: Subject, edit: Edit): Misdeed =>
  occasion =>
    answer(occasion, documents.test(occasion.path) ? edit : undefined);

/** Nothing is ever answered. */
export const hangs: Misdeed = () => undefined;

/** The server is there and has broken. */
export const broken: Misdeed = occasion => refuse(occasion, 500);

/** The documents of a subject are refused with a status; the site's own is well. */
export const refused =
  ({ documents }: Subject, status: number): Misdeed =>
  occasion =>
    documents.test(occasion.path) ? refuse(occasion, status) : answer(occasion, undefined);

async function answer(occasion: Occasion, edit: Edit | undefined): Promise<void> {
  const { request, response, path } = occasion;
  if (request.headers.accept?.includes('text/event-stream')) return calmStream(occasion);
  const real = await occasion.real();
  const isJson = real.headers['content-type']?.includes('json');
  const headers = { ...real.headers, date: new Date(NOW).toUTCString() };
  if (!edit || !isJson || response.destroyed) return occasion.give({ ...real, headers });
  const document = JSON.parse(real.body.toString()) as Json;
  const changed = edit(document, path) ?? document;
  await occasion.give({ ...real, headers, body: Buffer.from(JSON.stringify(changed)) });
}

/** A feed in which nothing happens. */
function calmStream({ response }: Occasion): void {
  response.writeHead(200, {
    'access-control-allow-origin': '*',
    'content-type': 'text/event-stream',
  });
  response.write(':\n\n');
}

function refuse({ give }: Occasion, status: number): Promise<void> {
  const headers: Answer['headers'] = {
    'access-control-allow-origin': '*',
    'content-type': 'application/problem+json',
    date: new Date(NOW).toUTCString(),
  };
  const body = Buffer.from(JSON.stringify({ type: 'about:blank', title: 'refused', status }));
  return give({ status, headers, body });
}
