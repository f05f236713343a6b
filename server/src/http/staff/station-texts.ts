import { tidy } from '../../import/cell-text.ts';
import { hideNumbers } from '../../import/personal-numbers.ts';
import { bilingual } from '../../user-error.ts';
import type { Fault } from './staff-problem.ts';

/** Texts tidied as those of a list are; members and items without any left out: absent means unknown. */
export function tidyTexts(properties: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(properties)) {
    const plain = Array.isArray(value)
      ? value.map(tidyText).filter(item => item !== '')
      : tidyText(value);
    // A name or kinds left empty are a fault, told at their place.
    const empty = plain === '' || (Array.isArray(plain) && plain.length === 0);
    if (!empty || member === 'kinds' || member === 'name') kept[member] = plain;
  }
  return kept;
}

/** A text, or all texts within: those of a reading room stand in lists of lists. */
function tidyText(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return value.map(tidyText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidyText(one)]));
}

/** Members, other than those `before` had, with what looks like the number of an identity card. */
export function identityFaults(
  properties: Record<string, unknown>,
  before: Readonly<Record<string, unknown>>,
): Fault[] {
  return Object.entries(properties)
    .filter(([member, value]) => JSON.stringify(value) !== JSON.stringify(before[member]))
    .filter(([, value]) => holdsIdentity(value))
    .map(([member]) => ({ pointer: `/properties/${member}`, code: 'identity', text: IDENTITY }));
}

function holdsIdentity(value: unknown): boolean {
  if (typeof value === 'string') return hideNumbers(value, 'ids') !== undefined;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsIdentity);
}

const IDENTITY = bilingual(
  '里面有像身份证号的号码，不能公开，请删去。',
  'It holds what looks like an identity number, which cannot be published; take it out.',
);
