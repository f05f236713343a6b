/** Values of documents of others: what can be used of them, else undefined. */

export type Members = Readonly<Record<string, unknown>>;

const LONGEST_TEXT = 4000;

/** An object that is no list. */
export function members(value: unknown): Members | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Members;
}

/** The objects of a list, of which so many are read; one alone counts as a list of one. */
export function objects(value: unknown, most: number): Members[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, most) : [value];
  return items.map(members).filter(item => item !== undefined);
}

/** A text without the spaces around it, not empty and not without end. */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  if (!trimmed) return undefined;
  return trimmed.length > LONGEST_TEXT ? `${trimmed.slice(0, LONGEST_TEXT)}…` : trimmed;
}

/**
 * A text, or of a text in several languages (`{"zh": "…", "en": "…"}`) the Chinese one, else the
 * first. Numbers count as written.
 */
export function anyText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const languages = members(value);
  if (!languages) return text(value);
  const names = Object.keys(languages);
  const chosen = names.find(name => /^zh\b/i.test(name)) ?? names[0];
  return chosen === undefined ? undefined : text(languages[chosen]);
}

/** A whole number from nought on. */
export function count(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** An object with a member, or with none where there is no value. */
export function some<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [name in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [name in Name]?: Value };
}
