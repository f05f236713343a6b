// OpenLayers with its Cluster source, styled as in its own clustering example.
import Feature from 'ol/Feature.js';
import Map from 'ol/Map.js';
import View from 'ol/View.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import 'ol/ol.css';

let map;
let points;
let clusters;
const styles = {};

export function open(element, { lon, lat, zoom }) {
  points = new VectorSource();
  clusters = new Cluster({ distance: 60, source: points });
  map = new Map({
    target: element,
    pixelRatio: 1,
    layers: [new VectorLayer({ source: clusters, style: styleOf })],
    view: new View({ center: fromLonLat([lon, lat]), zoom }),
  });
  return drawn();
}

export const prepare = (lon, lat) => Array.from(lon, (east, at) => [east, lat[at]]);

export const objects = places => places.map(place => new Feature(new Point(fromLonLat(place))));

export function show(features) {
  const shown = drawn();
  points.addFeatures(features);
  return shown;
}

export function counted() {
  const extent = map.getView().calculateExtent(map.getSize());
  return clusters.getFeaturesInExtent(extent).map(feature => feature.get('features').length);
}

export function goTo({ lon, lat, zoom }) {
  const shown = drawn();
  map.getView().setCenter(fromLonLat([lon, lat]));
  map.getView().setZoom(zoom);
  return shown;
}

export function pan(dx, dy) {
  const shown = drawn();
  const [x, y] = map.getView().getCenter();
  const scale = map.getView().getResolution();
  map.getView().setCenter([x - dx * scale, y + dy * scale]);
  return shown;
}

/** OpenLayers says so in a task after the frame that is complete. */
function drawn() {
  return new Promise(done => map.once('rendercomplete', () => done()));
}

function styleOf(feature) {
  const size = feature.get('features').length;
  return (styles[size] ??= new Style({
    image: new CircleStyle({
      radius: size > 1 ? 16 : 6,
      stroke: new Stroke({ color: '#fff' }),
      fill: new Fill({ color: '#3399cc' }),
    }),
    text: new Text({ text: size > 1 ? String(size) : '', fill: new Fill({ color: '#fff' }) }),
  }));
}
