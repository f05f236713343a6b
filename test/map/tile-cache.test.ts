import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeTileCache } from '../../src/map/tile-cache.ts';

interface Load {
  url: string;
  signal: AbortSignal;
  resolve: (picture: CanvasImageSource) => void;
  reject: (error: Error) => void;
}

function makeCache(spare = 2) {
  const loads: Load[] = [];
  const settled: boolean[] = [];
  const clock = { now: 0 };
  const cache = makeTileCache({
    load: (url, signal) =>
      new Promise((resolve, reject) => {
        loads.push({ url, signal, resolve, reject });
      }),
    now: () => clock.now,
    settled: ok => settled.push(ok),
    spare,
  });
  const want = (...keys: string[]) => cache.want(keys.map(key => ({ key, url: `u/${key}` })));
  return { cache, loads, settled, clock, want };
}

let closed = 0;
const picture = () => ({ close: () => closed++ }) as unknown as CanvasImageSource;
const turn = () => new Promise(setImmediate);

describe('tile cache', () => {
  it('asks once for a tile, and keeps it', async () => {
    const { cache, loads, settled, want } = makeCache();
    want('a', 'b');
    want('b', 'a');
    assert.deepEqual(
      loads.map(l => l.url),
      ['u/a', 'u/b'],
    );
    const image = picture();
    loads[0]!.resolve(image);
    await turn();
    assert.equal(cache.get('a'), image);
    assert.equal(cache.get('b'), undefined);
    assert.deepEqual(settled, [true]);
    want('a');
    assert.equal(loads.length, 2);
  });

  it('calls off what is no longer wanted, and lets its picture go if it still comes', async () => {
    const { cache, loads, settled, want } = makeCache();
    want('a');
    want('b');
    assert.equal(loads[0]!.signal.aborted, true);
    closed = 0;
    loads[0]!.resolve(picture());
    await turn();
    assert.equal(cache.get('a'), undefined);
    assert.equal(closed, 1);
    assert.deepEqual(settled, []);
  });

  it('asks again for a failed tile after half a minute, not before', async () => {
    const { loads, settled, clock, want } = makeCache();
    want('a');
    loads[0]!.reject(new Error('503'));
    await turn();
    assert.deepEqual(settled, [false]);
    clock.now = 29_999;
    want('a');
    assert.equal(loads.length, 1);
    clock.now = 30_000;
    want('a');
    assert.equal(loads.length, 2);
  });

  it('throws out the least recently wanted beyond its room, and closes it', async () => {
    const { cache, loads, want } = makeCache(2);
    for (const key of ['a', 'b', 'c']) {
      want(key);
      loads.at(-1)!.resolve(picture());
      await turn();
    }
    closed = 0;
    // One in use and two to spare: a is used last, so b goes when d comes.
    want('a');
    want('d');
    loads.at(-1)!.resolve(picture());
    await turn();
    want('d');
    assert.equal(cache.get('b'), undefined);
    assert.ok(cache.get('a') && cache.get('c') && cache.get('d'));
    assert.equal(closed, 1);
  });

  it('lets everything go at the end', async () => {
    const { cache, loads, want } = makeCache();
    want('a', 'b');
    loads[0]!.resolve(picture());
    await turn();
    closed = 0;
    cache.destroy();
    assert.equal(closed, 1);
    assert.equal(loads[1]!.signal.aborted, true);
    assert.equal(cache.get('a'), undefined);
  });
});
