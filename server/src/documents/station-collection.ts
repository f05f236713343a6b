/**
 * The collections a site's stations are listed in. Both hold the same station documents: `reading`
 * lists those whose kinds contain `reading`. Details are at `v1/stations/<id>.json` only.
 */
export type StationCollectionName = 'stations' | 'reading';

/** Where the documents of one collection live, relative to the site root. */
export interface CollectionPaths {
  /** The collection itself, or the root of its shards. */
  index: string;
  /** Names, counts and centres of the divisions its stations lie in. */
  regions: string;
  shard(name: string): string;
  /** An index of the second level. */
  innerIndex(name: string): string;
}

export function collectionPaths(collection: StationCollectionName): CollectionPaths {
  const folder = `v1/${collection}`;
  return {
    index: `${folder}/index.json`,
    regions: `${folder}/regions.json`,
    shard: name => `${folder}/s/${name}.json`,
    innerIndex: name => `${folder}/i/${name}.json`,
  };
}
