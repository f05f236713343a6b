import type { Book, BookState, Copies, Holding } from './book.ts';

/** What a reader can do, best first; of several copies the best counts. */
const BEST_FIRST: readonly BookState[] = ['available', 'ready', 'reserved', 'unavailable'];

/** Whether a word is one of the four of OPDS; any other is nothing to go by. */
export function isBookState(word: unknown): word is BookState {
  return BEST_FIRST.includes(word as BookState);
}

/**
 * The state of a title by its holdings: available where any is. Where none is, one holding of which
 * nothing is known leaves all unknown (undefined): it may be the one that can be borrowed. Never
 * available by a guess, and without holdings unknown.
 */
export function titleState(holdings: readonly Holding[]): BookState | undefined {
  const states = holdings.map(({ state }) => state);
  if (states.includes('available')) return 'available';
  if (states.includes(undefined)) return undefined;
  return BEST_FIRST.find(state => states.includes(state));
}

/**
 * Copies at all places together: a number is there only where every holding tells it, and one that
 * is more than all copies is not believed.
 */
export function titleCopies(holdings: readonly Holding[]): Copies | undefined {
  const total = sum(holdings.map(({ copies }) => copies?.total));
  const available = sum(holdings.map(({ copies }) => copies?.available));
  const isTrue = available !== undefined && !(total !== undefined && available > total);
  if (total === undefined && !isTrue) return undefined;
  return { ...(total !== undefined && { total }), ...(isTrue && { available }) };
}

/** When what is said of a title held for sure: the oldest time of its holdings, if all tell theirs. */
export function titleChecked(holdings: readonly Holding[]): string | undefined {
  let oldest: string | undefined;
  for (const { checked } of holdings) {
    const time = checked === undefined ? NaN : Date.parse(checked);
    if (Number.isNaN(time)) return undefined;
    if (oldest === undefined || time < Date.parse(oldest)) oldest = checked;
  }
  return oldest;
}

/**
 * A book with the state and the copies that follow from its holdings, where it does not tell them
 * itself. What it tells stays, but for `available` where each of its holdings says otherwise: the
 * place that would have to hand the book out knows better.
 */
export function withTitleState<B extends Book>(book: B): B {
  const { holdings = [], availability, copies, ...rest } = book;
  const state = titleState(holdings);
  const checked = titleChecked(holdings);
  const denied = availability?.state === 'available' && isDenied(holdings);
  const told = availability && !denied ? availability : undefined;
  const derived = state && { state, ...(checked !== undefined && { checked }) };
  const counted = copies ?? titleCopies(holdings);
  return {
    ...(rest as B),
    ...(book.holdings && { holdings }),
    ...((told ?? derived) && { availability: told ?? derived }),
    ...(counted && { copies: counted }),
  };
}

const isDenied = (holdings: readonly Holding[]): boolean =>
  holdings.length > 0 && holdings.every(({ state }) => state && state !== 'available');

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  if (!numbers.length) return undefined;
  let total = 0;
  for (const number of numbers) {
    if (number === undefined) return undefined;
    total += number;
  }
  return total;
}
