import type { Region } from '../data/generated/types.ts';
import type { RegionNode } from './region-tree.ts';
import type { Regions } from './station-model.ts';

/**
 * What stands before the name of a division itself: its province, then its city. 市北区 begins with
 * what cities end with, 沙市区 leaves no more than a letter behind it, 西盟 is no league: all are whole.
 */
const ABOVE = /^(.+?(省|自治区|特别行政区)(?=..))?(.+?(市|自治州|地区|[安勒善]盟)(?=..))?/u;

/**
 * Divisions just as a document lists them, for a first look: their own names and where they lie, and
 * nothing of how they stand to each other. `RegionTree` takes its place with the tools.
 */
export function flatRegions(regions: readonly Region[]): Regions {
  const all = regions.map(({ code, name, n, center }): RegionNode => {
    const [lon, lat] = center;
    return {
      code,
      name: name.replace(ABOVE, ''),
      level: /0000$/.test(code) ? 0 : /00$/.test(code) ? 1 : 2,
      n,
      center: [lon, lat],
      box: { west: lon, south: lat, east: lon, north: lat },
      children: [],
    };
  });
  const nodes = new Map(all.map(node => [node.code, node]));
  return {
    size: all.length,
    roots: all,
    node: code => nodes.get(code),
    all: () => all,
    path: code => [nodes.get(code)].filter((node): node is RegionNode => node !== undefined),
    find: () => [],
  };
}
