// Takes one contender through the same series on the same standings. Node calls the steps one by
// one. What is on screen is read off the screen: the rows under points of the contender's area.
/* global document, innerHeight, location, requestAnimationFrame */
import { nextFrame } from '../frame.js';
import { burst, ROW_HEIGHT, standings } from './data.js';

const query = new URLSearchParams(location.search);
const name = query.get('contender');
const count = Number(query.get('count'));
const { css } = await fetch('/bundles/files.json').then(answer => answer.json());
for (const sheet of css[name] ?? []) await addStyleSheet(`/bundles/${sheet}`);
const contender = await import(`/bundles/${name}.js`);
const root = document.querySelector('#board');

/** Frames to wait for a picture before it is said not to come. */
const PATIENCE = 3000;
/** Frames between two nudges of one that does not come back. */
const NUDGE = 60;
const NEAR_STEP = 120;
const NEAR_FRAMES = 120;
const FAR_FRAMES = 60;
/** A common name. A small board may have nobody of it: then somebody in the middle is sought. */
const TEXT = '王伟';
/** While live: so many times, so many rows get new scores, so many milliseconds apart. */
const LIVE_TIMES = 10;
const LIVE_ROWS = 100;
const LIVE_PAUSE = 150;

let input;
let expected;

globalThis.bench = {
  /** Library and empty board are there, one frame is drawn; the data are in the library's form. */
  async prepare() {
    await contender.open(root);
    const columns = standings(count);
    expected = expectedOf(columns);
    const began = performance.now();
    input = contender.prepare(columns);
    const taken = performance.now() - began;
    await nextFrame();
    return taken;
  },

  first: () =>
    timed(
      () => {
        const given = input;
        input = undefined;
        return contender.show(given);
      },
      () => isTop(expected.first),
    ),

  /** Milliseconds more until all rows are at hand; then half a second for what nobody waits for. */
  async whole() {
    const began = performance.now();
    await contender.whole?.();
    const taken = performance.now() - began;
    await sleep(500);
    return taken;
  },

  async sort() {
    const taken = await timed(contender.sort, () => expected.best.some(isTop));
    await settled(contender.unsort, () => isTop(expected.first));
    return taken;
  },

  async filter() {
    const isFound = () => isTop(expected.found);
    const taken = await timed(() => contender.filter(expected.text), isFound);
    await settled(
      () => contender.filter(''),
      () => isTop(expected.first),
    );
    return taken;
  },

  async jump() {
    const { far } = expected;
    const isThere = () => visibleRows().some(text => isOf(far, text));
    const taken = await timed(() => contender.jump(far.id), isThere);
    await settled(backToTop, () => isTop(expected.first));
    return taken;
  },

  /** Frames of scrolling on, and of going anywhere: milliseconds each, and how many were blank. */
  async scroll() {
    const scroller = contender.scroller();
    const tops = Array.from({ length: NEAR_FRAMES }, (_, at) => (at + 1) * NEAR_STEP);
    const near = await frames(scroller, tops);
    const most = scroller.scrollHeight - scroller.clientHeight;
    const places = Array.from({ length: FAR_FRAMES }, (_, at) =>
      Math.round(most * ((at * 0.618034) % 1)),
    );
    const far = await frames(scroller, places);
    await settled(backToTop, () => isTop(expected.first));
    return { near: near.times, far: far.times, blank: near.blank + far.blank };
  },

  burst: () =>
    timed(
      () => contender.update(expected.updates),
      () => isTop(expected.updates[0]),
    ),

  /** The longest time between two frames while scores come in, milliseconds. */
  async live() {
    let longest = 0;
    let last = performance.now();
    let ended = false;
    const watch = now => {
      longest = Math.max(longest, now - last);
      last = now;
      if (!ended) requestAnimationFrame(watch);
    };
    await nextFrame();
    last = performance.now();
    requestAnimationFrame(watch);
    for (const updates of expected.live) {
      await settled(
        () => contender.update(updates),
        () => isTop(updates[0]),
      );
      await sleep(LIVE_PAUSE);
    }
    ended = true;
    return longest;
  },

  /** Files that the contender has asked for. */
  files: () =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter(path => path.startsWith('/bundles/') && path.endsWith('.js')),
};

/** The step that is being taken: what did not come is said of it. */
let stage = '';
for (const [step, take] of Object.entries(globalThis.bench)) {
  globalThis.bench[step] = () => {
    stage = step;
    return take();
  };
}

/** What is to be seen after each step. */
function expectedOf(columns) {
  const { id, name, unit, practice } = columns;
  const best = practice.reduce((most, score) => Math.max(most, score), 0);
  const text = name.some(one => one.includes(TEXT)) ? TEXT : name[Math.floor(count / 2)];
  const row = at => ({ id: id[at], name: name[at], unit: unit[at] });
  return {
    first: row(0),
    best: practice.flatMap((score, at) => (score === best ? [row(at)] : [])),
    text,
    found: row(name.findIndex(one => one.includes(text))),
    far: row(Math.floor(count * 0.7)),
    updates: burst(columns, 1000, 11, 100),
    live: Array.from({ length: LIVE_TIMES }, (_, at) =>
      burst(columns, LIVE_ROWS, 12 + at, 101 + at),
    ),
  };
}

async function frames(scroller, tops) {
  const times = [];
  let blank = 0;
  await nextFrame();
  for (const top of tops) {
    const began = performance.now();
    scroller.scrollTop = top;
    await nextFrame();
    times.push(performance.now() - began);
    if (visibleRows().some(text => text === '')) blank += 1;
  }
  return { times, blank };
}

/** Milliseconds from the call, just after a frame, to the frame that shows what is expected. */
async function timed(step, isSeen) {
  await nextFrame();
  const began = performance.now();
  await settled(step, isSeen);
  return performance.now() - began;
}

async function settled(step, isSeen) {
  const working = step();
  for (let frame = 0; frame < PATIENCE; frame++) {
    await nextFrame();
    if (isSeen()) {
      await working;
      return;
    }
  }
  throw new Error(`${name} shows «${topRow()}» and not what “${stage}” is to bring`);
}

/**
 * Some hold on to a row that they were sent to for a while. Some miss the last of many scroll events and
 * stand there blank: they are scrolled a little and back, as a person would do.
 */
async function backToTop() {
  for (let frame = 0; frame < PATIENCE && !isTop(expected.first); frame++) {
    contender.scroller().scrollTop = frame % NUDGE === NUDGE - 1 ? ROW_HEIGHT : 0;
    await nextFrame();
  }
}

/** Whether a row is the uppermost one that is wholly seen. */
const isTop = row => isOf(row, topRow());

/** A name in a unit is that of one person in a thousand millions, and everyone shows them. */
const isOf = ({ name, unit }, text) => text.includes(name) && text.includes(unit);

const sleep = ms => new Promise(done => setTimeout(done, ms));

/** Text of the uppermost row that is wholly seen. Heads may lie inside the scroller. */
function topRow() {
  const { left, top } = contender.scroller().getBoundingClientRect();
  for (let y = top + 8; y < top + 4 * ROW_HEIGHT; y += ROW_HEIGHT / 4) {
    const row = rowAt(left + 30, y);
    if (row && row.getBoundingClientRect().top > top - 2) return row.textContent;
  }
  return '';
}

/** Texts of the rows from top to bottom, empty where there is none; room for a head is left out. */
function visibleRows() {
  const { left, top, bottom } = contender.scroller().getBoundingClientRect();
  const texts = [];
  for (
    let y = top + 1.75 * ROW_HEIGHT;
    y < Math.min(bottom, innerHeight) - ROW_HEIGHT;
    y += ROW_HEIGHT
  ) {
    texts.push(rowAt(left + 30, y)?.textContent ?? '');
  }
  return texts;
}

/** The row at a point. */
function rowAt(x, y) {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot?.elementFromPoint(x, y)) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (inner === element) break;
    element = inner;
  }
  return element?.closest(contender.ROW);
}

function addStyleSheet(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((done, fail) => Object.assign(link, { onload: done, onerror: fail }));
}
