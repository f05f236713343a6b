import { placeOf, type BookPlace } from './epub-paths.ts';
import { allOf, parseXml, textOf, type XmlElement, type XmlNode } from './epub-xml.ts';

/** Elements that a chapter may have; all others give what is in them, or nothing. */
const TAGS = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'blockquote', 'pre', 'hr', 'br'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'a'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
  ...['em', 'strong', 'sub', 'sup', 'small', 'code', 'u', 's', 'q', 'cite', 'ruby', 'rt', 'rp'],
] as const;
export type ChapterTag = (typeof TAGS)[number];

/** An element as it is shown. Nothing of a book's own styles and scripts is in it. */
export interface ChapterElement {
  tag: ChapterTag;
  children: ChapterNode[];
  /** Its id in the book, for links to it. */
  id?: string;
  language?: string;
  direction?: 'rtl' | 'ltr';
  /** Of a link: to where in the book, or out of it. */
  place?: BookPlace;
  url?: string;
  /** Of a picture: the file, absent where it is not in the book; and what it shows. */
  image?: string;
  alt?: string;
  /** Of a cell. */
  columns?: number;
  rows?: number;
}
export type ChapterNode = ChapterElement | string;

export interface Chapter {
  children: ChapterNode[];
  language?: string;
  direction?: 'rtl' | 'ltr';
}

/** Shown as others. */
const ALIKE: Readonly<Record<string, ChapterTag>> = {
  b: 'strong',
  i: 'em',
  dfn: 'em',
  var: 'em',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  del: 's',
  strike: 's',
  ins: 'u',
  section: 'div',
  article: 'div',
  aside: 'div',
  header: 'div',
  footer: 'div',
  main: 'div',
  nav: 'div',
  center: 'div',
  address: 'div',
  details: 'div',
};
/** Not shown, nor what is in them. */
const NEVER =
  /^(?:script|style|head|title|meta|link|base|template|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|audio|video|source|track|canvas|map|noscript|dialog)$/;
const KNOWN = new Set<string>(TAGS);

/**
 * A chapter as a plain tree of what may be shown: text, and elements of a list. Undefined for what is
 * no chapter, or too large for one.
 *
 * @param path of the chapter in its book, from which references lead on
 */
export function readChapter(text: string, path: string): Chapter | undefined {
  const document = parseXml(text, true);
  if (!document) return undefined;
  const html = allOf(document, 'html')[0] ?? document;
  const body = allOf(html, 'body')[0] ?? html;
  return {
    ...manner(html),
    ...manner(body),
    children: body.children.flatMap(child => shown(child, path)),
  };
}

function shown(node: XmlNode, path: string): ChapterNode[] {
  if (typeof node === 'string') return [node];
  const name = node.name.toLowerCase();
  if (NEVER.test(name)) return [];
  if (name === 'svg') return allOf(node, 'image').flatMap(image => picture(image, path));
  if (name === 'img' || name === 'image') return picture(node, path);
  if (name === 'math') return mathText(node);
  const tag = KNOWN.has(name) ? (name as ChapterTag) : alike(name);
  const children = node.children.flatMap(child => shown(child, path));
  if (!tag) return children;
  const made: ChapterElement = { tag, children, ...marks(node), ...manner(node) };
  if (tag === 'a') Object.assign(made, linkOf(node, path));
  if (tag === 'td' || tag === 'th') Object.assign(made, spans(node));
  return [made];
}

const alike = (name: string): ChapterTag | undefined =>
  Object.prototype.hasOwnProperty.call(ALIKE, name) ? ALIKE[name] : undefined;

function marks({ attributes }: XmlElement): { id?: string } {
  const id = attributes.get('id') ?? attributes.get('name') ?? attributes.get('xml:id');
  return id ? { id } : {};
}

function manner({ attributes }: XmlElement): Pick<Chapter, 'language' | 'direction'> {
  const language = attributes.get('xml:lang') ?? attributes.get('lang') ?? '';
  const direction = attributes.get('dir')?.toLowerCase();
  return {
    ...(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) && { language }),
    ...((direction === 'rtl' || direction === 'ltr') && { direction }),
  };
}

function linkOf({ attributes }: XmlElement, path: string): { place?: BookPlace; url?: string } {
  const href = attributes.get('href') ?? '';
  if (/^https?:\/\//i.test(href)) return { url: href };
  const place = href ? placeOf(href, path) : undefined;
  return place ? { place } : {};
}

/** A picture of the book itself; of one elsewhere, which is not loaded, only what it shows. */
function picture(node: XmlElement, path: string): ChapterElement[] {
  const { attributes } = node;
  const source =
    attributes.get('src') ?? attributes.get('xlink:href') ?? attributes.get('href') ?? '';
  const image = source ? placeOf(source, path)?.path : undefined;
  const alt = attributes.get('alt')?.trim() ?? '';
  if (image === undefined && !alt) return [];
  return [{ tag: 'img', children: [], alt, ...(image !== undefined && { image }), ...marks(node) }];
}

/** Formulas as their own words, or as their letters. */
function mathText(node: XmlElement): ChapterNode[] {
  const text = node.attributes.get('alttext')?.trim() ?? textOf(node);
  return text ? [{ tag: 'code', children: [text] }] : [];
}

function spans({ attributes }: XmlElement): { columns?: number; rows?: number } {
  const columns = Number(attributes.get('colspan'));
  const rows = Number(attributes.get('rowspan'));
  const isSpan = (n: number): boolean => Number.isInteger(n) && n > 1 && n <= 100;
  return { ...(isSpan(columns) && { columns }), ...(isSpan(rows) && { rows }) };
}
