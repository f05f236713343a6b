/**
 * Code that comes later is held to the bytes it was built with. The build for pages writes to every
 * `import()` which files it brings and their SHA-256 (rollup-integrity.js); the loader's `vouch` asks
 * the engine to check them. With the `integrity` of the page's script tag that makes a tree of hashes:
 * nothing runs that the tag does not vouch for. docs/integrity.md says where that was measured to hold.
 */
import { pageRecord, type HashedFile } from './page-site.ts';

const hashes = new Map<string, string>();
const asked = new Set<string>();
const failures = new Map<string, string>();

/**
 * Loads code. An engine remembers of an address that it could not be loaded, and asks no more for that
 * one: what failed is asked for with a fragment the next time. That is done for the file itself only,
 * for of what it imports there is to be one copy.
 *
 * @param load the `import()` as it was written, of its address with what is added to that
 * @param files what it brings, itself first: `a.js,<hash> b.js`, as addresses seen from this file; the
 * hash of one without was named before. After `|` are those that are named for later.
 */
export async function verified<T>(load: (again: string) => Promise<T>, files: string): Promise<T> {
  const { vouch } = pageRecord();
  const again = failures.get(files) || '';
  const [now = [], later = []] = files.split('|').map(part => part.split(' '));
  const brought = now.map((file, at): HashedFile => {
    const name = learn(file);
    const { href } = new URL(at ? name : name + again, import.meta.url);
    return [href, hashes.get(name)!];
  });
  later.forEach(learn);
  if (files && vouch) vouch(brought.filter(([url]) => !asked.has(url) && asked.add(url)));
  try {
    return await load(again);
  } catch (error) {
    failures.set(files, again + '#');
    throw error;
  }
}

/** Takes down the hash of a file, where it is named; returns its address. */
function learn(file: string): string {
  const [name = '', hash] = file.split(',');
  if (hash) hashes.set(name, hash);
  return name;
}
