// The cluster tree alone, on the main thread: it draws nothing, so its figures are a lower bound of
// any map built on it.
import Supercluster from 'supercluster';
import { nextFrame } from '../frame.js';
import { featuresOf } from './geojson.js';

const SIZE = 256;

let tree;
let view;
let clusters = [];
let box;

export function open(element, home) {
  box = { width: element.clientWidth, height: element.clientHeight };
  view = home;
  tree = new Supercluster({ radius: 60, extent: SIZE, maxZoom: 16 });
}

export const prepare = featuresOf;
export const objects = features => features;

export function show(features) {
  tree.load(features);
  return look();
}

export const counted = () => clusters.map(({ properties }) => properties.point_count ?? 1);

export function goTo(place) {
  view = place;
  return look();
}

export function pan(dx, dy) {
  const [x, y] = project(view);
  view = { ...unproject(x - dx, y - dy), zoom: view.zoom };
  return look();
}

function look() {
  const [x, y] = project(view);
  const low = unproject(x - box.width / 2, y + box.height / 2);
  const high = unproject(x + box.width / 2, y - box.height / 2);
  clusters = tree.getClusters([low.lon, low.lat, high.lon, high.lat], view.zoom);
  return nextFrame();
}

function project({ lon, lat, zoom = view.zoom }) {
  const world = SIZE * 2 ** zoom;
  const y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return [(lon / 360 + 0.5) * world, y * world];
}

function unproject(x, y) {
  const world = SIZE * 2 ** view.zoom;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI;
  return { lon: (x / world - 0.5) * 360, lat };
}
