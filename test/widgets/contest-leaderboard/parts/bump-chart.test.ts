import { expect } from '@open-wc/testing';
import { sampleIcpcHistory } from '../../../../scripts/lib/sample-contests.mjs';
import { rankHistory } from '../../../../src/board/history.ts';
import type { UnionSelect } from '../../../../src/elements/select/select.ts';
import { BumpChart } from '../../../../src/widgets/contest-leaderboard/parts/bump-chart.ts';
import { leaveNoHost, partHost } from './part-host.ts';

const revisions = sampleIcpcHistory();

describe('BumpChart', () => {
  afterEach(leaveNoHost);

  const shown = (history = rankHistory(revisions, { top: 24 }), pick = '') =>
    partHost(host => {
      const chart = new BumpChart(host, host.words);
      return () => chart.render(history, pick);
    });

  it('draws the first ten and says whom it shows', async () => {
    const host = await shown();
    expect(host.all('svg g')).to.have.length(10);
    const last = revisions[revisions.length - 1]!.rows;
    expect(host.one('[role=img]').getAttribute('aria-label')).to.contain(last[0]!.name);
  });

  it('lets one stand out that is not among them', async () => {
    const last = revisions[revisions.length - 1]!.rows;
    const id = last[last.length - 1]!.id;
    const host = await shown(undefined, id);
    expect(host.all('svg g')).to.have.length(11);
    expect(host.all('svg g.picked')).to.have.length(1);
    const select = host.one<UnionSelect>('union-select');
    select.value = last[0]!.id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await host.updateComplete;
    expect(host.all('svg g')).to.have.length(10);
    expect(host.one('.ends .picked').textContent).to.contain(last[0]!.name);
  });

  it('says the same as a table', async () => {
    const host = await shown(rankHistory(revisions, { top: 3 }));
    host.one('union-button').click();
    await host.updateComplete;
    const [first] = rankHistory(revisions, { top: 3 }).lines;
    const cells = [...host.one('tbody tr').children].map(({ textContent }) => textContent!.trim());
    expect(cells).to.deep.equal([
      first!.name,
      ...first!.ranks.map(rank => (rank === undefined ? '没有名次' : String(rank))),
    ]);
    expect(host.one('svg')).to.equal(null);
  });

  it('says what is lacking where there is one revision only', async () => {
    const host = await shown(rankHistory(revisions.slice(0, 1)));
    expect(host.text).to.contain('至少有两次成绩');
  });
});
