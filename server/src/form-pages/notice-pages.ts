import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { formFault, type Fault } from '../../../src/form/index.ts';
import { formOf, whenOf } from '../applications/context.ts';
import { html, type Piece } from './markup.ts';
import type { FormPages } from './form-pages.ts';
import { lookEntries, type Look } from './look.ts';
import { documentLang, inLang } from './own-language.ts';
import type { PageContent } from './page.ts';
import type { PageWords } from './words/page-words.ts';

/** How a page is shown and in which words. */
export interface Shown {
  look: Look;
  words: PageWords;
  languages?: PageContent['languages'];
}

/** A page that says one thing. */
export function showNotice(
  pages: FormPages,
  request: FastifyRequest,
  reply: FastifyReply,
  { look, words, languages }: Shown,
  said: {
    status: number;
    title: string;
    /** Language of the title, where it is not the page's. */
    titleLang?: string | undefined;
    text: Piece;
    more?: Piece;
  } & Pick<PageContent, 'data'>,
): Promise<FastifyReply> {
  const { privacy } = pages.context.live.current.site;
  const { status, title, titleLang, text, more, data } = said;
  const body = html`<h1 class="uf-title">${inLang(title, titleLang)}</h1>
    <p class="uf-intro">${text}</p>
    ${more}`;
  const content = {
    words,
    look,
    title,
    body,
    privacy,
    ...(languages && { languages }),
    ...(data && { data }),
  };
  return pages.send(request, reply, content, status);
}

/** There is no form of that name: says which there are. */
export async function showNoForm(
  pages: FormPages,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
): Promise<FastifyReply> {
  const { context } = pages;
  const { words, look } = shown;
  const ids = Object.keys(context.live.current.site.forms ?? {});
  const forms = await Promise.all(
    ids.map(async id => ({ id, form: await formOf(context, id).catch(() => undefined) })),
  );
  const docLang = documentLang(context.live.current.site.site.lang, words);
  const links = forms.flatMap(({ id, form }) => {
    if (!form) return [];
    const search = new URLSearchParams([['form', id], ...lookEntries(look)]);
    const href = `${pages.rootOf(request)}embed/join-form?${search.toString()}`;
    return [html`<li><a href="${href}">${inLang(form.title, docLang)}</a></li>`];
  });
  return showNotice(pages, request, reply, shown, {
    status: 404,
    title: words.own('noFormTitle'),
    text: words.own('noFormText'),
    more:
      links.length > 0
        ? html`<h2>${words.own('otherForms')}</h2>
            <ul>
              ${links}
            </ul>`
        : undefined,
  });
}

/** Why a form takes nothing now, and when it does; undefined while it is open. */
export function closedFault(pages: FormPages, form: FormDocument): Fault | undefined {
  return formFault(form, whenOf(pages.context));
}

/** The page of a form that takes nothing now. */
export function showClosed(
  pages: FormPages,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
  { form, fault }: { form: FormDocument; fault: Fault },
): Promise<FastifyReply> {
  const { words } = shown;
  const { today } = whenOf(pages.context);
  const { from = '', through = '' } = form.window ?? {};
  const isBefore = from.slice(0, 10) > today || (from > today && from.length > 10);
  const [title, text] =
    fault.code === 'full'
      ? [words.t('fullTitle'), words.t('fullWords', { n: form.quota?.total ?? 0 })]
      : isBefore
        ? [words.t('beforeTitle'), words.t('beforeText', { day: from })]
        : [words.t('afterTitle'), words.t('afterText', { day: through })];
  return showNotice(pages, request, reply, shown, {
    status: 200,
    title: form.title,
    titleLang: documentLang(pages.context.live.current.site.site.lang, words),
    text,
    more: html`<h2>${title}</h2>`,
  });
}
