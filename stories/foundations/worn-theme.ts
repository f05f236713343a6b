import type { ContrastPair } from '../../src/tokens/tokens.ts';

type Worn = ContrastPair['theme'];

const asks = (query: string): boolean => matchMedia(query).matches;

/** The colours that a theme of the toolbar comes to for this reader. */
export function wornTheme(theme: string): Worn {
  if (theme === 'light' || theme === 'dark' || theme === 'contrast') return theme;
  if (asks('(prefers-contrast: more)')) return 'contrast';
  return asks('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}
