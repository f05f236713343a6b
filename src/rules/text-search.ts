/** Search by name, pinyin initials and address, as people type it on a phone. */

export interface SearchEntry {
  name: string;
  address?: string;
  /** Pinyin initials of the name, `ljzsclaxjlz`. */
  py?: string;
  /** Further words to be found by: kinds, district, organisation. */
  extra?: string;
}

/** An entry whose texts are folded already; only `foldEntry` makes one. */
export interface FoldedEntry extends SearchEntry {
  readonly folded: true;
}

/** What a part of the query is worth by where it is found; the best place counts. */
export const WORTH = {
  whole: 32,
  start: 16,
  inside: 8,
  initials: 5,
  inInitials: 4,
  address: 2,
  extra: 1,
};

const SILENT = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]+/gu;

/**
 * A text as it is compared: Unicode NFKC (full-width forms become ASCII), lower case, without
 * spaces, punctuation and symbols. Private-use characters stay: rare Chinese characters of old
 * GB 18030 files live there.
 */
export function foldText(text: string): string {
  // Again at the end: what is dropped may have kept a mark and its letter apart.
  return text.normalize('NFKC').toLowerCase().replace(SILENT, '').normalize('NFKC');
}

const SILENT_IN_LINE = /(?:(?![\n\t])[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}])+/gu;

/** Texts between line breaks and tabs, each as `foldText` folds it: one call for thousands. */
export function foldLines(lines: string): string {
  return lines.normalize('NFKC').toLowerCase().replace(SILENT_IN_LINE, '').normalize('NFKC');
}

/** What a query looks for: its words, folded. */
export function partsOf(query: string): string[] {
  return query.split(/\s+/).map(foldText).filter(Boolean);
}

/**
 * Folds an entry once, so that a matcher need not at every keystroke; worth it from a few thousand
 * entries on.
 */
export function foldEntry({ name, address = '', py = '', extra = '' }: SearchEntry): FoldedEntry {
  return {
    name: foldText(name),
    address: foldText(address),
    py: foldText(py),
    extra: foldText(extra),
    folded: true,
  };
}

/**
 * A matcher for a query: 0 is no match, higher is better. The query is split on spaces and every
 * part must be found; Chinese is not cut into words, so 「浦东 驿站」 finds both words anywhere and
 * 「浦东驿站」 only where they stand together. A part is worth most as the beginning of a name (most
 * of all the whole of it), then inside it, as pinyin initials, in the address, in the extra words.
 * A query without letters or digits matches everything alike. Scores compare within one query only.
 */
export function makeMatcher(query: string): (entry: SearchEntry | FoldedEntry) => number {
  const parts = partsOf(query);
  if (parts.length === 0) return () => 1;
  return entry => {
    const folded = 'folded' in entry ? entry : foldEntry(entry);
    let score = 0;
    for (const part of parts) {
      const worth = worthOf(part, folded);
      if (worth === 0) return 0;
      score += worth;
    }
    return score;
  };
}

function worthOf(part: string, { name, address = '', py = '', extra = '' }: SearchEntry): number {
  const inName = name.indexOf(part);
  if (inName === 0) return part.length === name.length ? WORTH.whole : WORTH.start;
  if (inName > 0) return WORTH.inside;
  const inInitials = py.indexOf(part);
  if (inInitials >= 0) return inInitials === 0 ? WORTH.initials : WORTH.inInitials;
  if (address.includes(part)) return WORTH.address;
  return extra.includes(part) ? WORTH.extra : 0;
}
