// Bytes a page loads: files of cdn/ followed through their static imports, gzip level 9.
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './node.mjs';

const cdn = join(ROOT, 'cdn');

/** Static and dynamic imports of one minified chunk, as paths inside cdn/. */
export function importsOf(file) {
  const text = readFileSync(join(cdn, file), 'utf8');
  const path = to => posix.join(dirname(file), to);
  // The loader has a list of files in the place of each `import()` (rollup-integrity.js).
  const dynamic = [
    ...text.matchAll(/import\(\s*["'`](\.[^"'`]+)["'`]\s*[+)]/g),
    ...text.matchAll(/"(\.\/[^"\s,]+\.js),[\w+/]{43}/g),
  ].map(m => path(m[1]));
  const fixed = [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)].map(m => path(m[1]));
  return { fixed: [...new Set(fixed)], dynamic: [...new Set(dynamic)] };
}

/** The files loaded with `file`, itself first. */
export function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  importsOf(file).fixed.forEach(other => closure(other, seen));
  return seen;
}

/** Every file that can come to be loaded from `file` on. */
export function reachable(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const { fixed, dynamic } = importsOf(file);
  [...fixed, ...dynamic].forEach(other => reachable(other, seen));
  return seen;
}

/**
 * Gzipped bytes of the loader without its lists of files and hashes, and of these for each file they
 * name.
 */
export function loaderParts(entry) {
  const text = readFileSync(join(cdn, entry), 'utf8');
  const entries = /(\.\/[^"\s,]+\.js),[\w+/]{43} ?/g;
  const files = new Set([...text.matchAll(entries)].map(([, file]) => file));
  const code = gzipSync(text.replace(entries, ''), { level: 9 }).length;
  return { code, list: (gz(entry) - code) / files.size };
}

export function gz(file) {
  return gzipSync(readFileSync(join(cdn, file)), { level: 9 }).length;
}

/** Gzipped bytes of `file` and all it imports statically, less what is there already. */
export function gzOf(file, already = new Set()) {
  return [...closure(file)].filter(f => !already.has(f)).reduce((sum, f) => sum + gz(f), 0);
}
