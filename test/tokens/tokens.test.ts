import { expect } from '@open-wc/testing';
import { contrastRatio, rgbOf } from '../../src/tokens/contrast.ts';
import { COLOURS, CONTRAST_PAIRS, SIZES } from '../../src/tokens/tokens.ts';

const px = (value: string) => Number(value.replace('px', ''));
const named = (start: string, set: Readonly<Record<string, string>>) =>
  Object.entries(set).filter(([name]) => name.startsWith(start));

describe('token constants', () => {
  it('name the same colours in every theme', () => {
    const names = Object.keys(COLOURS.light);
    expect(Object.keys(COLOURS.dark)).to.deep.equal(names);
    expect(Object.keys(COLOURS.contrast)).to.deep.equal(names);
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    it(`hold every contrast in ${theme}`, () => {
      const colours: Readonly<Record<string, string>> = COLOURS[theme];
      const pairs = CONTRAST_PAIRS.filter(pair => pair.theme === theme);
      expect(pairs.length).to.be.greaterThan(30);
      for (const { text, ground, least } of pairs) {
        const ratio = contrastRatio(rgbOf(colours[text]!), rgbOf(colours[ground]!));
        expect(ratio, `${text} on ${ground}`).to.be.at.least(least);
      }
    });
  }

  it('ask 4.5 of text, 7 in high contrast, and 3 of lines and fills alone', () => {
    const graphics = ['--union-line-strong', '--union-action', '--union-focus', '--union-track'];
    for (const { theme, text, ground, least } of CONTRAST_PAIRS) {
      const sign = graphics.includes(text) || graphics.includes(ground);
      const words = theme === 'contrast' ? 7 : 4.5;
      expect(least, `${theme} ${text} on ${ground}`).to.equal(
        sign && text !== '--union-on-action' ? 3 : words,
      );
    }
  });

  it('let our own accent stand out from paper as a fill, in light too', () => {
    const { '--union-action': fill, '--union-paper': paper } = COLOURS.light;
    expect(contrastRatio(rgbOf(fill), rgbOf(paper))).to.be.at.least(3);
  });

  it('give 汉字 a line of at least one and a half', () => {
    for (const size of [SIZES.standard, SIZES.large]) {
      for (const [name, value] of named('--union-leading-', size)) {
        expect(Number(value), name).to.be.at.least(1.5);
      }
    }
  });

  it('give old eyes and hands text from 18 px and targets from 60 px', () => {
    for (const [name, value] of named('--union-text-', SIZES.large)) {
      expect(px(value), name).to.be.at.least(18);
    }
    expect(px(SIZES.large['--union-target'])).to.be.at.least(60);
    expect(px(SIZES.standard['--union-target'])).to.be.at.least(44);
  });

  it('change in large exactly what standard names', () => {
    expect(Object.keys(SIZES.large).sort()).to.deep.equal(Object.keys(SIZES.standard).sort());
  });
});
