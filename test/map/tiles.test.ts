import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import type { TileBase } from '../../src/map/base-layer.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { makeTiles, tilesOf, tileUrl } from '../../src/map/tiles.ts';
import { centredView, toScreen } from '../../src/map/view.ts';

const BASE: TileBase = { kind: 'tiles', url: 'https://{s}.example/{z}/{x}/{y}{r}.png' };
const someView = fc
  .record({
    width: fc.integer({ min: 100, max: 2000 }),
    height: fc.integer({ min: 100, max: 1500 }),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    zoom: fc.double({ min: 2, max: 19, noNaN: true }),
  })
  .map(({ width, height, x, y, zoom }) => centredView({ width, height }, x, y, zoomToK(zoom)));

describe('tiles', () => {
  it('cover the view as far as the world goes, each once, and none is idle', () => {
    fc.assert(
      fc.property(someView, fc.constantFrom(256, 512), (view, tileSize) => {
        const tiles = tilesOf(view, { ...BASE, tileSize });
        assert.equal(new Set(tiles.map(t => `${t.x}/${t.y}`)).size, tiles.length);
        for (const t of tiles) {
          assert.ok(t.left < view.width && t.top < view.height);
          assert.ok(t.left + t.side > 0 && t.top + t.side > 0);
          // Where the grid has it: tile x of 2^z across the world.
          const [left, top] = toScreen(view, t.x / 2 ** t.z, t.y / 2 ** t.z);
          assert.ok(Math.abs(left - t.left) < 1e-3 && Math.abs(top - t.top) < 1e-3);
        }
        const [l, t] = toScreen(view, 0, 0).map(v => Math.max(0, v));
        const [r, b] = [
          Math.min(view.width, view.tx + view.k),
          Math.min(view.height, view.ty + view.k),
        ];
        const world = Math.max(0, r - l!) * Math.max(0, b - t!);
        const covered = tiles.reduce((sum, tile) => {
          const w = Math.min(r, tile.left + tile.side) - Math.max(l!, tile.left);
          const h = Math.min(b, tile.top + tile.side) - Math.max(t!, tile.top);
          return sum + Math.max(0, w) * Math.max(0, h);
        }, 0);
        assert.ok(Math.abs(covered - world) < 1, `${covered} of ${world} px²`);
      }),
    );
  });

  it('are asked for from the middle outward', () => {
    const view = centredView({ width: 1000, height: 800 }, 0.8, 0.4, zoomToK(6));
    const off = tilesOf(view, BASE).map(t =>
      Math.hypot(t.left + t.side / 2 - 500, t.top + t.side / 2 - 400),
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
    assert.equal(tileUrl(BASE, 5, 2, 3, 1), 'https://b.example/3/5/2.png');
    assert.equal(tileUrl(BASE, 5, 2, 3, 2), 'https://b.example/3/5/2@2x.png');
    const wmts = {
      ...BASE,
      url: 'https://t{s}.example/?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k',
      subdomains: ['0', '1'],
    };
    assert.equal(
      tileUrl(wmts, 4, 3, 3, 1),
      'https://t1.example/?TILEMATRIX=3&TILEROW=3&TILECOL=4&tk=k',
    );
  });

  it('refuse an address that names no tile, saying what it lacks', () => {
    const options = { changed: () => {}, counted: () => {} };
    assert.throws(
      () => makeTiles({ ...BASE, url: 'https://example/{z}.png' }, options),
      /has no \{x\}, \{y\}/,
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
    const counts: object[] = [];
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
    assert.deepEqual(counts.at(-1), { loaded: 0, failed: wanted });
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
});
