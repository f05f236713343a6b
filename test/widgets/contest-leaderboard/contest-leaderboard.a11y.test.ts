import { aTimeout, expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { stand, type Stand } from './board-page.ts';

const CONTESTS = [
  'c-2026-yongjia',
  'c-2026-code',
  'c-2026-football',
  'c-2026-claims',
  'c-2026-medals',
  'c-red-flag',
];

describe('union-contest-leaderboard: for everyone', () => {
  for (const contest of CONTESTS) {
    for (const width of [360, 900]) {
      it(`passes the rules of axe: ${contest}, ${width} px`, async () => {
        const { el, page } = await stand({ attributes: { contest }, width });
        await until(() => page.root.querySelector('union-field, .holders'), 'never came');
        await aTimeout(250);
        await expect(el).to.be.accessible();
      });
    }
  }

  // Themes and sizes: `npm run test:stories`, every story in each.
  const looks: [string, (standing: Stand) => Promise<unknown> | unknown][] = [
    ['filters', ({ page }) => page.press('筛选')],
    ['details', ({ page }) => page.open(page.names[1]!)],
    ['nothing found', ({ page }) => page.search('火星')],
    ['rules', ({ page }) => page.press('排名规则')],
  ];
  for (const [name, prepare] of looks) {
    it(`passes the rules of axe: ${name}`, async () => {
      const standing = await stand({ width: 360 });
      await standing.page.tools();
      await prepare(standing);
      await aTimeout(250);
      await expect(standing.el).to.be.accessible();
    });
  }
});

describe('union-contest-leaderboard: for everyone, what opens', () => {
  const panels: [string, string, string][] = [
    ['c-2026-yongjia', '更正记录', '.log'],
    ['c-2026-yongjia', '成绩分布', '.panel svg, .panel .bars, .panel section'],
    ['c-2026-yongjia', '保存和打印', '.panel'],
    ['c-2026-football', '名次变化', '.bump'],
    ['c-2026-code', '滚榜', '.reveal-ask'],
    ['c-2026-claims', '筛选', '.filters'],
  ];
  for (const [contest, words, shown] of panels) {
    for (const width of [360, 900]) {
      it(`passes the rules of axe: ${words}, ${width} px`, async () => {
        const { el, page } = await stand({ attributes: { contest }, width });
        await page.tools();
        await page.press(words);
        await until(() => page.root.querySelector(shown), 'it never came');
        await aTimeout(250);
        await expect(el).to.be.accessible();
      });
    }
  }

  it('passes the rules of axe: a contest chosen in the list', async () => {
    const { el, page } = await stand({ attributes: {} });
    await until(() => page.root.querySelector('union-list-item'), 'the list never came');
    await expect(el).to.be.accessible();
  });
});
