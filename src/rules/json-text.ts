/**
 * A value as JSON (RFC 8259). Written by hand: some old pages carry scripts that hang a `toJSON` on
 * every array (Prototype.js 1.6), after which `JSON.stringify` writes text in place of lists.
 */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const object = value as Record<string, unknown>;
  const members = Object.keys(object).filter(name => object[name] !== undefined);
  return `{${members.map(name => `${JSON.stringify(name)}:${jsonText(object[name])}`).join(',')}}`;
}
