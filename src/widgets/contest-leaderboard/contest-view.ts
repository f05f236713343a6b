import { judgingFor } from '../../board/judging.ts';
import type { Judging } from '../../board/types.ts';
import type {
  Contest,
  ContestEvent,
  ContestLogEntry,
  ContestRound,
} from '../../data/generated/types.ts';

/** What a board is of: a contest and one of its events, or the contest as a whole. */
export interface Subject {
  readonly contest: Contest;
  readonly event: ContestEvent | undefined;
}

/** Entries by id, once a list: a board looks up a unit for every row. */
const known = new WeakMap<object, ReadonlyMap<string, unknown>>();

function entryOf<Entry extends { readonly id: string }>(
  list: readonly Entry[] | undefined,
  id: string | undefined,
): Entry | undefined {
  if (!list || id === undefined) return undefined;
  let entries = known.get(list) as ReadonlyMap<string, Entry> | undefined;
  if (!entries) known.set(list, (entries = new Map(list.map(entry => [entry.id, entry]))));
  return entries.get(id);
}

/** The event of that id; without an id the first that has standings, else the first. */
export function eventOf(contest: Contest, id?: string): ContestEvent | undefined {
  const events = contest.events ?? [];
  return id ? entryOf(events, id) : (events.find(({ href }) => href) ?? events[0]);
}

export function roundOf(contest: Contest, id: string | undefined): ContestRound | undefined {
  return entryOf(contest.rounds, id);
}

/** The rounds of an event that have standings of their own, first to last. */
export function roundsOf({ contest, event }: Subject): ContestRound[] {
  const own = event?.rounds;
  return (contest.rounds ?? []).filter(({ id, href }) => href && (!own || own.includes(id)));
}

/** Corrections of an event, and of the contest as a whole. */
export function logOf({ contest, event }: Subject): ContestLogEntry[] {
  return (contest.log ?? []).filter(entry => !entry.event || !event || entry.event === event.id);
}

/** How what is shown is judged. */
export function judgingOf({ contest, event }: Subject): Judging {
  return judgingFor(contest, event);
}

/** Full name of a row's unit: what its id stands for, else the words as written; '' for none. */
export function unitName(contest: Contest, unit: string | undefined): string {
  return entryOf(contest.units, unit)?.name ?? unit ?? '';
}

/** The same, as short as the contest has it: for narrow screens. */
export function unitShort(contest: Contest, unit: string | undefined): string {
  const entry = entryOf(contest.units, unit);
  return entry?.short ?? entry?.name ?? unit ?? '';
}

export function divisionName(contest: Contest, division: string | undefined): string {
  return entryOf(contest.divisions, division)?.name ?? division ?? '';
}

export function categoryName(contest: Contest, category: string | undefined): string {
  return entryOf(contest.categories, category)?.name ?? category ?? '';
}

/** Ids of the divisions that take part in an event: those it names, else all of the contest. */
export function divisionsOf({ contest, event }: Subject): readonly string[] {
  return event?.divisions ?? (contest.divisions ?? []).map(({ id }) => id);
}
