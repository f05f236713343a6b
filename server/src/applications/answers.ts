import type { Answer, Answers, FormDocument, FormField } from '../../../src/form/index.ts';
import { Tampered } from '../keys/key-ring.ts';
import { sealedIn } from '../store/applications/sealed-in.ts';
import type { SealedContext } from './context.ts';

const DAY = 86_400_000;
const FILE_TYPES = ['file', 'photo'];

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
): { rest: KeptAnswers; uploads: string[]; blinds: string[] } {
  const stays = ([name]: [string, unknown]): boolean => !names.includes(name);
  const pick = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(members).filter(stays));
  const blinds = pick(kept.blinds);
  const left = Object.values(blinds);
  return {
    rest: { ...kept, answers: pick(kept.answers), days: pick(kept.days), blinds },
    uploads: fileIds(kept, names),
    blinds: Object.values(kept.blinds).filter(hash => !left.includes(hash)),
  };
}

/** When an answer falls due, counted from settlement; milliseconds. */
export function dueAt({ days }: KeptAnswers, name: string, settledAt: string): number {
  return Date.parse(settledAt) + (days[name] ?? 0) * DAY;
}

/** Names of answers that are due, and when the next one will be. */
export function dueNames(
  kept: KeptAnswers,
  settledAt: string,
  now: Date,
): { due: string[]; next: string | undefined } {
  const names = Object.keys(kept.answers);
  const isDue = (name: string): boolean => dueAt(kept, name, settledAt) <= now.getTime();
  const later = names.filter(name => !isDue(name)).map(name => dueAt(kept, name, settledAt));
  const next = later.length > 0 ? new Date(Math.min(...later)).toISOString() : undefined;
  return { due: names.filter(isDue), next };
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
