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
  /** All stations in columns, beside more than one shard. */
  columns: string;
  /**
   * Names of the rows of a province, by the first two digits of its code, or of no division.
   * @param part From 1, where a province is divided.
   */
  names(province: string | undefined, part: number): string;
}

export function collectionPaths(collection: StationCollectionName): CollectionPaths {
  const folder = `v1/${collection}`;
  return {
    index: `${folder}/index.json`,
    regions: `${folder}/regions.json`,
    shard: name => `${folder}/s/${name}.json`,
    innerIndex: name => `${folder}/i/${name}.json`,
    columns: `${folder}/c/columns.json`,
    names: (province = '0', part) =>
      `${folder}/c/names-${province}${part === 1 ? '' : `-${part}`}.json`,
  };
}
