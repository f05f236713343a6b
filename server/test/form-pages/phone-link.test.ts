import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneLink } from '../../src/form-pages/phone-link.ts';

test('a number is dialled, its extension after a pause', () => {
  assert.equal(phoneLink('0512-65181234').text, '<a href="tel:051265181234">0512-65181234</a>');
  assert.equal(
    phoneLink('0512-65181234转801', '电话').text,
    '<a href="tel:051265181234,801">电话</a>',
  );
});

test('what is no number stays words', () => {
  assert.equal(phoneLink('见门口').text, '见门口');
});
