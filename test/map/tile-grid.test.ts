import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TileBase } from '../../src/map/base-layer.ts';
import { EARTH_RADIUS, lonToX, zoomToK } from '../../src/map/mercator.ts';
import {
  columnsOf,
  coverView,
  rowsOf,
  stripsOf,
  tileBounds,
  type TileGrid,
} from '../../src/map/tile-grid.ts';
import { makeTiles, tilesOf } from '../../src/map/tiles.ts';
import { centredView, type View } from '../../src/map/view.ts';
import { fc } from '../helpers/fc.ts';

const GRIDS: readonly TileGrid[] = ['3857', '4490'];
const METRES_PER_DEGREE = (2 * Math.PI * EARTH_RADIUS) / 360;

/** Mercator's own formula (Snyder 1987, 7-2), apart from the one under test. */
const exactY = ({ k, ty }: View, lat: number) =>
  (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * k + ty;

const someView = fc
  .record({
    width: fc.integer({ min: 100, max: 1600 }),
    height: fc.integer({ min: 100, max: 1200 }),
    x: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    y: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    zoom: fc.double({ min: 2, max: 19, noNaN: true }),
  })
  .map(({ width, height, x, y, zoom }) => centredView({ width, height }, x, y, zoomToK(zoom)));

describe('the grid of Web Mercator', () => {
  it('has the pixels of GoogleMapsCompatible (OGC 07-057r7, annex E.4)', () => {
    const table: [level: number, metres: number][] = [
      [0, 156543.033928041],
      [1, 78271.51696402048],
      [4, 9783.939620502561],
      [10, 152.8740565703525],
      [18, 0.5971642833948135],
    ];
    for (const [level, metres] of table) {
      const { west, east } = tileBounds('3857', level, 0, 0);
      const pixel = ((east - west) * METRES_PER_DEGREE) / 256;
      assert.ok(Math.abs(pixel / metres - 1) < 1e-9, `${level}: ${pixel}`);
      assert.deepEqual([columnsOf(level), rowsOf('3857', level)], [2 ** level, 2 ** level]);
    }
    const { north, south, west, east } = tileBounds('3857', 0, 0, 0);
    assert.deepEqual([west, east], [-180, 180]);
    // Its corner is 20037508.3427892 m north.
    assert.ok(Math.abs(north - 85.05112877980659) < 1e-9 && Math.abs(south + north) < 1e-9);
  });
});

describe('the grid of degrees', () => {
  it('has the cells of WorldCRS84Quad (OGC 17-083r2), whose level 0 is our 1', () => {
    const table: [level: number, degrees: number, columns: number, rows: number][] = [
      [0, 0.703125, 2, 1],
      [1, 0.3515625, 4, 2],
      [8, 0.00274658203125, 512, 256],
      [17, 0.000005364418029785156, 262144, 131072],
    ];
    for (const [theirs, degrees, columns, rows] of table) {
      const level = theirs + 1;
      assert.deepEqual([columnsOf(level), rowsOf('4490', level)], [columns, rows]);
      const first = tileBounds('4490', level, 0, 0);
      assert.deepEqual([first.west, first.north], [-180, 90]);
      assert.ok(Math.abs((first.east - first.west) / 256 - degrees) < 1e-15);
      assert.ok(Math.abs((first.north - first.south) / 256 - degrees) < 1e-15);
      const last = tileBounds('4490', level, columns - 1, rows - 1);
      assert.deepEqual([last.east, last.south], [180, -90]);
    }
  });
});

describe('tiles of a level', () => {
  it('cover each place of the view, once', () => {
    fc.assert(
      fc.property(someView, fc.constantFrom(...GRIDS), fc.nat({ max: 3 }), (view, grid, off) => {
        const level = Math.max(1, Math.round(Math.log2(view.k / 256)) - off);
        const tiles = coverView(grid, level, view);
        assert.equal(new Set(tiles.map(({ x, y }) => `${x}/${y}`)).size, tiles.length);
        for (let step = 0; step <= 10; step++) {
          const [px, py] = [(view.width * step) / 10, (view.height * ((step * 7) % 11)) / 10];
          const world = [(px - view.tx) / view.k, (py - view.ty) / view.k];
          const on = tiles.filter(
            t => t.left <= px && px < t.right && t.top <= py && py < t.bottom,
          );
          const inWorld = world.every(at => at > 1e-9 && at < 1 - 1e-9);
          const onEdge = px === view.width || py === view.height;
          if (!inWorld) assert.equal(on.length, 0);
          else if (!onEdge) assert.equal(on.length, 1, `${px}, ${py} of level ${level}`);
        }
      }),
    );
  });

  it('show on screen what their bounds say', () => {
    fc.assert(
      fc.property(someView, fc.constantFrom(...GRIDS), (view, grid) => {
        for (const tile of coverView(
          grid,
          Math.max(1, Math.round(Math.log2(view.k / 256))),
          view,
        )) {
          const box = tileBounds(grid, tile.z, tile.x, tile.y);
          assert.ok(Math.abs(lonToX(box.west) * view.k + view.tx - tile.left) < 1e-3);
          if (box.north < 85) assert.ok(Math.abs(exactY(view, box.north) - tile.top) < 1e-3);
          if (box.south > -85) assert.ok(Math.abs(exactY(view, box.south) - tile.bottom) < 1e-3);
        }
      }),
    );
  });
});

describe('strips', () => {
  it('join without a gap, on pixels of the device', () => {
    fc.assert(
      fc.property(someView, fc.constantFrom(1, 1.5, 2), (view, dpr) => {
        for (const tile of tilesOf(view, { kind: 'tiles', url: '', grid: '4490' })) {
          const strips = stripsOf('4490', tile, view, dpr);
          strips.forEach(({ from, to, top, bottom }, n) => {
            const before = strips[n - 1];
            assert.ok(to > from && bottom > top);
            assert.ok(Math.abs(bottom * dpr - Math.round(bottom * dpr)) < 1e-6);
            if (before) assert.deepEqual([before.to, before.bottom], [from, top]);
          });
        }
      }),
    );
  });

  it('put no place off by more than half a pixel', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(
        someView,
        fc.constantFrom(1, 1.5, 2),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
        async (view, dpr, places) => {
          const drawn = await drawnTiles(
            { kind: 'tiles', url: '{z}/{x}/{y}', grid: '4490' },
            view,
            dpr,
          );
          for (const { tile, pictures } of drawn) {
            const box = tileBounds('4490', tile.z, tile.x, tile.y);
            for (const part of places) {
              const lat = box.north + (box.south - box.north) * part;
              const row = part * 256;
              const strip = pictures.find(p => p.sy - 1e-6 <= row && row <= p.sy + p.sh + 1e-6);
              // Beyond Mercator's edge nothing is drawn.
              if (Math.abs(lat) > 85) continue;
              assert.ok(strip, `row ${row} of ${tile.z}/${tile.x}/${tile.y} is drawn`);
              const shown = strip.y + ((row - strip.sy) / strip.sh) * strip.h;
              const off = Math.abs(shown - exactY(view, lat));
              most = Math.max(most, off);
              assert.ok(off <= 0.5 + 1e-6, `${lat}° is ${off} px off at level ${tile.z}`);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
    assert.ok(most > 0.3, `${most}: the property has looked where it is hard`);
  });

  it('are one where the picture is as the map is, and few where it nearly is', () => {
    const view = centredView({ width: 800, height: 600 }, 0.82, 0.4, zoomToK(12));
    const of = (grid: TileGrid, at: View) =>
      tilesOf(at, { kind: 'tiles', url: '', grid }).map(t => stripsOf(grid, t, at, 1).length);
    assert.ok(of('3857', view).every(n => n === 1));
    assert.ok(of('4490', view).every(n => n === 1));
    const country = centredView({ width: 800, height: 600 }, 0.8, 0.4, zoomToK(4));
    assert.ok(of('4490', country).every(n => n > 1 && n <= 24));
  });
});

interface Picture {
  sy: number;
  sh: number;
  y: number;
  h: number;
}

/** What a layer draws of each tile once all have come, pictures of 256 px. */
async function drawnTiles(base: TileBase, view: View, dpr: number) {
  const pictures = new Map<string, Picture[]>();
  const layer = makeTiles(base, {
    changed: () => {},
    counted: () => {},
    load: url => Promise.resolve({ width: 256, height: 256, url } as never),
  });
  const drawImage = (picture: { url: string }, ...at: number[]) => {
    const [, sy, , sh, , y, , h] = at as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    pictures.set(picture.url, [...(pictures.get(picture.url) ?? []), { sy, sh, y, h }]);
  };
  const look = { dpr } as never;
  layer.draw({ drawImage } as never, view, look);
  await new Promise(setImmediate);
  layer.draw({ drawImage } as never, view, look);
  layer.destroy();
  return tilesOf(view, base).flatMap(tile => {
    const found = pictures.get(`${tile.z}/${tile.x}/${tile.y}`);
    return found ? [{ tile, pictures: found }] : [];
  });
}
