import { expect } from '@open-wc/testing';
import { partialDateText } from '../../src/locale/partial-date.ts';

describe('dates that may be a year alone', () => {
  it('are written as far as they are known', () => {
    const dates = ['2015', '2015-03', '2015-03-12'];
    const said = (language: 'zh-Hans' | 'zh-Hant' | 'en' | 'ug') =>
      dates.map(date => partialDateText(date, language));
    expect(said('zh-Hans')).to.deep.equal(['2015年', '2015年3月', '2015年3月12日']);
    expect(said('zh-Hant')).to.deep.equal(['2015年', '2015年3月', '2015年3月12日']);
    expect(said('en')).to.deep.equal(['2015', 'March 2015', '12 March 2015']);
    expect(said('ug')).to.deep.equal(dates);
  });

  it('stay as written when they are none', () => {
    for (const text of ['', '约 2015', '2015-3', '2015/03']) {
      expect(partialDateText(text, 'zh-Hans')).to.equal(text);
    }
  });
});
