// The engine of <union-station-map> alone: columns in, clusters on a canvas.
/* global document */
import { createMap } from '../../../src/map/index.ts';
import { nextFrame } from '../frame.js';

let map;
let counts = [];

export function open(element, { lon, lat, zoom }) {
  const canvas = document.createElement('canvas');
  element.append(canvas);
  map = createMap(canvas, {
    formatCount(count) {
      counts.push(count);
      return String(count);
    },
  });
  map.resize(element.clientWidth, element.clientHeight);
  map.flyTo([lon, lat], zoom, { animate: false });
}

/** It takes columns of degrees as they are. */
export const prepare = (lon, lat) => ({ lon, lat });

export const objects = ({ lon, lat }) => ({ length: lon.length, lon, lat });

/** Projecting and sorting are cut in slices: the last row has a place on screen once they are done. */
export async function show(points) {
  map.setPoints(points);
  while (!map.screenOf(points.length - 1)) await nextFrame();
  return nextFrame();
}

/** Another filter: a mask of the rows to count. The old picture stays until they are counted. */
export async function filter(mask) {
  map.setVisible(mask);
  counts = [];
  while (!counts.length) await nextFrame();
}

/** The numbers it writes in one frame; single points, which have none, are left out. */
export function counted() {
  counts = [];
  map.draw();
  return counts;
}

export function goTo({ lon, lat, zoom }) {
  map.flyTo([lon, lat], zoom, { animate: false });
  return nextFrame();
}

export function pan(dx, dy) {
  map.panBy(dx, dy, { animate: false });
  return nextFrame();
}
