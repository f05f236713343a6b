import { ROOT_MARK } from '../../../base/page-scheme.ts';
import { safeUrl } from '../../../base/safe-url.ts';
import type { PartContext } from '../part.ts';

/** How somebody is booked: by a form of the site, or on a site of its own. */
export type BookingWay = { readonly form: string } | { readonly address: string };

/** Forms that are taken where the person names none, the first that the site has. */
const USUAL = ['lecture', 'book'];

/**
 * The way to book this person; undefined where there is none: the site has no such form, no pages of
 * forms, or the person no id to book them by.
 */
export function bookingWay({ person, site, resolve, id }: PartContext): BookingWay | undefined {
  const { book } = person;
  const { forms = {}, frames } = site?.document ?? {};
  const known = new Set(frames === undefined || id === undefined ? [] : Object.keys(forms));
  if (book !== undefined && !known.has(book) && /[/:]/.test(book)) {
    const address = safeUrl(resolve(book));
    return address === undefined ? undefined : { address };
  }
  const form = book === undefined ? USUAL.find(one => known.has(one)) : book;
  return form !== undefined && known.has(form) ? { form } : undefined;
}

/** The form in a page of its own, or the site's own page, for this person and time. */
export function bookingAddress(
  way: BookingWay,
  { id = '', site, words }: PartContext,
  slot: string,
): string | undefined {
  const frames = site?.resolve(site.document.frames ?? '');
  const page = 'address' in way ? way.address : frames && pageIn(frames);
  if (!page) return undefined;
  const url = new URL(page, location.href);
  if ('form' in way) {
    url.searchParams.set('form', way.form);
    url.searchParams.set('lang', words.lang);
  }
  if (id) url.searchParams.set('person', id);
  url.searchParams.set('slot', slot);
  return url.href;
}

const pageIn = (frames: string): string =>
  new URL('join-form', frames.endsWith('/') ? frames : `${frames}/`).href;

/**
 * Puts the form into the card's light DOM, where the page's loader, which watches the document, finds
 * it and brings its code.
 */
export function standForm(
  form: string,
  { host, site, id = '' }: PartContext,
  slot: string,
): Element {
  const element = document.createElement('union-join-form');
  element.slot = 'booking';
  // It stands in the card and would not look at the page for its colours.
  const theme = host.getAttribute('theme') || host.getAttribute(ROOT_MARK) || '';
  const given = { form, person: id, booking: slot, site: site?.url ?? '', theme };
  for (const [name, value] of Object.entries(given)) if (value) element.setAttribute(name, value);
  host.append(element);
  return element;
}
