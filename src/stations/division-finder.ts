import { placeInitials } from '../rules/place-initials.ts';
import { foldText } from '../rules/text-search.ts';
import type { RegionNode } from './region-tree.ts';
import type { Regions } from './station-model.ts';

/** One letter is the beginning of too many names. */
const FEWEST_LETTERS = 2;

const initials = new WeakMap<RegionNode, string>();

/**
 * Divisions by a part of their name or by the first letters of its pinyin (`tz`, `tzs` for 台州市), the
 * larger ones first.
 */
export function findDivisions(regions: Regions, text: string, most: number): RegionNode[] {
  const typed = foldText(text);
  if (!/^[a-z]+$/.test(typed)) return regions.find(text, most);
  if (typed.length < FEWEST_LETTERS) return [];
  return regions
    .all()
    .filter(node => lettersOf(node).startsWith(typed))
    .sort((a, b) => a.level - b.level || b.n - a.n)
    .slice(0, most);
}

/** The name of a division with what it lies in: 浙江省台州市. */
export function divisionName(regions: Regions, code: string): string {
  return regions
    .path(code)
    .slice(-2)
    .map(({ name }) => name)
    .join('');
}

function lettersOf(node: RegionNode): string {
  let letters = initials.get(node);
  if (letters === undefined) initials.set(node, (letters = placeInitials(node.name)));
  return letters;
}
