import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formOf } from '../../applications/context.ts';
import { readStatus, remove, withdraw } from '../../applications/status.ts';
import type { FormPages } from '../../form-pages/form-pages.ts';
import { languageLinks, readLook } from '../../form-pages/look.ts';
import { showNotice, type Shown } from '../../form-pages/notice-pages.ts';
import { documentLang } from '../../form-pages/own-language.ts';
import {
  ACTS,
  addressOf,
  confirmMarkup,
  statusMarkup,
  type Act,
} from '../../form-pages/status-page.ts';
import { pasteMarkup, readPasted } from '../../form-pages/status-paste.ts';
import { pageWords } from '../../form-pages/words/page-words.ts';
import { HttpProblem } from '../problem.ts';

interface Params {
  id: string;
}

/** What a request about an application brings along. */
interface Visit extends Shown {
  search: URLSearchParams;
  receipt: string;
  frames: string;
}

/**
 * How an application stands, below `/embed/status`: without an id for the link with a secret, which a
 * script reads and no server sees, or to paste such a link; with an id and `?receipt=…` as a page that needs no script, where
 * the application can be withdrawn and deleted after being asked once more.
 */
export function addStatusRoutes(app: FastifyInstance, pages: FormPages): void {
  const { context } = pages;

  app.get('/embed/status', async (request, reply) => {
    const visit = await visitOf(pages, request, searchOf(request));
    const { words, look } = visit;
    const { site, privacy } = context.live.current.site;
    const root = pages.rootOf(request);
    const { id, name, tz } = site;
    return showNotice(pages, request, reply, visit, {
      status: 200,
      title: words.t('statusTitle'),
      text: words.own('statusAsk'),
      more: pasteMarkup(visit),
      data: {
        id: 'union-status',
        value: {
          site: { id, name, tz, privacy },
          endpoints: { root, submit: `${root}v1/applications` },
          lang: look.language,
        },
      },
    });
  });

  // Only pages without scripts send it.
  app.post<{ Body: unknown }>('/embed/status', async (request, reply) => {
    const { body } = request;
    if (typeof body !== 'string') throw new HttpProblem(415);
    const posted = new URLSearchParams(body);
    const visit = await visitOf(pages, request, posted);
    const { words, frames, look } = visit;
    const link = posted.get('link') ?? '';
    const pasted = readPasted(link);
    if (!pasted) {
      return showNotice(pages, request, reply, visit, {
        status: 422,
        title: words.t('statusTitle'),
        text: words.own('statusAsk'),
        more: pasteMarkup(visit, link),
      });
    }
    return orProblemPage(pages, request, reply, visit, async () => {
      const { id, receipt } = pasted;
      const status = await readStatus(context, id, { receipt, ip: request.ip });
      // By its number: the secret of the link stays out of addresses.
      const place = addressOf(frames, id, status.receipt ?? receipt, look);
      return reply.header('cache-control', 'no-store').redirect(place, 303);
    });
  });

  app.get<{ Params: Params }>('/embed/status/:id', async (request, reply) => {
    const visit = await visitOf(pages, request, searchOf(request));
    const { search, receipt, words, look, frames } = visit;
    const { id } = request.params;
    return orProblemPage(pages, request, reply, visit, async () => {
      const status = await readStatus(context, id, { receipt, ip: request.ip });
      const { site, privacy } = context.live.current.site;
      const body = statusMarkup({
        status,
        receipt: status.receipt ?? receipt,
        form: status.form === undefined ? undefined : await formOf(context, status.form),
        words,
        look,
        frames,
        tz: site.tz ?? 'Asia/Shanghai',
        leftOut: (search.get('left') ?? '').split(' '),
        isNew: search.has('new'),
        docLang: documentLang(site.lang, words),
      });
      const { languages } = visit;
      const title = words.t('statusTitle');
      const content = { words, look, title, body, privacy, ...(languages && { languages }) };
      return pages.send(request, reply, content);
    });
  });

  for (const act of ACTS) {
    app.get<{ Params: Params }>(`/embed/status/:id/${act}`, async (request, reply) => {
      const visit = await visitOf(pages, request, searchOf(request));
      const { words, look, receipt, frames } = visit;
      const { id } = request.params;
      const { privacy } = context.live.current.site;
      const title = act === 'delete' ? words.own('removeTitle') : words.t('withdrawSure');
      const body = confirmMarkup({ id, receipt, words, look, frames }, act);
      return pages.send(request, reply, { words, look, title, body, privacy });
    });

    app.post<{ Params: Params; Body: unknown }>(
      `/embed/status/:id/${act}`,
      async (request, reply) => {
        const { body, params } = request;
        if (typeof body !== 'string') throw new HttpProblem(415);
        const visit = await visitOf(pages, request, new URLSearchParams(body));
        return orProblemPage(pages, request, reply, visit, () =>
          doAct(pages, request, reply, visit, { id: params.id, act }),
        );
      },
    );
  }
}

async function doAct(
  pages: FormPages,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  { id, act }: { id: string; act: Act },
): Promise<FastifyReply> {
  const { context } = pages;
  const { receipt, words, frames, look } = visit;
  const credential = { receipt, ip: request.ip };
  if (act === 'withdraw') {
    await withdraw(context, id, credential);
    const place = addressOf(frames, id, receipt, look);
    return reply.header('cache-control', 'no-store').redirect(place, 303);
  }
  await remove(context, id, credential);
  return showNotice(pages, request, reply, visit, {
    status: 200,
    title: words.own('removedTitle'),
    text: words.own('removedText'),
  });
}

/** What cannot be shown is said on a page, in the reader's language. */
async function orProblemPage(
  pages: FormPages,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  show: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await show();
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const { words } = visit;
    const { statusCode, headers } = error;
    const wait = Number(headers['retry-after'] ?? 0);
    reply.headers(headers);
    const said =
      statusCode === 410
        ? { title: words.own('removedTitle'), text: words.own('removedText') }
        : statusCode === 401 || statusCode === 404
          ? { title: words.own('notFoundTitle'), text: words.own('notFoundText') }
          : wait > 0
            ? { title: words.own('failedTitle'), text: words.own('laterText', { n: wait }) }
            : { title: words.own('failedTitle'), text: words.own('failedText') };
    return showNotice(pages, request, reply, visit, { status: statusCode, ...said });
  }
}

async function visitOf(
  pages: FormPages,
  request: FastifyRequest,
  search: URLSearchParams,
): Promise<Visit> {
  const look = readLook(search, pages.context.live.current.site.site.lang ?? '');
  return {
    search,
    look,
    words: await pageWords(look.language),
    // A post has no address to come back to.
    ...(request.method === 'GET' && { languages: languageLinks(search) }),
    receipt: search.get('receipt') ?? '',
    frames: `${pages.rootOf(request)}embed/`,
  };
}

function searchOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://page.invalid').searchParams;
}
