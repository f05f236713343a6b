import { maskedId } from '../../../src/form/index.ts';
import type { Supplement } from '../applications/answers.ts';
import type { HistoryEntry } from '../applications/history.ts';

/** What staff asked for, and what the applicant answered. */
export interface Exchange {
  asked: {
    at: string;
    /** Name of a colleague. */
    by: string;
    /** Undefined once it was erased. */
    text?: string | undefined;
  };
  answered?: {
    at: string;
    text: string;
    /** Some of the words are hidden. */
    masked: boolean;
    /** Ids of files, which are looked at one by one. */
    files: readonly string[];
    /** Nothing of it is left. */
    erased: boolean;
  };
}

/**
 * Each question of staff with its answer, oldest first.
 * @param reveal Show numbers in full.
 */
export function exchangesOf(
  history: readonly HistoryEntry[],
  supplements: readonly Supplement[],
  reveal: boolean,
): Exchange[] {
  const exchanges: Exchange[] = [];
  const left = [...supplements];
  for (const [index, { state, at, by, note }] of history.entries()) {
    // A remark repeats the state it was made in.
    if (state === history[index - 1]?.state) continue;
    if (state === 'asked') exchanges.push({ asked: { at, by, text: note } });
    const last = exchanges.at(-1);
    if (state !== 'answered' || !last) continue;
    const found = left.findIndex(one => one.at === at);
    const [given] = found < 0 ? [] : left.splice(found, 1);
    const { message = '', files = [] } = given ?? {};
    const text = reveal ? message : hiddenNumbers(message);
    last.answered = { at, text, masked: text !== message, files, erased: !given };
  }
  return exchanges;
}

/** Identity numbers (GB 11643: 15 digits, or 17 and a digit or X), spaced or not. */
const NUMBER =
  /(?<!\p{Nd})\p{Nd}(?:[ -]?\p{Nd}){14}(?:(?:[ -]?\p{Nd}){2}[ -]?[\p{Nd}Xx])?(?!\p{Nd})/gu;

/** Words in which whoever was asked for a number has written it: it is shown as elsewhere. */
function hiddenNumbers(text: string): string {
  return text.replace(NUMBER, number => maskedId(number.replace(/[ -]/g, '')));
}
