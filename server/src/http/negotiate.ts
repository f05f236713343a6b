import type { Coding } from '../snapshot/document.ts';

const OFFERED: readonly Coding[] = ['br', 'gzip', 'identity'];

/**
 * The coding to answer in (RFC 9110 §12.5.3): the offered one of highest quality, Brotli before
 * gzip before none where the client has no preference. A client that refuses all gets the plain
 * bytes, which every client can read.
 *
 * @param header The request's Accept-Encoding; without one, no coding is assumed.
 */
export function chooseCoding(header: string | undefined): Coding {
  if (header === undefined) return 'identity';
  const asked = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map(word => word.trim());
    const q = parameters.find(parameter => parameter.startsWith('q='))?.slice(2);
    const quality = q === undefined ? 1 : /^[01](?:\.\d{0,3})?$/.test(q) ? Number(q) : 0;
    if (name) asked.set(name === 'x-gzip' ? 'gzip' : name, quality);
  }
  const any = asked.get('*');
  const quality = (coding: Coding): number =>
    asked.get(coding) ?? any ?? (coding === 'identity' ? 0.001 : 0);
  let best: Coding = 'identity';
  for (const coding of [...OFFERED].reverse()) {
    if (quality(coding) > 0 && quality(coding) >= quality(best)) best = coding;
  }
  return best;
}
