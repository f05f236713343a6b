/**
 * A deep copy of a document that a page gave: a check may cut into it. Not by JSON: old host scripts
 * (Prototype.js 1.6) make that write lists as texts. What was met before is not followed again: a
 * page's object may even hold itself. Members named `__proto__` are left out.
 */
export function copied(value: unknown, met = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (met.has(value)) return met.get(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
  met.set(value, copy);
  for (const [name, member] of Object.entries(value)) {
    if (name !== '__proto__') (copy as Record<string, unknown>)[name] = copied(member, met);
  }
  return copy;
}
