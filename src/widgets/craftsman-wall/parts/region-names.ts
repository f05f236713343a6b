import { PROVINCES } from '../../../rules/provinces.ts';
import { pageClient, type Client } from '../../../data/client.ts';
import type { RegionList } from '../../../data/generated/types.ts';
import { checkBy } from '../../../data/check.ts';
import { validateRegionList } from '../../../data/generated/validators/regions-list.js';
import type { WallDesk } from './wall-desk.ts';

/** Names by code (GB/T 2260), as far as they are here; by the client that brought them. */
const known = new WeakMap<Client, Map<string, string>>();
const asked = new WeakMap<Client, Set<string>>();

const check = checkBy(validateRegionList, { cuts: ['/items/*'], vital: ['/items'] });

/**
 * Divisions one can choose now: where all are of one province its cities, where all are of one city
 * its counties, else the provinces; below the one that is chosen those in it.
 */
export function regionsToOffer(codes: readonly string[], chosen = ''): readonly string[] {
  const sorted = [...codes].sort();
  const provinces = sorted.filter(isProvince);
  const cities = sorted.filter(isCity);
  const few = provinces.length > 1 ? provinces : cities.length > 1 ? cities : sorted;
  const path = [`${chosen.slice(0, 2)}0000`, `${chosen.slice(0, 4)}00`, chosen];
  const below = sorted.filter(code => !few.includes(code) && path.includes(parentOf(code, sorted)));
  const above = sorted.filter(code => path.includes(code));
  return [...new Set([...few, ...below, ...(few === sorted ? [] : above)])].sort();
}

const isProvince = (code: string): boolean => code.endsWith('0000');
const isCity = (code: string): boolean => code.endsWith('00') && !isProvince(code);

function parentOf(code: string, codes: readonly string[]): string {
  const city = `${code.slice(0, 4)}00`;
  return !isProvince(code) && city !== code && codes.includes(city)
    ? city
    : `${code.slice(0, 2)}0000`;
}

/** A division as a person reads it, indented below the one it lies in; its code while the name is on its way. */
export function regionName(desk: WallDesk, code: string): string {
  const province = PROVINCES[code.slice(0, 2)];
  if (isProvince(code)) return province ?? code;
  const names = namesOf(desk, code.slice(0, 2));
  return names.get(code) ?? code;
}

function namesOf(
  { options, model, host }: WallDesk,
  province: string,
): ReadonlyMap<string, string> {
  const client = options.client() ?? pageClient();
  const names = known.get(client) ?? new Map<string, string>();
  known.set(client, names);
  const url = model.resolve(`v1/regions/${province}.json`);
  const urls = asked.get(client) ?? new Set<string>();
  asked.set(client, urls);
  if (!url || urls.has(url)) return names;
  urls.add(url);
  void client.get<RegionList>(url, { check }).then(result => {
    if (!result.ok) return;
    take(result.data.items, names);
    host.requestUpdate();
  });
  return names;
}

function take(items: RegionList['items'], names: Map<string, string>): void {
  for (const { code, name, items: below } of items) {
    names.set(code, name);
    if (below) take(below, names);
  }
}
