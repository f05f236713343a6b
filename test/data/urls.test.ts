import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addressOf, isOnHostOf, resolverFor, rootOf, siteRoot } from '../../src/data/urls.ts';

suite('the site root', () => {
  const at = 'https://www.example.org/.well-known/union-widgets.json';
  const cases: [document: string, base: string, root: string | undefined][] = [
    [at, 'https://api.example.org/v1/', 'https://api.example.org/'],
    [at, 'https://api.example.org/gh/v1/', 'https://api.example.org/gh/'],
    [at, 'v1/', 'https://www.example.org/'],
    [at, '/data/v1/', 'https://www.example.org/data/'],
    [at, 'v1', 'https://www.example.org/'],
    ['https://e.org/union/.well-known/union-widgets.json', 'v1/', 'https://e.org/union/'],
    ['https://e.org/union/.well-known/union-widgets.json', '../v1/', 'https://e.org/'],
    ['https://e.org/union/site.json', 'v1/', 'https://e.org/union/'],
    ['https://e.org/union/site.json?v=.well-known/x', './v1/', 'https://e.org/union/'],
    [at, '//cdn.example.org/v1/', 'https://cdn.example.org/'],
    [at, 'ftp://e.org/v1/', undefined],
    [at, 'https://', undefined],
  ];
  for (const [document, base, root] of cases) {
    test(`of ${document} with base ${base}`, () => {
      assert.equal(siteRoot(document, base), root);
    });
  }

  test('of a document without a site is the folder that holds v1/', () => {
    assert.equal(rootOf('https://e.org/gh/v1/stations/index.json?limit=2'), 'https://e.org/gh/');
    assert.equal(rootOf('https://e.org/v1/v1/x.json'), 'https://e.org/v1/');
    assert.equal(rootOf('https://e.org/maps/stations.json'), 'https://e.org/maps/');
  });
});

test('references resolve to http(s) only', () => {
  const resolve = resolverFor('https://e.org/gh/');
  assert.equal(resolve('v1/stations/index.json'), 'https://e.org/gh/v1/stations/index.json');
  assert.equal(resolve('https://cdn.org/x'), 'https://cdn.org/x');
  assert.equal(resolve('javascript:alert(1)'), undefined);
  assert.equal(resolve('http://['), undefined);
});

test('a host is the same with scheme and port only', () => {
  assert.ok(isOnHostOf('https://e.org/a', ['https://e.org/b/c']));
  for (const url of ['http://e.org/', 'https://e.org:8443/', 'https://www.e.org/']) {
    assert.ok(!isOnHostOf(url, ['https://e.org/']), url);
  }
});

suite('on an https page', () => {
  const page = (href: string) => ({ value: new URL(href), configurable: true });

  test('an http address cannot be loaded, but the machine itself can', t => {
    Object.defineProperty(globalThis, 'location', page('https://www.example.org/'));
    t.after(() => Reflect.deleteProperty(globalThis, 'location'));
    assert.equal(addressOf('http://e.org/a').ok, false);
    for (const url of [
      'https://e.org/a',
      'http://localhost:8080/',
      'http://127.0.0.1/',
      'http://[::1]/',
    ]) {
      assert.equal(addressOf(url).ok, true, url);
    }
  });
});
