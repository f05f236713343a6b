import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readChapter, type ChapterNode } from '../../../src/rules/books/epub-chapter.ts';
import { allOf, parseXml, textOf } from '../../../src/rules/books/epub-xml.ts';
import { decodeXml } from '../../../src/rules/books/epub-files.ts';
import { fc } from '../../helpers/fc.ts';
import { chapter } from './epub-samples.ts';

const read = (body: string, attributes?: string) =>
  readChapter(chapter(body, attributes), 'OEBPS/text/1.xhtml')!;

/** A chapter as short text: `p(先看em(工具))`. */
const brief = (nodes: readonly ChapterNode[]): string =>
  nodes
    .map(node => (typeof node === 'string' ? node : `${node.tag}(${brief(node.children)})`))
    .join('');

suite('XML', () => {
  test('is a tree of elements, attributes and text', () => {
    const root = parseXml(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "]>"> ]>
      <!-- <b> --><a x='1' y="&lt;&#x4e2d;&amp;" z><n:b/>文<![CDATA[<字>]]>&hellip;</a>`)!;
    const [a] = allOf(root, 'a');
    assert.equal(a?.attributes.get('y'), '<中&');
    assert.equal(a.attributes.get('z'), '');
    assert.deepEqual(
      a.children.map(one => (typeof one === 'string' ? one : one.name)),
      ['b', '文', '<字>', '…'],
    );
  });

  test('reads no entity of the document’s own, and no character that is none', () => {
    assert.equal(
      textOf(parseXml('<a>&x;&#0;&#xD800;&#x110000;&toString;</a>')!),
      '&x;\ufffd\ufffd\ufffd&toString;',
    );
  });

  test('with tags that do not match is read as far as it goes', () => {
    assert.equal(textOf(parseXml('<a>1<b>2</a>3</c>4')!), '1234');
    assert.equal(textOf(parseXml('a < b && c > d')!), 'a < b && c > d');
    assert.equal(allOf(parseXml('<p>1<br>2<img src=x>3', true)!, 'p')[0]?.children.length, 5);
  });

  test('too deep or too large is none', () => {
    assert.equal(parseXml('<a>'.repeat(1000)), undefined);
    assert.equal(parseXml('<a/>'.repeat(300_000)), undefined);
    assert.ok(parseXml('<a/>'.repeat(10_000)));
  });

  test('of anything never throws, in a time that grows with its length', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '</',
            '/>',
            'a',
            '"',
            "'",
            '=',
            ' ',
            '<!--',
            '-->',
            '<![CDATA[',
            ']]>',
            '<!',
            '[',
            '&amp;',
            '&#',
            ';',
            '文',
          ),
          { maxLength: 60 },
        ),
        pieces => void parseXml(pieces.join(''), true),
      ),
    );
    for (const hostile of [
      `<a ${' '.repeat(1e5)}`,
      `<a ${'b '.repeat(1e5)}`,
      '<!--'.repeat(5e4),
      '<'.repeat(1e5),
      `<a b="${'x'.repeat(1e6)}`,
    ]) {
      parseXml(hostile);
    }
  });

  test('is read in the encoding it declares', () => {
    const gb = Uint8Array.from([
      ...Buffer.from('<?xml version="1.0" encoding="gb2312"?><a>'),
      0xd6,
      0xd0,
      ...Buffer.from('</a>'),
    ]);
    assert.match(decodeXml(gb)!, /<a>中<\/a>/);
    assert.equal(decodeXml(Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e])), '中');
    assert.equal(decodeXml(Buffer.from('<?xml encoding="nonsense"?>')), undefined);
  });
});

suite('a chapter', () => {
  test('keeps what is text, and loses what is not', () => {
    const { children } = read(
      `<h1>题</h1><p onclick="x()" style="color:red">一<i>二</i><script>坏</script><font>三</font></p>
       <iframe src="x">坏</iframe><form><input value="坏"/></form><style>坏</style><object><p>坏</p></object>`,
    );
    assert.equal(brief(children).replace(/\s+/g, ' ').trim(), 'h1(题)p(一em(二)三)');
  });

  test('has links into the book and out of it, and no others', () => {
    const links = read(
      `<a href="2.xhtml#n">内</a><a href="https://a.example/">外</a><a href="javascript:x">坏</a><a href="JAVA&#x53;CRIPT:x">坏</a><a href="data:text/html,x">坏</a><a href="../../../x">坏</a><a id="m">标</a>`,
    ).children;
    assert.deepEqual(
      links.map(one => typeof one !== 'string' && (one.place ?? one.url ?? one.id)),
      [
        { path: 'OEBPS/text/2.xhtml', fragment: 'n' },
        'https://a.example/',
        undefined,
        undefined,
        undefined,
        undefined,
        'm',
      ],
    );
  });

  test('has the pictures of the book, and of others only what they show', () => {
    const pictures = read(
      `<img src="../i/1.png" alt=" 图 "/><svg><image xlink:href="../i/2.jpg"/><script>x</script></svg><img src="https://a.example/x.png" alt="远处"/><img src="https://a.example/y.png"/>`,
    ).children;
    assert.deepEqual(pictures, [
      { tag: 'img', children: [], alt: '图', image: 'OEBPS/i/1.png' },
      { tag: 'img', children: [], alt: '', image: 'OEBPS/i/2.jpg' },
      { tag: 'img', children: [], alt: '远处' },
    ]);
  });

  test('says its language and direction, and the cells of its tables', () => {
    const page = read(
      '<p dir="LTR" lang="en">x</p><table><tr><td colspan="2" rowspan="9999">x</td></tr></table>',
      'xml:lang="ug" dir="rtl"',
    );
    assert.deepEqual([page.language, page.direction], ['ug', 'rtl']);
    const [p, table] = page.children as unknown as { direction?: string }[];
    assert.equal(p?.direction, 'ltr');
    assert.match(JSON.stringify(table), /"columns":2/);
    assert.doesNotMatch(JSON.stringify(table), /"rows"/);
  });

  test('of any markup has only elements of the list', () => {
    const tags = [
      'p',
      'script',
      'b',
      'iframe',
      'svg',
      'image',
      'a',
      'style',
      'table',
      'math',
      'xyz',
      'constructor',
      '__proto__',
    ];
    const markup = fc.letrec<{ node: string }>(tie => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('文', '&lt;script&gt;', ''),
        fc
          .tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 3 }))
          .map(
            ([tag, inner]) =>
              `<${tag} src="x" href="javascript:y" onload="z">${inner.join('')}</${tag}>`,
          ),
      ),
    })).node;
    fc.assert(
      fc.property(markup, text => {
        const kept = JSON.stringify(read(text).children);
        for (const [, tag] of kept.matchAll(/"tag":"(\w+)"/g))
          assert.ok(['p', 'strong', 'img', 'a', 'table', 'code'].includes(tag!), tag);
        assert.doesNotMatch(kept, /onload|javascript:/);
      }),
    );
  });
});
