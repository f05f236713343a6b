import { suite, test } from 'node:test';
import assert from 'node:assert/strict';
import { DETOUR, FARTHEST_WALK, walkMinutes, WALKING_SPEED } from '../../src/rules/walking.ts';
import { fc } from '../helpers/fc.ts';

suite('how long a walk is', () => {
  test('as the streets go, in whole minutes', () => {
    // 650 m in a straight line are 861 m by street, 717 s.
    assert.equal(walkMinutes(650), 12);
    assert.equal(walkMinutes(1000), 18);
    assert.equal(walkMinutes(FARTHEST_WALK), 55);
  });

  test('a minute to what is at hand', () => {
    assert.equal(walkMinutes(0), 1);
    assert.equal(walkMinutes(20), 1);
  });

  test('is not said where nobody would walk, or the distance is none', () => {
    for (const metres of [FARTHEST_WALK + 0.1, Infinity, Number.NaN, -1, undefined]) {
      assert.equal(walkMinutes(metres), undefined, String(metres));
    }
  });

  test('grows with the way, and is never faster than the straight line', () => {
    const metres = fc.double({ min: 0, max: FARTHEST_WALK, noNaN: true });
    fc.assert(
      fc.property(metres, metres, (one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        assert.ok(walkMinutes(near)! <= walkMinutes(far)!);
        assert.ok(walkMinutes(far)! >= Math.floor(far / WALKING_SPEED / 60));
        assert.ok(DETOUR >= 1);
      }),
    );
  });
});
