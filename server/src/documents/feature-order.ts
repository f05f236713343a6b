/** A GeoJSON feature of a station, as it was read. */
interface Feature {
  type?: unknown;
  id?: unknown;
  geometry?: unknown;
  properties: object;
}

/** Members of the properties. */
interface Members {
  address?: unknown;
  kinds?: unknown;
  facilities?: unknown;
  hours?: unknown;
  status?: unknown;
  name?: unknown;
  py?: unknown;
  region?: unknown;
}

/**
 * A feature as JSON, its members in the order in which lists of stations take fewest bytes to
 * transfer, a thirtieth less than in any: what repeats from one station to the next stands together,
 * and so do the three members that a station's number is in (docs/publish.md). Members of one's own
 * come before those that are known.
 */
export function featureText(feature: Feature): string {
  const { type, id, geometry, properties, ...rest } = feature;
  const { address, kinds, facilities, hours, status, name, py, region, ...own } =
    properties as Members;
  const known = { address, kinds, facilities, hours, status, name, py, region };
  // What is not given (undefined) is not written.
  return JSON.stringify({ type, ...rest, geometry, properties: { ...own, ...known }, id });
}
