import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { BooksAnswer } from '../../../../src/data/generated/types.ts';
import { validateBooks } from '../../../../src/data/generated/validators/books.js';
import { addBooks, type BooksOptions } from '../../../src/http/books/books.ts';
import { booksOf, interlib } from '../../books/sources.ts';
import { broken, catalogue, fakeUpstream, library, type Answer } from '../../books/upstream.ts';
import { appWith } from '../../helpers/server.ts';

async function serverWith(t: TestContext, sources: readonly object[], options: BooksOptions = {}) {
  const { app } = await appWith(t, [], { books: true });
  const books = booksOf(t, sources);
  addBooks(app, books, options);
  return { app, books };
}

test('the answer, in pages, which no cache keeps: its address holds what was typed', async t => {
  const fake = await fakeUpstream(t, library);
  const { app } = await serverWith(t, [interlib(fake.origin)]);
  const first = await app.inject(`/v1/books?q=${encodeURIComponent('程序')}&limit=2`);
  assert.equal(first.statusCode, 200);
  assert.equal(first.headers['access-control-allow-origin'], '*');
  assert.equal(first.headers['cache-control'], 'no-store');
  const answer = first.json<BooksAnswer>();
  assert.ok(validateBooks(answer));
  assert.deepEqual([answer.numberMatched, answer.numberReturned], [3, 2]);
  const next = answer.links![0]!.href;
  assert.equal((await app.inject(`/${next}`)).json<BooksAnswer>().items.length, 1);
  const head = await app.inject({ method: 'HEAD', url: '/v1/books?q=x' });
  assert.equal(head.statusCode, 200);
  assert.equal((await app.inject({ method: 'POST', url: '/v1/books?q=x' })).statusCode, 405);
});

test('all catalogues down is an answer still', async t => {
  const fake = await fakeUpstream(t, broken);
  const { app } = await serverWith(t, [interlib(fake.origin)]);
  const response = await app.inject('/v1/books?q=x');
  assert.equal(response.statusCode, 200);
  const { items, sources } = response.json<BooksAnswer>();
  assert.deepEqual([items, sources!.map(({ state }) => state)], [[], ['failed']]);
});

test('what cannot be asked is refused with kind words, all at once', async t => {
  const { app } = await serverWith(t, []);
  const cases = [
    ['/v1/books', ['/q']],
    ['/v1/books?q=%20', ['/q']],
    [`/v1/books?q=${'x'.repeat(101)}`, ['/q']],
    ['/v1/books?q=a%00b', ['/q']],
    ['/v1/books?q=a&q=b&limit=0&offset=-1', ['/q', '/limit', '/offset']],
    [`/v1/books?q=a&at=${Array.from({ length: 51 }, (_, n) => n).join(',')}`, ['/at']],
  ] as const;
  for (const [url, pointers] of cases) {
    const response = await app.inject(url);
    assert.equal(response.statusCode, 400, url);
    assert.match(response.headers['content-type'] as string, /^application\/problem\+json/);
    const { errors } = response.json<{ errors: { pointer: string }[] }>();
    assert.deepEqual([...new Set(errors.map(({ pointer }) => pointer))], pointers, url);
    assert.ok(!response.body.includes('xxxx'), 'what was typed does not come back');
  }
  assert.equal(
    (await app.inject(`/v1/books?q=${encodeURIComponent('书'.repeat(100))}`)).statusCode,
    200,
  );
});

test('an address that asks too much waits', async t => {
  const { app } = await serverWith(t, [], { allowance: { most: 2, windowMs: 60_000 } });
  for (const status of [200, 200, 429]) {
    const response = await app.inject('/v1/books?q=x');
    assert.equal(response.statusCode, status);
    if (status === 429) assert.ok(Number(response.headers['retry-after']) > 0);
  }
});

test('the site document says where books are searched, and the webmaster says it better', async t => {
  const { app, live } = await appWith(t, [], { books: true });
  const site = (await app.inject('/.well-known/union-widgets.json')).json<{
    collections: object;
  }>();
  assert.equal((site.collections as { books?: string }).books, 'v1/books');
  const plain = await appWith(t, []);
  const other = await plain.app.inject('/.well-known/union-widgets.json');
  assert.ok(!other.body.includes('v1/books'));
  assert.ok(live.current);
});

const FEED = { id: 'ebooks', type: 'opds2', privateNetwork: true, passFiles: true };

test('a file that a feed listed is passed on, and nothing else', async t => {
  const fake = await fakeUpstream(t, catalogue);
  const { app } = await serverWith(t, [{ ...FEED, url: `${fake.origin}/opds` }]);
  const answer = (await app.inject('/v1/books?q=x')).json<BooksAnswer>();
  const link = answer.items[0]!.links![0]!;
  assert.match(link.href, /^v1\/books\/file\?id=[\w-]{32}$/);
  const file = await app.inject(`/${link.href}`);
  assert.equal(file.statusCode, 200);
  assert.equal(file.body, 'PK example');
  assert.equal(file.headers['content-type'], 'application/epub+zip');
  assert.equal(file.headers['access-control-allow-origin'], '*');
  assert.match(file.headers['content-security-policy'] as string, /^sandbox/);
  assert.match(file.headers['content-disposition'] as string, /^attachment/);
  // A loan is no open file: its address stays that of the library.
  assert.ok(answer.items[1]!.links!.every(({ href }) => href.startsWith(fake.origin)));
  for (const id of [
    '',
    'x',
    encodeURIComponent(`${fake.origin}/files/handbook.epub`),
    '__proto__',
  ]) {
    assert.equal((await app.inject(`/v1/books/file?id=${id}`)).statusCode, 404, id);
  }
});

test('what is no book is not passed on: a page of its site would run in our name', async t => {
  const answers: readonly (readonly [number, Answer])[] = [
    [
      502,
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    [
      502,
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>'),
    ],
    [502, broken],
    [
      200,
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('PK'),
    ],
  ];
  for (const [status, ill] of answers) {
    const fake = await fakeUpstream(t, (request, response, url) =>
      url.pathname.startsWith('/files/')
        ? ill(request, response, url)
        : catalogue(request, response, url),
    );
    const { app } = await serverWith(t, [{ ...FEED, url: `${fake.origin}/opds` }]);
    const { items } = (await app.inject('/v1/books?q=x')).json<BooksAnswer>();
    const file = await app.inject(`/${items[0]!.links![0]!.href}`);
    assert.equal(file.statusCode, status);
    if (status === 200) assert.equal(file.headers['content-type'], 'application/epub+zip');
  }
});

const FILE = Buffer.alloc(300_000, 'example ');

/** A feed whose files are `answer`'s, and the address of the first of them here. */
async function feedWith(t: TestContext, answer: Answer, more: object = {}) {
  const fake = await fakeUpstream(t, (request, response, url) =>
    url.pathname.startsWith('/files/')
      ? answer(request, response, url)
      : catalogue(request, response, url),
  );
  const { app } = await serverWith(t, [{ ...FEED, url: `${fake.origin}/opds`, ...more }]);
  const root = await app.listen({ port: 0, host: '127.0.0.1' });
  const { items } = (await app.inject('/v1/books?q=x')).json<BooksAnswer>();
  return { fake, address: `${root}/${items[0]!.links![0]!.href}` };
}

test('a player gets the part of a file it asks for', async t => {
  const { fake, address } = await feedWith(t, (request, response) => {
    const type = { 'content-type': 'audio/mpeg', 'accept-ranges': 'bytes' };
    if (request.headers.range !== 'bytes=0-7') {
      return response.writeHead(200, { ...type, 'content-length': FILE.length }).end(FILE);
    }
    const range = `bytes 0-7/${FILE.length}`;
    return response
      .writeHead(206, { ...type, 'content-range': range, 'content-length': 8 })
      .end(FILE.subarray(0, 8));
  });
  const part = await fetch(address, { headers: { range: 'bytes=0-7' } });
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-range'), `bytes 0-7/${FILE.length}`);
  assert.equal(await part.text(), 'example ');
  const whole = await fetch(address, { headers: { range: 'bytes=0-1,9-10' } });
  assert.equal(whole.status, 200, 'several parts at once nobody needs');
  assert.equal((await whole.arrayBuffer()).byteLength, FILE.length);
  assert.equal(fake.headers.at(-1)!.range, undefined);
});

test('a file that is too long is refused, or cut off where it did not say so', async t => {
  const says = await feedWith(
    t,
    (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/pdf', 'content-length': FILE.length })
        .end(FILE),
    { maxFileMegabytes: 0.1 },
  );
  assert.equal((await fetch(says.address)).status, 502);
  const endless = await feedWith(
    t,
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      const timer = setInterval(() => response.write(FILE), 1);
      response.on('close', () => clearInterval(timer));
    },
    { maxFileMegabytes: 0.1 },
  );
  const response = await fetch(endless.address);
  await assert.rejects(response.arrayBuffer(), 'its reader sees that it is broken');
});

test('who goes away frees the line to the catalogue at once', async t => {
  let isClosed: () => void;
  const closed = new Promise<void>(done => (isClosed = done));
  const { address } = await feedWith(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' });
    const timer = setInterval(() => response.write('x'), 5);
    response.on('close', () => {
      clearInterval(timer);
      isClosed();
    });
  });
  const control = new AbortController();
  const response = await fetch(address, { signal: control.signal });
  await response.body!.getReader().read();
  control.abort();
  await closed;
});

test('a file that leads elsewhere, or stands elsewhere from the first, is not fetched there', async t => {
  const inside = await fakeUpstream(t, (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('inside'),
  );
  const leading = await feedWith(t, (_request, response) =>
    response.writeHead(302, { location: `${inside.origin}/admin.pdf` }).end(),
  );
  assert.equal((await fetch(leading.address)).status, 502);
  const rel = 'http://opds-spec.org/acquisition/open-access';
  const links = [{ rel, href: `${inside.origin}/admin.pdf`, type: 'application/pdf' }];
  const feed = {
    metadata: { title: 'x' },
    publications: [{ metadata: { title: '示例', identifier: 'urn:x:1' }, links }],
  };
  const fake = await fakeUpstream(t, (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/opds+json' }).end(JSON.stringify(feed)),
  );
  const { app } = await serverWith(t, [{ ...FEED, url: `${fake.origin}/opds` }]);
  const { items } = (
    await app.inject(`/v1/books?q=${encodeURIComponent('示例')}`)
  ).json<BooksAnswer>();
  const { href } = items[0]!.links![0]!;
  assert.equal(href, `${inside.origin}/admin.pdf`, 'what is not passed on keeps its own address');
  assert.deepEqual(inside.asked, []);
});
