// Leaflet with leaflet.markercluster, as its readme says, animations off.
import L from 'leaflet';
import iconUrl from 'leaflet/dist/images/marker-icon.png';
import shadowUrl from 'leaflet/dist/images/marker-shadow.png';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import { nextFrame } from '../frame.js';

/** Its own marker; under a bundler it cannot find the pictures by itself. */
const icon = L.icon({ ...L.Icon.Default.prototype.options, iconUrl, shadowUrl });

let map;
let group;

export function open(element, { lon, lat, zoom }) {
  map = L.map(element, { zoomAnimation: false, fadeAnimation: false, maxZoom: 18 });
  map.setView([lat, lon], zoom);
  // Clusters down to zoom 16, as the other trees here.
  group = L.markerClusterGroup({
    maxClusterRadius: 60,
    disableClusteringAtZoom: 17,
    animate: false,
  });
  // First the group, then its markers: the other way round it looks for each among all before it.
  map.addLayer(group);
}

export const prepare = (lon, lat) => Array.from(lon, (east, at) => [lat[at], east]);

export const objects = places => places.map(place => L.marker(place, { icon }));

export function show(markers) {
  group.addLayers(markers);
  return nextFrame();
}

export function counted() {
  const counts = [];
  // The group itself is a layer too; marks have a position.
  map.eachLayer(layer => {
    if (layer.getLatLng) counts.push(layer.getChildCount?.() ?? 1);
  });
  return counts;
}

export function goTo({ lon, lat, zoom }) {
  map.setView([lat, lon], zoom, { animate: false });
  return nextFrame();
}

export function pan(dx, dy) {
  map.panBy([-dx, -dy], { animate: false });
  return nextFrame();
}
