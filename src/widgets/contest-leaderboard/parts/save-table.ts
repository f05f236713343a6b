import { saveBlob } from '../../../base/save-blob.ts';
import { csvPieces } from './csv-text.ts';
import type { PlainTable } from './plain-table.ts';

export type FileKind = 'csv' | 'xlsx';

const TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What a file system refuses in a name. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u001f"*/:<>?\\|]+/g;

/**
 * Makes the file and offers it for download; what makes workbooks is loaded when one is asked for.
 * Between pieces the page is given time to draw.
 *
 * @returns the file's name.
 * @throws TooManyRowsError when a workbook would have more rows than Excel can open.
 */
export async function saveTable(table: PlainTable, kind: FileKind): Promise<string> {
  const name = `${table.title.replace(UNFIT, ' ').trim() || 'standings'}.${kind}`;
  saveBlob(name, await fileOf(table, kind));
  return name;
}

/** The table as a file. */
export async function fileOf(table: PlainTable, kind: FileKind): Promise<Blob> {
  const pieces =
    kind === 'csv' ? csvPieces(table) : (await import('./xlsx-pieces.ts')).xlsxPieces(table);
  const made: BlobPart[] = [];
  for (const piece of pieces) {
    made.push(piece as BlobPart);
    await breath();
  }
  return new Blob(made, { type: TYPES[kind] });
}

/** Lets what waits be done first: input, a frame. */
function breath(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
