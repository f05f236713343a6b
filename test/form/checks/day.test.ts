import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../../helpers/fc.ts';
import { ageAt, isDay } from '../../../src/form/checks/day.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const iso = (y: number, m: number, d: number) =>
  [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');

describe('isDay', () => {
  it('agrees with the calendar counted on fingers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1600, max: 2400 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const longest = m === 2 && leap(y) ? 29 : (LENGTHS[m - 1] ?? 0);
          assert.equal(isDay(iso(y, m, d)), d >= 1 && d <= longest, iso(y, m, d));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes nothing else', () => {
    for (const other of ['', '2026', '2026-1-5', '2026-01-05T00:00:00Z', ' 2026-01-05', 20260105]) {
      assert.equal(isDay(other), false, String(other));
    }
    assert.equal(isDay('1970-01-01'), true);
    assert.equal(isDay(undefined), false);
  });
});

describe('ageAt', () => {
  it('completes a year on the birthday', () => {
    assert.equal(ageAt('2010-11-21', '2026-11-20'), 15);
    assert.equal(ageAt('2010-11-21', '2026-11-21'), 16);
    assert.equal(ageAt('2008-02-29', '2026-02-28'), 17);
    assert.equal(ageAt('2008-02-29', '2026-03-01'), 18);
    assert.equal(ageAt('2008-02-29', '2028-02-29'), 20);
    assert.ok(ageAt('2030-01-01', '2026-01-01') < 0);
  });
});
