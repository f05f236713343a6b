/** JSON pointers (RFC 6901) into documents of others. */

/** The value a pointer names, by own members only; undefined where there is none. */
export function at(value: unknown, pointer: string): unknown {
  let found = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replace(/~1/g, '/').replace(/~0/g, '~');
    if (typeof found !== 'object' || found === null || !isOwn(found, name)) return undefined;
    if (Array.isArray(found) && !/^\d+$/.test(name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

/** The list at a pointer; one object alone is a list of one. Undefined when there is neither. */
export function itemsAt(document: unknown, pointer: string): readonly unknown[] | undefined {
  const found = at(document, pointer);
  if (Array.isArray(found)) return found;
  return isObject(found) ? [found] : undefined;
}

export function isOwn(object: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, name);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
