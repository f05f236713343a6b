import { treeOf, type BookFiles } from './epub-files.ts';
import type { EpubItem } from './epub-package.ts';
import { placeOf, type BookPlace } from './epub-paths.ts';
import { allOf, childrenOf, textOf, type XmlElement } from './epub-xml.ts';

/** A line of the table of contents. */
export interface ContentsLine extends BookPlace {
  title: string;
  /** 0 for what stands at the top. */
  level: number;
}

const MOST_LINES = 2000;
const DEEPEST = 5;
const NCX = 'application/x-dtbncx+xml';

/**
 * The table of contents: of EPUB 3 its navigation document, else the NCX of EPUB 2; empty where it has
 * neither. Lines that lead to no chapter are left out.
 */
export function contentsOf(
  files: BookFiles,
  items: readonly EpubItem[],
  spine: readonly string[],
): ContentsLine[] {
  const chapters = new Set(spine);
  const nav = items.find(({ properties }) => properties.includes('nav'));
  const ncx = items.find(({ type }) => type === NCX);
  const lines = [nav && navLines(files, nav.path), ncx && ncxLines(files, ncx.path)]
    .map(found => found?.filter(({ path, title }) => title && chapters.has(path)) ?? [])
    .find(found => found.length);
  return lines?.slice(0, MOST_LINES) ?? [];
}

function navLines(files: BookFiles, path: string): ContentsLine[] {
  const document = treeOf(files, path, true);
  const navs = document ? allOf(document, 'nav') : [];
  const toc = navs.find(({ attributes }) => /\btoc\b/.test(attributes.get('epub:type') ?? ''));
  const chosen = toc ?? navs[0];
  return chosen ? childrenOf(chosen, 'ol').flatMap(list => listLines(list, path, 0)) : [];
}

function listLines(list: XmlElement, from: string, level: number): ContentsLine[] {
  return childrenOf(list, 'li').flatMap(item => {
    const [link] = childrenOf(item, 'a');
    const place = link && placeOf(link.attributes.get('href') ?? '', from);
    const below = level < DEEPEST ? childrenOf(item, 'ol') : [];
    return [
      ...(place ? [{ ...place, title: textOf(link), level }] : []),
      ...below.flatMap(inner => listLines(inner, from, level + 1)),
    ];
  });
}

function ncxLines(files: BookFiles, path: string): ContentsLine[] {
  const document = treeOf(files, path);
  const map = document && allOf(document, 'navMap')[0];
  return map ? pointLines(map, path, 0) : [];
}

function pointLines(parent: XmlElement, from: string, level: number): ContentsLine[] {
  return childrenOf(parent, 'navPoint').flatMap(point => {
    const [content] = childrenOf(point, 'content');
    const [label] = childrenOf(point, 'navLabel');
    const place = content && placeOf(content.attributes.get('src') ?? '', from);
    return [
      ...(place && label ? [{ ...place, title: textOf(label), level }] : []),
      ...(level < DEEPEST ? pointLines(point, from, level + 1) : []),
    ];
  });
}
