import { problem } from '../../applications/problems.ts';
import type { BooksRequest } from '../../books/book-search.ts';
import type { ProblemErrors } from '../problem.ts';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 50;
const MAX_OFFSET = 1000;
const MAX_Q = 100;
const MAX_AT = 50;
const MAX_ID = 128;
const CONTROL = /[\p{Cc}\p{Cs}]/u;

/**
 * Reads what is searched for. Parameters that are not known are ignored; more than fifty at a time is
 * asked in vain, not in error.
 *
 * @throws HttpProblem 400 that lists every parameter at fault.
 */
export function readBooksQuery(search: URLSearchParams): BooksRequest {
  const errors: ProblemErrors = [];
  const fault = (name: string, code: string, detail: string): undefined => {
    errors.push({ pointer: `/${name}`, code, detail });
  };
  const once = (name: string): string | undefined => {
    const [text, ...more] = search.getAll(name);
    return more.length > 0 ? fault(name, 'invalid', ONCE) : text;
  };
  const q = (once('q') ?? '').trim();
  if (q === '') fault('q', 'too-short', EMPTY);
  else if ([...q].length > MAX_Q) fault('q', 'too-long', LONG);
  else if (CONTROL.test(q)) fault('q', 'invalid', SIGNS);
  const at = [...new Set((once('at') ?? '').split(',').map(id => id.trim()))].filter(Boolean);
  if (at.length > MAX_AT) fault('at', 'too-long', MANY);
  else if (at.some(id => id.length > MAX_ID || CONTROL.test(id))) fault('at', 'invalid', AT);
  const limit = wholeOf(once('limit') || String(DEFAULT_LIMIT), 1);
  if (limit === undefined) fault('limit', 'invalid', LIMIT);
  const offset = wholeOf(once('offset') || '0', 0);
  if (offset === undefined || offset > MAX_OFFSET) fault('offset', 'invalid', OFFSET);
  if (errors.length > 0) throw problem(400, 'query', errors[0]?.detail ?? '', { errors });
  return { q, at, limit: Math.min(limit ?? DEFAULT_LIMIT, MAX_LIMIT), offset: offset ?? 0 };
}

function wholeOf(text: string, least: number): number | undefined {
  const number = Number(text);
  return /^\d{1,9}$/.test(text) && number >= least ? number : undefined;
}

const ONCE = '只能出现一次。 May be given once only.';
const EMPTY = '请输入书名、作者或 ISBN。 Type a title, an author or an ISBN.';
const LONG = `最多 ${MAX_Q} 个字。 At most ${MAX_Q} characters.`;
const SIGNS = '里有不能查的字符。 Holds characters that cannot be searched for.';
const MANY = `最多 ${MAX_AT} 个站点。 At most ${MAX_AT} stations.`;
const AT = '应为站点标识，以逗号分隔。 Must be ids of stations, divided by commas.';
const LIMIT = '应为正整数。 Must be a whole number from 1 on.';
const OFFSET = `应为 0–${MAX_OFFSET} 的整数。 Must be a whole number from 0 to ${MAX_OFFSET}.`;
