import type { StationFeature, StationProperties } from '../../src/data/generated/types.ts';

const TIMES = ['hours', 'specialHours', 'status', 'validFrom', 'validThrough'] as const;

/** The column document and the documents of names of stations, by path, as a server makes them. */
export interface ColumnDocuments {
  readonly columns: Record<string, unknown>;
  readonly names: Record<string, Record<string, unknown>>;
}

/** Rows in order of their division, so that those of a province stand together. */
export function columnDocuments(
  features: readonly StationFeature[],
  timeStamp = '2026-03-01T08:00:00+08:00',
): ColumnDocuments {
  const sorted = [...features].sort((a, b) =>
    provinceOf(a) < provinceOf(b) ? -1 : provinceOf(a) > provinceOf(b) ? 1 : 0,
  );
  const round = (degrees: number) => Math.round(degrees * 1e5);
  const deltas = (axis: 0 | 1) =>
    sorted.map(({ geometry }, row) => {
      const before = row ? round(sorted[row - 1]!.geometry.coordinates[axis]) : 0;
      return round(geometry.coordinates[axis]) - before;
    });
  const names: Record<string, Record<string, unknown>> = {};
  const parts: object[] = [];
  for (let from = 0; from < sorted.length;) {
    const province = provinceOf(sorted[from]!);
    const part = sorted.filter(one => provinceOf(one) === province);
    const href = `v1/stations/c/names-${province || '0'}.json`;
    const column = (name: 'name' | 'py' | 'address') => part.map(one => one.properties[name] ?? '');
    names[href] = {
      v: 1,
      timeStamp,
      from,
      ids: part.map(({ id }) => id),
      name: column('name'),
      py: column('py'),
      address: column('address'),
    };
    parts.push({ from, n: part.length, href });
    from += part.length;
  }
  const column = (name: keyof StationProperties) => columnOf(sorted, name);
  const columns = {
    v: 1,
    timeStamp,
    total: sorted.length,
    lon: deltas(0),
    lat: deltas(1),
    kinds: column('kinds'),
    facilities: column('facilities'),
    region: column('region'),
    ...Object.fromEntries(TIMES.map(name => [name, column(name)])),
    names: parts,
  };
  return { columns, names };
}

function columnOf(features: readonly StationFeature[], name: keyof StationProperties) {
  const places = new Map<string, number>();
  const rows = features.map(({ properties }) => {
    const value = properties[name];
    if (value === undefined || (Array.isArray(value) && !value.length)) return 0;
    const key = JSON.stringify(value);
    if (!places.has(key)) places.set(key, places.size + 1);
    return places.get(key)!;
  });
  return { values: [...places.keys()].map(key => JSON.parse(key) as unknown), rows };
}

function provinceOf({ properties }: StationFeature): string {
  return (properties.region ?? '').slice(0, 2);
}
