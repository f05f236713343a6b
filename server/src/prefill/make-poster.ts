import type { FormDocument } from '../../../src/data/generated/types.ts';
import { normalise, type Answer, type FormField } from '../../../src/form/index.ts';
import { isDocumentId } from '../documents/paths.ts';
import { readRegion } from '../import/read-region.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Org } from '../orgs/org.ts';
import type { Store } from '../store/store.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import type { Poster } from './poster.ts';
import type { PosterLanguage } from './poster-words.ts';
import { formAddress, prefillFields, signPrefill } from './token.ts';

/** What somebody wants a poster of. */
export interface PosterWish {
  formId: string;
  /** Site root visitors use, ending in a slash. */
  root: string;
  lang: PosterLanguage;
  /** Id or full name of the directory; goes into the form's question for an organisation. */
  org?: string;
  /** Further answers by field name, as typed. */
  set?: Readonly<Record<string, string>>;
  /** Where the applications come from, such as a campaign. */
  channel?: string;
  /** Last day the code holds, `YYYY-MM-DD`; a year from now when absent. */
  until?: string;
}

export interface PosterPlace {
  store: Store;
  siteId: string;
  keys: KeyRing;
  now?: Date;
}

const DAY_MS = 24 * 60 * 60_000;
const A_YEAR = 365 * DAY_MS;
const CHANNEL = /^[\p{L}\p{N}._-]{1,64}$/u;

/**
 * A poster ready to be drawn, by command or on the desk.
 * @throws UserError that says which wish the form does not allow.
 */
export async function makePoster(
  { store, siteId, keys, now = new Date() }: PosterPlace,
  { formId, root, lang, org, set = {}, channel, until }: PosterWish,
): Promise<Poster> {
  const form = await storedForm(store, siteId, formId);
  if (channel !== undefined && !CHANNEL.test(channel)) throw new UserError(CHANNEL_UNFIT, 2);
  const expires = until === undefined ? new Date(now.getTime() + A_YEAR) : endOf(until, now);
  const answers: Record<string, Answer> = answersOf(form, set);
  const named = org === undefined ? undefined : await namedOrg(store, siteId, org);
  if (named) answers[orgField(form).name] = named.id;
  const token = signPrefill(keys, siteId, form, {
    answers,
    expires,
    ...(channel !== undefined && { channel }),
  });
  const site = (await store.site(siteId))?.settings;
  const accent = site?.theme?.['--union-accent'];
  return {
    siteName: site?.site.name ?? siteId,
    title: form.title,
    address: formAddress(root, formId, token),
    typedAddress: `${root}embed/join-form?${new URLSearchParams({ form: formId }).toString()}`,
    until: until ?? expires.toISOString().slice(0, 10),
    lang,
    ...(named && { orgName: named.name }),
    ...(typeof accent === 'string' && { accent }),
  };
}

async function storedForm(store: Store, siteId: string, formId: string): Promise<FormDocument> {
  const path = `v1/forms/${formId}.json`;
  const found = isDocumentId(formId) ? await store.document(siteId, path) : undefined;
  if (found) return JSON.parse(found.body) as FormDocument;
  throw new UserError(bilingual(`没有 ${formId} 这份表单。`, `There is no form ${formId}.`), 2);
}

/** By its id, else by its full name where only one has it. */
async function namedOrg({ orgs }: Store, siteId: string, text: string): Promise<Org> {
  const byId = await orgs.byId(siteId, text);
  if (byId) return byId;
  const [only, other] = await orgs.byName(siteId, text, 2);
  if (!only) throw new UserError(unknownOrg(text), 2);
  if (other) throw new UserError(sameName(text, only.id), 2);
  return only;
}

function answersOf(
  form: FormDocument,
  set: Readonly<Record<string, string>>,
): Record<string, Answer> {
  const allowed = prefillFields(form);
  const answers: Record<string, Answer> = {};
  for (const [name, text] of Object.entries(set)) {
    const field = allowed.get(name);
    if (!field) throw new UserError(notAllowed(name, allowed), 2);
    const answer = field.type === 'region' ? regionOf(text) : normalise(field, text);
    if (answer === undefined || !isOption(field, answer)) {
      throw new UserError(notAChoice(field, text), 2);
    }
    answers[name] = answer;
  }
  return answers;
}

function regionOf(text: string): string {
  const read = readRegion(text.trim());
  if (typeof read === 'string') return read;
  throw new UserError(read.fault, 2);
}

function isOption({ options }: FormField, answer: Answer): boolean {
  const chosen = Array.isArray(answer) ? (answer as readonly unknown[]) : [answer];
  return !options || chosen.every(one => options.some(({ value }) => value === one));
}

function orgField(form: FormDocument): FormField {
  const allowed = prefillFields(form);
  const found = [...allowed.values()].find(({ type }) => type === 'org');
  if (!found) throw new UserError(NO_ORG_FIELD, 2);
  return found;
}

/** The last moment of a day in China, whose posters these are. */
function endOf(day: string, now: Date): Date {
  const end = new Date(`${day}T23:59:59+08:00`);
  const written = Number.isNaN(end.getTime())
    ? ''
    : new Date(end.getTime() + 8 * 3_600_000).toISOString();
  if (!written.startsWith(`${day}T`)) throw new UserError(BAD_DAY, 2);
  if (end <= now) throw new UserError(DAY_OVER, 2);
  return end;
}

function unknownOrg(text: string): Bilingual {
  return bilingual(
    `名录里没有“${text}”这个单位或工会：请写全称，或名录里的编号。`,
    `The directory has no “${text}”: write the full name of the organisation, or its id.`,
  );
}

function sameName(name: string, id: string): Bilingual {
  return bilingual(
    `名录里不止一个单位叫“${name}”，请写名录里的编号（如 ${id}）。`,
    `More than one organisation of the directory is called “${name}”; write its id (such as ${id}).`,
  );
}

function notAllowed(name: string, allowed: ReadonlyMap<string, unknown>): Bilingual {
  const known = [...allowed.keys()].join(' ');
  return bilingual(
    `${name} 不能预先填写。这份表单可以预填的有：${known || '（没有）'}。`,
    `${name} cannot be filled in beforehand. This form opens to it: ${known || '(nothing)'}.`,
  );
}

function notAChoice({ name, options }: FormField, text: string): Bilingual {
  const values = (options ?? []).map(({ value }) => value).join(' ');
  return bilingual(
    `${name} 不能填“${text}”${values && `，可选：${values}`}。`,
    `${name} cannot be “${text}”${values && `; it is one of: ${values}`}.`,
  );
}

const NO_ORG_FIELD = bilingual(
  '这份表单没有可以预填的单位问题，请不要写单位。',
  'This form has no question for an organisation that can be filled in beforehand: leave it out.',
);
const CHANNEL_UNFIT = bilingual(
  '渠道最多 64 个字母、数字、汉字、点、横线或下划线。',
  'A channel has at most 64 letters, digits, dots, dashes or underscores.',
);
const BAD_DAY = bilingual('日期写成 2026-12-31 的样子。', 'Write the day like 2026-12-31.');
const DAY_OVER = bilingual('这一天已经过去了。', 'That day is over already.');
