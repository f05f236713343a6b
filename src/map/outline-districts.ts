import type { ExtendedFeature, GeoGeometryObjects } from 'd3-geo';
import type { Shapes } from './base-layer.ts';
import { isTopology } from './shapes.ts';

/** Outlines of divisions by their code of GB/T 2260. */
export type Districts = ReadonlyMap<string, GeoGeometryObjects>;

/** Where documents write the code of a division, most likely first. */
const NAMES = ['code', 'adcode', 'id', 'gb'] as const;

/**
 * The outlines of a document (GeoJSON or TopoJSON) whose features say what division they are: by
 * `code` or `adcode` in their properties, or by their id. Codes of two, four and twelve digits are
 * read as the six digits they mean. What has no code is left out; empty where nothing has one.
 */
export async function districtsOf(document: Shapes): Promise<Districts> {
  const found = new Map<string, GeoGeometryObjects>();
  for (const feature of await piecesOf(document)) {
    const code = codeOf(feature);
    if (code && feature.geometry && !found.has(code)) found.set(code, feature.geometry);
  }
  return found;
}

/**
 * The outline of a division that a document has in parts: its districts, where only they are drawn. Of
 * TopoJSON what lies between them goes; GeoJSON does not say which lines two of them share.
 *
 * @param codes six digits each, as `districtsOf` has them
 */
export async function joinedDistricts(
  document: Shapes,
  codes: readonly string[],
): Promise<GeoGeometryObjects> {
  const isPart = (piece: Coded) => codes.includes(codeOf(piece) ?? '');
  if (isTopology(document)) return (await import('./topology.ts')).joinedOf(document, isPart);
  const found = await districtsOf(document);
  return { type: 'GeometryCollection', geometries: codes.map(code => found.get(code)!) } as never;
}

async function piecesOf(document: Shapes): Promise<readonly ExtendedFeature[]> {
  if (isTopology(document)) return (await import('./topology.ts')).featuresOf(document);
  const { type, features } = document as { type?: string; features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features)) return features as ExtendedFeature[];
  return type === 'Feature' ? [document as ExtendedFeature] : [];
}

/** What may say which division it is. */
type Coded = Pick<ExtendedFeature, 'id' | 'properties'>;

function codeOf(feature: Coded | null | undefined): string | undefined {
  const properties = feature?.properties as Record<string, unknown> | null | undefined;
  const written = [...NAMES.map(name => properties?.[name]), feature?.id];
  for (const value of written) {
    const code = divisionCode(value);
    if (code) return code;
  }
  return undefined;
}

/** Six digits of a code as documents write it: 41, 4101, 410105, 156410105 or 410105000000. */
export function divisionCode(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const [digits] = /^[1-9]\d(?:\d\d){0,2}$/.exec(short(String(value))) ?? [];
  return digits?.padEnd(6, '0');
}

/** Without the country before a code, or the zeros of its lower levels behind. */
function short(code: string): string {
  return code.replace(/^156(?=\d{6}$)/, '').replace(/^(\d{6})(?:0{3}|0{6})$/, '$1');
}
