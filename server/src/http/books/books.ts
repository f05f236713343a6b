import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BooksAnswer } from '../../../../src/data/generated/types.ts';
import { after, problem } from '../../applications/problems.ts';
import type { Books } from '../../books/open-books.ts';
import { ServedDocument, TYPES } from '../../snapshot/document.ts';
import { Allowance, type AllowanceOptions } from '../allowance.ts';
import { sendDocument } from '../send-document.ts';
import { addBookFile } from './book-file.ts';
import { readBooksQuery } from './book-query.ts';

export interface BooksOptions {
  /** Searches of an address: 60 in a minute, as a reading room behind one address makes. */
  allowance?: AllowanceOptions;
}

const ALLOWANCE: AllowanceOptions = { most: 60, windowMs: 60_000 };

/** The address holds what a person typed: neither a browser nor a cache on the way keeps it. */
const KEPT_NOWHERE = 'no-store';

/**
 * `GET /v1/books?q=&at=&limit=&offset=`: searches the site's catalogues. The answer is 200 whenever the
 * question is good; how each catalogue did stands in `sources`. What was searched for is in no log.
 */
export function addBooks(app: FastifyInstance, books: Books, options: BooksOptions = {}): void {
  const allowance = new Allowance(options.allowance ?? ALLOWANCE);
  const spend = (request: FastifyRequest): void => {
    const wait = allowance.take(request.ip);
    if (wait === 0) return;
    const detail = `查得太快，请 ${wait} 秒后再试。 Too many searches: try again in ${wait} seconds.`;
    throw problem(429, 'limited', detail, { headers: after(wait) });
  };
  app.get('/v1/books', async (request, reply) => {
    const asked = readBooksQuery(new URL(request.url, 'http://query.invalid').searchParams);
    spend(request);
    const answer = await books.search.find(asked);
    return sendAnswer(request, reply, answer);
  });
  addBookFile(app, books, spend);
}

function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: BooksAnswer,
): Promise<FastifyReply> {
  const document = new ServedDocument({
    type: TYPES.json,
    pieces: [Buffer.from(JSON.stringify(answer))],
    lastModified: new Date(),
    compressible: true,
    once: true,
    cacheControl: KEPT_NOWHERE,
  });
  return sendDocument(request, reply, document);
}
