import { expect } from '@open-wc/testing';
import type { Contest } from '../../../../src/data/generated/types.ts';
import {
  rulesPanel,
  type CutNow,
} from '../../../../src/widgets/contest-leaderboard/parts/rules-panel.ts';
import { leaveNoHost, partHost, type PartHost } from './part-host.ts';
import { sample } from './samples.ts';

describe('rulesPanel', () => {
  afterEach(leaveNoHost);

  async function shown(contest: Contest, event = contest.events?.[0], cut?: CutNow, lang?: string) {
    return partHost(
      host => () => rulesPanel(host, { subject: { contest, event }, cut }, host.words),
      lang,
    );
  }
  /** What stands under a heading, line by line. */
  function under(host: PartHost, term: string): string[] | undefined {
    const dt = host.all('dt').find(({ textContent }) => textContent === term);
    const dd = dt?.nextElementSibling;
    const items = [...(dd?.querySelectorAll('li') ?? [])];
    if (!dd) return undefined;
    return (items.length ? items : [dd]).map(({ textContent }) => textContent!.trim());
  }
  const bare = (rules: Contest['rules'], kind: Contest['kind'] = 'points'): Contest => ({
    name: '示例',
    kind,
    ...(rules ? { rules } : {}),
  });

  it('says how the sample event is judged', async () => {
    const { contest, event } = sample('c-2026-yongjia', 'welding');
    const host = await shown(contest, event);
    expect(under(host, '比赛方式')).to.deep.equal(['计分']);
    expect(under(host, '总分')).to.deep.equal([
      '理论 30% (满分 100分)、实操 70% (满分 100分)',
      '总分保留 2 位小数，四舍五入',
    ]);
    expect(under(host, '排列，依次比较')).to.deep.equal(['总分高者在前', '实操成绩高者在前']);
    expect(under(host, '并列名次')).to.deep.equal([
      '并列者名次相同，其后空出名次，例如 1、2、2、4',
    ]);
    expect(under(host, '奖项')).to.deep.equal(['一等奖 1 名', '二等奖 3 名', '三等奖 6 名']);
    expect(under(host, '晋级线')).to.deep.equal(['前 10 名，末位并列者都算在内']);
  });

  it('tells what decides where the rules leave it to the kind', async () => {
    const host = await shown(bare({}, 'icpc'));
    expect(under(host, '排列，依次比较')).to.deep.equal([
      '解题多者在前',
      '罚时少者在前',
      '最后一题通过早者在前',
    ]);
    expect(under(host, '总分')).to.deep.equal(['每次错误提交加罚 20 分钟']);
    const medals = sample('c-2026-medals');
    const tally = await shown(medals.contest, medals.event);
    expect(under(tally, '排列，依次比较')).to.deep.equal([
      '金牌多者在前',
      '银牌多者在前',
      '铜牌多者在前',
      '数量多者在前',
    ]);
  });

  const methods = {
    '1224': '例如 1、2、2、4',
    '1223': '例如 1、2、2、3',
    '1334': '例如 1、3、3、4',
    fractional: '例如 1、2.5、2.5、4',
    forced: '例如 1、2、3、4',
  } as const;
  for (const [rank, text] of Object.entries(methods)) {
    it(`shows the method ${rank} by an example`, async () => {
      const host = await shown(bare({ rank: rank as keyof typeof methods }));
      expect(under(host, '并列名次')![0]).to.contain(text);
    });
  }

  it('says weights as they are where they are no shares of a whole', async () => {
    const modules = [
      { id: 'a', name: '甲', weight: 2 },
      { id: 'b', name: '乙' },
      { id: 'c', name: '丙', weight: 0 },
    ];
    const host = await shown(bare({ modules }));
    expect(under(host, '总分')![0]).to.equal('甲×2、乙、丙（不计入总分）');
    const percents = modules.map((module, at) => ({ ...module, weight: [60, 40, 0][at]! }));
    const other = await shown(bare({ modules: percents }));
    expect(under(other, '总分')![0]).to.equal('甲 60%、乙 40%、丙（不计入总分）');
  });

  it('adds up weights that binary fractions do not', async () => {
    const modules = [0.1, 0.2, 0.7].map((weight, at) => ({ id: `${at}`, name: `${at}`, weight }));
    const host = await shown(bare({ modules }));
    expect(under(host, '总分')![0]).to.equal('0 10%、1 20%、2 70%');
  });

  it('says nothing of ranks where a jury gives them', async () => {
    const host = await shown(bare({}, 'award'));
    expect(under(host, '排列，依次比较')).to.deep.equal(['名次由评审确定']);
    expect(under(host, '并列名次')).to.equal(undefined);
  });

  it('says prizes by share, score and ties, and where the cut is now', async () => {
    const bands = [{ name: '金', share: 0.125, min: 80, ties: false }, { name: '铜' }];
    const rounds = [{ id: 'final', name: '决赛' }];
    const contest = { ...bare({ bands, decimals: 1, cut: { share: 0.5, to: 'final' } }), rounds };
    const host = await shown(contest, undefined, { count: 12, at: 83 });
    expect(under(host, '奖项')).to.deep.equal([
      '金 占 12.5%，不低于 80.0，末位并列者不增加名额',
      '铜 其余',
    ]);
    expect(under(host, '晋级线')).to.deep.equal(['前 50%，进入决赛，末位并列者都算在内']);
    expect(host.text).to.contain('现在的晋级线是 83.0，12 名在线上');
  });

  it('links papers, but never a script', async () => {
    const links = [
      { rel: 'describedby', href: 'https://www.example.cn/rules.pdf', title: '技术文件' },
      { rel: 'describedby', href: 'javascript:alert(1)', title: '坏' },
      { rel: 'next', href: 'https://www.example.cn/2' },
    ];
    const host = await shown({ ...bare({}), links });
    expect(host.all('a').map(({ textContent }) => textContent)).to.deep.equal(['技术文件']);
  });

  for (const lang of ['zh-Hant', 'en', 'ug']) {
    it(`speaks ${lang}`, async () => {
      const { contest, event } = sample('c-2026-yongjia', 'tea');
      const host = await shown(contest, event, undefined, lang);
      expect(host.all('dt')).to.have.length(7);
      expect(host.text).not.to.match(/\{\w+\}/);
    });
  }
});
