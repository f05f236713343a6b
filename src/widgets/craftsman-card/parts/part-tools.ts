import { html, nothing, type TemplateResult } from 'lit';
import { isOnHostOf } from '../../../data/urls.ts';
import { safeUrl } from '../../../base/safe-url.ts';
import type { KinOther } from '../../../rules/people/kin-people.ts';
import type { PartContext, PartName } from '../part.ts';
import type { MoreWords } from './part-words.ts';

/** What a part works at while it is open for one person, made at its first drawing. */
export function perContext<T>(make: (context: PartContext) => T): (context: PartContext) => T {
  const made = new WeakMap<PartContext, T>();
  return context => {
    let work = made.get(context);
    if (work === undefined) made.set(context, (work = make(context)));
    return work;
  };
}

/** The heading that a part begins with; the card gives it the focus. */
export function partTitle({ heading }: PartContext, part: PartName, text: unknown): TemplateResult {
  const level = Math.min(6, heading + 1);
  return html`<div class="title" id="part-${part}" role="heading" aria-level=${level} tabindex="-1">
    ${text}
  </div>`;
}

/** A heading below that; one with an id can be given the focus. */
export function underTitle({ heading }: PartContext, text: unknown, id?: string): TemplateResult {
  const level = Math.min(6, heading + 2);
  return html`<div
    class="under-title"
    id=${id ?? nothing}
    role="heading"
    aria-level=${level}
    tabindex=${id ? -1 : nothing}
  >
    ${text}
  </div>`;
}

/** The name as it is said; words where it is not shown. */
export function nameOf(
  person: { readonly name: string; readonly show?: Readonly<Record<string, string>> },
  words: MoreWords,
): string {
  return person.show?.['name'] === 'hidden' ? words.t('nameHidden') : person.name;
}

/** A link that opens beside the page, and says so. */
export function outward(
  href: string,
  text: unknown,
  words: MoreWords,
  { look = 'tall', act }: { look?: string; act?: (event: Event) => void } = {},
): TemplateResult {
  return html`<a
    @click=${act ?? nothing}
    class=${look}
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    >${text}<span class="visually-hidden">${words.t('newWindow')}</span></a
  >`;
}

/**
 * Whether something may be loaded: from hosts that page or site named, nobody else's. What is
 * elsewhere is a link, for a person to follow.
 */
export function mayLoad(url: string, { resolve, site }: PartContext): boolean {
  const known = [resolve('.'), site?.url].filter((home): home is string => home !== undefined);
  return isOnHostOf(url, known);
}

/** Somebody by name, as a link to their page where the card knows those. */
export function personLink(
  { id, name, person }: KinOther,
  context: PartContext,
  words: MoreWords,
  isFocus = false,
): TemplateResult {
  const href = id === undefined || isFocus ? undefined : safeUrl(context.pageOf(id));
  const shown = person ? nameOf(person, words) : name;
  const lang = person?.lang ?? nothing;
  if (href) return html`<a class="kin-name tall" href=${href} lang=${lang} dir="auto">${shown}</a>`;
  return html`<span class="kin-name" lang=${lang} dir="auto"
    >${shown}${
      isFocus ? html`<span class="visually-hidden">（${words.t('relSelf')}）</span>` : nothing
    }</span
  >`;
}
