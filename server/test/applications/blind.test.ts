import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blindOf, blindsOf } from '../../src/applications/blind.ts';
import { application, FORM, sampleId } from '../helpers/forms.ts';
import { testKeys } from '../helpers/keys.ts';

test('a number is found again however it is written', () => {
  const keys = testKeys();
  const phone = blindOf(keys, 'demo', 'phone', '13800000001');
  for (const text of ['138 0000 0001', '+86 138-0000-0001', '１３８０００００００１']) {
    assert.equal(blindOf(keys, 'demo', 'phone', text), phone, text);
  }
  const id = sampleId(35);
  assert.equal(
    blindOf(keys, 'demo', 'id', ` ${id.toLowerCase()} `),
    blindOf(keys, 'demo', 'id', id),
  );
});

test('hashes differ by number, kind, site and keys, and of nothing there is none', () => {
  const keys = testKeys();
  const number = '13800000001';
  const hashes = [
    blindOf(keys, 'demo', 'phone', number),
    blindOf(keys, 'demo', 'phone', '13800000002'),
    blindOf(keys, 'demo', 'id', number),
    blindOf(keys, 'other', 'phone', number),
    blindOf(testKeys(), 'demo', 'phone', number),
  ];
  assert.equal(new Set(hashes).size, 5);
  assert.equal(blindOf(keys, 'demo', 'phone', '  '), undefined);
});

test('an applicant is known by the first number of each kind', () => {
  const keys = testKeys();
  const { answers } = application();
  const found = blindsOf(keys, 'demo', FORM, answers as Record<string, string>);
  assert.deepEqual(Object.keys(found).sort(), ['idNumber', 'mobile']);
  assert.deepEqual(blindsOf(keys, 'demo', FORM, { name: '示例甲' }), {});
});
