import type { Endpoints } from '../data/send.ts';
import type { Answers, FormDocument } from '../form/index.ts';
import { languageOf, type Language } from '../locale/languages.ts';
import type { FormSite } from '../widgets/join-form/part.ts';

/** What the server says beside the form it drew. */
export interface PageForm {
  readonly form: FormDocument;
  readonly site: FormSite;
  readonly endpoints: Endpoints;
  readonly lang: Language;
  readonly prefill?: Answers;
  readonly channel?: string;
  readonly said?: string;
  readonly kiosk?: boolean;
  /** Idempotency key of the page, the same as its hidden field. */
  readonly key?: string;
}

/** What the server says beside the state of an application. */
export interface PageStatus {
  readonly site: FormSite;
  readonly endpoints: Endpoints;
  readonly lang: Language;
  /** Of the application that the page was opened with by its number. */
  readonly id?: string;
  readonly receipt?: string;
}

/** The form of a page, or undefined where it has none. @throws when what it has is not readable. */
export function formOf(page: Document): PageForm | undefined {
  return read<PageForm>(page, 'union-form', ['form', 'site', 'endpoints']);
}

/** The same for a status page. */
export function statusOf(page: Document): PageStatus | undefined {
  return read<PageStatus>(page, 'union-status', ['site', 'endpoints']);
}

function read<T extends { lang: Language }>(
  page: Document,
  id: string,
  needed: readonly (keyof T & string)[],
): T | undefined {
  const text = page.getElementById(id)?.textContent;
  if (!text) return undefined;
  const data = JSON.parse(text) as T;
  const lacking = needed.filter(name => typeof data[name] !== 'object');
  if (lacking.length > 0) throw new Error(`the page's #${id} lacks ${lacking.join(', ')}`);
  return { ...data, lang: languageOf(String(data.lang)) };
}
