/**
 * Patterns of a form document: a subset of regular expressions whose work is bounded before it runs.
 * A backtracking matcher tries each way in which a pattern can take a text apart; here the ways are
 * counted from the pattern alone, and one with too many never runs.
 */

/** Why a pattern may not run; undefined: it may. */
export type PatternFault = 'syntax' | 'unsupported' | 'nested' | 'costly' | undefined;

/** Longest text a pattern is tried on, in UTF-16 units. */
export const LONGEST_MATCH = 500;

/** Two free repetitions over the longest text, and an option or two beside them. */
const MOST_WAYS = 1_000_000;

interface Part {
  /** In how many ways it can match, at most. */
  ways: number;
  /** Holds something that can come more than once. */
  repeats: boolean;
}

/**
 * Whether a pattern is of the safe subset: characters, classes, groups, alternatives and counts that
 * are not nested (`(ab){2}`, but not `(a+b){2}`); no look-around, no back-reference, no `\b`.
 * @returns `syntax` not a regular expression · `unsupported` outside the subset · `nested` one count
 *   inside another · `costly` more than a million ways to match 500 characters
 */
export function checkPatternSafety(pattern: string): PatternFault {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'syntax';
  }
  return new Walk(pattern).fault();
}

/** Whether the whole text matches; undefined where the pattern may not run. */
export function matches(pattern: string, text: string): boolean | undefined {
  if (text.length > LONGEST_MATCH) return false;
  return checkPatternSafety(pattern) ? undefined : new RegExp(`^(?:${pattern})$`, 'u').test(text);
}

/** One walk over a pattern that is known to be well formed. */
class Walk {
  private at = 0;
  private found: PatternFault;
  private readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  fault(): PatternFault {
    const { ways } = this.alternatives();
    return this.found ?? (ways > MOST_WAYS ? 'costly' : undefined);
  }

  private alternatives(): Part {
    const whole = { ways: 0, repeats: false };
    do {
      const branch = this.sequence();
      whole.ways += branch.ways;
      whole.repeats ||= branch.repeats;
    } while (this.take(/\|/y));
    return whole;
  }

  private sequence(): Part {
    const whole = { ways: 1, repeats: false };
    while (this.at < this.pattern.length && !/[|)]/.test(this.pattern[this.at]!)) {
      const part = this.counted(this.atom());
      whole.ways *= part.ways;
      whole.repeats ||= part.repeats;
    }
    return whole;
  }

  private atom(): Part {
    const group = this.take(/\((\?:)?/y);
    if (group) {
      if (this.pattern[this.at] === '?') this.found ??= 'unsupported';
      const inner = this.alternatives();
      this.take(/\)/y);
      return inner;
    }
    if (this.take(/\\[bBk1-9]/y)) this.found ??= 'unsupported';
    // A class, an escape with what belongs to it, or one character.
    else this.take(/\[(?:\\[^]|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|[^])|[^]/y);
    return { ways: 1, repeats: false };
  }

  private counted(part: Part): Part {
    const count = this.take(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
    if (!count) return part;
    const [, sign, low, comma, high] = count;
    const min = sign ? Number(sign === '+') : Number(low);
    const max = sign === '?' ? 1 : sign || (comma && !high) ? Infinity : Number(high || low);
    if (part.repeats && max > 1) this.found ??= 'nested';
    const most = Math.min(max, LONGEST_MATCH);
    return {
      ways: part.ways ** most * (Math.max(most - min, 0) + 1),
      repeats: part.repeats || max > 1,
    };
  }

  private take(what: RegExp): RegExpExecArray | undefined {
    what.lastIndex = this.at;
    const taken = what.exec(this.pattern) ?? undefined;
    if (taken) this.at = what.lastIndex;
    return taken;
  }
}
