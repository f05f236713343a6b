import { expect } from '@open-wc/testing';
import { fractionOf, percentOf } from '../../../src/elements/progress/fraction.ts';

describe('fractionOf', () => {
  it('is the part of the whole, never less than none nor more than all', () => {
    expect(fractionOf(3, 5)).to.equal(0.6);
    expect(fractionOf(120, 100)).to.equal(1);
    expect(fractionOf(-1, 100)).to.equal(0);
  });

  it('is none where there is no whole', () => {
    expect(fractionOf(0, 0)).to.equal(0);
    expect(fractionOf(1, NaN)).to.equal(0);
    expect(fractionOf(NaN, 5)).to.equal(0);
  });
});

describe('percentOf', () => {
  it('is whole percents, exact at both ends', () => {
    expect(percentOf(1, 3)).to.equal(0.33);
    expect(percentOf(2, 3)).to.equal(0.67);
    expect(percentOf(0, 3)).to.equal(0);
    expect(percentOf(4, 3)).to.equal(1);
  });

  it('never says done before it is, nor nothing once it has begun', () => {
    expect(percentOf(999, 1000)).to.equal(0.99);
    expect(percentOf(1, 1000)).to.equal(0.01);
  });
});
