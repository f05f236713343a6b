import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as xlsx from '@e965/xlsx';
import {
  cells,
  findings,
  GOOD,
  HEADER,
  importAny,
  importBytes,
  lineOf,
  utf8,
  workbook,
  zip,
} from './make-list.ts';
import type { AnyRequest } from './make-list.ts';

const GOOD_BOOK = workbook([{ name: '城区', rows: cells([HEADER, GOOD]) }]);

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

/** An OLE file with the given streams, as Office writes locked workbooks and old documents. */
function compound(streams: readonly string[]): Uint8Array {
  const container = xlsx.CFB.utils.cfb_new();
  for (const name of streams) {
    xlsx.CFB.utils.cfb_add(container, `/${name}`, Buffer.from('示例'.repeat(2000)));
  }
  return new Uint8Array(xlsx.CFB.write(container, { type: 'array' }) as number[]);
}

const FILES: readonly (readonly [string, Uint8Array, string])[] = [
  ['nothing', new Uint8Array(), 'file-empty'],
  ['blanks', utf8(' \r\n\t\n'), 'file-empty'],
  ['PDF', latin('%PDF-1.7\n…'), 'file-not-table'],
  ['PNG', latin('\x89PNG\r\n\x1a\n'), 'file-not-table'],
  ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'file-not-table'],
  ['HEIC', latin('\0\0\0\x18ftypheic'), 'file-not-table'],
  ['BMP', latin('BM\x36\0\x0c\0\0\0\0\0\x36\0'), 'file-not-table'],
  ['RAR', latin('Rar!\x1a\x07\0'), 'file-not-table'],
  ['RTF', latin('{\\rtf1\\ansi'), 'file-not-table'],
  [
    'HTML saved as .xls',
    utf8('<html><table><tr><td>站点名称</td></tr></table></html>'),
    'file-not-table',
  ],
  ['HTML with a BOM', utf8('\ufeff\n<!DOCTYPE html><html>'), 'file-not-table'],
  ['XML 2003', utf8('<?xml version="1.0"?><Workbook/>'), 'file-not-table'],
  ['JSON', utf8('[{"name":"示例站"}]'), 'file-not-table'],
  ['old Word document', compound(['WordDocument']), 'file-not-table'],
  ['locked workbook', compound(['EncryptionInfo', 'EncryptedPackage']), 'file-encrypted'],
  ['zip of a list', zip([{ name: 'stations.csv', data: utf8(GOOD) }]), 'file-zip-not-xlsx'],
  ['Word document', zip([{ name: 'word/document.xml', data: utf8('<x/>') }]), 'file-zip-not-xlsx'],
  ['half a workbook', GOOD_BOOK.subarray(0, GOOD_BOOK.length / 2), 'file-broken'],
  [
    'a workbook without its parts',
    zip([{ name: 'xl/workbook.xml', data: utf8('<x') }]),
    'file-broken',
  ],
  ['bytes of no encoding', Uint8Array.from([0x41, 0xff, 0xff, 0xfe]), 'file-encoding'],
  ['binary', latin('a,b\0\x01\x02\n'), 'file-encoding'],
];

for (const [what, bytes, code] of FILES) {
  test(`${what}: ${code}`, async () => {
    const result = await importBytes(bytes);
    assert.deepEqual(findings(result), [`error ${code}`]);
    assert.deepEqual([result.ok, result.stations.length], [false, 0]);
    const { message, fix } = result.report.lines[0]!;
    for (const text of [message, fix]) assert.ok(text?.zh && text.en);
    assert.doesNotMatch(message.zh + message.en, /[{}]/);
  });
}

const REQUESTS: readonly AnyRequest[] = [
  { kind: 'reading', crs: 'wgs84' },
  { kind: 'craftsmen' },
  { kind: 'standings', contest: 'c-1' },
];

for (const request of REQUESTS) {
  test(`${request.kind}: the same wrong files are told by the same words`, async () => {
    for (const [what, bytes, code] of FILES) {
      const result = await importAny(bytes, request);
      // JSON may be a board of another contest system.
      const told =
        request.kind === 'standings' && what === 'JSON' ? 'foreign-format-unknown' : code;
      assert.deepEqual(findings(result), [`error ${told}`], what);
      const { stations, documents, retained } = result;
      assert.deepEqual([result.ok, stations, documents, retained], [false, [], [], []], what);
    }
    const big = await importAny(new Uint8Array(20_000_001).fill(0x61), request);
    assert.deepEqual(findings(big), ['error file-too-big']);
  });
}

test('says what the file is instead', async () => {
  const pdf = await importBytes(latin('%PDF-1.7'), { fileName: '名单.xlsx' });
  assert.match(lineOf(pdf, 'file-not-table').message.zh, /而是PDF 文件/);
  const archive = await importBytes(zip([{ name: 'a.csv', data: utf8('x') }]));
  assert.match(lineOf(archive, 'file-zip-not-xlsx').message.zh, /里面是：a\.csv/);
});

test('a file above 20 MB is not read', async () => {
  const result = await importBytes(new Uint8Array(20_000_001).fill(0x61));
  assert.deepEqual(findings(result), ['error file-too-big']);
  assert.match(lineOf(result, 'file-too-big').message.zh, /21 MB，超过 20 MB/);
});

test('the name’s ending plays no part', async () => {
  const named = await importBytes(GOOD_BOOK, { fileName: '名单.csv' });
  assert.equal(named.stations.length, 1);
});

const BOOK_PART = { name: 'xl/workbook.xml', data: utf8('<workbook/>') };

test('a zip bomb is refused before anything is unpacked', async () => {
  const bomb = {
    name: 'xl/worksheets/sheet1.xml',
    data: new Uint8Array(1000),
    claimed: 300_000_000,
  };
  const result = await importBytes(zip([BOOK_PART, bomb]));
  assert.deepEqual(findings(result), ['error file-too-big-inside']);
  assert.match(lineOf(result, 'file-too-big-inside').message.zh, /300|301/);
});

test('a zip that unpacks to more than it says is refused', async () => {
  const liar = { name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(5_000_000), claimed: 10 };
  const result = await importBytes(zip([BOOK_PART, liar]));
  assert.deepEqual(findings(result), ['error file-broken']);
});
