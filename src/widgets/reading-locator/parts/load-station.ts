import type { StationDetail } from '../../../data/generated/types.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { ReadingContext } from '../part.ts';

/** A station's own document: here, with the time it was saved where it is old; not to be had; or none there is. */
export type LoadedStation =
  | 'loading'
  | 'failed'
  | 'none'
  | { readonly detail: StationDetail; readonly since: number | undefined };

/** Loads a station's own document. Never rejects; after an abort the answer means nothing. */
export async function loadStation(
  { client, model: { resolve } }: Pick<ReadingContext, 'client' | 'model'>,
  id: string,
  signal: AbortSignal,
): Promise<LoadedStation> {
  if (!resolve) return 'none';
  const loading = Promise.all([client(), import('../../../data/station-detail.ts')]).then(
    ([loader, { loadDetail }]) => loadDetail(loader, id, { resolve, signal }),
  );
  const result = await quietly(loading);
  return result?.ok ? { detail: result.data, since: result.stale?.since } : 'failed';
}
