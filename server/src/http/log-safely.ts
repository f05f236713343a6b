// What a log line may hold. A path is typed, pasted and scanned by people: now and then there is a
// telephone number, an ID number or a place in it.

/** Longest path written, characters. */
const MAX_PATH = 200;

/** Ten and more digits after a first, spaced or not: mobile numbers, ID numbers (GB 11643), cards. */
const LONG_NUMBER = /\p{Nd}(?:[ ._-]?\p{Nd}){10,}[Xx]?/gu;
/** Three and more decimals of a degree: a hundred metres and closer. */
const POSITION = /\p{Nd}{1,3}[.．]\p{Nd}{3,}/gu;
/** What follows says which application or file is meant; its owner and staff alone may know. */
const SECRET_ID =
  /(\/(?:applications|uploads|embed\/+status)\/+).*?(\/(?:withdraw|delete|answers))?$/i;

/** Line ends and what a terminal takes for an order, or turns the line by: a path is one line of words. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

const MASK = '…';

/**
 * The path of a request target as it may be logged: decoded, without a query however it is written,
 * with long numbers, positions and the ids of applications masked.
 */
export function loggedPath(url: string): string {
  return decoded(url)
    .replace(/[?#;&=%].*$/s, '')
    .replace(CONTROL, '')
    .slice(0, MAX_PATH)
    .replace(SECRET_ID, `$1${MASK}$2`)
    .replace(LONG_NUMBER, MASK)
    .replace(POSITION, MASK);
}

function decoded(url: string): string {
  const path = url.split('?', 1)[0] as string;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An error as it may be logged. A database driver hangs the rows at fault onto its errors. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
}

/** Keeps of an error what its program said, nothing that was hung onto it; numbers are masked. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: MASK };
  const { code } = error as NodeJS.ErrnoException;
  const safe = (text: string): string =>
    text.replace(LONG_NUMBER, MASK).replace(POSITION, MASK).slice(0, 4000);
  return {
    type: error.name,
    message: safe(error.message),
    ...(typeof code === 'string' && { code }),
    ...(error.stack !== undefined && { stack: safe(error.stack) }),
  };
}
