import type { Lang } from './user-error.ts';

/** What a command works with: the world outside, so that tests can be it. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  lang: Lang;
  out(text: string): void;
  err(text: string): void;
}
