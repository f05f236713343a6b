import type { Loaded } from '../../base/resource-controller.ts';
import type { Client } from '../../data/client.ts';
import type { Site } from '../../data/site.ts';
import { addressOf, resolverFor, siteRoot } from '../../data/urls.ts';
import type { Settings } from './config.ts';
import type { Look } from './look-message.ts';
import { checkPlain, type FramingSite } from './plain.ts';

/** What a page asks for: its settings, and the form document where it has one of its own. */
export type FormSource = Settings & { readonly data?: unknown };

/** A source, and its site document where one could be had. */
export interface FoundSource {
  readonly source: FormSource;
  /** All of it where the form is inline; what leads to the frame else. */
  readonly site: FramingSite | Site | undefined;
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
 * @param onSite told as soon as the document is here: its settings hold from then on
 */
export async function loadSource(
  source: FormSource,
  options: LoadOptions,
  onSite: (site: FramingSite) => Promise<FormSource>,
): Promise<Loaded<FoundSource>> {
  const bare = source.inline && (source.src !== undefined || source.data !== undefined);
  if (source.site) {
    const result = await (source.inline ? loadWhole : loadFraming)(source.site, options);
    if (result.ok) {
      return { ok: true, data: { site: result.data, source: await onSite(result.data) } };
    }
    if (!bare) return result;
  }
  return bare
    ? { ok: true, data: { site: undefined, source } }
    : without('no-source', 'No site document is named');
}

/** What leads to the frame pages; of a document in doubt, what the whole check makes of it. */
async function loadFraming(address: string, options: LoadOptions): Promise<Loaded<FramingSite>> {
  const { client, signal, fresh = false } = options;
  const result = await client.get(address, { check: checkPlain, signal, fresh });
  const root = result.ok ? siteRoot(result.url, result.data.api.base) : undefined;
  if (result.ok && result.stale?.problem.code !== 'invalid' && root !== undefined) {
    const { data: document, url } = result;
    return { ok: true, data: { document, url, resolve: resolverFor(root) } };
  }
  const isDoubted = result.ok || result.problem.code === 'invalid';
  return isDoubted ? loadWhole(address, options) : result;
}

/** A site document by the whole check. Rejects only when the signal aborts. */
export async function loadWhole(
  address: string,
  { client, signal, fresh = false }: LoadOptions,
): Promise<Loaded<Site>> {
  const code = await import('../../data/site.ts').catch(() => undefined);
  if (!code) return without('form-failed', 'The script that checks the site did not come');
  const result = await code.loadSite(client, address, { signal, fresh });
  return result.ok ? { ok: true, data: result.site } : result;
}

/** A form in a frame. */
export interface FramedForm {
  /** The frame page, for a person to open by itself. */
  readonly address: string;
  readonly origin: string;
}

/** The frame page of a form. */
export function findFrame({ site, source }: FoundSource): Loaded<FramedForm> {
  const { form, channel, org, person, booking, kiosk } = source;
  const { forms, frames: folder } = site?.document ?? {};
  if (forms && !Object.keys(forms).includes(form)) {
    return without('no-form', `The site document names no form "${form}"`);
  }
  const frames = folder === undefined ? undefined : site?.resolve(folder);
  if (!frames) return without('no-frames', 'The site document names no folder of frame pages');
  const allowed = addressOf(frames);
  if (!allowed.ok) return without('blocked', allowed.why);
  const page = new URL('join-form', frames.endsWith('/') ? frames : `${frames}/`).href;
  const address = withQuery(page, {
    form,
    channel,
    org,
    person,
    slot: booking,
    kiosk: kiosk ? '1' : undefined,
  });
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
