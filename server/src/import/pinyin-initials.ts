import { pinyin } from 'pinyin-pro';

/**
 * The letters a person types to find a name: first letters of its syllables, other letters and
 * digits as they are, lower case: `职工24小时读书站` → `zg24xsdsz`. Empty for a name without any.
 */
export function pinyinInitials(name: string): string {
  return pinyin(name.normalize('NFKC'), {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  })
    .join('')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z0-9]/g, '');
}
