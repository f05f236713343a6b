// What the pages' builds minify with: short, for old engines, and the same whether it was kept or not.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as untyped from '../../scripts/lib/shrink.mjs';

const { forgetOld, shrink } = untyped as {
  forgetOld(now?: number): void;
  shrink(code: string, target: string): Promise<string>;
};

const KEPT = join(import.meta.dirname, '../../node_modules/.cache/union-widgets-shrunk');
/** A text that no build has: of this process alone. */
const MARK = `示例 ${process.pid}-${Date.now()}`;
const code = (n: number) =>
  `export const wordy = (given) => given?.first ?? ${JSON.stringify(`${MARK} ${n}`)};`;

/** The file that is kept for one of those texts. */
const keptOf = (n: number) =>
  readdirSync(KEPT)
    .filter(name => name.endsWith('.js'))
    .find(name => readFileSync(join(KEPT, name), 'utf8').includes(`${MARK} ${n}"`));

describe('shrink', () => {
  it('lowers to the target and keeps words as they are', async () => {
    const short = await shrink(code(1), 'es2019');
    assert.ok(short.includes(`${MARK} 1`));
    assert.doesNotMatch(short, /\?\?|\?\./);
    assert.match(await shrink(code(1), 'es2022'), /\?\?/);
    assert.ok(short.length < code(1).length + 40, short);
  });

  it('gives the same the second time, and does many at once', async () => {
    const many = await Promise.all([2, 3, 4, 5, 6].map(n => shrink(code(n), 'es2019')));
    const again = await Promise.all([2, 3, 4, 5, 6].map(n => shrink(code(n), 'es2019')));
    assert.deepEqual(again, many);
    assert.equal(new Set(many).size, 5);
  });

  it('says what is no code', async () => {
    await assert.rejects(shrink('export const = 1', 'es2019'), /Transform failed/);
  });

  it('forgets what nobody asked for in weeks, and nothing else', async () => {
    await Promise.all([7, 8].map(n => shrink(code(n), 'es2019')));
    const old = keptOf(7)!;
    const weeksAgo = new Date(Date.now() - 30 * 86_400_000);
    utimesSync(join(KEPT, old), weeksAgo, weeksAgo);
    forgetOld();
    assert.deepEqual([keptOf(7), keptOf(8) !== undefined], [undefined, true]);
  });
});
