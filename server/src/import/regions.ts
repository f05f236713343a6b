/** Administrative divisions of GB/T 2260, county level and up, found by code or by name. */

import { areaList } from '@vant/area-data';
import { foldWord } from './cell-text.ts';

export interface Region {
  /** Six digits. */
  code: string;
  /** Own name: `浦东新区`. */
  name: string;
  /** From the province down: `上海市浦东新区`. */
  fullName: string;
}

/** What a text says about its division. */
export type FoundRegion =
  | {
      ok: true;
      region: Region;
      /** Text after the last division that is known, such as a street. */
      rest: string;
      /** Divisions named: 3 for province, city and county. */
      depth: number;
      /** True when no division of the table lies below it. */
      lowest: boolean;
    }
  | { ok: false; why: 'unknown' }
  | { ok: false; why: 'ambiguous'; candidates: readonly Region[] };

/**
 * Codes of the package that GB/T 2260 does not have: development zones (China's statistics number
 * them 71–79, shops 90–99), towns of cities without counties, and districts that were abolished.
 */
const NOT_IN_STANDARD = new Set(['320112', '320611', '321150', '350402', '370634', '500200']);
const WITHOUT_COUNTIES = new Set(['4419', '4420', '4604', '6202']);
const DIRECT = new Set(['4190', '4290', '4690', '6590']);
const MUNICIPALITIES = new Set(['11', '12', '31', '50']);
/** Below the province the package lists Taiwan, Hong Kong and Macao by codes of its own. */
const PROVINCE_ONLY = new Set(['71', '81', '82']);

/** The division with a code of six digits or more (statistics append towns); undefined if unknown. */
export function regionByCode(text: string): Region | undefined {
  const digits = /^\d{6}(?:\d{3}|\d{6})?$/.exec(text.trim());
  const code = digits?.[0].slice(0, 6) ?? '';
  const plain =
    code.endsWith('0100') && MUNICIPALITIES.has(code.slice(0, 2))
      ? `${code.slice(0, 2)}0000`
      : code;
  return table().byCode.get(plain);
}

/**
 * The division a text names: `上海市浦东新区`, `贵州省黔南州独山县`, `浦东`, `湖北省安陆市` (the
 * prefecture may be left out). A name that several divisions share is ambiguous, not guessed.
 */
export function findRegion(text: string): FoundRegion {
  const folded = foldWord(text);
  const best = bestMatches(folded);
  const regions = [
    ...new Map(best.map(match => [match.node.region.code, match.node.region])).values(),
  ];
  if (regions.length === 0) return { ok: false, why: 'unknown' };
  if (regions.length > 1) return { ok: false, why: 'ambiguous', candidates: regions };
  const { node, end, depth } = best[0]!;
  const lowest = node.children.length === 0;
  return { ok: true, region: node.region, rest: folded.slice(end), depth, lowest };
}

/** A division with those directly below it. */
export interface Division {
  /** Six digits. */
  code: string;
  name: string;
  items: readonly Division[];
}

/**
 * All divisions as a tree, in the order of their codes: provinces, prefectures, counties. A county
 * without a prefecture (of a municipality, or directly under its province) is below its province.
 */
export function divisionTree(): readonly Division[] {
  const nodes = [...table().nodes.values()];
  const below = ({ children, region: { code } }: Node): Division[] =>
    children
      .filter(child => child.level === 2 || !isInPrefecture(child, children, code))
      .map(divisionOf);
  const divisionOf = (node: Node): Division => {
    const { code, name } = node.region;
    return { code, name, items: below(node).sort(byCode) };
  };
  return nodes
    .filter(({ level }) => level === 1)
    .map(divisionOf)
    .sort(byCode);
}

/** Whether a county of a province's list stands in one of the province's prefectures. */
function isInPrefecture(county: Node, siblings: readonly Node[], parent: string): boolean {
  if (!parent.endsWith('0000')) return false;
  const prefecture = `${county.region.code.slice(0, 4)}00`;
  return siblings.some(({ region, level }) => level === 2 && region.code === prefecture);
}

function byCode(a: Division, b: Division): number {
  return a.code < b.code ? -1 : 1;
}

interface Node {
  region: Region;
  level: 1 | 2 | 3;
  /** Folded names, the full one first. */
  names: readonly string[];
  children: Node[];
}

interface Table {
  /** By the first two characters of their names. */
  byHead: Map<string, Node[]>;
  byCode: Map<string, Region>;
  nodes: ReadonlyMap<string, Node>;
}

interface Match {
  node: Node;
  end: number;
  /** Levels named. */
  depth: number;
  /** Named as it is or with its kind (`黔南州`), so that other text may follow. */
  full: boolean;
}

let built: Table | undefined;

/** Built when first asked for: half of all imports name a few dozen divisions. */
function table(): Table {
  built ??= buildTable();
  return built;
}

function buildTable(): Table {
  const byCode = new Map<string, Region>();
  const nodes = new Map<string, Node>();
  const add = (code: string, name: string, parents: readonly Node[]): Node => {
    const prefix = parents.at(-1)?.region.fullName ?? '';
    const region = { code, name, fullName: prefix + name };
    const node: Node = {
      region,
      level: levelOf(code),
      names: namesOf(name, levelOf(code)),
      children: [],
    };
    for (const parent of parents) parent.children.push(node);
    nodes.set(code, node);
    byCode.set(code, region);
    return node;
  };
  for (const [code, name] of Object.entries(areaList.province_list)) add(code, name, []);
  for (const [code, name] of Object.entries(areaList.city_list)) {
    const province = nodes.get(`${code.slice(0, 2)}0000`);
    // A municipality's only "city" is itself; counties directly under a province have no city.
    const only = MUNICIPALITIES.has(code.slice(0, 2)) || DIRECT.has(code.slice(0, 4));
    if (province && !only && !PROVINCE_ONLY.has(code.slice(0, 2))) add(code, name, [province]);
  }
  for (const [code, name] of Object.entries(areaList.county_list)) {
    if (!isStandardCounty(code)) continue;
    const parents = [nodes.get(`${code.slice(0, 2)}0000`), nodes.get(`${code.slice(0, 4)}00`)];
    add(
      code,
      name,
      parents.filter(node => node !== undefined),
    );
  }
  return { byHead: indexHeads(nodes.values()), byCode, nodes };
}

function indexHeads(nodes: Iterable<Node>): Map<string, Node[]> {
  const byHead = new Map<string, Node[]>();
  for (const node of nodes) {
    for (const head of new Set(node.names.map(name => name.slice(0, 2)))) {
      const known = byHead.get(head);
      if (known) known.push(node);
      else byHead.set(head, [node]);
    }
  }
  return byHead;
}

function isStandardCounty(code: string): boolean {
  const own = Number(code.slice(4));
  if (PROVINCE_ONLY.has(code.slice(0, 2)) || NOT_IN_STANDARD.has(code)) return false;
  if (WITHOUT_COUNTIES.has(code.slice(0, 4))) return false;
  return own < 71 || (own >= 81 && own < 90);
}

function levelOf(code: string): 1 | 2 | 3 {
  return code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3;
}

const SUFFIX: Record<1 | 2 | 3, RegExp> = {
  1: /(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/,
  2: /(?:市|地区|盟)$/,
  3: /(?:新区|林区|特区|市|县|区|旗)$/,
};
const NATIONS =
  '壮族 回族 维吾尔族? 哈萨克族? 蒙古族? 藏族 彝族 苗族 布依族 侗族 白族 傣族 景颇族 傈僳族 哈尼族 朝鲜族 土家族 羌族 柯尔克孜族? 满族 畲族 黎族 瑶族 土族 撒拉族 东乡族 保安族 裕固族 锡伯族? 塔吉克族? 达斡尔族? 鄂温克族? 鄂伦春族? 仫佬族 毛南族 水族 仡佬族 佤族 拉祜族 布朗族 纳西族 怒族 独龙族 普米族 德昂族 阿昌族 各族'
    .split(' ')
    .join('|');
const AUTONOMOUS = new RegExp(`(?:${NATIONS})*自治(州|县|旗)$`);

/** Names people use: `黔南布依族苗族自治州`, `黔南州`, `黔南`; `浦东新区`, `浦东`. */
function namesOf(name: string, level: 1 | 2 | 3): string[] {
  const names = [name];
  const autonomous = AUTONOMOUS.exec(name);
  if (autonomous) {
    const own = name.slice(0, autonomous.index);
    if (own.length >= 2) names.push(own + autonomous[1]!, own);
  } else {
    const own = name.replace(SUFFIX[level], '');
    if (own.length >= 2) names.push(own);
  }
  return [...new Set(names.map(foldWord))];
}

/** Filler between a city and its county in official tables. */
const FILLER = /^(?:市辖区|省直辖县级行政单位|省直辖县级行政区划|省直辖|自治区直辖县级行政区划)/;

/** The readings of a text that take in most of it; several when they differ in what they name. */
function bestMatches(text: string): Match[] {
  const matches: Match[] = [];
  for (const node of table().byHead.get(text.slice(0, 2)) ?? []) walk(node, text, 0, 1, matches);
  // A short name must be the whole text: 南京路街道 is not in 南京.
  const sound = matches.filter(match => match.full || match.end === text.length);
  const longest = Math.max(0, ...sound.map(match => match.end));
  const reach = sound.filter(match => match.end === longest);
  const deepest = Math.max(0, ...reach.map(match => match.depth));
  const depth = reach.filter(match => match.depth === deepest);
  // 吉林 alone is the province by its official short name, and not the city in it.
  const provinces = depth.filter(match => match.node.level === 1);
  return provinces.length > 0 ? provinces : depth;
}

function walk(node: Node, text: string, at: number, depth: number, out: Match[]): void {
  for (const [index, name] of node.names.entries()) {
    if (!text.startsWith(name, at)) continue;
    let end = at + name.length;
    out.push({ node, end, depth, full: index === 0 || /[州县旗]$/.test(name) });
    // Lists with a column for province and one for city say 北京市北京市.
    if (node.level === 1 && text.startsWith(name, end)) end += name.length;
    end += FILLER.exec(text.slice(end))?.[0].length ?? 0;
    for (const child of node.children) walk(child, text, end, depth + 1, out);
  }
}
