// The chaos campaign finds what is wrong: its judgement on made-up widgets, and a plant of each kind in a
// real browser. All plants: npm run chaos -- --plants.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
import type { Ground } from '../chaos/api-case.ts';
import { BODIES } from '../chaos/body-faults.ts';
import type { Seen } from '../chaos/page.ts';
import { PLANTS, tryPlants } from '../chaos/plants.ts';
import { startProxy } from '../chaos/proxy.ts';
import { consoleFaults, faultsOf } from '../chaos/verdict.ts';
import { WIRE } from '../chaos/wire-faults.ts';
import { startChromium } from '../hosts/chromium.ts';
import { startSite } from '../hosts/site.ts';

const TOLD: Seen = {
  state: 'problem',
  after: 7100,
  words: '等待时间太长 网络可能较慢，请稍后重试。 重试',
  message: '等待时间太长 网络可能较慢，请稍后重试。 重试',
  hasRetry: true,
  height: 120,
};
const HERE = { lang: 'zh-CN', stalled: 0 } as const;

describe('what is seen of a widget', () => {
  it('is well when it tells, in time and in words', () => {
    assert.deepEqual(faultsOf(TOLD, HERE), []);
    assert.deepEqual(faultsOf({ ...TOLD, state: 'ready', message: '' }, HERE), []);
  });

  const bad: [string, Partial<Seen>, RegExp, { must?: 'data' | 'told' }?][] = [
    ['for ever under way', { state: 'loading', after: -1 }, /“loading”/],
    ['late', { after: 8001 }, /8001 ms/],
    ['mute', { message: '', words: '' }, /no words/],
    ['in another language', { message: 'Please try again later 请您稍后再试' }, /not in zh-CN/],
    ['without a way on', { hasRetry: false }, /no button/],
    ['no text', { words: '共 NaN 个' }, /“NaN” is shown/],
    ['an empty box', { height: 0 }, /empty box/],
    ['good in place of bad', { state: 'ready' }, /no data/, { must: 'told' }],
    ['bad in place of good', {}, /in place of data/, { must: 'data' }],
  ];
  for (const [name, change, says, more] of bad) {
    it(`is not: ${name}`, () => {
      assert.match(faultsOf({ ...TOLD, ...change }, { ...HERE, ...more }).join('\n'), says);
    });
  }

  it('is late by its own time, not by the machine’s', () => {
    assert.deepEqual(faultsOf({ ...TOLD, after: 9000 }, { ...HERE, stalled: 1500 }), []);
  });
});

describe('what the console says', () => {
  const PLAIN = 'error: union-widgets: 地图程序没有载入。';
  it('may be the browser’s word on requests, warnings, and one plain notice', () => {
    const said = ['error: Failed to load resource: net::ERR', 'warning: x', PLAIN];
    assert.deepEqual(consoleFaults(said, 1), []);
  });
  it('is nothing thrown, no error else, and no notice twice', () => {
    assert.equal(consoleFaults(['pageerror: TypeError: x'], 1).length, 1);
    assert.equal(consoleFaults(['error: union-widgets: TypeError'], 1).length, 1);
    assert.equal(consoleFaults([PLAIN, PLAIN], 6).length, 1);
  });
});

describe('the faults', () => {
  it('are more than a hundred, each of its own name', () => {
    const names = [...WIRE, ...BODIES].map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length > 100, String(names.length));
  });
});

/** One of each kind that is looked for; the first word of its name is enough to run it by itself. */
const KINDS = ['throws', 'hangs for ever', 'storms', 'leaks listeners', 'a task of 60 ms'];

describe('plants', () => {
  let ground: Ground;
  const closing: (() => Promise<unknown>)[] = [];
  before(async () => {
    const chrome = (await findChrome()) as { path: string; args: string[] };
    const chromium = await startChromium(chrome.path, chrome.args);
    closing.push(() => chromium.close());
    const site = await startSite();
    closing.push(() => site.close());
    const proxy = await startProxy(site.api);
    closing.push(() => proxy.close());
    ground = { chromium, site, proxy };
  });
  after(() => Promise.all(closing.map(close => close())));

  for (const name of KINDS) {
    it(`is caught: ${name}`, async () => {
      assert.equal(PLANTS.filter(plant => plant.name === name).length, 1);
      const [outcome, ...others] = await tryPlants(ground, name);
      assert.deepEqual(others, []);
      assert.deepEqual(outcome?.wrong, []);
    });
  }
});
