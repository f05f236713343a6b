import { expect } from '@open-wc/testing';
import { contrastRatio, luminance, rgbOf } from '../../src/tokens/contrast.ts';

describe('contrast', () => {
  it('agrees with the worked values of WCAG', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).to.equal(21);
    expect(contrastRatio(rgbOf('#777777'), rgbOf('#ffffff'))).to.be.closeTo(4.48, 0.005);
    expect(contrastRatio(rgbOf('#0000ff'), rgbOf('#ffffff'))).to.be.closeTo(8.59, 0.005);
  });

  it('does not mind the order', () => {
    expect(contrastRatio([200, 16, 46], [255, 255, 255])).to.equal(
      contrastRatio([255, 255, 255], [200, 16, 46]),
    );
  });

  it('weighs green most', () => {
    expect(luminance([0, 255, 0])).to.be.closeTo(0.7152, 1e-9);
    expect(luminance([255, 0, 0])).to.be.closeTo(0.2126, 1e-9);
  });
});
