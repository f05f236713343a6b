/** What JSON.parse of a GeoJSON document would give. */
export function featuresOf(lon, lat) {
  return Array.from(lon, (east, id) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'Point', coordinates: [east, lat[id]] },
  }));
}
