import type { Answer, Answers, FormDocument, FormField } from '../../../src/form/index.ts';
import { Tampered } from '../keys/key-ring.ts';
import { sealedIn } from '../store/applications/sealed-in.ts';
import type { SealedContext } from './context.ts';

const DAY = 86_400_000;
const FILE_TYPES = ['file', 'photo'];

/** What an applicant sent after more was asked for. */
export interface Supplement {
  /** The time of its event in the history. */
  at: string;
  message?: string;
  /** Ids of files. */
  files: readonly string[];
  /** Days it is kept after settlement. */
  days: number;
}

/** What is sealed of an application: the answers, and what was promised about them. */
export interface KeptAnswers {
  v: 1;
  answers: Answers;
  /** Days each answer is kept after settlement; as the form said when it was sent. */
  days: Readonly<Record<string, number>>;
  /** Names of fields whose answers are ids of files. */
  files: readonly string[];
  /** Blind hashes by field. */
  blinds: Readonly<Record<string, string>>;
  /** Fields that rest on a consent, by its id; `required`: all rests on it. */
  consents: Readonly<Record<string, { required: boolean; fields: readonly string[] }>>;
  /** Oldest first; absent while nothing more was sent. */
  supplements?: readonly Supplement[];
}

/** Puts together what is kept; each answer for as long as the form promises. */
export function keptAnswers(
  form: FormDocument,
  answers: Answers,
  blinds: Readonly<Record<string, string>>,
  usualDays: number,
): KeptAnswers {
  const asked = fieldsOf(form).filter(({ name }) => Object.hasOwn(answers, name));
  const days = asked.map(({ name, retainDays }): [string, number] => {
    return [name, retainDays ?? form.retainDays ?? usualDays];
  });
  const consents = (form.consents ?? []).map(({ id, required, fields = [] }) => {
    return [id, { required, fields }] as const;
  });
  return {
    v: 1,
    answers,
    days: Object.fromEntries(days),
    files: asked.filter(({ type }) => FILE_TYPES.includes(type)).map(({ name }) => name),
    blinds,
    consents: Object.fromEntries(consents),
  };
}

export function fieldsOf(form: FormDocument): FormField[] {
  return form.steps.flatMap(step => [...step.fields]);
}

/** Ids of files among some answers. */
function fileIds({ answers, files }: KeptAnswers, names: readonly string[]): string[] {
  const asked = files.filter(name => names.includes(name));
  return asked.flatMap(name => [answers[name] as Answer].flat().map(String));
}

/** What is left of the answers without some, and what goes with them. */
export function without(
  kept: KeptAnswers,
  names: readonly string[],
  supplements: readonly Supplement[] = [],
): { rest: KeptAnswers; uploads: string[]; blinds: string[] } {
  const stays = ([name]: [string, unknown]): boolean => !names.includes(name);
  const pick = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(members).filter(stays));
  const blinds = pick(kept.blinds);
  const left = Object.values(blinds);
  const rest = { ...kept, answers: pick(kept.answers), days: pick(kept.days), blinds };
  if (rest.supplements) {
    rest.supplements = rest.supplements.filter(one => !supplements.includes(one));
  }
  return {
    rest,
    uploads: [...fileIds(kept, names), ...supplements.flatMap(({ files }) => files)],
    blinds: Object.values(kept.blinds).filter(hash => !left.includes(hash)),
  };
}

/** When a thing kept for so many days falls due, counted from settlement; milliseconds. */
function dueAt(days: number, settledAt: string): number {
  return Date.parse(settledAt) + days * DAY;
}

/** Days that each thing is kept: answers, and what was sent after. */
function daysOf({ answers, days, supplements = [] }: KeptAnswers): number[] {
  const names = Object.keys(answers);
  return [...names.map(name => days[name] ?? 0), ...supplements.map(one => one.days)];
}

/** When the last of it falls due, milliseconds; undefined when nothing is left. */
export function lastDue(kept: KeptAnswers, settledAt: string): number | undefined {
  const days = daysOf(kept);
  return days.length > 0 ? dueAt(Math.max(...days), settledAt) : undefined;
}

/** What is due: names of answers, and what was sent after; and when the next will be. */
export function dueParts(
  kept: KeptAnswers,
  settledAt: string,
  now: Date,
): { names: string[]; supplements: Supplement[]; next: string | undefined } {
  const isDue = (days: number): boolean => dueAt(days, settledAt) <= now.getTime();
  const later = daysOf(kept).filter(days => !isDue(days));
  const next =
    later.length > 0 ? new Date(dueAt(Math.min(...later), settledAt)).toISOString() : undefined;
  return {
    names: Object.keys(kept.answers).filter(name => isDue(kept.days[name] ?? 0)),
    supplements: (kept.supplements ?? []).filter(({ days }) => isDue(days)),
    next,
  };
}

export function sealKept({ keys, siteId }: SealedContext, id: string, kept: KeptAnswers): string {
  return keys.seal(JSON.stringify(kept), sealedIn(siteId, id, 'answers'));
}

/**
 * Opens what is kept of an application; undefined once it was erased.
 * @throws KeyMissing, Tampered
 */
export async function openKept(
  { store, keys, siteId }: SealedContext,
  id: string,
): Promise<KeptAnswers | undefined> {
  const sealed = await store.applications.answers(siteId, id);
  if (sealed === undefined) return undefined;
  const text = keys.open(sealed, sealedIn(siteId, id, 'answers')).toString('utf8');
  const kept = JSON.parse(text) as KeptAnswers;
  if (kept.v !== 1) throw new Tampered();
  return kept;
}

/** Answers as they were sent, those left by now; undefined once all were erased. */
export async function openAnswers(
  context: SealedContext,
  { id }: { id: string },
): Promise<Answers | undefined> {
  return (await openKept(context, id))?.answers;
}
