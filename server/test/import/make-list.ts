/** Builds lists for the importer's tests. */

import { deflateRawSync } from 'node:zlib';
import * as xlsx from '@e965/xlsx';
import { importList, importStations } from '../../src/import/index.ts';
import { readWorkbookApart } from '../../src/import/workbook-apart.ts';
import type {
  ImportOptions,
  ImportResult,
  ListRequest,
  ReportLine,
} from '../../src/import/index.ts';

export const HEADER = '站点名称,类型,所在地区,详细地址,经度,纬度,开放时间,服务设施';
/** A row that nothing is wrong with, under HEADER. */
export const GOOD = '示例一号站,爱心驿站,上海市浦东新区,示例路1号,121.5150,31.2290,24小时,饮水';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Imports CSV text given as lines. */
export function importCsv(
  lines: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  return importBytes(utf8(lines.join('\n')), { fileName: '名单.csv', ...options });
}

export function importBytes(
  bytes: Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  return importStations(bytes, {
    fileName: '名单.xlsx',
    crs: 'wgs84',
    readWorkbook: readWorkbookApart,
    ...options,
  });
}

export interface SheetInput {
  name: string;
  rows: unknown[][];
  /** Ranges as `A1:C1`. */
  merges?: string[];
  /** Number formats by cell. */
  formats?: Record<string, string>;
}

/** A workbook's bytes. */
export function workbook(sheets: SheetInput[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const { name, rows, merges = [], formats = {} } of sheets) {
    const sheet = xlsx.utils.aoa_to_sheet(rows);
    sheet['!merges'] = merges.map(range => xlsx.utils.decode_range(range));
    for (const [cell, format] of Object.entries(formats)) {
      (sheet[cell] as xlsx.CellObject).z = format;
    }
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/**
 * A workbook that keeps its reader busy for ever: one text cell is made a formula of an old Excel,
 * and its text is then read as code.
 */
export function circling(): Uint8Array {
  const bytes = workbook([{ name: '城区', rows: cells([HEADER, GOOD]) }], 'biff8');
  const label = [0x04, 0x02, undefined, undefined, 0x01, 0x00, 0x06, 0x00];
  const at = bytes.findIndex((_, start) =>
    label.every((byte, i) => byte === undefined || byte === bytes[start + i]),
  );
  if (at < 0) throw new Error('the cell in the second row, seventh column is not found');
  bytes[at] = 0x06;
  return bytes;
}

/** Rows of a sheet from lines of cells divided by commas. */
export function cells(lines: readonly string[]): string[][] {
  return lines.map(line => line.split(','));
}

/** Findings as `severity code sheet!cell`, in the report's order. */
export function findings({ report }: ImportResult): string[] {
  return report.lines.map(({ severity, code, sheet, cell }) =>
    [severity, code, sheet && (cell ? `${sheet}!${cell}` : sheet)].filter(Boolean).join(' '),
  );
}

/** The only line with a code. */
export function lineOf({ report }: ImportResult, code: ReportLine['code']): ReportLine {
  const lines = report.lines.filter(line => line.code === code);
  if (lines.length !== 1) throw new Error(`${lines.length} lines with code ${code}`);
  return lines[0]!;
}

export interface Packed {
  name: string;
  data: Uint8Array;
  /** Size the directory claims. */
  claimed?: number;
}

/** A zip archive of deflated entries (APPNOTE 6.3), with sizes it may lie about. */
export function zip(entries: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed = data.length } of entries) {
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, tail, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

/** Imports CSV text of a list of any kind, given as lines. */
export function importLines(lines: readonly string[], request: AnyRequest): Promise<ImportResult> {
  return importAny(utf8(lines.join('\n')), request);
}

type Optional<R> = R extends unknown ? Omit<R, 'fileName'> & { fileName?: string } : never;
export type AnyRequest = Optional<ListRequest>;

export function importAny(bytes: Uint8Array, request: AnyRequest): Promise<ImportResult> {
  const also = { fileName: '名单.csv', readWorkbook: readWorkbookApart, now: NOW };
  return importList(bytes, { ...also, ...request } as ListRequest);
}

/** The day the lists of the tests are imported on. */
export const NOW = new Date('2026-03-01T04:00:00Z');

/** The documents of an import by path. */
export function bodies({ documents }: ImportResult): Record<string, unknown> {
  return Object.fromEntries(
    documents.map(({ path, body }) => [path, JSON.parse(body) as unknown] as const),
  );
}
