import { saveReads } from '../../data/save-reads.ts';
import { quietly } from '../../stations/quietly.ts';
import type { MapHolder } from './map-holder.ts';
import type { MapModel } from './map-model.ts';

/**
 * What nobody waits for, once the first stations are shown: they are kept for a day without network,
 * the site's own calendar goes before the one built in, and what stations report is followed where a
 * site has that.
 */
export async function afterFirst(
  holder: MapHolder,
  { stations, reads }: MapModel,
  signal: AbortSignal,
): Promise<void> {
  if (reads) saveReads(reads);
  const calendar = quietly(stations.loadCalendar(Date.now(), signal, !!reads));
  await Promise.all([calendar, followLive(holder, signal)]);
}

/** Follows what the stations report that are here: sites may come one after the other. */
export async function followLive(holder: MapHolder, signal: AbortSignal): Promise<void> {
  if (!holder.model.feeds.length && !holder.live) return;
  const { StatusPart } = await import('./parts/status-part.ts');
  if (signal.aborted) return;
  holder.live ??= new StatusPart(() => holder);
  holder.live.follow(holder.model.feeds);
}
