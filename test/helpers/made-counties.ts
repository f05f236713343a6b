/** A province of invented counties, as large as a real one is drawn: no county looks like any there is. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface CountiesWanted {
  /** Counties across and down; a column is a city. */
  columns: number;
  rows: number;
  /** Points of a side that two counties share. */
  points: number;
}

export type Counties = Topology<{ counties: GeometryCollection<{ adcode: number }> }>;

/** South-west corner and size, WGS-84 degrees. */
const AT = { west: 110.4, south: 31.4, width: 6.2, height: 4.9 };
/** Steps of the grid that arcs are written on. */
const GRID = 1_000_000;

/** Code of a county of the invented province: `410101` is the first of the first city. */
export const countyCode = (column: number, row: number): string =>
  `41${two(column + 1)}${two(row + 1)}`;

const two = (n: number) => String(n).padStart(2, '0');

/** The same each time: a number from 0 to 1 of two places. */
function noise(a: number, b: number): number {
  const x = Math.sin(a * 127.1 + b * 311.7) * 43_758.5453;
  return x - Math.floor(x);
}

type Corner = readonly [column: number, row: number];

/**
 * Counties as TopoJSON with quantised arcs, each shared side once; the feature of a county has its
 * `adcode`. Cities and the province have no outline of their own.
 */
export function madeCounties({ columns, rows, points }: CountiesWanted): Counties {
  const arcs: [number, number][][] = [];
  const known = new Map<string, number>();

  const place = ([column, row]: Corner): [number, number] => {
    const isEdge = column === 0 || row === 0 || column === columns || row === rows;
    const off = (seed: number) => (isEdge ? 0 : (noise(column + seed, row) - 0.5) * 0.5);
    return [((column + off(1)) / columns) * GRID, ((row + off(2)) / rows) * GRID];
  };

  /** A crooked line from corner to corner, in steps. */
  function side(from: Corner, to: Corner): [number, number][] {
    const [[x0, y0], [x1, y1]] = [place(from), place(to)];
    const line = Array.from({ length: points }, (_, at): [number, number] => {
      const t = at / (points - 1);
      const bow = Math.sin(t * Math.PI) * (noise(at, from[0] * 31 + from[1] + to[0]) - 0.5) * 0.06;
      return [
        Math.round(x0 + (x1 - x0) * t + (y1 - y0) * bow),
        Math.round(y0 + (y1 - y0) * t + (x1 - x0) * bow),
      ];
    });
    return line.map(([x, y], at) => {
      const [bx, by] = at ? line[at - 1]! : [0, 0];
      return [x - bx, y - by];
    });
  }

  /** Place of the arc between two corners; the other way round where it is drawn so. */
  function arc(from: Corner, to: Corner): number {
    const back = known.get(`${to.join()} ${from.join()}`);
    if (back !== undefined) return ~back;
    known.set(`${from.join()} ${to.join()}`, arcs.length);
    return arcs.push(side(from, to)) - 1;
  }

  const geometries = [];
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < rows; row += 1) {
      const corners: Corner[] = [
        [column, row],
        [column, row + 1],
        [column + 1, row + 1],
        [column + 1, row],
      ];
      const ring = corners.map((corner, at) => arc(corner, corners[(at + 1) % 4]!));
      const adcode = Number(countyCode(column, row));
      geometries.push({ type: 'Polygon' as const, properties: { adcode }, arcs: [ring] });
    }
  }
  return {
    type: 'Topology',
    transform: {
      scale: [AT.width / GRID, AT.height / GRID],
      translate: [AT.west, AT.south],
    },
    objects: { counties: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}

/** The same as GeoJSON. */
export function asGeoJson(topology: Counties) {
  return feature(topology, topology.objects.counties);
}

/** About the middle of a county, WGS-84 degrees. */
export function middleOf(
  { columns, rows }: CountiesWanted,
  column: number,
  row: number,
): [lon: number, lat: number] {
  return [
    AT.west + ((column + 0.5) / columns) * AT.width,
    AT.south + ((row + 0.5) / rows) * AT.height,
  ];
}
