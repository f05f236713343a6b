/** A page that stays open for a day: how often it asks, what it keeps, and what it says is open. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from './api-case.ts';
import { fakeTime } from './fake-day.ts';
import type { Outcome } from './flips.ts';
import { openRoom } from './page.ts';
import type { Misdeed } from './proxy.ts';
import { consoleFaults } from './verdict.ts';
import { markup, WIDGETS } from './widgets.ts';

/** Wednesday noon before the National Day holiday, in Beijing. */
const START = Date.parse('2026-09-30T12:00:00+08:00');
const MINUTE = 60_000;

/**
 * Stations, and when they are open in these 24 hours, worked out by hand from their hours: pairs of
 * minutes after the start.
 */
const STATIONS = [
  { id: 's-1', name: '甲站', hours: '24/7', open: [[0, 1440]] },
  // Wednesday until 18:00; on the holiday not at all.
  { id: 's-2', name: '乙站', hours: 'Mo-Fr 08:00-18:00; PH off', open: [[0, 360]] },
  // 20:00 to 02:00, over midnight.
  { id: 's-3', name: '丙站', hours: 'Mo-Su 20:00-02:00', open: [[480, 840]] },
  // On the holiday from 10:00 on.
  {
    id: 's-4',
    name: '丁站',
    hours: 'Mo-Fr 09:00-17:00; PH 10:00-16:00',
    open: [
      [0, 300],
      [1320, 1440],
    ],
  },
  // Up to midnight, and from it.
  {
    id: 's-5',
    name: '戊站',
    hours: 'We 06:00-24:00; Th 00:00-06:00; PH 00:00-05:00',
    open: [
      [0, 720],
      [720, 1020],
    ],
  },
] as const;

const COLLECTION = {
  type: 'FeatureCollection',
  v: 1,
  numberMatched: STATIONS.length,
  numberReturned: STATIONS.length,
  links: [{ rel: 'live', href: 'v1/live/stations.json' }],
  features: STATIONS.map(({ id, name, hours }, at) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [113.6 + at / 100, 34.7] },
    properties: {
      name,
      kinds: ['rest'],
      region: '410102',
      address: `示例路${at}号`,
      hours,
      status: 'open',
    },
  })),
};
const CALENDAR = {
  v: 1,
  region: 'cn',
  year: 2026,
  source: '示例：放假安排通知',
  days: [1, 2, 3, 4, 5, 6, 7].map(day => ({
    date: `2026-10-0${day}`,
    type: 'holiday',
    name: '国庆节',
  })),
};

/** What a live status holds for, seconds. */
const TTL = 60;
/** Seconds between two questions of a leaderboard without a stream. */
const POLL = 10;

const json = (value: unknown): Misdeed => {
  const body = Buffer.from(JSON.stringify(value));
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
  return ({ give }) => give({ status: 200, headers, body });
};

const OWN: readonly [RegExp, (now: string) => unknown][] = [
  [/^\/v1\/stations\/index/, () => COLLECTION],
  [/^\/v1\/calendar\//, () => CALENDAR],
  // No station tells anything that would overrule its hours.
  [/^\/v1\/live\//, () => ({ ttl: TTL, items: [] })],
];

const stations: Misdeed = occasion => {
  const own = OWN.find(([path]) => path.test(occasion.path));
  return own ? json(own[1](''))(occasion) : occasion.give({});
};

export interface DayOptions {
  hours: number;
  /** Pages that hold something wrong of their own. */
  head?: string;
}

export async function liveADay(
  { chromium, site, proxy }: Ground,
  { hours, head = '' }: DayOptions,
): Promise<Outcome> {
  const widgets = WIDGETS.filter(({ name }) => /map|leaderboard/.test(name));
  const plant = head ? '-plant' : '';
  const map = proxy.guest(`map-day${plant}`, 'data', stations);
  const board = proxy.guest(`board-day${plant}`);
  // Without a stream it asks.
  const first = `${fakeTime(START)} delete self.EventSource;`;
  const room = await openRoom(chromium, site, { first, head });
  const { tab } = room;
  const wrong: string[] = [];
  const keep: { heap: number; timers: number }[] = [];
  const measure = async (): Promise<void> => {
    keep.push({ heap: await room.heap(), timers: await tab.within<number>('day.timers()') });
  };
  try {
    await room.mount(
      widgets.map(widget =>
        widget.name === 'map'
          ? markup(widget, map.base, 'page-size="20"')
          : markup({ ...widget, attributes: `${widget.attributes} event="courier"` }, board.base),
      ),
    );
    // What is done in idle time and by the frame is done in real time.
    for (let turn = 0; turn < 30; turn += 1) {
      await tab.within('day.advance(100)');
      await sleep(50);
    }
    const from = await tab.within<number>('day.now()');
    for (const { guest } of [map, board]) guest.asked.length = 0;
    const step = 30;
    const minutes = hours * 60;
    // A minute after each half hour: clocks are looked at some times a minute.
    for (let minute = 1; minute <= minutes; minute += step) {
      // In pieces, so that no answer takes a minute.
      for (let left = 1; left > 0;) {
        left = START + minute * MINUTE - (await tab.within<number>('day.now()'));
        if (left > 0) await tab.within(`day.advance(${Math.min(5 * MINUTE, left)})`);
      }
      const shown = await tab.within<string[]>(ROWS);
      const now = Math.round(((await tab.within<number>('day.now()')) - START) / MINUTE);
      for (const { name, open } of STATIONS) {
        const is = shown.find(row => row.includes(name)) ?? '';
        const isOpen = /开放中|24 小时开放|还有 \d+ 分钟关闭/.test(is);
        const must = open.some(([from, to]) => now >= from && now < to);
        if (is === '' || isOpen !== must)
          wrong.push(`${clock(now)} ${name} is ${must ? 'open' : 'closed'}, shown “${is}”`);
      }
      if ((minute - 1) % 60 === 0) await measure();
    }
    const ran = ((await tab.within<number>('day.now()')) - from) / 1000;
    const live = map.guest.asked.filter(path => path.includes('/live/')).length;
    const polls = board.guest.asked.filter(path => /rev|since|delta|p1/.test(path)).length;
    const others = map.guest.asked.length - live + board.guest.asked.length - polls;
    wrong.push(
      ...between('live status', live, ran / TTL),
      ...between('standings', polls, ran / POLL),
    );
    if (others > 10) wrong.push(`${others} requests beside`);
    const [early, late] = [keep[keep.length > 3 ? 1 : 0]!, keep.at(-1)!];
    const grown = late.heap - early.heap;
    if (grown > 2 * 1024 * 1024) wrong.push(`${(grown / 1048576).toFixed(1)} MB of heap are kept`);
    if (late.timers > early.timers + 3)
      wrong.push(`${early.timers} timers, at the end ${late.timers}`);
    wrong.push(...consoleFaults(tab.said, widgets.length));
    const figures = `${hours} h, ${live} live status, ${polls} standings, ${others} others; heap ${(grown / 1024).toFixed(0)} kB, timers ${early.timers} → ${late.timers}`;
    return { name: 'a day', figures, wrong: wrong.slice(0, 20) };
  } finally {
    await room.close();
  }
}

/** Rows of the list as they read. */
const ROWS = `[...document.querySelector('union-station-map').shadowRoot.querySelectorAll('.row')]
  .map(row => row.textContent.replace(/\\s+/g, ' ').trim())`;

/** As often as documented, a tenth more or less: the waits are drawn. */
function between(name: string, count: number, due: number): string[] {
  if (count > due * 0.88 - 2 && count < due * 1.12 + 2) return [];
  return [`${name}: ${count} requests, ${Math.round(due)} are due`];
}

function clock(minute: number): string {
  return new Date(START + minute * MINUTE + 8 * 3_600_000)
    .toISOString()
    .slice(5, 16)
    .replace('T', ' ');
}
