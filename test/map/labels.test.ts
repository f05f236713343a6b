import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { placeNames, projectLabels, type PlaceName, type Rect } from '../../src/map/labels.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { PLAIN } from '../../src/map/reference.ts';
import { centredView, panned } from '../../src/map/view.ts';

const SIZE = { width: 800, height: 600 };
const TEXT = {
  width: ({ text }: PlaceName) => text.length * 13,
  height: () => 17,
};
const overlap = (a: Rect, b: Rect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const rectOf = ({ name, x, y }: { name: PlaceName; x: number; y: number }): Rect => {
  const half = TEXT.width(name) / 2;
  return { left: x - half, right: x + half, top: y - 8.5, bottom: y + 8.5 };
};
const viewAt = (zoom: number) => centredView(SIZE, 0.8, 0.4, zoomToK(zoom));
/** A name `dx`, `dy` pixels off the middle at zoom 6. */
const nameAt = (dx: number, dy: number, text: string, rank: PlaceName['rank'] = 1): PlaceName => {
  const k = zoomToK(6);
  return { x: 0.8 + dx / k, y: 0.4 + dy / k, text, rank };
};

const someNames = fc.array(
  fc.record({
    dx: fc.integer({ min: -500, max: 500 }),
    dy: fc.integer({ min: -400, max: 400 }),
    text: fc.constantFrom('河南', '郑州', '呼和浩特', '管城回族区'),
    rank: fc.constantFrom<PlaceName['rank']>(0, 1, 2),
  }),
  { maxLength: 120 },
);
const someObstacles = fc.array(
  fc
    .record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) })
    .map(({ x, y }) => ({ left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 })),
  { maxLength: 40 },
);

describe('labels', () => {
  it('never lets a name overlap another or an obstacle', () => {
    fc.assert(
      fc.property(
        someNames,
        someObstacles,
        fc.double({ min: 5.6, max: 9, noNaN: true }),
        (specs, obstacles, zoom) => {
          const names = specs.map(s => nameAt(s.dx, s.dy, s.text, s.rank));
          const rects = placeNames(names, viewAt(zoom), TEXT, obstacles).map(rectOf);
          rects.forEach((rect, i) => {
            assert.ok(!obstacles.some(o => overlap(rect, o)));
            assert.ok(!rects.slice(0, i).some(o => overlap(rect, o)));
          });
        },
      ),
    );
  });

  it('gives the room to the lower rank, then to the earlier name', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => nameAt(0, 0, `县${i}`));
    const names = [...crowd, nameAt(0, 0, '河南', 0)];
    const placed = placeNames(names, viewAt(6), TEXT);
    assert.equal(placed[0]?.name.text, '河南');
    assert.equal(placed[1]?.name.text, '县0');
    assert.ok(placed.length < names.length);
  });

  it('moves a name below or above a cluster that sits on its place', () => {
    const cluster = { left: 375, right: 425, top: 275, bottom: 325 };
    const [placed] = placeNames([nameAt(0, 0, '郑州')], viewAt(6), TEXT, [cluster]);
    assert.ok(placed);
    assert.equal(Math.round(placed.x), 400);
    assert.ok(!overlap(rectOf(placed), cluster));
    assert.ok(Math.abs(placed.y - 300) < 50);
  });

  it('leaves a name out rather than far from its place', () => {
    // Below the cluster would be 400 km off at zoom 3.5, in another province; 150 km at zoom 5.
    const cluster = { left: 370, right: 430, top: 270, bottom: 330 };
    const province = nameAt(0, 0, '河南', 0);
    assert.deepEqual(placeNames([province], viewAt(3.5), TEXT, [cluster]), []);
    assert.equal(placeNames([province], viewAt(5), TEXT, [cluster]).length, 1);
  });

  it('shows each rank at its own zooms: provinces far, cities nearer, districts near', () => {
    const names = [nameAt(0, 0, '河南', 0), nameAt(0, 0.9, '郑州', 1), nameAt(0.5, 0, '金水区', 2)];
    const shown = (zoom: number) => placeNames(names, viewAt(zoom), TEXT).map(p => p.name.rank);
    assert.deepEqual(shown(4), [0]);
    assert.deepEqual(shown(7), [0, 1]);
    assert.deepEqual(shown(10), [1, 2]);
    assert.deepEqual(shown(14), [2]);
  });

  it('keeps every name in its place as the map is panned', () => {
    const names = [nameAt(0, 0, '郑州'), nameAt(20, 5, '新乡'), nameAt(-30, -4, '开封')];
    const at = (dx: number) =>
      placeNames(names, panned(viewAt(6), dx, 0), TEXT).map(p => [p.name.text, p.x - dx, p.y]);
    assert.deepEqual(at(100), at(0));
  });

  it('projects labels where the base has them', () => {
    const [name] = projectLabels([{ lon: 0, lat: 0, text: '零', rank: 2 }], PLAIN.world);
    assert.deepEqual(name, { x: 0.5, y: 0.5, text: '零', rank: 2 });
  });
});
