import type { Named, ReadDocument } from './document.ts';
import { isRecord, type Step } from './pointer.ts';

/** What is remembered of a station after its list is gone from memory. */
export interface StationFact {
  id: string;
  name: string;
  lon: number;
  lat: number;
  collection: string;
  document: string;
  pointer: string;
}

/** What the checker knows of the site as a whole: rules over several documents look here. */
export class Whole {
  readonly now: Date;
  /** Lists of stations without their stations, details without their value. */
  readonly documents: ReadDocument[] = [];
  /** Of every collection. */
  readonly stations: StationFact[] = [];
  /** Station details asked for and not there. */
  readonly missingDetails: Named[] = [];
  /** Details, people and contests that exist, and those of them that were read. */
  readonly sampled: Record<string, { of: number; read: number }> = {};
  /** Events whose standings are not there, though nobody said they were. */
  readonly withoutStandings: { named: Named; entry: Readonly<Record<string, unknown>> }[] = [];
  /** Addresses that were not called. */
  notAsked = 0;
  /** Another copy of the site, to compare with. */
  other?: Whole;

  constructor(now: Date) {
    this.now = now;
  }

  /** The site document's members; empty when it could not be read. */
  get site(): Readonly<Record<string, unknown>> {
    const value = this.documents.find(({ kind }) => kind === 'site')?.value;
    return isRecord(value) ? value : {};
  }

  add(document: ReadDocument): void {
    if (document.kind === 'station-detail') {
      // Judged already, and there may be very many.
      this.documents.push({ ...document, value: undefined, entry: {} });
      return;
    }
    if (document.kind !== 'station-collection') {
      this.documents.push(document);
      return;
    }
    for (const fact of stationFacts(document)) this.stations.push(fact);
    // The stations of a country do not stay in memory; what else a list says does.
    const shell = isRecord(document.value) ? { ...document.value } : {};
    delete shell['features'];
    this.documents.push({ ...document, value: shell });
  }

  /** Puts what was read in an order that does not depend on which answer came first. */
  settle(): void {
    const compare = (one: string, other: string): number =>
      one < other ? -1 : one > other ? 1 : 0;
    this.documents.sort((one, other) => compare(one.name, other.name));
    this.stations.sort((one, other) => compare(one.document, other.document));
  }

  /**
   * Ids of the stations of a collection, where all of them could be read: what is not among them is
   * nowhere. Undefined where the list has faults, which are told of by themselves.
   */
  idsOf(collection: string): ReadonlySet<string> | undefined {
    const root = this.documents.find(({ from }) => from?.pointer === `/collections/${collection}`);
    const value = isRecord(root?.value) ? root.value : {};
    const total = value['total'] ?? value['numberMatched'];
    const own = this.stations.filter(station => station.collection === collection);
    const ids = new Set(own.map(({ id }) => id));
    const isWhole = ids.size === own.length && (total === undefined || total === ids.size);
    return isWhole && ids.size > 0 ? ids : undefined;
  }

  of(kind: ReadDocument['kind']): ReadDocument[] {
    return this.documents.filter(document => document.kind === kind);
  }
}

function* stationFacts({
  name,
  value,
  collection = 'stations',
}: ReadDocument): Generator<StationFact> {
  for (const { feature, steps } of featuresOf(value)) {
    const { id, geometry, properties } = feature;
    const [lon, lat] = positionOf(geometry) ?? [NaN, NaN];
    const about = isRecord(properties) ? properties : {};
    if (typeof id !== 'string' || typeof about['name'] !== 'string') continue;
    yield {
      id,
      name: about['name'],
      lon,
      lat,
      collection,
      document: name,
      pointer: `/${steps.join('/')}`,
    };
  }
}

/** The features of a list, or the one a detail is, each with where it stands. */
export function* featuresOf(
  value: unknown,
): Generator<{ feature: Readonly<Record<string, unknown>>; steps: readonly Step[] }> {
  if (!isRecord(value)) return;
  if (value['type'] === 'Feature') yield { feature: value, steps: [] };
  if (!Array.isArray(value['features'])) return;
  for (const [index, feature] of value['features'].entries()) {
    if (isRecord(feature)) yield { feature, steps: ['features', index] };
  }
}

/** Longitude and latitude of a point, WGS-84 degrees. */
export function positionOf(geometry: unknown): [number, number] | undefined {
  const coordinates = isRecord(geometry) ? geometry['coordinates'] : undefined;
  if (!Array.isArray(coordinates)) return undefined;
  const [lon, lat] = coordinates as unknown[];
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined;
}
