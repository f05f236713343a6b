import { aTimeout, expect } from '@open-wc/testing';
import { fakePosition } from '../../helpers/fake-position.ts';
import { hang } from '../../helpers/fake-fetch.ts';
import { SITE } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { clearAddress, stand, type Stand, type StandOptions } from './locator-page.ts';

describe('union-reading-locator: for everyone', () => {
  let restore: (() => void) | undefined;
  beforeEach(clearAddress);
  afterEach(() => {
    restore?.();
    restore = undefined;
  });
  after(clearAddress);

  const acts: [string, StandOptions, (standing: Stand) => Promise<unknown> | unknown][] = [
    ['the list', {}, () => undefined],
    ['near me', {}, ({ page }) => page.press('near')],
    ['by district', {}, ({ page }) => page.openPanel('find')],
    ['filters', {}, ({ page }) => page.openPanel('filters')],
    ['nothing found', { attributes: { entry: 'palm' } }, () => undefined],
    ['a station that is gone', { attributes: { station: 'gone' } }, () => undefined],
  ];
  for (const lang of ['zh-Hans', 'zh-Hant', 'en', 'ug']) {
    // Languages written alike differ in words alone, and words are there by their types.
    const different = lang === 'zh-Hans' || lang === 'ug';
    for (const [name, options, prepare] of different ? acts : acts) {
      it(`passes the rules of axe: ${name}, ${lang}`, async () => {
        restore = fakePosition({ lon: 120.6, lat: 31.3 });
        const standing = await stand({ ...options, lang });
        const root = standing.page.root.querySelector('.root')!;
        await until(() => root.getAttribute('lang') === lang, 'speaks another language');
        await prepare(standing);
        await aTimeout(50);
        await expect(standing.el).to.be.accessible();
      });
    }
  }

  // Themes and sizes: `npm run test:stories`, every story in each.
  for (const panel of ['find', 'filters'] as const) {
    it(`passes the rules of axe on the narrowest phone: ${panel}`, async () => {
      const standing = await stand({ width: 320 });
      await standing.page.openPanel(panel);
      await aTimeout(50);
      await expect(standing.el).to.be.accessible();
    });
  }

  it('passes the rules of axe while it loads, and when it cannot', async () => {
    const loading = await stand({ table: { [SITE]: hang() }, until: 'loading' });
    await expect(loading.el).to.be.accessible();
    const failed = await stand({ table: {}, until: 'problem' });
    await until(() => failed.page.notice, 'no words');
    await expect(failed.el).to.be.accessible();
  });

  it('has no wider content than its place, in every language and size', async () => {
    for (const lang of ['zh-Hans', 'ug', 'en']) {
      for (const size of ['standard', 'large'] as const) {
        const { el, page } = await stand({ width: 320, lang });
        el.size = size;
        await page.openPanel('filters');
        await aTimeout(50);
        expect(page.root.querySelector('.root')!.scrollWidth, `${lang} ${size}`).to.be.at.most(320);
        el.remove();
        clearAddress();
      }
    }
  });

  it('has targets a thumb meets, each a stop of the Tab key', async () => {
    const { page } = await stand();
    const buttons = [...page.root.querySelectorAll<HTMLElement>('.pill')];
    for (const target of [...buttons, ...page.rows]) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent ?? '').to.be.at.least(44);
    }
    for (const stop of [...buttons, ...page.rows.map(row => row.querySelector('a')!)])
      expect(stop.tabIndex).to.equal(0);
  });
});
