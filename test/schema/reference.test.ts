import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { documents, readJson, readSchema } from './schemas.ts';

const docs = new URL('../../docs/', import.meta.url);
const page = readFileSync(new URL('reference.html', docs), 'utf8');

const all = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, one = '']) => one);
const ids = all(/\sid="([^"]*)"/g);

test('it is one file without scripts that asks for nothing', () => {
  const elements = new Set(all(/<([a-z]\w*)/gi));
  for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base', 'form']) {
    assert.ok(!elements.has(name), name);
  }
  const tags = all(/(<[a-z][^>]*>)/gi).join('');
  assert.deepEqual(tags.match(/\s(?:src|srcset|style|on\w+)=/g), null);
  const [, style = ''] = page.split(/<\/?style>/);
  assert.ok(style.length > 1000);
  assert.doesNotMatch(style, /@import|url\(/);
  assert.ok(tags.includes('<html lang="zh-Hans">') && tags.includes('<meta name="viewport"'));
});

test('ids are unique and every link within the page leads to one', () => {
  assert.equal(new Set(ids).size, ids.length);
  const links = all(/href="#([^"]*)"/g);
  assert.ok(links.length > 500);
  assert.deepEqual(
    links.filter(id => !ids.includes(id)),
    [],
  );
});

test('every other link leads to a file that is there', () => {
  const links = all(/href="([^"#][^"]*)"/g);
  assert.deepEqual(
    links.filter(path => !existsSync(new URL(path, docs))),
    [],
  );
});

test('every operation has its place', () => {
  const { paths } = readJson('openapi.json') as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const operations = Object.values(paths).flatMap(item => Object.values(item));
  const missing = operations.filter(({ operationId }) => !ids.includes(`op-${operationId}`));
  assert.deepEqual(missing, []);
});

test('every member of every document is named, and every document has an example', () => {
  const sections = page.split('<section class="document">').slice(1);
  assert.equal(sections.length, documents.length);
  for (const name of documents) {
    const own = sections.find(text => text.includes(`schema/${name}.schema.json`));
    assert.ok(own, name);
    assert.ok(own.includes('<pre'), `${name}: an example`);
    for (const member of Object.keys(readSchema(name).properties ?? {})) {
      assert.ok(own.includes(`<th scope="row"><code>${member}</code>`), `${name}: ${member}`);
    }
  }
});

test('elements are closed where they must be', () => {
  for (const tag of ['section', 'article', 'table', 'details', 'pre', 'dl', 'nav', 'main']) {
    const opened = all(new RegExp(`<(${tag})[\\s>]`, 'g')).length;
    assert.equal(opened, all(new RegExp(`</(${tag})>`, 'g')).length, tag);
  }
});
