/** Tests of the meters: a page with a known fault is caught, and one without is not blamed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as plants from '../../bench/plants.mjs';
// @ts-expect-error a plain script without types
import * as pageBudgets from '../../scripts/lib/page-budgets.mjs';

interface Outcome {
  name: string;
  caughtBy: string[];
  found: string[];
  ok: boolean;
}
interface Load {
  requests: number;
  bytes: number;
}

const { PLANTS, tryPlants } = plants as {
  PLANTS: { name: string; fault: string; caughtBy: string[] }[];
  tryPlants(plants?: object[]): Promise<Outcome[]>;
};
const { budgetBreaches, budgetOf, budgetTable, leastOf, TABLE_BEGIN, TABLE_END } = pageBudgets as {
  TABLE_BEGIN: string;
  TABLE_END: string;
  budgetTable(budgets: Record<string, Load>): string;
  budgetBreaches(measured: Record<string, Load>, budgets: Record<string, Load>): string[];
  budgetOf(load: Load): Load;
  leastOf(looks: Record<string, Load>[]): Record<string, Load>;
};

describe('bench: plants', () => {
  it('catches a 60 ms task, a request too many, a layout shift, and blames no good page', async () => {
    const kinds = new Set(PLANTS.flatMap(({ caughtBy }) => caughtBy));
    assert.deepEqual([...kinds].sort(), ['budget', 'layout shift', 'long task']);
    const missed = (await tryPlants()).filter(({ ok }) => !ok);
    assert.deepEqual(missed, []);
  });

  it('would tell of a plant that nothing finds', async () => {
    const wrong = [{ name: 'good, said to be bad', fault: 'none', caughtBy: ['budget'] }];
    assert.equal((await tryPlants(wrong))[0]!.ok, false);
  });
});

describe('bench: budgets of pages', () => {
  const page = { requests: 3, bytes: 1000 };

  it('holds each page to both figures', () => {
    assert.deepEqual(budgetBreaches({ a: page }, { a: page }), []);
    assert.deepEqual(budgetBreaches({ a: { ...page, requests: 4 } }, { a: page }), [
      'a: 4 requests, the budget is 3',
    ]);
    assert.deepEqual(budgetBreaches({ a: { ...page, bytes: 1001 } }, { a: page }), [
      'a: 1001 bytes, the budget is 1000',
    ]);
    assert.equal(budgetBreaches({ a: { requests: NaN, bytes: NaN } }, { a: page }).length, 2);
  });

  it('misses no page on either side', () => {
    assert.deepEqual(budgetBreaches({ a: page }, {}), ['a: has no budget']);
    assert.match(budgetBreaches({}, { a: page })[0]!, /a: has a budget and was not measured/);
  });

  it('are told in docs/bench.md as they are (node scripts/demo-budgets.mjs --write)', () => {
    const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const docs = read('docs/bench.md');
    const told = docs.slice(
      docs.indexOf(TABLE_BEGIN) + TABLE_BEGIN.length,
      docs.indexOf(TABLE_END),
    );
    const budgets = (JSON.parse(read('test/budgets.json')) as { demo: Record<string, Load> }).demo;
    const plain = (text: string) => text.replace(/[ -]+/g, '').trim();
    assert.equal(plain(told), plain(budgetTable(budgets)));
  });

  it('takes the least of several looks, each figure for itself', () => {
    const looks: Record<string, Load>[] = [
      { a: page },
      { a: { requests: 2, bytes: 5000 }, b: page },
    ];
    assert.deepEqual(leastOf(looks), { a: { requests: 2, bytes: 1000 }, b: page });
    assert.deepEqual(budgetOf({ requests: 2, bytes: 1000 }), { requests: 4, bytes: 1100 });
  });
});
