/** Tells by its first bytes what a file is, whatever its name says. */

import type { Bilingual } from './message-text.ts';

export type FileKind =
  | { kind: 'text' }
  | { kind: 'zip' }
  | { kind: 'xls' }
  | { kind: 'encrypted' }
  | { kind: 'other'; what: Bilingual };

/** Names the format of a file by its signature; text is what has none. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return { kind: 'zip' };
  if (startsWith(bytes, OLE)) return compoundKind(bytes);
  for (const [signature, zh, en] of SIGNATURES) {
    if (startsWith(bytes, signature)) return { kind: 'other', what: { zh, en } };
  }
  if (isHeif(bytes) || isBitmap(bytes)) return { kind: 'other', what: IMAGE };
  return markupKind(bytes) ?? { kind: 'text' };
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const IMAGE: Bilingual = { zh: '图片', en: 'a picture' };
const ARCHIVE: Bilingual = { zh: '压缩包', en: 'an archive' };
const MARKUP: Bilingual = {
  zh: '网页或 XML（有的系统把它存成 .xls）',
  en: 'HTML or XML (some systems save it as .xls)',
};
const DOCUMENT: Bilingual = { zh: '文字文档或演示文稿', en: 'a text document or a presentation' };

const SIGNATURES: readonly (readonly [string, string, string])[] = [
  ['%PDF', 'PDF 文件', 'a PDF file'],
  ['\x89PNG', IMAGE.zh, IMAGE.en],
  ['\xff\xd8\xff', IMAGE.zh, IMAGE.en],
  ['GIF8', IMAGE.zh, IMAGE.en],
  ['RIFF', IMAGE.zh, IMAGE.en],
  ['II*\0', IMAGE.zh, IMAGE.en],
  ['MM\0*', IMAGE.zh, IMAGE.en],
  ['Rar!', ARCHIVE.zh, ARCHIVE.en],
  ['7z\xbc\xaf', ARCHIVE.zh, ARCHIVE.en],
  ['\x1f\x8b', ARCHIVE.zh, ARCHIVE.en],
  ['{\\rtf', DOCUMENT.zh, DOCUMENT.en],
];

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) {
    if (bytes[i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}

/** HEIC and AVIF, what phones photograph a paper list in (ISO/IEC 23008-12). */
function isHeif(bytes: Uint8Array): boolean {
  return startsWith(bytes.subarray(4), 'ftyp');
}

/** BMP: two letters are too few to tell it from a text, its four reserved bytes are zero. */
function isBitmap(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'BM') && startsWith(bytes.subarray(6), '\0\0\0\0');
}

/** The head of the file as Latin letters, enough to see markup or JSON in any encoding of them. */
function markupKind(bytes: Uint8Array): FileKind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 512))
    .replace(/[\0\xff\xfe\xef\xbb\xbf]/g, '')
    .trimStart()
    .toLowerCase();
  if (/^<(?:!|\?xml|html|head|meta|style|table|body)/.test(head))
    return { kind: 'other', what: MARKUP };
  if (/^[{[]\s*["{[]/.test(head)) {
    return { kind: 'other', what: { zh: 'JSON 数据', en: 'JSON data' } };
  }
  return undefined;
}

const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;

/**
 * What an OLE compound file holds ([MS-CFB] 2.6): its directory entries are 128 bytes each and
 * aligned to them, so they are found without following the sector chains.
 */
function compoundKind(bytes: Uint8Array): FileKind {
  let workbook = false;
  for (let at = HEADER_SIZE; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    const name = entryName(bytes, at);
    if (name === 'EncryptedPackage') return { kind: 'encrypted' };
    if (name === 'Workbook' || name === 'Book') workbook = true;
  }
  return workbook ? { kind: 'xls' } : { kind: 'other', what: DOCUMENT };
}

function entryName(bytes: Uint8Array, at: number): string | undefined {
  const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
  if (length < 4 || length > 64 || length % 2 !== 0) return undefined;
  let name = '';
  for (let i = 0; i < length - 2; i += 2) {
    name += String.fromCharCode((bytes[at + i] ?? 0) | ((bytes[at + i + 1] ?? 0) << 8));
  }
  return name;
}
