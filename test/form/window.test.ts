import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { wallClock } from '../../src/rules/wall-clock.ts';
import { whenAt, windowState } from '../../src/form/index.ts';
import { formOf } from './samples.ts';

describe('windowState', () => {
  const state = (window: { from?: string; through?: string }, now: string) =>
    windowState(formOf([], { window }), whenAt(Date.parse(now)));

  it('counts days whole, in the site’s zone', () => {
    const window = { from: '2026-03-01', through: '2026-03-31' };
    assert.equal(state(window, '2026-02-28T15:59:59.999Z'), 'before');
    assert.equal(state(window, '2026-02-28T16:00:00Z'), 'open');
    assert.equal(state(window, '2026-03-31T15:59:59.999Z'), 'open');
    assert.equal(state(window, '2026-03-31T16:00:00Z'), 'after');
  });

  it('counts moments to the millisecond', () => {
    const window = { from: '2026-03-01T09:00:00+08:00', through: '2026-03-01T17:00:00Z' };
    assert.equal(state(window, '2026-03-01T00:59:59.999Z'), 'before');
    assert.equal(state(window, '2026-03-01T01:00:00Z'), 'open');
    assert.equal(state(window, '2026-03-01T17:00:00.000Z'), 'open');
    assert.equal(state(window, '2026-03-01T17:00:00.001Z'), 'after');
    assert.equal(state({ from: '2026-03-01T01:00:00' }, '2026-03-01T01:00:00Z'), 'open', 'UTC');
  });

  it('is open without limits, and with ones that cannot be read', () => {
    assert.equal(windowState(formOf([]), whenAt(0)), 'open');
    assert.equal(state({}, '2026-03-01T00:00:00Z'), 'open');
    assert.equal(state({ through: '2026-03-01T99:00:00Z' }, '2026-03-05T00:00:00Z'), 'open');
  });
});

describe('whenAt', () => {
  it('tells the day of the zone, as the wall clock of the house does', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'America/New_York', 'UTC');
    const time = fc.integer({ min: Date.UTC(1992, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(zone, time, (tz, epoch) => {
        const { today, now } = whenAt(epoch, tz);
        assert.equal(today, new Date(wallClock(tz).localOf(epoch)).toISOString().slice(0, 10));
        assert.equal(Date.parse(now), epoch);
      }),
    );
  });

  it('refuses a zone that is none', () => {
    assert.throws(() => whenAt(0, 'Mars/Olympus'), RangeError);
  });
});
