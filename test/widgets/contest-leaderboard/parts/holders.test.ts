import { expect } from '@open-wc/testing';
import type { Contest } from '../../../../src/data/generated/types.ts';
import { holdersView } from '../../../../src/widgets/contest-leaderboard/parts/holders.ts';
import { leaveNoHost, partHost } from './part-host.ts';
import { sample } from './samples.ts';

describe('holdersView', () => {
  afterEach(leaveNoHost);

  const shown = (contest: Contest) =>
    partHost(host => () => holdersView(host, contest, host.words));
  const { contest } = sample('c-red-flag');

  it('says who holds the title now', async () => {
    const host = await shown(contest);
    const now = host.one('.present').textContent!.replace(/\s+/g, ' ');
    expect(now)
      .to.contain('流动红旗')
      .and.to.contain('示例公交调度室')
      .and.to.contain('自 2026-01 起');
  });

  it('lists all periods, the newest first, and counts who had it again', async () => {
    const host = await shown(contest);
    const rows = host.all('tbody tr').map(row => row.textContent!.replace(/\s+/g, ' ').trim());
    expect(rows).to.have.length(contest.holders!.length);
    expect(rows[0]).to.contain('2026 年第一季度').and.to.contain('2026-01 至今');
    expect(rows[1]).to.contain('示例供电营业厅').and.to.contain('第 2 次获得');
  });

  it('names nobody as present holder when the last period is over', async () => {
    const holders = [{ name: '示例窗口', from: '2026-01', to: '2026-03' }];
    const host = await shown({ ...contest, holders });
    expect(host.one('.present')).to.equal(null);
    expect(host.text).to.contain('2026-01 至 2026-03');
  });

  it('tells two windows of one name apart by their unit, and runs from repeats', async () => {
    const holders = ['甲局', '乙局', '乙局'].map(unit => ({
      name: '一号窗口',
      unit,
      from: '2026',
    }));
    const host = await shown({ ...contest, holders });
    expect(host.one('.present').textContent).to.contain('连续 2 期');
  });

  it('says when nobody had it yet', async () => {
    expect((await shown({ ...contest, holders: [] })).text).to.equal('还没有获得者。');
  });
});
