import { expect } from '@open-wc/testing';
import { compactText } from '../../src/locale/compact-text.ts';
import { fc } from '../helpers/fc.ts';

const TAGS = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en-GB', ug: 'en-GB' } as const;

describe('a number in few signs', () => {
  it('is written as the browser does', () => {
    for (const [language, tag] of Object.entries(TAGS) as [keyof typeof TAGS, string][]) {
      const short = new Intl.NumberFormat(tag, { notation: 'compact' });
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 999_000_000 }), value => {
          const as = compactText(value, language);
          // Newer browsers write the English steps small.
          expect(as.toLowerCase()).to.equal(short.format(value).toLowerCase());
        }),
      );
    }
  });

  it('takes the next step where it rounds up to one', () => {
    expect(compactText(99_999_999, 'zh-Hans')).to.equal('1亿');
    expect(compactText(25_000, 'zh-Hans')).to.equal('2.5万');
    expect(compactText(9_999, 'zh-Hant')).to.equal('9999');
    expect(compactText(999_999, 'en')).to.equal('1m');
  });
});
