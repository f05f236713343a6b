import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { metresPerPixel, zoomToK } from '../../src/map/mercator.ts';
import { graticule, scaleBar } from '../../src/map/paper.ts';
import { centredView } from '../../src/map/view.ts';

const viewAt = (zoom: number, x = 0.81, y = 0.41) =>
  centredView({ width: 900, height: 600 }, x, y, zoomToK(zoom));
const someZoom = fc.double({ min: 2, max: 19, noNaN: true });

describe('graticule', () => {
  it('crosses every view of continent size or nearer with a few even lines', () => {
    fc.assert(
      fc.property(fc.double({ min: 3, max: 19, noNaN: true }), zoom => {
        const { meridians, parallels } = graticule(viewAt(zoom));
        assert.ok(meridians.length <= 7, `${meridians.length} meridians`);
        assert.ok(parallels.length <= 7, `${parallels.length} parallels`);
        for (const x of meridians) assert.ok(x >= 0 && x <= 900);
        for (const y of parallels) assert.ok(y >= -1e-6 && y <= 600 + 1e-6);
        for (let i = 1; i < meridians.length; i++) {
          assert.ok(meridians[i]! - meridians[i - 1]! >= 149.999);
        }
      }),
    );
  });

  it('has the equator and Greenwich where they are', () => {
    const { meridians, parallels } = graticule(viewAt(3, 0.5, 0.5));
    assert.ok(meridians.includes(450));
    assert.ok(parallels.some(y => Math.abs(y - 300) < 1e-9));
  });
});

describe('scale bar', () => {
  it('is the longest round length that has room, and true at the middle', () => {
    fc.assert(
      fc.property(someZoom, fc.double({ min: 0.2, max: 0.8, noNaN: true }), (zoom, y) => {
        const view = viewAt(zoom, 0.5, y);
        const { metres, px } = scaleBar(view, 96);
        assert.ok(px <= 96 + 1e-9 && px > 96 / 2.5 - 1e-9, `${px} px`);
        const [first, ...zeros] = String(metres);
        assert.ok(['1', '2', '5'].includes(first!) || metres < 1);
        if (metres >= 1)
          assert.ok(
            zeros.every(z => z === '0'),
            String(metres),
          );
        const lat = (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
        assert.ok(Math.abs(metres / metresPerPixel(lat, view.k) - px) < 1e-6);
      }),
    );
  });
});
