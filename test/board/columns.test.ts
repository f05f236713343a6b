import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markMatches } from '../../src/board/byte-search.ts';
import { CodeColumn } from '../../src/board/code-column.ts';
import { foldPacked } from '../../src/board/folded-text.ts';
import { compareIds } from '../../src/board/ids.ts';
import { NumberColumn } from '../../src/board/number-column.ts';
import { MISSING } from '../../src/board/order.ts';
import { packText } from '../../src/board/packed-text.ts';
import { TextColumn } from '../../src/board/text-column.ts';
import { TextIndex } from '../../src/board/text-index.ts';
import { foldText } from '../../src/rules/text-search.ts';
import { fc } from '../helpers/fc.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'王示例·*＊Aa1 。', '䷀', 'é', 'ۈ', '𠮷', '㈱') }),
);

function textsOf(packed: ReturnType<typeof packText>): string[] {
  return Array.from({ length: packed.length }, (_, row) => packed.at(row));
}

describe('packed texts', () => {
  it('come out as they went in, of any length', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), texts => {
        // Half a surrogate pair is no text.
        const whole = texts.map(one => new TextDecoder().decode(new TextEncoder().encode(one)));
        assert.deepEqual(textsOf(packText(texts)), whole);
      }),
    );
    const long = ['示例'.repeat(500), '', 'a'];
    assert.deepEqual(textsOf(packText(long)), long);
  });

  it('fold as foldText does', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), texts => {
        const packed = packText(texts);
        const folded = textsOf(foldPacked(packed)).map(one => one.toLowerCase());
        assert.deepEqual(folded, textsOf(packed).map(foldText));
      }),
    );
    const plain = packText(['E0001', '王示例']);
    assert.equal(foldPacked(plain), plain);
  });

  it('are searched within each text, never across two', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aB1王示'), maxLength: 6 });
    const needle = fc.string({ unit: fc.constantFrom(...'ab1王示'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 20 }), needle, (texts, needle) => {
        const hits = new Uint8Array(texts.length);
        markMatches(packText(texts), new TextEncoder().encode(needle), hits);
        assert.deepEqual(
          [...hits],
          texts.map(one => Number(one.toLowerCase().includes(needle))),
        );
      }),
    );
  });

  it('stand in the order of ids', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), fc.boolean(), (texts, packs) => {
        const whole = texts.map(one => one.replace(/[\ud800-\udfff]/g, ''));
        const column = new TextColumn(whole);
        if (packs) column.pack();
        for (let row = 1; row < whole.length; row++) {
          const order = Math.sign(column.compare(row - 1, row));
          assert.equal(order, Math.sign(compareIds(whole[row - 1]!, whole[row]!)));
        }
      }),
    );
  });

  it('are found by an index, added ones too', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.nat(60), (texts, first) => {
        const column = new TextColumn(texts.slice(0, first));
        const index = new TextIndex(column);
        texts.slice(first).forEach((one, at) => {
          column.set(Math.min(first, texts.length) + at, one);
          index.add(one, first + at);
        });
        texts.forEach((one, row) => assert.equal(index.find(one), row));
        assert.equal(index.find('nobody has such a long one'), -1);
      }),
    );
  });
});

describe('NumberColumn', () => {
  it('gives back every number to the last bit, scores in four bytes', () => {
    const number = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: -10_000, max: 10_000 }).map(cents => cents / 100) },
      { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, 1e-7, 2 ** 40, -(2 ** 31), 91.123456) },
      { weight: 1, arbitrary: fc.constantFrom(undefined, '', '缺考', NaN, Infinity) },
    );
    fc.assert(
      fc.property(fc.array(number), fc.array(fc.tuple(fc.nat(40), number)), (numbers, changes) => {
        const column = NumberColumn.of(numbers);
        const known = numbers.map(finite);
        for (const [row, number] of changes) {
          column.set(row, typeof number === 'string' ? undefined : number);
          known[row] = finite(number);
        }
        assert.deepEqual(
          Array.from(known, (_, row) => column.at(row)),
          Array.from(known),
        );
      }),
    );
    const scores = NumberColumn.of([91.15, 90, undefined, 88.5]);
    assert.deepEqual(
      [scores.values, scores.digits],
      [Int32Array.of(9115, 9000, -(2 ** 31), 8850), 2],
    );
  });

  it('gives its numbers in other units, and makes room for others', () => {
    const number = fc.option(
      fc.integer({ min: -60, max: 60 }).map(half => half / 2),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(number), fc.integer({ min: 1, max: 3 }), (numbers, digits) => {
        const column = NumberColumn.of([...numbers, Math.PI]);
        const units = column.units(digits);
        const known = numbers.map(one => (one === undefined ? MISSING : one * 10 ** digits));
        assert.deepEqual(Array.from(units.slice(0, known.length + 1)), [...known, MISSING]);
        const room = column.room(known.length, digits);
        assert.ok(room.every(one => one === MISSING));
        room.set(known);
        assert.equal(column.room(known.length, digits), room);
        const more = column.room(known.length + 2, digits);
        assert.deepEqual(Array.from(more), [...known, MISSING, MISSING]);
        assert.deepEqual(
          numbers.map((_, row) => column.at(row)),
          numbers,
        );
      }),
    );
  });
});

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

describe('CodeColumn', () => {
  it('holds as many words as come', () => {
    const column = CodeColumn.fromCodes(['a', 'b'], [1, -1, 0]);
    const words: (string | undefined)[] = ['b', undefined, 'a'];
    for (let row = 3; row < 70_000; row++) {
      words.push(`w-${row}`);
      column.set(row, `w-${row}`);
    }
    column.set(0, undefined);
    words[0] = undefined;
    assert.deepEqual(
      words.map((_, row) => column.at(row)),
      words,
    );
    assert.equal(column.at(70_001), undefined);
    assert.equal(column.codes.BYTES_PER_ELEMENT, 4);
  });
});
