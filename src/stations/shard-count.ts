import type { ShardEntry } from '../data/generated/types.ts';
import { fold } from '../rules/fold.ts';

/** Stations of a shard that are of these kinds; a place of several kinds may count more than once. */
export function entryCount(entry: ShardEntry, kinds: readonly string[]): number {
  if (kinds.length === 0) return entry.n;
  const sum = fold(kinds, (total, kind) => total + (entry.kinds[kind] ?? 0), 0);
  return Math.min(entry.n, sum);
}
