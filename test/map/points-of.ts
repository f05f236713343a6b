import { projectPoints, type Points } from '../../src/map/points.ts';

/** Pseudo-random numbers in 0..1, the same for the same seed (Numerical Recipes' generator). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `n` points: half spread over a box of degrees, half in heaps, some of them on one place. */
export function heapedPoints(n: number, seed: number): Points {
  const random = makeRandom(seed);
  const heaps = Array.from({ length: 12 }, () => [105 + random() * 15, 23 + random() * 15]);
  const lon = new Float64Array(n);
  const lat = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const heap = heaps[Math.floor(random() * heaps.length)]!;
    const spread = i % 2 ? 15 : i % 10 === 0 ? 0 : 0.2;
    lon[i] = heap[0]! + (random() - 0.5) * spread;
    lat[i] = heap[1]! + (random() - 0.5) * spread;
  }
  return projectPoints(lon, lat);
}
