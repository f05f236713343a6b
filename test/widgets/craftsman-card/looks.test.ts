import { aTimeout, expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import {
  CRAFTSMAN,
  manyHonours,
  peopleTable,
  restoreFetch,
  stand,
  type Document,
} from './card-page.ts';

const photo = { src: 'v1/people/photos/a.png', alt: '单晓林在检查焊缝', w: 800, h: 1000 };
const CASES: Record<string, Document> = {
  usual: { ...CRAFTSMAN, photo },
  'long name': { ...CRAFTSMAN, name: '阿卜杜热合曼·买买提吐尔逊江（示例）' },
  'forty honours': { ...CRAFTSMAN, honours: manyHonours(40) },
  'next to nothing': { id: 'p-0007', type: 'person', name: '示例人物' },
  Uyghur: { ...CRAFTSMAN, name: 'ئايگۈل (مىسال)', lang: 'ug' },
  masked: { ...CRAFTSMAN, show: { name: 'masked', facts: 'hidden' } },
};

/** How much what is in sight moved while a card came, by the browser's own count. */
async function shiftsWhile(act: () => Promise<unknown>): Promise<string[]> {
  const shifts: string[] = [];
  const take = (entries: PerformanceEntryList): void => {
    for (const entry of entries as unknown as Shift[]) {
      for (const { node, previousRect: a, currentRect: b } of entry.sources) {
        const what = node?.parentElement?.className ?? node?.nodeName;
        shifts.push(
          `${what}: ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`,
        );
      }
    }
  };
  const observer = new PerformanceObserver(list => take(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  await act();
  await aTimeout(100);
  take(observer.takeRecords());
  observer.disconnect();
  return shifts;
}

/** What the Layout Instability API tells. */
interface Shift extends PerformanceEntry {
  sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
}

describe('union-craftsman-card: looks', () => {
  afterEach(restoreFetch);

  // Themes and sizes: `npm run test:stories`, every story in each.
  for (const layout of ['compact', 'standard', 'feature']) {
    for (const [name, person] of Object.entries(CASES)) {
      it(`passes the rules of axe, and fits a phone: ${layout}, ${name}`, async () => {
        const attributes = { layout, 'person-href': '/p/{id}.html' };
        const { el, page } = await stand({ table: peopleTable([person]), attributes, width: 320 });
        await page.desk();
        await expect(el).to.be.accessible();
        const root = page.find('.root')!;
        expect(root.scrollWidth).to.be.at.most(320);
      });
    }
  }

  it('gives everything to press the room of a finger', async () => {
    const { page } = await stand({ data: { ...CRAFTSMAN, honours: manyHonours(9) }, width: 320 });
    await page.desk();
    for (const act of page.root.querySelectorAll<HTMLElement>('.act')) {
      expect(act.offsetHeight, act.textContent).to.be.at.least(44);
    }
  });

  for (const layout of ['compact', 'standard', 'feature']) {
    for (const width of [328, 700]) {
      it(`moves nothing while it comes: ${layout}, ${width} px`, async () => {
        const after = document.createElement('p');
        after.textContent = '后面的正文';
        const shift = await shiftsWhile(async () => {
          const standing = stand({
            table: peopleTable([CASES['usual']!]),
            attributes: { layout },
            width,
            short: true,
            until: '',
          });
          const { el, page } = await standing;
          el.after(after);
          await page.until('ready');
          if (layout === 'compact') await aTimeout(300);
          else await until(() => page.find('.acts'), 'the acts never came');
          await page.still();
        });
        expect(shift).to.deep.equal([]);
      });
    }
  }

  it('gives the room it held back when nobody sees it', async () => {
    const { page, el } = await stand({
      table: peopleTable([CASES['next to nothing']!]),
      width: 700,
    });
    await page.desk();
    expect(page.find('.held'), 'it moved under the eyes').to.not.equal(null);
    const far = document.createElement('div');
    far.style.height = '5000px';
    el.before(far);
    await until(() => !page.find('.held'), 'it never gave it back');
    far.remove();
  });

  it('stands its ground on a page with hostile styles', async () => {
    const style = document.createElement('style');
    style.textContent =
      '* { font: 40px/3 fantasy !important; color: lime; letter-spacing: 9px } union-craftsman-card { text-align: center; white-space: nowrap }';
    document.head.append(style);
    try {
      const { page } = await stand({ data: CRAFTSMAN });
      const { fontSize, color, textAlign, whiteSpace } = getComputedStyle(page.find('.text p')!);
      expect({ fontSize, textAlign, whiteSpace }).to.deep.equal({
        fontSize: '16px',
        textAlign: 'start',
        whiteSpace: 'normal',
      });
      expect(color).to.not.equal('rgb(0, 255, 0)');
    } finally {
      style.remove();
    }
  });
});
