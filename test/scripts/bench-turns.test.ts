import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as turns from '../../bench/lib/turns.mjs';

interface Turn {
  run: number;
  contender: { id: string };
  condition: { id: string };
}
type Samples = Record<string, Record<string, Record<string, number[]>>>;
interface Outcome {
  samples: Samples;
  failures: { contender: string; condition: string; run: number; message: string }[];
}

const { takeTurns, summarise, silent } = turns as {
  takeTurns(
    plan: object,
    visit: (turn: Turn) => Promise<Record<string, number>>,
    told?: (turn: Turn, outcome: { message?: string }) => void,
  ): Promise<Outcome>;
  summarise(samples: Samples): Record<string, Record<string, Record<string, { median: number }>>>;
  silent(samples: Samples): string[];
};

const plan = {
  contenders: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  conditions: [{ id: 'fast' }, { id: 'slow' }],
  runs: 2,
};

describe('bench: turns', () => {
  it('lets contenders take turns, never one of them twice running', async () => {
    const order: string[] = [];
    await takeTurns(plan, async ({ run, condition, contender }) => {
      order.push(`${run} ${condition.id} ${contender.id}`);
      return { ms: 1 };
    });
    const round = (run: number) =>
      ['fast', 'slow'].flatMap(condition => ['a', 'b', 'c'].map(id => `${run} ${condition} ${id}`));
    assert.deepEqual(order, [...round(1), ...round(2)]);
  });

  it('leaves out who does not take part under a condition, and does not call that silence', async () => {
    const takesPart = (contender: { id: string }, condition: { id: string }) =>
      contender.id !== 'c' || condition.id === 'fast';
    const visited: string[] = [];
    const { samples } = await takeTurns({ ...plan, runs: 1, takesPart }, async turn => {
      visited.push(`${turn.condition.id} ${turn.contender.id}`);
      return { ms: 1 };
    });
    assert.deepEqual(visited, ['fast a', 'fast b', 'fast c', 'slow a', 'slow b']);
    assert.deepEqual(silent(samples), []);
  });

  it('waits for one visit to end before the next begins', async () => {
    let under = 0;
    await takeTurns(plan, async () => {
      under += 1;
      assert.equal(under, 1);
      await new Promise(done => setTimeout(done, 1));
      under -= 1;
      return { ms: 1 };
    });
  });

  it('keeps the values of every run by condition, contender and metric', async () => {
    const { samples } = await takeTurns(plan, async ({ run, condition, contender }) => ({
      ms: run * (condition.id === 'slow' ? 10 : 1),
      ...(contender.id === 'a' && { kB: 5 }),
    }));
    assert.deepEqual(samples['slow']!['b'], { ms: [10, 20] });
    assert.deepEqual(samples['fast']!['a'], { ms: [1, 2], kB: [5, 5] });
    assert.equal(summarise(samples)['slow']!['b']!['ms']!.median, 15);
  });

  it('notes a visit that broke and goes on with the others', async () => {
    const told: (string | undefined)[] = [];
    const { samples, failures } = await takeTurns(
      plan,
      async ({ run, contender, condition }) => {
        if (contender.id === 'b' && condition.id === 'fast') throw new Error(`broke in ${run}`);
        // Leaflet throws strings.
        if (contender.id === 'c' && run === 2) throw 'no maxZoom';
        return { ms: 1 };
      },
      (_turn, { message }) => told.push(message),
    );
    assert.deepEqual(
      failures.map(f => `${f.run} ${f.condition} ${f.contender}: ${f.message}`),
      [
        '1 fast b: broke in 1',
        '2 fast b: broke in 2',
        '2 fast c: no maxZoom',
        '2 slow c: no maxZoom',
      ],
    );
    assert.equal(told.length, 12);
    assert.deepEqual(samples['fast']!['c'], { ms: [1] });
    assert.deepEqual(silent(samples), ['b, fast']);
  });
});
