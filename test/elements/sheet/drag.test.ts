import { expect } from '@open-wc/testing';
import { dragCloses, dragOffset, dragSpeed } from '../../../src/elements/sheet/drag.ts';

const steady = (from: number, to: number, ms: number, start = 1000) =>
  Array.from({ length: 11 }, (_, i) => ({
    y: from + ((to - from) * i) / 10,
    at: start + (ms * i) / 10,
  }));

describe('drag of a sheet', () => {
  it('follows the finger down and not up', () => {
    expect(dragOffset([])).to.equal(0);
    expect(dragOffset(steady(100, 180, 500))).to.equal(80);
    expect(dragOffset(steady(100, 40, 500))).to.equal(0);
  });

  it('has the speed of the last tenth of a second', () => {
    const points = [...steady(0, 500, 1000), { y: 510, at: 2100 }];
    expect(dragSpeed(points, 2100)).to.be.closeTo(0.1, 1e-9);
    expect(dragSpeed(steady(0, 50, 100), 1100)).to.be.closeTo(0.5, 1e-9);
    expect(dragSpeed([{ y: 3, at: 0 }], 0), 'one point has none').to.equal(0);
    expect(dragSpeed(steady(0, 500, 100), 1400), 'it had rested').to.equal(0);
  });

  for (const [what, points, now, closes] of [
    ['drawn down slowly by more than a third', steady(0, 150, 800), 1800, true],
    ['drawn down slowly by less', steady(0, 120, 800), 1800, false],
    ['flicked down', steady(0, 60, 80), 1080, true],
    ['trembled', steady(0, 10, 10), 1010, false],
    [
      'drawn far down and pushed up again',
      [...steady(0, 300, 900), ...steady(300, 200, 60, 1900)],
      1960,
      false,
    ],
    ['drawn down, held, let go', steady(0, 200, 100), 2000, true],
    ['touched', [{ y: 5, at: 0 }], 20, false],
  ] as const) {
    it(`${closes ? 'shuts' : 'springs back'} when ${what}`, () => {
      expect(dragCloses(points, now, 420)).to.equal(closes);
    });
  }
});
