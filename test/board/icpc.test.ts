import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { icpcTable, scoreOf } from '../../src/board/icpc.ts';
import { fc } from '../helpers/fc.ts';
import { PROBLEMS, submissions, teams } from './icpc-samples.ts';
import type { Submission } from '../../src/board/icpc.ts';
import type { ProblemResult, Standing } from '../../src/board/types.ts';

const MINUTE = 60;

function submitted(row: string, problem: string, minute: number, verdict: Submission['verdict']) {
  return { row, problem, at: minute * MINUTE, verdict };
}

const problemsOf = (rows: readonly Standing[], id: string) =>
  rows.find(row => row.id === id)!.problems;

describe('icpcTable', () => {
  it('counts as the schema’s example does: 31 + 60 + 2 × 20 = 131', () => {
    const { rows, unread } = icpcTable(
      teams(1),
      [
        submitted('t-0', 'A', 31.9, 'accepted'),
        submitted('t-0', 'B', 40, 'rejected'),
        submitted('t-0', 'B', 50, 'rejected'),
        submitted('t-0', 'B', 60, 'accepted'),
        submitted('t-0', 'B', 70, 'rejected'),
        submitted('t-0', 'C', 80, 'rejected'),
      ],
      PROBLEMS,
    );
    assert.deepEqual(unread, []);
    assert.deepEqual(rows, [
      {
        ...teams(1)[0],
        total: 2,
        penalty: 131,
        problems: [
          { state: 'first', tries: 1, minutes: 31 },
          { state: 'first', tries: 3, minutes: 60 },
          { state: 'tried', tries: 1 },
        ],
      },
    ]);
  });

  it('takes the penalty from the rules; unpenalised submissions are no tries', () => {
    const list = [
      submitted('t-0', 'A', 5, 'unpenalised'),
      submitted('t-0', 'A', 9, 'rejected'),
      submitted('t-0', 'A', 10, 'accepted'),
      submitted('t-0', 'B', 12, 'unpenalised'),
    ];
    const { rows } = icpcTable(teams(1), list, { ...PROBLEMS, penalty: 5 });
    assert.equal(rows[0]!.penalty, 15);
    assert.deepEqual(rows[0]!.problems!.slice(0, 2), [
      { state: 'first', tries: 2, minutes: 10 },
      { state: 'untried' },
    ]);
  });

  it('shows everything from the freeze on as pending, and opens it without one', () => {
    const list = [
      submitted('t-0', 'A', 239.99, 'accepted'),
      submitted('t-0', 'B', 100, 'rejected'),
      submitted('t-0', 'B', 240, 'accepted'),
      submitted('t-1', 'B', 250, 'unpenalised'),
      submitted('t-0', 'A', 260, 'rejected'),
    ];
    const frozen = icpcTable(teams(3), list, PROBLEMS, { freeze: 240 * MINUTE }).rows;
    assert.deepEqual(problemsOf(frozen, 't-0'), [
      { state: 'first', tries: 1, minutes: 239 },
      { state: 'pending', tries: 2 },
      { state: 'untried' },
    ]);
    // A compile error would tell as much as any other verdict.
    assert.deepEqual(problemsOf(frozen, 't-1')![1], { state: 'pending', tries: 1 });
    const open = icpcTable(teams(3), list, PROBLEMS).rows;
    assert.deepEqual(problemsOf(open, 't-0')![1], { state: 'first', tries: 2, minutes: 240 });
    assert.deepEqual(problemsOf(open, 't-1')![1], { state: 'untried' });
  });

  it('names the first to solve among those in competition; the same moment is shared', () => {
    const list = [
      submitted('t-3', 'A', 10, 'accepted'),
      submitted('out', 'A', 15, 'accepted'),
      submitted('t-1', 'A', 20.5, 'accepted'),
      submitted('t-0', 'A', 20.5, 'accepted'),
      submitted('t-2', 'A', 20.9, 'accepted'),
    ];
    const out: Standing = { id: 'out', name: '示例出局', state: 'dq' };
    const { rows } = icpcTable([...teams(4), out], list, PROBLEMS);
    assert.deepEqual(
      rows.map(({ problems }) => problems![0]!.state),
      ['first', 'first', 'solved', 'solved', 'solved'],
    );
  });

  it('names no first while an earlier submission waits', () => {
    const list = [submitted('t-0', 'A', 10, 'pending'), submitted('t-1', 'A', 20, 'accepted')];
    assert.equal(problemsOf(icpcTable(teams(3), list, PROBLEMS).rows, 't-1')![0]!.state, 'solved');
    const judged = [submitted('t-0', 'A', 10, 'rejected'), list[1]!];
    assert.equal(problemsOf(icpcTable(teams(3), judged, PROBLEMS).rows, 't-1')![0]!.state, 'first');
  });

  it('takes the last of several states of one submission', () => {
    const list = [
      { id: 's-1', ...submitted('t-0', 'A', 10, 'pending') },
      { id: 's-1', ...submitted('t-0', 'A', 10, 'accepted') },
    ];
    const { rows } = icpcTable(teams(1), list, PROBLEMS);
    assert.deepEqual(rows[0]!.problems![0], { state: 'first', tries: 1, minutes: 10 });
  });

  it('names what it cannot count and counts the rest', () => {
    const good = submitted('t-0', 'A', 1, 'accepted');
    const bad = [
      { ...good, row: 't-9' },
      { ...good, problem: 'Z' },
      { ...good, at: -1 },
      { ...good, at: NaN },
      { ...good, verdict: 'AC' as Submission['verdict'] },
    ];
    const { rows, unread } = icpcTable(teams(1), [...bad, good], PROBLEMS);
    assert.deepEqual(
      unread.map(({ index, code }) => `${index} ${code}`),
      ['0 row-unknown', '1 problem-unknown', '2 time-unread', '3 time-unread', '4 verdict-unread'],
    );
    assert.equal(rows[0]!.total, 1);
  });

  it('equals a replay of the submissions, one by one', () => {
    fc.assert(
      fc.property(submissions(5), fc.integer({ min: 60, max: 330 }), (list, minute) => {
        const freeze = minute * MINUTE;
        const { rows } = icpcTable(teams(5), list, PROBLEMS, { freeze });
        for (const row of rows) {
          assert.deepEqual(row.problems, replay(list, row, freeze), row.id);
          assert.deepEqual(scoreOf(row.problems!), { total: row.total, penalty: row.penalty });
        }
      }),
    );
  });
});

/** What each problem of a row is, found by going through all submissions anew for each question. */
function replay(list: readonly Submission[], { id }: Standing, freeze: number): ProblemResult[] {
  const verdictOf = (one: Submission) => (one.at < freeze ? one.verdict : 'pending');
  const byTime = list.map((one, i) => ({ ...one, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  const solvedBy = (row: string, problem: string) =>
    byTime.find(one => one.row === row && one.problem === problem && verdictOf(one) === 'accepted');
  return PROBLEMS.problems!.map(({ id: problem }) => {
    const own = byTime.filter(one => one.row === id && one.problem === problem);
    const solved = solvedBy(id, problem);
    const before = solved ? own.slice(0, own.indexOf(solved as (typeof own)[number])) : own;
    const count = (verdict: string) => before.filter(one => verdictOf(one) === verdict).length;
    if (!solved) {
      const tries = count('rejected') + count('pending');
      if (tries === 0) return { state: 'untried' };
      return { state: count('pending') > 0 ? 'pending' : 'tried', tries };
    }
    const rivals = byTime.filter(one => one.problem === problem && one.row !== 't-4');
    const isBeaten = rivals.some(
      one =>
        (verdictOf(one) === 'accepted' && one.at < solved.at) ||
        (verdictOf(one) === 'pending' && one.at < solved.at),
    );
    return {
      state: isBeaten || id === 't-4' ? 'solved' : 'first',
      tries: count('rejected') + 1,
      minutes: Math.floor(solved.at / MINUTE),
    };
  });
}
