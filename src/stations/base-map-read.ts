import type { BaseMap } from '../data/generated/types.ts';

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isLevel = (value: unknown): boolean =>
  Number.isInteger(value) && Math.abs(Number(value)) <= 24;
const oneOf =
  (...words: string[]) =>
  (value: unknown): boolean =>
    words.includes(value as string);
const listOf =
  (isOne: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every(isOne);

/** What each member of `map` must be, as in schema/site.schema.json. */
const MEMBERS: Readonly<Record<keyof BaseMap, (value: unknown) => boolean>> = {
  base: oneOf('none', 'outline', 'tiles'),
  preset: oneOf('tianditu'),
  key: value => isText(value) && /^[\w-]{8,128}$/.test(value as string),
  layers: oneOf('vec', 'img', 'ter'),
  outline: isText,
  districts: value => isText(value) && (value as string).includes('{code}'),
  tiles: isText,
  tileLayers: listOf(isText),
  subdomains: listOf(value => typeof value === 'string' && /^[A-Za-z\d-]{1,32}$/.test(value)),
  grid: oneOf('3857', '4490'),
  minLevel: isLevel,
  maxLevel: isLevel,
  levelOffset: isLevel,
  tilesCrs: oneOf('wgs84', 'gcj02', 'bd09'),
  attribution: isText,
  approvalNo: isText,
};

/**
 * The `map` of a site document with the members that are as they should be: a first look at a
 * document takes it as it comes. A word for a base, grid or datum that is none of ours makes all of
 * it unusable (undefined), for the map would be drawn wrongly without it.
 */
export function readBaseMap(map: unknown): BaseMap | undefined {
  if (typeof map !== 'object' || map === null) return undefined;
  const given = Object.entries(MEMBERS).flatMap(([name, isGood]) => {
    const value = (map as Record<string, unknown>)[name];
    return value === undefined ? [] : [{ name, value, isGood: isGood(value) }];
  });
  const vital = ['base', 'preset', 'grid', 'tilesCrs', 'levelOffset'];
  if (given.some(({ name, isGood }) => !isGood && vital.includes(name))) return undefined;
  const good = given
    .filter(({ isGood }) => isGood)
    .map(({ name, value }) => [name, value] as const);
  return Object.fromEntries(good);
}
