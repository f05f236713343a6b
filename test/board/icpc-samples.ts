import { fc } from '../helpers/fc.ts';
import type { Submission } from '../../src/board/icpc.ts';
import type { Rules, Standing } from '../../src/board/types.ts';

/** Contests of the ICPC kind for the tests of several files. */

export const PROBLEMS: Rules = { problems: [{ id: 'A' }, { id: 'B' }, { id: 'C' }], penalty: 20 };

/** Rows `t-0`, `t-1` …; the last one takes part out of competition. */
export function teams(n: number): Standing[] {
  return Array.from({ length: n }, (_, i) => ({
    id: `t-${i}`,
    name: `示例${i}队`,
    ...(i > 0 && i === n - 1 ? { state: 'guest' as const } : {}),
  }));
}

/** Submissions of `teams(n)` within 300 minutes, crowded enough for equal moments and retries. */
export function submissions(n: number): fc.Arbitrary<Submission[]> {
  return fc.array(
    fc.record({
      row: fc.nat(n - 1).map(i => `t-${i}`),
      problem: fc.constantFrom('A', 'B', 'C'),
      at: fc.nat(40).map(part => part * 450),
      verdict: fc.constantFrom('accepted', 'rejected', 'rejected', 'unpenalised', 'pending'),
    }),
    { maxLength: 60 },
  );
}
