/** The events of a list of results, and what each one's scores are made of. */

import { freeSlug } from './slugs.ts';
import { bareName, givenModules, knownEvent } from './contest-document.ts';
import { groupBy } from './group-by.ts';
import type { ContestBefore } from './contest-before.ts';
import type { ContestEvent } from '../../../src/data/generated/types.ts';
import type { ReportBuilder } from './report-builder.ts';
import type { ScoreModule } from './module-columns.ts';
import type { StandingDraft } from './standing-draft.ts';

export interface EventOfList {
  id: string;
  name: string;
  drafts: readonly StandingDraft[];
  /** In the order scores are written. */
  modules: readonly ScoreModule[];
}

interface Asked {
  contest: string;
  event?: string;
  before: ContestBefore;
}

/** Id and name of the only event of a contest that names none. */
const WHOLE = { id: 'all', name: '总成绩' };

/**
 * Drafts by event: as `--event` says, else by the list's column, else one a sheet where there are
 * several, else all in one. An event of the contest is known again by its name.
 */
export function listedEvents(
  drafts: readonly StandingDraft[],
  { modules }: { modules: ReadonlyMap<string, readonly ScoreModule[]> },
  { event, before }: Asked,
  report: ReportBuilder,
): EventOfList[] {
  const bySheet =
    drafts.every(draft => draft.event === '') &&
    // A sheet that could not be read is a sheet too, and one by itself may be an event's.
    (report.sheets.length > 1 ||
      report.sheets.some(({ name }) => knownEvent(before.contest, { name }) !== undefined));
  const nameOf = (draft: StandingDraft) => (bySheet ? draft.row.sheet : draft.event);
  const groups = [...groupBy(drafts, draft => bareName(nameOf(draft))).values()];
  const named = groups.map(([first]) => nameOf(first!)).filter(name => name !== '');
  if (event !== undefined && named.length > 1 && !bySheet) {
    report.add('event-several', { names: named.join('、') });
    return [];
  }
  const listed = new Map<string, Listed>();
  const taken = new Set(before.contest?.events?.map(({ id }) => id));
  for (const group of event === undefined ? groups : drafts.length > 0 ? [[...drafts]] : []) {
    const name = event === undefined ? nameOf(group[0]!) : (named[0] ?? '');
    const known = knownEvent(before.contest, {
      ...(event === undefined ? {} : { id: event }),
      ...(name === '' ? {} : { name }),
    });
    const id = known?.id ?? event ?? (name === '' ? WHOLE.id : freeSlug(name, taken));
    taken.add(id);
    // An event may be called by its name here and by its id there.
    const same = listed.get(id);
    if (same) same.drafts = same.drafts.concat(group);
    else
      listed.set(id, {
        known,
        name: known?.name ?? (name || (event ?? WHOLE.name)),
        drafts: group,
      });
  }
  const filled = new Set(drafts.flatMap(draft => filledOf(draft)));
  return [...listed].map(([id, { known, name, drafts: own }]) => {
    const of = modulesOf(own, modules, filled);
    const given = givenModules(before.contest, known);
    return { id, name, drafts: own, modules: given ? inOrder(of, given, own, report) : of };
  });
}

interface Listed {
  known: ContestEvent | undefined;
  name: string;
  drafts: StandingDraft[];
}

/** The modules of the sheets that the rows of an event stand in, each once. */
function modulesOf(
  drafts: readonly StandingDraft[],
  bySheet: ReadonlyMap<string, readonly ScoreModule[]>,
  filled: ReadonlySet<string>,
): ScoreModule[] {
  const modules = new Map<string, ScoreModule>();
  for (const sheet of new Set(drafts.map(({ row }) => row.sheet))) {
    for (const module of bySheet.get(sheet) ?? []) {
      if (!modules.has(module.name)) modules.set(module.name, module);
    }
  }
  // In a list of several events, columns of the others are empty here; those that are empty
  // everywhere are still to be filled.
  const own = new Set(drafts.flatMap(draft => filledOf(draft)));
  return [...modules.values()].filter(({ name }) => own.has(name) || !filled.has(name));
}

/** Names of the modules that a row has a score in. */
function filledOf({ scores }: StandingDraft): string[] {
  return [...scores].flatMap(([name, score]) => (score === '' ? [] : [name]));
}

/** The contest's own order; a column it does not know is left out, and said. */
function inOrder(
  listed: readonly ScoreModule[],
  given: readonly { id: string; name: string; weight?: number; max?: number }[],
  drafts: readonly StandingDraft[],
  report: ReportBuilder,
): ScoreModule[] {
  const found = new Map<string, ScoreModule>();
  const foreign: string[] = [];
  for (const module of listed) {
    const known = given.find(
      ({ id, name }) => bareName(name) === bareName(module.name) || id === module.name,
    );
    if (known) found.set(known.id, { ...known, name: module.name });
    else foreign.push(module.name);
  }
  if (foreign.length > 0) {
    report.add('module-foreign', { names: foreign.join('、') }, { sheet: drafts[0]!.row.sheet });
  }
  return given.map(module => found.get(module.id) ?? module);
}
