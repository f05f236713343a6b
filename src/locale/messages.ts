import { directionOf } from './languages.ts';
import type { Language } from './languages.ts';
import { numberText } from './number-text.ts';

/** A message whose words depend on the number `n` (Intl.PluralRules); `other` is always there. */
export interface PluralMessage {
  readonly one?: string;
  readonly other: string;
}

export type Message = string | PluralMessage;
export type Messages = Readonly<Record<string, Message>>;

/** What every other language must offer: the same keys, no more and no fewer. */
export type PackOf<Source extends Messages> = { readonly [Key in keyof Source]: Message };

type Other = Exclude<Language, 'zh-Hans'>;

/** The messages of one part of the house: the source in the bundle, the others loaded when read. */
export interface Namespace<Source extends Messages = Messages> {
  readonly name: string;
  readonly source: Source;
  /** The pack of a language, if it is here already. */
  loaded(language: Language): PackOf<Source> | undefined;
  /** Loads it once; rejects when it does not arrive, and may then be asked again. */
  load(language: Language): Promise<PackOf<Source>>;
}

export function defineNamespace<const Source extends Messages>(
  name: string,
  source: Source,
  loaders: Readonly<Record<Other, () => Promise<PackOf<Source>>>>,
): Namespace<Source> {
  const packs = new Map<Language, PackOf<Source>>([['zh-Hans', source]]);
  return {
    name,
    source,
    loaded: language => packs.get(language),
    async load(language) {
      const known = packs.get(language);
      if (known) return known;
      const pack = await loaders[language as Other]();
      packs.set(language, pack);
      return pack;
    },
  };
}

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The placeholders of a source message, e.g. 'n' | 'place' for '{place}有 {n} 处'. */
export type PlaceholdersOf<Source> = Source extends PluralMessage
  ? Names<Source['other']>
  : Names<Source>;

type Value = string | number;

/** What `t` takes after the key: each placeholder's value; anything for a source not `as const`. */
export type Params<Source> = string extends Source
  ? [params?: Readonly<Record<string, Value>>]
  : [PlaceholdersOf<Source>] extends [never]
    ? []
    : [params: Readonly<Record<PlaceholdersOf<Source>, Value>>];

// Direction marks (Unicode UAX 9): a time or a Chinese name keeps its order between left-to-right
// marks, and its place in a sentence that runs right to left between right-to-left marks around
// them. Isolates would say it better, but Chromium up to 86 sets figures between them backwards,
// 09:00 as 00:90, wherever flexbox or a button is around.
const OPEN = '\u200f\u200e';
const CLOSE = '\u200e\u200f';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * The words of a message with its placeholders filled: numbers as the language writes them, strings
 * as they are. A placeholder without a value stays as written.
 */
export function fill(
  message: Message,
  language: Language,
  params: Readonly<Record<string, Value>> = {},
): string {
  const text = typeof message === 'string' ? message : pluralOf(message, language, params.n);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (typeof value === 'number') return numberText(value, language);
    const foreign = directionOf(language) === 'rtl' && !RIGHT_TO_LEFT.test(value);
    return foreign ? `${OPEN}${value}${CLOSE}` : value;
  });
}

function pluralOf(message: PluralMessage, language: Language, count: Value | undefined): string {
  const one = new Intl.PluralRules(language).select(Number(count)) === 'one';
  return (one && message.one) || message.other;
}
