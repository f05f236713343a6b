import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rounded } from '../../src/board/decimal.ts';
import { judge } from '../../src/board/judge.ts';
import { panelScore } from '../../src/board/panel.ts';
import { agrees, weigh, weighingFor, weighingsOf } from '../../src/board/total.ts';
import type { Judging, Score, Standing } from '../../src/board/types.ts';

const modules = (...weights: (number | undefined)[]) =>
  weights.map((weight, i) => ({
    id: `m${i}`,
    name: `模块${i}`,
    ...(weight === undefined ? {} : { weight }),
  }));

function totals(rows: readonly Partial<Standing>[], judging: Judging): (number | undefined)[] {
  const given = rows.map((row, i): Standing => ({ id: `${i}`, name: `示例${i}`, ...row }));
  const judged = judge(given, judging);
  return given.map(({ id }) => judged.find(row => row.id === id)!.total);
}

const rules = (weights: (number | undefined)[], decimals?: number) => ({
  kind: 'points' as const,
  rules: { modules: modules(...weights), ...(decimals === undefined ? {} : { decimals }) },
});

describe('totals', () => {
  it('are scores times weights, to the decimals of the rules', () => {
    const rows = [{ scores: [92.5, 96] }, { scores: [88, 92.5] }, { scores: [91.15, 90.15] }];
    assert.deepEqual(totals(rows, rules([0.3, 0.7], 2)), [94.95, 91.15, 90.45]);
    // 27.345 + 63.105 is 90.45 exactly: half of a tenth.
    assert.deepEqual(totals(rows, rules([0.3, 0.7], 1)), [95, 91.2, 90.5]);
    assert.deepEqual(totals(rows, rules([0.3, 0.7])), [94.95, 91.15, 90.45]);
  });

  it('take weights that add up to 100 for percents, and those that are absent for 1', () => {
    assert.deepEqual(totals([{ scores: [92.5, 96] }], rules([30, 70], 2)), [94.95]);
    assert.deepEqual(totals([{ scores: [92.5, 96] }], rules([undefined, undefined], 2)), [188.5]);
    assert.deepEqual(totals([{ scores: [10, 20] }], rules([2, 1], 2)), [40]);
    const hundred = Array.from({ length: 100 }, () => undefined);
    assert.deepEqual(totals([{ scores: hundred.map(() => 1) }], rules(hundred)), [100]);
    assert.deepEqual(totals([{ scores: [90, 71.5] }], rules([1, 0], 1)), [90]);
  });

  it('go on as the totals that are there show: a mean stays a mean', () => {
    const rows = [
      { scores: [80, 90], total: 85 },
      { scores: [70, 75], total: 72.5 },
      { scores: [60, 91] },
    ];
    assert.deepEqual(totals(rows, rules([undefined, undefined], 2)), [85, 72.5, 75.5]);
  });

  it('stay as they are where the rules do not explain them, and none is made', () => {
    const rows = [
      { scores: [80, 90], total: 87 },
      { scores: [70, 75], total: 73.5 },
      { scores: [60, 91] },
    ];
    assert.deepEqual(totals(rows, rules([undefined, undefined])), [87, 73.5, undefined]);
    const given = rows.map((row, i) => ({ id: `${i}`, name: '示例', ...row }));
    assert.equal(weighingFor(given, rules([undefined, undefined])), undefined);
  });

  it('keep the decimals that totals were rounded to where the rules do not say', () => {
    const thirds = [
      { scores: [80, 90, 91], total: 87 },
      { scores: [70, 75, 90], total: 78.33 },
      { scores: [60, 91, 92] },
    ];
    assert.deepEqual(totals(thirds, rules([1, 1, 1])), [87, 78.33, 81]);
    const last = { scores: [60, 91, 90] };
    assert.deepEqual(totals([...thirds, last], rules([1, 1, 1])), [87, 78.33, 81, 80.33]);
    const whole = [{ scores: [80, 90], total: 170 }, { scores: [60.25, 91] }];
    assert.deepEqual(totals(whole, rules([1, 1])), [170, 151.25]);
  });

  it('are made anew where one is stale and the others show how', () => {
    const rows = [
      { scores: [80, 90], total: 170 },
      { scores: [70, 75], total: 145 },
      { scores: [60, 92], total: 1 },
    ];
    assert.deepEqual(totals(rows, rules([undefined, undefined])), [170, 145, 152]);
  });

  it('count what is there so far, words and gaps nothing; where less is better all is needed', () => {
    const rows: { scores?: Score[] }[] = [
      { scores: [75, ''] },
      { scores: ['缺考', 80] },
      { scores: ['', ''] },
      { scores: ['75.0', '80'] },
      {},
    ];
    const expected = [22.5, 56, undefined, 78.5, undefined];
    assert.deepEqual(totals(rows, rules([0.3, 0.7], 2)), expected);
    const timed = { kind: 'time' as const, rules: { modules: modules(1, 1) } };
    assert.deepEqual(totals(rows, timed), [undefined, undefined, undefined, 155, undefined]);
  });

  it('leave the scores and the total of those without a result alone', () => {
    const row = { scores: [80, 90], total: 12, state: 'dq' as const };
    assert.deepEqual(totals([row, { scores: [1, 1] }], rules([0.3, 0.7])), [12, 1]);
  });

  it('are right with scores of very many digits', () => {
    const [total] = totals(
      [{ scores: [88.33333333333333, 91.66666666666667] }],
      rules([0.3, 0.7], 6),
    );
    assert.equal(total, 90.666667);
  });
});

describe('panels', () => {
  const mean = (marks: Score[], high: number, low: number) => {
    const exact = panelScore(marks, { high, low });
    return exact && rounded(exact, 6);
  };

  it('drop the highest and the lowest marks, and take the mean of the others', () => {
    assert.equal(mean([93, 92, 92.5], 1, 1), 92.5);
    assert.equal(mean([9.5, 9.5, 8, 7.1, 9.9], 1, 1), 9);
    assert.equal(mean([9, 8, 7], 0, 2), 9);
    assert.equal(mean([1, 2, 2], 0, 0), 1.666667);
  });

  it('count all marks where dropping would leave none; words are no marks', () => {
    assert.equal(mean([88], 1, 1), 88);
    assert.equal(mean([88, 90], 1, 1), 89);
    assert.equal(mean(['弃权', 88, '', 90, 95], 1, 1), 90);
    assert.equal(mean(['弃权', ''], 1, 1), undefined);
    assert.equal(panelScore(undefined), undefined);
  });

  it('make scores and, from their exact means, the total', () => {
    const judging: Judging = {
      kind: 'points',
      rules: { modules: modules(0.6, 0.4), drop: { high: 1, low: 1 }, decimals: 2 },
    };
    const row = {
      id: '1',
      name: '示例',
      marks: [
        [1, 2, 2, 3, 3],
        [5, 5],
      ],
      scores: [9, 5],
    };
    const [judged] = judge([row], judging);
    assert.deepEqual(judged!.scores, [2.333333, 5]);
    assert.equal(judged!.total, 3.4);
    const partly = judge([{ id: '1', name: '示例', marks: [[], [5]] }], judging);
    assert.deepEqual(partly[0]!.scores, ['', 5]);
  });
});

describe('weighings', () => {
  it('are told by the weights: as the rules mean first, then the other way', () => {
    const divisors = (...weights: (number | undefined)[]) =>
      weighingsOf(modules(...weights)).map(({ divisor }) => divisor);
    assert.deepEqual(divisors(0.3, 0.7), [1]);
    assert.deepEqual(divisors(0.1, 0.2, 0.7), [1]);
    assert.deepEqual(divisors(30, 70), [100, 1]);
    assert.deepEqual(divisors(undefined, undefined), [1, 2]);
    assert.deepEqual(divisors(0, 0), [1]);
  });

  it('agree with totals that are rounded either way, or not at all', () => {
    const exact = weigh([80, 90.41], weighingsOf(modules(0.5, 0.5))[0]!);
    for (const total of [85.2, 85.21, 85.205])
      assert.equal(agrees(exact, total, 2), true, `${total}`);
    for (const total of [85.19, 85.22, 85.1])
      assert.equal(agrees(exact, total, 2), false, `${total}`);
    assert.equal(agrees(exact, 85, 0), true);
  });
});
