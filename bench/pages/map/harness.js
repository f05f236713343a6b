// Takes one contender through the same series on the same points. Node calls the steps one by one,
// so that it can set the processor's speed and weigh the heap between them.
/* global document, location, PerformanceObserver */
import { nextFrame } from '../frame.js';

const query = new URLSearchParams(location.search);
const name = query.get('contender');
/** Where the points are; curves have one file a size. */
const POINTS = query.get('points') ?? '/points.bin';
const { css } = await fetch('/bundles/files.json').then(answer => answer.json());
for (const sheet of css[name] ?? []) await addStyleSheet(`/bundles/${sheet}`);
const contender = await import(`/bundles/${name}.js`);

/** The whole of China in 1000 × 700 px. Zooms are of 256 px tiles for everyone. */
const HOME = { lon: 104, lat: 36, zoom: 4 };

/** Down from the country to a city and up again, twice. */
const ZOOMS = [
  [113.62, 34.75],
  [104.07, 30.57],
].flatMap(([lon, lat]) =>
  [5, 6, 7, 8, 9, 10, 11, 10, 9, 8, 7, 6, 5, 4].map(zoom => ({ lon, lat, zoom })),
);

/** Sixteen steps round a square at two scales. */
const PANS = [5, 8].map(zoom => ({
  from: { lon: 113.62, lat: 34.75, zoom },
  steps: [
    [64, 0],
    [0, 64],
    [-64, 0],
    [0, -64],
  ].flatMap(step => [step, step, step, step]),
}));

let input;
let rows = 0;

const bench = {
  /** Library and empty map are there, one frame is drawn. */
  async open() {
    await contender.open(document.querySelector('#map'), HOME);
    await nextFrame();
  },

  /** Fetches the points and puts them into the form the library takes; milliseconds of the latter. */
  async prepare() {
    const bytes = await fetch(POINTS).then(answer => answer.arrayBuffer());
    const both = new Float64Array(bytes);
    rows = both.length / 2;
    const began = performance.now();
    input = contender.prepare(both.slice(0, both.length / 2), both.slice(both.length / 2));
    return performance.now() - began;
  },

  /** From the data in memory to the frame that shows clusters. */
  async load() {
    const tasks = [];
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    await nextFrame();
    const began = performance.now();
    const objects = contender.objects(input);
    input = undefined;
    const made = performance.now();
    await contender.show(objects);
    const shown = performance.now();
    // Indexing may go on behind the first picture; a second is enough to see it.
    await new Promise(wait => setTimeout(wait, 1000));
    tasks.push(...observer.takeRecords());
    observer.disconnect();
    const long = tasks.filter(({ startTime, duration }) => startTime + duration > began);
    return {
      objects: made - began,
      firstPaint: shown - began,
      longTasks: long.length,
      longestTask: Math.max(0, ...long.map(({ duration }) => duration)),
    };
  },

  /** What is on screen: its marks, and the points in them. */
  counted() {
    const counts = contender.counted();
    return { marks: counts.length, points: counts.reduce((sum, count) => sum + count, 0) };
  },

  /** Milliseconds of each step, from the call to the frame that shows the new view complete. */
  async steps() {
    const zoom = [];
    for (const place of ZOOMS) zoom.push(await timed(() => contender.goTo(place)));
    const pan = [];
    for (const { from, steps } of PANS) {
      await contender.goTo(from);
      for (const [dx, dy] of steps) pan.push(await timed(() => contender.pan(dx, dy)));
    }
    return { zoom, pan, filter: await filters() };
  },
};

globalThis.bench = bench;

/** Twelve filters over the whole country and over a province, where a contender has any. */
async function filters() {
  const steps = [];
  if (!contender.filter) return steps;
  for (const place of [HOME, { lon: 113.62, lat: 34.75, zoom: 7 }]) {
    await contender.goTo(place);
    for (let part = 2; part < 8; part++) {
      const mask = Uint8Array.from({ length: rows }, (_, row) => (row % part ? 1 : 0));
      steps.push(await timed(() => contender.filter(mask)));
    }
  }
  await contender.filter(null);
  return steps;
}

/** Steps begin just after a frame, so that one that is done in the next takes a frame's time. */
async function timed(step) {
  await nextFrame();
  const began = performance.now();
  await step();
  return performance.now() - began;
}

function addStyleSheet(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((done, fail) => Object.assign(link, { onload: done, onerror: fail }));
}
