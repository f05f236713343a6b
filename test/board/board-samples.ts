import type { Judging, RowState, Score, Standing } from '../../src/board/types.ts';
import { fc } from '../helpers/fc.ts';

/** Generated rows, and a board of the plainest sort that does everything by looking at all of them. */

const NAMES = [
  '王示例',
  '曾一',
  '单小林',
  '示*虎',
  '阿依·示例',
  'Ａlice 示例',
  'جۇمە',
  'B-17',
  '王示例',
];
const UNITS = ['u-1', 'u-2', '示例电力公司', ''];
const STATES: (RowState | undefined)[] = [undefined, 'ok', 'guest', 'dnf', 'absent', 'dq', 'dns'];

const score = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map(quarter => quarter / 4) },
  { weight: 1, arbitrary: fc.constantFrom<Score>('缺考', '', '7.5') },
);

/** A row without an id. Few values, so that many rows are equals. */
export const someRow = fc
  .record({
    name: fc.constantFrom(...NAMES),
    py: fc.constantFrom(undefined, 'wsl', 'zy'),
    unit: fc.constantFrom(undefined, ...UNITS),
    division: fc.constantFrom(undefined, 'a', 'b'),
    scores: fc.option(fc.array(score, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    total: fc.option(
      fc.integer({ min: 0, max: 12 }).map(half => half / 2),
      { nil: undefined },
    ),
    state: fc.constantFrom(...STATES),
    penalty: fc.constantFrom(undefined, 0, 20),
    members: fc.constantFrom(undefined, undefined, ['示例甲', '示例乙']),
    awards: fc.constantFrom(undefined, ['优秀组织奖']),
  })
  .map(withoutAbsent);

/** Rows with ids of their own. */
export const someRows = fc
  .array(someRow, { maxLength: 24 })
  .map(rows => rows.map((row, at) => ({ ...row, id: `s-${at + 1}` }) as Standing));

export const someJudging: fc.Arbitrary<Judging> = fc
  .record({
    kind: fc.constantFrom('points' as const, 'time' as const, 'band' as const),
    rank: fc.constantFrom('1224', '1223', '1334', 'fractional', 'forced', undefined),
    modules: fc.boolean(),
    ties: fc.constantFrom([], ['theory'], ['penalty', 'practice']),
    bands: fc.boolean(),
    scale: fc.constantFrom(false, false, true),
    decimals: fc.constantFrom(undefined, 1, 2),
  })
  .map(({ kind, rank, modules, ties, bands, scale, decimals }) => ({
    kind,
    rules: {
      ...(rank && { rank: rank as NonNullable<Judging['rules']>['rank'] & string }),
      ...(modules && {
        modules: [
          { id: 'theory', name: '理论', weight: 0.3 },
          { id: 'practice', name: '实操', weight: 0.7 },
        ],
      }),
      ties: ties.map((by, at) => ({ by, dir: at === 0 ? ('asc' as const) : ('desc' as const) })),
      ...(bands && {
        bands: [
          { name: '一等奖', share: 0.2 },
          { name: '二等奖', count: 3 },
        ],
      }),
      ...(scale && { scale: { kind: 'linear', max: 700 } }),
      ...(decimals !== undefined && { decimals }),
    },
  }));

/** An object without the members that are undefined. */
export function withoutAbsent<T extends object>(
  row: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const present = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]: Exclude<T[K], undefined> };
}
