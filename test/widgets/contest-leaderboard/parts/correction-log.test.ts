import { expect } from '@open-wc/testing';
import { correctionLog } from '../../../../src/widgets/contest-leaderboard/parts/correction-log.ts';
import { leaveNoHost, partHost } from './part-host.ts';
import { sample } from './samples.ts';

describe('correctionLog', () => {
  afterEach(leaveNoHost);

  const shown = (eventId: string | undefined, log = sample('c-2026-yongjia').contest.log!) => {
    const { contest, event, rows } = sample('c-2026-yongjia', eventId);
    const subject = { contest: { ...contest, log }, event: eventId ? event : undefined };
    const nameOf = (id: string) => rows.find(row => row.id === id)?.name;
    return partHost(host => () => correctionLog(host, { subject, nameOf }, host.words));
  };

  it('says what was changed, of whom, from what to what, by whom and when', async () => {
    const { contest, rows } = sample('c-2026-yongjia', 'welding');
    const entry = contest.log!.find(({ event }) => event === 'welding')!;
    const name = rows.find(({ id }) => id === entry.row)!.name;
    const host = await shown('welding');
    expect(host.all('li')).to.have.length(1);
    expect(host.text).to.contain(`2026年5月10日 18:20 焊工 ${name} (${entry.row})`);
    expect(host.text).to.contain(`由 ${entry.from} 改为 ${entry.to}`);
    expect(host.text).to.contain('决定：裁判组');
  });

  it('shows the newest first, of all events where none is chosen', async () => {
    const host = await shown(undefined);
    const times = host.all('time').map(time => time.getAttribute('datetime'));
    expect(times).to.have.length(3);
    expect(times).to.deep.equal([...times].sort().reverse());
  });

  it('keeps what is said of the contest as a whole with every event', async () => {
    const host = await shown('fitter', [
      { at: '2026-05-01T08:00:00+08:00', text: '赛程顺延一天。' },
    ]);
    expect(host.text).to.contain('赛程顺延一天。');
  });

  it('shows changes to nought and from nothing written', async () => {
    const host = await shown('fitter', [
      { at: 'gestern', text: '甲', from: 3, to: 0 },
      { at: '2026-05-01T08:00:00+08:00', text: '乙', row: 'X9' },
    ]);
    expect(host.text).to.contain('由 3 改为 0').and.to.contain('gestern').and.to.contain('X9');
  });

  it('says when there is nothing', async () => {
    expect((await shown('fitter')).text).to.contain('没有更正或裁决。');
  });
});
