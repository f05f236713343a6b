import type { Client } from '../data/client.ts';
import type { Stations } from '../data/stations.ts';
import { NearestRows } from './nearest-rows.ts';
import { entryCount } from './shard-count.ts';
import { StationFinder } from './station-finder.ts';
import type { GivenStations, ModelOptions } from './station-model-given.ts';
import { StationModel } from './station-model.ts';
import { StationShards } from './station-shards.ts';
import { tellIssues } from './tell-issues.ts';
import { fold } from '../rules/fold.ts';

/** A model of any stations, one by one or in shards, that can be searched at once. */
export function wholeModel(
  client: Client,
  stations: Stations,
  options: ModelOptions,
): StationModel {
  const list: GivenStations = stations.kind === 'index' ? { features: [] } : stations;
  const model = new StationModel(() => client, list, options);
  model.near = new NearestRows(model.table);
  model.finder = new StationFinder(model.table, list.regions ?? []);
  void model.finder.warm();
  if (stations.kind === 'index') {
    model.shards = new StationShards(model, client, stations);
    model.total = fold(stations.entries, (n, entry) => n + entryCount(entry, model.only), 0);
  }
  tellIssues(stations.issues);
  return model;
}
