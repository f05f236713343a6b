import type { Answer } from './document.ts';

/**
 * A record's own member: a field named `constructor` has no answer that nobody gave, and a check of
 * that name is unknown.
 */
export function own<V>(record: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.prototype.hasOwnProperty.call(record, name) ? record[name] : undefined;
}

/** An empty text and an empty list are no answers; nor is a null that somebody's program wrote. */
export function isAnswered(answer: Answer | null | undefined): answer is Answer {
  return (
    answer !== undefined &&
    answer !== null &&
    answer !== '' &&
    !(Array.isArray(answer) && !answer.length)
  );
}
