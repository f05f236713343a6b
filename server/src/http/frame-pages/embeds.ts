import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dateText } from '../../../../src/locale/format.ts';
import type { ReadBoard } from '../../board-pages/read-board.ts';
import { FRAME_WIDGETS } from '../../frame-pages/widgets.ts';
import { oembedOf, oembedXml, pixels } from '../../oembed/answer.ts';
import { pictureOf } from '../../oembed/picture.ts';
import { subjectAt, type Subject } from '../../oembed/subject.ts';
import type { LiveSnapshot } from '../../snapshot/live.ts';
import { ServedDocument } from '../../snapshot/document.ts';
import { OPEN_HEADERS } from '../cors.ts';
import { originOf } from '../origin.ts';
import { HttpProblem } from '../problem.ts';
import { sendDocument } from '../send-document.ts';
import { searchOf, zoneOf } from './asked.ts';

export interface EmbedsOptions {
  live: LiveSnapshot;
  read: ReadBoard;
  publicUrl?: string | undefined;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Pictures of pages; a form has one as well. */
const PICTURES = [...FRAME_WIDGETS, 'join-form'];

/**
 * `GET /oembed?url=…` (`maxwidth`, `maxheight`, `format`) says how to show a page of this server, by
 * oEmbed 1.0: 404 for an address that is not one of its pages, 501 for another format than JSON and
 * XML. `GET /embed/<widget>.svg`, with the parameters of the page, is a picture of it for feeds and
 * mails.
 */
export function addEmbeds(app: FastifyInstance, options: EmbedsOptions): void {
  const { live, read, now = Date.now } = options;
  const rootOf = (request: FastifyRequest): string => options.publicUrl ?? originOf(request);
  const find = (path: string, search: URLSearchParams): Promise<Subject | undefined> =>
    subjectAt({ snapshot: live.current, read }, path, search);

  app.get('/oembed', async (request, reply) => {
    const search = searchOf(request);
    const format = search.get('format') ?? 'json';
    if (format !== 'json' && format !== 'xml') throw new HttpProblem(501, OTHER_FORMAT);
    const root = rootOf(request);
    const page = pageBelow(root, search.get('url') ?? '');
    const subject = page && (await find(page.path, page.search));
    if (!subject) throw new HttpProblem(404, NOT_OURS);
    const answer = oembedOf(subject, {
      root,
      siteName: live.current.site.site.name,
      maxWidth: pixels(search.get('maxwidth')),
      maxHeight: pixels(search.get('maxheight')),
    });
    const isJson = format === 'json';
    const text = isJson ? JSON.stringify(answer) : oembedXml(answer);
    const type = isJson ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8';
    return sendText(request, reply, text, type);
  });

  for (const widget of PICTURES) {
    app.get(`/embed/${widget}.svg`, async (request, reply) => {
      const subject = await find(`embed/${widget}`, searchOf(request));
      if (!subject) throw new HttpProblem(404);
      const { site } = live.current;
      const zone = zoneOf(live.current);
      const text = pictureOf(subject, {
        siteName: site.site.name,
        href: rootOf(request) + subject.path,
        date: dateText(now(), subject.look.language, { zone }),
      });
      // A picture alone has no rights at all, wherever somebody opens it.
      reply.headers({ ...OPEN_HEADERS, 'content-security-policy': "default-src 'none'; sandbox" });
      return sendText(request, reply, text, 'image/svg+xml; charset=utf-8');
    });
  }
}

/** Sends what is made for one request, with its ETag, as documents are sent. */
function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  type: string,
): Promise<FastifyReply> {
  const document = new ServedDocument({
    type,
    pieces: [Buffer.from(text)],
    lastModified: new Date(),
    compressible: true,
    once: true,
  });
  return sendDocument(request, reply, document);
}

/** Path and query of an address below the site root; undefined for any other. */
function pageBelow(
  root: string,
  url: string,
): { path: string; search: URLSearchParams } | undefined {
  if (!URL.canParse(url)) return undefined;
  const [page, home] = [new URL(url), new URL(root)];
  // Behind a proxy the server may not know that it is reached by https.
  const isHere = /^https?:$/.test(page.protocol) && page.host === home.host;
  if (!isHere || page.username || page.password || !page.pathname.startsWith(home.pathname))
    return undefined;
  return { path: page.pathname.slice(home.pathname.length), search: page.searchParams };
}

const NOT_OURS =
  '这个网址不是本站可以嵌入的页面。 That address is not a page of this server that can be embedded.';
const OTHER_FORMAT = '只支持 json 和 xml。 Only json and xml are known.';
