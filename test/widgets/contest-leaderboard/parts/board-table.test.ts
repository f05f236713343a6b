import { expect } from '@open-wc/testing';
import { boardTable } from '../../../../src/widgets/contest-leaderboard/parts/board-table.ts';
import { printTable } from '../../../../src/widgets/contest-leaderboard/parts/paper-table.ts';
import { moreWords } from '../../../../src/widgets/contest-leaderboard/parts/part-words.ts';
import { leaveNoHost, partHost } from './part-host.ts';
import { sample } from './samples.ts';

describe('boardTable', () => {
  afterEach(leaveNoHost);

  async function tableOf(id: string, eventId?: string) {
    const { contest, event, rows } = sample(id, eventId);
    const host = await partHost(() => () => undefined as never);
    const words = moreWords(host, host.words);
    const table = boardTable({ contest, event }, rows, rows, words);
    return { table, rows, words, cells: [...table.rows] };
  }

  it('has every row with bare values under headers the importer knows', async () => {
    const { table, rows, cells } = await tableOf('c-2026-yongjia', 'welding');
    expect(table.head).to.deep.equal(
      '名次 选手 参赛号 单位 组别 组内名次 理论 实操 总分 奖项 状态'.split(' '),
    );
    expect(cells).to.have.length(rows.length);
    const first = rows[0]!;
    expect(cells[0]!.slice(0, 3)).to.deep.equal([1, first.name, first.id]);
    expect(cells[0]![3]).to.match(/^示例/);
    expect(cells.find(([, , id]) => id === 'W006')!.slice(-1)).to.deep.equal(['缺考']);
  });

  const heads: Record<string, string> = {
    'c-2026-football': '名次 选手 参赛号 场次 胜 平 负',
    'c-2026-medals': '名次 选手 参赛号 金 银 铜 合计',
    'c-2026-claims': '榜题 参赛号 类别 出题单位 揭榜单位 进度 期限 奖励',
    'c-2026-artisans': '名次 选手 参赛号 单位 奖项',
  };
  for (const [id, head] of Object.entries(heads)) {
    it(`knows the columns of ${id}`, async () => {
      const { table, cells } = await tableOf(id);
      expect(table.head.join(' ')).to.contain(head);
      expect(cells.every(row => row.length === table.head.length)).to.equal(true);
    });
  }

  it('writes problems as result sheets do', async () => {
    const { table, cells, rows } = await tableOf('c-2026-code');
    const at = table.head.indexOf('A');
    const [first] = rows[0]!.problems!;
    expect(cells[0]![at]).to.equal(
      `+${first!.tries! > 1 ? first!.tries! - 1 : ''} (${first!.minutes})`,
    );
  });

  it('prints all rows under one head, and says what is left out', async () => {
    const { table, words } = await tableOf('c-2026-medals');
    const printed: string[] = [];
    const append = HTMLElement.prototype.append;
    document.body.append = function (...nodes) {
      append.apply(this, nodes);
      const frame = nodes[0] as HTMLIFrameElement;
      frame.contentWindow!.print = () => {
        const body = frame.contentDocument!.body;
        printed.push(
          body.textContent!.replace(/\s+/g, ' '),
          String(body.querySelectorAll('tbody tr').length),
        );
        frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      };
    };
    try {
      printTable(table, words, '截至示例');
      const many = { ...table, rows: Array.from({ length: 5001 }, (_, at) => [at]) };
      printTable(many, words, '');
    } finally {
      delete (document.body as { append?: unknown }).append;
    }
    expect(printed[0]).to.contain('示例市职工运动会奖牌榜').and.to.contain('截至示例');
    expect(printed[1]).to.equal('12');
    expect(printed[2]).to.contain('只打印了前 5,000 行');
    expect(printed[3]).to.equal('5000');
    expect(document.querySelectorAll('iframe')).to.have.length(0);
  });
});
