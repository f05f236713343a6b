import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import type { BooksAnswer } from '../../../src/data/generated/types.ts';
import { validateBooks } from '../../../src/data/generated/validators/books.js';
import { publishedBooks } from '../../src/books/published-books.ts';
import { readBooksDocument, readBooksFile } from '../../src/books/read-books-file.ts';
import { runBooks } from '../../src/commands/books.ts';
import { UserError } from '../../src/user-error.ts';
import { station } from '../helpers/stations.ts';
import { appWith, temporaryFolder } from '../helpers/server.ts';
import { configsOf, interlib } from './sources.ts';
import { fakeUpstream, library, page } from './upstream.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

function faultsOf(source: object): string[] {
  const faults: [string, string][] = [];
  readBooksDocument({ sources: [source] }, { folder: '/', env: { KEY: 'k' } }, faults);
  return faults.map(([, en]) => en);
}

test('what is at fault in the file is told by place, all of it', () => {
  assert.deepEqual(faultsOf({ id: 'a', type: 'static', file: 'x.csv' }), []);
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ type: 'static', file: 'x' }, /sources\[0\]\.id is missing/],
    [{ id: 'A b', type: 'static', file: 'x' }, /lower-case/],
    [{ id: 'a', type: 'z3950' }, /one of static, opds2, interlib/],
    [{ id: 'a', type: 'static' }, /write one of them/],
    [{ id: 'a', type: 'static', file: 'x', titel: 'x' }, /titel is not known/],
    [{ id: 'a', type: 'opds2', url: 'file:///etc/passwd' }, /http\(s\)/],
    [{ id: 'a', type: 'opds2', url: 'https://u:p@example.org/' }, /user name/],
    [{ id: 'a', type: 'interlib', search: 'https://{q}.example.org/{q}' }, /host/],
    [{ id: 'a', type: 'interlib', search: 'https://example.org/' }, /must hold \{q\}/],
    [interlib('https://example.org', { states: { 2: 'yes' } }), /states must be one of/],
    [interlib('https://example.org', { fields: { nonsense: 'x' } }), /nonsense/],
    [interlib('https://example.org', { timeoutSeconds: 999 }), /0\.2 to 20/],
    [interlib('https://example.org', { origins: ['https://example.org/x'] }), /https:\/\/host/],
    [interlib('https://example.org', { headers: { Host: 'x' } }), /cannot be sent/],
    [interlib('https://example.org', { headers: { 'x-key': 'a\r\nb' } }), /cannot be sent/],
    [interlib('https://example.org', { headers: { 'x-key': 'env:NONE' } }), /NONE is not set/],
  ];
  for (const [source, fault] of cases) {
    assert.match(faultsOf(source).join('\n'), fault, JSON.stringify(source));
  }
  assert.deepEqual(
    faultsOf(interlib('https://example.org', { headers: { 'x-key': 'env:KEY' } })),
    [],
  );
});

test('a file that is not there, or no JSON, says so', async t => {
  const folder = await temporaryFolder(t);
  const file = join(folder, 'books.json');
  await assert.rejects(readBooksFile(file, {}), UserError);
  await writeFile(file, '{');
  await assert.rejects(readBooksFile(file, {}), /JSON/);
  await writeFile(file, '\uFEFF{"sources":[{"id":"a","type":"static","file":"x.csv"}]}');
  const [source] = await readBooksFile(file, {});
  assert.equal(source?.type === 'static' && source.file, join(folder, 'x.csv'));
});

test('trying the catalogues: a line each, and 1 where one does not answer', async t => {
  const folder = await temporaryFolder(t);
  const [well, ill] = [await fakeUpstream(t, library), await fakeUpstream(t, page)];
  const file = join(folder, 'books.json');
  const lines: string[] = [];
  const terminal = {
    env: { BOOKS_FILE: file },
    lang: 'zh',
    out: (line: string) => void lines.push(line),
    err: () => undefined,
  } as const;
  await writeFile(file, JSON.stringify({ sources: [interlib(well.origin)] }));
  assert.equal(await runBooks(['try', '程序'], terminal), 0);
  assert.match(lines.join('\n'), /示例市图书馆：正常\n {2}程序设计基础/);
  await writeFile(file, JSON.stringify({ sources: [interlib(ill.origin)] }));
  assert.equal(await runBooks(['try', '程序'], terminal), 1);
  assert.match(lines.at(-1)!, /答非所问.*\n {2}not JSON: text\/html/);
  const inside = interlib(well.origin, { privateNetwork: false });
  await writeFile(file, JSON.stringify({ sources: [inside] }));
  assert.equal(await runBooks(['try', '程序'], terminal), 1);
  assert.match(lines.at(-1)!, /private\n {2}地址在内网或本机：.*"privateNetwork": true/);
  await assert.rejects(runBooks(['try'], terminal), UserError);
});

test('lists are published whole, systems are not', async t => {
  const { live } = await appWith(t, []);
  const sources = [
    { id: 'own', type: 'static', file: 'books.csv' },
    interlib('https://example.org'),
  ];
  const listed = await publishedBooks(configsOf(sources, FIXTURES), live.current);
  assert.equal(listed!.path, 'v1/books/index.json');
  const document: BooksAnswer = listed!.document;
  assert.ok(validateBooks(document), JSON.stringify(validateBooks.errors));
  assert.deepEqual([document.items.length, document.sources!.length], [3, 1]);
  assert.equal(
    await publishedBooks(configsOf([interlib('https://example.org')]), live.current),
    undefined,
  );
  const missing = configsOf([{ id: 'own', type: 'static', file: 'none.csv' }], FIXTURES);
  await assert.rejects(publishedBooks(missing, live.current), UserError);
});

test('what a list calls a place that is none is told to who publishes it', async t => {
  const room = station('r-0001', [120.63, 31.29], { name: '示例书屋 2', kinds: ['reading'] });
  const { live } = await appWith(t, [room]);
  const own = { id: 'own', type: 'static', file: 'books.csv' };
  const listed = await publishedBooks(configsOf([own], FIXTURES), live.current);
  const placed = listed!.document.items.flatMap(({ holdings = [] }) => holdings);
  assert.ok(placed.length > 0 && placed.every(one => one.station === 'r-0001'));
  assert.ok(listed!.unplaced.length > 0 && !listed!.unplaced.includes('r-0001'));
});

test('every fixture says that it is an example', async () => {
  for (const name of ['interlib-search.json', 'opds-search.json', 'books.csv', 'waf.html']) {
    assert.match(await readFile(join(FIXTURES, name), 'utf8'), /示例/);
  }
});
