import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { BlockBuilder } from '../../src/snapshot/block.ts';
import { inOneBuffer } from '../../src/snapshot/one-buffer.ts';
import { joinRows, placeRows } from '../../src/snapshot/row-bytes.ts';

test('whatever is placed is found again, and what lies within it is placed once', () => {
  const builder = new BlockBuilder();
  const long = Buffer.from('{"a":1},{"b":2},{"c":3}');
  const views = [
    long,
    long.subarray(8, 15),
    long.subarray(16),
    Buffer.from('头'),
    long.subarray(0, 7),
  ];
  const starts = views.map(view => builder.place(view));
  const block = builder.build();
  views.forEach((view, at) => {
    const start = starts[at] as number;
    assert.deepEqual(Buffer.from(block.subarray(start, start + view.byteLength)), view);
  });
  assert.ok(block.byteLength < long.byteLength * 2, `${block.byteLength} bytes`);
});

test('rows joined are the JSON of an array of them', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.nat()), (texts, picks) => {
      const builder = new BlockBuilder();
      const rows = placeRows(builder, texts.length, row => Buffer.from(JSON.stringify(texts[row])));
      const picked = texts.length === 0 ? [] : picks.map(pick => pick % texts.length);
      const joined = joinRows(builder.build(), rows, picked, ['{"标":"头","all":[', ']}']);
      assert.deepEqual(JSON.parse(joined.toString()), {
        标: '头',
        all: picked.map(row => texts[row]),
      });
    }),
  );
});

test('a value in one buffer is the same value, each array on its own ground', () => {
  const value = {
    list: [{ bytes: Uint8Array.of(1, 2, 3), starts: Uint32Array.of(7, 8) }, 'text', 5],
    lon: Float64Array.of(1.5, -2.5),
    none: undefined,
    empty: new Uint16Array(0),
  };
  const moved = inOneBuffer(value);
  assert.deepEqual(moved.value, value);
  assert.equal(moved.value.lon.buffer, moved.buffer);
  moved.value.lon[0] = 9;
  assert.equal(value.lon[0], 1.5);
});
