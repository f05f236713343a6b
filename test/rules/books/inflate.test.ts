import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { inflate } from '../../../src/widgets/reading-locator/parts/book-inflate.ts';
import { fc } from '../../helpers/fc.ts';

const hasSame = (data: Uint8Array, packed: Uint8Array) =>
  assert.deepEqual(Buffer.from(inflate(packed, data.length)), Buffer.from(data));

const someBytes = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  // What can be packed: few letters, long runs, far repeats.
  fc
    .array(fc.tuple(fc.constantFrom(...'甲乙丙ab 。'), fc.integer({ min: 1, max: 400 })), {
      maxLength: 200,
    })
    .map(runs => new Uint8Array(Buffer.from(runs.map(([c, n]) => c.repeat(n)).join('')))),
);

suite('inflate', () => {
  test('gives back what zlib packed, in every way it packs', () => {
    const strategies = [
      constants.Z_DEFAULT_STRATEGY,
      constants.Z_FIXED,
      constants.Z_HUFFMAN_ONLY,
      constants.Z_RLE,
    ];
    fc.assert(
      fc.property(
        someBytes,
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(...strategies),
        (data, level, strategy) => hasSame(data, deflateRawSync(data, { level, strategy })),
      ),
    );
  });

  test('gives back data longer than its window', () => {
    const line = Buffer.from('第一章　示例文字。'.repeat(20));
    const data = Buffer.concat(
      Array.from({ length: 3000 }, (_, n) => Buffer.concat([line, Buffer.from(String(n))])),
    );
    hasSame(data, deflateRawSync(data));
  });

  test('stops at the size that was promised', () => {
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    assert.throws(() => inflate(packed, 1000));
    assert.throws(() => inflate(deflateRawSync(Buffer.from('abc')), 4));
    assert.throws(() => inflate(deflateRawSync(Buffer.from('abc'), { level: 0 }), 2));
    assert.throws(() => inflate(new Uint8Array(), 0));
  });

  test('stops early: gigabytes that an archive hides are not unpacked', () => {
    const zeros = Buffer.alloc(10_000_000);
    const open = deflateRawSync(zeros, { finishFlush: constants.Z_SYNC_FLUSH });
    const bomb = Buffer.concat(Array.from({ length: 1000 }, () => open));
    const before = performance.now();
    assert.throws(() => inflate(bomb, 1_000_000), /damaged/);
    // All ten gigabytes take half a minute.
    assert.ok(performance.now() - before < 3000);
  });

  test('takes nothing from before its beginning', () => {
    // One block of fixed codes: three bytes from one back, end.
    assert.throws(() => inflate(Uint8Array.from([3, 2, 0]), 3));
    assert.throws(() => inflateRawSync(Uint8Array.from([3, 2, 0])));
  });

  test('of damaged data throws, or gives what zlib would', () => {
    fc.assert(
      fc.property(someBytes, fc.nat(), fc.nat(255), (data, at, by) => {
        const packed = new Uint8Array(deflateRawSync(data));
        packed[at % packed.length]! ^= by;
        let found: Uint8Array;
        try {
          found = inflate(packed, data.length);
        } catch {
          return;
        }
        // zlib wants complete codes, and may refuse what is read here; never the other way round.
        try {
          assert.deepEqual(Buffer.from(found), inflateRawSync(packed));
        } catch (error) {
          if ((error as { code?: string }).code !== 'Z_DATA_ERROR') throw error;
        }
      }),
    );
  });

  test('of anything ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(2000), (packed, size) => {
        let found: Uint8Array;
        try {
          found = inflate(packed, size);
        } catch {
          return;
        }
        assert.equal(found.length, size);
      }),
    );
  });
});
