import type { Contest, ContestLogEntry } from '../../../src/data/generated/types.ts';

/**
 * A contest's document as somebody wrote it, with what is not theirs to take away: entries of the
 * public log, and where the standings of an event are.
 *
 * @param before The document that is there, if any.
 */
export function renewedContest(before: Contest | undefined, given: Contest): Contest {
  const log = wholeLog(before?.log ?? [], given.log ?? []);
  const known = new Map(before?.events?.map(event => [event.id, event]));
  const events = given.events?.map(event => {
    const { href, entrants } = known.get(event.id) ?? {};
    return {
      ...event,
      ...(event.href === undefined && href !== undefined && { href }),
      ...(event.entrants === undefined && entrants !== undefined && { entrants }),
    };
  });
  return { ...given, ...(events && { events }), ...(log.length > 0 && { log }) };
}

/** Entries that are gone from the new log come back, in the order of their times. */
function wholeLog(
  before: readonly ContestLogEntry[],
  given: readonly ContestLogEntry[],
): ContestLogEntry[] {
  const there = new Set(given.map(entry => JSON.stringify(entry)));
  const gone = before.filter(entry => !there.has(JSON.stringify(entry)));
  if (gone.length === 0) return [...given];
  return [...given, ...gone].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Ids of events that the new document does not have any more. */
export function goneEvents(before: Contest | undefined, given: Contest): string[] {
  const ids = new Set(given.events?.map(({ id }) => id));
  return (before?.events ?? []).flatMap(({ id }) => (ids.has(id) ? [] : [id]));
}
