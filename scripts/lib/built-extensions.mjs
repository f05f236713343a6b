// The compiler leaves `import('./part.ts')` as it is in some classes (TypeScript 6.0); a bundler finds
// no such file in dist/.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from './glob.mjs';

const LEFT = /\bimport\((['"])(\.[^'"]+)\.ts\1\)/g;

/** Names the built files in every `import()` of a folder; returns how many files it wrote. */
export function nameBuiltFiles(folder) {
  const changed = glob('**/*.js', folder).filter(file => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const named = text.replace(LEFT, 'import($1$2.js$1)');
    if (named === text) return false;
    writeFileSync(path, named);
    return true;
  });
  return changed.length;
}
