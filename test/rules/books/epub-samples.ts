/** Small books, made by hand. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export type Files = Record<string, string | Uint8Array>;

const CONTAINER = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>`;

/** The bytes of a zip archive. */
export function zipOf(files: Files, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(files).map(([path, data]) => [
    path,
    [typeof data === 'string' ? strToU8(data) : data, { level }],
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

export const chapter = (body: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${attributes}><head><title>示例</title></head><body>${body}</body></html>`;

const NAV = chapter(
  `<nav epub:type="toc"><h1>目录</h1><ol>
    <li><a href="text/1.xhtml">第一章 入门</a><ol><li><a href="text/1.xhtml#tools">工具</a></li></ol></li>
    <li><a href="text/%E4%BA%8C.xhtml">第二章 提高</a></li>
    <li><a href="../../etc/passwd">外面</a></li>
  </ol></nav>`,
);

const OPF = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>示例读本</dc:title><dc:creator>示例著者</dc:creator><dc:language>zh-CN</dc:language>
    <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="c1" href="text/1.xhtml" media-type="application/xhtml+xml"/>
    <item id="c2" href="text/%E4%BA%8C.xhtml" media-type="application/xhtml+xml"/>
    <item id="pic" href="images/1.png" media-type="image/png"/>
  </manifest>
  <spine><itemref idref="c1"/><itemref idref="c2"/><itemref idref="nav" linear="no"/><itemref idref="gone"/></spine>
</package>`;

/** A picture of one pixel. */
export const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  letter => letter.charCodeAt(0),
);

/** A book of two chapters with a table of contents and a picture. */
export const BOOK: Files = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'OEBPS/book.opf': OPF,
  'OEBPS/nav.xhtml': NAV,
  'OEBPS/text/1.xhtml': chapter(
    `<h1>第一章 入门</h1><p>先看<a href="#tools">工具</a>，再看<a href="二.xhtml#n1">注释</a>。</p>
     <p><img src="../images/1.png" alt="一支焊枪"/></p><h2 id="tools">工具</h2><p>焊枪、面罩。</p>`,
  ),
  'OEBPS/text/二.xhtml': chapter('<h1>第二章 提高</h1><p id="n1">注释在这里。</p>'),
  'OEBPS/images/1.png': PNG,
};
