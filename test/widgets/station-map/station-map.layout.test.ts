import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { hang } from '../../helpers/fake-fetch.ts';
import { SITE } from '../../helpers/station-client.ts';
import { stand, type StationPage } from '../../helpers/station-page.ts';
import { SCREENS } from './map-screens.ts';

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

describe('union-station-map: what a thumb reaches on a phone', () => {
  for (const width of PHONES) {
    for (const look of LOOKS) {
      it(`has its buttons inside the page, ${width} px, ${Object.values(look).join(' ')}`, async () => {
        const { el, page } = await stand({
          width,
          attributes: { site: SITE, size: 'standard', ...look },
        });
        await until(() => page.root.querySelector('.root')!.getAttribute('lang') === look.lang);
        await page.still();
        const buttons = [...page.root.querySelectorAll('.bar > *')];
        expect(buttons).to.have.length(5);
        const edges = el.getBoundingClientRect();
        for (const one of [...buttons, page.root.querySelector('.summary')!]) {
          const { left, right, height } = one.getBoundingClientRect();
          expect(left).to.be.at.least(edges.left - 0.5);
          expect(right).to.be.at.most(edges.right + 0.5);
          expect(height).to.be.at.least(look.size ? 60 : 44);
        }
        if (look.lang !== 'zh-Hans' || look.size) return;
        const tops = buttons.map(one => one.getBoundingClientRect().top);
        expect(new Set(tops), 'all in one line').to.have.property('size', 1);
      });
    }
  }
});

describe('union-station-map: nothing shifts', () => {
  const tops = (page: StationPage) =>
    ['.summary', '.rows'].map(selector => {
      const { top } = page.root.querySelector(selector)!.getBoundingClientRect();
      return Math.round(top - page.el.getBoundingClientRect().top);
    });
  /** Of a row whose lines all fit; which do depends on the hour. */
  const rowHeight = (page: StationPage) =>
    Math.min(
      ...[...page.root.querySelectorAll('.row')].map(row =>
        Math.round(row.getBoundingClientRect().height),
      ),
    );

  for (const width of [358, 700, 1000]) {
    it(`stands while it loads as it will stand, ${width} px`, async () => {
      const table = { [SITE]: hang() };
      const coming = await stand({ width, table, until: 'loading' });
      await coming.page.still();
      const before = [...tops(coming.page), rowHeight(coming.page)];
      const height = coming.el.offsetHeight;
      coming.el.remove();
      const { el, page } = await stand({ width });
      expect([...tops(page), rowHeight(page)]).to.deep.equal(before);
      if (width >= 720) expect(el.offsetHeight).to.equal(height);
      else expect(height).to.be.greaterThan(1000);
    });
  }
});

describe('union-station-map: enlarged four times', () => {
  // Beside the map a list is never so narrow.
  const narrow = Object.entries(SCREENS).filter(([state]) => state !== 'map');
  for (const width of [320, 256]) {
    for (const [state, open] of narrow) {
      it(`fits without scrolling sideways: ${state}, ${width} px`, async () => {
        const { el } = await open(width);
        const edges = el.getBoundingClientRect();
        expect(Math.round(edges.width)).to.equal(width);
        const wide = [...el.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(one => {
          if (one.closest('.visually-hidden, svg, .whole-keys')) return false;
          const { left, right, width } = one.getBoundingClientRect();
          return width > 0 && (left < edges.left - 1 || right > edges.right + 1);
        });
        // An arrow's point stands a little outside, so that it seems to stand at the edge.
        const out = wide.filter(one => !one.closest('.back'));
        expect(out.map(({ className, localName }) => `${localName}.${className}`)).to.deep.equal(
          [],
        );
      });
    }
  }
});
