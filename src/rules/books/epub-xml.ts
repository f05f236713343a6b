/**
 * XML as a plain tree, read by hand: the browser's own parser counts as a way for scripts to get in
 * (Trusted Types), and is not there in Node. Lenient, as books are: a tag that nothing opened is
 * passed over, one that nothing closed ends with its parent. Entities of a document's own are not
 * read, so that none can grow.
 */

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  /** By name as written, prefix included. */
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

const MOST_NODES = 200_000;
const MOST_LEVELS = 200;

/** Elements of HTML that hold nothing; in XML only where it says so. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  times: '×',
  deg: '°',
};

/**
 * The tree of a text, under an element without a name; undefined for what is deeper than 200 levels or
 * has more than 200,000 nodes.
 *
 * @param isHtml elements that hold nothing in HTML need no end
 */
export function parseXml(text: string, isHtml = false): XmlElement | undefined {
  const root = element('');
  const open = [root];
  let nodes = 0;
  let at = 0;
  const add = (node: XmlNode): void => {
    if (node === '') return;
    open[open.length - 1]!.children.push(node);
    nodes += 1;
  };
  while (at < text.length) {
    if (nodes > MOST_NODES || open.length > MOST_LEVELS) return undefined;
    const tag = text.indexOf('<', at);
    add(decodeEntities(text.slice(at, tag < 0 ? text.length : tag)));
    if (tag < 0) break;
    const skipped = skip(text, tag);
    if (skipped) {
      add(skipped.text);
      at = skipped.end;
      continue;
    }
    const read = readTag(text, tag);
    at = read ? read.end : tag + 1;
    if (!read) add('<');
    else if (read.isEnd) close(open, read.name);
    else {
      const { name, attributes, isEmpty } = read;
      const made = { ...element(name), attributes };
      add(made);
      if (!isEmpty && !(isHtml && VOID.test(name.toLowerCase()))) open.push(made);
    }
  }
  return root;
}

const element = (name: string): XmlElement => ({ name, attributes: new Map(), children: [] });

/** Comments, instructions and declarations are passed over; what CDATA holds is text. */
function skip(text: string, at: number): { text: string; end: number } | undefined {
  const until = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    return end < 0 ? text.length : end + mark.length;
  };
  if (text.startsWith('<!--', at)) return { text: '', end: until('-->', at + 4) };
  if (text.startsWith('<?', at)) return { text: '', end: until('?>', at + 2) };
  if (text.startsWith('<![CDATA[', at)) {
    const end = until(']]>', at + 9);
    return { text: text.slice(at + 9, Math.max(at + 9, end - 3)), end };
  }
  if (!text.startsWith('<!', at)) return undefined;
  const bracket = text.indexOf('[', at);
  const close = text.indexOf('>', at);
  const hasSubset = bracket >= 0 && bracket < close;
  return { text: '', end: hasSubset ? until('>', until(']', bracket)) : until('>', at) };
}

interface Tag {
  name: string;
  attributes: Map<string, string>;
  isEnd: boolean;
  isEmpty: boolean;
  end: number;
}

function readTag(text: string, at: number): Tag | undefined {
  const start = /<(\/?)([^\s/>"'=<&]{1,100})/y;
  start.lastIndex = at;
  const [found, slash = '', name = ''] = start.exec(text) ?? [];
  if (found === undefined || /^[^\p{L}_]/u.test(name)) return undefined;
  const attributes = new Map<string, string>();
  const attribute = /[\s/]*([^\s=>"'/<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
  let end = at + found.length;
  for (;;) {
    attribute.lastIndex = end;
    const match = attribute.exec(text);
    if (!match) break;
    const [whole, key = '', double, single, bare] = match;
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
    end += whole.length;
  }
  const close = text.indexOf('>', end);
  const last = close < 0 ? text.length : close;
  const isEmpty = /\/\s*$/.test(text.slice(Math.max(at, last - 10), last));
  return { name: localName(name), attributes, isEnd: slash !== '', isEmpty, end: last + 1 };
}

function close(open: XmlElement[], name: string): void {
  for (let at = open.length - 1; at > 0; at -= 1) {
    if (open[at]!.name !== name) continue;
    open.length = at;
    return;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi,
    (all, hex, decimal, name) => {
      if (name !== undefined) return own(NAMED, name as string) ?? (all as string);
      const code = hex !== undefined ? parseInt(hex as string, 16) : Number(decimal);
      const isText = code >= 0x20 || code === 9 || code === 10 || code === 13;
      const isPoint = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isText && isPoint ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

const own = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;

/** The elements of a name below another, in order. */
export function allOf(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap(child => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** Its children that are elements, of one name where that is given. */
export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All text in it, its white space made single. */
export function textOf(node: XmlNode): string {
  return wholeText(node).replace(/\s+/g, ' ').trim();
}

const wholeText = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(wholeText).join('');
