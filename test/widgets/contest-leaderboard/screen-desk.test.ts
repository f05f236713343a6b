import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { stand, textOf, YONGJIA } from './board-page.ts';
import '../../../src/widgets/contest-leaderboard/screen-desk.ts';

const BIG = { contest: YONGJIA, screen: '', 'page-size': '10' };

describe('union-contest-leaderboard: the big screen', () => {
  it('shows a page of rows and which it is, and nothing to fill in', async () => {
    const { page } = await stand({ attributes: BIG, width: 1200 });
    await until(() => page.root.querySelector('.turn'), 'the pages never came');
    expect(page.rows).to.have.length(10);
    expect(textOf(page.root.querySelector('.turn'))).to.contain('第 1 页，共 5 页');
    expect(page.root.querySelector('union-field, union-select, .entrant[aria-expanded]')).to.equal(
      null,
    );
    await expect(page.el).to.be.accessible();
  });

  for (const size of ['8', '10', '']) {
    it(`fills the screen and no more than it, with ${size || 'as many rows as fit'}`, async () => {
      const own = { contest: YONGJIA, screen: '' };
      const attributes = size ? { ...own, 'page-size': size } : own;
      const { page } = await stand({ attributes, width: 1200 });
      await until(() => page.root.querySelector('.turn'), 'the pages never came');
      const table = page.root.querySelector('table')!;
      await until(() => table.style.getPropertyValue('--union-screen-row'), 'never measured');
      await page.still();
      const heights = page.rows.map(row => Math.round(row.getBoundingClientRect().height));
      expect(new Set(heights).size, `rows of ${heights}`).to.equal(1);
      const end = page.root.querySelector('.turn')!.getBoundingClientRect().bottom + window.scrollY;
      expect(end).to.be.at.most(window.innerHeight);
      expect(window.innerHeight - end).to.be.lessThan(2 * heights[0]!);
    });
  }

  it('goes to the page a row is on', async () => {
    const { page, el } = await stand({ attributes: BIG, width: 1200 });
    await until(() => page.root.querySelector('.turn'), 'the pages never came');
    const first = page.names[0]!;
    const { rows } = (await import('../../../scripts/lib/sample-contests.mjs'))
      .sampleContests()
      .find(({ id }) => id === YONGJIA)!.standings['welding']!;
    expect(await el.jumpTo(rows[25]!.id)).to.equal(true);
    await page.still();
    expect(page.names).to.include(rows[25]!.name);
    expect(page.names).not.to.include(first);
    expect(await el.jumpTo('nobody')).to.equal(false);
  });

  it('turns its pages by itself, and begins again after the last', async () => {
    const real = globalThis.setInterval;
    let turn: (() => void) | undefined;
    globalThis.setInterval = ((work: () => void, ms: number) => {
      if (ms === 12_000) turn = work;
      return real(work, ms);
    }) as typeof setInterval;
    try {
      const { page } = await stand({ attributes: BIG, width: 1200 });
      await until(() => page.root.querySelector('.turn'), 'the pages never came');
      const first = page.names;
      const pages: string[] = [];
      for (let n = 0; n < 5; n += 1) {
        turn!();
        await page.still();
        pages.push(textOf(page.root.querySelector('.turn')));
      }
      expect(pages.map(words => /第 (\d)/.exec(words)![1]).join('')).to.equal('23451');
      expect(page.names).to.deep.equal(first);
    } finally {
      globalThis.setInterval = real;
    }
  });

  it('stops turning on request (WCAG 2.2.2)', async () => {
    const { page } = await stand({ attributes: BIG, width: 1200 });
    await until(() => page.root.querySelector('.turn'), 'the pages never came');
    await page.press('停止翻页');
    expect(textOf(page.root.querySelector('.turn'))).to.contain('继续翻页');
  });
});
