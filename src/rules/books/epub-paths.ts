/** A place in a book: a file of its archive, and perhaps an element in it. */
export interface BookPlace {
  path: string;
  fragment: string;
}

/**
 * A reference of a file of an archive as a place in it (RFC 3986, percent-decoded, as paths in the
 * archive are written). Undefined for what leads out of it: other schemes, hosts, above its root.
 */
export function placeOf(href: string, from: string): BookPlace | undefined {
  const [, address = '', , fragment = ''] = /^([^#]*)(#(.*))?$/s.exec(href.trim()) ?? [];
  const plain = decoded(address.replace(/\?.*$/s, ''));
  const mark = decoded(fragment);
  if (plain === undefined || mark === undefined) return undefined;
  if (/^[a-z][a-z\d+.-]*:|^\/\/|[\\\0]/i.test(plain)) return undefined;
  if (!plain) return { path: from, fragment: mark };
  const steps = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') {
      if (!steps.length) return undefined;
      steps.pop();
    } else if (step && step !== '.') steps.push(step);
  }
  return steps.length ? { path: steps.join('/'), fragment: mark } : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
