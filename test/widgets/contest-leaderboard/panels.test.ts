import { expect } from '@open-wc/testing';
import { sampleContests, sampleIcpcFinal } from '../../../scripts/lib/sample-contests.mjs';
import '../../../src/widgets/contest-leaderboard/parts/history-panel.ts';
import '../../../src/widgets/contest-leaderboard/parts/reveal-panel.ts';
import { json, status } from '../../helpers/fake-fetch.ts';
import { ROOT } from '../../helpers/station-client.ts';
import type { UnionFile } from '../../../src/elements/file/file.ts';
import { until } from '../../helpers/until.ts';
import { contestTable, stand, textOf, YONGJIA, type BoardPage } from './board-page.ts';

const panel = ({ root }: BoardPage) => root.querySelector('.panel');
const buttons = ({ root }: BoardPage) =>
  [...root.querySelectorAll('.panels union-button')].map(textOf);

async function open(page: BoardPage, words: string): Promise<Element> {
  await page.tools();
  await page.press(words);
  await until(() => panel(page), `the panel "${words}" never came`);
  await page.still();
  return panel(page)!;
}

const code = sampleContests().find(({ id }) => id === 'c-2026-code')!;
const CODE = { contest: 'c-2026-code' };

describe('union-contest-leaderboard: what opens below the rows', () => {
  it('says how equals are ranked, without anything to open', async () => {
    const { page } = await stand();
    await page.tools();
    expect(textOf(page.root.querySelector('.method'))).to.equal('并列者名次相同，其后空出名次');
  });

  it('opens one panel at a time, and says which is open', async () => {
    const { page } = await stand();
    await open(page, '排名规则');
    expect(textOf(panel(page))).to.contain('评分和排名办法');
    await page.press('更正记录');
    await until(() => textOf(panel(page)).includes('更正和裁决'), 'the log never came');
    const states = [...page.root.querySelectorAll('.panels union-button')].map(
      one => (one as HTMLElement & { expanded?: string }).expanded,
    );
    expect(states.filter(state => state === 'true')).to.have.length(1);
    await page.press('更正记录');
    expect(panel(page)).to.equal(null);
  });

  it('offers no log where nothing was corrected in this event', async () => {
    const { page } = await stand({ attributes: CODE });
    await page.tools();
    expect(buttons(page)).to.not.include('更正记录');
  });

  it('draws how the results lie, and marks the row that is open', async () => {
    const { page } = await stand();
    await page.tools();
    await page.open(page.names[3]!);
    const shown = await open(page, '成绩分布');
    expect(textOf(shown)).to.contain('中位数');
    expect(textOf(shown)).to.contain(page.names[3]!);
  });

  it('saves and prints', async () => {
    const { page } = await stand();
    expect(textOf(await open(page, '保存和打印'))).to.contain('保存为 Excel');
  });

  it('makes a certificate for who won a prize', async () => {
    const { page } = await stand();
    await page.tools();
    const [name] = page.names;
    await page.open(name!);
    await page.press('奖状');
    await until(() => textOf(page.details).includes('荣获'), 'the certificate never came');
    expect(textOf(page.details)).to.contain('一等奖');
  });
});

describe('union-contest-leaderboard: how ranks came about', () => {
  const lines = (shown: Element) => shown.querySelectorAll('.lines g').length;

  it('is drawn of the rounds of a league', async () => {
    const { page } = await stand({ attributes: { contest: 'c-2026-football' } });
    const shown = await open(page, '名次变化');
    expect(lines(shown)).to.be.greaterThan(3);
    expect(textOf(shown.querySelector('.axis'))).to.contain('轮');
  });

  it('is drawn of the minutes in which problems were solved', async () => {
    const { page } = await stand({ attributes: CODE });
    expect(lines(await open(page, '名次变化'))).to.equal(10);
  });

  const ROUNDS = {
    contest: {
      name: '示例竞赛',
      kind: 'points',
      rounds: ['a', 'b'].map(id => ({
        id,
        name: `第 ${id} 轮`,
        href: `v1/contests/rounds/${id}/p1.json`,
      })),
      events: [{ id: 'e', name: '焊工', href: 'v1/contests/rounds/e/p1.json' }],
    },
    page: (ids: string[]) => ({
      rev: 1,
      rows: ids.map((id, at) => ({ id, rank: at + 1, name: `示例${id}`, total: 90 - at })),
    }),
  };
  const roundsTable = () => ({
    ...contestTable(),
    [`${ROOT}v1/contests/rounds.json`]: json(ROUNDS.contest),
    [`${ROOT}v1/contests/rounds/e/p1.json`]: json(ROUNDS.page(['乙', '甲'])),
    [`${ROOT}v1/contests/rounds/a/p1.json`]: json(ROUNDS.page(['甲', '乙'])),
    [`${ROOT}v1/contests/rounds/b/p1.json`]: json(ROUNDS.page(['乙', '甲'])),
  });

  it('is drawn of the standings of the rounds', async () => {
    const { page } = await stand({ table: roundsTable(), attributes: { contest: 'rounds' } });
    const shown = await open(page, '名次变化');
    expect(lines(shown)).to.equal(2);
    await page.press('用表格查看');
    const cells = [...shown.querySelectorAll('tbody tr')].map(textOf);
    expect(cells).to.deep.equal(['示例乙 2 1', '示例甲 1 2']);
  });

  it('says so where a round could not be had, and tries again', async () => {
    const at = `${ROOT}v1/contests/rounds/b/p1.json`;
    const table = roundsTable();
    const { page } = await stand({
      table: { ...table, [at]: [status(503), status(503), status(503), table[at]!] },
      attributes: { contest: 'rounds' },
    });
    await page.tools();
    await page.press('名次变化');
    await until(() => textOf(page.root).includes('没有加载成功'), 'nothing was said');
  });

  it('is not offered where nothing is known of it', async () => {
    const { page } = await stand();
    await page.tools();
    expect(buttons(page)).to.not.include('名次变化');
  });
});

describe('union-contest-leaderboard: 滚榜', () => {
  const final = { ...code.standings['final']!, rows: sampleIcpcFinal() };
  /** Hands over a file, and waits for what comes of it. */
  const choose = async (page: BoardPage, text: string, came: () => unknown) => {
    const field = page.root.querySelector<UnionFile>('.reveal-ask union-file')!;
    field.files = [new File([text], 'final.json')];
    field.dispatchEvent(new Event('change'));
    await until(came, 'the file was not read');
  };
  const error = (page: BoardPage) =>
    page.root.querySelector<UnionFile>('.reveal-ask union-file')?.error ?? '';
  const order = (page: BoardPage) =>
    [...page.root.querySelectorAll<HTMLElement>('.reveal li')].map(({ dataset }) => dataset['row']);

  it('is offered while a board is frozen, and asks for the file of final results', async () => {
    const { page, client } = await stand({ attributes: CODE });
    await open(page, '滚榜');
    expect(textOf(panel(page))).to.contain('不会上传');
    const asked = client.paths.length;
    await choose(page, JSON.stringify(final), () => order(page).length === 24);
    await page.press('全部揭晓');
    expect(order(page)).to.deep.equal(final.rows.map(({ id }) => id));
    expect(client.paths).to.have.length(asked);
  });

  it('says what is wrong with another file, and asks again', async () => {
    const { page } = await stand({ attributes: CODE });
    await open(page, '滚榜');
    await choose(page, 'not a file of results', () => error(page).includes('读不出成绩'));
    const others = final.rows.map(row => ({ ...row, id: `x-${row.id}` }));
    const other = JSON.stringify({ ...final, rows: others });
    await choose(page, other, () => error(page).includes('一个也对不上'));
    const short = JSON.stringify({ ...final, rows: final.rows.slice(3) });
    await choose(page, short, () => order(page).length === 24);
    expect(textOf(panel(page)?.querySelector('union-notice'))).to.contain('3 个在文件里没有');
  });

  it('begins at once where the page gives the final results', async () => {
    const data = { contest: code.contest, standings: code.standings, final };
    const { page } = await stand({ data, attributes: {} });
    await open(page, '滚榜');
    expect(order(page)).to.have.length(24);
  });

  it('is not offered where nothing is held back', async () => {
    const { page } = await stand({ attributes: { contest: YONGJIA } });
    await page.tools();
    expect(buttons(page)).to.not.include('滚榜');
  });
});
