/** What each demo page may load on a phone until it is of use: test/budgets.json, `demo`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import * as demoLoadsModule from '../../scripts/lib/demo-loads.mjs';
// @ts-expect-error a plain script without types
import * as pageBudgets from '../../scripts/lib/page-budgets.mjs';
import { startDemo, type Demo } from '../helpers/demo.ts';

interface Load {
  requests: number;
  bytes: number;
}
type Loads = Record<string, Load>;

const { DEMO_PAGES, demoLoads } = demoLoadsModule as {
  DEMO_PAGES: Record<string, object>;
  demoLoads(browser: Browser, origin: string, pages: Record<string, object>): Promise<Loads>;
};
const { budgetBreaches, leastOf } = pageBudgets as {
  budgetBreaches(measured: Loads, budgets: Loads): string[];
  leastOf(looks: Loads[]): Loads;
};

const FILE = new URL('../budgets.json', import.meta.url);
/** On a busy machine a page may be ready late, with more there than it waited for: looks at each. */
const LOOKS = 12;

let demo: Demo;
let browser: Browser;
let origin: string;

before(async () => {
  demo = await startDemo();
  const page = await demo.open('stations.html');
  browser = page.browser();
  origin = new URL(page.url()).origin;
});

after(() => demo?.close());

describe('a demo page on a phone, nothing cached', () => {
  const { demo: budgets } = JSON.parse(readFileSync(FILE, 'utf8')) as { demo: Loads };

  it('has a budget, each of them', () => {
    assert.deepEqual(Object.keys(budgets).sort(), Object.keys(DEMO_PAGES).sort());
  });

  for (const [name, use] of Object.entries(DEMO_PAGES)) {
    it(`${name}: requests and bytes until it is of use`, async () => {
      const budget = { [name]: budgets[name]! };
      const looks: Loads[] = [];
      const breaches = () => budgetBreaches(leastOf(looks), budget);
      do looks.push(await demoLoads(browser, origin, { [name]: use }));
      while (breaches().length > 0 && looks.length < LOOKS);
      assert.deepEqual(breaches(), []);
    });
  }

  it('is caught with a request and a byte too many', async () => {
    const loads = await demoLoads(browser, origin, {
      'stations.html': DEMO_PAGES['stations.html']!,
    });
    const { requests, bytes } = loads['stations.html']!;
    assert.ok(requests >= 2 && bytes > 1000, 'the page and its style sheet were heard');
    const tight = { 'stations.html': { requests: requests - 1, bytes: bytes - 1 } };
    assert.equal(budgetBreaches(loads, tight).length, 2);
    assert.deepEqual(budgetBreaches(loads, loads), []);
  });
});
