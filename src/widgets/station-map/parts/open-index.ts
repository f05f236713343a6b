import type { Client } from '../../../data/client.ts';
import { FirstShards } from '../../../stations/first-shards.ts';
import type { MapModel } from '../map-model.ts';

/**
 * Puts in the place of an index as it was first looked at what loads its shards: with the client, and
 * the checks of all that it loads, which a list that is whole never needs.
 */
export async function openIndex(
  { stations: model, reads }: MapModel,
  client: () => Promise<Client>,
): Promise<void> {
  const { shards } = model;
  if (!(shards instanceof FirstShards)) return;
  const [given, { stationsIn }, { StationShards }] = await Promise.all([
    client(),
    import('../../../data/stations.ts'),
    import('../../../stations/station-shards.ts'),
  ]);
  if (model.shards !== shards) return;
  const url = reads?.[reads.length - 1]?.url ?? document.baseURI;
  const found = stationsIn(shards.document, url, model.resolve);
  if (!found.ok || found.data.kind !== 'index') return;
  model.shards = new StationShards(model, given, found.data);
  model.edition += 1;
  model.changed();
}
