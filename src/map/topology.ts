import type { ExtendedFeature, GeoGeometryObjects } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';

/** A document of TopoJSON 1.0, as the library types it. */
export type Topology = Parameters<typeof mesh>[0];

/** All lines of a topology, each once. Throws TypeError for a topology that is broken. */
export function linesOf(topology: Topology): GeoGeometryObjects {
  return guarded(() => mesh(topology));
}

/** All things of a topology that have an outline of their own, one after the other. */
export function featuresOf(topology: Topology): ExtendedFeature[] {
  return guarded(() =>
    Object.values(topology.objects).flatMap(object => {
      const made = feature(topology, object as Parameters<typeof feature>[1]);
      return 'features' in made ? (made.features as ExtendedFeature[]) : [made];
    }),
  );
}

/** The area of some things of a topology without the lines between them; what is no area is left out. */
export function joinedOf(
  topology: Topology,
  isPart: (thing: Pick<ExtendedFeature, 'id' | 'properties'>) => boolean,
): GeoGeometryObjects {
  return guarded(() => {
    const things = Object.values(topology.objects).flatMap(object =>
      object.type === 'GeometryCollection' ? object.geometries : [object],
    );
    const areas = things.filter(
      thing => /Polygon$/.test(thing.type ?? '') && isPart(thing as object as ExtendedFeature),
    );
    return merge(topology, areas as Parameters<typeof merge>[1]);
  });
}

/** The library asks for no proof: a missing arc shows as an error of its own. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new TypeError('the TopoJSON is broken', { cause: error });
  }
}
