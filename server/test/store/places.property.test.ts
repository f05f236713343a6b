import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { freePlaces, placesLeft } from '../../src/store/people/places.ts';

const held = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
const offered = fc.integer({ min: 0, max: 12 });

test('as many places are free as are left, and none of them is taken', () => {
  fc.assert(
    fc.property(offered, held, (most, taken) => {
      const free = freePlaces(most, taken);
      assert.equal(free.length, placesLeft(most, taken.length));
      for (const place of free) assert.ok(!taken.includes(place) && place >= 1);
    }),
  );
});

test('whoever looked when, all together never take more than are offered', () => {
  // Each looks, then takes one of what was free when it looked; some give theirs back meanwhile.
  const step = fc.record({ look: fc.nat(3), pick: fc.nat(20), back: fc.option(fc.nat(20)) });
  fc.assert(
    fc.property(offered, held, fc.array(step, { maxLength: 40 }), (most, before, steps) => {
      const taken = new Set(before);
      const started = Math.max(most, before.length);
      const seen: number[][] = [];
      for (const { look, pick, back } of steps) {
        seen.unshift(freePlaces(most, [...taken]));
        const free = seen[Math.min(look, seen.length - 1)]!;
        const place = free[pick % Math.max(1, free.length)];
        if (place !== undefined) taken.add(place);
        if (back !== null) taken.delete([...taken][back % Math.max(1, taken.size)]!);
        assert.ok(taken.size <= started, `${taken.size} of ${most}`);
      }
      // Nothing was given out while more were booked than are offered.
      if (before.length >= most && steps.every(({ back }) => back === null)) {
        assert.equal(taken.size, before.length);
      }
    }),
  );
});
