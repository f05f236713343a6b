import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Book, StationFeature } from '../../../src/data/generated/types.ts';
import { addReadingPages } from '../../src/http/reading-pages/reading-pages.ts';
import { booksOf } from '../books/sources.ts';
import { fakeUpstream } from '../books/upstream.ts';
import { dangersIn, EVIL } from '../helpers/dangers.ts';
import { appWith } from '../helpers/server.ts';
import { station } from '../helpers/stations.ts';

const LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:x',
  'file:///etc/passwd',
  `https://example.org/${EVIL}`,
];

/** A station of which every text is an attack. */
const WORST: Partial<StationFeature['properties']> = {
  name: EVIL,
  kinds: ['reading'],
  address: EVIL,
  hours: EVIL,
  region: '320508',
  specialHours: [{ date: '2026-03-02', hours: '10:00-15:00', note: EVIL }],
  reading: {
    entry: [EVIL],
    seats: 36,
    library: { system: EVIL, opac: LINKS[0] as string },
    eResources: LINKS.map(href => ({ type: EVIL, title: EVIL, href })),
    loan: { returns: EVIL },
    steps: [EVIL, EVIL],
  } as unknown as NonNullable<StationFeature['properties']['reading']>,
};

const BOOK: Book = {
  id: EVIL,
  title: EVIL,
  author: EVIL,
  publisher: EVIL,
  medium: 'print',
  holdings: [{ station: 'r-0001', callno: EVIL, shelf: EVIL, note: EVIL }],
  links: LINKS.map(href => ({ rel: 'reserve', href })),
};

async function worst(t: TestContext) {
  const room = station('r-0001', [120.63, 31.29], WORST);
  Object.assign(room.detail.properties, {
    phones: [`0512-1${EVIL}`, 'javascript:alert(1)'],
    access: { how: EVIL, who: EVIL },
  });
  const fake = await fakeUpstream(t, (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ items: [BOOK] })),
  );
  const { app, live } = await appWith(t, [room]);
  const list = { id: 'own', type: 'static', title: EVIL, url: `${fake.origin}/books.json` };
  const books = booksOf(t, [{ ...list, privateNetwork: true }]);
  addReadingPages(app, { live, books, allowance: { most: 1000, windowMs: 1000 } });
  return app;
}

test('no text, no link and no parameter becomes code', async t => {
  const app = await worst(t);
  const evil = encodeURIComponent(EVIL);
  const pages = [
    '/embed/reading',
    '/embed/reading/r-0001',
    `/embed/reading?q=${evil.slice(0, 90)}`,
    `/embed/reading?q=script&at=r-0001`,
    `/embed/reading?q=script&at=${evil}`,
    `/embed/reading?region=${evil}&page=${evil}&lang=${evil}&theme=${evil}&size=${evil}`,
    `/embed/reading/${evil}`,
    `/embed/reading?host=${evil}&lang=javascript:alert(1)`,
  ];
  for (const page of pages) {
    const { body, headers } = await app.inject({ url: page, headers: { host: 'evil.example' } });
    assert.match(body, /^<!doctype html>/, page);
    assert.deepEqual(dangersIn(body), [], page);
    assert.ok(!body.includes('<script>alert'), page);
    assert.match(headers['content-security-policy'] as string, /^default-src 'none'/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cache-control'], 'no-store');
  }
  const { body } = await app.inject('/embed/reading?q=script');
  assert.ok(body.includes('&lt;script&gt;'), 'the book was found and is shown as text');
});

test('the test itself would see what it looks for', () => {
  for (const bad of [
    '<p><script>x</script>',
    '<a href="javascript:x">',
    '<p onclick="x">',
    '<img src="x">',
  ]) {
    assert.equal(dangersIn(bad).length, 1, bad);
  }
});
