import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boxOfPoints, projectPoints } from '../../src/map/points.ts';

describe('points', () => {
  it('projects degrees and carries the other columns along', () => {
    const weight = Uint32Array.of(1, 7);
    const points = projectPoints([0, 90], [0, 0], { weight });
    assert.deepEqual([...points.x], [0.5, 0.75]);
    assert.deepEqual([...points.y], [0.5, 0.5]);
    assert.equal(points.weight, weight);
  });

  it('projects every position into the world, the poles and the date line too', () => {
    const places = projectPoints([180, -180, 0, 12.3, 180], [90, -90, 89.9, -85.06, 85.06]);
    const box = boxOfPoints(places);
    assert.deepEqual(box, { x0: 0, y0: 0, x1: 1, y1: 1 });
  });

  it('names the row that is no position', () => {
    assert.throws(() => projectPoints([113, NaN], [34, 34]), /row 1 .*longitude NaN/);
    assert.throws(() => projectPoints([34.7], [113.6]), /row 0 .*latitude 113\.6/);
    assert.throws(() => projectPoints([1, 2], [1]), /2 longitudes but 1 latitudes/);
  });

  it('finds the box round all points, and none round none', () => {
    const points = { x: Float64Array.of(0.2, 0.6, 0.4), y: Float64Array.of(0.3, 0.1, 0.2) };
    assert.deepEqual(boxOfPoints(points), { x0: 0.2, y0: 0.1, x1: 0.6, y1: 0.3 });
    assert.equal(boxOfPoints({ x: new Float64Array(0), y: new Float64Array(0) }), undefined);
  });

  it('refuses columns that do not belong together', () => {
    const x = Float64Array.of(0.1, 0.2);
    const y = Float64Array.of(0.1, 0.2);
    assert.throws(() => boxOfPoints({ x, y: y.subarray(1) }), /column y has 1 rows, x has 2/);
    assert.throws(() => boxOfPoints({ x, y, symbol: new Uint8Array(3) }), /column symbol has 3/);
    assert.throws(() => boxOfPoints({ x, y, weight: Uint32Array.of(4, 0) }), /row 1 .*weight 0/);
    assert.throws(() => boxOfPoints({ x: Float64Array.of(0.1, NaN), y }), /row 1 .*outside/);
  });
});
