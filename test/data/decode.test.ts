import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/data/decode.ts';
import { fc } from '../helpers/fc.ts';

const hex = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(text.replace(/ /g, ''), 'hex'));

function textOf(bytes: Uint8Array, contentType: string | null = null): string {
  const decoded = decode(bytes, contentType);
  assert.ok(decoded.ok, 'decodes');
  return decoded.text;
}

function detailOf(bytes: Uint8Array, contentType: string | null = null): string {
  const decoded = decode(bytes, contentType);
  assert.ok(!decoded.ok, 'does not decode');
  assert.equal(decoded.problem.code, 'charset');
  return decoded.problem.detail ?? '';
}

test('UTF-8 unless told otherwise', () => {
  assert.equal(textOf(new TextEncoder().encode('驿站')), '驿站');
  assert.equal(textOf(new Uint8Array()), '');
});

test('the charset of the Content-Type, quoted or not, in any case', () => {
  for (const label of ['GB18030', 'gbk', '"gb2312"']) {
    assert.equal(textOf(hex('e6e4 d5be'), `application/json; charset=${label}`), '驿站', label);
  }
});

test('four-byte GB18030: names have characters outside GBK', () => {
  assert.equal(textOf(hex('9534 b235'), 'application/json;charset=gb18030'), '𠮷');
});

test('a byte order mark goes before the Content-Type and is not part of the text', () => {
  const gb = 'application/json; charset=gb18030';
  assert.equal(textOf(hex('efbbbf e9a9bf'), gb), '驿');
  assert.equal(textOf(hex('fffe 7f9a'), gb), '驿');
  assert.equal(textOf(hex('feff 9a7f'), gb), '驿');
});

test('bytes that the encoding does not allow are refused, with its name', () => {
  assert.match(detailOf(hex('e6e4 d5be')), /utf-8/);
  assert.match(
    detailOf(hex('e9a9'), 'application/json; charset=utf-8'),
    /utf-8/,
    'cut in a character',
  );
  assert.match(detailOf(hex('ff'), 'application/json; charset=gb18030'), /gb18030/);
});

test('UTF-8 under a wrong label is read as what it is, and told', () => {
  const bytes = new TextEncoder().encode('{"name":"户外劳动者驿站"}');
  for (const label of ['ISO-8859-1', 'gbk', 'gb18030', 'utf-16le', 'big5']) {
    const decoded = decode(bytes, `application/json; charset=${label}`);
    assert.ok(decoded.ok);
    assert.equal(decoded.text, '{"name":"户外劳动者驿站"}', label);
    assert.equal(decoded.issue?.code, 'charset');
    assert.match(decoded.issue.detail, new RegExp(label));
  }
  const right = decode(bytes, 'application/json; charset=utf-8');
  assert.equal(right.ok && right.issue, undefined);
});

test('text in GB 18030 is never taken for UTF-8', () => {
  // Level 1 of GB 2312, the 3,755 characters in common use: as UTF-8 a run of them is either not
  // allowed or two bytes a letter throughout, and so never Chinese.
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const character = fc
    .tuple(fc.integer({ min: 0xb0, max: 0xd7 }), fc.integer({ min: 0xa1, max: 0xf9 }))
    .map(pair => Uint8Array.from(pair));
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 12 }), characters => {
      const bytes = Uint8Array.from(characters.flatMap(pair => [...pair]));
      const decoded = decode(bytes, 'application/json; charset=gb18030');
      assert.ok(decoded.ok);
      assert.equal(decoded.issue, undefined);
      assert.equal(decoded.text, decoder.decode(bytes));
    }),
  );
});

test('a name nobody knows is refused', () => {
  assert.match(detailOf(hex('7b7d'), 'application/json; charset=big-7'), /big-7/);
});
