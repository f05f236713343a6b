/** The contest's document with a board of another system in it. */

import { hrefOf, standingsPath } from './contest-before.ts';
import type { Contest, ContestEvent, ContestRules } from '../../../src/data/generated/types.ts';
import type { EntrantName } from './types.ts';
import type { ForeignContest } from '../../../src/board/adapters/foreign.ts';

interface BoardEvent {
  contest: string;
  id: string;
  /** For a contest without a name. */
  title: string;
  entrants: number;
  /** Absent where the contest's own stays. */
  entrantName?: EntrantName;
}

/** Name of the only event of a contest. */
const WHOLE = '总成绩';

/**
 * The document, made where there is none. What is there stays, but for what the board knows better:
 * its problems or modules, how far it is and, where it is the only event, when it is.
 */
export function contestWithBoard(
  before: Contest | undefined,
  board: ForeignContest,
  { contest: contestId, id, title, entrants, entrantName }: BoardEvent,
): Contest {
  const { name, kind, rules, divisions = [], units = [], ...times } = board;
  const contest: Contest = before ?? { v: 1, id: contestId, name: name || title, kind };
  const known = contest.events ?? [];
  const old = known.find(event => event.id === id);
  const event: ContestEvent = {
    ...(old ?? { id, name: known.length > 0 ? id : WHOLE }),
    ...(kind === contest.kind && old?.kind === undefined ? {} : { kind }),
    ...(times.state === undefined ? {} : { state: times.state }),
    entrants,
    rules: rulesWith(structuredClone(rules) as ContestRules | undefined, old?.rules),
    href: old?.href ?? hrefOf(standingsPath(contestId, id, 1)),
  };
  const events = old ? known.map(one => (one === old ? event : one)) : [...known, event];
  return {
    ...contest,
    ...(events.length === 1 ? times : {}),
    events,
    ...more('divisions', contest.divisions, divisions),
    ...more('units', contest.units, units),
    ...(entrantName ? { entrantName } : {}),
  };
}

/** Rules of the document go first, but problems and modules: rows follow them in number and order. */
function rulesWith(found: ContestRules = {}, old: ContestRules = {}): ContestRules {
  const { problems, modules } = found;
  return { ...found, ...old, ...(problems ? { problems } : {}), ...(modules ? { modules } : {}) };
}

/** Parts that are there, and those whose ids are new. */
function more<K extends 'divisions' | 'units'>(
  member: K,
  there: readonly { id: string; name: string }[] = [],
  found: readonly { id: string; name: string }[],
) {
  const ids = new Set(there.map(({ id }) => id));
  const all = [...there, ...found.filter(({ id }) => !ids.has(id))];
  return all.length > 0 ? { [member]: all } : {};
}
