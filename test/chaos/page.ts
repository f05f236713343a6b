/** A page with widgets on it, what it says of them, and what is measured on it. */
import { setTimeout as sleep } from 'node:timers/promises';
// @ts-expect-error a plain script without types
import { setClock } from '../../scripts/lib/set-clock.mjs';
import type { Chromium, Tab } from '../hosts/chromium.ts';
import type { Site } from '../hosts/site.ts';
import { SCRIPTS, type Language } from './widgets.ts';

/** What one widget came to. */
export interface Seen {
  state: string;
  /** Milliseconds from its connection to the first state that is not `loading`; -1: none came. */
  after: number;
  /** What a person reads in it. */
  words: string;
  /** What its messages say. */
  message: string;
  hasRetry: boolean;
  /** Pixels. */
  height: number;
}

export interface Room {
  readonly tab: Tab;
  /** Puts widgets on the page. */
  mount(html: readonly string[]): Promise<void>;
  /** Waits until every one shows something, at most so long; milliseconds. */
  settled(most: number, lang?: Language): Promise<Seen[]>;
  look(): Promise<Seen[]>;
  /** Presses the button of a message, or calls `reload()`. */
  again(at: number, way: 'button' | 'reload'): Promise<void>;
  /** Bytes of the heap, after what nobody holds is gone. */
  heap(): Promise<number>;
  /** Milliseconds for which the machine or a task kept the page from running. */
  stalled(): Promise<number>;
  close(): Promise<void>;
}

/** In every document before its own scripts. */
const PROBE = `(() => {
  if (self !== top) return;
  const chaos = { first: [], from: 0, stalled: 0, again: false };
  Object.defineProperty(self, 'chaos', { value: chaos });
  const { now } = Performance.prototype;
  const time = () => now.call(performance);
  const { setInterval } = self;
  let last = time();
  setInterval(() => {
    const at = time();
    if (at - last > 150) chaos.stalled += at - last - 50;
    last = at;
  }, 50);
  chaos.mount = html => {
    [chaos.first, chaos.again] = [html.map(() => -1), false];
    const box = document.createElement('main');
    box.id = 'chaos';
    document.body.append(box);
    html.forEach((one, n) => {
      const place = document.createElement('section');
      place.innerHTML = one;
      chaos.from = time();
      const host = place.firstElementChild;
      const note = () => {
        const state = host.dataset.state;
        if (chaos.first[n] < 0 && state && state !== 'loading') chaos.first[n] = time() - chaos.from;
      };
      new MutationObserver(() => chaos.again || note()).observe(host, { attributes: true });
      // What was shown stays while it loads again: only these tell the end of that.
      for (const type of ['union-ready', 'union-problem'])
        host.addEventListener(type, () => chaos.again && setTimeout(note));
      box.append(place);
    });
  };
  chaos.anew = () => {
    [chaos.first, chaos.from, chaos.again] = [chaos.first.map(() => -1), time(), true];
  };
})();`;

/** `UW_NOW` holds for the pages as for the server: what is open, and so what comes first, is by the hour. */
export const NOW = process.env['UW_NOW'];
const CLOCK = `(${String(setClock)})(${JSON.stringify(NOW)});`;

/** Runs beside the page: what a person sees. */
const LOOK = `(() => {
  const children = node => node.shadowRoot ? node.shadowRoot.childNodes
    : node.localName === 'slot' && node.assignedNodes().length ? node.assignedNodes() : node.childNodes;
  const textOf = node => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 || /^(style|script|template)$/.test(node.localName)) return '';
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return '';
    return [...children(node)].map(textOf).join(' ');
  };
  const all = (node, test, found = []) => {
    if (node.nodeType !== 1) return found;
    if (test(node)) found.push(node);
    for (const child of children(node)) all(child, test, found);
    return found;
  };
  const tidy = text => text.replace(/[\\s\\u200b]+/g, ' ').trim();
  const buttons = host => all(host, one => one.matches('union-notice, .notice'))
    .flatMap(notice => all(notice, one => one.matches('button:not([slot])')));
  return { textOf, all, tidy, buttons,
    hosts: () => [...document.querySelectorAll('#chaos > section > *')] };
})()`;

export async function openRoom(
  chromium: Chromium,
  site: Site,
  {
    lang = 'zh-CN',
    first = '',
    head = '',
  }: { lang?: Language; first?: string; head?: string } = {},
): Promise<Room> {
  const tab = await chromium.open({ first: CLOCK + PROBE + first });
  const address = site.page(`${head}${site.snippet().replace(/ data-site="[^"]*"/, '')}`, {
    root: `lang="${lang}"`,
  });
  await tab.go(address);
  return roomOf(tab);
}

export function roomOf(tab: Tab): Room {
  const look = async (): Promise<Seen[]> => {
    const times = await tab.within<number[]>('chaos.first');
    const seen = await tab.apart<Omit<Seen, 'after'>[]>(`(() => {
      const { hosts, textOf, tidy, all, buttons } = ${LOOK};
      return hosts().map(host => ({
        state: host.dataset.state || '',
        words: tidy(textOf(host)),
        message: tidy(all(host, one => one.matches('union-notice, .notice')).map(textOf).join(' ')),
        hasRetry: buttons(host).length > 0,
        height: host.getBoundingClientRect().height,
      }));
    })()`);
    return seen.map((one, at) => ({ ...one, after: times[at] ?? -1 }));
  };
  return {
    tab,
    look,
    mount: html => tab.within(`chaos.mount(${JSON.stringify(html)})`),
    async settled(most, lang) {
      const end = Date.now() + most;
      while (Date.now() < end) {
        const isDone = await tab.within<boolean>(
          `chaos.first.every(time => time >= 0) && ![...document.querySelectorAll('#chaos > section > *')].some(one => one.dataset.state === 'loading')`,
        );
        if (isDone) break;
        await sleep(50);
      }
      // The words of a message may come a moment after it.
      for (let tries = 0; tries < 40; tries += 1) {
        const seen = await look();
        const has = lang ? SCRIPTS[lang].has : /./;
        const isTold = seen.every(
          ({ state, message }) => !/problem|stale|empty/.test(state) || has.test(message),
        );
        if (isTold) return seen;
        await sleep(100);
      }
      return look();
    },
    again: (at, way) =>
      way === 'reload'
        ? tab.within(
            `chaos.anew(), void document.querySelectorAll('#chaos > section > *')[${at}].reload()`,
          )
        : tab.within(
            `(() => {
              const { buttons, hosts } = ${LOOK};
              const host = hosts()[${at}];
              chaos.anew();
              // Late data takes the button away.
              const [button] = buttons(host);
              if (button) button.click();
              else void host.reload();
            })()`,
          ),
    async heap() {
      for (let n = 0; n < 2; n += 1) {
        await tab.send('HeapProfiler.collectGarbage');
        await sleep(50);
      }
      await tab.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = await tab.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize;
    },
    stalled: () => tab.within<number>('chaos.stalled'),
    close: () => tab.close(),
  };
}
