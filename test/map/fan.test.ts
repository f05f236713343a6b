import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeFan, MOST, placesOf } from '../../src/map/fan.ts';

const MARK = { at: 4, index: -1, x: 200, y: 100, r: 17, count: 3 };

describe('fan', () => {
  it('parts any number of pins far enough for a finger, round the middle', () => {
    for (let n = 2; n <= MOST; n++) {
      const places = placesOf(n);
      assert.equal(places.length, n);
      places.forEach(([ax, ay], a) => {
        assert.ok(Math.hypot(ax, ay) >= 26, `${n}: off the middle`);
        places.slice(0, a).forEach(([bx, by]) => {
          assert.ok(Math.hypot(ax - bx, ay - by) >= 30, `${n}: apart`);
        });
      });
    }
  });

  it('opens from the mark outward, a row a pin', () => {
    const fan = makeFan([7, 8, 9])!;
    const closed = fan.lay(MARK, 1, 0, 50);
    assert.ok(closed.every(({ x, y }) => x === 200 && y === 100));
    const pins = fan.lay(MARK, 1.25, 1, 50);
    assert.deepEqual(
      pins.map(({ at, index, count }) => [at, index, count]),
      [
        [50, 7, 1],
        [51, 8, 1],
        [52, 9, 1],
      ],
    );
    assert.ok(
      pins.every(pin => Math.hypot(pin.x - 200, pin.y - 100) > 40),
      'grows with the type',
    );
  });

  it('leaves more than it can part to a list', () => {
    assert.equal(makeFan(Array.from({ length: MOST + 1 }, (_, row) => row)), undefined);
  });
});
