import { treeOf, type BookFiles } from './epub-files.ts';
import { allOf } from './epub-xml.ts';

/** Fonts made hard to copy, by IDPF and by Adobe: the text is as open as ever (EPUB 3.3 §4.3). */
const FONT_ONLY = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/**
 * Whether a book is locked: by a licence (Readium LCP, Adobe ADEPT, Apple FairPlay), or because files
 * of it other than fonts are encrypted. What cannot be read there counts as locked.
 */
export function isProtected(files: BookFiles): boolean {
  const locks = ['license.lcpl', 'rights.xml', 'sinf.xml'];
  if (locks.some(name => files.has(`META-INF/${name}`))) return true;
  const path = 'META-INF/encryption.xml';
  if (!files.has(path)) return false;
  const told = treeOf(files, path);
  if (!told) return true;
  return allOf(told, 'EncryptedData').some(data => {
    const [method] = allOf(data, 'EncryptionMethod');
    return !FONT_ONLY.has(method?.attributes.get('Algorithm') ?? '');
  });
}
