import { expect } from '@open-wc/testing';
import { readingSeconds } from '../../../src/elements/toast/reading-time.ts';

describe('time to read a message', () => {
  it('is at least five seconds', () => {
    expect(readingSeconds('')).to.equal(5);
    expect(readingSeconds('已保存。')).to.equal(5);
  });

  it('counts 汉字, and words of other scripts', () => {
    expect(readingSeconds('已取消六月三日下午两点的法律咨询预约')).to.equal(2 + 8);
    expect(readingSeconds('Your booking for 3 June at 14 was cancelled, thank you')).to.equal(
      2 + 5,
    );
    expect(readingSeconds('ئورۇن زاكاز قىلىش ئەمەلدىن قالدۇرۇلدى')).to.equal(5);
  });

  it('grows with the text', () => {
    const text = '职工之家';
    const times = [5, 10, 20].map(n => readingSeconds(text.repeat(n)));
    expect(times).to.deep.equal([10, 18, 34]);
  });
});
