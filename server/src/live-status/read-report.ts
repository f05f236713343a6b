import type { StatusReport, StatusReportItem } from '../../../src/data/generated/types.ts';
import type { Report } from '../store/reports/reports.ts';
import { bilingual } from '../user-error.ts';
import { StaffProblem, type Fault } from '../http/staff/staff-problem.ts';

/** Seconds until the next report is due, where the report does not say. */
const USUAL_TTL = 300;
/** After so many times that a station is listed no more. */
const HOLDS = 3;
/** Clocks of devices go wrong by so much, milliseconds. */
const CLOCK_TOLERANCE = 60_000;
/** More free seats than any station has: a number of this size is a mistake, and no database keeps all. */
const MOST_SEATS = 100_000;
/** The word that takes a report back. */
const WITHDRAWN = 'withdrawn';

/**
 * What a report comes to, in rows.
 * @param now Milliseconds since 1970.
 * @throws StaffProblem 422 for stations named twice, for moments yet to come or that are none,
 *   and for more seats than there can be.
 */
export function readReport({ ttl = USUAL_TTL, items }: StatusReport, now: number): Report[] {
  const faults = [...namedTwice(items), ...wrongMoments(items, now), ...tooManySeats(items)];
  if (faults.length > 0) throw refused(faults);
  return items.map(item => reportOf(item, ttl, now));
}

function reportOf(item: StatusReportItem, ttl: number, now: number): Report {
  const { id, state, seatsFree, reported } = item;
  const seen = Math.min(now, reported === undefined ? now : Date.parse(reported));
  return {
    stationId: id,
    state,
    ...(seatsFree !== undefined && { seatsFree }),
    ttl,
    reportedAt: new Date(seen).toISOString(),
    expiresAt: new Date(state === WITHDRAWN ? seen : seen + HOLDS * ttl * 1000).toISOString(),
  };
}

function namedTwice(items: readonly StatusReportItem[]): Fault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, at) => {
    if (seen.size !== seen.add(id).size) return [];
    return [{ pointer: `/items/${at}/id`, code: 'twice', text: TWICE }];
  });
}

function wrongMoments(items: readonly StatusReportItem[], now: number): Fault[] {
  return items.flatMap(({ reported }, at) => {
    const seen = reported === undefined ? now : Date.parse(reported);
    if (seen <= now + CLOCK_TOLERANCE) return [];
    const pointer = `/items/${at}/reported`;
    // A leap second is well written, and no moment that this clock knows.
    if (Number.isNaN(seen)) return [{ pointer, code: 'moment', text: MOMENT }];
    return [{ pointer, code: 'future', text: FUTURE }];
  });
}

function tooManySeats(items: readonly StatusReportItem[]): Fault[] {
  return items.flatMap(({ seatsFree = 0 }, at) =>
    seatsFree > MOST_SEATS
      ? [{ pointer: `/items/${at}/seatsFree`, code: 'seats', text: SEATS }]
      : [],
  );
}

/** The answer to a report that cannot be kept. */
export function refused(faults: readonly Fault[], status: 403 | 422 = 422): StaffProblem {
  const [first] = faults;
  const { zh, en } = first?.text ?? NOTHING;
  const text = bilingual(`${zh}这一次什么也没有写入。`, `${en} Nothing was written.`);
  return new StaffProblem(status, first?.code ?? 'refused', text, { faults: faults.slice(0, 50) });
}

const NOTHING = bilingual('内容有误。', 'There is a fault in it.');
const TWICE = bilingual('同一个站点写了两次。', 'The same station is named twice.');
const FUTURE = bilingual(
  '上报时刻还没有到，请检查设备的时钟和时区。',
  'The moment is yet to come: check the clock and the time zone of the device.',
);
const MOMENT = bilingual('没有这个时刻。', 'There is no such moment.');
const SEATS = bilingual('空位数过大。', 'There cannot be so many free seats.');
export const OUTSIDE = bilingual(
  '这个令牌不能上报这个站点。',
  'This token does not cover this station.',
);
export const UNKNOWN = bilingual('没有这个站点。', 'There is no such station.');
