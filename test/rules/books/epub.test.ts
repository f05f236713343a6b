import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { filesOf } from '../../../src/rules/books/epub-files.ts';
import { openEpub } from '../../../src/rules/books/epub-package.ts';
import { placeOf } from '../../../src/rules/books/epub-paths.ts';
import { listZip } from '../../../src/rules/books/epub-zip.ts';
import { inflate } from '../../../src/widgets/reading-locator/parts/book-inflate.ts';
import { fc } from '../../helpers/fc.ts';
import { BOOK, chapter, zipOf, type Files } from './epub-samples.ts';

function files(bytes: Uint8Array) {
  const zip = listZip(bytes);
  assert.ok(zip.ok, zip.ok ? '' : zip.fault);
  return filesOf(bytes, zip.entries, inflate);
}
const open = (more: Files = {}) => openEpub(files(zipOf({ ...BOOK, ...more })));
function good(more: Files = {}) {
  const opened = open(more);
  assert.ok(opened.ok, opened.ok ? '' : opened.fault);
  return opened.book;
}
const fault = (more: Files) => {
  const opened = open(more);
  return opened.ok ? undefined : opened.fault;
};

suite('the directory of an archive', () => {
  test('gives back what was packed, stored or deflated', () => {
    for (const level of [0, 6] as const) {
      const found = files(zipOf({ 'a/b.txt': '甲乙丙'.repeat(99), 空: '' }, level));
      assert.equal(found.text('a/b.txt'), '甲乙丙'.repeat(99));
      assert.equal(found.text('空'), '');
      assert.equal(found.text('c'), undefined);
    }
  });

  test('has no path that leads out of it', () => {
    const paths = ['../up', '/root', 'a/../../up', 'C:/x', 'a\\b', 'a//b', './a', 'a/', 'a\0b'];
    const found = files(zipOf(Object.fromEntries([...paths, 'good'].map(path => [path, 'x']))));
    for (const path of paths) assert.ok(!found.has(path), JSON.stringify(path));
    assert.ok(found.has('good'));
  });

  test('unpacks nothing that is longer than is asked for, or than it says', () => {
    const bytes = zipOf({ bomb: new Uint8Array(20_000_000) });
    assert.equal(files(bytes).bytes('bomb', 1_000_000), undefined);
    assert.equal(files(bytes).bytes('bomb', 20_000_000)?.length, 20_000_000);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    assert.equal(files(bytes).bytes('bomb', 1_000_000), undefined);
  });

  test('is none of what is something else', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(100), Buffer.from('<html>登录</html>')])
      assert.deepEqual(listZip(bytes), { ok: false, fault: 'not-zip' });
  });

  test('damaged anywhere never throws, and gives no path that is unsafe', () => {
    const whole = zipOf(BOOK);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        (changes, cut) => {
          const bytes = whole.slice(0, cut % 3 ? whole.length : cut % whole.length);
          for (const [at, by] of changes) if (bytes.length) bytes[at % bytes.length]! ^= by;
          const zip = listZip(bytes);
          if (!zip.ok) return;
          const found = filesOf(bytes, zip.entries, inflate);
          for (const path of zip.entries.keys()) {
            assert.ok(!path.split('/').includes('..'));
            found.bytes(path, 1_000_000);
          }
          openEpub(found);
        },
      ),
    );
  });
});

suite('places in a book', () => {
  test('are found from the file that names them', () => {
    const place = (href: string) => placeOf(href, 'OEBPS/text/1.xhtml');
    assert.deepEqual(place('2.xhtml#a%20b'), { path: 'OEBPS/text/2.xhtml', fragment: 'a b' });
    assert.deepEqual(place('../images/%E4%B8%80.png'), {
      path: 'OEBPS/images/一.png',
      fragment: '',
    });
    assert.deepEqual(place('#x'), { path: 'OEBPS/text/1.xhtml', fragment: 'x' });
    assert.deepEqual(place('/a/./b'), { path: 'a/b', fragment: '' });
    for (const href of [
      '../../../x',
      'http://a.example/',
      '//a.example/x',
      'javascript:x',
      'a\\b',
      '%',
      '%2e%2e/%2e%2e/%2e%2e/x',
    ])
      assert.equal(place(href), undefined, href);
  });

  test('are never outside', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('..', '/', 'a', '.', '%2e', '%2F', '#', '\\', ':', '?'),
        }),
        href => {
          const steps = placeOf(href, 'a/b.xhtml')?.path.split('/') ?? ['x'];
          assert.ok(steps.every(step => step && step !== '.' && step !== '..'));
        },
      ),
    );
  });
});

suite('an EPUB', () => {
  test('has its chapters in their order, and a table of contents that leads to them', () => {
    const book = good();
    assert.equal(book.title, '示例读本');
    assert.equal(book.author, '示例著者');
    assert.equal(book.language, 'zh-CN');
    assert.deepEqual(book.spine, ['OEBPS/text/1.xhtml', 'OEBPS/text/二.xhtml', 'OEBPS/nav.xhtml']);
    assert.deepEqual(
      book.contents.map(({ title, level, path, fragment }) => [title, level, path, fragment]),
      [
        ['第一章 入门', 0, 'OEBPS/text/1.xhtml', ''],
        ['工具', 1, 'OEBPS/text/1.xhtml', 'tools'],
        ['第二章 提高', 0, 'OEBPS/text/二.xhtml', ''],
      ],
    );
    assert.equal(book.types.get('OEBPS/images/1.png'), 'image/png');
  });

  test('of the second version has its contents from the NCX', () => {
    const opf = (BOOK['OEBPS/book.opf'] as string)
      .replace(' properties="nav"', '')
      .replace(
        '</manifest>',
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>',
      );
    const ncx = `<ncx><navMap><navPoint><navLabel><text>一</text></navLabel><content src="text/1.xhtml"/>
      <navPoint><navLabel><text>一之一</text></navLabel><content src="text/1.xhtml#tools"/></navPoint></navPoint></navMap></ncx>`;
    const book = good({ 'OEBPS/book.opf': opf, 'OEBPS/toc.ncx': ncx });
    assert.deepEqual(
      book.contents.map(({ title, level }) => [title, level]),
      [
        ['一', 0],
        ['一之一', 1],
      ],
    );
  });

  test('without a table of contents has chapters all the same', () => {
    const book = good({ 'OEBPS/nav.xhtml': chapter('<p>没有目录</p>') });
    assert.deepEqual(book.contents, []);
    assert.equal(book.spine.length, 3);
  });

  test('that is locked says so; hidden fonts are no lock', () => {
    const encrypted = (algorithm: string) =>
      `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;
    assert.equal(fault({ 'META-INF/license.lcpl': '{}' }), 'protected');
    assert.equal(fault({ 'META-INF/rights.xml': '<x/>' }), 'protected');
    assert.equal(
      fault({
        'META-INF/encryption.xml': encrypted('http://www.w3.org/2001/04/xmlenc#aes256-cbc'),
      }),
      'protected',
    );
    assert.equal(
      fault({ 'META-INF/encryption.xml': '<encryption><EncryptedData/></encryption>' }),
      'protected',
    );
    assert.equal(
      fault({ 'META-INF/encryption.xml': encrypted('http://www.idpf.org/2008/embedding') }),
      undefined,
    );
  });

  test('that lacks what makes it one is none', () => {
    const rest = Object.fromEntries(
      Object.entries(BOOK).filter(([path]) => !/container/.test(path)),
    );
    assert.deepEqual(openEpub(files(zipOf(rest))), { ok: false, fault: 'not-epub' });
    assert.equal(fault({ 'OEBPS/book.opf': '<package/>' }), 'damaged');
    assert.equal(fault({ 'META-INF/container.xml': '<container/>' }), 'damaged');
  });
});
