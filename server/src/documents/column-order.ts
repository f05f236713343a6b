import type { StationTable } from './station-table.ts';

/**
 * The order of rows in columns: by division, those of a province together, then by kinds, then by
 * name, so that a row's words begin as those of the row before. Along a curve over the ground
 * positions would take 150 kB less for 180,000 stations, but names 550 kB more (docs/publish.md).
 * Stations of no division are last.
 */
export function columnOrder(table: StationTable): Uint32Array {
  const divisions = table.regions.map(code => Number(code ?? '999999'));
  const kinds = table.kinds.map(list => list.join(' '));
  const order = new Uint32Array(table.count).map((_, row) => row);
  return order.sort(
    (a, b) =>
      (divisions[a] as number) - (divisions[b] as number) ||
      compare(kinds[a] as string, kinds[b] as string) ||
      compare(table.text[a]?.name ?? '', table.text[b]?.name ?? '') ||
      a - b,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows of one province, or of none, in the order of columns. */
export interface ProvinceRun {
  /** The first two digits of its code; undefined for stations of no division. */
  province: string | undefined;
  from: number;
  to: number;
}

/** The runs of an order, one after the other. */
export function provinceRuns(table: StationTable, order: Uint32Array): ProvinceRun[] {
  const runs: ProvinceRun[] = [];
  order.forEach((row, at) => {
    const province = table.regions[row]?.slice(0, 2);
    const last = runs.at(-1);
    if (last && last.province === province) last.to = at + 1;
    else runs.push({ province, from: at, to: at + 1 });
  });
  return runs;
}
