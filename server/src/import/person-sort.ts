import { pinyin } from 'pinyin-pro';
import { surnameOf, withoutTone } from '../../../src/board/surnames.ts';
import type { Person } from '../../../src/data/generated/types.ts';

/** How a name is found and where it stands: surnames with several readings are read as surnames. */
export interface NameOrder {
  /** Pinyin without tones, surname first: `单小林` → `shan xiao lin`. */
  sort: string;
  /** First letters of the syllables. */
  py: string;
}

/** A studio is mostly called after the person who leads it: `仇建国劳模创新工作室`. */
const STUDIO =
  /^(?!.*(?:工会|公司|集团))(\p{Script=Han}{2,3}?)(?:劳模|技能|大师|工匠|创新|名师|首席|职工|示范)*工作室(?:$|[(（])/u;

/** Order and letters of a person's, a team's or a studio's name. */
export function nameOrder(name: string, type: Person['type']): NameOrder {
  const called = type === 'person' || (type === 'studio' && STUDIO.test(name));
  const written = name.normalize('NFKC');
  const syllables = pinyin(written, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    surname: called ? 'head' : 'off',
  });
  // The dictionary has most surnames with a reading of their own; our table goes before it.
  const special = called ? surnameOf(written)?.syllables.map(withoutTone) : undefined;
  if (special) syllables.splice(0, special.length, ...special);
  const words = syllables.map(syllable =>
    syllable
      .toLowerCase()
      .replaceAll('ü', 'v')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const filled = words.filter(word => word !== '');
  return { sort: filled.join(' '), py: filled.map(initials).join('') };
}

/** Letters of other scripts and digits stay as they are. */
function initials(word: string): string {
  if (/^\d+$/.test(word)) return word;
  return word
    .split(' ')
    .map(part => [...part][0] ?? '')
    .join('');
}
