import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { icpcTable } from '../../src/board/icpc.ts';
import { judge } from '../../src/board/judge.ts';
import { Reveal, revealSteps } from '../../src/board/reveal.ts';
import { fc } from '../helpers/fc.ts';
import { PROBLEMS, submissions, teams } from './icpc-samples.ts';
import type { Submission } from '../../src/board/icpc.ts';
import type { Judging, ProblemResult, Standing } from '../../src/board/types.ts';

const ICPC: Judging = { kind: 'icpc', rules: PROBLEMS };

function team(id: string, total: number, penalty: number, ...states: ProblemResult[]): Standing {
  return { id, name: `示例${id}`, total, penalty, problems: states };
}

const solved = (minutes: number, tries = 1): ProblemResult => ({ state: 'solved', minutes, tries });
const pending = (tries = 1): ProblemResult => ({ state: 'pending', tries });
const tried = (tries = 1): ProblemResult => ({ state: 'tried', tries });
const untried: ProblemResult = { state: 'untried' };

const FROZEN = [
  team('1', 2, 100, solved(40), solved(60), pending()),
  team('2', 1, 50, solved(50), pending(), untried),
  team('3', 1, 70, solved(70), pending(), pending(2)),
];
const FINAL = [
  team('1', 2, 100, solved(40), solved(60), tried()),
  team('2', 1, 50, solved(50), tried(), untried),
  team('3', 3, 590, solved(70), solved(250), solved(250, 2)),
];

describe('revealSteps', () => {
  it('opens the leftmost pending problem of the lowest row, which then moves up', () => {
    // 3 solves B: two problems, 320 minutes, behind 1 but before 2. 2 is last now, and fails. 3 is
    // opened again: three problems, 590 minutes, first. 1 is next, fails, and stays second.
    assert.deepEqual(revealSteps(FROZEN, FINAL, ICPC), [
      { row: '3', problem: 1, result: solved(250), from: 2, to: 1, fromRank: 3, toRank: 2 },
      { row: '2', problem: 1, result: tried(), from: 2, to: 2, fromRank: 3, toRank: 3 },
      { row: '3', problem: 2, result: solved(250, 2), from: 1, to: 0, fromRank: 2, toRank: 1 },
      { row: '1', problem: 2, result: tried(), from: 1, to: 1, fromRank: 2, toRank: 2 },
    ]);
  });

  it('opens totals from the last place up where there are no problems', () => {
    const points: Judging = { kind: 'points' };
    const before = [90, 80, 70].map((total, i) => ({ id: `${i}`, name: '示例', total }));
    const after = [90, 95, 70].map((total, i) => ({ id: `${i}`, name: '示例', total }));
    assert.deepEqual(revealSteps(before, after, points), [
      { row: '1', from: 1, to: 0, fromRank: 2, toRank: 1 },
    ]);
  });

  it('shows rows with nothing to open as they are in the end', () => {
    const rules = { modules: [{ id: 'm', name: '模块', weight: 0 }], ties: [{ by: 'm' }] };
    const side = (id: string, score: number) => ({ id, name: '示例', total: 0, scores: [score] });
    const reveal = new Reveal([side('a', 80), side('b', 85)], [side('a', 88), side('b', 85)], {
      kind: 'points',
      rules,
    });
    assert.equal(reveal.length, 0);
    assert.deepEqual(
      reveal.rows.map(({ id, rank }) => `${id} ${rank}`),
      ['a 1', 'b 2'],
    );
  });

  it('settles a row that falls, and who comes to stand in its place', () => {
    const before = [90, 80, 70].map((total, i) => ({ id: `${i}`, name: '示例', total }));
    const after = [90, 60, 70].map((total, i) => ({ id: `${i}`, name: '示例', total }));
    const reveal = new Reveal(before, after, { kind: 'points' });
    reveal.go(1);
    assert.deepEqual(reveal.last, { row: '1', from: 1, to: 2, fromRank: 2, toRank: 3 });
    assert.deepEqual(
      reveal.rows.map(({ id, rank }) => `${id} ${rank}`),
      ['0 1', '2 2', '1 3'],
    );
    assert.equal(reveal.settled, 3);
  });

  it('leaves problems without a verdict pending, and rows of one board alone as they are', () => {
    const frozen = [team('1', 0, 0, pending()), team('8', 0, 0, pending())];
    const final = [team('1', 0, 0, pending()), team('9', 1, 30, solved(30))];
    const reveal = new Reveal(frozen, final, ICPC);
    assert.equal(reveal.length, 0);
    assert.equal(reveal.next, undefined);
    assert.deepEqual(
      reveal.rows.map(({ id }) => id),
      ['9', '1', '8'],
    );
  });

  it('has nothing to open where a jury lays the ranks down', () => {
    const rows = ['b', 'a'].map((id, i) => ({ id, name: '示例', rank: i + 1 }));
    const reveal = new Reveal(rows, rows, { kind: 'award' });
    assert.equal(reveal.length, 0);
    assert.deepEqual(reveal.rows, rows);
  });
});

describe('Reveal', () => {
  const judging: Judging = {
    kind: 'icpc',
    rules: { ...PROBLEMS, bands: [{ name: '金奖', count: 1 }] },
  };

  it('goes forward and back, and stops at the ends', () => {
    const reveal = new Reveal(FROZEN, FINAL, judging);
    const start = reveal.rows;
    reveal.go(3);
    const third = reveal.rows;
    assert.equal(reveal.last!.row, '3');
    assert.equal(reveal.next!.row, '1');
    reveal.go(99);
    assert.equal(reveal.at, 4);
    assert.equal(reveal.next, undefined);
    reveal.go(3);
    assert.deepEqual(reveal.rows, third);
    reveal.go(-1);
    assert.deepEqual(reveal.rows, start);
    assert.equal(reveal.last, undefined);
  });

  it('does not tell who was first while an earlier try of another is to be opened', () => {
    const rows = ['a', 'b', 'c'].map(id => ({ id, name: `示例${id}` }));
    const at = (row: string, problem: string, minute: number, verdict: Submission['verdict']) => ({
      row,
      problem,
      at: minute * 60,
      verdict,
    });
    // c solves B after a has tried it; b has solved A since a's try was not judged yet.
    const list = [
      at('a', 'A', 5, 'rejected'),
      at('b', 'A', 10, 'accepted'),
      at('a', 'C', 20, 'accepted'),
      at('b', 'C', 30, 'accepted'),
      at('a', 'B', 250, 'rejected'),
      at('c', 'B', 260, 'accepted'),
    ];
    const waiting = list.map((one, i) => (i === 0 ? { ...one, verdict: 'pending' as const } : one));
    const { rows: frozen } = icpcTable(rows, waiting, PROBLEMS, { freeze: 240 * 60 });
    const { rows: final } = icpcTable(rows, list, PROBLEMS);
    const reveal = new Reveal(frozen, final, ICPC);
    const shown = (step: number) => {
      reveal.go(step);
      return Object.fromEntries(
        reveal.rows.map(({ id, problems }) => [id, problems!.map(({ state }) => state).join()]),
      );
    };
    assert.equal(reveal.length, 3);
    assert.deepEqual(shown(0), {
      a: 'pending,pending,first',
      b: 'solved,untried,solved',
      c: 'untried,pending,untried',
    });
    assert.deepEqual(reveal.next!.result, { state: 'solved', tries: 1, minutes: 260 });
    assert.equal(shown(1)['c'], 'untried,solved,untried');
    assert.equal(shown(2)['b'], 'solved,untried,solved');
    assert.deepEqual(shown(3), {
      a: 'tried,tried,first',
      b: 'first,untried,solved',
      c: 'untried,first,untried',
    });
  });

  it('shows awards only where nothing can change any more', () => {
    const reveal = new Reveal(FROZEN, FINAL, judging);
    const awardsAt = (at: number) => {
      reveal.go(at);
      return reveal.rows.map(({ awards = [] }) => awards.join());
    };
    assert.deepEqual(awardsAt(3), ['', '', '']);
    assert.equal(reveal.settled, 1);
    assert.deepEqual(awardsAt(4), ['金奖', '', '']);
  });

  it('moves each row as its new result ranks it, settles from below, and ends at the final board', () => {
    fc.assert(
      fc.property(submissions(6), fc.nat(300), (list, minute) => {
        const { rows: frozen } = icpcTable(teams(6), list, PROBLEMS, { freeze: minute * 60 });
        const { rows: final } = icpcTable(teams(6), list, PROBLEMS);
        const reveal = new Reveal(frozen, final, ICPC);
        const opened = new Set<string>();
        let settled: string[] = [];
        for (let at = 0; at < reveal.length; at += 1) {
          reveal.go(at);
          const before = reveal.rows;
          const { row, problem, from, to, fromRank, toRank } = reveal.next!;
          // Whoever was settled stands where they stood.
          assert.deepEqual(
            before.slice(before.length - settled.length).map(({ id }) => id),
            settled,
          );
          settled = before.slice(from + 1).map(({ id }) => id);
          assert.equal(before[from]!.id, row);
          assert.equal(before[from]!.rank, fromRank);
          const verdicts = final.find(({ id }) => id === row)!.problems!;
          const leftmost = before[from]!.problems!.findIndex(
            ({ state }, i) => state === 'pending' && verdicts[i]!.state !== 'pending',
          );
          assert.equal(problem, leftmost);
          assert.ok(!opened.has(`${row} ${problem}`));
          opened.add(`${row} ${problem}`);
          reveal.go(at + 1);
          const after = reveal.rows;
          assert.equal(after[to]!.id, row);
          assert.equal(after[to]!.rank, toRank);
          assert.deepEqual(after.map(rankOf), judge(after, ICPC).map(rankOf));
        }
        reveal.go(reveal.length);
        assert.deepEqual(reveal.rows, judge(final, ICPC));
        assert.equal(reveal.settled, final.length);
      }),
    );
  });
});

const rankOf = ({ id, rank }: Standing) => `${id} ${rank}`;
