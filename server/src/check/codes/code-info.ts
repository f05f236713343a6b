import { bilingual, type Bilingual } from '../../user-error.ts';

/** `error`: something does not work or must not be public. `warning`: worse than need be. */
export type Severity = 'error' | 'warning' | 'note';

/** What a code stands for, the same wherever it is found. */
export interface CodeInfo {
  severity: Severity;
  /** What is wrong, in general. */
  title: Bilingual;
  /** Why it matters. */
  why: Bilingual;
}

/** Words of one code: what, and why, each in Chinese and English. */
type Words = readonly [zh: string, en: string, whyZh: string, whyEn: string];

export function error(...words: Words): CodeInfo {
  return info('error', words);
}

export function warning(...words: Words): CodeInfo {
  return info('warning', words);
}

export function note(...words: Words): CodeInfo {
  return info('note', words);
}

function info(severity: Severity, [zh, en, whyZh, whyEn]: Words): CodeInfo {
  return { severity, title: bilingual(zh, en), why: bilingual(whyZh, whyEn) };
}
