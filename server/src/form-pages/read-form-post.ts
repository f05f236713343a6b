import {
  answersToSend,
  consentsToAsk,
  isAnswered,
  normalise,
  type Answer,
  type ConsentGiven,
  type FormDocument,
  type When,
} from '../../../src/form/index.ts';
import type { ApplicationRequest } from '../../../src/data/generated/types.ts';
import { findRegion } from '../import/regions.ts';
import { fieldsOf, type Typed } from './drawing.ts';

/** What the form of a page without scripts posted. */
export interface FormPost {
  /** Id of the form; empty when the body is none of ours. */
  formId: string;
  key: string | undefined;
  /** A trap no person sees was filled in. */
  honeypot: boolean;
  /** Signed code of a poster, still as it came. */
  token: string | undefined;
  /** Every control that is a question or a consent, as it was typed. */
  typed: Typed;
  /** Everything, for what travels along, such as the language. */
  fields: URLSearchParams;
}

/** Our own hidden fields; a question's name begins with a letter. */
const OURS = /^_(?:key|form|version|at|lang|theme|size|host|kiosk|channel|t|website)$/;

/** Reads `application/x-www-form-urlencoded` text (URL standard §5.1). */
export function readFormPost(text: string): FormPost {
  const fields = new URLSearchParams(text);
  const typed = new Map<string, string[]>();
  // A form of somebody else's page names it as the JSON body does.
  const nameOfForm = fields.has('_form') ? '_form' : 'formId';
  for (const [name, value] of fields) {
    if (OURS.test(name) || name === nameOfForm) continue;
    const values = typed.get(name);
    if (values) values.push(value);
    else typed.set(name, [value]);
  }
  return {
    formId: fields.get(nameOfForm) ?? '',
    key: fields.get('_key') ?? undefined,
    honeypot: Boolean(fields.get('_website')),
    token: fields.get('_t') || undefined,
    typed: Object.fromEntries(typed),
    fields,
  };
}

/** An application made of what was posted. */
export interface ReadApplication {
  body: ApplicationRequest;
  /** Names of questions that were answered and, by the other answers, are not asked. */
  leftOut: string[];
}

/**
 * Makes the request that a script would have sent. What belongs to no question stays in it, for the
 * server to refuse by name.
 *
 * The moment of consent is that of the page it was ticked on: the same page sent twice is the same
 * request, and is stored once.
 */
export function applicationOf(form: FormDocument, post: FormPost, when: When): ReadApplication {
  const { typed, fields } = post;
  const known = new Map([...fieldsOf(form)].map(field => [field.name, field]));
  const given: Record<string, Answer> = {};
  const strange: [string, string][] = [];
  for (const [name, values] of Object.entries(typed)) {
    const field = known.get(name);
    if (field) {
      const answer = field.type === 'region' ? regionOf(values) : normalise(field, values);
      if (isAnswered(answer)) given[name] = answer;
    } else if (!name.startsWith('consent.') && values[0]) strange.push([name, values[0]]);
  }
  const asked = answersToSend(form, given, when);
  const at = readMoment(fields.get('_at'));
  const consents = consentsToAsk(form, given, when).map(({ id, version }): ConsentGiven => {
    const said = typed[`consent.${id}`]?.[0];
    // The words that were shown count, not those the form has by now.
    const shown = said === undefined || said === String(version) ? version : said;
    return { id, version: shown, granted: said !== undefined, at };
  });
  const channel = fields.get('_channel');
  return {
    body: {
      formId: post.formId,
      formVersion: Number(fields.get('_version')) || form.v,
      answers: { ...asked, ...Object.fromEntries(strange) } as ApplicationRequest['answers'],
      consents,
      ...(channel && { channel }),
    },
    leftOut: Object.keys(given).filter(name => !Object.hasOwn(asked, name)),
  };
}

/** The code of a division that is named clearly; else the text, for the check to say so. */
function regionOf([text = '']: readonly string[]): string {
  const plain = text.trim();
  const found = /\D/.test(plain) ? findRegion(plain) : undefined;
  return found?.ok && found.rest === '' ? found.region.code : plain;
}

/**
 * The page's own time. Where it tells none, one that nobody believes: the server keeps the moment it
 * came in then, and the same post sent twice is still the same.
 */
function readMoment(text: string | null): string {
  const time = Date.parse(text ?? '');
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}
