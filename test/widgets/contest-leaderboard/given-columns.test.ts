import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { stand, textOf, type BoardPage } from './board-page.ts';

const SIZE = 2500;

const contest = {
  id: 'long',
  name: '示例长榜',
  kind: 'points',
  rules: { decimals: 1, modules: [{ id: 'm', name: '示例实操' }] },
};

const columnsOf = (n: number, more: object = {}) => {
  const list = <T>(value: (at: number) => T) => Array.from({ length: n }, (_, at) => value(at));
  return {
    v: 1,
    rev: 1,
    asOf: '2026-05-10T08:00:00+08:00',
    n,
    columns: {
      id: list(at => `n${at + 1}`),
      rank: list(at => at + 1),
      name: list(at => `示例${at + 1}`),
      scores: [list(at => n - at)],
      total: list(at => n - at),
      ...more,
    },
  };
};

const grid = ({ root }: BoardPage) => root.querySelector('[role="grid"]');
const seen = ({ root }: BoardPage): string[] =>
  [...root.querySelectorAll('.row-layer .entrant')].map(textOf);
const sizeOf = (page: BoardPage) => grid(page)?.getAttribute('aria-rowcount');
const sortButton = ({ root }: BoardPage, label: string) =>
  [...root.querySelectorAll<HTMLElement>('.row-head button')].find(button =>
    textOf(button).startsWith(label),
  )!;

describe('union-contest-leaderboard: standings that the page gives as columns', () => {
  it('shows all of them, which a function may give at each load', async () => {
    let calls = 0;
    const data = () => {
      calls += 1;
      return { contest, standings: columnsOf(SIZE) };
    };
    const { page, el } = await stand({ data, attributes: {} });
    await until(() => sizeOf(page) === String(SIZE + 1), 'not all rows came');
    await until(() => seen(page)[0] === '示例1', 'the first row is not there');
    expect(await el.jumpTo(`n${SIZE}`)).to.equal(true);
    await until(() => seen(page).includes(`示例${SIZE}`), 'the last row is out of reach');
    expect(calls).to.equal(1);
    await el.reload();
    expect(calls).to.equal(2);
    await until(() => sizeOf(page) === String(SIZE + 1), 'not all rows came again');
  });

  it('orders them by a score and by name', async () => {
    const data = { contest, standings: columnsOf(SIZE) };
    const { page } = await stand({ data, attributes: {} });
    await until(() => grid(page), 'the window never came');
    const button = () => sortButton(page, '示例实操');
    button().click();
    await until(() => grid(page)!.querySelector('[aria-sort="descending"]'), 'not ordered');
    button().click();
    await until(() => seen(page)[0] === `示例${SIZE}`, 'the least is not first');
    sortButton(page, '选手').click();
    await until(() => seen(page)[1] === '示例2', 'not by name');
  });

  it('leaves out a row whose id was there before', async () => {
    const id = columnsOf(SIZE).columns.id.map((id, at) => (at === 2400 ? 'n1' : id));
    const data = { contest, standings: columnsOf(SIZE, { id }) };
    const { page } = await stand({ data, attributes: {} });
    await until(() => sizeOf(page) === String(SIZE), 'the row is counted');
  });

  it('says what is wrong where a column is too short', async () => {
    const data = { contest, standings: columnsOf(SIZE, { name: ['示例1', '示例2'] }) };
    const { page } = await stand({ data, attributes: {}, until: 'problem' });
    await until(() => page.root.querySelector('union-notice'), 'nothing was said about it');
  });

  it('takes few rows as a table', async () => {
    const { page } = await stand({ data: columnsOf(3), attributes: {} });
    await until(() => page.root.querySelectorAll('tbody tr').length === 3, 'no table of three');
  });

  it('takes in changes and judges them', async () => {
    const item = { id: 'n7', name: '示例7', scores: [99_999] };
    for (const n of [20, SIZE]) {
      const { page, el } = await stand({
        data: { contest, standings: columnsOf(n) },
        attributes: {},
      });
      const first = () => textOf(page.root.querySelector('tbody .entrant, .row-layer .entrant'));
      await until(() => n < SIZE || grid(page), 'the window never came');
      expect(await el.applyDelta({ items: [item], rejudge: true })).to.deep.equal(['n7']);
      await until(() => first() === '示例7', 'it is not first');
      await el.applyDelta({ items: [], removed: ['n7'], rejudge: true });
      await until(() => first() === '示例1', 'it is still there');
      expect(await el.jumpTo('n7')).to.equal(false);
    }
  });
});
