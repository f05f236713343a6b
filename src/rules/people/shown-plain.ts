/** What of a person may be shown where their document lays down no rules of its own: most of them. */

import type { PersonGist, PersonRecord, Photo, ShowRule } from './person.ts';

declare const SHOWN: unique symbol;

/** Marks, for the compiler only, what may be shown. */
export interface Shown {
  readonly [SHOWN]: true;
}

/** A document as anybody may read it. */
export type ShownPerson = PersonRecord & Shown;

/** A summary as anybody may read it. */
export type ShownSummary = PersonGist & Shown;

/** What is looked at: a whole document or a summary. */
export interface Showable {
  type: string;
  name: string;
  show?: Record<string, ShowRule>;
  consent?: { date: string; through?: string };
  photo?: Photo;
}

/**
 * The document as anybody may read it; undefined when it may not be published (any more), `rules`
 * when it has rules that only `shownPerson` can apply, which takes more bytes. A photo without
 * words, or one that was not agreed to, is left out.
 *
 * @param today The site's date, `YYYY-MM-DD`.
 */
export function plainPerson<T extends Showable>(
  person: T,
  today: string,
): (T & Shown) | 'rules' | undefined {
  const { show: rules, consent: agreed, ...rest } = person as Loose;
  const [show, consent] = [rules ?? {}, agreed ?? {}];
  // Rules or a consent that cannot be read are a wish for privacy all the same.
  if (!isObject(show) || !isObject(consent)) return undefined;
  const { through = today } = consent;
  if (typeof through !== 'string' || through < today) return undefined;
  if (Object.keys(show).some(member => show[member] !== 'public')) return 'rules';
  const { photo, ...bare } = rest;
  const shown = mayShow(photo) ? rest : bare;
  if (agreed) shown['consent'] = agreed;
  return shown as unknown as T & Shown;
}

type Loose = Record<string, unknown> & { show?: unknown; consent?: unknown; photo?: unknown };

function mayShow(photo: unknown): boolean {
  if (!isObject(photo)) return false;
  const { alt, consent = '-' } = photo;
  return (
    typeof alt === 'string' && !!alt.trim() && typeof consent === 'string' && consent.includes('-')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
