import { expect } from '@open-wc/testing';
import { hang, json } from '../../../helpers/fake-fetch.ts';
import { until } from '../../../helpers/until.ts';
import { answer, CODE, stand, type StandOptions } from './books-stand.ts';

const LOOKS: [string, StandOptions][] = [
  ['zh-Hans', {}],
  ['zh-Hant', { lang: 'zh-Hant' }],
  ['en', { lang: 'en' }],
  ['ug, right to left', { lang: 'ug' }],
  ['dark', { theme: 'dark' }],
  ['contrast', { theme: 'contrast' }],
  ['large, on a narrow phone', { large: true, width: 320 }],
];

const EBOOK = {
  id: 'e-1',
  title: '示例电子书',
  medium: 'ebook',
  summary: '一本书的提要，很长很长。'.repeat(10),
  links: [
    {
      rel: 'http://opds-spec.org/acquisition/open-access',
      href: 'library/e-1.epub',
      type: 'application/epub+zip',
    },
    { rel: 'http://opds-spec.org/acquisition/borrow', href: 'https://lend.example/e-1' },
  ],
};

describe('the search for books is accessible', () => {
  for (const [look, options] of LOOKS) {
    it(`with results and steps: ${look}`, async () => {
      const sources = [{ id: 'x', title: '示例市图书馆', state: 'slow' }];
      const reply = () => json(answer([CODE, EBOOK], { sources }));
      const { page, el } = await stand({ ...options, reply }, { at: ['r-1'] });
      await page.search('程序设计');
      await until(() => page.titles.length === 2);
      page.root.querySelector<HTMLElement>('.book-holding union-button')!.click();
      await until(() => page.root.querySelector('.book-steps'));
      await until(
        () => page.root.querySelector('.books')!.getAttribute('lang') === el.books.words.lang,
      );
      await page.still();
      await expect(el).to.be.accessible();
      const { scrollWidth, clientWidth } = el;
      expect(scrollWidth).to.be.at.most(clientWidth);
    });

    it(`with nothing yet, nothing found, and while it waits: ${look}`, async () => {
      const { page, el } = await stand({
        ...options,
        reply: q => (q === '等' ? hang() : json(answer([]))),
      });
      await expect(el).to.be.accessible();
      await page.search('没有的书');
      await expect(el).to.be.accessible();
      await page.type('等');
      await page.enter();
      await expect(el).to.be.accessible();
    });
  }

  it('reads out what came of a search, in one place that is there all the time', async () => {
    const { page } = await stand();
    const line = page.root.querySelector('.books-status')!;
    expect(line.getAttribute('role')).to.equal('status');
    await page.search('程序设计');
    expect(page.root.querySelector('.books-status')).to.equal(line);
    expect(page.status).to.contain('找到 1 种');
    expect(page.root.activeElement).to.equal(line);
  });

  it('has targets a finger finds', async () => {
    const { page } = await stand({}, { at: ['r-1'] });
    await page.search('程序设计');
    for (const one of page.root.querySelectorAll<HTMLElement>(
      'union-button, union-link-button, union-segmented, a',
    )) {
      const { height } = one.getBoundingClientRect();
      const more = parseFloat(getComputedStyle(one, '::before').height) || 0;
      expect(Math.max(height, more), one.textContent!).to.be.at.least(44);
    }
  });
});
