import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeCamera } from '../../src/map/camera.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { centredView, centreOf, fittedView, toScreen, zoomOf } from '../../src/map/view.ts';

const RANGE = { minZoom: 2, maxZoom: 19 };
const SIZE = { width: 400, height: 300 };
const BOX = { x0: 0.79, y0: 0.39, x1: 0.81, y1: 0.4 };

function makeTimed() {
  let time = 0;
  const camera = makeCamera(RANGE, () => time);
  camera.resize(SIZE);
  return {
    camera,
    pass(ms: number) {
      time += ms;
      camera.step(time);
    },
  };
}

describe('camera', () => {
  it('looks at China until someone says where to look', () => {
    const { camera } = makeTimed();
    const [x, y] = centreOf(camera.view);
    assert.ok(x > 0.75 && x < 0.85 && y > 0.35 && y < 0.45);
    assert.equal(camera.placed, false);
  });

  it('keeps to a box through changes of size, until the view moves again', () => {
    const { camera } = makeTimed();
    const aim = (size: { width: number; height: number }) => fittedView(size, BOX, 20, RANGE);
    camera.keepTo(aim, false);
    assert.equal(camera.placed, true);
    camera.resize({ width: 900, height: 200 });
    assert.deepEqual(camera.view, aim({ width: 900, height: 200 }));
    const moved = { ...camera.view, tx: camera.view.tx + 5 };
    camera.follow(moved);
    const centre = centreOf(camera.view);
    camera.resize(SIZE);
    assert.equal(camera.view.k, moved.k);
    centreOf(camera.view).forEach((v, i) => assert.ok(Math.abs(v - centre[i]!) < 1e-12));
  });

  it('flies in 200 ms and lands exactly', () => {
    const { camera, pass } = makeTimed();
    const to = centredView(SIZE, 0.8, 0.4, zoomToK(12));
    camera.goTo(to, true);
    assert.equal(camera.flying, true);
    assert.deepEqual(camera.goal, to);
    const zooms: number[] = [];
    for (let i = 0; i < 4; i++) {
      pass(50);
      zooms.push(zoomOf(camera.view));
    }
    assert.deepEqual(
      [...zooms].sort((a, b) => a - b),
      zooms,
    );
    assert.ok(zooms[0]! > 3 && zooms[2]! < 12);
    assert.equal(camera.view, to);
    assert.equal(camera.flying, false);
  });

  it('flies about a fixed place where a zoom has one', () => {
    const { camera, pass } = makeTimed();
    camera.goTo(centredView(SIZE, 0.8, 0.4, zoomToK(6)), false);
    const from = camera.view;
    // Twice the scale about (100, 50).
    const to = { ...from, k: from.k * 2, tx: from.tx * 2 - 100, ty: from.ty * 2 - 50 };
    const place = [(100 - from.tx) / from.k, (50 - from.ty) / from.k] as const;
    camera.goTo(to, true);
    for (let i = 0; i < 5; i++) {
      const [px, py] = toScreen(camera.view, ...place);
      assert.ok(Math.abs(px - 100) < 1e-6 && Math.abs(py - 50) < 1e-6);
      pass(37);
    }
  });

  it('ends a flight when a gesture takes over or the size changes', () => {
    const { camera, pass } = makeTimed();
    const to = centredView(SIZE, 0.8, 0.4, zoomToK(12));
    camera.goTo(to, true);
    pass(50);
    const taken = camera.view;
    camera.follow(taken);
    pass(50);
    assert.equal(camera.view, taken);
    camera.goTo(to, true);
    pass(50);
    camera.resize({ width: 500, height: 300 });
    assert.equal(camera.flying, false);
    assert.ok(Math.abs(zoomOf(camera.view) - 12) < 1e-9);
  });

  it('holds what it is told inside its range', () => {
    const { camera } = makeTimed();
    camera.goTo(centredView(SIZE, 4, 0.4, zoomToK(30)), false);
    assert.ok(Math.abs(zoomOf(camera.view) - 19) < 1e-9);
    assert.ok(Math.abs(centreOf(camera.view)[0] - 1) < 1e-9);
  });

  it('recentres on its aim, else on the place given', () => {
    const { camera } = makeTimed();
    camera.goTo(centredView(SIZE, 0.8, 0.4, zoomToK(9)), false);
    camera.recentre(0.81, 0.41);
    assert.ok(Math.abs(centreOf(camera.view)[0] - 0.81) < 1e-9);
    let box = BOX;
    camera.keepTo(size => fittedView(size, box, 0, RANGE), false);
    box = { x0: 0.1, y0: 0.1, x1: 0.2, y1: 0.2 };
    camera.recentre(0.5, 0.5);
    assert.ok(Math.abs(centreOf(camera.view)[0] - 0.15) < 1e-9);
  });
});
