import { filesOf, type BookFiles, type Inflate } from '../../../rules/books/epub-files.ts';
import { openEpub, type EpubBook, type EpubFault } from '../../../rules/books/epub-package.ts';
import { listZip } from '../../../rules/books/epub-zip.ts';

export type OpenedBook =
  { ok: true; book: EpubBook; files: BookFiles } | { ok: false; fault: EpubFault };

/** Opens the bytes of an EPUB; nothing is unpacked but what is looked at. */
export function openBook(bytes: Uint8Array, inflate: Inflate): OpenedBook {
  const zip = listZip(bytes);
  if (!zip.ok) return { ok: false, fault: zip.fault === 'not-zip' ? 'not-epub' : 'damaged' };
  const files = filesOf(bytes, zip.entries, inflate);
  const opened = openEpub(files);
  return opened.ok ? { ok: true, book: opened.book, files } : opened;
}
