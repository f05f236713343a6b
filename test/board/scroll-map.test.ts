import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ScrollMap } from '../../src/board/scroll-map.ts';
import { fc } from '../helpers/fc.ts';

const MILLIONS = { rowHeight: 48, viewport: 700, size: 5_000_000 };

/** What a browser does with a `scrollTop`. */
function clamped(map: ScrollMap, top: number): number {
  return Math.min(Math.max(top, 0), Math.max(0, map.height - MILLIONS.viewport));
}

describe('ScrollMap', () => {
  it('changes nothing where all rows fit', () => {
    const map = new ScrollMap({ rowHeight: 40, viewport: 600, size: 1000 });
    assert.equal(map.height, 40_000);
    for (const top of [0, 17.5, 39_400]) {
      map.scrolled(top);
      assert.equal(map.offset, top);
      assert.equal(map.topOf(3), 120);
      assert.equal(map.strained, false);
      assert.equal(map.settle(), undefined);
    }
    assert.equal(map.goTo(1234), 1234);
  });

  it('keeps the scroller low enough for every browser', () => {
    assert.equal(new ScrollMap(MILLIONS).height, 8_000_000);
  });

  it('reaches each of five million rows, and puts it where the window is', () => {
    const map = new ScrollMap(MILLIONS);
    for (let position = 0; position < MILLIONS.size; position += 1) {
      const offset = Math.min(position * 48, MILLIONS.size * 48 - 700);
      const top = map.goTo(offset);
      // Asserting two million times takes its time.
      if (map.offset !== offset || map.topOf(position) - top !== position * 48 - offset) {
        assert.fail(`row ${position} is ${map.topOf(position) - top} px from the top`);
      }
    }
  });

  it('goes all over the rows when the thumb is dragged, further down for further down', () => {
    const map = new ScrollMap(MILLIONS);
    let last = -1;
    for (let top = 0; top <= 7_999_300; top += 2_500) {
      map.scrolled(top);
      assert.ok(map.offset >= last, `${top}`);
      last = map.offset;
    }
    map.scrolled(0);
    assert.equal(map.offset, 0);
    map.scrolled(7_999_300);
    assert.equal(map.offset, MILLIONS.size * 48 - 700);
  });

  it('moves by the pixel when a finger does, wherever it is and however often it settles', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: -2_000, max: 2_000 }), fc.boolean()), {
      maxLength: 50,
    });
    const start = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, 1, 0.00001, 0.99999),
    );
    fc.assert(
      fc.property(start, moves, (share, moves) => {
        const map = new ScrollMap(MILLIONS);
        const most = MILLIONS.size * 48 - 700;
        let top = map.goTo(Math.round(share * most));
        for (const [by, rests] of moves) {
          const before = map.offset;
          const next = clamped(map, top + by);
          map.scrolled(next);
          assert.equal(map.offset, Math.min(Math.max(before + next - top, 0), most));
          top = next;
          const shown = map.topOf(0) - top;
          if (rests || map.strained) top = map.settle() ?? top;
          // Settling is not seen.
          assert.ok(Math.abs(map.topOf(0) - top - shown) < 1e-6);
        }
      }),
    );
  });

  it('comes to the first and the last row by near moves alone', () => {
    const map = new ScrollMap(MILLIONS);
    const most = MILLIONS.size * 48 - 700;
    for (const [from, by, end] of [
      [90_000, -100, 0],
      [most - 90_000, 100, most],
    ] as const) {
      let top = map.goTo(from);
      for (let move = 0; move < 1_000 && map.offset !== end; move++) {
        top = clamped(map, top + by);
        map.scrolled(top);
        if (map.strained) top = map.settle() ?? top;
      }
      assert.equal(map.offset, end);
    }
  });

  it('holds the first row seen when rows get another height or come and go', () => {
    const map = new ScrollMap(MILLIONS);
    map.goTo(48 * 1_000_000);
    map.resize({ rowHeight: 72 });
    assert.equal(map.offset, 72 * 1_000_000);
    map.resize({ size: 500_000 });
    assert.equal(map.offset, 72 * 500_000 - 700);
    map.resize({ size: 3, viewport: 400 });
    assert.equal(map.offset, 0);
    assert.equal(map.height, 216);
  });
});
