import { expect } from '@open-wc/testing';
import { sampleIcpcFinal } from '../../../../scripts/lib/sample-contests.mjs';
import type { Standing } from '../../../../src/board/types.ts';
import { icpcRevisions } from '../../../../src/widgets/contest-leaderboard/parts/icpc-revisions.ts';
import { judgingOf } from '../../../../src/widgets/contest-leaderboard/contest-view.ts';
import { sample } from './samples.ts';

const { contest, event } = sample('c-2026-code');
const judging = judgingOf({ contest, event });
const label = (minutes: number) => String(minutes);

describe('icpcRevisions', () => {
  it('ends with the board as it is', () => {
    const final = sampleIcpcFinal();
    const revisions = icpcRevisions(final, judging, label);
    expect(revisions.length).to.be.within(5, 11);
    const ranks = (rows: readonly Standing[]) =>
      rows.map(({ id, rank, total, penalty }) => [id, rank, total, penalty]);
    expect(ranks(revisions.at(-1)!.rows)).to.deep.equal(ranks(final));
  });

  it('counts a problem from its minute on, with its wrong tries, and nothing that is pending', () => {
    const rows: Standing[] = [
      {
        id: 'a',
        name: '示例甲队',
        problems: [
          { state: 'first', tries: 1, minutes: 4 },
          { state: 'pending', tries: 2 },
        ],
      },
      { id: 'b', name: '示例乙队', problems: [{ state: 'solved', tries: 3, minutes: 12 }] },
    ];
    const revisions = icpcRevisions(rows, { kind: 'icpc', rules: {} }, label);
    expect(revisions.map(one => one.label)).to.deep.equal(['5', '10', '15']);
    const at = (step: number, id: string) => {
      const { total, penalty } = revisions[step]!.rows.find(row => row.id === id)!;
      return [total, penalty];
    };
    expect(at(0, 'a')).to.deep.equal([1, 4]);
    expect(at(1, 'b')).to.deep.equal([0, 0]);
    expect(at(2, 'b')).to.deep.equal([1, 52]);
    expect(at(2, 'a')).to.deep.equal([1, 4]);
  });

  it('has one board where nothing was solved', () => {
    const rows = [{ id: 'a', name: '示例甲队', problems: [{ state: 'tried', tries: 2 } as const] }];
    expect(icpcRevisions(rows, { kind: 'icpc' }, label)).to.have.length(1);
  });
});
