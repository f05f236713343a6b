import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geoMercator } from 'd3-geo';
import { fc } from '../helpers/fc.ts';
import {
  kToZoom,
  latToY,
  lonToX,
  MAX_LATITUDE,
  metresPerPixel,
  xToLon,
  yToLat,
  zoomToK,
} from '../../src/map/mercator.ts';

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });

describe('mercator', () => {
  it('is the Mercator projection of d3-geo', () => {
    // d3 cuts at the date line, where both edges are right; it is left out.
    const inside = fc.double({ min: -179.999, max: 179.999, noNaN: true });
    const peer = geoMercator()
      .scale(1 / (2 * Math.PI))
      .translate([0.5, 0.5]);
    fc.assert(
      fc.property(inside, latitude, (lon, lat) => {
        const [x, y] = peer([lon, lat])!;
        assert.ok(Math.abs(lonToX(lon) - x) < 1e-12);
        assert.ok(Math.abs(latToY(lat) - y) < 1e-12);
      }),
    );
  });

  it('comes back to the degree it left, within a micrometre', () => {
    fc.assert(
      fc.property(longitude, latitude, (lon, lat) => {
        assert.ok(Math.abs(xToLon(lonToX(lon)) - lon) < 1e-11);
        assert.ok(Math.abs(yToLat(latToY(lat)) - lat) < 1e-11);
      }),
    );
  });

  it('maps the square world, and holds what lies beyond it at its edge', () => {
    assert.equal(lonToX(-180), 0);
    assert.equal(lonToX(180), 1);
    assert.ok(Math.abs(latToY(MAX_LATITUDE)) < 1e-12);
    assert.ok(Math.abs(latToY(-MAX_LATITUDE) - 1) < 1e-12);
    assert.equal(latToY(90), latToY(MAX_LATITUDE));
    assert.equal(latToY(-90), latToY(-MAX_LATITUDE));
  });

  it('measures the ground: 156,543.03 m a pixel at zoom 0 on the equator, half as much at 60°', () => {
    assert.ok(Math.abs(metresPerPixel(0, 256) - 156_543.0339) < 1e-3);
    assert.ok(Math.abs(metresPerPixel(60, 256) - 156_543.0339 / 2) < 1e-3);
  });

  it('counts zoom in doublings of 256 pixels', () => {
    assert.equal(zoomToK(3), 2048);
    assert.equal(kToZoom(zoomToK(11.5)), 11.5);
  });
});
