import type { Language } from '../../../src/locale/languages.ts';
import { fill, type Messages } from '../../../src/locale/messages.ts';

type Params = Readonly<Record<string, string | number>>;

/** Words of the widgets, by pack and key, as the pages of places say them. */
export interface PlaceWords {
  readonly lang: Language;
  /** `detail:hours`: a pack, and a key in it. */
  t(key: string, params?: Params): string;
  /** The same, or another word where there is none for a key made of a document's own word. */
  word(key: string, other: string, params?: Params): string;
}

/** The same with the words that stand on these pages alone. */
export interface OwnWords<Own extends string> extends PlaceWords {
  own(key: Own, params?: Params): string;
}

/** Puts packs of words together. */
export function placeWords<Own extends string>(
  lang: Language,
  packs: Readonly<Record<string, Messages>>,
  own: Readonly<Record<Own, Messages[string]>>,
): OwnWords<Own> {
  const find = (key: string): Messages[string] | undefined => {
    const [pack = '', name = ''] = key.split(/:(.*)/s);
    const messages = packs[pack];
    return messages && Object.hasOwn(messages, name) ? messages[name] : undefined;
  };
  return {
    lang,
    t: (key, params) => fill(find(key) ?? key, lang, params),
    word: (key, other, params) => fill(find(key) ?? other, lang, params),
    own: (key, params) => fill(own[key], lang, params),
  };
}
