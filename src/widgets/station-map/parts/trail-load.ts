import type { TrailSummary } from '../../../data/generated/types.ts';
import type { CheckedTrail } from '../../../data/trail-check.ts';
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

/** What the trail's place holds. */
export type Shown =
  | { readonly is: 'shut' | 'loading' | 'failed' | 'gone' }
  | { readonly is: 'list'; readonly trails: readonly TrailSummary[] }
  | ShownTrail;

interface Loading {
  readonly signal: AbortSignal;
  readonly fresh: boolean;
}

/** Address of the site's list of trails; undefined where it has none. */
export function trailsOf({ model }: MapContext): string | undefined {
  const href = model.site?.document.collections?.['trails'];
  return href === undefined ? undefined : model.resolve?.(href);
}

/** Loads a trail, or for '' the list of them. Rejects only when the signal aborts, or code does not come. */
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
  const { resolve, site } = model;
  if (!resolve) return { is: 'failed' };
  const [{ loadTrail }, { StampPanel }] = await Promise.all([
    import('../../../data/trail.ts'),
    import('./stamps-panel.ts'),
  ]);
  const result = await loadTrail(await client(), which, { resolve, signal, fresh });
  if (!result.ok) {
    // Taken back, or never there.
    const { status } = result.problem;
    return { is: status === 404 || status === 410 ? 'gone' : 'failed' };
  }
  const { data: trail, stale } = result;
  const stops = new TrailStops(context, trail);
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

async function allOf(context: MapContext, { signal, fresh }: Loading): Promise<Shown> {
  const url = trailsOf(context);
  if (url === undefined) return { is: 'list', trails: [] };
  const { loadTrails } = await import('../../../data/trail.ts');
  const result = await loadTrails(await context.client(), url, { signal, fresh });
  return result.ok ? { is: 'list', trails: result.data } : { is: 'failed' };
}
