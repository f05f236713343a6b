import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { judge } from '../../src/board/judge.ts';
import { CONTESTS, METHODS, bare } from './contests-drawn.ts';
import { oracle } from './judge-oracle.ts';
import type { Judging, Rules, Standing } from '../../src/board/types.ts';

describe('judge', () => {
  for (const [what, contests] of Object.entries(CONTESTS)) {
    it(`ranks ${what} as a recompute of every pair does, by every method`, () => {
      fc.assert(
        fc.property(contests, ({ judging: { rules, ...judging }, rows }) => {
          for (const rank of METHODS) {
            const ranking: Judging = { ...judging, rules: { ...rules, rank } };
            const expected = oracle(rows, ranking);
            const judged = judge(rows, ranking);
            assert.deepEqual(judged.map(({ id }) => id).sort(), rows.map(({ id }) => id).sort());
            for (const { id, total, rank: place, divisionRank } of judged) {
              // A document may say −0.
              const value = total === undefined ? total : total + 0;
              const found = bare({ total: value, rank: place, divisionRank });
              assert.deepEqual(found, expected.get(id), `${id} by ${rank}`);
            }
          }
        }),
        { numRuns: 200 },
      );
    });
  }

  it('does not depend on the order rows come in, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.oneof(...Object.values(CONTESTS)),
        fc.constantFrom(...METHODS),
        fc.nat(),
        ({ judging: { rules, ...others }, rows }, rank, turn) => {
          const judging: Judging = { ...others, rules: { ...rules, rank } };
          const judged = judge(rows, judging);
          const at = rows.length > 0 ? turn % rows.length : 0;
          const turned = [...rows.slice(at), ...rows.slice(0, at)].reverse();
          if (judged.some(row => row.rank !== undefined)) {
            assert.deepEqual(judge(turned, judging), judged);
          }
          assert.deepEqual(judge(judged, judging), judged);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('puts guests in place and the others behind, each in a fixed order', () => {
    const row = (id: string, state: Standing['state'], total?: number): Standing =>
      bare({ id, name: id, state, total, rank: 1 });
    const rows = [
      row('q', 'dq', 99),
      row('x', 'absent'),
      row('n', undefined),
      row('w', 'dns'),
      row('f', 'dnf', 50),
      row('h', 'dnf', 60),
      row('c', undefined, 80),
      row('g', 'guest', 85),
      row('b', 'ok', 80),
      row('a', 'ok', 90),
      row('m', 'ok'),
    ];
    const judged = judge(rows, { kind: 'points' });
    assert.deepEqual(
      judged.map(({ id, rank }) => [id, rank]),
      [
        ['a', 1],
        ['g', undefined],
        ['b', 2],
        ['c', 2],
        ['m', undefined],
        ['n', undefined],
        ['f', undefined],
        ['h', undefined],
        ['w', undefined],
        ['x', undefined],
        ['q', undefined],
      ],
    );
    assert.equal(rows[0]!.rank, 1, 'the rows given stay');
  });

  it('keeps the ranks a jury has given, and those of a list without totals', () => {
    const rows: Standing[] = [
      { id: '3', name: '示例三', rank: 2, awards: ['优秀奖'] },
      { id: '1', name: '示例一', rank: 1.5 },
      { id: '2', name: '示例二', rank: 1.5, divisionRank: 1 },
      { id: '4', name: '示例四' },
      { id: '5', name: '示例五', rank: 4, state: 'dq' },
      { id: '6', name: '示例六', rank: 3, state: 'dq' },
    ];
    for (const kind of ['award', 'projects', 'points'] as const) {
      const judged = judge(rows, { kind });
      assert.deepEqual(
        judged.map(({ id, rank }) => `${id}:${rank ?? ''}`),
        ['1:1.5', '2:1.5', '3:2', '4:', '5:', '6:'],
      );
      assert.equal(judged[1]!.divisionRank, 1);
    }
    const scored = rows.map(row => ({ ...row, total: Number(row.id) }));
    assert.equal(judge(scored, { kind: 'points' })[0]!.id, '4');
    assert.equal(judge(scored, { kind: 'award' })[0]!.id, '1');
  });

  it('plays a league from its fixtures, and decides between equals by their own matches', () => {
    const rows = ['甲', '乙', '丙', '丁'].map(id => ({ id, name: `示例${id}队` }));
    const match = (home: string, away: string, ...score: number[]) => ({ home, away, score });
    // 甲, 乙 and 丙 have six points each; between them 乙 has the better difference.
    const fixtures = [
      match('甲', '乙', 1, 0),
      match('乙', '丙', 3, 0),
      match('丙', '甲', 1, 0),
      match('甲', '丁', 9, 0),
      match('乙', '丁', 1, 0),
      match('丙', '丁', 2, 0),
    ];
    const ranked = (ties?: Rules['ties']) =>
      judge(rows, { kind: 'league', fixtures, rules: bare({ ties }) }).map(
        ({ id, total, rank }) => `${id}${total}:${rank}`,
      );
    assert.deepEqual(ranked(), ['甲6:1', '乙6:2', '丙6:3', '丁0:4'], 'by all goals');
    const between = [
      { by: 'head-to-head' },
      { by: 'head-to-head-difference' },
      { by: 'difference' },
    ];
    assert.deepEqual(ranked(between), ['乙6:1', '甲6:2', '丙6:3', '丁0:4'], 'by their own');
    assert.deepEqual(ranked([{ by: 'head-to-head' }]), ['丙6:1', '乙6:1', '甲6:1', '丁0:4']);
  });

  it('leaves guests out of what equals did among themselves', () => {
    const side = (id: string, state: Standing['state'] = 'ok'): Standing => ({
      id,
      name: `示例${id}队`,
      total: 3,
      state,
    });
    const rows = [side('甲'), side('乙'), side('客', 'guest')];
    const fixtures = [
      { home: '甲', away: '乙', score: [0, 0] },
      { home: '甲', away: '客', score: [0, 5] },
      { home: '乙', away: '客', score: [1, 0] },
    ];
    const ties = [{ by: 'head-to-head-difference' }];
    const judged = judge(rows, { kind: 'league', fixtures, rules: { ties } });
    assert.deepEqual(
      judged.map(({ id, rank }) => `${id}${rank ?? ''}`),
      ['乙1', '甲1', '客'],
    );
  });

  it('leaves a league its record where the document has only some fixtures', () => {
    const league = { played: 11, won: 8, drawn: 1, lost: 2, for: 20, against: 9 };
    const rows: Standing[] = [
      { id: 't-1', name: '示例一队', league, total: 25 },
      { id: 't-2', name: '示例二队' },
    ];
    const fixtures = [{ home: 't-1', away: 't-2', score: [2, 1] }];
    assert.deepEqual(judge(rows, { kind: 'league', fixtures })[0], { ...rows[0], rank: 1 });
  });

  it('ranks the worked medal table: gold first, then silver, then bronze', () => {
    const table = [
      [46, 37, 38],
      [27, 23, 17],
      [26, 18, 26],
      [19, 18, 19],
      [17, 10, 15],
      [12, 8, 21],
      [10, 18, 14],
    ];
    const rows = table.map(([金, 银, 铜], i): Standing => ({
      id: `u-${i}`,
      name: `示例${i}`,
      tally: { 金: 金!, 银: 银!, 铜: 铜! },
    }));
    const ties = ['金', '银', '铜'].map(by => ({ by }));
    const judged = judge([...rows].reverse(), { kind: 'tally', rules: { ties } });
    assert.deepEqual(
      judged.map(({ id, total }) => [id, total]),
      table.map((medals, i) => [`u-${i}`, medals.reduce((a, b) => a + b)]),
    );
    assert.deepEqual(
      judge(rows, { kind: 'tally' }).map(({ total }) => total),
      [121, 70, 67, 56, 42, 42, 41],
    );
  });
});
