import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceOf, hoverOf, type Shown } from '../../src/map/choose.ts';
import { makeClusterer } from '../../src/map/cluster.ts';
import { hitMark, isStation, layMarks } from '../../src/map/marks.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { projectPoints, type Points } from '../../src/map/points.ts';
import { PLAIN } from '../../src/map/reference.ts';
import { centredView, toScreen, zoomOf } from '../../src/map/view.ts';

const SIZE = { width: 800, height: 600 };
const RANGE = { minZoom: 2, maxZoom: 19 };

function show(points: Points, zoom: number, row = 0): Shown {
  const clusterer = makeClusterer(points);
  const view = centredView(SIZE, points.x[row]!, points.y[row]!, zoomToK(zoom));
  const clusters = clusterer.at(view);
  return { clusterer, clusters, marks: layMarks(clusters, view, 1), reference: PLAIN, view };
}

describe('marks', () => {
  it('lays out what touches the canvas, and nothing else', () => {
    const { marks } = show(projectPoints([113, 114, 120], [34, 34, 34]), 9);
    assert.deepEqual(
      marks.map(m => m.index),
      [0, 1],
    );
    assert.ok(Math.abs(marks[0]!.x - 400) < 1e-6 && Math.abs(marks[0]!.y - 300) < 1e-6);
  });

  it('hits the nearest disc that holds the place, with the slack of a finger', () => {
    const mark = (x: number, at: number) => ({ at, index: -1, x, y: 0, r: 17, count: 9 });
    const marks = [mark(0, 0), mark(30, 1)];
    assert.equal(hitMark(marks, 14, 0, 0)?.at, 0);
    assert.equal(hitMark(marks, 16, 0, 0)?.at, 1);
    assert.equal(hitMark(marks, 50, 0, 0), undefined);
    assert.equal(hitMark(marks, 50, 0, 4)?.at, 1);
  });

  it('tells a station from a row that stands for many', () => {
    const weight = Uint32Array.of(12);
    assert.equal(isStation(show(projectPoints([113], [34]), 5).marks[0]!), true);
    assert.equal(isStation(show(projectPoints([113], [34], { weight }), 5).marks[0]!), false);
  });
});

describe('choosing', () => {
  it('gives the row of a station', () => {
    const shown = show(projectPoints([113], [34]), 10);
    assert.deepEqual(choiceOf(shown, shown.marks[0]!, RANGE), { selection: { index: 0 } });
    assert.deepEqual(hoverOf(shown, shown.marks[0]!), { index: 0 });
  });

  it('parts a cluster: in the view it names every member is inside, at twice the scale', () => {
    const points = projectPoints([113.6, 113.7, 113.65], [34.7, 34.75, 34.8]);
    const shown = show(points, 7);
    const { selection, apart } = choiceOf(shown, shown.marks[0]!, RANGE);
    assert.ok('cluster' in selection && selection.members === undefined);
    assert.equal(selection.cluster.count, 3);
    assert.ok(Math.abs(selection.cluster.bbox.west - 113.6) < 1e-9);
    assert.ok(apart && zoomOf(apart) >= 8);
    points.x.forEach((x, i) => {
      const [px, py] = toScreen(apart!, x, points.y[i]!);
      assert.ok(px >= 0 && px <= 800 && py >= 0 && py <= 600);
    });
    const after = makeClusterer(points).at(apart!);
    assert.ok(after.length > 1);
  });

  it('gives the members of stations on one place, at any zoom', () => {
    const shown = show(projectPoints([113, 113, 113], [34, 34, 34]), 6);
    const { selection, apart } = choiceOf(shown, shown.marks[0]!, RANGE);
    assert.equal(apart, undefined);
    assert.ok('cluster' in selection);
    assert.deepEqual(selection.members, [0, 1, 2]);
  });

  it('gives the members too where the map is as near as it goes', () => {
    // 9 m apart: about 36 px at zoom 19, but 14 are all that zoom 17.7 leaves.
    const near = { minZoom: 2, maxZoom: 17.7 };
    const shown = show(projectPoints([113, 113.0001], [34, 34]), 17.7);
    const { selection, apart } = choiceOf(shown, shown.marks[0]!, near);
    assert.equal(apart, undefined);
    assert.ok('cluster' in selection && selection.members?.length === 2);
  });

  it('steps two zooms into a row that stands for many', () => {
    const shown = show(projectPoints([113], [34], { weight: Uint32Array.of(80) }), 6);
    const { selection, apart } = choiceOf(shown, shown.marks[0]!, RANGE);
    assert.ok('cluster' in selection && selection.cluster.count === 80);
    assert.ok(apart && Math.abs(zoomOf(apart) - 8) < 1e-9);
  });
});
