import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { JsonFault, sliceJson } from '../../src/data/slice-json.ts';

function read(text: string | Uint8Array): { value: unknown; pauses: number } {
  const work = sliceJson(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = work.next();
    if (done) return { value, pauses };
  }
}

/** Typed arrays as the lists they stand for. */
function plain(value: unknown): unknown {
  if (value instanceof Int32Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** The problem's code; undefined where it is read. */
function fault(text: string | Uint8Array): string | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof JsonFault, String(error));
    return error.problem.code;
  }
}

describe('sliceJson', () => {
  it('reads what JSON.parse reads', () => {
    const documents = fc.oneof(
      fc.json({ maxDepth: 5 }),
      fc.array(fc.integer()).map(list => JSON.stringify({ list, more: [list, [...list, 0.5]] })),
      fc
        .array(fc.oneof(fc.double(), fc.maxSafeInteger(), fc.string(), fc.constant(null)))
        .map(list => JSON.stringify(list, null, 1)),
    );
    fc.assert(
      fc.property(documents, text => {
        const wanted: unknown = JSON.parse(text, (key, value: unknown) =>
          key === '__proto__' ? undefined : value,
        );
        assert.deepEqual(plain(read(text).value), plain(wanted));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '\\', '[', '}', '0', '-', 'e', '.', 'x', '\u0001'),
      )
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(broken, text => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        assert.equal(fault(text), isJson ? undefined : 'not-json', text);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes typed columns of whole numbers alone', () => {
    const { value } = read(
      '{"a":[1,-2, 2147483647,-2147483648],"b":[],"c":[1,2147483648],"d":[-0],"e":[1.0]}',
    );
    const { a, b, c, d, e } = value as Record<string, unknown>;
    assert.deepEqual(a, Int32Array.of(1, -2, 2147483647, -2147483648));
    assert.deepEqual([b, c, d, e], [[], [1, 2147483648], [-0], [1]]);
  });

  it('pauses within a long column and between long texts', () => {
    const numbers = JSON.stringify({ rows: Array.from({ length: 100_000 }, (_, n) => n) });
    assert.ok(read(numbers).pauses > 30);
    assert.ok(read(JSON.stringify(Array(5000).fill('示例站点')))!.pauses > 2);
  });

  it('refuses hostile bytes by name', () => {
    assert.equal(fault('['.repeat(101) + ']'.repeat(101)), undefined);
    assert.equal(fault('['.repeat(200_000)), 'not-json');
    assert.equal(fault('{"a":'.repeat(50_000)), 'not-json');
    assert.equal(fault('<html>'), 'not-json');
    assert.equal(fault(''), 'not-json');
    assert.equal(fault('[1] x'), 'not-json');
    assert.equal(fault('[01]'), 'not-json');
    assert.equal(fault(`[${'1'.repeat(1000)}]`) ?? 'read', 'read');
    assert.equal(fault('"' + 'a'.repeat(100)), 'not-json');
    assert.equal(fault('"a\\'), 'not-json');
    assert.equal(fault(Uint8Array.of(0x22, 0xff, 0x22)), 'charset');
    assert.equal(fault(Uint8Array.of(0x22, 0xc0, 0x80, 0x22)), 'charset');
  });

  it('leaves out members that would replace a prototype', () => {
    const { value } = read('{"__proto__":{"x":1},"\\u005f_proto__":2,"constructor":3}');
    assert.deepEqual(Object.keys(value as object), ['constructor']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });
});
