import { fragmentOf } from '../../base/fragment-name.ts';
import { FACETS, type Chosen, type WallView } from './wall-query.ts';

/**
 * What of a wall stands in the page's address. Each member is its own, undefined or not: some old pages
 * hang members of such names on every object.
 */
export interface WallPlace {
  readonly chosen: Partial<Chosen>;
  readonly view: WallView | undefined;
  /** From 1. */
  readonly page: number | undefined;
  /** Id of the entry that is open. */
  readonly person: string | undefined;
}

const VIEWS: readonly string[] = ['wall', 'directory', 'committees'];

/** Values of one facet that an address may hold: more is nobody's choice. */
const MOST_VALUES = 20;
const LONGEST_VALUE = 128;

/**
 * What a fragment such as `#wall?level=national&page=2&person=p-0007` says; undefined for one that is
 * not this wall's. What cannot be is left out.
 */
export function readPlace(hash: string, name: string): WallPlace | undefined {
  const start = fragmentOf(name);
  if (!hash.startsWith(start)) return undefined;
  const said = new URLSearchParams(hash.slice(start.length));
  const chosen: Record<string, readonly string[]> = {};
  for (const facet of FACETS) {
    const values = said.getAll(facet).filter(value => value && value.length <= LONGEST_VALUE);
    if (values.length) chosen[facet] = [...new Set(values)].slice(0, MOST_VALUES);
  }
  const [view, page, person] = ['view', 'page', 'person'].map(key => said.get(key) ?? '');
  return {
    chosen,
    view: VIEWS.includes(view!) ? (view as WallView) : undefined,
    page: /^[1-9]\d{0,5}$/.test(page!) ? Number(page) : undefined,
    person: person && person.length <= LONGEST_VALUE ? person : undefined,
  };
}

/** The fragment that says so; `''` where there is nothing to say. */
export function writePlace({ chosen, view, page, person }: WallPlace, name: string): string {
  const said = new URLSearchParams();
  if (view) said.set('view', view);
  for (const facet of FACETS) for (const value of chosen[facet] ?? []) said.append(facet, value);
  if (page && page > 1) said.set('page', String(page));
  if (person) said.set('person', person);
  const text = said.toString();
  return text && fragmentOf(name) + text;
}
