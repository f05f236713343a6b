import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { lineAndColumn, scanJson, type JsonFaultCode } from '../../src/check/json-scan.ts';
import { readText } from '../../src/check/read-text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `工会` in GB 18030. */
const GB = Uint8Array.from([0x22, 0xb9, 0xa4, 0xbb, 0xe1, 0x22]);

describe('mistakes in JSON are told by kind, line and column', () => {
  const cases: [string, JsonFaultCode, number, number][] = [
    ['', 'empty', 1, 1],
    ['{\n  "a": 1,\n}', 'extra-comma', 2, 9],
    ['{"a": 1,, "b": 2}', 'extra-comma', 1, 9],
    ['[,1]', 'extra-comma', 1, 2],
    ['{"a": 1 "b": 2}', 'comma', 1, 9],
    ['{"a" 1}', 'colon', 1, 6],
    ['{"a"：1}', 'full-width', 1, 5],
    ['{"a": 1，"b": 2}', 'full-width', 1, 8],
    ['{“a”: 1}', 'quote', 1, 2],
    ["{'a': 1}", 'quote', 1, 2],
    ['{"a": 1 // one\n}', 'comment', 1, 9],
    ['{"a": "1\n2"}', 'line-break', 1, 9],
    ['{"a": "C:\\dir"}', 'escape', 1, 10],
    ['[01]', 'number', 1, 3],
    ['[+1]', 'number', 1, 2],
    ['[1.2.3]', 'number', 1, 5],
    ['[True]', 'word', 1, 2],
    ['{"a": ,}', 'character', 1, 7],
    ['{"a": {"b": 1}', 'early-end', 1, 15],
    ['{"a": "b', 'early-end', 1, 9],
    ['{} {}', 'after-end', 1, 4],
    ['['.repeat(101), 'depth', 1, 101],
  ];
  for (const [text, why, line, column] of cases) {
    it(`${JSON.stringify(text.slice(0, 20))} is ${why}`, () => {
      const { fault } = scanJson(text);
      assert.equal(fault?.why, why);
      assert.deepEqual(lineAndColumn(text, fault?.at ?? 0), { line, column });
      const [finding] = readText('x.json', { url: '', bytes: bytes(text) }).findings;
      assert.deepEqual([finding?.code, finding?.line, finding?.column], ['not-json', line, column]);
    });
  }
});

test('the scanner refuses exactly what JSON.parse refuses', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const edited = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', 'e', ' ', '中'))
    .map(([text, at, piece]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + piece + text.slice(cut + 1);
    });
  fc.assert(
    fc.property(edited, text => {
      assert.equal(scanJson(text).fault === undefined, parses(text), text);
    }),
  );
});

test('places are found for every pointer, and the nearest parent of a missing member', () => {
  const text = '{\n  "a/b": [10, {"c": true}],\n  "d": {}\n}';
  const places = scanJson(text, ['', '/a~1b', '/a~1b/1', '/a~1b/1/c', '/d/missing/deep']).places;
  const at = (pointer: string): string => text.slice(places.get(pointer)).slice(0, 5);
  assert.deepEqual(['', '/a~1b', '/a~1b/1', '/a~1b/1/c', '/d/missing/deep'].map(at), [
    '{\n  "',
    '"a/b"',
    '{"c":',
    '"c": ',
    '"d": ',
  ]);
});

test('a member that comes twice is named, and the first one is where a pointer leads', () => {
  const text = '{"a": 1, "b": {"c": 1, "c": 2}, "a": 3}';
  const { duplicates, places } = scanJson(text, ['/a']);
  assert.deepEqual(
    duplicates.map(({ pointer }) => pointer),
    ['/b/c', '/a'],
  );
  assert.equal(places.get('/a'), 1);
});

describe('encodings', () => {
  const type = (contentType: string) => ({
    status: 200,
    headers: { 'content-type': contentType },
    wireBytes: 1,
    at: 0,
  });
  const codes = (answer: Parameters<typeof readText>[1]): string[] =>
    readText('x.json', answer).findings.map(({ code }) => code);

  it('UTF-8, and GB 18030 that says so, are read without a word', () => {
    assert.deepEqual(codes({ url: '', bytes: bytes('"工会"') }), []);
    const declared = type('application/json; charset=gb18030');
    const { value, findings } = readText('x', { url: '', bytes: GB, http: declared });
    assert.deepEqual([value, findings], ['工会', []]);
  });

  it('GB 18030 that does not say so is read, and told', () => {
    const { value, findings } = readText('x', { url: '', bytes: GB });
    assert.deepEqual([value, findings[0]?.code], ['工会', 'encoding-undeclared']);
  });

  it('a wrong label, a byte order mark, broken bytes', () => {
    const labelled = {
      url: '',
      bytes: bytes('"工会"'),
      http: type('application/json; charset=gbk'),
    };
    assert.deepEqual(codes(labelled), ['charset-label']);
    assert.deepEqual(codes({ url: '', bytes: bytes('\uFEFF"工会"') }), ['bom']);
    assert.deepEqual(codes({ url: '', bytes: Uint8Array.from([0x22, 0xff, 0x22]) }), [
      'encoding-broken',
    ]);
  });

  it('a web page, and a document the widgets refuse for its size', () => {
    assert.deepEqual(codes({ url: '', bytes: bytes('<!doctype html>') }), ['web-page']);
    const large = bytes(`["${'x'.repeat(9_000_000)}"]`);
    assert.deepEqual(codes({ url: '', bytes: large }), ['document-too-large']);
  });
});
