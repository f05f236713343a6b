import { expect } from '@open-wc/testing';
import { json, status, type Reply } from '../../helpers/fake-fetch.ts';
import { ROOT } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { contestTable, stand, textOf, type BoardPage } from './board-page.ts';

const TOTAL = 300_000;
const SIZE = 500;
const AT = `${ROOT}v1/contests/big/e`;

const row = (at: number) => ({
  id: `n${at + 1}`,
  rank: at + 1,
  name: `示例${at + 1}`,
  total: TOTAL - at,
});

const pageAt = (offset: number) => ({
  rev: 1,
  asOf: '2026-05-10T08:00:00+08:00',
  numberMatched: TOTAL,
  offset,
  rows: Array.from({ length: SIZE }, (_, at) => row(offset + at)),
  links: [{ rel: 'around', href: 'v1/contests/big/e/p1.json' }],
});

/** An event of 300,000 that the server keeps. */
function bigTable() {
  const table = contestTable();
  table[`${ROOT}v1/contests/big.json`] = json({
    name: '示例大赛',
    kind: 'points',
    rounds: [
      { id: 'heat', name: '初赛', href: 'v1/contests/big/heat/p1.json' },
      { id: 'last', name: '决赛', href: 'v1/contests/big/last/p1.json' },
    ],
    events: [{ id: 'e', name: '全能', href: 'v1/contests/big/e/p1.json' }],
  });
  for (const page of [0, 1, 2, 299, 300, 301]) {
    table[`${AT}/p${page + 1}.json`] = json(pageAt(page * SIZE));
  }
  table[`${AT}/p1.json?around=n150250`] = json(pageAt(150_000));
  table[`${AT}/p1.json?around=n150600`] = status(503) as Reply;
  return table;
}

const seen = ({ root }: BoardPage) => [...root.querySelectorAll('.row-layer .entrant')].map(textOf);

async function big(width = 900) {
  const standing = await stand({ table: bigTable(), attributes: { contest: 'big' }, width });
  await standing.page.tools();
  await until(() => seen(standing.page).length > 5, 'no row was drawn');
  return standing;
}

describe('union-contest-leaderboard: rows that the server keeps', () => {
  it('finds a number in one request, and opens what was decided there', async () => {
    const { page, client } = await big();
    const before = client.paths.length;
    await page.search('n150250');
    await page.enter();
    await until(() => seen(page).includes('示例150250'), 'the row never came into view');
    expect(client.fetch.asked[before]!.url).to.equal(`${AT}/p1.json?around=n150250`);
    page.root
      .querySelector('.row-layer [aria-rowindex="150251"] .entrant')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => page.details, 'the details never came');
    expect(textOf(page.details)).to.contain('领先 示例150251：总分');
  });

  it('says that nobody has a number, and that names cannot be searched here', async () => {
    const { page, client } = await big();
    const before = client.paths.length;
    await page.search('张三');
    await page.enter();
    await until(() => textOf(page.root).includes('没有编号为“张三”的选手'), 'nothing was said');
    // A name would stand in the address, and in the server's log.
    expect(client.paths).to.have.length(before);
    await page.search('n999999');
    await page.enter();
    await until(() => textOf(page.root).includes('没有编号为“n999999”'), 'nothing was said');
  });

  it('says that it could not ask, which is another thing', async () => {
    const { page } = await big();
    await page.search('n150600');
    await page.enter();
    await until(() => textOf(page.root).includes('没有加载成功'), 'nothing was said');
    expect(textOf(page.root)).to.not.contain('没有编号');
  });

  it('keeps a row on top while its page comes and goes', async () => {
    const { page, el } = await big();
    page.root
      .querySelector('.row-layer .entrant')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => page.details, 'the details never came');
    await page.press('固定在上方');
    expect(page.names).to.deep.equal(['示例1']);
    expect(await el.jumpTo('n150250')).to.equal(true);
    await until(() => seen(page).includes('示例150250'), 'the row never came into view');
    expect(page.names).to.deep.equal(['示例1']);
    expect(page.details).to.not.equal(null);
  });

  it('lets a person choose the round, not what only the server could sort out', async () => {
    const { page } = await big();
    await page.press('筛选');
    expect(page.root.querySelector('union-select.round')).to.not.equal(null);
    expect(page.root.querySelector('union-select.unit')).to.equal(null);
  });

  it('has the head of every column on one line', async () => {
    const { page } = await big();
    const tops = [...page.root.querySelectorAll('.row-head .cell')].map(cell => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return Math.round(range.getBoundingClientRect().top);
    });
    expect(new Set(tops).size, tops.join()).to.equal(1);
  });
});
