import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { wallClock } from '../../src/rules/wall-clock.ts';

const ZONES = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
];
const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) });

describe('wallClock', () => {
  it('has Asia/Shanghai at +08:00, and at +09:00 in the summers of 1986–1991', () => {
    const { localOf, epochOf } = wallClock('Asia/Shanghai');
    assert.equal(localOf(Date.UTC(2026, 1, 14, 16)), Date.UTC(2026, 1, 15));
    assert.equal(epochOf(Date.UTC(2026, 1, 15)), Date.UTC(2026, 1, 14, 16));
    assert.equal(localOf(Date.UTC(1988, 6, 1)), Date.UTC(1988, 6, 1, 9));
  });

  it('shows the time that toLocaleString shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (timeZone, epoch) => {
        const shown = new Date(epoch).toLocaleString('sv-SE', { timeZone });
        const local = new Date(wallClock(timeZone).localOf(epoch)).toISOString();
        assert.equal(local.slice(0, 19).replace('T', ' '), shown);
      }),
      { numRuns: 300 },
    );
  });

  it('finds back to the instant, or to the first of two with the same local time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (zone, epoch) => {
        const { localOf, epochOf } = wallClock(zone);
        const back = epochOf(localOf(epoch));
        assert.equal(localOf(back), localOf(epoch));
        assert.ok(back <= epoch);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a skipped time by the offset before, a doubled one as the first', () => {
    const { epochOf } = wallClock('Europe/Berlin');
    assert.equal(epochOf(Date.UTC(2026, 2, 29, 2, 30)), Date.UTC(2026, 2, 29, 1, 30));
    assert.equal(epochOf(Date.UTC(2026, 9, 25, 2, 30)), Date.UTC(2026, 9, 25, 0, 30));
  });

  it('keeps one clock a zone and refuses an unknown one', () => {
    assert.equal(wallClock('Asia/Tokyo'), wallClock('Asia/Tokyo'));
    assert.throws(() => wallClock('Mars/Olympus'), RangeError);
  });
});
