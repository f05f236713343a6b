import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { hang } from '../../helpers/fake-fetch.ts';
import { SITE } from '../../helpers/station-client.ts';
import { stand, type StationPage } from '../../helpers/station-page.ts';

/** What is left of a phone of 360, 375 and 390 px between the margins of a page. */
const PHONES = [328, 343, 358];

const LOOKS: { lang: string; size?: string }[] = [
  { lang: 'zh-Hans' },
  { lang: 'en' },
  { lang: 'ug' },
  { lang: 'zh-Hans', size: 'large' },
  { lang: 'en', size: 'large' },
  { lang: 'ug', size: 'large' },
];

const box = (page: StationPage, selector: string) =>
  page.root.querySelector(selector)!.getBoundingClientRect();

describe('union-station-map: what a thumb reaches on a phone', () => {
  for (const width of PHONES) {
    for (const look of LOOKS) {
      it(`has search and filters in one line, ${width} px, ${Object.values(look).join(' ')}`, async () => {
        const { el, page } = await stand({
          width,
          attributes: { site: SITE, size: 'standard', ...look },
        });
        await until(() => page.root.querySelector('.root')!.getAttribute('lang') === look.lang);
        await page.still();
        const field = box(page, 'union-field');
        const filters = box(page, '.filter-button');
        expect(filters.top).to.equal(field.top);
        expect(field.width).to.be.greaterThan(100);
        const bar = [...page.root.querySelectorAll('.bar > *')].map(one =>
          Math.round(one.getBoundingClientRect().bottom + one.getBoundingClientRect().top),
        );
        expect(new Set(bar), 'near me and open now').to.have.property('size', 1);
        const edges = el.getBoundingClientRect();
        for (const one of page.root.querySelectorAll('.seek > *, .bar > *, .summary')) {
          const { left, right } = one.getBoundingClientRect();
          expect(left).to.be.at.least(edges.left);
          expect(right).to.be.at.most(edges.right);
        }
      });
    }
  }

  it('keeps “show results” in sight, however long the filters are', async () => {
    const { page } = await stand({ width: 328 });
    await page.press('筛选');
    const panel = box(page, '.filters');
    // The page of a phone: what is longer than it is below its edge.
    window.scrollTo(0, window.scrollY + panel.top - window.innerHeight + 200);
    const done = box(page, '.done');
    expect(panel.bottom, 'the panel reaches out of sight').to.be.greaterThan(window.innerHeight);
    expect(Math.round(done.bottom)).to.equal(window.innerHeight);
    window.scrollTo(0, 0);
  });
});

describe('union-station-map: nothing shifts', () => {
  for (const width of [328, 700, 1000]) {
    for (const size of ['standard', 'large']) {
      it(`stands while it loads as it will stand, ${width} px, ${size}`, async () => {
        const attributes = { site: SITE, size };
        const coming = await stand({
          width,
          attributes,
          table: { [SITE]: hang() },
          until: 'loading',
        });
        await coming.page.still();
        const origin = coming.el.getBoundingClientRect().top;
        const tops = (page: StationPage, selectors: string[]) =>
          selectors.map(one =>
            Math.round(box(page, one).top - page.el.getBoundingClientRect().top),
          );
        const [field, bar] = coming.page.root.querySelectorAll('.panel > union-skeleton');
        const expected = [field!, bar!].map(one =>
          Math.round(one.getBoundingClientRect().top - origin),
        );
        const list = tops(coming.page, ['.summary', '.rows', '.row:nth-child(2)']);
        const height = coming.el.offsetHeight;
        coming.el.remove();

        const { el, page } = await stand({ width, attributes });
        expect(tops(page, ['.seek', '.panel > .bar'])).to.deep.equal(expected);
        const second = 'union-list-item:nth-of-type(2)';
        const here = tops(page, ['.summary', 'union-list', second]);
        // On a narrow screen large words may take one more line.
        if (size === 'large' && width < 400) here[2] = list[2]!;
        expect(here).to.deep.equal(list);
        if (width >= 760) expect(el.offsetHeight).to.equal(height);
        else expect(height).to.be.greaterThan(1000);
      });
    }
  }
});
