import type { Loaded } from '../../base/resource-controller.ts';
import type { Client } from '../../data/client.ts';
import { loadSite, type Site } from '../../data/site.ts';
import { addressOf } from '../../data/urls.ts';
import type { Settings } from './config.ts';
import type { Look } from './look-message.ts';

/** What a page asks for: its settings, and the form document where it has one of its own. */
export type FormSource = Settings & { readonly data?: unknown };

/** A source, and its site document where one could be had. */
export interface FoundSource {
  readonly source: FormSource;
  readonly site: Site | undefined;
}

export interface LoadOptions {
  client: Client;
  signal: AbortSignal;
  fresh?: boolean;
}

/**
 * Loads the site document that a form is of. An inline form that the page gives itself does without.
 * Rejects only when the signal aborts.
 *
 * @param onSite told as soon as the document is here: its theme and settings hold from then on
 */
export async function loadSource(
  source: FormSource,
  { client, signal, fresh = false }: LoadOptions,
  onSite: (site: Site) => FormSource,
): Promise<Loaded<FoundSource>> {
  const bare = source.inline && (source.src !== undefined || source.data !== undefined);
  if (source.site) {
    const result = await loadSite(client, source.site, { signal, fresh });
    if (result.ok) return { ok: true, data: { site: result.site, source: onSite(result.site) } };
    if (!bare) return result;
  }
  return bare
    ? { ok: true, data: { site: undefined, source } }
    : without('no-source', 'No site document is named');
}

/** A form in a frame. */
export interface FramedForm {
  /** The frame page, for a person to open by itself. */
  readonly address: string;
  readonly origin: string;
}

/** The frame page of a form. */
export function findFrame({ site, source }: FoundSource): Loaded<FramedForm> {
  const { form, channel, org, kiosk } = source;
  const { forms, frames: folder } = site?.document ?? {};
  if (forms && !Object.keys(forms).includes(form)) {
    return without('no-form', `The site document names no form "${form}"`);
  }
  const frames = folder === undefined ? undefined : site?.resolve(folder);
  if (!frames) return without('no-frames', 'The site document names no folder of frame pages');
  const allowed = addressOf(frames);
  if (!allowed.ok) return without('blocked', allowed.why);
  const page = new URL('join-form', frames.endsWith('/') ? frames : `${frames}/`).href;
  const address = withQuery(page, { form, channel, org, kiosk: kiosk ? '1' : undefined });
  return { ok: true, data: { address, origin: allowed.url.origin } };
}

/** The frame page as a page asks for it; by `host` it knows whom it may talk to. */
export function framedOn(host: string, { address }: FramedForm, look: Look): string {
  return withQuery(address, { ...look, host });
}

/** An address with a query; what is undefined or empty is left out. */
function withQuery(address: string, query: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
}

/** A form that cannot be shown, and why, for developers. */
export function without(code: string, title: string): Loaded<never> {
  return { ok: false, problem: { code, title } };
}
