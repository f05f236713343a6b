import { treeOf, type BookFiles } from './epub-files.ts';
import { contentsOf, type ContentsLine } from './epub-contents.ts';
import { isProtected } from './epub-drm.ts';
import { placeOf } from './epub-paths.ts';
import { allOf, childrenOf, textOf, type XmlElement } from './epub-xml.ts';

/** An EPUB as it is read: files in their order, and a table of contents that leads to them. */
export interface EpubBook {
  title: string;
  author: string;
  /** BCP 47; '' where it tells none. */
  language: string;
  /** Paths of its chapters in reading order. */
  spine: string[];
  contents: ContentsLine[];
  /** Media types by path. */
  types: ReadonlyMap<string, string>;
}

/** `protected`: DRM, which only its own reader opens. */
export type EpubFault = 'not-epub' | 'protected' | 'damaged';

export type OpenedEpub = { ok: true; book: EpubBook } | { ok: false; fault: EpubFault };

const CONTAINER = 'META-INF/container.xml';
const CHAPTER = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/;
const MOST_ITEMS = 10_000;

/** Reads how a book is made up (EPUB 3.3 §5, and EPUB 2.0.1); its chapters are read one by one. */
export function openEpub(files: BookFiles): OpenedEpub {
  const container = treeOf(files, CONTAINER);
  if (!container) return { ok: false, fault: 'not-epub' };
  if (isProtected(files)) return { ok: false, fault: 'protected' };
  const root = allOf(container, 'rootfile')
    .map(file => placeOf(file.attributes.get('full-path') ?? '', '')?.path)
    .find(path => path !== undefined && files.has(path));
  const opf = root === undefined ? undefined : treeOf(files, root);
  if (!opf || root === undefined) return { ok: false, fault: 'damaged' };
  const items = itemsOf(opf, root);
  const types = new Map(items.map(({ path, type }) => [path, type]));
  const spine = spineOf(opf, items).filter(path => files.has(path));
  if (!spine.length) return { ok: false, fault: 'damaged' };
  const book = {
    title: first(opf, 'title'),
    author: allOf(opf, 'creator').map(textOf).filter(Boolean).slice(0, 20).join('，'),
    language: languageOf(first(opf, 'language')),
    spine,
    types,
  };
  return { ok: true, book: { ...book, contents: contentsOf(files, items, spine) } };
}

/** What the package lists. */
export interface EpubItem {
  id: string;
  path: string;
  type: string;
  properties: readonly string[];
}

function itemsOf(opf: XmlElement, root: string): EpubItem[] {
  return allOf(opf, 'item')
    .slice(0, MOST_ITEMS)
    .flatMap(({ attributes }) => {
      const path = placeOf(attributes.get('href') ?? '', root)?.path;
      if (path === undefined) return [];
      return [
        {
          id: attributes.get('id') ?? '',
          path,
          type: (attributes.get('media-type') ?? '').toLowerCase(),
          properties: (attributes.get('properties') ?? '').split(/\s+/),
        },
      ];
    });
}

/** The chapters in their order, each once; what is beside the text (`linear="no"`) comes last. */
function spineOf(opf: XmlElement, items: readonly EpubItem[]): string[] {
  const byId = new Map(items.map(item => [item.id, item]));
  const refs = allOf(opf, 'spine')
    .flatMap(spine => childrenOf(spine, 'itemref'))
    .slice(0, MOST_ITEMS);
  const beside = (ref: XmlElement): boolean => ref.attributes.get('linear') === 'no';
  const ordered = [...refs.filter(ref => !beside(ref)), ...refs.filter(beside)];
  const paths = ordered.flatMap(({ attributes }) => {
    const item = byId.get(attributes.get('idref') ?? '');
    return item && CHAPTER.test(item.type) ? [item.path] : [];
  });
  return [...new Set(paths)];
}

const first = (parent: XmlElement, name: string): string =>
  allOf(parent, name).map(textOf).find(Boolean) ?? '';

const languageOf = (tag: string): string =>
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : '';
