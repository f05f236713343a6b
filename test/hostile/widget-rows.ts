/** Rows in a real Chromium: every string of every document and setting, in every widget. */
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { startChromium, type Chromium } from '../hosts/chromium.ts';
import { openBench, type Bench, type Breach } from './browse.ts';
import { STATION } from './golden.ts';
import { mountsOf, settingsMounts, TAGS } from './mounts.ts';
import { allPayloads } from './payloads.ts';
import type { Mode, Plan } from './poison.ts';
import type { Options, Result, Row } from './rows.ts';
import { fieldsOf } from './schemas.ts';
import { startStand, type Stand } from './stand.ts';

export interface Place {
  chromium: Chromium;
  stand: Stand;
}

/** Only this machine answers: whatever else is asked for is asked in vain, and counted. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

export async function openPlace(): Promise<Place & { close(): Promise<void> }> {
  const chrome = (await findChrome()) as { path: string; args: string[] };
  const chromium = await startChromium(chrome.path, [...chrome.args, ALONE]);
  const stand = await startStand();
  return {
    chromium,
    stand,
    async close() {
      await chromium.close();
      await stand.close();
    },
  };
}

/** A walk over calm documents: what elements there are, and that all is well. */
async function learn(bench: Bench, stand: Stand): Promise<Breach[]> {
  const found: Breach[] = [];
  for (const round of [0, 1]) {
    const site = stand.site({ mode: 'calm', round });
    const mounts = mountsOf(site);
    const { breaches, states } = await bench.run({
      ...{ name: `calm ${round}`, mounts, learning: true, presses: 40, select: `${STATION}` },
    });
    found.push(...breaches, ...notReady(states, `calm ${round}`));
  }
  return found;
}

function notReady(states: readonly string[], round: string): Breach[] {
  const tags = Object.keys(TAGS);
  return states.flatMap((state, at) =>
    /^(?:ready|stale)$/.test(state)
      ? []
      : [{ kind: 'calm', what: `${tags[at % tags.length]} is ${state || 'nothing'}`, round }],
  );
}

/** The state of every widget has a name. */
export const nameless = (states: readonly string[], round: string): Breach[] =>
  states.flatMap((state, at) =>
    /^(?:ready|empty|stale|problem)$/.test(state)
      ? []
      : [{ kind: 'state', what: `widget ${at} is “${state}” after 8 s`, round }],
  );

/** Rounds of one mode, on a page that is opened again from time to time. */
async function rounds(
  { chromium, stand }: Place,
  { mode, count, seed }: { mode: Mode; count: number; seed: number },
): Promise<{ breaches: Breach[]; texts: number; states: Map<string, number> }> {
  const found: Breach[] = [];
  const states = new Map<string, number>();
  let texts = 0;
  let bench: Bench | undefined;
  for (let n = 0; n < count; n += 1) {
    if (n % 60 === 0) {
      await bench?.close();
      bench = await openBench({ chromium, stand });
      found.push(...(await learn(bench, stand)));
    }
    const plan: Plan = { mode, round: n + seed };
    const name = `${mode} ${plan.round}`;
    const outcome = await bench!.run({
      ...{ name, mounts: mountsOf(stand.site(plan)), select: `${STATION}`, seed: plan.round },
      ...{ type: typed(plan.round) },
    });
    found.push(...outcome.breaches, ...nameless(outcome.states, name));
    texts += outcome.count;
    for (const state of outcome.states) states.set(state, (states.get(state) ?? 0) + 1);
  }
  await bench?.close();
  return { breaches: found, texts, states };
}

const PAYLOADS = allPayloads();
const typed = (round: number): string =>
  PAYLOADS[(round * 31) % PAYLOADS.length]!.text.slice(0, 200);

const told = (states: ReadonlyMap<string, number>): string =>
  [...states].map(([state, n]) => `${n} ${state}`).join(', ');

function modeRow(
  mode: 'polite' | 'rude' | 'keys',
  what: string,
  counts: readonly [number, number],
): Row {
  const names = { polite: 'texts', rude: 'fields', keys: 'keys' };
  return {
    name: names[mode],
    what,
    async run({ full, seed }: Options): Promise<Result> {
      const place = await openPlace();
      try {
        const count = full ? counts[1] : counts[0];
        const { breaches, texts, states } = await rounds(place, { mode, count, seed });
        const { tried } = place.stand.record;
        const pairs = [...tried.values()].reduce((sum, one) => sum + one.size, 0);
        return {
          tried:
            `${count} rounds × ${Object.keys(TAGS).length} widgets` +
            (mode === 'keys' ? '' : `, ${pairs} pairs of ${tried.size} fields and a string`),
          breaches,
          note: `${texts} texts on the screen; ${told(states)}`,
        };
      } finally {
        await place.close();
      }
    },
  };
}

/** The settings: attributes, JSON in the tag, the site document's entries. */
const settings: Row = {
  name: 'settings',
  what: 'every attribute and setting',
  async run({ full, seed }) {
    const place = await openPlace();
    const { chromium, stand } = place;
    try {
      const bench = await openBench({ chromium, stand });
      const breaches = await learn(bench, stand);
      const count = full ? 120 : 6;
      for (let n = 0; n < count; n += 1) {
        const plan: Plan = { mode: n % 2 ? 'rude' : 'polite', round: n + seed };
        const site = stand.site({ mode: 'calm', round: n });
        const mounts = settingsMounts(site, plan, stand.canary, stand.record);
        const name = `settings ${plan.round}`;
        const outcome = await bench.run({ name, mounts, presses: 4, seed: n });
        breaches.push(...outcome.breaches, ...nameless(outcome.states, name));
      }
      await bench.close();
      return { tried: `${count} rounds × 12 tags, ${stand.record.tried.size} fields`, breaches };
    } finally {
      await place.close();
    }
  },
};

/** That the campaign is not blind: most fields of what the widgets read are seen on the screen. */
const shown: Row = {
  name: 'shown',
  what: 'fields that a walk brings to the screen',
  async run() {
    const place = await openPlace();
    const { chromium, stand } = place;
    try {
      const bench = await openBench({ chromium, stand });
      const breaches: Breach[] = [];
      const fields = new Set<string>();
      for (const [round, tag] of [0, 1].flatMap(r => Object.keys(TAGS).map(t => [r, t] as const))) {
        const mounts = mountsOf(stand.site({ mode: 'where', round }), [tag]);
        const outcome = await bench.run({
          ...{ name: `where ${tag}`, mounts, learning: true, presses: 40, wantsTexts: true },
          ...{ select: STATION, seed: round },
        });
        breaches.push(...outcome.breaches);
        for (const text of outcome.texts)
          for (const [mark] of text.matchAll(/L\d{4}Z/g)) {
            const field = stand.record.marks.get(mark);
            if (field) fields.add(field);
          }
      }
      await bench.close();
      const read = new Set(stand.record.marks.values());
      if (fields.size < LEAST_SHOWN)
        breaches.push({
          ...{ kind: 'blind', round: 'where' },
          what: `only ${fields.size} fields were shown; ${LEAST_SHOWN} are expected`,
        });
      return { tried: `${read.size} fields of free text`, breaches, note: `${fields.size} shown` };
    } finally {
      await place.close();
    }
  },
};

/** Fewer, and the walk no longer opens what it did. */
const LEAST_SHOWN = 75;

export const fieldCount = (schemas: readonly string[]): number =>
  schemas.reduce((sum, name) => sum + fieldsOf(name).size, 0);

export const WIDGET_ROWS: readonly Row[] = [
  modeRow('polite', 'every string of every document', [16, 700]),
  modeRow('rude', 'strings where the schema forbids them', [20, 900]),
  modeRow('keys', 'members named like prototypes', [4, 40]),
  settings,
  shown,
];
