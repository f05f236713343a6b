import type { StationFeature } from '../data/generated/types.ts';
import type { Site } from '../data/make-site.ts';

/** The site that has the form, and the language it is read in. */
export interface FormPlace {
  readonly model: { readonly site: Site | undefined };
  readonly words: { readonly lang: string };
}

/**
 * What is known of a station, for the questions of a form that take it from the address by `prefill`:
 * its name, its id at its own site, and its address, which tells two of one name apart.
 */
export function stationKnown(
  { properties: { name, address } }: StationFeature,
  id: string,
): Readonly<Record<string, string>> {
  return { station: name, station_id: id, ...(address && { station_address: address }) };
}

/**
 * Address of a form of the site on a page of its own, with what is known already; undefined where the
 * site has no such form, or no pages of forms.
 */
export function formPage(
  { model: { site }, words }: FormPlace,
  form: string,
  known: Readonly<Record<string, string>>,
): string | undefined {
  const { forms, frames: folder } = site?.document ?? {};
  const frames = folder && forms?.[form] !== undefined ? site?.resolve(folder) : undefined;
  if (!frames) return undefined;
  const url = new URL('join-form', frames.endsWith('/') ? frames : `${frames}/`);
  for (const [name, value] of Object.entries({ form, ...known, lang: words.lang })) {
    url.searchParams.set(name, value);
  }
  return url.href;
}
