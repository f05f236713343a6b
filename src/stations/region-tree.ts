import type { Region } from '../data/generated/types.ts';
import { PROVINCES } from '../rules/provinces.ts';
import { foldText } from '../rules/text-search.ts';
import type { Box } from './shard-set.ts';

/** A division and what lies in it. Codes are GB/T 2260: 330000 province, 331000 city, 331023 county. */
export interface RegionNode {
  readonly code: string;
  /** Short name, without the names of the divisions above: 天台县. */
  readonly name: string;
  /** 0 province, 1 city, 2 county or district. */
  readonly level: 0 | 1 | 2;
  /** Stations in it, those of its divisions included. */
  n: number;
  /** Mean of its stations' divisions, WGS-84 degrees. */
  center: [number, number];
  /** Hull of those, degrees. */
  readonly box: Mutable<Box>;
  readonly children: RegionNode[];
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** A full name without its province: 台州市 天台县. There is no city in 沙市区, 津市市 and 西盟佤族自治县. */
const CITY_AND_REST = /^(.+?(?:市|自治州|地区|[安勒善]盟)(?=..))?([^]*)$/u;

/**
 * Divisions as a tree, from the flat list of a collection. A collection may name only the divisions
 * that its stations carry, with their full names; provinces and cities above that it does not name
 * follow from codes and names, their counts by adding up. The count of a named one is taken as it
 * is: it includes what lies below.
 */
export class RegionTree {
  readonly roots: readonly RegionNode[];
  private nodes = new Map<string, RegionNode>();
  private named: ReadonlySet<string>;

  constructor(regions: readonly Region[]) {
    this.named = new Set(regions.map(({ code }) => code));
    const sorted = [...regions].sort((a, b) => (a.code < b.code ? -1 : 1));
    for (const region of sorted) this.place(region);
    this.roots = [...this.nodes.values()].filter(({ code }) => !this.above(code));
  }

  get size(): number {
    return this.nodes.size;
  }

  node(code: string): RegionNode | undefined {
    return this.nodes.get(code);
  }

  all(): RegionNode[] {
    const inOrder = (nodes: readonly RegionNode[]): RegionNode[] =>
      nodes.flatMap(node => [node, ...inOrder(node.children)]);
    return inOrder(this.roots);
  }

  /** The division and those above it, the province first. */
  path(code: string): RegionNode[] {
    const node = this.nodes.get(code);
    if (!node) return [];
    const above = this.above(code);
    return above ? [...this.path(above.code), node] : [node];
  }

  /** Divisions by a part of their name, the larger ones first. */
  find(text: string, most = 20): RegionNode[] {
    const wanted = foldText(text);
    if (!wanted) return [];
    return this.all()
      .filter(({ name }) => foldText(name).includes(wanted))
      .sort((a, b) => a.level - b.level || b.n - a.n)
      .slice(0, most);
  }

  private above(code: string): RegionNode | undefined {
    const city = `${code.slice(0, 4)}00`;
    const province = `${code.slice(0, 2)}0000`;
    return [city, province].filter(c => c !== code).flatMap(c => this.nodes.get(c) ?? [])[0];
  }

  private place({ code, name, n, center }: Region): void {
    const level = levelOf(code);
    const [province, city, rest] = partsOf(code, name);
    if (level > 0 && province) this.ensure(`${code.slice(0, 2)}0000`, province);
    // Municipalities have no city between province and district.
    if (level > 1 && city) this.ensure(`${code.slice(0, 4)}00`, city);
    const node = this.ensure(code, rest || city || province || name);
    this.count(node, n, center);
    let counted = false;
    for (let above = this.above(code); above; above = this.above(above.code)) {
      counted ||= this.named.has(above.code);
      if (counted) widen(above, center);
      else this.count(above, n, center);
    }
  }

  private ensure(code: string, name: string): RegionNode {
    const known = this.nodes.get(code);
    if (known) return known;
    const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
    const level = levelOf(code);
    const node: RegionNode = { code, name, level, n: 0, center: [0, 0], box, children: [] };
    this.nodes.set(code, node);
    this.above(code)?.children.push(node);
    return node;
  }

  private count(node: RegionNode, n: number, center: readonly [number, number]): void {
    const [lon, lat] = center;
    const all = node.n + n || 1;
    const share = n || 1;
    node.center = [
      node.center[0] + ((lon - node.center[0]) * share) / all,
      node.center[1] + ((lat - node.center[1]) * share) / all,
    ];
    node.n += n;
    widen(node, center);
  }
}

function widen({ box }: RegionNode, [lon, lat]: readonly [number, number]): void {
  box.west = Math.min(box.west, lon);
  box.south = Math.min(box.south, lat);
  box.east = Math.max(box.east, lon);
  box.north = Math.max(box.north, lat);
}

function levelOf(code: string): 0 | 1 | 2 {
  if (code.endsWith('0000')) return 0;
  return code.endsWith('00') ? 1 : 2;
}

function partsOf(code: string, name: string): [string, string, string] {
  const province = PROVINCES[code.slice(0, 2)] ?? '';
  const inside = name.startsWith(province) ? name.slice(province.length) : name;
  const [, city = '', rest = ''] = CITY_AND_REST.exec(inside) ?? [];
  return [province, city, rest];
}
