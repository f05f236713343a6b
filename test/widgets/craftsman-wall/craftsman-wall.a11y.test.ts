import { aTimeout, expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { alliance, clearAddress, stand, type Stand, type StandOptions } from './wall-page.ts';

describe('union-craftsman-wall: for everyone', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  const views: [string, StandOptions][] = [
    ['wall', {}],
    ['directory', { attributes: { view: 'directory', 'page-size': '30' } }],
    ['committees', { items: alliance(), attributes: { view: 'committees' } }],
    ['Uyghur', { lang: 'ug' }],
  ];
  for (const [name, options] of views) {
    for (const width of [360, 1000]) {
      it(`passes the rules of axe: ${name}, ${width} px`, async () => {
        const { el, page } = await stand({ ...options, width });
        await until(() => page.links.length, 'no entries');
        if (width > 720) await until(() => page.root.querySelector('union-chip'), 'no filters');
        await aTimeout(100);
        await expect(el).to.be.accessible();
      });
    }
  }

  // Themes and sizes: `npm run test:stories`, every story in each.
  const looks: [string, (standing: Stand) => Promise<unknown> | unknown][] = [
    ['filters on a phone', ({ page }) => page.press('筛选')],
    ['nothing found', ({ page }) => page.search('火星')],
    ['an open entry', ({ page }) => page.links[0]!.click()],
  ];
  for (const [name, prepare] of looks) {
    it(`passes the rules of axe: ${name}`, async () => {
      const standing = await stand({ width: 360, attributes: { 'page-size': '12' } });
      await prepare(standing);
      await aTimeout(300);
      await expect(standing.el).to.be.accessible();
    });
  }

  it('can be used by keyboard alone: one stop an entry', async () => {
    const { page } = await stand({ attributes: { 'page-size': '12' } });
    for (const link of page.links) expect(link.tabIndex).to.equal(0);
    page.links[2]!.focus();
    page.links[2]!.click();
    await until(() => page.sheet?.open, 'no sheet');
    page.sheet!.close('escape');
    await page.still();
    expect(page.root.activeElement).to.equal(page.links[2]);
  });

  it('has targets that a thumb meets: the whole tile', async () => {
    const { page } = await stand({ width: 360 });
    const tile = page.root.querySelector('.tile')!.getBoundingClientRect();
    page.root.querySelector('.tile')!.scrollIntoView();
    const { left, top } = page.root.querySelector('.tile')!.getBoundingClientRect();
    const hit = page.root.elementFromPoint(left + tile.width / 2, top + tile.height - 6);
    expect(hit).to.equal(page.links[0]);
  });
});
