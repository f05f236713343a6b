/** What is wrong with how a widget took a fault. */
import type { Seen } from './page.ts';
import { NEVER, SCRIPTS, type Language } from './widgets.ts';

/** Until data or a stated condition, milliseconds. */
export const LIMIT_MS = 8000;
/** More of the heap than before, bytes. */
export const LIMIT_HEAP = 10 * 1024 * 1024;

const DATA = /^(?:ready|stale)$/;
const TOLD = /^(?:empty|stale|problem)$/;

export interface Expected {
  lang: Language;
  must?: 'data' | 'told' | undefined;
  /** Milliseconds that the machine took from the page. */
  stalled: number;
}

/** Faults of what is seen of one widget; empty when all is as it should be. */
export function faultsOf(seen: Seen, { lang, must, stalled }: Expected): string[] {
  const { state, after, words, message, hasRetry, height } = seen;
  const wrong: string[] = [];
  if (!DATA.test(state) && !TOLD.test(state)) return [`state “${state}”`];
  if (after < 0 || after > LIMIT_MS + stalled) wrong.push(`${Math.round(after)} ms to “${state}”`);
  if (must === 'data' && !DATA.test(state)) wrong.push(`“${state}” in place of data: ${message}`);
  if (must === 'told' && !TOLD.test(state)) wrong.push(`“${state}” of what is no data`);
  const strange = NEVER.exec(words)?.[0];
  if (strange) wrong.push(`“${strange}” is shown: …${around(words, strange)}…`);
  if (height < 8) wrong.push('an empty box');
  if (state !== 'problem' && state !== 'stale') return wrong;
  const { has, never } = SCRIPTS[lang];
  if (!has.test(message)) wrong.push(`no words in ${lang}: “${message}”`);
  else if (never.test(message.replace(TERMS, ''))) wrong.push(`words not in ${lang}: “${message}”`);
  if (!hasRetry) wrong.push('no button to try again');
  return wrong;
}

/** Words of the trade, the same in every language. */
const TERMS = /\b(?:JSON|CORS)\b/g;

function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 20), at + word.length + 20);
}

/** What the console may not hold: whatever was thrown, and errors but for one plain notice of a widget. */
export function consoleFaults(said: readonly string[], widgets: number): string[] {
  const wrong = said.filter(line => line.startsWith('pageerror:')).map(line => line.slice(0, 300));
  // The browser's own lines are of the network; ours come by `console`.
  const errors = said.filter(line => line.startsWith('error: ') && !BROWSERS.test(line));
  const plain = errors.filter(line => PLAIN.test(line));
  wrong.push(...errors.filter(line => !PLAIN.test(line)).map(line => line.slice(0, 300)));
  if (plain.length > widgets) wrong.push(`${plain.length} notices in the console: ${plain[0]}`);
  if (new Set(plain).size < plain.length) wrong.push(`a notice twice: ${plain[0]}`);
  return wrong;
}

/** What the browser itself says of requests. */
const BROWSERS =
  /^error: (?:Failed to load resource|Access to (?:fetch|resource|font|image)|Refused to|Not allowed to|EventSource's response|Mixed Content|Unsafe attempt|Redirect(?:ing)?|Cross-Origin|Failed to launch)/;
/** Ours, in words that tell a webmaster what is wrong. */
const PLAIN = /^error: union-widgets: [^\n]*\p{Script=Han}{4}/u;
