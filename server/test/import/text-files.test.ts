import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { decodeText } from '../../src/import/text-encoding.ts';
import { parseCsv } from '../../src/import/csv.ts';
import { utf8 } from './make-list.ts';

/** “站点名称” in GB 2312 bytes. */
const GB = [0xd5, 0xbe, 0xb5, 0xe3, 0xc3, 0xfb, 0xb3, 0xc6];

test('tells encodings apart', () => {
  assert.deepEqual(decodeText(utf8('站点名称')), { text: '站点名称', encoding: 'UTF-8' });
  assert.deepEqual(decodeText(utf8('\ufeff站点名称')), { text: '站点名称', encoding: 'UTF-8 BOM' });
  assert.deepEqual(decodeText(Uint8Array.from(GB)), { text: '站点名称', encoding: 'GB18030' });
  const wide = Uint8Array.from([0xff, 0xfe, 0xd9, 0x7a, 0x0d, 0x54]);
  assert.deepEqual(decodeText(wide), { text: '站名', encoding: 'UTF-16LE' });
  const wideBig = Uint8Array.from([0xfe, 0xff, 0x7a, 0xd9, 0x54, 0x0d]);
  assert.deepEqual(decodeText(wideBig), { text: '站名', encoding: 'UTF-16BE' });
});

test('four-byte GB18030 characters are read', () => {
  // U+3400 is 0x8139EE39 in GB18030-2022.
  const bytes = Uint8Array.from([0x81, 0x39, 0xee, 0x39]);
  assert.deepEqual(decodeText(bytes), { text: '\u3400', encoding: 'GB18030' });
});

test('bytes of no text are refused', () => {
  assert.equal(decodeText(Uint8Array.from([0xff, 0xff, 0xff])), undefined);
  assert.equal(decodeText(utf8('a\0b')), undefined);
  assert.equal(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0xff])), undefined);
});

test('the sample list is GB18030', async () => {
  const path = new URL('../../../demo/data/stations-gb18030.csv', import.meta.url);
  const decoded = decodeText(await readFile(path));
  assert.equal(decoded?.encoding, 'GB18030');
  assert.match(decoded.text, /^2023年职工服务站点一览表/);
});

test('quoted cells hold delimiters, quotes and line breaks', () => {
  const { rows, openQuote } = parseCsv('a,"b,""c""\r\nd",e\r\nf,,\n', ',');
  assert.deepEqual(rows, [
    ['a', 'b,"c"\r\nd', 'e'],
    ['f', '', ''],
  ]);
  assert.equal(openQuote, undefined);
});

test('line ends of all systems, with and without a last one', () => {
  const rows = [['a'], ['b'], ['c'], ['d']];
  assert.deepEqual(parseCsv('a\nb\r\nc\rd', ';').rows, rows);
  assert.deepEqual(parseCsv('a\nb\r\nc\rd\n', ';').rows, rows);
  assert.deepEqual(parseCsv('a,', ',').rows, [['a', '']]);
  assert.deepEqual(parseCsv('', ',').rows, []);
});

test('a quote that is never closed does not swallow the rest', () => {
  const { rows, openQuote } = parseCsv('a,b\nc,"d\ne,f\n', ',');
  assert.deepEqual(rows, [
    ['a', 'b'],
    ['c', '"d'],
    ['e', 'f'],
  ]);
  assert.deepEqual(openQuote, { row: 1, column: 1 });
});

test('a quote inside a cell is a plain character', () => {
  assert.deepEqual(parseCsv('3" Rohr,b', ',').rows, [['3" Rohr', 'b']]);
});

test('whatever is written as RFC 4180 is read back', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '站', ',', ';', '\t', '"', '\n', '\r\n', ' '),
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(table, fc.constantFrom(',' as const, ';' as const, '\t' as const), (rows, mark) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows.map(row => row.map(quote).join(mark)).join('\r\n');
      assert.deepEqual(parseCsv(text, mark), { rows });
    }),
  );
});
