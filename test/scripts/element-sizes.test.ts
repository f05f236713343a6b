// Sizes of the elements: each has a row and a budget, and a budget that is passed is told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as untyped from '../../scripts/element-sizes.mjs';
// @ts-expect-error a plain script without types
import { elementBytes as measure } from '../../scripts/lib/element-bytes.mjs';

interface Bytes {
  own: number;
  alone: number;
  withLit: number;
}

const { elementBreaches, tagsByFolder } = untyped as {
  elementBreaches(sizes: Record<string, { alone: number }>, budgets?: object): string[];
  tagsByFolder(): Record<string, string[]>;
};
const elementBytes = measure as (folders: string[]) => Promise<Record<string, Bytes>>;
const ROOT = join(import.meta.dirname, '..', '..');

describe('element sizes', () => {
  it('count own code, shared code and Lit apart', async () => {
    const { badge, field } = await elementBytes(['badge', 'field']);
    for (const { own, alone, withLit } of [badge!, field!]) {
      assert.ok(own > 300 && own < alone, `${own} of ${alone}`);
      assert.ok(withLit - alone > 4_000 && withLit - alone < 9_000, `Lit is ${withLit - alone}`);
    }
    assert.ok(field!.alone > badge!.alone, 'what an element is built of counts');
  });

  it('are held to a budget each', () => {
    assert.deepEqual(elementBreaches({ tag: { alone: 900 } }, { tag: 900 }), []);
    assert.deepEqual(elementBreaches({ tag: { alone: 901 } }, { tag: 900 }), [
      'tag is 901 B, budget 900',
    ]);
    assert.deepEqual(elementBreaches({ tag: { alone: 9 } }), ['tag has no budget; it is 9 B']);
    assert.deepEqual(elementBreaches({}, { tag: 9 }), ['tag has a budget and is not there']);
  });

  it('stand in docs/elements.md, a row for every tag with its purpose', () => {
    const table = readFileSync(join(ROOT, 'docs', 'elements.md'), 'utf8');
    for (const tag of Object.values(tagsByFolder()).flat()) {
      assert.match(table, new RegExp(`^\\| \`${tag}\` +\\| .*\\p{Script=Han}`, 'mu'));
    }
  });
});
