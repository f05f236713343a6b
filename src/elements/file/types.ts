/** What an `accept` attribute lets in, and how a person would say it. */

/** Kinds that browsers know by an extension alone, or name too clumsily to be shown. */
const KNOWN: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  heic: 'image/heic',
  heif: 'image/heif',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Some browsers name the same kind in another way. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'application/x-zip-compressed': 'application/zip',
};

export type TypeWord = 'image' | 'video' | 'audio';

/** A group of kinds, to be put into the reader's language, or the name of one: `PDF`. */
export type TypeName = { readonly word: TypeWord } | { readonly name: string };

/** What a table says of a word, and nothing of the words that every object knows (`constructor`). */
const said = (table: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(table, word) ? table[word] : undefined;

const clean = (text: string): string => text.trim().toLowerCase();

const listOf = (accept: string): string[] => accept.split(',').map(clean).filter(Boolean);

/** The end of a file's name after the last dot, in lower case; '' without one. */
export function extensionOf(name: string): string {
  const [, extension = ''] = /[^.]\.([^.\s]+)$/.exec(name) ?? [];
  return clean(extension);
}

/**
 * Whether `accept` (the syntax of the attribute in HTML) lets a file in. Where the browser does not
 * know its type the extension tells; a file with neither is let in: nothing says it is wrong.
 */
export function accepts(accept: string, { name, type }: Pick<File, 'name' | 'type'>): boolean {
  const wanted = listOf(accept);
  const extension = extensionOf(name);
  const kind = mimeOf(clean(type) || (said(KNOWN, extension) ?? ''));
  if (wanted.length === 0 || wanted.includes('*/*') || (!kind && !extension)) return true;
  return wanted.some(one => {
    if (one.startsWith('.'))
      return one === `.${extension}` || (kind !== '' && mimeOf(one) === kind);
    if (one.endsWith('/*')) return kind.startsWith(one.slice(0, -1));
    return mimeOf(one) === kind;
  });
}

/** The MIME type of a type or a `.extension`; '' for an extension nobody knows. */
function mimeOf(type: string): string {
  return type.startsWith('.') ? (said(KNOWN, type.slice(1)) ?? '') : (said(ALIASES, type) ?? type);
}

/** What may be chosen, each kind once, in the order of the attribute; empty for everything. */
export function typeNames(accept: string): TypeName[] {
  const wanted = listOf(accept);
  if (wanted.includes('*/*')) return [];
  const names = new Map<string, TypeName>();
  for (const one of wanted) {
    const group = /^(image|video|audio)\/\*$/.exec(one)?.[1];
    const name = shortName(one);
    if (group) names.set(group, { word: group as TypeWord });
    else if (name) names.set(name, { name });
  }
  return [...names.values()];
}

/** JPG for image/jpeg and for .jpeg; nothing for a type that has no name a person knows. */
function shortName(type: string): string {
  const mime = mimeOf(type);
  const known = Object.keys(KNOWN).find(extension => KNOWN[extension] === mime);
  if (known) return known.toUpperCase();
  return type.startsWith('.') ? type.slice(1).toUpperCase() : '';
}
