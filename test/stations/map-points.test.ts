import { expect } from '@open-wc/testing';
import { projectPlaces, sizeOf } from '../../src/map/points.ts';
import { drained } from '../../src/map/slices.ts';
import { KINDS } from '../../src/rules/vocabulary.ts';
import {
  boxOf,
  boxOfRows,
  bulkOf,
  mapPoints,
  placeLabels,
  visiblePoints,
} from '../../src/stations/map-points.ts';
import { RegionTree } from '../../src/stations/region-tree.ts';
import { entryCount } from '../../src/stations/shard-count.ts';
import { entry, station, tableOf } from '../widgets/station-map/samples.ts';

const shard = entry('s', 40, { center: [116.4, 39.9], kinds: { rest: 30, rider: 25 } });
const empty = entry('e', 7, { center: [100, 25], kinds: { driver: 7 } });

describe('mapPoints', () => {
  const table = tableOf(
    station('a', { kinds: ['rider', 'rest'] }, [0, 0]),
    station('b', { kinds: ['tea_house', 'rest'] }, [180, 0]),
  );

  it('draws every station, then every shard as what it holds', () => {
    const places = mapPoints(table, [shard], []);
    expect(sizeOf(places)).to.equal(3);
    const { x, y, weight } = drained(projectPlaces(places));
    expect([x.length, y.length]).to.deep.equal([3, 3]);
    expect([x[0], y[0], x[1]], 'Web Mercator, 0 to 1').to.deep.equal([0.5, 0.5, 1]);
    expect(x[2]).to.be.closeTo(0.5 + 116.4 / 360, 1e-12);
    expect([...weight!]).to.deep.equal([1, 1, 40]);
  });

  it('counts of a shard only the kinds asked for, and draws it all the same', () => {
    const { more } = mapPoints(table, [shard, empty], ['rider']);
    expect(more!.map(({ weight }) => weight)).to.deep.equal([25, 1]);
    const alone = drained(projectPlaces(mapPoints(tableOf(), [empty], ['rest'])));
    expect([alone.x.length, ...alone.weight!], 'the engine takes it').to.deep.equal([1, 1]);
  });

  it('gives a place the symbol of its first kind, and none for a kind nobody drew', () => {
    const { symbol } = mapPoints(table, [], []);
    expect(symbol![0]).to.equal(KINDS.indexOf('rider'));
    expect(symbol![1]).to.be.at.least(KINDS.length);
  });

  it('has no points for no stations', () => {
    expect(sizeOf(mapPoints(tableOf(), [], []))).to.equal(0);
  });
});

describe('boxOfRows', () => {
  const table = tableOf(
    station('a', {}, [113.5, 34.25]),
    station('b', {}, [120, 30]),
    station('c', {}, [80, 45]),
  );

  it('goes round the rows of a mask and the shards, and is none of nothing', () => {
    const mask = Uint8Array.of(1, 1, 0);
    expect(boxOfRows(table, mask, [])).to.deep.equal({
      west: 113.5,
      south: 30,
      east: 120,
      north: 34.25,
    });
    expect(boxOfRows(table, mask, [empty])!.west).to.equal(100);
    expect(boxOfRows(table, new Uint8Array(3), [empty])).to.deep.equal(boxOf([[100, 25]]));
    expect(boxOfRows(table, new Uint8Array(3), [])).to.equal(undefined);
  });
});

describe('entryCount', () => {
  it('counts the kinds asked for, a place of two kinds once at least', () => {
    expect(entryCount(shard, [])).to.equal(40);
    expect(entryCount(shard, ['rest'])).to.equal(30);
    expect(entryCount(shard, ['rest', 'rider'])).to.equal(40);
    expect(entryCount(shard, ['driver', 'tea_house'])).to.equal(0);
  });
});

describe('visiblePoints', () => {
  it('shows the matches, and the shards that hold any of the kinds', () => {
    const mask = Uint8Array.of(1, 0);
    expect([...visiblePoints(mask, [shard, empty], [])]).to.deep.equal([1, 0, 1, 1]);
    expect([...visiblePoints(mask, [shard, empty], ['rest'])]).to.deep.equal([1, 0, 1, 0]);
  });
});

describe('placeLabels', () => {
  it('names every division, the larger first, with its level', () => {
    const labels = placeLabels(
      new RegionTree([
        { code: '331023', name: '浙江省台州市天台县', n: 4, center: [121, 29] },
        { code: '331002', name: '浙江省台州市椒江区', n: 5, center: [121.4, 28.7] },
        { code: '310115', name: '上海市浦东新区', n: 6, center: [121.5, 31.2] },
      ]),
    );
    expect(labels.map(({ text, rank }) => `${text} ${rank}`)).to.deep.equal([
      '浙江省 0',
      '台州市 1',
      '上海市 0',
      '浦东新区 2',
      '椒江区 2',
      '天台县 2',
    ]);
    expect(labels[5]).to.include({ lon: 121, lat: 29 });
  });

  it('names nothing where the data names nothing', () => {
    expect(placeLabels(new RegionTree([]))).to.deep.equal([]);
  });
});

describe('boxOf', () => {
  it('takes in all positions', () => {
    const box = boxOf([
      [121, 31],
      [120, 33],
      [122, 32],
    ]);
    expect(box).to.deep.equal({ west: 120, south: 31, east: 122, north: 33 });
    expect(boxOf([[121, 31]])).to.deep.equal({ west: 121, south: 31, east: 121, north: 31 });
    expect(boxOf([])).to.equal(undefined);
  });
});

describe('bulkOf', () => {
  const near = (n: number) => [120 + (n % 5) / 100, 31 + (n % 7) / 100] as const;
  const city = Array.from({ length: 23 }, (_, n) => near(n));

  it('leaves out the few that lie far off', () => {
    const box = bulkOf([...city, [75.9, 39.4]]);
    expect(box!.west).to.be.closeTo(120, 0.05);
    expect(box!.north).to.be.closeTo(31, 0.1);
    expect(bulkOf([...city, [75.9, 39.4], [100, 25]]), 'two of 25 are not few').to.deep.equal(
      boxOf([...city, [75.9, 39.4], [100, 25]]),
    );
  });

  it('takes in all where they lie about as far from each other', () => {
    expect(bulkOf(city)).to.deep.equal(boxOf(city));
    expect(bulkOf([...city, [120.1, 31.1]])).to.deep.equal(boxOf([...city, [120.1, 31.1]]));
    expect(bulkOf([near(0), [75.9, 39.4]]), 'of a few each counts').to.deep.equal(
      boxOf([near(0), [75.9, 39.4]]),
    );
    expect(bulkOf([])).to.equal(undefined);
  });

  it('takes in all where nearly all are at one place', () => {
    const one = Array.from({ length: 39 }, () => [120, 31] as const);
    const all = [...one, [121, 31] as const];
    expect(bulkOf(all)).to.deep.equal(boxOf(all));
  });
});
