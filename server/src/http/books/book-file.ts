import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../../applications/problems.ts';
import { faultOf } from '../../books/book-source.ts';
import { bareType, isBookType } from '../../books/listed-files.ts';
import type { Books } from '../../books/open-books.ts';
import { HttpProblem } from '../problem.ts';

/** Names of files as they are saved; what a type ends in. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/epub+zip': 'epub',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
};

/**
 * `GET /v1/books/file?id=`: a file that a catalogue itself listed in an answer of ours, for feeds whose
 * own server lets no page read them. It goes through as it comes, in parts where a player asks so. No
 * address is taken from the request: this is no open proxy.
 */
export function addBookFile(
  app: FastifyInstance,
  books: Books,
  spend: (request: FastifyRequest) => void,
): void {
  app.get('/v1/books/file', async (request, reply) => {
    const id = new URL(request.url, 'http://query.invalid').searchParams.get('id') ?? '';
    const file = books.files.get(id);
    const upstream = file && books.fileUpstream(file.source);
    // A catalogue may lead anywhere; only what it keeps itself is passed on.
    if (!file || !upstream?.mayCall(file.url)) throw new HttpProblem(404, GONE);
    spend(request);
    const control = new AbortController();
    request.raw.once('close', () => {
      if (!reply.raw.writableEnded) control.abort();
    });
    const { range } = request.headers;
    const got = await upstream.file(file.url, control.signal, range).catch((error: unknown) => {
      throw problem(502, faultOf(error).state, UNREACHED);
    });
    const type = bareType(got.type);
    const shown = isBookType(type) ? type : isUnnamed(type) ? file.type : undefined;
    if (shown === undefined) {
      got.body.destroy();
      throw problem(502, 'invalid', NO_BOOK);
    }
    return reply
      .code(got.status)
      .headers({
        ...got.headers,
        'content-type': shown,
        'cache-control': 'private, max-age=3600',
        // It is somebody else's: a browser shall not run it in our name.
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'content-disposition': `attachment; filename="book.${ENDINGS[shown] ?? 'bin'}"`,
      })
      .send(got.body);
  });
}

/** Types by which a server says that it does not know. */
function isUnnamed(type: string): boolean {
  return (
    type === '' ||
    /^(?:application\/(?:octet-stream|zip|x-zip-compressed)|binary\/octet-stream)$/.test(type)
  );
}

const GONE =
  '没有这本电子书，或链接已过期，请重新查一次。 There is no such book here, or its link is old: search once more.';
const UNREACHED =
  '电子书所在的网站没有回答，请稍后再试。 The site of the book did not answer; please try again later.';
const NO_BOOK = '那边给的不是电子书。 What its site gave is not a book.';
