/**
 * What is plainly as the schema wants it. The schema's own validators weigh as much as all else that
 * opens a frame, and nearly every page and site passes them: they are loaded where this is in doubt,
 * and have the last word. What is plain here is good by them; a test holds that.
 */
import type { Check } from '../../data/check.ts';
import type { Site } from '../../data/site.ts';

/** Of a site and its document, what leads to its frame pages. */
export interface FramingSite {
  readonly document: Pick<Site['document'], 'site' | 'api' | 'frames' | 'forms' | 'widgets'>;
  readonly url: string;
  readonly resolve: Site['resolve'];
}

type Test = (value: unknown) => boolean;

const isObject: Test = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fits = (pattern: RegExp): Test => {
  return value => typeof value === 'string' && pattern.test(value);
};
const isHref = fits(/^(?=.{1,2048}$)(https?:\/\/[\w.-]+(:\d+)?\/)?[\w./~%?=&+-]*$/);
const isId = fits(/^(?!(index|regions)$)[\w-]{1,128}$/);
const isName = fits(/^[^]{1,64}$/);
const isFlag: Test = value => typeof value === 'boolean';

const SETTINGS = new Map<string, Test>([
  ['site', isHref],
  ['src', isHref],
  ['form', isId],
  ['org', isId],
  ['person', isId],
  ['booking', isName],
  ['channel', isName],
  ['inline', isFlag],
  ['kiosk', isFlag],
  ['theme', fits(/^(auto|light|dark|contrast)$/)],
  ['size', fits(/^(standard|large)$/)],
]);

/** The members of some settings that are not plainly right; others than ours are nobody's concern. */
export function doubtsOf(settings: unknown): string[] {
  const members = Object.entries(settings as Record<string, unknown>);
  return members
    .filter(([name, value]) => value !== undefined && SETTINGS.get(name)?.(value) === false)
    .map(([name]) => name);
}

const isSlug = fits(/^(?=.{1,64}$)[a-z][a-z\d]*(-[a-z\d]+)*$/);
/** Members by plain names, each of them as wanted. */
const all = (test: Test): Test => {
  return value =>
    isObject(value) &&
    Object.entries(value as object).every(([name, member]) => isSlug(name) && test(member));
};
const ifAny = (test: Test): Test => {
  return value => value === undefined || test(value);
};

/** A site document that is plainly good, as far as a frame needs it. In doubt it is not taken. */
export const checkPlain: Check<FramingSite['document']> = value => {
  const { v, site, api, frames, forms, widgets } = (value ?? {}) as Record<string, unknown>;
  const about = (site ?? {}) as Record<string, unknown>;
  const base = ((api ?? {}) as Record<string, unknown>)['base'];
  const isPlain =
    v === 1 &&
    isId(about['id']) &&
    isName(about['name']) &&
    isHref(base) &&
    ifAny(isHref)(frames) &&
    ifAny(all(isHref))(forms) &&
    ifAny(all(isObject))(widgets);
  if (!isPlain) return { ok: false, issues: [] };
  const { name, id } = about as { name: string; id: string };
  const document = { site: { id, name }, api: { base }, frames, forms, widgets };
  return { ok: true, data: document as FramingSite['document'], issues: [] };
};
