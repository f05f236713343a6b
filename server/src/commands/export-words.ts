import type { Fault } from '../../../src/board/adapters/foreign.ts';
import { bilingual, type Bilingual, type Lang } from '../user-error.ts';

/** Faults of writing, by their codes. */
const WORDS: Partial<Record<Fault['code'], Bilingual>> = {
  lost: bilingual('格式里没有位置，没有写出', 'the format has no place for it; not written'),
  'id-changed': bilingual('标识不合格式，改写为', 'the format does not allow the id; written as'),
  missing: bilingual('竞赛文档里没有', 'not in the contest’s document'),
};

/** What was not written as it is: a line a kind, with its first place and how many more there are. */
export function lossLines(faults: readonly Fault[], lang: Lang): string[] {
  const kinds = new Map<string, { fault: Fault; count: number }>();
  for (const fault of faults) {
    const key = fault.code === 'lost' ? `lost ${fault.value ?? ''}` : fault.code;
    const known = kinds.get(key) ?? { fault, count: 0 };
    known.count += 1 + (fault.more ?? 0);
    kinds.set(key, known);
  }
  return Array.from(kinds.values(), ({ fault: { code, pointer, value }, count }) => {
    const words = WORDS[code]?.[lang] ?? code;
    const more = count > 1 ? MORE[lang](count) : '';
    return `  ${[pointer, words, value, more].filter(Boolean).join(' ')}`;
  });
}

const MORE = {
  zh: (count: number) => `（共 ${count} 处）`,
  en: (count: number) => `(${count} in all)`,
};
