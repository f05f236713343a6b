import { expect } from '@open-wc/testing';
import { mapGroups } from '../../src/stations/map-groups.ts';
import { RegionTree } from '../../src/stations/region-tree.ts';
import type { StationModel } from '../../src/stations/station-model.ts';
import type { ShardEntry } from '../../src/data/generated/types.ts';
import { entry, station, tableOf } from '../widgets/station-map/samples.ts';

const REGIONS = new RegionTree([
  { code: '110105', name: '北京市朝阳区', n: 9, center: [116.4, 39.9] },
  { code: '410105', name: '河南省郑州市金水区', n: 4, center: [113.7, 34.8] },
  { code: '410102', name: '河南省郑州市中原区', n: 2, center: [113.6, 34.7] },
]);

const table = tableOf(
  station('a', { region: '410105' }),
  station('b', { region: '410102' }),
  station('c', { region: '110105' }),
  station('d', {}),
);

/** What of a model is looked at. */
const modelOf = (pending: readonly ShardEntry[], regions = REGIONS) =>
  ({ table, pending, regions }) as unknown as StationModel;

/** Name of the group each row lies in, by level. */
function namesOf(model: StationModel): (string | undefined)[][] {
  const { rows, levels } = mapGroups(model, false)!;
  return levels.map(({ of, groups }) =>
    Array.from({ length: 4 }, (_, row) => groups[of[rows[row]!]!]?.name),
  );
}

describe('mapGroups', () => {
  it('counts by province, city and district, a city province as itself in between', () => {
    expect(namesOf(modelOf([]))).to.deep.equal([
      ['河南省', '河南省', '北京市', undefined],
      ['郑州市', '郑州市', '北京市', undefined],
      ['金水区', '中原区', '朝阳区', undefined],
    ]);
  });

  it('counts what is not loaded by what the divisions say, and its shards not', () => {
    const grouping = mapGroups(modelOf([entry('s', 12)]), false)!;
    const [provinces] = grouping.levels;
    expect(provinces!.groups.map(({ name, more }) => [name, more])).to.deep.equal([
      ['北京市', 8],
      ['河南省', 4],
    ]);
    expect(provinces!.of[grouping.rows[4]!], 'the shard').to.equal(-2);
  });

  it('says nothing of divisions that a filter would make wrong, or that are not known', () => {
    expect(mapGroups(modelOf([entry('s', 12)]), true)).to.equal(undefined);
    expect(mapGroups(modelOf([]), true)).not.to.equal(undefined);
    expect(mapGroups(modelOf([], new RegionTree([])), false)).to.equal(undefined);
  });
});
