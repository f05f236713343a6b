import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TileBase } from '../../src/map/base-layer.ts';
import { makeGround, type Ground } from '../../src/map/ground.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { projectPoints } from '../../src/map/points.ts';
import { PLAIN, type GeoReference } from '../../src/map/reference.ts';
import type { Scheduler } from '../../src/map/slices.ts';
import { centredView } from '../../src/map/view.ts';
import { distanceMetres } from '../../src/rules/coordinates.ts';
import { convertDatum } from '../../src/rules/datum-shift.ts';
import { heapedPoints } from './points-of.ts';

const GCJ: TileBase = { kind: 'tiles', url: 'https://t.example/{z}/{x}/{y}', datum: 'gcj02' };

/** Never lets a slice end, so that only a change of datum takes more than one. */
const UNCUT: Scheduler = { now: () => 0, later: () => () => {} };

function make(
  changed: (ground: Ground, before: GeoReference) => void = () => {},
  scheduler = UNCUT,
): Ground {
  const ground: Ground = makeGround({
    loadTile: () => new Promise(() => {}),
    onTiles: undefined,
    clustering: () => ({}),
    changed: before => changed(ground, before),
    redraw: () => {},
    scheduler,
  });
  return ground;
}

const viewOf = (ground: Ground) =>
  centredView({ width: 400, height: 300 }, ground.points.x[0]!, ground.points.y[0]!, zoomToK(12));
const total = (ground: Ground) =>
  ground.clusterer.at(viewOf(ground)).count.reduce((a, b) => a + b, 0);

describe('ground', () => {
  it('shows points at once on paper', () => {
    const ground = make();
    const points = projectPoints([113.65], [34.76]);
    ground.setPoints(points);
    assert.equal(ground.points, points);
    assert.equal(ground.layer, undefined);
    ground.setPoints(null);
    assert.equal(ground.points.x.length, 0);
  });

  it('keeps base and points in one datum at every change', async () => {
    const home = [113.65, 34.76] as const;
    const seen: string[] = [];
    const ground = make(ground => {
      const there = PLAIN.lonLat(ground.points.x[0]!, ground.points.y[0]!);
      const datum = ground.layer ? 'gcj02' : 'wgs84';
      assert.ok(distanceMetres(there, convertDatum(home, 'wgs84', datum)) < 0.01);
      seen.push(datum);
    });
    ground.setPoints(projectPoints([home[0]], [home[1]]));
    await ground.setBase(GCJ);
    assert.ok(ground.layer);
    await ground.setBase({ kind: 'none' });
    assert.equal(ground.layer, undefined);
    assert.deepEqual(seen, ['wgs84', 'gcj02', 'wgs84']);
  });

  it('converts many points before it shows their base, with mask and sums kept', async () => {
    const ground = make();
    const points = heapedPoints(60_000, 1);
    ground.setPoints(points);
    ground.setVisible(Uint8Array.from(points.x, (_, i) => (i === 0 ? 1 : 0)));
    ground.setExtra(Uint8Array.from(points.x, () => 1));
    const shown = ground.setBase(GCJ);
    assert.equal(ground.layer, undefined);
    assert.equal(ground.points, points);
    await shown;
    assert.ok(ground.layer);
    assert.notEqual(ground.points, points);
    assert.equal(total(ground), 1);
    assert.equal(ground.clusterer.at(viewOf(ground)).extra[0], 1);
    ground.destroy();
  });

  it('takes a mask of points that are still being converted', async () => {
    let last = () => {};
    const ground = make(() => last());
    await ground.setBase(GCJ);
    ground.setPoints(projectPoints([113.65], [34.76]));
    const many = heapedPoints(60_000, 2);
    const converted = new Promise<void>(resolve => (last = resolve));
    ground.setPoints(many);
    ground.setVisible(Uint8Array.from(many.x, (_, i) => (i < 5 ? 1 : 0)));
    ground.recluster();
    assert.equal(ground.points.x.length, 1, 'the old points stay till then');
    await converted;
    assert.equal(ground.points.x.length, 60_000);
    const whole = centredView({ width: 400, height: 300 }, 0.81, 0.41, zoomToK(3));
    assert.equal(
      ground.clusterer.at(whole).count.reduce((a, b) => a + b, 0),
      5,
    );
    ground.destroy();
  });

  it('projects and sorts places in slices, and shows the last set', () => {
    let shown = 0;
    let tasks: (() => void)[] = [];
    const later = (task: () => void) => {
      tasks.push(task);
      return () => {
        tasks = tasks.filter(other => other !== task);
      };
    };
    let time = 0;
    // Every look at the clock is a slice gone by.
    const scheduler = { now: () => (time += 10), later };
    const ground = make(() => shown++, scheduler);
    const many = heapedPoints(6000, 3);
    ground.setPoints(many);
    assert.equal(ground.settled, false);
    const given = { length: 2, lon: [1_136_500_000, NaN, 5], lat: [347_600_000, 1, 5], per: 1e7 };
    ground.setPoints({ ...given, more: [{ lon: 120, lat: 30, weight: 7 }] });
    assert.equal(tasks.length, 1, 'what is no longer wanted is called off');
    ground.setVisible(Uint8Array.of(1, 1, 1));
    for (let turns = 0; !ground.settled && turns < 99; turns++) tasks.shift()?.();
    assert.equal(shown, 1);
    const whole = ground.clusterer.at(centredView({ width: 400, height: 300 }, 0.81, 0.41, 2048));
    assert.deepEqual([...whole.count], [8], 'a row that is no position is not shown');
    assert.deepEqual(PLAIN.lonLat(ground.points.x[0]!, 0)[0].toFixed(7), '113.6500000');
    ground.destroy();
  });

  it('shows the base asked for last, and settles both questions', async () => {
    const ground = make();
    ground.setPoints(projectPoints([113.65], [34.76]));
    const first = ground.setBase(GCJ);
    const second = ground.setBase({ kind: 'none' });
    await Promise.all([first, second]);
    assert.equal(ground.layer, undefined);
    assert.equal(ground.reference, PLAIN);
  });

  it('keeps the old base when the new one is none', async () => {
    const ground = make();
    await ground.setBase(GCJ);
    const { layer } = ground;
    await assert.rejects(ground.setBase({ ...GCJ, url: 'nowhere' }), /has no \{z\}/);
    await assert.rejects(ground.setBase({ kind: 'outline', geojson: {} as never }), /not GeoJSON/);
    assert.equal(ground.layer, layer);
  });

  it('forgets mask and sums with the points they were for, and refuses others’', () => {
    const ground = make();
    const points = projectPoints([113.65, 113.66], [34.76, 34.76]);
    ground.setPoints(points);
    ground.setVisible(Uint8Array.of(1, 0));
    assert.equal(total(ground), 1);
    ground.setPoints(points);
    assert.equal(total(ground), 2);
    assert.throws(() => ground.setVisible(new Uint8Array(3)), /visible has 3 rows, x has 2/);
    assert.throws(() => ground.setPoints({ ...points, symbol: new Uint8Array(9) }), /symbol/);
    assert.equal(ground.points, points, 'what was refused changed nothing');
  });
});
