import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { safeUrl } from '../../../src/base/safe-url.ts';
import {
  checkForm,
  formFault,
  isAnswered,
  type Fault,
  type NextStep,
} from '../../../src/form/index.ts';
import { offeredForm } from '../bookings/offered-form.ts';
import { bookingRequest } from '../bookings/wanted.ts';
import { showPeople } from './choose-person.ts';
import { formOf, whenOf, type FormsContext } from '../applications/context.ts';
import type { Submitted, SubmitRequest } from '../applications/submit.ts';
import { html, type Markup } from './markup.ts';
import { HttpProblem } from '../http/problem.ts';
import { fieldsOf, type Typed } from './drawing.ts';
import type { FormPages } from './form-pages.ts';
import { lookEntries, readLook, type Look } from './look.ts';
import { showNoForm } from './notice-pages.ts';
import { documentLang, inLang, withOwn } from './own-language.ts';
import { phoneLink } from './phone-link.ts';
import {
  applicationOf,
  readFormPost,
  type FormPost,
  type ReadApplication,
} from './read-form-post.ts';
import { noticeOf, showForm } from './show-form.ts';
import { pageWords, type PageWords } from './words/page-words.ts';

/**
 * Answers the post of a page without scripts: a redirect to the application's own page when it is
 * stored, else the same page with what was typed, the same key, and what to do.
 * @param text the body, `application/x-www-form-urlencoded`
 * @param send stores an application, see `submit`
 */
export async function receiveFormPost(
  pages: FormPages,
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  send: (request: SubmitRequest) => Promise<Submitted>,
): Promise<FastifyReply> {
  const { context } = pages;
  const post = readFormPost(text);
  const look = readLook(post.fields, context.live.current.site.site.lang ?? '', '_');
  const words = await pageWords(look.language);
  const form = await formOf(context, post.formId);
  if (!form) return showNoForm(pages, request, reply, { look, words });
  const read = applicationOf(form, post, whenOf(context));
  const { key, honeypot } = post;
  try {
    const { receipt: stored } = await send({
      body: read.body,
      key,
      ip: request.ip,
      honeypot,
      files: 'later',
    });
    const search = new URLSearchParams([
      ['receipt', stored.receipt],
      ...lookEntries(look),
      ['new', '1'],
    ]);
    if (read.leftOut.length > 0) search.set('left', read.leftOut.join(' '));
    const place = `${pages.rootOf(request)}embed/status/${encodeURIComponent(stored.id)}?${search.toString()}`;
    return reply.header('cache-control', 'no-store').redirect(place, 303);
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const { form: judged } = await bookingRequest(context, form, read.body.answers);
    const refusal = refusalOf(error, { context, form: judged, post, read, words, look });
    reply.headers(error.headers);
    const { fields, token } = post;
    const offered = await offeredForm(context, form, ({ person }) => post.typed[person.name]?.[0]);
    // Where no time is left the person still has what they typed.
    if (offered.is === 'choose') {
      const shown = { look, words };
      return showPeople(pages, request, reply, shown, { form, formId: post.formId, offered });
    }
    return showForm(pages, request, reply, {
      form: offered.form,
      formId: post.formId,
      look,
      words,
      typed: typedFor(form, post.typed, error),
      key: error.code === 'key-missing' || error.code === 'key-shape' ? undefined : key,
      channel: fields.get('_channel') ?? undefined,
      token,
      scripted: false,
      status: error.statusCode,
      ...refusal,
    });
  }
}

interface Refused {
  context: FormsContext;
  form: FormDocument;
  post: FormPost;
  read: ReadApplication;
  words: PageWords;
  look: Look;
}

/** What the page says to a person about why it was not taken. */
function refusalOf(
  error: HttpProblem,
  { context, form, post, read, words, look }: Refused,
): { faults?: Fault[]; notice?: Markup } {
  const wait = Number(error.headers['retry-after'] ?? 5);
  switch (error.code) {
    case 'challenge':
    case 'limited':
      return {
        notice: noticeOf(words.own('waitText', { n: wait }), words.own('waitTitle')),
      };
    case 'in-flight':
      return { notice: noticeOf(words.own('busyText', { n: wait })) };
    case 'version':
      return { notice: noticeOf(words.t('changed')) };
    case 'key-reused':
    case 'deleted':
      return {
        notice: html`${noticeOf(words.own('sentBefore'))}
          <p><a href="${newFormHref(post.formId, look)}">${words.own('newForm')}</a></p>`,
      };
    case 'ineligible':
      return { notice: ineligibleNotice(error, words, context.live.current.site.site.lang) };
    default: {
      const faults = faultsOf(error, { context, form, read });
      if (faults.length > 0) return { faults };
      return { notice: noticeOf(words.own('refusedText'), words.own('refusedTitle')) };
    }
  }
}

function newFormHref(formId: string, look: Look): string {
  return `../embed/join-form?${new URLSearchParams([['form', formId], ...lookEntries(look)]).toString()}`;
}

/** By the same engine, in the reader's language; what only the server knows, in the server's words. */
function faultsOf(
  error: HttpProblem,
  { context, form, read }: Pick<Refused, 'context' | 'form' | 'read'>,
): Fault[] {
  const when = whenOf(context);
  const { answers, consents = [], formVersion } = read.body;
  const whole = formFault(form, when, formVersion);
  const own = [
    ...(whole ? [whole] : []),
    ...checkForm(form, answers, consents, when, { files: 'later' }),
  ];
  const told = new Set(own.map(({ name }) => name));
  for (const { pointer, code, detail } of error.errors ?? []) {
    const [, list, name = ''] = /^\/(answers|consents)\/([^/]+)/.exec(pointer) ?? [];
    const fault = list === 'consents' ? `consent.${name}` : name;
    if (list === undefined || told.has(fault) || detail === undefined) continue;
    told.add(fault);
    own.push(bookingFault(fault, code) ?? { name: fault, code: 'wrong-type', message: detail });
  }
  return own;
}

/** What is wrong with a booking has words in every language. */
function bookingFault(name: string, code: string): Fault | undefined {
  const known = (['slot-full', 'slot-past', 'slot-gone', 'person-gone'] as const).find(
    one => one === code,
  );
  return known && { name, code: known };
}

function ineligibleNotice(
  { extra }: HttpProblem,
  words: PageWords,
  siteLang: string | undefined,
): Markup {
  const docLang = documentLang(siteLang, words);
  const { reason, source, next } = extra as {
    reason?: string;
    source?: string;
    next?: NextStep;
  };
  const href = safeUrl(next?.href);
  return html`<div class="uf-notice" role="alert">
    <h2>${words.t('ineligible')}</h2>
    ${reason && html`<p>${inLang(reason, docLang)}</p>`}${source && html`<p>${withOwn(words.t('source', { text: source }), [source], docLang)}</p>`}
    <p>${words.t('ineligibleHint')}</p>
    ${next && html`<p>${href === undefined ? inLang(next.text, docLang) : html`<a href="${href}">${inLang(next.text, docLang)}</a>`}${next.phone && html` ${phoneLink(next.phone)}`}</p>`}
  </div>`;
}

/** What was typed; consents to other words than the form's have to be given anew. */
function typedFor(form: FormDocument, typed: Typed, { code }: HttpProblem): Typed {
  if (code !== 'version') return typed;
  const names = new Set([...fieldsOf(form)].map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(typed).filter(([name, values]) => names.has(name) && isAnswered([...values])),
  );
}
