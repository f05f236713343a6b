import { LANGUAGES, languageOf, type Language } from '../../../src/locale/languages.ts';

const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
const SIZES = ['standard', 'large'] as const;

/** How a page is shown; travels through the whole of a visit, in addresses and hidden fields. */
export interface Look {
  language: Language;
  theme: (typeof THEMES)[number];
  size: (typeof SIZES)[number];
  /** Origin of the page that the form is framed in; absent where it stands by itself. */
  host?: string;
  kiosk: boolean;
}

/**
 * Reads how to show a page from its address (`lang=…`) or from the hidden fields of its form
 * (`_lang=…`). What is not understood is as if it were not there: such an address may have passed
 * through many hands.
 */
export function readLook(given: URLSearchParams, siteLang: string, mark = ''): Look {
  const word = (name: string): string => given.get(mark + name) ?? '';
  const lang = word('lang');
  const language = languageOf(lang === '' ? siteLang : lang);
  const host = originIn(word('host'));
  return {
    language,
    theme: THEMES.find(one => one === word('theme')) ?? 'auto',
    size: SIZES.find(one => one === word('size')) ?? 'standard',
    kiosk: /^(?:1|true)$/.test(word('kiosk')),
    ...(host !== undefined && { host }),
  };
}

/** The members of a look that are not as usual, as an address or hidden fields name them. */
export function lookEntries(look: Look): [string, string][] {
  const { language, theme, size, host, kiosk } = look;
  return [
    ['lang', language],
    ...(theme === 'auto' ? [] : [['theme', theme] as [string, string]]),
    ...(size === 'standard' ? [] : [['size', size] as [string, string]]),
    ...(host === undefined ? [] : [['host', host] as [string, string]]),
    ...(kiosk ? [['kiosk', '1'] as [string, string]] : []),
  ];
}

/** Parameters of ours that a page keeps when its language is changed. */
const KEPT = ['form', 'theme', 'size', 'host', 'kiosk', 'channel', 't', 'receipt'];

/**
 * The same address in each language. Parameters that nobody asked for are dropped: whatever they are,
 * they shall not be handed on.
 * @param names further parameters that the page reads
 */
export function languageLinks(
  search: URLSearchParams,
  names: readonly string[] = [],
): [Language, string][] {
  const kept = [...search].filter(([name]) => KEPT.includes(name) || names.includes(name));
  return LANGUAGES.map(language => {
    const other = new URLSearchParams([...kept, ['lang', language]]);
    return [language, `?${other.toString()}`];
  });
}

/** `https://www.example.cn` as it stands, nothing else. */
function originIn(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, protocol } = new URL(text);
  return /^https?:$/.test(protocol) && origin === text ? origin : undefined;
}
