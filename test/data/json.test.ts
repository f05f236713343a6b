import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { parseJson } from '../../src/data/json.ts';

function detailOf(text: string): string {
  const parsed = parseJson(text);
  assert.ok(!parsed.ok, 'is refused');
  assert.equal(parsed.problem.code, 'not-json');
  return parsed.problem.detail ?? '';
}

/** What is expected to come back: everything but the members named `__proto__`. */
function withoutProto(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProto);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(members.map(([name, member]) => [name, withoutProto(member)]));
}

suite('any JSON value comes back as it went in, less __proto__', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '\u005f'));
  const values = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 8 },
      fc.jsonValue({ noUnicodeString: false }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc
        .array(fc.tuple(names, tie('value')), { maxLength: 3 })
        .map(members => Object.fromEntries(members)),
    ),
  })).value;

  for (const indent of [0, 1]) {
    test(`indented by ${indent}`, () => {
      fc.assert(
        fc.property(values, value => {
          const text = JSON.stringify(value, null, indent);
          const parsed = parseJson(text);
          assert.deepEqual(parsed.ok && parsed.value, withoutProto(JSON.parse(text)));
        }),
        { numRuns: 500 },
      );
    });
  }
});

suite('depth', () => {
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

  test('a hundred levels pass, one more does not', () => {
    assert.ok(parseJson(nested(100)).ok);
    assert.match(detailOf(nested(101)), /100 levels/);
  });

  test('200,000 levels do not crash the page', () => {
    assert.match(detailOf(nested(200_000)), /100 levels/);
    assert.match(detailOf('{"a":'.repeat(200_000)), /100 levels/);
  });

  test('brackets in strings do not count, however quotes are escaped', () => {
    for (const text of [
      '['.repeat(500),
      `"${'['.repeat(500)}`,
      '\\"'.repeat(300) + '{'.repeat(500),
      '\\',
    ]) {
      const parsed = parseJson(JSON.stringify([text, text]));
      assert.deepEqual(parsed.ok && parsed.value, [text, text]);
    }
  });

  test('lists side by side are not deep', () => {
    assert.ok(parseJson(`[${'[],'.repeat(5000)}[]]`).ok);
  });
});

suite('__proto__', () => {
  for (const text of [
    '{"a":{"__proto__":{"admin":true}}}',
    '{"a":{"\\u005f_proto_\\u005F":{"admin":true}}}',
  ]) {
    test(`is left out of ${text}`, () => {
      const parsed = parseJson(text);
      assert.ok(parsed.ok);
      const { a } = parsed.value as { a: object };
      assert.deepEqual(Object.getOwnPropertyNames(a), []);
      assert.equal('admin' in Object.assign({}, a), false);
      assert.equal('admin' in {}, false);
    });
  }

  test('as a text stays', () => {
    const parsed = parseJson('["__proto__"]');
    assert.deepEqual(parsed.ok && parsed.value, ['__proto__']);
  });
});

suite('what is not JSON', () => {
  test('is told by line and column', () => {
    assert.equal(detailOf('{\n  "a": 1,\n  b: 2\n}'), 'line 3, column 3');
  });

  test('cut short is told by where it ends', () => {
    for (const text of ['{"a": [1, 2', '{"a": "驿', '[true,\n', '{"a":']) {
      const line = text.split('\n').length;
      assert.match(detailOf(text), new RegExp(`^line ${line}, column`), text);
    }
  });

  test('may be a web page', () => {
    assert.match(detailOf('  <!DOCTYPE html>'), /web page/);
  });
});
