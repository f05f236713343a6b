import type { TileBase } from './base-layer.ts';
import { rowsOf } from './tile-grid.ts';

const PLACES = /\{(z|x|-?y|s|r|TileMatrix|TileCol|TileRow)\}/gi;

/** What an address must hold to name a tile: any one of each. */
const NEEDED = [
  ['z', 'TileMatrix'],
  ['x', 'TileCol'],
  ['y', '-y', 'TileRow'],
];

/** What an address lacks to name a tile, as {z}, {x} and {y}. */
export function missingIn(url: string): string[] {
  const given = [...url.matchAll(PLACES)].map(([, name]) => name!.toLowerCase());
  return NEEDED.filter(names => !names.some(name => given.includes(name.toLowerCase()))).map(
    ([name]) => `{${name}}`,
  );
}

/** Fill in a tile's address. */
export function tileUrl(
  base: TileBase,
  url: string,
  { x, y, z }: { x: number; y: number; z: number },
  dpr: number,
): string {
  const { subdomains = ['a', 'b', 'c'], grid = '3857', levelOffset = 0 } = base;
  const level = z + levelOffset;
  const values = new Map<string, string | number | undefined>([
    ['z', level],
    ['tilematrix', level],
    ['x', x],
    ['tilecol', x],
    ['y', y],
    ['tilerow', y],
    ['-y', rowsOf(grid, z) - 1 - y],
    ['s', subdomains[(x + y) % subdomains.length]],
    ['r', dpr > 1 ? '@2x' : ''],
  ]);
  return url.replace(PLACES, (_, name: string) => String(values.get(name.toLowerCase()) ?? ''));
}
