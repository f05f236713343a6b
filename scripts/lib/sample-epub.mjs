// An EPUB 3 of the sample text, made by hand: the same bytes each time. Without Node's own modules.
import { strToU8, zipSync } from 'fflate';
import { CHAPTERS, EPUB_AUTHOR, EPUB_TITLE } from './sample-epub-text.mjs';

/** A fixed time in the archive, so that it does not differ from day to day. */
const MTIME = '2026-01-01T00:00:00';

/** @returns the bytes of the archive; the type of its file is application/epub+zip */
export function sampleEpub() {
  const files = {
    // First and not packed, so that the type can be told from the first bytes (OCF 3.3, 4.3).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'OEBPS/package.opf': strToU8(packageFile()),
    'OEBPS/nav.xhtml': strToU8(navigation()),
    'OEBPS/shelf.svg': strToU8(SHELF),
  };
  CHAPTERS.forEach((chapter, at) => {
    files[`OEBPS/${fileOf(at)}`] = strToU8(chapterPage(chapter, at));
  });
  return zipSync(files, { mtime: MTIME, level: 9 });
}

const fileOf = at => `c${at + 1}.xhtml`;

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

function packageFile() {
  const type = 'application/xhtml+xml';
  const items = CHAPTERS.map(
    (_, at) => `<item id="c${at + 1}" href="${fileOf(at)}" media-type="${type}"/>`,
  );
  const spine = CHAPTERS.map((_, at) => `<itemref idref="c${at + 1}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-Hans">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:5b0f1c9e-1f3c-4a6e-9d3e-0000000000e1</dc:identifier>
    <dc:title>${EPUB_TITLE}</dc:title>
    <dc:creator>${EPUB_AUTHOR}</dc:creator>
    <dc:language>zh-Hans</dc:language>
    <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="${type}" properties="nav"/>
    <item id="shelf" href="shelf.svg" media-type="image/svg+xml" properties="cover-image"/>
    ${items.join('\n    ')}
  </manifest>
  <spine>
    ${spine.join('\n    ')}
  </spine>
</package>
`;
}

const page = (title, body, more = '') => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"${more} xml:lang="zh-Hans" lang="zh-Hans">
  <head><title>${title}</title></head>
  <body>${body}</body>
</html>
`;

function navigation() {
  const items = CHAPTERS.map(({ title }, at) => `<li><a href="${fileOf(at)}">${title}</a></li>`);
  const body = `<nav epub:type="toc"><h1>目录</h1><ol>${items.join('')}</ol></nav>`;
  return page('目录', body, ' xmlns:epub="http://www.idpf.org/2007/ops"');
}

function chapterPage({ title, text }, at) {
  const isItem = line => line.startsWith('- ');
  const items = text.filter(isItem).map(line => `<li>${line.slice(2)}</li>`);
  const list = items.length > 0 ? `<ol>${items.join('')}</ol>` : '';
  const lines = text.map((line, place) => {
    if (!isItem(line)) return `<p>${line}</p>`;
    return isItem(text[place - 1] ?? '') ? '' : list;
  });
  const picture = '<p><img src="shelf.svg" alt="书架上的三本书，中间一本斜靠着"/></p>';
  return page(title, `<h1>${title}</h1>${at === 2 ? picture : ''}${lines.join('')}`);
}

const SHELF = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120" viewBox="0 0 240 120">
  <path d="M10 110h220" stroke="#6b4a2b" stroke-width="6"/>
  <path d="M60 106V30h24v76zM104 106l22-74 22 6-20 68zM160 106V22h20v84z" fill="#b5402f" stroke="#3a2a1c" stroke-width="2"/>
</svg>
`;
