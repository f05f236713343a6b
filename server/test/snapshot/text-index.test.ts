import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { makeMatcher, type SearchEntry } from '../../../src/rules/text-search.ts';
import { foldTexts, keepMatches, TextIndex } from '../../src/snapshot/text-index.ts';

function indexOf(entries: readonly SearchEntry[]): TextIndex {
  return new TextIndex(entries.length, () =>
    foldTexts(entries.length, row => entries[row] as SearchEntry),
  );
}

/** What the shared matcher says of every entry. */
function expected(entries: readonly SearchEntry[], q: string): [row: number, score: number][] {
  const match = makeMatcher(q);
  return entries.flatMap((entry, row) => {
    const score = match(entry);
    return score > 0 ? [[row, score] as [number, number]] : [];
  });
}

async function found(entries: readonly SearchEntry[], q: string) {
  const matches = await indexOf(entries).find(q);
  return matches && [...matches.rows].map((row, at) => [row, matches.scores[at]]);
}

// Few letters, so that words are found often; with what folding drops or changes.
const letters = fc.constantFrom(
  '驿',
  '站',
  '城',
  'a',
  'B',
  '1',
  '·',
  '\u0000',
  '\n',
  ' ',
  'ﬁ',
  '𠮷',
);
const text = fc.string({ unit: letters, maxLength: 8 });
const entry = fc.record(
  { name: text, address: text, py: text, extra: text },
  { requiredKeys: ['name'] },
);

test('finds what the matcher finds, with the same scores', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 30 }), text, async (entries, q) => {
      const matches = await found(entries, q);
      // Nothing to look for: all alike.
      if (!matches) assert.deepEqual(expected(entries, q).length, entries.length);
      else assert.deepEqual(matches, expected(entries, q));
    }),
  );
});

test('rows of later blocks are found by their own number', async () => {
  const entries = Array.from({ length: 5000 }, (_, n) => ({ name: `示例站 ${n}`, py: `slz${n}` }));
  assert.deepEqual(await found(entries, '4999'), expected(entries, '4999'));
  assert.deepEqual(await found(entries, 'slz 20'), expected(entries, 'slz 20'));
});

test('a failure to fold is told, and the next search tries again', async () => {
  let fails = true;
  const index = new TextIndex(1, () =>
    fails ? Promise.reject(new Error('thread gone')) : foldTexts(1, () => ({ name: '驿站' })),
  );
  await assert.rejects(index.find('驿'), /thread gone/);
  fails = false;
  assert.equal((await index.find('驿'))?.rows.length, 1);
});

test('matches can be kept by row', async () => {
  const matches = await indexOf([{ name: '站' }, { name: '城站' }, { name: '站' }]).find('站');
  assert.ok(matches);
  const kept = keepMatches(matches, row => row > 0);
  assert.deepEqual([...kept.rows], [1, 2]);
  assert.deepEqual([...kept.scores], [...matches.scores.slice(1)]);
});
