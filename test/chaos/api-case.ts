/** One fault, on a page with widgets: what becomes of them, and that all is well again after it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chromium } from '../hosts/chromium.ts';
import type { Site } from '../hosts/site.ts';
import { openRoom, type Room, type Seen } from './page.ts';
import type { Guest, Part, Proxy } from './proxy.ts';
import { consoleFaults, faultsOf, LIMIT_HEAP, LIMIT_MS } from './verdict.ts';
import { markup, type Language, type Widget } from './widgets.ts';
import type { Fault } from './wire-faults.ts';

export interface Ground {
  chromium: Chromium;
  site: Site;
  proxy: Proxy;
}

/** `copy`: the whole API, after a visit at which it was well. */
export type Aim = 'site' | 'data' | 'copy';

export interface Verdict {
  widget: string;
  state: string;
  /** Milliseconds to the first state. */
  after: number;
  requests: number;
  wrong: string[];
}

export interface CaseResult {
  name: string;
  verdicts: Verdict[];
  /** More of the heap than before, bytes, of all widgets of the page. */
  heap: number;
  wrong: string[];
}

export interface CaseOptions {
  fault: Fault;
  aim: Aim;
  widgets: readonly Widget[];
  lang: Language;
  /** Makes a host name of the case. */
  number: number;
  /** Words of the widgets while all is well. */
  calm: ReadonlyMap<string, string>;
  /** Pages that hold something wrong of their own. */
  head?: string;
}

/** More requests than this of one widget in a case are a storm. */
const MOST_REQUESTS = 60;

export async function runCase(ground: Ground, options: CaseOptions): Promise<CaseResult> {
  const { fault, aim, widgets, lang, number, head = '' } = options;
  const isInline = fault.isBody === true && aim !== 'site';
  const guests = widgets.map(({ name }) => {
    const part: Part = aim === 'copy' ? 'all' : aim;
    const misdeed = aim === 'copy' ? undefined : fault.misdeed;
    return ground.proxy.guest(`${name}-${aim}-${number}`, part, misdeed);
  });
  const html = widgets.map((widget, at) => {
    const more = widget.name === 'form' && isInline ? 'inline' : '';
    return markup(widget, guests[at]!.base, more);
  });
  const room = await openRoom(ground.chromium, ground.site, { lang, head });
  try {
    if (aim === 'copy') await visitWell(room, html, guests, fault);
    const before = await room.heap();
    await room.mount(html);
    const seen = await room.settled(LIMIT_MS + 4000, lang);
    const stalled = await room.stalled();
    const heap = await keptSince(room, before);
    const must = aim === 'copy' ? undefined : fault.must;
    const verdicts = seen.map((one, at) => {
      const widget = widgets[at]!;
      const wrong = faultsOf(one, { lang, must: mustOf(widget, must, aim), stalled });
      if (aim === 'copy' && widget.name !== 'form' && !/ready|stale/.test(one.state))
        wrong.push(`“${one.state}” with a good copy at hand`);
      const requests = guests[at]!.guest.asked.filter(path => !/^\/cdn\/|\.png$/.test(path)).length;
      const most = fault.most ?? MOST_REQUESTS;
      if (requests > most) wrong.push(`${requests} requests`);
      return { widget: widget.name, state: one.state, after: one.after, requests, wrong };
    });
    const wrong = consoleFaults(room.tab.said, widgets.length);
    if (heap > LIMIT_HEAP) wrong.push(`${(heap / 1048576).toFixed(1)} MB of heap are kept`);
    const back = await wellAgain(room, {
      ...options,
      guests: guests.map(({ guest }) => guest),
      seen,
    });
    back.forEach((line, at) => line && verdicts[at]!.wrong.push(line));
    wrong.push(...consoleFaults(room.tab.said, widgets.length).filter(one => !wrong.includes(one)));
    return { name: `${fault.name} (${aim})`, verdicts, heap, wrong };
  } finally {
    await room.close();
  }
}

/** What is on its way to the browser's storage is not kept, and gone some seconds later. */
const ON_ITS_WAY_MS = 15_000;

/** More of the heap than before, bytes, once what goes away is gone. */
async function keptSince(room: Room, before: number): Promise<number> {
  const end = Date.now() + ON_ITS_WAY_MS;
  let heap = (await room.heap()) - before;
  while (heap > LIMIT_HEAP && Date.now() < end) {
    await sleep(500);
    heap = Math.min(heap, (await room.heap()) - before);
  }
  return heap;
}

/** What a fault must come to holds where the widget asks for what is faulty. */
function mustOf({ name }: Widget, must: Fault['must'], aim: Aim): Fault['must'] {
  // A form in its frame reads its page, which browsers show whatever its headers say.
  return name === 'form' && aim === 'data' && must === 'data' ? undefined : must;
}

async function visitWell(
  room: Room,
  html: readonly string[],
  guests: readonly { guest: Guest }[],
  { misdeed }: Fault,
): Promise<void> {
  await room.mount(html);
  await room.settled(20_000);
  // What is read is kept when there is time for it.
  await sleep(1500);
  await room.tab.within(`document.querySelector('#chaos').remove()`);
  for (const { guest } of guests) {
    guest.misdeed = misdeed;
    guest.asked.length = 0;
  }
  await room.tab.send('Network.clearBrowserCache');
  const url = await room.tab.within<string>('location.href');
  await room.tab.go(url);
}

interface Well extends CaseOptions {
  guests: readonly Guest[];
  seen: readonly Seen[];
}

/** The API is well: a button pressed, or `reload()`, brings the data. Gives what is wrong, by widget. */
async function wellAgain(
  room: Room,
  { guests, seen, number, widgets, calm, lang }: Well,
): Promise<string[]> {
  for (const guest of guests) guest.misdeed = undefined;
  const stalledBefore = await room.stalled();
  for (const [at, { hasRetry, state }] of seen.entries()) {
    const isButton = hasRetry && state === 'problem' && (number + at) % 2 === 0;
    await room.again(at, isButton ? 'button' : 'reload');
  }
  const end = Date.now() + LIMIT_MS;
  let after: Seen[] = [];
  const isWell = (one: Seen, at: number): boolean =>
    one.state === 'ready' &&
    (isInline(at) || hasAll(one.words, calm.get(`${widgets[at]!.name} ${lang}`) ?? ''));
  // A form in the page is compared with none: in the calm page it stands in its frame.
  const isInline = (at: number): boolean => widgets[at]!.name === 'form' && after[at]!.words !== '';
  do {
    await sleep(100);
    after = await room.look();
    if (after.every(isWell)) return after.map(() => '');
  } while (Date.now() < end + (await room.stalled()) - stalledBefore);
  return after.map((one, at) => {
    if (isWell(one, at)) return '';
    if (one.state !== 'ready') return `“${one.state}” after the API was well again`;
    const lost = lostOf(one.words, calm.get(`${widgets[at]!.name} ${lang}`) ?? '');
    return `not all is there after the API was well again: ${lost.slice(0, 5).join(', ')}`;
  });
}

/** Words without what changes by the minute. */
const plain = (words: string): string[] => [...new Set(words.replace(/\d+/g, '#').split(' '))];
/** Of a long list, only what is near the view is sure to be drawn once it was there before. */
const firstHalf = (calm: string): string[] => plain(calm).slice(0, plain(calm).length / 2 + 1);
/** Words at the beginning of the calm page that are not there. */
const lostOf = (words: string, calm: string): string[] => {
  const there = new Set(plain(words));
  return firstHalf(calm).filter(word => !there.has(word));
};
/** Some are others by the minute: what is open comes first. */
const hasAll = (words: string, calm: string): boolean =>
  lostOf(words, calm).length <= firstHalf(calm).length / 3;

/** What the widgets say while all is well: the words, by name and language. */
export async function calmWords(
  { chromium, site, proxy }: Ground,
  widgets: readonly Widget[],
  langs: readonly Language[],
): Promise<{ words: Map<string, string>; ms: number }> {
  const words = new Map<string, string>();
  let ms = 0;
  for (const lang of langs) {
    const guests = widgets.map(({ name }) => proxy.guest(`${name}-calm-${lang.toLowerCase()}`));
    const room = await openRoom(chromium, site, { lang });
    await room.mount(widgets.map((widget, at) => markup(widget, guests[at]!.base)));
    const seen = await room.settled(30_000);
    await sleep(1500);
    for (const [at, one] of (await room.look()).entries()) {
      if (one.state !== 'ready')
        throw new Error(`${widgets[at]!.tag} is “${one.state}” on a calm page`);
      words.set(`${widgets[at]!.name} ${lang}`, one.words);
      ms = Math.max(ms, seen[at]!.after);
    }
    await room.close();
  }
  return { words, ms };
}
