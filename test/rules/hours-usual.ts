import { fc } from '../helpers/fc.ts';
import type { DateSelector, Sentence } from './hours-oracle.ts';

/** Opening hours as places of unions write them: working days, seasons, nights, single days. */

const at = (hour: number, minute = 0) => hour * 60 + minute;
const MORNING: [number, number][] = [8, 8.5, 9, 9.5].map(hour => [hour * 60, at(12)]);
const AFTERNOON: [number, number][] = [
  [at(13), at(17)],
  [at(13, 30), at(17, 30)],
  [at(14), at(18)],
  [at(15), at(21)],
];

const times: fc.Arbitrary<[number, number][]> = fc.oneof(
  fc.tuple(fc.constantFrom(...MORNING), fc.constantFrom(...AFTERNOON)),
  fc
    .tuple(fc.integer({ min: 12, max: 40 }), fc.integer({ min: 56, max: 96 }))
    .map(([from, to]): [number, number][] => [[from * 15, to * 15]]),
  fc.constant<[number, number][]>([[0, at(24)]]),
);

const nights: fc.Arbitrary<[number, number][]> = fc
  .tuple(fc.integer({ min: 68, max: 92 }), fc.integer({ min: 1, max: 28 }), fc.boolean())
  .map(([from, to, extended]) => [[from * 15, to * 15 + (extended ? at(24) : 0)]]);

const days: fc.Arbitrary<Sentence['days']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Sentence['days']>([[0, 4]]) },
  fc.constantFrom<Sentence['days']>(
    [[1, 6]],
    [[0, 6]],
    [
      [5, 5],
      [6, 6],
    ],
    [[0, 3]],
    [[4, 4]],
    [
      [0, 0],
      [2, 2],
      [4, 4],
    ],
    [[4, 0]],
    [[5, 5], [6, 6], 'PH'],
    [[0, 6], 'PH'],
    ['PH'],
  ),
);

const season = (from: [number, number], to: [number, number], months = false): DateSelector => ({
  months,
  from: { month: from[0], day: from[1] },
  to: { month: to[0], day: to[1] },
});
const dated = (year: number, from: [number, number], to = from): DateSelector => ({
  months: false,
  from: { year, month: from[0], day: from[1] },
  to: { year, month: to[0], day: to[1] },
});

const SEASONS: readonly (readonly [DateSelector, DateSelector])[] = [
  [season([4, 1], [10, 1], true), season([11, 1], [3, 1], true)],
  [season([5, 1], [9, 30]), season([10, 1], [4, 30])],
  [season([6, 15], [9, 15]), season([9, 16], [6, 14])],
];
const SINGLE: readonly DateSelector[] = [
  season([1, 1], [1, 3]),
  season([10, 1], [10, 7]),
  season([12, 20], [1, 5]),
  dated(2025, [2, 8]),
  dated(2026, [3, 8]),
  dated(2026, [2, 1], [2, 20]),
];

const sentence = (dates: DateSelector[], spans = times) =>
  fc.record({ dates: fc.constant(dates), days, times: spans });

/** One or two rules, or a season each; then perhaps some days with other times, or none. */
const day: fc.Arbitrary<Sentence[]> = fc
  .tuple(
    fc.oneof(
      fc.array(sentence([]), { minLength: 1, maxLength: 2 }),
      fc
        .constantFrom(...SEASONS)
        .chain(([summer, winter]) => fc.tuple(sentence([summer]), sentence([winter]))),
    ),
    fc.array(
      fc.oneof(
        fc.constantFrom<Sentence>(
          { dates: [], days: ['PH'], times: [] },
          { dates: [], days: [[0, 0]], times: [] },
          { dates: [], days: [[5, 6], 'PH'], times: [] },
        ),
        fc.record({
          dates: fc.constantFrom(...SINGLE).map(one => [one]),
          days: fc.constant<Sentence['days']>([]),
          times: fc.oneof(times, fc.constant<[number, number][]>([])),
        }),
      ),
      { maxLength: 2 },
    ),
  )
  .map(([usual, single]) => [...usual, ...single]);

/** A night, alone: what it does to another rule's morning is the house's own affair. */
const night: fc.Arbitrary<Sentence[]> = sentence([], nights).map(one => [one]);

export const usualHours: fc.Arbitrary<Sentence[]> = fc.oneof(
  { weight: 5, arbitrary: day },
  { weight: 1, arbitrary: night },
);
