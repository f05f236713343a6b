import type { Client } from '../data/client.ts';
import type { StationDetail } from '../data/generated/types.ts';
import type { Resolve } from '../data/urls.ts';
import { quietly } from './quietly.ts';

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

/** Loads a station's own document. Never rejects; after an abort the answer means nothing. */
export async function loadStation(
  source: StationSource,
  id: string,
  signal: AbortSignal,
): Promise<LoadedStation> {
  const { model } = source;
  const { id: own, resolve } = model.originOf?.(id) ?? { id, resolve: model.resolve };
  if (!resolve) return 'none';
  const loading = Promise.all([source.client(), import('../data/station-detail.ts')]).then(
    ([loader, { loadDetail }]) => loadDetail(loader, own, { resolve, signal }),
  );
  const result = await quietly(loading);
  return result?.ok ? { detail: result.data, since: result.stale?.since } : 'failed';
}
