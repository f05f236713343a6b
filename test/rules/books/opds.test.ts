import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { bestAcquisition, bookOf } from '../../../src/rules/books/opds-book.ts';
import type { OpdsAcquisition } from '../../../src/rules/books/opds-model.ts';
import { searchUrl } from '../../../src/rules/books/opds-search.ts';
import { readFeed } from '../../../src/rules/books/opds.ts';
import { fc } from '../../helpers/fc.ts';

const FEED = 'https://books.example.org/opds/';
const resolve = (href: string) => {
  try {
    const url = new URL(href, FEED);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};
const REL = 'http://opds-spec.org/acquisition';
const publication = (more: object = {}, links: object[] = []) => ({
  metadata: { title: '示例', identifier: 'urn:uuid:1', ...more },
  links,
});
const read = (value: unknown) => readFeed(value, resolve);
const first = (value: object) => read({ publications: [value] })?.publications[0];
const ways = (...links: object[]) => first(publication({}, links))?.acquisitions ?? [];

suite('a feed of OPDS 2.0, by the examples of the specification', () => {
  test('for navigation', () => {
    const feed = read({
      metadata: { title: 'Example for navigation' },
      links: [{ rel: 'self', href: 'http://example.com/opds', type: 'application/opds+json' }],
      navigation: [
        {
          href: '/new',
          title: 'New Publications',
          type: 'application/opds+json',
          rel: 'http://opds-spec.org/sort/new',
        },
        { href: '/untitled' },
      ],
    });
    assert.equal(feed?.title, 'Example for navigation');
    assert.deepEqual(feed?.navigation, [
      {
        href: 'https://books.example.org/new',
        title: 'New Publications',
        type: 'application/opds+json',
        rels: ['http://opds-spec.org/sort/new'],
      },
    ]);
  });

  test('listing publications', () => {
    const feed = read({
      metadata: { title: 'Example listing publications' },
      publications: [
        {
          metadata: {
            '@type': 'http://schema.org/Book',
            title: 'Moby-Dick',
            author: 'Herman Melville',
            identifier: 'urn:isbn:978031600000X',
            language: 'en',
            modified: '2015-09-29T17:00:00Z',
          },
          links: [
            {
              rel: 'self',
              href: 'http://example.org/manifest.json',
              type: 'application/webpub+json',
            },
          ],
          images: [
            { href: 'http://example.org/cover.jpg', type: 'image/jpeg', height: 1400, width: 800 },
            {
              href: 'http://example.org/cover-small.jpg',
              type: 'image/jpeg',
              height: 700,
              width: 400,
            },
            { href: 'http://example.org/cover.svg', type: 'image/svg+xml' },
          ],
        },
      ],
    });
    assert.deepEqual(feed?.publications, [
      {
        id: 'urn:isbn:978031600000X',
        title: 'Moby-Dick',
        author: 'Herman Melville',
        language: 'en',
        medium: 'ebook',
        cover: 'http://example.org/cover-small.jpg',
        acquisitions: [],
      },
    ]);
  });

  test('with facets, groups and pages', () => {
    const feed = read({
      metadata: { title: 'Paginated feed', numberOfItems: 5678, itemsPerPage: 50, currentPage: 2 },
      links: [
        { rel: ['first', 'previous'], href: '/?page=1' },
        { rel: 'next', href: '/?page=3' },
        {
          rel: 'search',
          href: 'search{?query,title,author}',
          type: 'application/opds+json',
          templated: true,
        },
      ],
      facets: [
        {
          metadata: { title: 'Language', numberOfItems: 56 },
          links: [{ href: '/fr', title: 'French', properties: { numberOfItems: 10 } }],
        },
      ],
      groups: [
        {
          metadata: { title: 'Featured Books', numberOfItems: 20 },
          links: [{ rel: 'self', href: '/featured' }],
          publications: [publication()],
        },
        { metadata: { title: 'Empty' } },
      ],
    });
    assert.equal(feed?.total, 5678);
    assert.equal(feed?.next, 'https://books.example.org/?page=3');
    assert.equal(feed?.previous, 'https://books.example.org/?page=1');
    assert.equal(feed?.search, 'https://books.example.org/opds/search{?query,title,author}');
    assert.deepEqual(feed?.facets, [
      {
        title: 'Language',
        links: [{ href: 'https://books.example.org/fr', title: 'French', rels: [], total: 10 }],
      },
    ]);
    assert.equal(feed?.groups.length, 1);
    assert.equal(feed?.groups[0]?.href, 'https://books.example.org/featured');
    assert.equal(feed?.groups[0]?.total, 20);
  });
});

suite('the search of a feed', () => {
  test('puts the words into its template', () => {
    assert.equal(
      searchUrl('https://a.example/s{?query,title}', '三体 & 1/2'),
      `https://a.example/s?query=${encodeURIComponent('三体 & 1/2')}`,
    );
    assert.equal(
      searchUrl('https://a.example/s?n=9{&query}', 'x'),
      'https://a.example/s?n=9&query=x',
    );
    assert.equal(
      searchUrl('https://a.example/s/{searchTerms}?p={startPage?}', 'x'),
      'https://a.example/s/x?p={startPage?}',
    );
    assert.equal(
      searchUrl('https://a.example/s/{query}', '../%2e?#\ud800'),
      `https://a.example/s/${encodeURIComponent('../%2e?#\ufffd')}`,
    );
  });

  test('never leaves the place of the words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), words => {
        const url = new URL(searchUrl('https://a.example/s{?query}', words));
        assert.equal(url.origin + url.pathname, 'https://a.example/s');
        assert.equal(url.searchParams.get('query'), words.replace(/\p{Cs}/gu, '\ufffd'));
      }),
    );
  });

  test('is none without words, or on what may not be asked', () => {
    const search = (href: string, type?: string) =>
      read({ navigation: [], links: [{ rel: 'search', href, type, templated: true }] })?.search;
    assert.equal(search('s{?title}'), undefined);
    assert.equal(search('javascript:alert(1){?query}'), undefined);
    assert.equal(search('s{?query}', 'application/opensearchdescription+xml'), undefined);
  });
});

suite('how a publication is had', () => {
  test('says what a library has', () => {
    const [borrow] = ways({
      rel: `${REL}/borrow`,
      href: 'loan',
      type: 'application/vnd.readium.lcp.license.v1.0+json',
      properties: {
        availability: { state: 'unavailable', until: '2026-03-01' },
        copies: { total: 3, available: 0 },
        holds: { total: 4, position: 1 },
        indirectAcquisition: [{ type: 'text/html', child: [{ type: 'application/epub+zip' }] }],
      },
    });
    assert.deepEqual(borrow, {
      kind: 'borrow',
      href: 'https://books.example.org/opds/loan',
      type: 'application/vnd.readium.lcp.license.v1.0+json',
      finalType: 'application/epub+zip',
      state: 'unavailable',
      copies: { total: 3, available: 0 },
      holds: 4,
    });
  });

  test('puts first what is free and at once', () => {
    const kinds = ways(
      { rel: `${REL}/buy`, href: 'a', properties: { price: { value: 9.9, currency: 'CNY' } } },
      { rel: `${REL}/sample`, href: 'b' },
      { rel: REL, href: 'c' },
      { rel: ['self', `${REL}/borrow`], href: 'd' },
      { rel: `${REL}/open-access`, href: 'e' },
      { rel: `${REL}/preview`, href: 'f' },
      { rel: `${REL}s/borrow`, href: 'g' },
    ).map(({ kind, href }) => kind + href.slice(-1));
    assert.deepEqual(kinds, [
      'open-accesse',
      'borrowd',
      'acquisitionc',
      'sampleb',
      'samplef',
      'buya',
    ]);
  });

  test('takes no word of availability that OPDS does not have', () => {
    const [one] = ways({
      rel: `${REL}/borrow`,
      href: 'a',
      properties: { availability: { state: 'yes' } },
    });
    assert.equal(one?.state, undefined);
  });
});

suite('a publication as a book', () => {
  const bookFrom = (...links: object[]) =>
    bookOf(first(publication({}, links))!, '2026-03-01T08:00:00Z');

  test('is available where it is open, or where the feed says so', () => {
    assert.deepEqual(
      bookFrom({ rel: `${REL}/open-access`, href: 'a.epub', type: 'application/epub+zip' }),
      {
        id: 'urn:uuid:1',
        title: '示例',
        medium: 'ebook',
        availability: { state: 'available', checked: '2026-03-01T08:00:00Z' },
        links: [
          {
            rel: `${REL}/open-access`,
            href: 'https://books.example.org/opds/a.epub',
            type: 'application/epub+zip',
          },
        ],
      },
    );
    const borrow = (state: string) =>
      bookFrom({ rel: `${REL}/borrow`, href: 'a', properties: { availability: { state } } });
    assert.equal(borrow('ready').availability?.state, 'ready');
    assert.equal(borrow('maybe').availability, undefined);
  });

  test('is not known by a sample, a price or a link that says nothing', () => {
    for (const rel of [`${REL}/sample`, `${REL}/buy`, `${REL}/subscribe`, REL]) {
      assert.equal(bookFrom({ rel, href: 'a' }).availability, undefined, rel);
      const told = { availability: { state: 'available' } };
      const isSaid = bookFrom({ rel, href: 'a', properties: told }).availability?.state;
      assert.equal(isSaid, rel === REL ? 'available' : undefined, rel);
    }
  });

  test('is read by the best way', () => {
    const way = (kind: OpdsAcquisition['kind']): OpdsAcquisition => ({ kind, href: kind });
    assert.equal(bestAcquisition([way('borrow'), way('sample')])?.kind, 'borrow');
    assert.equal(bestAcquisition([way('sample')])?.kind, 'sample');
    assert.equal(bestAcquisition([]), undefined);
  });
});

suite('a hostile feed', () => {
  test('is none where it is something else', () => {
    for (const value of [null, undefined, 1, 'x', [], {}, { publications: 'x' }, { items: [] }])
      assert.equal(read(value), undefined);
  });

  test('loses what cannot be used, and counts it', () => {
    const feed = read({
      metadata: 'x',
      links: 'x',
      publications: [
        null,
        'x',
        {},
        { metadata: { title: '' } },
        { metadata: { title: '无标识' } },
        publication({
          title: { en: 'x', 'zh-Hans': '中文题名' },
          author: [{ name: '甲' }, '乙', 3, null],
          description: '<p>一 &lt;b&gt;<script>x</script></p><br>二',
          published: '2020-05',
          altIdentifier: ['x', { value: 'ISBN 978-0-306-40615-7' }],
        }),
        publication({ title: '同一标识' }),
      ],
      navigation: [
        { href: 'javascript:alert(1)', title: 'x' },
        { href: 'data:text/html,x', title: 'y' },
      ],
    })!;
    assert.equal(feed.dropped, 6);
    assert.deepEqual(feed.navigation, []);
    assert.deepEqual(feed.publications, [
      {
        id: 'urn:uuid:1',
        title: '中文题名',
        author: '甲，乙，3',
        isbn: '9780306406157',
        year: 2020,
        summary: '一 <b>x\n二',
        medium: 'ebook',
        acquisitions: [],
      },
    ]);
  });

  test('of a million publications is read in part', () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      publication({ identifier: String(at) }),
    );
    const feed = read({ publications: many })!;
    assert.equal(feed.publications.length, 1000);
    assert.equal(feed.dropped, 99_000);
  });

  test('never throws', () => {
    const values = fc.anything({ maxDepth: 3 });
    fc.assert(
      fc.property(
        fc.record({
          metadata: values,
          links: fc.oneof(
            values,
            fc.array(
              fc.record({
                rel: values,
                href: values,
                type: values,
                templated: values,
                properties: values,
              }),
            ),
          ),
          navigation: values,
          publications: fc.array(
            fc.oneof(
              values,
              fc.record({
                metadata: fc.record({
                  title: values,
                  identifier: values,
                  author: values,
                  published: values,
                  language: values,
                  altIdentifier: values,
                  description: values,
                }),
                links: fc.array(
                  fc.record({
                    rel: fc.oneof(values, fc.constant(REL)),
                    href: fc.oneof(values, fc.webUrl()),
                    properties: fc.record({
                      copies: values,
                      availability: values,
                      holds: values,
                      price: values,
                      indirectAcquisition: values,
                    }),
                  }),
                ),
                images: values,
              }),
            ),
            { maxLength: 4 },
          ),
          groups: values,
          facets: values,
        }),
        value => {
          const feed = read(value)!;
          for (const { title, id, acquisitions } of feed.publications) {
            assert.ok(title && id);
            for (const { href } of acquisitions) assert.match(href, /^https?:/);
          }
          feed.publications.forEach(one => bookOf(one));
        },
      ),
    );
  });
});
