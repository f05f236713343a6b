/** One tab on the stand's page: runs rounds there and gathers what was found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chromium, Tab } from '../hosts/chromium.ts';
import type { Mount } from './mounts.ts';
import type { Stand } from './stand.ts';

export interface Breach {
  kind: string;
  what: string;
  round: string;
}

export interface Round {
  name: string;
  mounts: readonly Mount[];
  presses?: number;
  select?: string;
  learning?: boolean;
  wantsTexts?: boolean;
  /** How long a state is waited for, milliseconds. */
  longest?: number;
  /** What is typed into fields. */
  type?: string;
  seed?: number;
}

export interface Outcome {
  states: string[];
  breaches: Breach[];
  texts: string[];
  /** How many different texts were on the screen. */
  count: number;
}

export interface Bench {
  run(round: Round): Promise<Outcome>;
  /** What is wrong with a page as a whole: requests to hosts that nobody named, and the like. */
  close(): Promise<void>;
}

const PROBE = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8');

/** Reported, not enforced: what breaks it runs, and is seen. */
const CSP = (api: string): string =>
  `script-src 'nonce-r4nd0m' 'strict-dynamic' ${api}; object-src 'none'; base-uri 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types union-widgets lit-html union-worker`;

/** A tab with the probe in each of its documents; `ours`: origins whose scripts belong there. */
export const openTab = (chromium: Chromium, ours: readonly string[]): Promise<Tab> =>
  chromium.open({ first: `window.__ours = ${JSON.stringify(ours)};\n${PROBE}` });

export interface BenchOptions {
  chromium: Chromium;
  stand: Stand;
  /** More of the page: a plant. */
  more?: string;
}

export async function openBench({ chromium, stand, more = '' }: BenchOptions): Promise<Bench> {
  const ours = [new URL(stand.api).origin];
  const tab = await openTab(chromium, ours);
  const loader = `<script nonce="r4nd0m" type="module" src="${stand.api}cdn/union-widgets.js"></script>`;
  const address = stand.page(`<body>${loader}${more}`, CSP(stand.api));
  await tab.go(address);
  const id = await tab.within<string>('window.__page');
  // The page itself, as it came: nothing but the loader.
  const before = await tab.within<Breach[]>(`__fuzz.judgePage('the page')`);
  let asked = tab.asked.length;
  let caught = stand.caught.length;
  const known = new Set([...ours, new URL(address).origin]);
  return {
    async run({ seed = 1, ...round }) {
      const spec = {
        presses: 12,
        longest: 8000,
        wait: 25,
        stride: 1 + (seed % 5),
        start: seed % 7,
        ...round,
      };
      const outcome = await tab.within<Outcome & { page: string }>(
        `__fuzz.run(${JSON.stringify(spec)})`,
      );
      const { page, breaches } = outcome;
      breaches.unshift(...before.splice(0));
      const breach = (kind: string, what: string): void =>
        void breaches.push({ kind, what, round: round.name });
      if (page !== id) breach('navigation', 'another document stands in the tab');
      const away = new Map<string, string>();
      for (const url of tab.asked.slice(asked)) {
        if (/^(?:data|blob|about|chrome-error):/.test(url)) continue;
        const { origin } = new URL(url);
        if (!known.has(origin)) away.set(origin, url);
      }
      for (const url of away.values()) breach('request', url);
      asked = tab.asked.length;
      for (const line of stand.caught.slice(caught)) breach('canary', line);
      caught = stand.caught.length;
      return outcome;
    },
    close: () => tab.close(),
  };
}
