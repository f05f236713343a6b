import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import type { Answers, Fault } from '../../../src/form/index.ts';
import { whenOf } from '../applications/context.ts';
import { html, type Markup, type Piece } from './markup.ts';
import type { Typed } from './drawing.ts';
import { formMarkup } from './form-markup.ts';
import type { FormPages } from './form-pages.ts';
import { lookEntries, type Look } from './look.ts';
import { privacyAddress, withPolicy, withPolicyLink } from './privacy-address.ts';
import { documentLang, isSameTongue, languageName } from './own-language.ts';
import type { PageContent } from './page.ts';
import type { PageWords } from './words/page-words.ts';

/** A form to be shown, for the first time or with what is wrong in it. */
export interface ShownForm {
  form: FormDocument;
  formId: string;
  look: Look;
  words: PageWords;
  typed: Typed;
  faults?: readonly Fault[];
  /** The same over all tries of one application; a new one for a new page. */
  key?: string | undefined;
  channel?: string | undefined;
  token?: string | undefined;
  /** Answers for the script, which knows no typed text yet. */
  prefill?: Answers;
  notice?: Markup | undefined;
  /** Above the questions too, by the script as well. */
  said?: string | undefined;
  languages?: PageContent['languages'];
  status?: number;
  /** False for the answer to a post: the script would begin anew, with none of what was typed. */
  scripted?: boolean;
}

/** Answers with the page of a form. */
export function showForm(
  pages: FormPages,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: ShownForm,
): Promise<FastifyReply> {
  const { context } = pages;
  const { formId, look, words, typed, faults = [], channel, token } = shown;
  const when = whenOf(context);
  const { site } = context.live.current;
  const root = pages.rootOf(request);
  const address = privacyAddress(`${root}embed/`, [['form', formId], ...lookEntries(look)]);
  const privacy = withPolicy(site.privacy, address);
  const docLang = documentLang(site.site.lang, words);
  const linked = withPolicyLink(shown.form, privacy.policy ?? address);
  const isForeign = docLang !== undefined && !isSameTongue(docLang, words.lang);
  const form = isForeign ? withoutLabel(linked) : linked;
  const foreign = isForeign
    ? words.own('otherLanguage', { language: languageName(docLang, words) })
    : undefined;
  const key = shown.key ?? randomUUID();
  const endpoints = endpointsOf(form, root);
  const hidden: [string, string][] = [
    ['_key', key],
    ['_form', formId],
    ['_version', String(form.v)],
    ['_at', when.now],
    ...lookEntries(look).map(([name, value]): [string, string] => [`_${name}`, value]),
    ...(channel === undefined ? [] : [['_channel', channel] as [string, string]]),
    ...(token === undefined ? [] : [['_t', token] as [string, string]]),
  ];
  const body = formMarkup(
    { form, words, typed, faults, when, docLang, orgName: context.orgName },
    {
      action: new URL(endpoints.submit).pathname,
      hidden: Object.fromEntries(hidden),
      notice: [
        foreign !== undefined && html`<div class="uf-notice"><p>${foreign}</p></div>`,
        shown.said === undefined ? shown.notice : noticeOf(shown.said),
      ],
    },
  );
  const { id, name, lang, tz } = site.site;
  const value = {
    form,
    site: { id, name, lang, tz, privacy },
    endpoints,
    prefill: shown.prefill,
    channel,
    said: [foreign, shown.said].filter(Boolean).join(' ') || undefined,
    lang: look.language,
    kiosk: look.kiosk || undefined,
    key,
    t: token,
  };
  const content: PageContent = {
    words,
    look,
    title: form.title,
    body,
    ...(shown.scripted !== false && { data: { id: 'union-form', value } }),
    privacy,
    ...(shown.languages && { languages: shown.languages }),
    isForm: true,
    isFaulty: faults.length > 0,
  };
  return pages.send(request, reply, content, shown.status);
}

/** The button that sends, in our words: it has to be understood whatever else is. */
function withoutLabel(form: FormDocument): FormDocument {
  const submit = { ...form.submit };
  delete submit.label;
  return { ...form, submit };
}

/** Where a form's script sends and asks; absolute, a folder with its slash. */
function endpointsOf(
  { submit }: FormDocument,
  root: string,
): Readonly<Record<'root' | 'submit' | 'uploads' | 'orgs' | 'regions' | 'codes', string>> {
  const absolute = (href: string): string => new URL(href, root).href;
  return {
    root,
    submit: absolute(submit.href),
    uploads: absolute(submit.uploads ?? 'v1/uploads'),
    orgs: absolute('v1/orgs'),
    regions: absolute('v1/regions/'),
    codes: absolute('v1/codes'),
  };
}

/** A line above the questions, with a heading where it says what went wrong. */
export function noticeOf(text: Piece, title?: string): Markup {
  return html`<div class="uf-notice" role="status">
    ${title !== undefined && html`<h2>${title}</h2>`}
    <p>${text}</p>
  </div>`;
}
