import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tile as tileLayout } from 'd3-tile';
import { fc } from '../helpers/fc.ts';
import type { TileBase, TileCount } from '../../src/map/base-layer.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { tileUrl } from '../../src/map/tile-url.ts';
import { makeTiles, tilesOf } from '../../src/map/tiles.ts';
import { centredView, type View } from '../../src/map/view.ts';

const BASE_URL = 'https://{s}.example/{z}/{x}/{y}{r}.png';
const BASE: TileBase = { kind: 'tiles', url: BASE_URL };
const someView = fc
  .record({
    width: fc.integer({ min: 100, max: 2000 }),
    height: fc.integer({ min: 100, max: 1500 }),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    zoom: fc.double({ min: 2, max: 19, noNaN: true }),
  })
  .map(({ width, height, x, y, zoom }) => centredView({ width, height }, x, y, zoomToK(zoom)));

/** What d3-tile finds, as level/column/row. */
function oracle(view: View, tileSize: number): string[] {
  return tileLayout()
    .size([view.width, view.height])
    .tileSize(tileSize)
    .zoomDelta(Math.min(0, 18 - Math.round(Math.log2(view.k / tileSize))))
    .scale(view.k)
    .translate([view.tx + view.k / 2, view.ty + view.k / 2])()
    .map(([x, y, z]) => `${z}/${x}/${y}`);
}

describe('tiles', () => {
  it('cover the view as far as the world goes, each once, and none is idle', () => {
    fc.assert(
      fc.property(someView, fc.constantFrom(256, 512), (view, tileSize) => {
        const tiles = tilesOf(view, { ...BASE, tileSize });
        assert.equal(new Set(tiles.map(t => `${t.x}/${t.y}`)).size, tiles.length);
        for (const t of tiles) {
          assert.ok(t.left < view.width && t.top < view.height);
          assert.ok(t.right > 0 && t.bottom > 0);
        }
        assert.deepEqual(
          tiles.map(t => `${t.z}/${t.x}/${t.y}`).sort(),
          oracle(view, tileSize).sort(),
          'as d3-tile has them',
        );
      }),
    );
  });

  it('are asked for from the middle outward', () => {
    const view = centredView({ width: 1000, height: 800 }, 0.8, 0.4, zoomToK(6));
    const off = tilesOf(view, BASE).map(t =>
      Math.hypot((t.left + t.right) / 2 - 500, (t.top + t.bottom) / 2 - 400),
    );
    assert.deepEqual(
      [...off].sort((a, b) => a - b),
      off,
    );
  });

  it('stay at the last zoom the source has, and leave paper before its first', () => {
    const view = centredView({ width: 300, height: 300 }, 0.8, 0.4, zoomToK(19));
    assert.ok(tilesOf(view, { ...BASE, maxZoom: 15 }).every(t => t.z === 15));
    const far = centredView({ width: 300, height: 300 }, 0.8, 0.4, zoomToK(4));
    assert.deepEqual(tilesOf(far, { ...BASE, minZoom: 7 }), []);
  });

  it('have their address filled in', () => {
    const at = (base: Partial<TileBase>, url: string, tile: [number, number, number], dpr = 1) =>
      tileUrl({ ...BASE, ...base }, url, { z: tile[0], x: tile[1], y: tile[2] }, dpr);
    assert.equal(at({}, BASE_URL, [3, 5, 2]), 'https://b.example/3/5/2.png');
    assert.equal(at({}, BASE_URL, [3, 5, 2], 2), 'https://b.example/3/5/2@2x.png');
    const wmts = 'https://t{s}.example/?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k';
    assert.equal(
      at({ subdomains: ['0', '1'] }, wmts, [3, 4, 3]),
      'https://t1.example/?TILEMATRIX=3&TILEROW=3&TILECOL=4&tk=k',
    );
    const rest = 'https://example/EPSG:4490/EPSG:4490:{TileMatrix}/{TileRow}/{TileCol}.png';
    assert.equal(
      at({ grid: '4490', levelOffset: -1 }, rest, [7, 105, 20]),
      'https://example/EPSG:4490/EPSG:4490:6/20/105.png',
    );
    assert.equal(at({}, 'https://example/{z}/{x}/{-y}', [3, 5, 2]), 'https://example/3/5/5');
    assert.equal(
      at({ grid: '4490' }, 'https://example/{z}/{x}/{-y}', [3, 5, 1]),
      'https://example/3/5/2',
    );
  });

  it('refuse an address that names no tile, saying what it lacks', () => {
    const options = { changed: () => {}, counted: () => {} };
    assert.throws(
      () => makeTiles({ ...BASE, url: 'https://example/{z}.png' }, options),
      /has no \{x\},\{y\}/,
    );
  });
});

/** A pen that notes where pictures are drawn. */
function makePen() {
  const drawn: number[][] = [];
  const drawImage = (_: unknown, ...numbers: number[]) => drawn.push(numbers);
  return { pen: { drawImage } as unknown as CanvasRenderingContext2D, drawn };
}

describe('tile layer', () => {
  const look = { dpr: 1 } as Parameters<ReturnType<typeof makeTiles>['draw']>[2];
  const picture = { width: 256, height: 256 } as unknown as CanvasImageSource;
  const view = centredView({ width: 256, height: 256 }, 0.625, 0.375, zoomToK(3));

  it('leaves paper for tiles that fail, counts them, and then names no places', async () => {
    const counts: TileCount[] = [];
    const layer = makeTiles(BASE, {
      changed: () => {},
      counted: n => counts.push(n),
      load: () => Promise.reject(new Error('offline')),
    });
    const { pen, drawn } = makePen();
    layer.draw(pen, view, look);
    assert.equal(layer.named, true, 'nothing has failed yet');
    await new Promise(setImmediate);
    layer.draw(pen, view, look);
    assert.equal(drawn.length, 0);
    assert.equal(layer.named, false);
    const wanted = tilesOf(view, BASE).length;
    const { lost, ...count } = counts.at(-1)!;
    assert.deepEqual(count, { loaded: 0, failed: wanted });
    assert.match(lost!, /^https:\/\/[abc]\.example\/3\/\d\/\d\.png$/);
    layer.destroy();
  });

  it('draws tiles edge to edge, and enlarges a coarser one while a finer is under way', async () => {
    const asked: string[] = [];
    const layer = makeTiles(BASE, {
      changed: () => {},
      counted: () => {},
      load: url => {
        asked.push(url);
        return url.includes('/3/') ? Promise.resolve(picture) : new Promise(() => {});
      },
    });
    const { pen, drawn } = makePen();
    layer.draw(pen, view, look);
    await new Promise(setImmediate);
    layer.draw(pen, view, look);
    const first = drawn.splice(0);
    assert.equal(first.length, asked.length);
    assert.ok(first.every(([sx, sy, sw, sh]) => sx === 0 && sy === 0 && sw === 256 && sh === 256));
    // Twice the scale: quarters of the same pictures.
    layer.draw(pen, centredView(view, 0.625, 0.375, zoomToK(4)), look);
    assert.ok(drawn.length > 0);
    assert.ok(
      drawn.every(([, , sw, sh, , , w, h]) => sw === 128 && sh === 128 && w === 256 && h === 256),
    );
    layer.destroy();
  });

  it('lays layers on each other tile by tile, and asks for the lowest first', async () => {
    const asked: string[] = [];
    const drawn: unknown[] = [];
    const url = ['https://example/base/{z}/{x}/{y}', 'https://example/names/{z}/{x}/{y}'];
    const layer = makeTiles(
      { kind: 'tiles', url },
      {
        changed: () => {},
        counted: () => {},
        load: address => {
          asked.push(address);
          return Promise.resolve({ width: 256, height: 256, address } as never);
        },
      },
    );
    const pen = { drawImage: (picture: { address: string }) => drawn.push(picture.address) };
    layer.draw(pen as never, view, look);
    await new Promise(setImmediate);
    layer.draw(pen as never, view, look);
    assert.deepEqual(drawn, asked);
    const half = asked.length / 2;
    assert.ok(asked.slice(0, half).every(address => address.includes('/base/')));
    assert.ok(asked.slice(half).every(address => address.includes('/names/')));
    layer.destroy();
  });
});
