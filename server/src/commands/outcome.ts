import { bilingual, type Bilingual } from '../user-error.ts';

/** What writing did, told in one paragraph and, with `--json`, as members of `written`. */
export interface Outcome {
  text: Bilingual;
  written: object;
}

/** Names of the first of `count` stations, as text. */
export function listNames(names: readonly string[], count: number): Bilingual {
  const more = count > names.length;
  return bilingual(
    names.join('、') + (more ? ' 等' : ''),
    names.join(', ') + (more ? ' and others' : ''),
  );
}

/** Adds what to do about a site that has no name yet. */
export function withHint({ zh, en }: Bilingual): Bilingual {
  return bilingual(
    `${zh}\n站点还没有名称：请用 --site-file 给出站点资料（格式见 docs/server.md）。`,
    `${en}\nThe site has no name yet: describe it in a file given with --site-file (see docs/server.md).`,
  );
}
