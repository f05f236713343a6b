/** What is known of copies, in words: whether they can be had, how many, and when that was looked up. */
import { partialDateText } from '../../../locale/partial-date.ts';
import type { BookState, Copies, Holding } from '../../../rules/books/book.ts';
import type { FoundWords } from './found-words.ts';

/** A day and its night: what was looked up before is said to be old. */
const DAY_MS = 86_400_000;

/** The state; unknown where the copies speak against it: "available" with none on the shelf. */
export function stateOf({ state, copies }: Pick<Holding, 'state' | 'copies'>) {
  return state === 'available' && copies?.available === 0 ? undefined : state;
}

/**
 * The words of OPDS as a catalogue that nobody is signed in to means them: `ready` is a copy that
 * waits for the reader who reserved it, whoever that is.
 */
export function stateText(holding: Partial<Holding>, words: FoundWords): string {
  const { due, copies } = holding;
  switch (stateOf(holding)) {
    case 'available':
      return words.t('state.available');
    case 'reserved':
      return words.t('state.reserved');
    case 'ready':
      return words.t('state.ready');
    case 'unavailable': {
      const date = due && partialDateText(due, words.lang);
      if (date) return words.t('state.due', { date });
      return words.t(copies?.total && copies.available === 0 ? 'state.out' : 'state.unavailable');
    }
    default:
      return words.t('state.unknown');
  }
}

/** Copies in words, as far as they are known; '' where nothing is. */
export function copiesText({ total, available }: Copies = {}, words: FoundWords): string {
  if (available === undefined) return total === undefined ? '' : words.t('copies.total', { total });
  if (total === undefined) return words.t('copies.available', { available });
  return words.t('copies.both', { available, total });
}

/** "15:20 核对" of today; of earlier its age, and that it may have changed. */
export function checkedText(checked: string | undefined, words: FoundWords, now: number): string {
  const at = checked === undefined ? NaN : Date.parse(checked);
  if (Number.isNaN(at)) return words.t('unchecked');
  const isToday = words.date(at) === words.date(now) || at > now;
  if (isToday && Math.abs(now - at) < DAY_MS) return words.t('checked', { time: words.time(at) });
  return words.t('checkedAgo', { ago: words.relativeTime(at, now) });
}

/** The class that colours a state; the words alone tell it. */
export function stateClass(state: BookState | undefined): string {
  return state === 'available' ? 'bit copy-state is-in' : 'bit copy-state';
}
