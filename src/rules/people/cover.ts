import { fold } from '../fold.ts';

/** Takes a name, an employer or a contact out of all that is said elsewhere. */

type Members = Readonly<Record<string, unknown>>;

/** Members that are addresses: covering a part of one would make it another. */
const ADDRESS = /^(?:src|href|poster|captions|verify|book)$/;
/** These stay, whatever they say: other documents refer to them, or machines read them. */
const KEPT =
  /^(?:v|id|type|lang|rel|show|consent|updated|station|region|start|end|from|to|asOf|issued|expires)$/;
const BETWEEN = /[\s·•‧・.．-]+/u;
const NOTE = /[(（【[].*/su;
const SIGNS = /[*+?^${}()|[\]\\/]/g;

/**
 * A copy of the document `kept` without `member` of the `whole` one: `cover` stands wherever a text
 * has it, however its parts are divided, and, of a person's name, for the given name alone.
 * Addresses that have it are left out, with what is nothing without them; so are credentials, whose
 * documents name their holder.
 */
export function coverIn(kept: Members, whole: Members, member: string, cover: unknown): Members {
  const secret = String(whole[member]);
  const isName = member === 'name';
  const words = wordsOf(secret, String(cover), isName && whole['type'] === 'person');
  const patterns = words.flatMap(([word, instead]) => {
    const letters = [...word.split(BETWEEN).join('')];
    return letters.length ? [[patternOf(letters), instead] as const] : [];
  });
  const inWords = (text: string): string =>
    fold(patterns, (rest, [pattern, instead]) => rest.replace(pattern, () => instead), text);

  function covered(value: unknown, name: string): unknown {
    if (typeof value === 'string') {
      if (!ADDRESS.test(name)) return inWords(value);
      const tells = [value, decoded(value)].some(text => inWords(text) !== text);
      return tells ? undefined : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (isName && name === 'credential') return undefined;
    if (Array.isArray(value)) {
      return value.map(item => covered(item, name)).filter(item => item !== undefined);
    }
    return coveredMembers(value as Members, name);
  }

  function coveredMembers(value: Members, name: string): Members | undefined {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const isOwn = KEPT.test(key) || (value === kept && key === member);
      const left = isOwn ? value[key] : covered(value[key], key);
      // A photo or a video is nothing without its address, and a link as little.
      if (left === undefined && (key === 'src' || name === 'links')) return undefined;
      if (left !== undefined) copy[key] = left;
    }
    return copy;
  }

  return coveredMembers(kept, '')!;
}

/** What is covered, and by what: the whole, and of a person's name the parts that are used alone. */
function wordsOf(secret: string, cover: string, isPerson: boolean): (readonly [string, string])[] {
  const whole = secret.replace(NOTE, '').trim() || secret;
  const instead = cover.replace(NOTE, '').trim() || cover;
  const words = [[whole, instead] as const];
  if (!isPerson) return words;
  const parts = whole.split(BETWEEN);
  const covers = instead.split(BETWEEN);
  if (parts.length > 1) {
    const told = parts.map((part, at) => [part, covers[at] ?? instead] as const);
    return [...words, ...told.filter(([part]) => part.length > 1)];
  }
  const given = /^\p{Script=Han}+(\p{Script=Han}{2})$/u.exec(whole)?.[1];
  if (given === undefined) return words;
  const isMasked = [...instead].length === [...whole].length;
  return [...words, [given, isMasked ? [...instead].slice(-2).join('') : instead]];
}

/** Engines refuse patterns of ten thousands of letters, and no name has as many. */
const MOST_LETTERS = 500;

/** The letters with anything that divides the parts of a name, or nothing, between them. */
function patternOf(letters: readonly string[]): RegExp {
  const first = letters.slice(0, MOST_LETTERS);
  const escaped = first.map(letter => letter.replace(SIGNS, '\\$&'));
  // Of what is longer the beginning is found, and all that stands behind it goes along.
  const rest = letters.length > first.length ? '[^]*' : '';
  return new RegExp(escaped.join(`${BETWEEN.source.slice(0, -1)}*`) + rest, 'giu');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
