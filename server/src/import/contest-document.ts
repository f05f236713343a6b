/** The contest's own document: made where there is none, else only added to. */

import { contestPath, hrefOf, standingsPath } from './contest-before.ts';
import { weighingFor } from '../../../src/board/total.ts';
import { freeSlug } from './slugs.ts';
import { narrow } from './cell-text.ts';
import type {
  Contest,
  ContestEvent,
  ContestRules,
  ScoreModule as RuleModule,
} from '../../../src/data/generated/types.ts';
import type { EntrantName, ImportedDocument } from './types.ts';
import type { ScoreModule } from './module-columns.ts';
import type { StandingDraft } from './standing-draft.ts';

/** What the list tells of an event. */
export interface ListedEvent {
  id: string;
  name: string;
  drafts: readonly StandingDraft[];
  modules: readonly ScoreModule[];
  entrants: number;
}

/** The event of the contest that a name or an id means; the only one where the list names none. */
export function knownEvent(
  contest: Contest | undefined,
  { id, name }: { id?: string; name?: string },
): ContestEvent | undefined {
  const events = contest?.events ?? [];
  if (id !== undefined) return events.find(event => event.id === id);
  if (name === undefined) return events.length === 1 ? events[0] : undefined;
  const wanted = bareName(name);
  return (
    events.find(event => bareName(event.name) === wanted) ?? events.find(event => event.id === name)
  );
}

/** A name for comparison; signs count: C++ and C# are two. */
export function bareName(name: string): string {
  return narrow(name).toLowerCase().replaceAll(' ', '');
}

/** The modules that scores of an event have to follow; undefined where nobody has laid them down. */
export function givenModules(
  contest: Contest | undefined,
  event: ContestEvent | undefined,
): readonly RuleModule[] | undefined {
  return event?.rules?.modules ?? contest?.rules?.modules;
}

/** The contest with the listed events; members that are there already stay. */
export function contestDocument(
  id: string,
  before: Contest | undefined,
  {
    name,
    entrantName,
    events,
  }: { name: string; entrantName?: EntrantName; events: readonly ListedEvent[] },
): Contest {
  const kinds = events.map(kindOf);
  const contest: Contest = before ?? { v: 1, id, name, kind: kinds[0] ?? 'points' };
  const listed = new Map(events.map(event => [event.id, event]));
  const known = contest.events ?? [];
  const there = new Set(known.map(event => event.id));
  return {
    ...contest,
    events: [
      ...known.map(event => {
        const found = listed.get(event.id);
        return found ? addedTo(event, eventOf(id, contest, found)) : event;
      }),
      ...events.filter(event => !there.has(event.id)).map(event => eventOf(id, contest, event)),
    ],
    ...(entrantName ? { entrantName } : {}),
  };
}

/** An event that is there, with what it lacks; only the number of entrants is the list's to say. */
function addedTo(event: ContestEvent, { rules, entrants = 0, href }: ContestEvent): ContestEvent {
  return {
    ...event,
    entrants,
    ...(event.href === undefined && href !== undefined ? { href } : {}),
    ...(rules ? { rules: { ...rules, ...event.rules } } : {}),
  };
}

export function contestFile(contest: string, document: Contest): ImportedDocument {
  const body = JSON.stringify(document);
  return { kind: 'contests', path: contestPath(contest), name: document.name, body };
}

function eventOf(contestId: string, contest: Contest, event: ListedEvent): ContestEvent {
  const kind = kindOf(event);
  const rules = contest.rules?.modules ? {} : rulesOf(event);
  return {
    id: event.id,
    name: event.name,
    ...(kind === contest.kind ? {} : { kind }),
    entrants: event.entrants,
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
    href: hrefOf(standingsPath(contestId, event.id, 1)),
  };
}

const MAX_DECIMALS = 6;

function rulesOf({ modules, drafts }: ListedEvent): ContestRules {
  const ids = new Set<string>();
  const rules = modules.map(module => {
    const id = freeSlug(module.name, ids);
    ids.add(id);
    return { id, ...module };
  });
  const decimals = decimalsOf(rules, drafts);
  return {
    ...(rules.length > 0 ? { modules: rules } : {}),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

/**
 * How many decimals totals are kept with: as many as the list has where it shows that they are
 * rounded. Whole totals of whole scores do not say that 91.15 is to become 91.
 */
function decimalsOf(
  modules: readonly RuleModule[],
  drafts: ListedEvent['drafts'],
): number | undefined {
  const totals = drafts.flatMap(({ total }) => total ?? []);
  if (totals.length === 0) return undefined;
  const longest = totals.reduce((most, { decimals: length }) => Math.max(most, length), 0);
  const decimals = Math.min(MAX_DECIMALS, longest);
  const rows = drafts.map(({ name, total, scores }) => ({
    id: name,
    name,
    scores: modules.map(module => {
      const score = scores.get(module.name) ?? '';
      return typeof score === 'string' ? score : score.value;
    }),
    ...(total ? { total: total.value } : {}),
  }));
  const way = weighingFor(rows, { rules: { modules } });
  const isExact = way?.decimals === MAX_DECIMALS;
  return isExact && decimals === 0 ? undefined : decimals;
}

function kindOf({ drafts, modules }: ListedEvent): Contest['kind'] {
  if (drafts.some(({ total }) => total?.timed)) return 'time';
  const scored = modules.length > 0 || drafts.some(({ total }) => total);
  return !scored && drafts.some(({ awards }) => awards.length > 0) ? 'award' : 'points';
}
