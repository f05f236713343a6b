import type { TrailSummary } from '../../../data/generated/types.ts';
import type { CheckedTrail } from '../../../data/trail-check.ts';
import type { Resolve } from '../../../data/urls.ts';
import type { SitePart } from '../../../stations/station-model-given.ts';
import type { MapContext } from '../part.ts';
import type { StampPanel } from './stamps-panel.ts';
import { TrailStops } from './trail-stops.ts';

/** A trail that is here. */
export interface ShownTrail {
  readonly is: 'trail';
  readonly trail: CheckedTrail;
  readonly stops: TrailStops;
  readonly stamps: StampPanel;
  /** When it was saved, where the server cannot be reached; epoch milliseconds. */
  readonly since: number | undefined;
}

/** The trails of one site. */
export interface TrailGroup {
  /** Name of the site. */
  readonly name: string;
  /** What stands before the ids of its trails on this map. */
  readonly prefix: string;
  /** Undefined where the list did not come. */
  readonly trails: readonly TrailSummary[] | undefined;
}

/** What the trail's place holds. */
export type Shown =
  | { readonly is: 'shut' | 'loading' | 'failed' | 'gone' }
  | { readonly is: 'list'; readonly groups: readonly TrailGroup[] }
  | ShownTrail;

interface Loading {
  readonly signal: AbortSignal;
  readonly fresh: boolean;
}

/** The sites that have trails, each with the address of its list. */
export function trailSites({ model }: MapContext): (SitePart & { readonly url: string })[] {
  return model.sites.flatMap(part => {
    const url = part.site.collection('trails');
    return url === undefined ? [] : [{ ...part, url }];
  });
}

/** Loads a trail, or for '' the lists of them. Rejects only when the signal aborts, or code does not come. */
export function loadShown(
  context: () => MapContext,
  which: string,
  loading: Loading,
): Promise<Shown> {
  return which ? oneOf(context, which, loading) : allOf(context(), loading);
}

async function oneOf(
  context: () => MapContext,
  which: string,
  { signal, fresh }: Loading,
): Promise<Shown> {
  const { model, client } = context();
  const [{ isTrailAddress, loadTrail }, { StampPanel }] = await Promise.all([
    import('../../../data/trail.ts'),
    import('./stamps-panel.ts'),
  ]);
  const { resolve, site, prefix = '' } = ownerOf(model, which, isTrailAddress(which));
  if (!resolve) return { is: 'failed' };
  const own = which.slice(isTrailAddress(which) ? 0 : prefix.length);
  const result = await loadTrail(await client(), own, { resolve, signal, fresh });
  if (!result.ok) {
    // Taken back, or never there.
    const { status } = result.problem;
    return { is: status === 404 || status === 410 ? 'gone' : 'failed' };
  }
  const { data: trail, stale } = result;
  const stops = new TrailStops(context, trail, prefix);
  const key = `${site?.document.site.id ?? ''}/${trail.id}`;
  const stamps = new StampPanel(context, {
    key,
    ids: stops.ids,
    order: trail.order ?? 'free',
    which,
    title: trail.title,
    by: trail.by ?? '',
    titles: () => stops.all.map(({ title }) => title),
  });
  return { is: 'trail', trail, stops, stamps, since: stale?.since };
}

/** Whose a trail is: by what stands before its id, or by the site in whose folder it lies. */
function ownerOf(
  { sites, site, resolve }: MapContext['model'],
  which: string,
  isAddress: boolean,
): Partial<SitePart> & { readonly resolve: Resolve | undefined } {
  const url = isAddress ? resolve?.(which) : undefined;
  const owner = sites.find(({ prefix, site: { root } }) =>
    isAddress ? url?.startsWith(root) : prefix && which.startsWith(prefix),
  );
  if (owner) return { ...owner, resolve: owner.site.resolve };
  // Whose ids have nothing before them; it may be down.
  const first = sites.find(({ prefix }) => !prefix);
  if (first) return { ...first, resolve: first.site.resolve };
  return { resolve: isAddress || !sites.length ? resolve : undefined, ...(site && { site }) };
}

/** The lists of all sites; one that does not come leaves the others. */
async function allOf(context: MapContext, { signal, fresh }: Loading): Promise<Shown> {
  const { loadTrails } = await import('../../../data/trail.ts');
  const client = await context.client();
  const groups = await Promise.all(
    trailSites(context).map(async ({ site, prefix, url }): Promise<TrailGroup> => {
      const result = await loadTrails(client, url, { signal, fresh });
      const { name } = site.document.site;
      return { name, prefix, trails: result.ok ? result.data : undefined };
    }),
  );
  const isLost = groups.length > 0 && groups.every(({ trails }) => !trails);
  return isLost ? { is: 'failed' } : { is: 'list', groups };
}
