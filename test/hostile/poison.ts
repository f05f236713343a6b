/* eslint-disable @typescript-eslint/no-explicit-any -- documents of any shape */
/** Puts strings that mean harm where a document has strings. */
import { allPayloads, BIDI, CANARY, KEYS, URLS, type Payload } from './payloads.ts';
import { spotsOf, type Spot } from './schemas.ts';

/**
 * - `calm`: nothing is changed
 * - `polite`: every string the schema lets be anything, and what else fits: all of it is shown
 * - `rude`: all strings of one field whose schema forbids it, the fields in turn
 * - `keys`: members that are the prototypes' own names, in every object
 * - `where`: the field's own number instead of its text, to learn what is shown at all
 */
export type Mode = 'calm' | 'polite' | 'rude' | 'keys' | 'where';

export interface Plan {
  mode: Mode;
  round: number;
}

/** Which payload went into which field. */
export interface Record_ {
  /** `field` → families and texts. */
  tried: Map<string, Set<string>>;
  /** Number in a `where` round → field. */
  marks: Map<string, string>;
}

export const newRecord = (): Record_ => ({ tried: new Map(), marks: new Map() });

/** What holds the documents together: spoilt in rude rounds only, or nothing else would load. */
const STRUCTURE =
  /^site:\/(?:api|collections|forms|calendar|frames|map\/(?:base|tiles|tilesCrs|grid))|\/links\/\*\/|\/shards\/\*\/href|\/names\/\*\/href|:\/(?:type|id|contest|event)$|\/geometry\/type|\/features\/\*\/(?:type|id)$|people:\/items\/\*\/(?:id|href)|events\/\*\/(?:id|href)|\/submit\/href|\/steps\/\*\/(?:id|fields\/\*\/(?:name|type))|form:\/rules|\/(?:showIf|requiredIf)\/|form:\/kind|people-columns:\/id\/|columns\/id\//;

const PAYLOADS = allPayloads();
const SHORT = PAYLOADS.filter(({ text }) => text.length < 400);

/** Payloads in another order for each field, so that a few rounds try as many pairs as there are strings. */
function payloadFor(spot: Spot, at: number): Payload | undefined {
  for (let tries = 0; tries < 60; tries += 1) {
    // Huge ones in a thousand places are another test: chaos has it.
    const list = (at + tries) % 40 === 0 ? PAYLOADS : SHORT;
    const payload = list[(at + tries * 7) % list.length]!;
    if (!spot.takes(payload.text)) continue;
    if (!spot.free && leadsAway(payload.text)) continue;
    return payload;
  }
  return undefined;
}

/** Whether a text, as an address, is one of another host: to load that is what the document asks for. */
function leadsAway(text: string): boolean {
  try {
    return new URL(text, 'http://own.invalid/').host !== 'own.invalid';
  } catch {
    return false;
  }
}

function hash(text: string): number {
  let sum = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 16777619);
  }
  return sum >>> 0;
}

/** The document as a plan spoils it; the caller's own is left alone. */
export function poison(
  schema: string,
  document: unknown,
  { mode, round }: Plan,
  record = newRecord(),
): any {
  const copy = structuredClone(document);
  const spots = spotsOf(schema, copy);
  const put = (spot: Spot, { family, text }: Payload): void => {
    spot.holder[spot.key] = text;
    const list = record.tried.get(spot.field) ?? new Set();
    record.tried.set(spot.field, list.add(`${family}:${text.slice(0, 60)}`));
  };
  const seen = new Map<string, number>();
  const nth = ({ field }: Spot): number => {
    const n = seen.get(field) ?? 0;
    seen.set(field, n + 1);
    return n;
  };
  if (mode === 'polite') {
    for (const spot of spots) {
      if (STRUCTURE.test(spot.field)) continue;
      const at = hash(spot.field) + round * 29 + nth(spot) * 13;
      const payload = payloadFor(spot, at);
      if (payload) put(spot, payload);
    }
  }
  if (mode === 'rude') {
    const strict = spots.filter(spot => !spot.free || STRUCTURE.test(spot.field));
    const fields = [...new Set(strict.map(({ field }) => field))].sort();
    const chosen = fields[round % fields.length];
    const turn = Math.floor(round / fields.length);
    for (const spot of strict.filter(({ field }) => field === chosen)) {
      const n = nth(spot) + turn * 5;
      const text =
        n % 3 === 2 ? SHORT[(hash(spot.field) + n * 17) % SHORT.length]!.text : undefined;
      const payload = text && !leadsAway(text) ? { family: 'any', text } : undefined;
      put(spot, payload ?? { family: 'urls', text: URLS[(round + n) % URLS.length]! });
    }
  }
  if (mode === 'where') {
    for (const spot of spots) {
      const number = String(record.marks.size + 1).padStart(4, '0');
      const mark = `示例L${number}Z`;
      if (STRUCTURE.test(spot.field) || !spot.takes(mark)) continue;
      record.marks.set(`L${number}Z`, spot.field);
      spot.holder[spot.key] = mark;
    }
  }
  return copy;
}

/** The text of a document, with the canary's own origin, and in `keys` rounds with members of the prototypes' names. */
export function textOf(document: unknown, { mode, round }: Plan, canary: string): string {
  const text = JSON.stringify(document) ?? 'null';
  const real = text.replaceAll(CANARY, canary);
  if (mode !== 'keys') return real;
  const key = KEYS[round % KEYS.length]!;
  const value = ['{"hit":1}', '"x"', '[1]', 'null'][Math.floor(round / KEYS.length) % 4];
  return real.replace(/\{(?=")/g, `{"${key}":${value},`);
}

/** Whether a text turns its neighbours around. */
export const isBidi = (text: string): boolean => BIDI.includes(text);
