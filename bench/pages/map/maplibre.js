// MapLibre GL with a clustered GeoJSON source, which clusters and tiles in a worker.
import { Map, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { thisFrame } from '../frame.js';
import { featuresOf } from './geojson.js';

setWorkerUrl(new URL('maplibre-gl-worker.js', import.meta.url).href);

/** Its zooms count tiles of 512 px, so the same scale has a number one less. */
const TILE_ZOOM = 1;
const collection = features => ({ type: 'FeatureCollection', features });

let map;

export async function open(element, { lon, lat, zoom }) {
  map = new Map({
    container: element,
    center: [lon, lat],
    zoom: zoom - TILE_ZOOM,
    fadeDuration: 0,
    attributionControl: false,
    // No glyphs named: digits are drawn from the system's own fonts, so nothing is fetched.
    style: { version: 8, sources: {}, layers: [] },
  });
  await map.once('load');
  map.addSource('points', {
    type: 'geojson',
    data: collection([]),
    cluster: true,
    clusterRadius: 60,
    clusterMaxZoom: 15,
  });
  const isCluster = ['has', 'point_count'];
  map.addLayer({
    id: 'marks',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-color': '#3399cc',
      'circle-radius': ['case', isCluster, 16, 6],
      'circle-stroke-width': 1,
      'circle-stroke-color': '#fff',
    },
  });
  map.addLayer({
    id: 'counts',
    type: 'symbol',
    source: 'points',
    filter: isCluster,
    layout: {
      'text-field': ['to-string', ['get', 'point_count']],
      'text-size': 12,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': '#fff' },
  });
  await idle();
}

export const prepare = featuresOf;
export const objects = features => features;

/** The first frame that has clusters; further tiles may follow it. */
export function show(features) {
  return new Promise((done, fail) => {
    const look = () => {
      if (marks().length === 0) return;
      map.off('render', look);
      thisFrame().then(done, fail);
    };
    map.on('render', look);
    map.getSource('points').setData(collection(features));
  });
}

/** Marks near a tile's edge are in both tiles: each counts once. */
export function counted() {
  const each = Object.fromEntries(
    marks().map(({ id, properties }) => [
      properties.cluster_id === undefined ? `point ${id}` : `cluster ${properties.cluster_id}`,
      properties.point_count ?? 1,
    ]),
  );
  return Object.values(each);
}

export function goTo({ lon, lat, zoom }) {
  const done = idle();
  map.jumpTo({ center: [lon, lat], zoom: zoom - TILE_ZOOM });
  return done;
}

export function pan(dx, dy) {
  const done = idle();
  const { x, y } = map.project(map.getCenter());
  map.jumpTo({ center: map.unproject([x - dx, y - dy]) });
  return done;
}

const marks = () => map.queryRenderedFeatures({ layers: ['marks'] });

/** Every tile of the view is there and drawn. MapLibre says so within that frame. */
async function idle() {
  await map.once('idle');
  await thisFrame();
}
