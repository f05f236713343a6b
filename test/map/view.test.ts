import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import {
  boundsOf,
  centredView,
  centreOf,
  clampView,
  fittedView,
  panned,
  resized,
  toBounds,
  toScreen,
  toWorld,
  toWorldBox,
  zoomedAt,
  zoomOf,
} from '../../src/map/view.ts';

const near = (a: number, b: number, slack: number) => {
  assert.ok(Math.abs(a - b) <= slack, `${a} is not ${b}`);
};
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const RANGE = { minZoom: 2, maxZoom: 19 };
const view = fc
  .record({
    width: fc.integer({ min: 1, max: 3000 }),
    height: fc.integer({ min: 1, max: 3000 }),
    x: unit,
    y: unit,
    zoom: fc.double({ min: 2, max: 19, noNaN: true }),
  })
  .map(({ width, height, x, y, zoom }) => centredView({ width, height }, x, y, zoomToK(zoom)));
const bounds = fc
  .tuple(
    fc.double({ min: -179, max: 179, noNaN: true }),
    fc.double({ min: -179, max: 179, noNaN: true }),
    fc.double({ min: -84, max: 84, noNaN: true }),
    fc.double({ min: -84, max: 84, noNaN: true }),
  )
  .map(([a, b, c, d]) => ({
    west: Math.min(a, b),
    east: Math.max(a, b),
    south: Math.min(c, d),
    north: Math.max(c, d),
  }));

describe('view', () => {
  it('goes to the screen and back within a thousandth of a pixel', () => {
    fc.assert(
      fc.property(view, unit, unit, (v, x, y) => {
        const [bx, by] = toWorld(v, ...toScreen(v, x, y));
        near(bx * v.k, x * v.k, 1e-3);
        near(by * v.k, y * v.k, 1e-3);
      }),
    );
  });

  it('fits a box: all of it inside the padding, and no larger scale would hold it', () => {
    const size = { width: 900, height: 600 };
    const padding = { top: 10, right: 20, bottom: 200, left: 40 };
    const wide = { minZoom: -5, maxZoom: 25 };
    fc.assert(
      fc.property(bounds, b => {
        const v = fittedView(size, toWorldBox(b), padding, wide);
        const { x0, y0, x1, y1 } = toWorldBox(b);
        const [left, top] = toScreen(v, x0, y0);
        const [right, bottom] = toScreen(v, x1, y1);
        const slack = 1e-3;
        assert.ok(left >= 40 - slack && right <= 880 + slack);
        assert.ok(top >= 10 - slack && bottom <= 400 + slack);
        if (zoomOf(v) < 25) {
          assert.ok(Math.abs(right - left - 840) < slack || Math.abs(bottom - top - 390) < slack);
        }
      }),
    );
  });

  it('fits a box of no extent at the nearest zoom, in the middle', () => {
    const at = { x0: 0.8, y0: 0.4, x1: 0.8, y1: 0.4 };
    const v = fittedView({ width: 400, height: 300 }, at, 0, { minZoom: 2, maxZoom: 16 });
    near(zoomOf(v), 16, 1e-9);
    assert.deepEqual(
      toScreen(v, 0.8, 0.4).map(n => Math.round(n)),
      [200, 150],
    );
  });

  it('keeps a sane view where the padding is larger than the canvas', () => {
    const v = fittedView({ width: 50, height: 50 }, { x0: 0, y0: 0, x1: 1, y1: 1 }, 40, RANGE);
    near(zoomOf(v), 2, 1e-9);
  });

  it('says the box it shows, and fits that box again', () => {
    fc.assert(
      fc.property(view, v => {
        const b = boundsOf(v);
        assert.ok(b.west >= -180 && b.east <= 180 && b.west <= b.east && b.south <= b.north);
        const { x0, y0, x1, y1 } = toWorldBox(b);
        // Where the world's edge cuts the box, it is another box.
        if (x0 <= 0 || y0 <= 0 || x1 >= 1 || y1 >= 1) return;
        const again = fittedView(v, { x0, y0, x1, y1 }, 0, { minZoom: -5, maxZoom: 30 });
        near(again.k / v.k, 1, 1e-5);
        near(centreOf(again)[0], centreOf(v)[0], 1e-9);
        near(centreOf(again)[1], centreOf(v)[1], 1e-9);
      }),
    );
  });

  it('refuses a box that is none', () => {
    const box = { west: 10, south: 0, east: 5, north: 1 };
    assert.throws(() => toWorldBox(box), /west 10.*east 5/);
    assert.throws(() => toWorldBox({ ...box, west: NaN }), RangeError);
    assert.throws(() => toWorldBox({ west: 0, south: 0, east: 1, north: 91 }), RangeError);
  });

  it('turns a world box into degrees, cut at the edges', () => {
    const b = toBounds({ x0: -1, y0: -1, x1: 2, y1: 2 });
    assert.deepEqual([b.west, b.east], [-180, 180]);
    near(b.north, 85.0511287798, 1e-9);
    near(b.south, -85.0511287798, 1e-9);
  });

  it('enlarges about a place that stays where it is', () => {
    fc.assert(
      fc.property(view, fc.double({ min: 0.25, max: 4, noNaN: true }), (v, factor) => {
        const before = toWorld(v, 30, 40);
        const after = toWorld(zoomedAt(v, factor, 30, 40, RANGE), 30, 40);
        near(before[0] * v.k, after[0] * v.k, 1e-3);
        near(before[1] * v.k, after[1] * v.k, 1e-3);
      }),
    );
  });

  it('clamps to the zoom range and to the world, and leaves a good view alone', () => {
    fc.assert(
      fc.property(view, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (v, dx) => {
        const held = clampView(panned(v, dx, -dx), RANGE);
        const [x, y] = centreOf(held);
        assert.ok(x >= -1e-9 && x <= 1 + 1e-9 && y >= -1e-9 && y <= 1 + 1e-9);
        assert.ok(zoomOf(held) >= 2 - 1e-9 && zoomOf(held) <= 19 + 1e-9);
      }),
    );
    const v = centredView({ width: 400, height: 300 }, 0.5, 0.5, zoomToK(5));
    assert.equal(clampView(v, RANGE), v);
    near(zoomOf(clampView({ ...v, k: zoomToK(25) }, RANGE)), 19, 1e-9);
  });

  it('keeps middle and scale in another size', () => {
    fc.assert(
      fc.property(view, v => {
        const after = resized(v, { width: 320, height: 480 });
        assert.equal(after.k, v.k);
        near(centreOf(after)[0], centreOf(v)[0], 1e-9);
        near(centreOf(after)[1], centreOf(v)[1], 1e-9);
      }),
    );
  });
});
