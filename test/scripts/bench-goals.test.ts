import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as goals from '../../bench/lib/goals.mjs';
// @ts-expect-error a plain script without types
import * as choose from '../../bench/lib/choose.mjs';

interface Verdict {
  what: string;
  condition: string;
  value: number;
  met: boolean;
  kind: string;
}

const { verdicts, breaches, goalTable } = goals as {
  verdicts(report: object): Verdict[];
  breaches(list: Verdict[], strict: boolean): Verdict[];
  goalTable(list: Verdict[]): string;
};
interface Scenario {
  contenders: { id: string }[];
  conditions: { id: string }[];
}
const { chosen } = choose as {
  chosen(scenario: object, wish: object): Scenario | undefined;
};

const scenario = {
  id: 'points',
  title: 'Points',
  contenders: [{ id: 'peer' }, { id: 'other' }, { id: 'ours', ours: true }],
  conditions: [
    { id: 'fast', title: 'CPU ×1', cpu: 1 },
    { id: 'slow', title: 'CPU ×4', cpu: 4 },
  ],
  metrics: [
    { id: 'paint', label: 'paint', unit: 'ms', goal: { most: 20, kind: 'time' } },
    { id: 'bytes', label: 'bytes', unit: 'kB', goal: { most: 5, kind: 'count', under: ['slow'] } },
    { id: 'free', label: 'free' },
  ],
  results: {
    fast: { ours: { paint: { median: 21 }, bytes: { median: 9 } }, peer: { paint: { median: 1 } } },
    slow: { ours: { paint: { median: 80 }, bytes: { median: 5 } } },
  },
};

describe('bench: goals', () => {
  it('judges ours alone, under the first condition or those that are named', () => {
    const list = verdicts({ suite: 'map', scenarios: [scenario] });
    assert.deepEqual(
      list.map(({ what, condition, value, met }) => [what, condition, value, met]),
      [
        ['Points: paint', 'CPU ×1', 21, false],
        ['Points: bytes', 'CPU ×4', 5, true],
      ],
    );
    assert.match(goalTable(list), /✗.*21\.0 ms.*≤ 20 ms[^]*✓.*5\.0 kB/);
  });

  it('does not take a slower condition for the first when that was left out', () => {
    const only = chosen(scenario, { cpu: [4], only: [], quick: false });
    const list = verdicts({ suite: 'map', scenarios: [{ ...scenario, ...only }] });
    assert.deepEqual(
      list.map(({ what }) => what),
      ['Points: bytes'],
    );
  });

  it('fails for bytes and counts, and for times only where that is asked for', () => {
    const list = [
      { met: false, kind: 'time' },
      { met: false, kind: 'count' },
      { met: true, kind: 'count' },
    ] as Verdict[];
    assert.equal(breaches(list, false).length, 1);
    assert.equal(breaches(list, true).length, 2);
  });
});

describe('bench: what is chosen', () => {
  const all = { cpu: [], only: [], quick: false };
  const ids = (list: { id: string }[] | undefined) => list?.map(({ id }) => id);

  it('is everything when nothing is said', () => {
    const { contenders, conditions } = chosen(scenario, all)!;
    assert.deepEqual(
      [ids(contenders), ids(conditions)],
      [
        ['peer', 'other', 'ours'],
        ['fast', 'slow'],
      ],
    );
  });

  it('is a contender beside ours, a whole scenario, or nothing', () => {
    assert.deepEqual(ids(chosen(scenario, { ...all, only: ['peer'] })?.contenders), [
      'peer',
      'ours',
    ]);
    assert.deepEqual(ids(chosen(scenario, { ...all, only: ['ours'] })?.contenders), ['ours']);
    assert.equal(chosen(scenario, { ...all, only: ['points'] })?.contenders.length, 3);
    assert.equal(chosen(scenario, { ...all, only: ['rows'] }), undefined);
    assert.equal(chosen(scenario, { ...all, cpu: [6] }), undefined);
  });

  it('is what a quick run has time for, where a scenario says so', () => {
    const light = { ...scenario, light: { conditions: ['slow'], contenders: ['ours'] } };
    const few = chosen(light, { ...all, quick: true })!;
    assert.deepEqual([ids(few.contenders), ids(few.conditions)], [['ours'], ['slow']]);
    assert.equal(
      chosen({ ...light, light: { conditions: [] } }, { ...all, quick: true }),
      undefined,
    );
  });
});
