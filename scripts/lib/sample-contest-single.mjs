// A contest of one event, and a page of standings.

export const ORGANISER = { organiser: '示例市总工会', region: '330300' };
export const UPDATED = '2026-07-06T09:00:00+08:00';

/** A contest of one event and its standings. */
export function singleContest(id, contest, event, rows, { asOf = UPDATED, rev = 1 } = {}) {
  const href = `v1/contests/${id}/${event.id}/p1.json`;
  const { name, kind, ...rest } = contest;
  const document = {
    v: 1,
    id,
    name,
    kind,
    ...ORGANISER,
    ...rest,
    events: [{ ...event, entrants: rows.length, href }],
    updated: asOf,
  };
  return {
    id,
    contest: document,
    standings: { [event.id]: standingsPage(id, event.id, asOf, rows, rev) },
  };
}

/** The one page of an event; of each row first who it is and its rank. */
export function standingsPage(contest, event, asOf, rows, rev = 1) {
  return {
    v: 1,
    contest,
    event,
    rev,
    asOf,
    numberMatched: rows.length,
    numberReturned: rows.length,
    offset: 0,
    rows: rows.map(({ id, rank, ...rest }) => ({
      id,
      ...(rank === undefined ? {} : { rank }),
      ...rest,
    })),
  };
}
