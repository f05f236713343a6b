import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import {
  mayStamp,
  MOST_LEEWAY,
  progressOf,
  reachOf,
  STAMP_METRES,
  type Stamps,
} from '../../src/rules/stamps.ts';
import { fc } from '../helpers/fc.ts';

/** A place so many metres north of another. */
const north = ([lon, lat]: LonLat, metres: number) => ({
  lon,
  lat: lat + metres / ((Math.PI / 180) * 6_371_008.8),
});

const STOP: LonLat = [120.6335, 31.2962];
const at = (metres: number, accuracy = 0) => reachOf(STOP, { ...north(STOP, metres), accuracy });

suite('whether a person stands at a stop', () => {
  test('within 200 m, to the metre, where the device is exact', () => {
    assert.deepEqual(at(0), { ok: true });
    assert.deepEqual(at(STAMP_METRES - 1), { ok: true });
    const off = at(STAMP_METRES + 1);
    assert.ok(!off.ok && off.why === 'far' && Math.abs(off.metres - 201) < 1);
  });

  test('what the device may be out by helps, up to 100 m and not further', () => {
    assert.deepEqual(at(279, 80), { ok: true });
    assert.deepEqual(at(STAMP_METRES + MOST_LEEWAY - 1, 5000), { ok: true });
    assert.deepEqual(at(STAMP_METRES + MOST_LEEWAY + 1, 5000), {
      ok: false,
      why: 'rough',
      accuracy: 5000,
    });
  });

  test('far and rough are told apart by what the device says', () => {
    const far = at(2000, 300);
    assert.ok(!far.ok && far.why === 'far' && Math.abs(far.metres - 2000) < 5);
    assert.equal((at(1500, 1400) as { why: string }).why, 'rough');
  });

  test('no accuracy, or nonsense, is none', () => {
    assert.equal(at(201, NaN).ok, false);
    assert.equal(at(201, -50).ok, false);
    assert.equal(at(199, NaN).ok, true);
    assert.equal(reachOf(STOP, { lon: NaN, lat: 0, accuracy: 10 }).ok, false);
  });

  test('never from further than 300 m, and always within 200 m', () => {
    const degrees = fc.double({ min: -0.01, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(
        degrees,
        degrees,
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (x, y, accuracy) => {
          const here: LonLat = [STOP[0] + x, STOP[1] + y];
          const metres = distanceMetres(STOP, here);
          const { ok } = reachOf(STOP, { lon: here[0], lat: here[1], accuracy });
          assert.ok(!ok || metres <= 300);
          assert.ok(ok || metres > 200);
        },
      ),
    );
  });

  test('a better fix never takes away what a rougher one of the same place gave, within 200 m', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.nat(4000), fc.nat(4000), (metres, a, b) => {
        const [fine, rough] = [Math.min(a, b), Math.max(a, b)];
        if (at(metres, fine).ok) assert.ok(at(metres, rough).ok);
      }),
    );
  });
});

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 12,
});
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

suite('how far a person is on a trail', () => {
  const STOPS = ['a', 'b', 'c'];
  const some: Stamps = new Map([
    ['b', '2026-05-02'],
    ['gone', '2020-01-01'],
    ['a', '2026-05-03'],
  ]);

  test('stamps of other trails and of stops that went do not count', () => {
    assert.deepEqual(progressOf(STOPS, some), {
      done: 2,
      total: 3,
      next: 'c',
      first: '2026-05-02',
      last: '2026-05-03',
    });
  });

  test('with an order only the next may be stamped, else any that is not', () => {
    const one: Stamps = new Map([['a', '2026-05-03']]);
    const may = (order: 'free' | 'given') =>
      STOPS.filter(stop => mayStamp(STOPS, one, stop, order));
    assert.deepEqual(may('free'), ['b', 'c']);
    assert.deepEqual(may('given'), ['b']);
    assert.equal(mayStamp(STOPS, one, 'elsewhere'), false);
  });

  test('stamping what one may ends with all stamped, each once, in either order', () => {
    fc.assert(
      fc.property(
        ids,
        fc.constantFrom('free' as const, 'given' as const),
        day,
        (stops, order, date) => {
          let stamps: Stamps = new Map();
          const made: string[] = [];
          for (let step = 0; step < stops.length; step += 1) {
            const open = stops.filter(stop => mayStamp(stops, stamps, stop, order));
            assert.ok(open.length > 0);
            // The last that is open: with an order there is only one.
            const stop = open[open.length - 1]!;
            stamps = new Map([...stamps, [stop, date]]);
            made.push(stop);
            assert.equal(progressOf(stops, stamps).done, step + 1);
          }
          assert.equal(new Set(made).size, stops.length);
          if (order === 'given') assert.deepEqual(made, stops);
          assert.deepEqual(progressOf(stops, stamps), {
            done: stops.length,
            total: stops.length,
            next: undefined,
            first: date,
            last: date,
          });
          assert.deepEqual(
            stops.filter(stop => mayStamp(stops, stamps, stop, order)),
            [],
          );
        },
      ),
    );
  });
});
