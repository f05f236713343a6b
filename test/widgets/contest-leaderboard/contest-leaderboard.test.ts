import { expect } from '@open-wc/testing';
import type { StandingSelectEvent } from '../../../src/widgets/contest-leaderboard/events.ts';
import { until } from '../../helpers/until.ts';
import { stand, textOf, YONGJIA } from './board-page.ts';

const WELDING = { contest: YONGJIA, event: 'welding' };

describe('union-contest-leaderboard: the table', () => {
  it('shows every row of the first event that has standings, in order of rank', async () => {
    const { page } = await stand();
    expect(textOf(page.root.querySelector('h2'))).to.equal('示例县第一届职业技能大赛 焊工');
    expect(page.rows).to.have.length(48);
    const ranks = page.column('rank').map(Number).filter(Boolean);
    expect(ranks).to.deep.equal([...ranks].sort((a, b) => a - b));
    expect(page.heads).to.include.members(['名次', '选手', '单位', '组内名次', '理论', '总分']);
  });

  it('is a table to assistive technology: caption, scopes, the order told', async () => {
    const { page } = await stand();
    const table = page.root.querySelector('table')!;
    expect(textOf(table.caption)).to.contain('焊工');
    const heads = [...table.tHead!.rows[0]!.cells];
    expect(heads.every(head => head.scope === 'col')).to.equal(true);
    expect(heads.filter(head => head.ariaSort).map(head => head.ariaSort)).to.deep.equal([
      'ascending',
    ]);
    expect(page.rows.every(row => row.querySelector('th[scope="row"] .entrant'))).to.equal(true);
  });

  it('leaves rank, name and total on a phone, and what else matters under the name', async () => {
    const { page } = await stand({ width: 340 });
    expect(page.heads).to.deep.equal(['名次', '选手', '总分']);
    const under = page.rows[0]!.querySelector('.under')!;
    expect(getComputedStyle(under).display).not.to.equal('none');
    expect(textOf(under)).to.match(/第 1 一等奖$/);
    const table = page.root.querySelector('table')!;
    expect(table.scrollWidth).to.be.at.most(page.el.clientWidth);
  });

  it('draws the cut behind the last who goes on, while rows stand in order of rank', async () => {
    const { page } = await stand({ attributes: WELDING });
    await page.tools();
    const cut = page.root.querySelector('tr.cut')!;
    expect(textOf(cut)).to.equal('晋级线：以上 10 名');
    expect(textOf(cut.previousElementSibling!.querySelector('.rank'))).to.match(/^10/);
    await page.press('总分');
    expect(page.root.querySelector('tr.cut')).to.equal(null);
  });

  it('orders by a column, and the other way round when it is pressed again', async () => {
    const { page } = await stand({ attributes: WELDING });
    await page.tools();
    await page.press('总分');
    const down = page.column('total').map(Number).filter(Number.isFinite);
    expect(down).to.deep.equal([...down].sort((a, b) => b - a));
    await page.press('总分');
    const up = page.column('total').map(Number).filter(Number.isFinite);
    expect(up).to.deep.equal([...up].sort((a, b) => a - b));
    const sorted = page.root.querySelector('thead [aria-sort]');
    expect(sorted?.getAttribute('aria-sort')).to.equal('ascending');
  });
});

describe('union-contest-leaderboard: search, filters, details', () => {
  it('finds by name, by number and by pinyin initials', async () => {
    const { page } = await stand();
    await page.tools();
    const name = page.names.find(one => !one.includes('*'))!;
    const id = page.rows[page.names.indexOf(name)]!.dataset['row']!;
    await page.search(name);
    expect(page.names).to.deep.equal([name]);
    expect(page.summary).to.equal('找到 1 行');
    await page.search(id);
    expect(page.names).to.include(name);
    await page.search('没有这样的人');
    expect(page.names).to.deep.equal([]);
    expect(textOf(page.root)).to.contain('可以减少筛选条件');
    await page.press('显示全部');
    expect(page.rows).to.have.length(48);
  });

  it('opens the only row found with Enter, and tells the page which', async () => {
    const { page, el } = await stand();
    await page.tools();
    const name = page.names.find(one => !one.includes('*'))!;
    const told: string[] = [];
    el.addEventListener('union-standing-select', event =>
      told.push((event as StandingSelectEvent).row.name),
    );
    await page.search(name);
    await page.enter();
    expect(told).to.deep.equal([name]);
    expect(page.details?.getAttribute('aria-label')).to.equal(`${name}的详情`);
  });

  it('says what decided between a row and its neighbours', async () => {
    const { page } = await stand();
    await page.tools();
    const [, name] = page.names;
    await page.open(name!);
    const lines = [...page.details!.querySelectorAll('.decision li')].map(textOf);
    expect(lines).to.have.length(2);
    expect(lines[0]).to.match(/^在 .+ 之后：总分 [\d.]+ < [\d.]+$/);
    expect(lines[1]).to.match(/^领先 .+：总分 [\d.]+ > [\d.]+$/);
  });

  it('closes details with Escape and gives the focus back to the row', async () => {
    const { page } = await stand();
    await page.tools();
    const [name] = page.names;
    await page.open(name!);
    page.details!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => !page.details, 'the details stayed');
    await until(() => page.root.activeElement?.classList.contains('entrant'), 'the focus was lost');
    expect(textOf(page.root.activeElement)).to.equal(name);
  });

  it('keeps a row on top, and shows the five before and after', async () => {
    const { page } = await stand();
    await page.tools();
    const name = page.names[20]!;
    await page.open(name);
    await page.press('固定在上方');
    expect(page.names[0]).to.equal(name);
    expect(page.rows).to.have.length(49);
    await page.press('取消固定');
    await page.press('看前后 5 名');
    expect(page.rows).to.have.length(11);
    expect(page.names[5]).to.equal(name);
    await until(() => page.root.activeElement, 'the focus was lost');
    expect(textOf(page.root.activeElement)).to.equal(name);
    await page.press('显示全部');
    expect(page.root.activeElement?.localName).to.equal('union-field');
  });

  it('filters by division and unit, with the rank in the division beside', async () => {
    const { page } = await stand();
    await page.tools();
    await page.press('筛选');
    await page.choose('division', 'student');
    const divisions = page.rows.map(row => textOf(row.querySelectorAll('.cell.text')[1]));
    expect([...new Set(divisions)]).to.deep.equal(['学生组']);
    const places = page.rows.map(row => Number(textOf(row.querySelectorAll('.cell.number')[0])));
    const ranked = places.filter(Boolean);
    expect(ranked).to.deep.equal([...ranked].sort((a, b) => a - b));
    expect(ranked[0]).to.equal(1);
  });

  it('goes to another event', async () => {
    const { page, client } = await stand();
    await page.tools();
    const options = [...page.root.querySelectorAll<HTMLOptionElement>('union-select.event option')];
    const other = options.find(({ value }) => value !== 'welding')!;
    await page.choose('event', other.value);
    await until(
      () => textOf(page.root.querySelector('h2')).endsWith(textOf(other).replace(/（\d+）$/, '')),
      'stayed',
    );
    expect(client.paths.at(-1)).to.equal(`/v1/contests/${YONGJIA}/${other.value}/p1.json`);
  });

  it('shows the same by unit', async () => {
    const { page } = await stand();
    await page.tools();
    await page.press('筛选');
    await page.choose('view', 'units');
    expect(page.rows.length).to.be.within(2, 47);
    expect(page.heads).to.deep.equal(['名次', '单位', '总分']);
    expect(textOf(page.root.querySelector('.tools'))).to.contain('平均数');
  });

  it('jumps to a row, takes off filters that hide it, and says no to an unknown one', async () => {
    const { el, page } = await stand();
    await page.tools();
    const id = page.rows[30]!.dataset['row']!;
    await page.search('没有这样的人');
    expect(await el.jumpTo(id)).to.equal(true);
    await page.still();
    expect(page.root.querySelector('tr.found')?.getAttribute('data-row')).to.equal(id);
    expect(await el.jumpTo('nobody')).to.equal(false);
  });
});
