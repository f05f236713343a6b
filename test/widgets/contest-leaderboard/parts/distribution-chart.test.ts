import { expect } from '@open-wc/testing';
import type { Standing } from '../../../../src/board/types.ts';
import { distributionChart } from '../../../../src/widgets/contest-leaderboard/parts/distribution-chart.ts';
import { leaveNoHost, partHost } from './part-host.ts';
import { sample } from './samples.ts';

describe('distributionChart', () => {
  afterEach(leaveNoHost);

  const { contest, event, rows } = sample('c-2026-yongjia', 'welding');
  const shown = (some: readonly Standing[], marked?: Standing) =>
    partHost(
      host => () =>
        distributionChart(host, { subject: { contest, event }, rows: some, marked }, host.words),
    );

  it('counts everybody once, in words and in bars', async () => {
    const host = await shown(rows);
    const counts = host.all('.count').map(({ textContent }) => Number(textContent));
    const totals = rows.flatMap(({ total }) => total ?? []);
    expect(counts.reduce((sum, n) => sum + n, 0)).to.equal(totals.length);
    expect(host.text).to.contain(`${totals.length} 人：最低 ${Math.min(...totals).toFixed(2)}`);
    const widths = host
      .all('.bar')
      .map(bar => parseFloat(bar.querySelector('span')?.style.width ?? '0'));
    const most = Math.max(...counts);
    expect(widths.map(width => Math.round((width * most) / 100))).to.deep.equal(counts);
  });

  it('marks where a row is', async () => {
    const row = rows[3]!;
    const host = await shown(rows, row);
    expect(host.all('.here')).to.have.length(1);
    expect(host.one('.here').textContent).to.contain(
      `${row.name}的总分 ${row.total!.toFixed(2)} 在这里`,
    );
  });

  it('marks nothing for a row without a total', async () => {
    expect((await shown(rows, { id: 'x', name: '示例' })).all('.here')).to.have.length(0);
  });

  it('says when there are no totals', async () => {
    expect((await shown([{ id: 'x', name: '示例' }])).text).to.equal('还没有总分。');
  });
});
