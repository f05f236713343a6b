import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutlineBase } from '../../src/map/base-layer.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { geoReference } from '../../src/map/datum.ts';
import { makeOutline, toView } from '../../src/map/outline.ts';
import { LIGHT } from '../../src/map/palette.ts';
import { PLAIN } from '../../src/map/reference.ts';
import { centredView, toScreen } from '../../src/map/view.ts';

const LOOK = { palette: LIGHT, type: { family: 'x', scale: 1 }, dpr: 1 };
const VIEW = centredView({ width: 400, height: 300 }, ...PLAIN.world([113, 34]), zoomToK(6));

/** Corners of what is drawn, in screen pixels. */
async function drawn(geojson: unknown): Promise<[number, number][]> {
  const corners: [number, number][] = [];
  const note = (x: number, y: number) => void corners.push([x, y]);
  const pen = { beginPath() {}, closePath() {}, stroke() {}, arc() {}, moveTo: note, lineTo: note };
  const layer = await makeOutline({ kind: 'outline', geojson } as OutlineBase);
  layer.draw(pen as unknown as CanvasRenderingContext2D, VIEW, LOOK);
  return corners;
}

describe('outline', () => {
  it('draws the corners of GeoJSON where the view has them', async () => {
    const coordinates = [
      [112, 33],
      [114, 33],
      [114, 35],
    ] as const;
    const corners = await drawn({
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

  it('cuts lines off a little outside the canvas', async () => {
    const ring = [
      [60, 10],
      [60, 60],
      [150, 60],
      [150, 10],
      [60, 10],
    ];
    for (const [x, y] of await drawn({ type: 'Polygon', coordinates: [ring] })) {
      assert.ok(x >= -8 && x <= 408 && y >= -8 && y <= 308, `${x}, ${y}`);
    }
  });

  it('draws each line of TopoJSON once, though two areas share it', async () => {
    // Two squares side by side, quantized: the line between them is arc 1 of both.
    const topology = {
      type: 'Topology',
      transform: { scale: [0.5, 0.5], translate: [112, 33] },
      objects: {
        areas: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0, 1]] },
            { type: 'Polygon', arcs: [[2, -2]] },
          ],
        },
      },
      arcs: [
        [
          [2, 2],
          [-2, 0],
          [0, -2],
          [2, 0],
        ],
        [
          [2, 0],
          [0, 2],
        ],
        [
          [2, 0],
          [2, 0],
          [0, 2],
          [-2, 0],
        ],
      ],
    };
    const at = (lon: number, lat: number) => toScreen(VIEW, ...PLAIN.world([lon, lat])).join();
    const corners = (await drawn(topology)).map(corner => corner.join());
    const expected = [
      [113, 34],
      [112, 34],
      [112, 33],
      [113, 33],
      [113, 34],
      [114, 33],
      [114, 34],
    ].map(([lon, lat]) => at(lon!, lat!));
    assert.deepEqual([...new Set(corners)].sort(), [...new Set(expected)].sort());
    const shared = corners.filter(
      (corner, n) => corner === at(113, 34) && corners[n - 1] === at(113, 33),
    );
    assert.equal(shared.length, 1);
  });

  it('lies where a base of another datum draws its places', () => {
    const gcj = geoReference('gcj02');
    const points: number[][] = [];
    const sink = {
      point: (x: number, y: number) => points.push([x, y]),
      lineStart() {},
      lineEnd() {},
    };
    const stream = toView(VIEW, gcj).stream(sink as never) as unknown as Record<
      string,
      (...at: number[]) => void
    >;
    stream.lineStart!();
    stream.point!(113, 34);
    stream.point!(113.5, 34);
    stream.lineEnd!();
    const [x, y] = toScreen(VIEW, ...gcj.world([113, 34]));
    assert.ok(Math.hypot(points[0]![0]! - x, points[0]![1]! - y) < 1e-9);
  });

  it('refuses what is neither, and what is broken', async () => {
    for (const wrong of [undefined, {}, 'map', { type: 'Hexagon' }]) {
      await assert.rejects(drawn(wrong), /not GeoJSON .* nor TopoJSON/);
    }

    await assert.rejects(drawn({ type: 'Topology' }), /TopoJSON is broken/);
    for (const wrong of [
      { type: 'Topology', objects: {}, arcs: [7] },
      { type: 'Polygon' },
      { type: 'FeatureCollection', features: [null] },
    ]) {
      await assert.rejects(
        drawn(wrong),
        /the outline is (broken|not GeoJSON)/,
        JSON.stringify(wrong),
      );
    }
  });
});
