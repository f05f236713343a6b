// The elements of the manifest, and the properties a page sets on them, as the writers need them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/node.mjs';

/** Declarations with a tag, in the order of the manifest, each with the path of its module. */
export function elementsOf(manifest) {
  return manifest.modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map(element => ({ ...element, path })),
  );
}

/** src/widgets/station-map/station-map.ts → widgets */
export const roomOf = ({ path }) => path.split('/')[1];

/** The words of a string union: `'a' | 'b' | undefined` → a, b; undefined where any text will do. */
export function wordsOf(type = '') {
  const parts = type.split('|').map(part => part.trim());
  const words = parts.filter(part => part !== 'undefined').map(part => /^'(.+)'$/.exec(part)?.[1]);
  return words.every(Boolean) ? words : undefined;
}

/** A copy whose attribute types editors can offer: words, boolean, number or string. */
export function plainTypes(manifest) {
  const copy = structuredClone(manifest);
  for (const { attributes = [] } of elementsOf(copy)) {
    for (const attribute of attributes) {
      const type = attribute.type?.text ?? '';
      const simple = /^(boolean|number)\b/.exec(type)?.[0];
      if (!wordsOf(type)) attribute.type = { text: simple ?? 'string' };
    }
  }
  return copy;
}

/** What a page may set for all elements at once. */
const OLD = 'Chromium before 119, Safari before 16.4, Firefox before 128';
const INPUTS = {
  '--union-accent': 'Brand colour of action and selection; every state is derived from it.',
  '--union-accent-ink': `The accent as words on white paper, for engines that cannot derive it: ${OLD}.`,
  '--union-accent-ink-dark': `The accent as words on dark paper, for the same old engines.`,
  '--union-corner': 'Radius of controls and cards; the smaller ones follow.',
  '--union-neutral': 'Tints paper, lines and ink; lightness, and so contrast, stays.',
  '--union-on-accent': `What is written on the accent, for the same old engines.`,
};

/**
 * Brand inputs: the custom properties that the built tokens read but never set.
 *
 * @returns {{name: string, description: string}[]}
 */
export function brandInputs() {
  const css = readFileSync(join(ROOT, 'src', 'tokens', 'tokens.css.ts'), 'utf8');
  const names = pattern => [...css.matchAll(pattern)].map(match => match[1]);
  const own = new Set(names(/^\s*(--union-[\w-]+):/gm));
  const read = new Set(names(/(?:var\(|from )(--union-[\w-]+)/g));
  return [...read]
    .filter(name => !own.has(name))
    .sort()
    .map(name => {
      if (!INPUTS[name]) throw new Error(`scripts/metadata/faces.mjs does not say what ${name} is`);
      return { name, description: INPUTS[name] };
    });
}
