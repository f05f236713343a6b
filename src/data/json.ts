import { makeProblem, type Problem } from './problem.ts';

export type Parsed = { ok: true; value: unknown } | { ok: false; problem: Problem };

/** No document of ours is deeper than a dozen levels; code that recurses is safe at this depth. */
const MOST_LEVELS = 100;

/**
 * Text as a JSON value. Text that is not JSON, or nested deeper than 100 levels, is a `not-json`
 * problem, with line and column where the engine tells them. `__proto__` members are left out.
 */
export function parseJson(text: string): Parsed {
  if (/^\s*</.test(text)) {
    return fail('this is a web page: a login page, an error page or a network portal');
  }
  if (isTooDeep(text)) return fail(`nested deeper than ${MOST_LEVELS} levels`);
  try {
    // The reviver is slow, so it is used only where the name, or an escape of it, occurs.
    const suspect = text.includes('__proto__') || /\\u005f/i.test(text);
    return { ok: true, value: suspect ? JSON.parse(text, dropProto) : JSON.parse(text) };
  } catch (error) {
    return fail(where(text, error) ?? 'it cannot be parsed');
  }
}

/** Copying such a member with `target[key] = value` would replace the target's prototype. */
function dropProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        if (depth > MOST_LEVELS) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
    }
  }
  return false;
}

/** Index of the quote that ends the string starting at `start`; the end of the text if none does. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}

/** Line and column out of what Chromium, Firefox and Safari say; undefined where they say none. */
function where(text: string, error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : '';
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named) return `line ${named[1]}, column ${named[2]}`;
  if (/end of|unterminated|EOF/i.test(message) && !/position/.test(message)) {
    return `${lineAndColumn(text, text.length)}: it ends too early`;
  }
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : lineAndColumn(text, Number(position));
}

function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before[before.length - 1] ?? '').length + 1}`;
}

function fail(detail: string): Parsed {
  return { ok: false, problem: makeProblem('not-json', { detail }) };
}
