/**
 * Contests drawn at random for the recompute: every kind with every word a tie-break may name, few
 * distinct values, so that chains are gone through to their ends.
 */

import { fc } from '../helpers/fc.ts';
import type {
  Fixture,
  Judging,
  RankMethod,
  Rules,
  ScoreModule,
  Standing,
} from '../../src/board/types.ts';

export const METHODS: readonly RankMethod[] = ['1224', '1223', '1334', 'fractional', 'forced'];

/** What the arbitraries give, without the members that are undefined. */
export function bare<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as T;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const dir = maybe(fc.constantFrom<'asc' | 'desc'>('asc', 'desc'));
const small = fc.nat({ max: 3 });
const state = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(undefined, 'ok') },
  { weight: 4, arbitrary: fc.constantFrom('guest', 'absent', 'dns', 'dnf', 'dq') },
) as fc.Arbitrary<Standing['state']>;
const division = maybe(fc.constantFrom('a', 'b'));

function rowsOf(
  members: fc.Arbitrary<Partial<Standing>>,
  maxLength = 16,
): fc.Arbitrary<Standing[]> {
  return fc
    .array(fc.tuple(fc.record({ state, division }), members), { maxLength })
    .map(rows =>
      rows.map(([one, other], i) =>
        bare<Standing>({ id: `${i}`, name: `示例${i}`, ...one, ...other }),
      ),
    );
}

function tiesOf(...words: string[]): fc.Arbitrary<NonNullable<Rules['ties']>> {
  const tie = fc.record({ by: fc.constantFrom(...words), dir }).map(one => bare(one));
  return fc.array(tie as fc.Arbitrary<{ by: string }>, { maxLength: 3 });
}

const half = fc.integer({ min: 0, max: 6 }).map(n => n / 2 + 90);
const score = fc.oneof(
  { weight: 6, arbitrary: half },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 10_000 }).map(cents => cents / 100) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9_999_999 }).map(micro => micro / 1e6) },
  fc.constantFrom<number | string>('', '缺考', '90.50', ' '),
);
const MODULES = ['theory', 'practice', 'speed'].map((id): ScoreModule => ({ id, name: id }));
const modules = fc
  .tuple(
    fc.constantFrom(
      [0.3, 0.7, 0],
      [30, 50, 20],
      [1, 2, 3],
      [0.25, 0.35, 0.4],
      [0, 0, 0],
      [60, 60, 30],
      undefined,
    ),
    maybe(fc.constant(100)),
  )
  .map(([weights, max]) =>
    MODULES.map((module, i) => bare<ScoreModule>({ ...module, weight: weights?.[i], max })),
  );
const scale = fc.oneof(
  fc.record({
    kind: fc.constant('normal'),
    mean: maybe(fc.constant(500)),
    deviation: maybe(fc.constantFrom(100, 33.3)),
  }),
  fc.record({
    kind: fc.constant('linear'),
    mean: maybe(fc.constant(500)),
    max: maybe(fc.constant(700)),
  }),
  fc.constant({ kind: 'words-of-later' }),
);
const scoredRules = fc
  .record({
    modules,
    decimals: maybe(fc.nat({ max: 6 })),
    dir,
    ties: tiesOf('practice', 'speed', 'theory', 'age', 'total', 'draw'),
    drop: maybe(fc.record({ high: small, low: small })),
    scale: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, scale),
  })
  .map(
    rules =>
      ({
        ...bare<Rules>(rules as never),
        ...(rules.scale && { scale: bare(rules.scale as never) }),
      }) as Rules,
  );
const scored = rowsOf(
  fc
    .record({
      scores: maybe(fc.array(score, { maxLength: 3 })),
      marks: maybe(fc.array(fc.array(score, { maxLength: 5 }), { maxLength: 3 })),
      // Of a list whose totals are sums, of another whose totals are nobody's.
      total: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, half),
    })
    .map(row => bare<Partial<Standing>>(row)),
);
function withoutMarks({ marks: _marks, ...row }: Standing): Standing {
  return row;
}

/** Rows with totals that are the sum, the mean, or by percents; now and then one is at odds. */
const published = fc
  .tuple(scored, fc.constantFrom(1, 3, 100), fc.constantFrom(1, 2, 6))
  .map(([rows, by, decimals]) =>
    rows.map(row => {
      const numbers = (row.scores ?? []).filter((one): one is number => typeof one === 'number');
      if (row.total !== undefined || numbers.length < 3) return row;
      const total = numbers.reduce((all, one) => all + one, 0) / by;
      return { ...withoutMarks(row), total: Number(total.toFixed(decimals)) };
    }),
  );
const totals = rowsOf(
  fc
    .record({
      total: maybe(
        fc.oneof(
          fc.integer({ min: -9, max: 9 }).map(n => n / 10),
          fc.constantFrom(1e15, 1e15 + 1, -1e15, 0.000001, 0.000002, -0, 9007199254740991),
        ),
      ),
    })
    .map(row => bare<Partial<Standing>>(row)),
  24,
);

const problem = fc.record({
  state: fc.constantFrom(
    'untried',
    'tried',
    'pending',
    'solved',
    'first',
  ) as fc.Arbitrary<'solved'>,
  tries: fc.integer({ min: 1, max: 3 }),
  minutes: fc.constantFrom(10, 20, 30),
});
const solving = rowsOf(
  fc
    .record({
      problems: maybe(fc.array(problem, { minLength: 3, maxLength: 3 })),
      // As a document gives them that counts seconds.
      penalty: fc.oneof(
        { weight: 5, arbitrary: fc.constant(undefined) },
        fc.constantFrom(30, 50.5),
      ),
    })
    .map(row => bare<Partial<Standing>>(row)),
);

const record = fc.record({
  played: small,
  won: small,
  drawn: small,
  lost: small,
  for: fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 2),
  against: fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 2),
});
const RECORDS = 'played wins won draws drawn losses lost for against difference ratio'.split(' ');
const BETWEEN = ['head-to-head', 'head-to-head-difference', 'head-to-head-for'];
const recorded = rowsOf(
  fc
    .record({ league: maybe(record), total: maybe(fc.nat({ max: 2 })) })
    .map(row => bare<Partial<Standing>>(row)),
  10,
);
const fixture = fc
  .record({
    id: maybe(fc.constantFrom('m-1', 'm-2')),
    home: fc.constantFrom('0', '1', '2', '3', '4', '5', 'x'),
    away: fc.constantFrom('0', '1', '2', '3', '4', '5'),
    score: maybe(fc.tuple(small, small)),
    state: fc.constantFrom(undefined, undefined, undefined, 'final', 'postponed', 'abandoned'),
  })
  .map(one => bare<Fixture>(one as never));
const sides = rowsOf(fc.constant({}), 6);
const fixtures = fc.array(fixture, { maxLength: 24 });
const leagueRules = fc
  .record({
    ties: maybe(
      fc.oneof(
        tiesOf(...RECORDS, ...BETWEEN, 'total'),
        fc.constant(BETWEEN.map(by => ({ by }))),
        fc.constant([...BETWEEN, 'difference', 'for'].map(by => ({ by }))),
      ),
    ),
    points: maybe(
      fc.constantFrom({ win: 2 }, { win: 3, draw: 0.1, loss: 0.3 }, { win: 1, draw: 1, loss: 1 }),
    ),
  })
  .map(rules => bare<Rules>(rules as never));

const medals = rowsOf(
  fc
    .record({
      tally: maybe(fc.record({ 金: small, 银: small, wins: small })),
      total: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, small),
    })
    .map(row => bare<Partial<Standing>>(row)),
);

const contest = (
  kinds: readonly Judging['kind'][],
  rules: fc.Arbitrary<Rules>,
  rows: fc.Arbitrary<Standing[]>,
): fc.Arbitrary<Drawn> =>
  fc.tuple(fc.constantFrom(...kinds), rules, rows).map(([kind, rules, rows]) => ({
    judging: { kind, rules },
    rows,
  }));

export interface Drawn {
  readonly judging: Judging & { readonly rules: Rules };
  readonly rows: readonly Standing[];
}

/** By what it is drawn for. */
export const CONTESTS: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
  'scores, panels and scales': contest(['points', 'time', 'band'], scoredRules, scored),
  'published totals': contest(['points', 'time', 'band'], scoredRules, published),
  'totals alone': contest(
    ['points', 'time', 'band'],
    fc.record({ dir }).map(rules => bare<Rules>(rules)),
    totals,
  ),
  'ICPC contests': contest(
    ['icpc'],
    fc
      .record({
        penalty: maybe(fc.constantFrom(0, 10)),
        ties: maybe(tiesOf('penalty', 'time', 'last', 'tries')),
      })
      .map(rules => bare<Rules>(rules as never)),
    solving,
  ),
  'league tables': fc
    .tuple(contest(['league'], leagueRules, recorded), fixtures)
    .map(([{ judging, rows }, list]) => ({ judging: { ...judging, fixtures: list }, rows })),
  'leagues played from fixtures': fc
    .tuple(contest(['league'], leagueRules, sides), fixtures)
    .map(([{ judging, rows }, list]) => ({ judging: { ...judging, fixtures: list }, rows })),
  'medal tables': contest(
    ['tally'],
    fc
      .record({ ties: maybe(tiesOf('金', '银', '铜', 'wins', 'total')) })
      .map(r => bare<Rules>(r as never)),
    medals,
  ),
};
