import type { Issue } from './problem.ts';

/**
 * Puts right, in place, what GeoJSON allows or many publishers write and the contract does not,
 * where only one thing can be meant: a number as id (RFC 7946 §3.2), `null` for unknown, a height
 * after the position. Everything but the height, which nothing here uses, is told.
 */
export function tidyFeature(feature: unknown): Issue[] {
  const issues: Issue[] = [];
  if (!isObject(feature)) return issues;
  if (typeof feature.id === 'number' && Number.isSafeInteger(feature.id)) {
    feature.id = String(feature.id);
    const detail = `ids are strings; taken as "${String(feature.id)}"`;
    issues.push({ pointer: '/id', code: 'id-number', detail });
  }
  if (isObject(feature.geometry)) tidyPosition(feature.geometry.coordinates, issues);
  if (isObject(feature.properties)) tidyProperties(feature.properties, issues);
  return issues;
}

function tidyPosition(coordinates: unknown, issues: Issue[]): void {
  if (!Array.isArray(coordinates)) return;
  const [first, second, height] = coordinates as unknown[];
  if (coordinates.length === 3 && typeof height === 'number') coordinates.length = 2;
  if (typeof first !== 'number' || typeof second !== 'number') return;
  if (Math.abs(first) <= 90 && Math.abs(second) > 90 && Math.abs(second) <= 180) {
    // Told, not turned round: a pair that is wrong in one way may be wrong in another.
    const detail = `[longitude, latitude] look swapped: [${first}, ${second}]`;
    issues.push({ pointer: '/geometry/coordinates', code: 'swapped', detail });
  }
}

function tidyProperties(properties: Record<string, unknown>, issues: Issue[]): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null) continue;
    delete properties[name];
    const detail = 'null is not used; leave out what is unknown';
    issues.push({ pointer: `/properties/${name}`, code: 'null', detail });
  }
  if (!Array.isArray(properties.kinds)) {
    const detail = 'kinds is a list of words; taken as not known';
    issues.push({ pointer: '/properties/kinds', code: 'kinds', detail });
    properties.kinds = [];
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
