// Takes one contender from a page without cards to the last of all its cards on the screen. Node calls
// the steps one by one, so that it can set the processor's speed and read the meters.
/* global document, Image, innerHeight, location, PerformanceObserver, requestAnimationFrame */
import { people } from '/people.js';
import { nextFrame } from '../frame.js';

const name = new URLSearchParams(location.search).get('contender');
const root = document.querySelector('#cards');
/** Frames to wait for the last card before it is said not to come. */
const PATIENCE = 3000;
const shifts = [];
const tasks = [];
let contender;
let cards;

globalThis.bench = {
  /** Library, its style sheets and the picture are there; so is what the first card alone brings. */
  async ready() {
    const { css } = await fetch('/bundles/files.json').then(answer => answer.json());
    for (const sheet of css[name] ?? []) await addStyleSheet(`/bundles/${sheet}`);
    contender = await import(`/bundles/${name}.js`);
    await Object.assign(new Image(), { src: '/portrait.png' }).decode();
    const first = contender.make({ ...people[0], id: 'b-0' });
    const place = contender.frame?.(root) ?? root;
    place.append(first);
    await until(() => isShown(first, people[0]));
    first.remove();
    await nextFrame();
    observe('layout-shift', entry => shifts.push(entry.value));
    observe('longtask', entry => tasks.push(entry.duration));
    this.place = place;
  },

  /** From the first card's making to the frame that shows the last one, milliseconds. */
  async show() {
    const began = performance.now();
    cards = people.map(contender.make);
    this.place.append(...cards);
    const last = cards.length - 1;
    await until(() => isShown(cards[last], people[last]));
    cards[last].scrollIntoView({ block: 'end' });
    await until(() => isOnScreen(cards[last]));
    await nextFrame();
    return performance.now() - began;
  },

  /** What comes late has come. */
  rest: () => new Promise(done => setTimeout(done, 1500)),

  counted: () => ({
    shift: shifts.reduce((sum, value) => sum + value, 0),
    longest: Math.max(0, ...tasks),
    texts: textOf(cards[0]).length,
    missing: [...new Set(cards.flatMap((card, at) => missingFrom(textOf(card), people[at])))],
  }),
};

/** What each card has to say of its person. */
function missingFrom(text, { name, trade, org, quote, honours, story, facts }) {
  const wanted = [
    ...Object.entries({ name, trade, org, quote }),
    ...honours.slice(0, 5).flatMap(honour => [
      ['an honour', honour.name],
      ['a year', String(honour.year)],
    ]),
    ...facts.flatMap(({ value, source }) => [
      ['a figure', String(value)],
      ['a source', source],
    ]),
    ['the story', story.slice(0, 20)],
  ];
  return wanted.filter(([, part]) => !text.includes(part)).map(([what]) => what);
}

const isShown = (card, person) => missingFrom(textOf(card), person).length === 0;

/** Text of an element and of all shadow trees in it, without what is for browsers and robots. */
const textOf = element => textIn(element).replace(/\s+/g, ' ');

function textIn(node) {
  if (/^(?:STYLE|SCRIPT|#comment)$/.test(node.nodeName)) return '';
  if (!node.childNodes.length && !node.shadowRoot) return node.textContent;
  const parts = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
  return parts.map(textIn).join('');
}

function isOnScreen(element) {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 100 && top < innerHeight && bottom > 0;
}

/** Resolves in the frame in which something is so. */
async function until(isSo) {
  for (let frames = 0; frames < PATIENCE; frames += 1) {
    if (isSo()) return;
    await new Promise(done => requestAnimationFrame(done));
  }
  throw new Error('the last card never came');
}

function observe(type, told) {
  new PerformanceObserver(list => list.getEntries().forEach(told)).observe({ type });
}

function addStyleSheet(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((done, fail) => Object.assign(link, { onload: done, onerror: fail }));
}
