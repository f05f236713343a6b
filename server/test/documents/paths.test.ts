import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { detailIdOf, detailPath, isDocumentId } from '../../src/documents/paths.ts';

test('ordinary ids, Chinese ones too, can name a document', () => {
  for (const id of ['s-1', '浦东-001', 'A.b', 'st-wy5n6gt2jesm', '1', "o'clock", '100%', '𠮷']) {
    assert.ok(isDocumentId(id), id);
    assert.equal(detailIdOf(detailPath(id)), id);
  }
});

test('what would leave the folder, hide in it or stand for something else cannot', () => {
  const bad = [
    '',
    '.',
    '..',
    '.htaccess',
    'a/b',
    'a\\b',
    'a:b',
    'a?b',
    'a*b',
    ' a',
    'a ',
    'a.',
    'index',
  ];
  for (const id of [
    ...bad,
    'Regions',
    'CON',
    'lpt1',
    'a\nb',
    '\ud800',
    'e\u0301',
    '长'.repeat(81),
  ]) {
    assert.ok(!isDocumentId(id), JSON.stringify(id));
  }
});

test('an id that passes is one path segment that comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), id => {
      fc.pre(isDocumentId(id));
      assert.equal(detailIdOf(detailPath(id)), id);
      assert.equal(new URL(encodeURIComponent(id), 'http://h/v1/').pathname.split('/').length, 3);
    }),
  );
});

test('paths of other documents are no details', () => {
  for (const path of [
    'v1/stations/index.json',
    'v1/stations/s/wtw.json',
    'v1/stations/a.txt',
    'x',
  ]) {
    assert.equal(detailIdOf(path), undefined);
  }
});
