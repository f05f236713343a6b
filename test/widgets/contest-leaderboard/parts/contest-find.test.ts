import { expect } from '@open-wc/testing';
import { sampleContestList } from '../../../../scripts/lib/sample-contests.mjs';
import type { ContestSummary } from '../../../../src/data/generated/types.ts';
import {
  ContestIndex,
  EVERYTHING,
  groupOf,
  NO_YEAR,
  yearOf,
  type ContestQuery,
} from '../../../../src/widgets/contest-leaderboard/parts/contest-find.ts';
import { fc } from '../../../helpers/fc.ts';

const items = sampleContestList();
const index = new ContestIndex(items);
const find = (query: Partial<ContestQuery>) => index.find({ ...EVERYTHING, ...query });

describe('ContestIndex', () => {
  it('has all of a long list: what goes on, what comes next, then the newest first', () => {
    const found = find({}).items;
    expect(found).to.have.length(2100);
    const groups = [...new Set(found.map(groupOf))];
    expect(groups.slice(0, 2)).to.deep.equal(['running', 'planned']);
    expect(groups.slice(2)).to.deep.equal([...groups.slice(2)].sort().reverse());
    const days = (group: (name: string) => boolean) =>
      found.filter(item => group(groupOf(item))).map(({ from = '' }) => from);
    const planned = days(name => name === 'planned');
    expect(planned).to.deep.equal([...planned].sort());
    const over = days(name => name !== 'planned' && name !== 'running');
    expect(over).to.deep.equal([...over].sort().reverse());
  });

  it('finds by name, organiser, pinyin initials and id', () => {
    const named = (query: string) => find({ text: query }).items;
    expect(named('茶艺师').every(({ name }) => name.includes('茶艺师'))).to.equal(true);
    expect(named('cys').length).to.equal(named('茶艺师').length);
    expect(named('示例甲县总工会').every(({ region }) => region === '330324')).to.equal(true);
    expect(named(items[7]!.id).map(({ id }) => id)).to.deep.equal([items[7]!.id]);
    expect(named('没有这样的竞赛')).to.deep.equal([]);
  });

  it('counts for each choice what it would leave under the other filters', () => {
    const values = fc.record({
      state: fc.constantFrom('', 'final', 'running', 'planned'),
      year: fc.constantFrom('', '2026', '2020', NO_YEAR),
      region: fc.constantFrom('', '330324', '330300'),
      kind: fc.constantFrom('', 'points', 'award'),
    });
    fc.assert(
      fc.property(values, query => {
        const { facets } = find(query);
        for (const facet of ['state', 'year', 'region', 'kind'] as const) {
          for (const [value, n] of facets[facet]) {
            expect(find({ ...query, [facet]: value }).items).to.have.length(n);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('keeps those without a date apart, at the end', () => {
    const bare: ContestSummary = { id: 'c-x', name: '示例', kind: 'points' };
    const small = new ContestIndex([bare, items[0]!]);
    expect(yearOf(bare)).to.equal(NO_YEAR);
    expect(small.find(EVERYTHING).items.map(({ id }) => id)).to.deep.equal([items[0]!.id, 'c-x']);
    expect(small.find({ ...EVERYTHING, year: NO_YEAR }).items).to.have.length(1);
  });
});
