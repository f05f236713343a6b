import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import type { ShardEntry } from '../../src/data/generated/types.ts';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import { encodeGeohash } from '../../src/rules/geohash.ts';
import { MAX_STATIONS_IN_VIEW, ShardSet } from '../../src/stations/shard-set.ts';
import { entry } from '../widgets/station-map/samples.ts';

const COUNT = 20;

/** A source of shards: what it starts with, and what is behind each address. */
interface Source {
  entries: ShardEntry[];
  shards: Map<string, LonLat[] | ShardEntry[]>;
}

/** Cuts points into boxes along either axis, by chance; some of the parts stand in an own index. */
function inBoxes(points: LonLat[], random: () => number): Source {
  const shards: Source['shards'] = new Map();
  const add = (part: LonLat[], behind: LonLat[] | ShardEntry[], index: boolean): ShardEntry => {
    const [lon, lat] = [part.map(([x]) => x), part.map(([, y]) => y)];
    const bbox: ShardEntry['bbox'] = [
      Math.min(...lon),
      Math.min(...lat),
      Math.max(...lon),
      Math.max(...lat),
    ];
    const one = entry(`box${shards.size}`, part.length, index ? { bbox, type: 'index' } : { bbox });
    shards.set(one.href, behind);
    return one;
  };
  const cut = (part: LonLat[], depth: number): ShardEntry[] => {
    if (part.length <= 12) return part.length ? [add(part, part, false)] : [];
    const axis = random() < 0.5 ? 0 : 1;
    const sorted = [...part].sort((a, b) => a[axis] - b[axis]);
    const middle = 1 + Math.floor(random() * (part.length - 1));
    const halves = [sorted.slice(0, middle), sorted.slice(middle)];
    const entries = halves.flatMap(half => cut(half, depth + 1));
    return depth > 0 && random() < 0.2 ? [add(part, entries, true)] : entries;
  };
  return { entries: cut(points, 0), shards };
}

/** Groups points by geohash cell; neighbours in the list are merged by chance, without a box. */
function inCells(points: LonLat[], random: () => number): Source {
  const cells = new Map<string, LonLat[]>();
  for (const [lon, lat] of points) {
    const gh = encodeGeohash(lon, lat, 3);
    cells.set(gh, [...(cells.get(gh) ?? []), [lon, lat]]);
  }
  const merged: [string, LonLat[]][] = [];
  for (const [gh, inside] of [...cells].sort()) {
    const last = merged[merged.length - 1];
    if (last && random() < 0.3)
      merged[merged.length - 1] = [`${last[0]} ${gh}`, [...last[1], ...inside]];
    else merged.push([gh, inside]);
  }
  const shards: Source['shards'] = new Map();
  const entries = merged.map(([gh, inside], at) => {
    const one = entry(`cell${at}`, inside.length, { gh });
    shards.set(one.href, inside);
    return one;
  });
  return { entries, shards };
}

/** Loads as a map does, until the set asks for nothing more. */
function loadNear({ entries, shards }: Source, place: LonLat) {
  const set = new ShardSet(entries);
  let metres: number[] = [];
  for (let steps = 0; ; steps += 1) {
    const needed = set.neededNear(place, metres[COUNT - 1] ?? Infinity);
    if (needed.length === 0) return { set, nearest: metres.slice(0, COUNT) };
    if (steps > shards.size) throw new Error('asks for the same again');
    for (const one of needed) {
      const behind = shards.get(one.href)!;
      set.mark(one, 'loaded');
      if (one.type === 'index') set.open(one, behind as ShardEntry[]);
      else metres.push(...(behind as LonLat[]).map(point => distanceMetres(place, point)));
    }
    metres = metres.sort((a, b) => a - b);
  }
}

/** On a grid of some 100 m, so that some points share a place. */
const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map(n => n / 1000);
const china = fc.tuple(degrees(74, 135), degrees(18, 53));
const town = fc.tuple(degrees(120, 122), degrees(30, 32));
const points = fc.array(fc.oneof(china, town), {
  minLength: 1,
  maxLength: 250,
  size: 'max',
});
/** Most in China, some in the town, some anywhere on the globe. */
const places = fc.oneof(china, town, fc.tuple(degrees(-180, 180), degrees(-90, 90)));

/** A small generator of chances that a failing run repeats. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function exactness(cut: (points: LonLat[], random: () => number) => Source) {
  return fc.property(points, places, fc.nat(), (all, place, seed) => {
    const { nearest } = loadNear(cut(all, chances(seed)), place);
    const expected = all.map(point => distanceMetres(place, point)).sort((a, b) => a - b);
    expect(nearest).to.deep.equal(expected.slice(0, COUNT));
  });
}

describe('ShardSet.neededNear', () => {
  it('finds the exact nearest among boxes and nested indexes, from anywhere', () => {
    fc.assert(exactness(inBoxes), { numRuns: 300 });
  });

  it('finds the exact nearest among geohash cells, merged ones included', () => {
    fc.assert(exactness(inCells), { numRuns: 150 });
  });

  it('leaves the rest of the country alone', () => {
    const random = chances(7);
    const all = Array.from({ length: 5000 }, (): LonLat => [
      75 + random() * 58,
      19 + random() * 33,
    ]);
    const source = inBoxes(all, random);
    for (const place of all.slice(0, 20)) {
      const { set } = loadNear(source, place);
      const left = set.pending().reduce((sum, { n }) => sum + n, 0);
      expect(left).to.be.above(4700);
    }
  });

  it('measures to the nearest edge as the crow flies, from far away too', () => {
    const honolulu: LonLat = [-157.9, 21.3];
    const wide = entry('wide', 5, { bbox: [74, 30, 134.9, 50] });
    const set = new ShardSet([wide]);
    const east = distanceMetres(honolulu, [134.9, 47]);
    expect(set.neededNear(honolulu, east), 'over the date line').to.deep.equal([wide]);
    // The great circle from London meets this edge far north of where it leaves.
    const london: LonLat = [0, 51.5];
    const tall = new ShardSet([entry('tall', 5, { bbox: [90, 20, 120, 75] })]);
    expect(tall.neededNear(london, distanceMetres(london, [90, 73]))).to.have.length(1);
    expect(tall.neededNear(london, distanceMetres(london, [80, 75]))).to.deep.equal([]);
  });

  const [here, there] = [
    entry('here', 5, { bbox: [121, 31, 121.01, 31.01] }),
    entry('there', 5, { bbox: [122, 31, 122.01, 31.01] }),
  ];
  const place: LonLat = [121.005, 31.005];

  it('waits for a shard that a view is loading already', () => {
    const set = new ShardSet([here, there]);
    set.mark(here, 'loading');
    expect(set.neededNear(place, Infinity)).to.deep.equal([here]);
    expect(set.neededNear(place, 1000)).to.deep.equal([here]);
  });

  it('does not ask again for what is here or was refused', () => {
    const set = new ShardSet([here, there]);
    set.mark(here, 'failed');
    expect(set.neededNear(place, Infinity)).to.deep.equal([there]);
    set.mark(there, 'loaded');
    expect(set.neededNear(place, Infinity)).to.deep.equal([]);
  });

  it('takes the neighbours of the same doorstep in one step', () => {
    const next = entry('next', 5, { bbox: [121.01, 31, 121.02, 31.01] });
    const set = new ShardSet([there, next, here]);
    expect(set.neededNear(place, Infinity)).to.deep.equal([here, next]);
  });
});

describe('ShardSet.neededFor', () => {
  const view = { west: 121, south: 31, east: 122, north: 32 };
  const inside = (name: string, n: number, more: Partial<ShardEntry> = {}) =>
    entry(name, n, { bbox: [121.2, 31.2, 121.4, 31.4], ...more });

  it('takes what the view touches, edges included', () => {
    const edge = entry('edge', 1, { bbox: [122, 32, 123, 33] });
    const out = entry('out', 1, { bbox: [122.001, 31, 123, 32] });
    const set = new ShardSet([inside('a', 10), edge, out]);
    expect(set.neededFor(view).map(({ href }) => href)).to.deep.equal([
      inside('a', 10).href,
      edge.href,
    ]);
  });

  it('takes nothing where stations are too many to show', () => {
    const set = new ShardSet([inside('a', MAX_STATIONS_IN_VIEW), inside('b', 1)]);
    expect(set.neededFor(view)).to.deep.equal([]);
    const just = new ShardSet([inside('a', MAX_STATIONS_IN_VIEW - 1), inside('b', 1)]);
    expect(just.neededFor(view)).to.have.length(2);
  });

  it('opens a few indexes even then, not many', () => {
    const indexes = (count: number) =>
      Array.from({ length: count }, (_, at) => inside(`i${at}`, 9000, { type: 'index' }));
    const shard = inside('shard', 10);
    expect(new ShardSet([...indexes(4), shard]).neededFor(view)).to.deep.equal(indexes(4));
    expect(new ShardSet([...indexes(5), shard]).neededFor(view)).to.deep.equal([]);
  });

  it('asks for each once, and again after a retry', () => {
    const shard = inside('a', 10);
    const set = new ShardSet([shard]);
    for (const state of ['loading', 'failed'] as const) {
      set.mark(shard, state);
      expect(set.neededFor(view)).to.deep.equal([]);
      expect(set.lacks(view), state).to.equal(true);
      expect(set.pending(), 'drawn as a count').to.deep.equal([shard]);
    }
    expect(set.failed).to.deep.equal([shard]);
    set.mark(shard, 'known');
    expect(set.failed).to.deep.equal([]);
    expect(set.neededFor(view)).to.deep.equal([shard]);
    set.mark(shard, 'loaded');
    expect([set.neededFor(view), set.pending(), set.lacks(view)]).to.deep.equal([[], [], false]);
    set.mark(shard, 'known');
    expect(set.pending(), 'what is here stays here').to.deep.equal([]);
  });

  it('lets the entries of an opened index take its place', () => {
    const index = inside('i', 30, { type: 'index' });
    const set = new ShardSet([index]);
    set.mark(index, 'loaded');
    set.open(index, [inside('a', 10), entry('far', 20, { bbox: [100, 20, 101, 21] })]);
    expect(set.pending().map(({ n }) => n)).to.deep.equal([10, 20]);
    expect(set.neededFor(view)).to.deep.equal([inside('a', 10)]);
    set.mark(inside('a', 10), 'loaded');
    expect(set.lacks(view), 'the rest is elsewhere').to.equal(false);
    set.open(index, [inside('a', 10)]);
    expect(set.neededFor(view), 'opened twice').to.deep.equal([]);
  });

  it('counts the stations of an opened index once', () => {
    const index = inside('i', 5000, { type: 'index' });
    const set = new ShardSet([index]);
    set.mark(index, 'loaded');
    set.open(index, [inside('a', 2500), inside('b', 2500)]);
    expect(set.neededFor(view)).to.have.length(2);
  });
});
