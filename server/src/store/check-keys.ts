import { isDocumentId, PEOPLE_COLUMNS_PATH } from '../documents/paths.ts';
import { ListRefused, type DocumentKind } from './store.ts';

/** Folder below which documents of a kind live. */
const FOLDERS: Readonly<Record<DocumentKind, string>> = {
  people: 'v1/people/',
  contests: 'v1/contests/',
  standings: 'v1/contests/',
  forms: 'v1/forms/',
  trails: 'v1/trails/',
};

/** Folders and file name below the folder of the kind: `c-1/welding/junior/p1.json`. */
const DEEPEST = 4;

/** Whether a path can name a document of a kind: every part of it is fit to be an id. */
export function isDocumentPath(kind: DocumentKind, path: string): boolean {
  const folder = FOLDERS[kind];
  if (!path.startsWith(folder) || !path.endsWith('.json')) return false;
  if (path === PEOPLE_COLUMNS_PATH) return false;
  const parts = path.slice(folder.length, -'.json'.length).split('/');
  return parts.length <= DEEPEST && parts.every(isDocumentId);
}

/**
 * Sees to it that each key can name a document of its own.
 * @throws ListRefused for keys that cannot, or that come twice.
 */
export function checkKeys(keys: readonly string[], isFit: (key: string) => boolean): void {
  const unfit = keys.filter(key => !isFit(key));
  if (unfit.length > 0) throw new ListRefused('id-unfit', unfit);
  // Two names that differ in case only would be one file on Windows and macOS.
  const seen = new Set<string>();
  const twice = keys.filter(key => seen.size === seen.add(key.toLowerCase()).size);
  if (twice.length > 0) throw new ListRefused('id-twice', twice);
}
