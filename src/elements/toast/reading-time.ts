/** Characters or words a second that a slow reader takes in, after the moment it needs to be seen. */
const PACE = 5;
const NOTICED = 2;
const LEAST = 5;

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/g;

/** Seconds that a short message stands, so that a slow reader can read it twice. */
export function readingSeconds(text: string): number {
  const characters = (text.match(HAN) ?? []).length;
  const words = text
    .replace(HAN, ' ')
    .split(/[\s\p{P}]+/u)
    .filter(Boolean).length;
  return Math.max(LEAST, NOTICED + Math.ceil((2 * (characters + words)) / PACE));
}
