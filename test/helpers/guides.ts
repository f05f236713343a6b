/** The guides of docs/guide/, and what a webmaster copies out of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error a plain script without types
import { glob as untyped } from '../../scripts/lib/glob.mjs';

const glob = untyped as (pattern: string, root: string) => string[];
const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'guide');

/** A block of code in a guide. */
export interface Block {
  /** The word behind the fence: `html`, `csp`, `sh` and so on. */
  language: string;
  code: string;
  /** Its name in the comment above it, `<!-- snippet: link -->`. */
  id?: string;
}

const namesIn = (folder: string): string[] =>
  glob('*.md', folder)
    .map(file => file.replace('.md', ''))
    .sort();

/** Names of the guides, without their ending. */
export const guideNames = (lang: 'zh' | 'en' = 'zh'): string[] =>
  namesIn(lang === 'en' ? join(FOLDER, 'en') : FOLDER);

/** The text of a guide. */
export const guide = (name: string, lang: 'zh' | 'en' = 'zh'): string =>
  readFileSync(join(FOLDER, ...(lang === 'en' ? ['en'] : []), `${name}.md`), 'utf8');

/** The blocks of code in a text, in their order. */
export function blocksOf(text: string): Block[] {
  const pattern = /(?:<!-- [a-z]+: ([\w-]+) -->\n\n)?^( *)```(\w+)\n([\s\S]*?)^ *```$/gm;
  return [...text.matchAll(pattern)].map(([, id, indent = '', language = '', code = '']) => ({
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    ...(id && { id }),
  }));
}

/** A block by its name. @throws where there is none, or several */
export function block(name: string, language: string, id: string): string {
  const found = blocksOf(guide(name)).filter(one => one.language === language && one.id === id);
  if (found.length !== 1) throw new Error(`${found.length} ${language} blocks ${id} in ${name}`);
  return found[0]!.code;
}

/** A policy as it stands in a header: one line. */
export const inOneLine = (policy: string): string => policy.replace(/\s+/g, ' ').trim();
