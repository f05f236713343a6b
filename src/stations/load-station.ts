import type { Client } from '../data/client.ts';
import type { StationDetail } from '../data/generated/types.ts';
import type { Resolve } from '../data/urls.ts';
import { quietly } from './quietly.ts';
import type { StationModel } from './station-model.ts';

/** What a station's own document is loaded with. */
export interface StationSource {
  readonly model: {
    readonly resolve: Resolve | undefined;
    /** Where several sites are shown: the id and the references are those of the station's own. */
    originOf?(id: string): { readonly id: string; readonly resolve: Resolve | undefined };
  };
  client(): Promise<Client>;
}

/** A station's own document: here, with the time it was saved where it is old; not to be had; or none there is. */
export type LoadedStation =
  | 'loading'
  | 'failed'
  | 'none'
  | { readonly detail: StationDetail; readonly since: number | undefined };

/** Documents that were just loaded for the list of a model, until their detail is opened. */
const kept = new WeakMap<object, StationDetail>();

/** Puts one station among those of a model by its own document; false where there is none such. */
export async function addStation(
  model: StationModel,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { resolve } = model;
  if (!resolve) return false;
  const { loadDetail } = await import('../data/station-detail.ts');
  const result = await loadDetail(await model.client(), id, { resolve, signal });
  if (result.ok) {
    model.add([result.data]);
    // It is opened next. One that is old is asked for again, and says so.
    if (!result.stale) kept.set(model, result.data);
  }
  return model.table.rowOf(id) >= 0;
}

/** Loads a station's own document. Never rejects; after an abort the answer means nothing. */
export async function loadStation(
  source: StationSource,
  id: string,
  signal: AbortSignal,
): Promise<LoadedStation> {
  const { model } = source;
  const { id: own, resolve } = model.originOf?.(id) ?? { id, resolve: model.resolve };
  if (!resolve) return 'none';
  const detail = kept.get(model);
  kept.delete(model);
  if (detail?.id === own) return { detail, since: undefined };
  const loading = Promise.all([source.client(), import('../data/station-detail.ts')]).then(
    ([loader, { loadDetail }]) => loadDetail(loader, own, { resolve, signal }),
  );
  const result = await quietly(loading);
  return result?.ok ? { detail: result.data, since: result.stale?.since } : 'failed';
}
