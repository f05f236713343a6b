import { distanceMetres, type LonLat } from '../../../src/rules/coordinates.ts';
import { encodeGeohash } from '../../../src/rules/geohash.ts';
import { makeMatcher } from '../../../src/rules/text-search.ts';
import type { ImportedStation } from '../../src/store/store.ts';

/** What the model is asked, in the words of the URL. */
export interface Question {
  near?: LonLat;
  /** West, south, east, north. */
  bbox?: readonly [number, number, number, number];
  q?: string;
}

/** The sources of a site and what each holds: the simplest thing that could answer. */
export class Model {
  readonly #sources = new Map<string, readonly ImportedStation[]>();
  /** All stations in order of place. */
  stations: readonly ImportedStation[] = [];

  replace(source: string, stations: readonly ImportedStation[]): void {
    this.#sources.set(source, stations);
    this.stations = [...this.#sources.values()]
      .flat()
      .map(station => ({ station, key: placeOf(station) }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .map(({ station }) => station);
  }

  /** Ids that answer a question, by looking at every station. */
  answer({ near, bbox, q }: Question, kind?: string): string[] {
    const match = q === undefined ? () => 0 : makeMatcher(q);
    return this.stations
      .map(({ feature }, row) => {
        const { coordinates } = feature.geometry;
        const score = match(feature.properties);
        const value = near ? distanceMetres(near, [coordinates[0], coordinates[1]]) : -score;
        return { feature, row, value, score };
      })
      .filter(({ feature }) => kind === undefined || feature.properties.kinds.includes(kind))
      .filter(({ score }) => q === undefined || score > 0)
      .filter(({ feature }) => !bbox || inBox(feature.geometry.coordinates, bbox))
      .sort((a, b) => a.value - b.value || a.row - b.row)
      .map(({ feature }) => feature.id);
  }
}

function placeOf({ feature }: ImportedStation): Buffer {
  const [lon, lat] = feature.geometry.coordinates;
  return Buffer.from(`${encodeGeohash(lon, lat, 12)} ${feature.id}`);
}

function inBox(
  [lon, lat]: readonly number[],
  [west, south, east, north]: NonNullable<Question['bbox']>,
): boolean {
  const [x, y] = [lon as number, lat as number];
  if (y < south || y > north) return false;
  return west <= east ? x >= west && x <= east : x >= west || x <= east;
}

/** The question as query parameters. */
export function searchOf({ near, bbox, q }: Question, more: Record<string, string> = {}): string {
  return new URLSearchParams({
    ...(near && { near: near.join(',') }),
    ...(bbox && { bbox: bbox.join(',') }),
    ...(q !== undefined && { q }),
    ...more,
  }).toString();
}
