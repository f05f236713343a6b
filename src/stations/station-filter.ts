import type { StationQuery } from './station-query.ts';
import type { StationTable } from './station-table.ts';
import { fold } from '../rules/fold.ts';

/** What is asked of a station's times. */
export type TimeQuestion = 'open' | 'tonight' | 'day';

const TIME_QUESTIONS = ['open', 'tonight', 'day'] as const;

/** The answers of each value of `StationTable.times`: 0 no, 1 yes, 2 where that is not known. */
export type TimeAnswers = Readonly<Record<TimeQuestion, Uint8Array>>;

export const YES = 1;
export const UNTOLD = 2;

export interface FilterResult {
  /** 1 where the row matches. */
  readonly mask: Uint8Array;
  readonly count: number;
  /** By kind and by facility: how many would match with that value chosen (too). */
  readonly kinds: ReadonlyMap<string, number>;
  readonly facilities: ReadonlyMap<string, number>;
  /** By the code that stations carry: how many would match with that division chosen instead. */
  readonly regions: ReadonlyMap<string, number>;
  /** How many would match with this asked too; `day` counts for the day asked for, else 0. */
  readonly open: number;
  readonly tonight: number;
  readonly day: number;
  /** How many more might, but do not tell their hours, or not so that anybody can know. */
  readonly unknown: Readonly<Record<TimeQuestion, number>>;
}

/** What a row fails at, a bit each; time questions come first. */
const FAILS = { kind: 8, region: 16, facility: 32 };

/**
 * Rows that match, and the count beside every value of every filter, in one pass: each question is
 * asked of the values that occur, and then read off row by row.
 *
 * @param answers what the times of stations answer, by place in `table.times`
 * @param textScore score of the text search by row (0: no match), or undefined without a text.
 */
export function filterStations(
  table: StationTable,
  query: StationQuery,
  answers: TimeAnswers,
  textScore?: ArrayLike<number>,
): FilterResult {
  const { size, kinds, facilities, regions, times, hidden } = table;
  const byKind = kinds.judge(list => (hasAny(list, query.kinds) ? 0 : FAILS.kind));
  const byRegion = regions.judge(code => (isWithin(code, query.region) ? 0 : FAILS.region));
  const byFacility = facilities.judge(list =>
    query.facilities.every(one => list.includes(one)) ? 0 : FAILS.facility,
  );
  const byTime = timeFails(query, answers);
  const counts = [kinds, facilities, regions, times].map(
    ({ values }) => new Uint32Array(values.length),
  );
  const [kindCounts, facilityCounts, regionCounts, timeCounts] = counts as FourColumns;
  const [kindRows, facilityRows, regionRows, timeRows] = [
    kinds.rows,
    facilities.rows,
    regions.rows,
    times.rows,
  ];
  const mask = new Uint8Array(size);
  let count = 0;
  for (let row = 0; row < size; row += 1) {
    if ((textScore && !textScore[row]) || hidden?.[row]) continue;
    const kind = kindRows[row]!;
    const facility = facilityRows[row]!;
    const region = regionRows[row]!;
    const time = timeRows[row]!;
    const fails = byKind[kind]! | byFacility[facility]! | byRegion[region]! | byTime[time]!;
    if (fails === 0) {
      mask[row] = 1;
      count += 1;
      facilityCounts[facility]! += 1;
    }
    // What fails at one question alone would match if that were not asked, or asked otherwise.
    if ((fails | FAILS.kind) === FAILS.kind) kindCounts[kind]! += 1;
    if ((fails | FAILS.region) === FAILS.region) regionCounts[region]! += 1;
    if (fails < FAILS.kind && (fails & (fails - 1)) === 0) timeCounts[time]! += 1;
  }
  return {
    mask,
    count,
    kinds: byWord(kinds.values, kindCounts),
    facilities: byWord(facilities.values, facilityCounts),
    regions: byWord(regions.values, regionCounts),
    ...timesOf(answers, byTime, timeCounts),
  };
}

type FourColumns = [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** Which of the questions asked each value of the times does not answer with yes, a bit each. */
function timeFails(query: StationQuery, answers: TimeAnswers): Uint8Array {
  const asked = [query.openNow, query.tonight, query.day !== ''];
  return answers.open.map((_, value) =>
    fold(
      TIME_QUESTIONS,
      (fails, question, bit) =>
        asked[bit] && answers[question][value] !== YES ? fails | (1 << bit) : fails,
      0,
    ),
  );
}

/** The counts of the time questions, from rows that fail at one of them at most. */
function timesOf(
  answers: TimeAnswers,
  byTime: Uint8Array,
  counts: Uint32Array,
): Pick<FilterResult, TimeQuestion | 'unknown'> {
  const yes = { open: 0, tonight: 0, day: 0 };
  const unknown = { ...yes };
  counts.forEach((count, value) => {
    TIME_QUESTIONS.forEach((question, bit) => {
      const answer = answers[question][value];
      const fails = byTime[value]!;
      if (answer === YES && fails === 0) yes[question] += count;
      // Asked, it is the one thing the row fails at.
      if (answer === UNTOLD && (fails === 0 || fails === 1 << bit)) unknown[question] += count;
    });
  });
  return { ...yes, unknown };
}

/** Whether a division is another, or lies in it; '' holds all of them. */
export function isWithin(code: string, region: string): boolean {
  if (!region) return true;
  const [from, to] = regionRange(region);
  const own = Number(code);
  return own >= from && own <= to;
}

/** First and last code that a region code takes in: 330000 → 330000–339999. */
export function regionRange(code: string): [number, number] {
  const from = Number(code);
  if (code.endsWith('0000')) return [from, from + 9999];
  if (code.endsWith('00')) return [from, from + 99];
  return [from, from];
}

function hasAny(list: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || list.some(word => wanted.includes(word));
}

/** Counts of values as counts of the words in them; words without any are left out. */
function byWord(
  values: readonly (string | readonly string[])[],
  counts: Uint32Array,
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  values.forEach((value, at) => {
    if (!counts[at]) return;
    const list = typeof value === 'string' ? [value] : value;
    list.forEach((word, place) => {
      // Written twice it counts once.
      if (list.indexOf(word) === place) words.set(word, (words.get(word) ?? 0) + counts[at]!);
    });
  });
  return words;
}
