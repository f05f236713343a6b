import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Board } from '../../src/board/board.ts';
import { hashOf, lineHash, type Hashed } from '../../src/board/hash.ts';
import { fc } from '../helpers/fc.ts';
import { someRows } from './board-samples.ts';

/** The definition, word for word, by whole numbers of any size. */
function plainHash(rows: readonly Hashed[]): string {
  const mask = 0xffffffffn;
  let sum = 0n;
  for (const { id, rank, total, state = 'ok' } of rows) {
    const number = (value?: number) => (value === undefined ? '' : JSON.stringify(value));
    const line = `${id}\t${number(rank)}\t${number(total)}\t${state}\n`;
    let h = 0x811c9dc5n;
    for (const byte of new TextEncoder().encode(line))
      h = ((h ^ BigInt(byte)) * 0x01000193n) & mask;
    h = ((h ^ (h >> 16n)) * 0x85ebca6bn) & mask;
    h = ((h ^ (h >> 13n)) * 0xc2b2ae35n) & mask;
    sum = (sum + (h ^ (h >> 16n))) & mask;
  }
  return sum.toString(16).padStart(8, '0');
}

const number = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
  fc.integer({ min: -2e9, max: 2e9 }).map(micro => micro / 1e6),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const lines = fc.array(
  fc
    .tuple(
      fc.string({ unit: 'grapheme' }),
      fc.option(number),
      fc.option(number),
      fc.constantFrom('ok', 'dq', null),
    )
    .map(([id, rank, total, state]) => ({
      id,
      ...(rank === null ? {} : { rank }),
      ...(total === null ? {} : { total }),
      ...(state === null ? {} : { state: state as 'ok' | 'dq' }),
    })),
);

describe('the digest of a board', () => {
  it('is what its definition says', () => {
    fc.assert(fc.property(lines, rows => assert.equal(hashOf(rows), plainHash(rows))));
    assert.equal(hashOf([]), '00000000');
    assert.equal(
      hashOf([{ id: '021', rank: 1, total: 91.15 }]),
      plainHash([{ id: '021', rank: 1, total: 91.15 }]),
    );
  });

  it('is the same of rows and of columns, packed or not', () => {
    fc.assert(
      fc.property(someRows, fc.array(number), (rows, totals) => {
        const counted = rows.map((row, at) => ({
          ...row,
          ...(totals[at] === undefined ? {} : { total: totals[at] }),
        }));
        const board = Board.of(counted, { kind: 'points' });
        assert.equal(board.hash(), plainHash(counted));
      }),
    );
  });

  it('does not mind the order, but rows that trade ranks', () => {
    const rows = [5, 6].map(rank => ({ id: `s-${rank}`, rank }));
    const traded = [
      { id: 's-5', rank: 6 },
      { id: 's-6', rank: 5 },
    ];
    assert.equal(hashOf([...rows].reverse()), hashOf(rows));
    assert.notEqual(hashOf(traded), hashOf(rows));
    const changed = lineHash(rows[0]!) - lineHash(traded[0]!);
    assert.notEqual(changed | 0, (lineHash(traded[1]!) - lineHash(rows[1]!)) | 0);
  });
});
