import { expect } from '@open-wc/testing';
import { json } from '../../helpers/fake-fetch.ts';
import { ROOT } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { contestTable, stand, textOf, type BoardPage } from './board-page.ts';

const SIZE = 5000;

const rowsOf = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `n${i + 1}`,
    rank: i + 1,
    name: `示例${i + 1}`,
    unit: `示例单位${i % 7}`,
    total: n - i,
  }));

const contest = { id: 'long', name: '示例长榜', kind: 'points' };
const page = (rows: readonly unknown[], more: object = {}) => ({
  rev: 1,
  asOf: '2026-05-10T08:00:00+08:00',
  rows,
  ...more,
});

const grid = ({ root }: BoardPage) => root.querySelector('[role="grid"]');
const seen = ({ root }: BoardPage): string[] =>
  [...root.querySelectorAll('.row-layer .entrant')].map(textOf);

describe('union-contest-leaderboard: more rows than a table holds', () => {
  it('draws a window of them and says how many there are', async () => {
    const data = { contest, standings: page(rowsOf(SIZE)) };
    const { page: board } = await stand({ data, attributes: {} });
    await until(() => grid(board), 'the window never came');
    expect(grid(board)!.getAttribute('aria-rowcount')).to.equal(String(SIZE + 1));
    await until(() => seen(board).length > 5, 'no row was drawn');
    expect(seen(board).length).to.be.lessThan(100);
  });

  it("stays as it is until the page's next board is here", async () => {
    const { el, page: board } = await stand({
      data: { contest, standings: page(rowsOf(SIZE)) },
      attributes: {},
    });
    await until(() => seen(board).length > 5, 'no row was drawn');
    let give!: (data: unknown) => void;
    const next = new Promise(done => (give = done));
    el.data = () => next;
    await board.still();
    expect(seen(board)[0]).to.equal('示例1');
    expect(board.root.querySelector('union-field')).not.to.equal(null);
    await board.search('示例4999');
    expect(seen(board)).to.deep.equal(['示例4999']);
    const jumped = el.jumpTo('n3');
    const rows = rowsOf(4000).map(row => ({ ...row, name: `${row.name}新` }));
    give({ contest, standings: page(rows) });
    await until(() => seen(board)[0] === '示例1新', 'the next board never came');
    expect(grid(board)!.getAttribute('aria-rowcount')).to.equal('4001');
    expect(await jumped).to.equal(true);
    expect(board.root.querySelector('union-field')!.value).to.equal('');
  });

  it('jumps to the last row and opens its details', async () => {
    const data = { contest, standings: page(rowsOf(SIZE)) };
    const { page: board, el } = await stand({ data, attributes: {} });
    await until(() => grid(board), 'the window never came');
    expect(await el.jumpTo(`n${SIZE}`)).to.equal(true);
    await until(() => seen(board).includes(`示例${SIZE}`), 'the row never came into view');
    board.root
      .querySelector(`.row-layer [aria-rowindex="${SIZE + 1}"] .entrant`)!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => board.details, 'the details never came');
    expect(textOf(board.details)).to.contain(`在 示例${SIZE - 1} 之后：总分 1 < 2`);
  });

  it('shows the columns there is room for, as the room changes', async () => {
    const data = { contest, standings: page(rowsOf(SIZE)) };
    const { page: board, el } = await stand({ data, attributes: {} });
    const heads = () => [...board.root.querySelectorAll('[role="columnheader"]')].map(textOf);
    for (const width of [360, 900, 500, 1000]) {
      el.style.width = `${width}px`;
      const all = width >= 640;
      await until(() => heads().includes('单位') === all, `not so at ${width} px: ${heads()}`);
      // Nothing else happens then that would draw it once more.
      await el.updateComplete;
      expect(heads().includes('单位')).to.equal(all);
    }
  });

  it('searches all of them', async () => {
    const data = { contest, standings: page(rowsOf(SIZE)) };
    const { page: board } = await stand({ data, attributes: {} });
    await board.tools();
    await until(() => grid(board), 'the window never came');
    await board.search('示例4321');
    expect(board.summary).to.equal('找到 1 行');
    await until(() => seen(board).join() === '示例4321', 'others are shown');
  });

  it('finds somebody, shows who is next to them, keeps them on top and leads back to all', async () => {
    const data = { contest, standings: page(rowsOf(SIZE)) };
    const { page: board } = await stand({ data, attributes: {} });
    await board.tools();
    await until(() => grid(board), 'the window never came');
    await board.search('n2500');
    await board.enter();
    await until(() => board.details, 'the details never came');
    expect(board.details!.getAttribute('aria-label')).to.equal('示例2500的详情');
    await board.press('看前后 5 名');
    await until(() => seen(board).length === 11, 'others are shown');
    expect(seen(board)[5]).to.equal('示例2500');
    expect(board.summary).to.equal('示例2500前后 5 名');
    expect(textOf(board.details)).to.contain('领先 示例2501：总分');
    await board.press('固定在上方');
    expect(board.names).to.deep.equal(['示例2500']);
    await board.press('在全部名次中查看');
    await until(() => seen(board).includes('示例2490'), 'the others never came back');
    expect(seen(board)).to.include('示例2500');
    expect(board.names).to.deep.equal(['示例2500']);
  });

  it('begins at the top for each search', async () => {
    const data = { contest, standings: page(rowsOf(SIZE)) };
    const { page: board, el } = await stand({ data, attributes: {} });
    await board.tools();
    await until(() => grid(board), 'the window never came');
    await el.jumpTo(`n${SIZE}`);
    await until(() => seen(board).includes(`示例${SIZE}`), 'the row never came into view');
    await board.search('示例1');
    await until(() => seen(board)[0] === '示例1', 'it stayed further down');
  });

  it('brings the pages of a short board before it filters', async () => {
    const rows = rowsOf(60);
    const table = contestTable();
    const at = `${ROOT}v1/contests/long/e`;
    table[`${ROOT}v1/contests/long.json`] = json({
      ...contest,
      events: [{ id: 'e', name: '示例', href: 'v1/contests/long/e/p1.json' }],
    });
    table[`${at}/p1.json`] = json(
      page(rows.slice(0, 20), {
        numberMatched: 60,
        links: [{ rel: 'next', href: 'v1/contests/long/e/p2.json' }],
      }),
    );
    table[`${at}/p2.json`] = json(
      page(rows.slice(20, 40), {
        numberMatched: 60,
        links: [{ rel: 'next', href: 'v1/contests/long/e/p3.json' }],
      }),
    );
    table[`${at}/p3.json`] = json(page(rows.slice(40), { numberMatched: 60 }));
    const { page: board } = await stand({ table, attributes: { contest: 'long' } });
    await board.tools();
    await until(() => board.rows.length === 60, 'the other pages never came');
    expect(board.names[59]).to.equal('示例60');
  });

  it('keeps what came where the other pages fail, and says so', async () => {
    const table = contestTable();
    table[`${ROOT}v1/contests/long.json`] = json({
      ...contest,
      events: [{ id: 'e', name: '示例', href: 'v1/contests/long/e/p1.json' }],
    });
    table[`${ROOT}v1/contests/long/e/p1.json`] = json(
      page(rowsOf(20), {
        numberMatched: 60,
        links: [{ rel: 'next', href: 'v1/contests/long/e/p2.json' }],
      }),
    );
    const { page: board } = await stand({ table, attributes: { contest: 'long' } });
    await until(() => textOf(board.root).includes('其余名次没有载入'), 'nothing was said');
    expect(board.rows).to.have.length(20);
  });
});
