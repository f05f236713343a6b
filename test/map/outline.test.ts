import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutlineBase } from '../../src/map/base-layer.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { makeOutline } from '../../src/map/outline.ts';
import { LIGHT } from '../../src/map/palette.ts';
import { PLAIN } from '../../src/map/reference.ts';
import { centredView, toScreen } from '../../src/map/view.ts';

const LOOK = { palette: LIGHT, type: { family: 'x', scale: 1 }, dpr: 1 };
const VIEW = centredView({ width: 400, height: 300 }, ...PLAIN.world([113, 34]), zoomToK(6));

/** Corners of what is drawn, in screen pixels. */
function drawn(geojson: unknown): [number, number][] {
  const corners: [number, number][] = [];
  const note = (x: number, y: number) => void corners.push([x, y]);
  const pen = { beginPath() {}, closePath() {}, stroke() {}, arc() {}, moveTo: note, lineTo: note };
  makeOutline({ kind: 'outline', geojson } as OutlineBase).draw(
    pen as unknown as CanvasRenderingContext2D,
    VIEW,
    LOOK,
  );
  return corners;
}

describe('outline', () => {
  it('draws the corners of GeoJSON where the view has them', () => {
    const coordinates = [
      [112, 33],
      [114, 33],
      [114, 35],
    ] as const;
    const corners = drawn({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } },
      ],
    });
    const expected = coordinates.map(c => toScreen(VIEW, ...PLAIN.world(c)));
    assert.equal(corners.length, 3);
    corners.forEach(([x, y], i) => {
      assert.ok(Math.hypot(x - expected[i]![0], y - expected[i]![1]) < 1e-6);
    });
  });

  it('cuts lines off a little outside the canvas', () => {
    const ring = [
      [60, 10],
      [60, 60],
      [150, 60],
      [150, 10],
      [60, 10],
    ];
    for (const [x, y] of drawn({ type: 'Polygon', coordinates: [ring] })) {
      assert.ok(x >= -8 && x <= 408 && y >= -8 && y <= 308, `${x}, ${y}`);
    }
  });

  it('refuses what is not GeoJSON', () => {
    for (const wrong of [undefined, {}, { type: 'Topology' }, 'map']) {
      assert.throws(() => drawn(wrong), /not GeoJSON/);
    }
  });
});
