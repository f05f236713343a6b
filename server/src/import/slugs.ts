import { pinyin } from 'pinyin-pro';
import { isDocumentId } from '../documents/paths.ts';
import { shortHash } from './identity.ts';

const LONGEST = 40;

/** A name as a part of an address: `焊工` → `hangong`; a name without letters gets a short hash. */
export function slugOf(name: string): string {
  const syllables = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  });
  const slug = syllables
    .join('')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' || slug.length > LONGEST ? shortHash(name, 'x') : slug;
}

/**
 * The slug of a name, with a number behind it where another name has taken it or no document and no
 * folder of Windows can be called so: `index`, `con`.
 */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  const isFree = (id: string): boolean => !taken.has(id) && isDocumentId(id);
  if (isFree(slug)) return slug;
  for (let n = 2; ; n++) if (isFree(`${slug}-${n}`)) return `${slug}-${n}`;
}
