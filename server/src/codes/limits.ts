/** Digits of a code. */
export const DIGITS = 6;
/** How long a code holds, milliseconds. */
export const HOLDS_MS = 5 * 60_000;
/** Wrong codes after which it holds no longer: one in 200,000 guesses right. */
export const TRIES = 5;
/** A number is sent no second code sooner than this, milliseconds. */
export const AGAIN_MS = 60_000;
/** Most codes a number is sent in a day: a message costs money, and strangers can ask for one. */
export const SENDS = 10;
export const DAY_MS = 24 * 60 * 60_000;
