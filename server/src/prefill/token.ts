import type { Answer, Answers, FormDocument, FormField } from '../../../src/form/index.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** What a poster's code brings along. */
export interface Prefill {
  /** By field name: only fields with `prefill`, nothing sensitive. */
  answers: Answers;
  /** Where the application came from, such as a campaign. */
  channel?: string;
  /** Until when the code holds. */
  expires: Date;
}

/** What a token says, or why it says nothing: the form opens without it then, and tells. */
export type PrefillReading =
  | { ok: true; answers: Answers; channel?: string }
  | { ok: false; why: 'malformed' | 'forged' | 'expired' | 'other-form' };

/** An answer that may not stand in an address; names the field. */
export class NotForPrefill extends Error {
  override readonly name = 'NotForPrefill';
  readonly field: string;

  constructor(field: string) {
    super(`${field} may not be filled in beforehand`);
    this.field = field;
  }
}

/** Never filled in from an address, whatever a form says: addresses end in histories and logs. */
const NEVER: ReadonlySet<string> = new Set(
  'id phone email code photo file note textarea date'.split(' '),
);
const MAX_TOKEN = 1500;

/**
 * Makes the token of a QR code: what is filled in beforehand, signed, so that nobody can put up a
 * poster that sends people to another union. It can be read by anybody and holds nothing personal.
 *
 * @throws NotForPrefill for a field that the form does not open to it.
 */
export function signPrefill(
  keys: KeyRing,
  siteId: string,
  form: FormDocument,
  { answers, channel, expires }: Prefill,
): string {
  const allowed = prefillFields(form);
  for (const name of Object.keys(answers)) if (!allowed.has(name)) throw new NotForPrefill(name);
  const seconds = Math.floor(expires.getTime() / 1000);
  const parts = [form.id ?? form.kind, seconds, channel ?? '', answers];
  const text = Buffer.from(JSON.stringify(parts)).toString('base64url');
  return `${text}.${keys.sign('prefill', signedText(siteId, text))}`;
}

/** Reads a token against the form as it is now: what it no longer opens to this is left out. */
export function readPrefill(
  keys: KeyRing,
  siteId: string,
  form: FormDocument,
  token: string,
  now: Date,
): PrefillReading {
  const [, text, mac] = /^([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  if (text === undefined || mac === undefined || token.length > MAX_TOKEN)
    return fault('malformed');
  if (!keys.verify('prefill', signedText(siteId, text), mac)) return fault('forged');
  const [formId, seconds, channel, answers] = JSON.parse(
    Buffer.from(text, 'base64url').toString('utf8'),
  ) as [string, number, string, Record<string, Answer>];
  if (formId !== (form.id ?? form.kind)) return fault('other-form');
  if (seconds * 1000 <= now.getTime()) return fault('expired');
  const allowed = prefillFields(form);
  const kept = Object.entries(answers).filter(([name]) => allowed.has(name));
  return { ok: true, answers: Object.fromEntries(kept), ...(channel !== '' && { channel }) };
}

/** The fields of a form that may be filled in beforehand, by name. */
export function prefillFields(form: FormDocument): Map<string, FormField> {
  const fields = form.steps.flatMap(step => step.fields);
  return new Map(fields.filter(mayPrefill).map(field => [field.name, field]));
}

function mayPrefill({ prefill, sensitive, type }: FormField): boolean {
  return prefill !== undefined && sensitive !== true && !NEVER.has(type);
}

/** The address of a form with its token, for a QR code or a link. */
export function formAddress(root: string, formId: string, token: string): string {
  const search = new URLSearchParams({ form: formId, t: token });
  return `${root}embed/join-form?${search.toString()}`;
}

function fault(why: Extract<PrefillReading, { ok: false }>['why']): PrefillReading {
  return { ok: false, why };
}

/** What is signed names the site, so that another site's code is not taken. */
function signedText(siteId: string, text: string): string {
  return JSON.stringify([siteId, text]);
}
