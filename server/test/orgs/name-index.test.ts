import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { foldText } from '../../../src/rules/text-search.ts';
import { NameIndex, type Hit, type IndexedName } from '../../src/orgs/name-index.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ['示例重工有限公司', 'slzgyxgs'],
  ['示例重工有限公司第三分公司', 'slzgyxgsdsfgs'],
  ['示例重工', 'slzg'],
  ['甲县示例重工有限公司', 'jxslzgyxgs'],
  ['示例快递（郑州）有限公司', 'slkdzzyxgs'],
  ['ＡＢＣ示例', 'abcsl'],
];
const entries = NAMES.map(([name, py], at): IndexedName => ({ id: `o-${at}`, name, py }));

async function search(q: string, limit = 10): Promise<string[]> {
  const { index } = await NameIndex.build(entries);
  return index.find({ q, limit }).map(({ row, rank }) => `${index.ids[row]}:${rank}`);
}

test('whole names first, then beginnings, then insides, shorter before longer', async () => {
  assert.deepEqual(await search('示例重工'), ['o-2:0', 'o-0:1', 'o-1:1', 'o-3:2']);
  assert.deepEqual(await search('示例重工', 2), ['o-2:0', 'o-0:1']);
});

test('initials are found at their beginning and inside, names of letters before both', async () => {
  assert.deepEqual(await search('slzg'), ['o-2:3', 'o-0:3', 'o-1:3', 'o-3:4']);
  assert.deepEqual(await search('abc'), ['o-5:1']);
  assert.deepEqual(await search('KD'), ['o-4:4']);
});

test('case, width and signs do not count; several words must all be there', async () => {
  assert.deepEqual(await search('快递(郑州)'), ['o-4:2']);
  assert.deepEqual(await search('ａｂｃ'), ['o-5:1']);
  assert.deepEqual(await search('重工 分公司'), ['o-1:2']);
  assert.deepEqual(await search('重工 jx'), ['o-3:2']);
  assert.deepEqual(await search('重工 快递'), []);
  assert.deepEqual(await search('，。'), []);
});

/** The same by looking at every name. */
function oracle(all: readonly IndexedName[], q: string): string[] {
  const words = q.split(/\s+/).map(foldText).filter(Boolean);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest === '') return [];
  const rankOf = ({ name, py }: IndexedName): number => {
    const folded = foldText(name);
    if (!words.every(word => word === longest || folded.includes(word) || py.includes(word))) {
      return 9;
    }
    if (folded === longest) return 0;
    if (folded.startsWith(longest)) return 1;
    if (folded.includes(longest)) return 2;
    if (!/^[a-z0-9]+$/.test(longest)) return 9;
    return py.startsWith(longest) ? 3 : py.includes(longest) ? 4 : 9;
  };
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return all
    .map(entry => ({ entry, rank: rankOf(entry), name: foldText(entry.name) }))
    .filter(({ rank }) => rank < 9)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.name.length - b.name.length ||
        compare(a.name, b.name) ||
        compare(a.entry.id, b.entry.id),
    )
    .map(({ entry }) => entry.id);
}

const text = (most: number) =>
  fc
    .array(fc.constantFrom('甲', '乙', 'a', 'b', ' ', '（'), { maxLength: most })
    .map(signs => signs.join(''));

test('any search finds what looking at every name finds, in pages of any size', async () => {
  const list = fc.array(
    fc.tuple(
      text(6),
      text(4).map(py => py.replace(/[^ab]/g, '')),
    ),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(list, text(4), fc.integer({ min: 1, max: 7 }), async (names, q, size) => {
      const all = names.map(([name, py], at): IndexedName => ({ id: `o-${at}`, name, py }));
      const { index, order } = await NameIndex.build(all);
      const found: string[] = [];
      for (let after: Hit | undefined; ;) {
        const hits = index.find({ q, limit: size, ...(after && { after }) });
        found.push(...hits.map(({ row }) => index.ids[row] as string));
        after = hits.at(-1);
        if (hits.length < size || !after) break;
      }
      assert.deepEqual(found, oracle(all, q));
      for (const [row, at] of order.entries()) {
        const { id, name } = all[at] as IndexedName;
        assert.equal(index.rowAt(name, id), row);
      }
    }),
  );
});
