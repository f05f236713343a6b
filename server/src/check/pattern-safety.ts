/** Whether a regular expression can be run on what strangers type. */

export type PatternFault = 'broken' | 'slow';

/** What is wrong with a pattern that must match as a whole; undefined when nothing is. */
export function patternFault(pattern: string): PatternFault | undefined {
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return 'broken';
  }
  return mayExplode(pattern) ? 'slow' : undefined;
}

/** A group while it is open. */
interface Group {
  /** Something in it may repeat without end. */
  repeats: boolean;
  /** The first atom of each alternative. */
  firsts: string[];
  /** Whether the present alternative still waits for its first atom. */
  fresh: boolean;
}

const ATOM =
  /\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|./suy;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;
/** Above this a bound is no bound: `(a{1,99}){1,99}` is as slow as without. */
const BOUND = 20;

/**
 * Nested repetition without end (`(a+)+`), and repeated alternatives that begin alike (`(a|ab)*`),
 * have inputs on which backtracking takes exponential time; back references make others. Some safe
 * patterns are refused with them: forms have no need of those.
 */
function mayExplode(pattern: string): boolean {
  const groups: Group[] = [newGroup()];
  for (let at = 0; at < pattern.length;) {
    const top = groups.at(-1) as Group;
    const open = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(pattern.slice(at))?.[0];
    if (open !== undefined) {
      groups.push(newGroup());
      at += open.length;
      continue;
    }
    if (pattern[at] === '|') {
      top.fresh = true;
      at += 1;
      continue;
    }
    ATOM.lastIndex = at;
    const atom = ATOM.exec(pattern)?.[0] ?? pattern[at]!;
    at += atom.length;
    const repeats = endless(pattern, at);
    at += repeats.length;
    if (/^\\(?:[1-9]|k)/.test(atom)) return true;
    if (atom === ')') {
      const closed = groups.pop() as Group;
      if (repeats.endless && (closed.repeats || overlap(closed.firsts))) return true;
      const outer = groups.at(-1) ?? top;
      outer.repeats ||= closed.repeats || repeats.endless;
      if (outer.fresh) outer.firsts.push(...closed.firsts);
      outer.fresh = false;
      continue;
    }
    if (top.fresh) top.firsts.push(atom);
    top.fresh = false;
    top.repeats ||= repeats.endless;
  }
  return false;
}

function newGroup(): Group {
  return { repeats: false, firsts: [], fresh: true };
}

function endless(pattern: string, at: number): { length: number; endless: boolean } {
  QUANTIFIER.lastIndex = at;
  const found = QUANTIFIER.exec(pattern);
  if (!found) return { length: 0, endless: false };
  const [text, least, range, most] = found;
  const upper = range === undefined ? least : most === '' ? 'Infinity' : most;
  const open =
    least === undefined ? !text.startsWith('?') : Number(upper) > BOUND && range !== undefined;
  return { length: text.length, endless: open };
}

const PROBES = [...Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)), '中', '１'];

/** Whether two of the atoms can match the same character. */
function overlap(atoms: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const atom of atoms) {
    if (/^[\^$]$/.test(atom)) continue;
    const set = new RegExp(`^(?:${atom})$`, 'u');
    for (const probe of PROBES.filter(one => set.test(one))) {
      if (seen.has(probe)) return true;
      seen.add(probe);
    }
  }
  return false;
}
