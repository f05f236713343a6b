import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import type { FormDocument, FormField } from '../../../src/form/index.ts';
import {
  formAddress,
  NotForPrefill,
  prefillFields,
  readPrefill,
  signPrefill,
} from '../../src/prefill/token.ts';
import { testKeys } from '../helpers/keys.ts';

const field = (name: string, type: string, more: Partial<FormField> = {}): FormField => ({
  name,
  type,
  label: name,
  prefill: name,
  ...more,
});

function formWith(fields: readonly FormField[], id = 'join'): FormDocument {
  const steps = [{ id: 'one', title: '一', fields: [...fields] }];
  return { id, kind: 'join', v: 1, title: '加入工会', steps, submit: { href: 'v1/applications' } };
}

const FORM = formWith([
  field('org', 'org'),
  field('region', 'region'),
  field('trades', 'choices'),
  field('secret', 'text', { sensitive: true }),
  field('mobile', 'phone'),
  field('idNumber', 'id'),
  field('sms', 'code'),
  field('photo', 'photo'),
  field('born', 'date'),
  { name: 'note', type: 'text', label: '备注' },
]);
const NOW = new Date('2026-03-01T00:00:00Z');
const SOON = new Date('2026-03-02T00:00:00Z');
const keys = testKeys();

test('what was signed comes back, with its channel', () => {
  const answers = { org: 'o-1', region: '410105', trades: ['courier', 'driver'] };
  const token = signPrefill(keys, 'demo', FORM, { answers, channel: '公园-3', expires: SOON });
  assert.deepEqual(readPrefill(keys, 'demo', FORM, token, NOW), {
    ok: true,
    answers,
    channel: '公园-3',
  });
  const bare = signPrefill(keys, 'demo', FORM, { answers: {}, expires: SOON });
  assert.deepEqual(readPrefill(keys, 'demo', FORM, bare, NOW), { ok: true, answers: {} });
});

test('only what a form opens to it, and never what is personal, goes into a token', () => {
  assert.deepEqual([...prefillFields(FORM).keys()], ['org', 'region', 'trades']);
  for (const name of ['secret', 'mobile', 'idNumber', 'sms', 'photo', 'born', 'note', 'unheard']) {
    const wish = { answers: { [name]: 'x' }, expires: SOON };
    assert.throws(() => signPrefill(keys, 'demo', FORM, wish), NotForPrefill, name);
  }
});

test('what the form no longer opens is left out of an old token', () => {
  const answers = { org: 'o-1', region: '410105' };
  const token = signPrefill(keys, 'demo', FORM, { answers, expires: SOON });
  const later = formWith([field('org', 'org', { sensitive: true }), field('region', 'region')]);
  assert.deepEqual(readPrefill(keys, 'demo', later, token, NOW), {
    ok: true,
    answers: { region: '410105' },
  });
});

test('a token of another site, other keys, another form or another day says nothing, and why', () => {
  const token = signPrefill(keys, 'demo', FORM, { answers: { org: 'o-1' }, expires: SOON });
  const why = (reading: ReturnType<typeof readPrefill>) => (reading.ok ? 'ok' : reading.why);
  assert.equal(why(readPrefill(keys, 'elsewhere', FORM, token, NOW)), 'forged');
  assert.equal(why(readPrefill(testKeys(), 'demo', FORM, token, NOW)), 'forged');
  assert.equal(why(readPrefill(keys, 'demo', formWith([], 'loan'), token, NOW)), 'other-form');
  assert.equal(why(readPrefill(keys, 'demo', FORM, token, SOON)), 'expired');
  for (const text of ['', '.', 'a', 'a.b.c', `${token}=`, `${token} `, `${'a'.repeat(2000)}.b`]) {
    assert.equal(why(readPrefill(keys, 'demo', FORM, text, NOW)), 'malformed', text);
  }
});

test('a token with one character changed is forged', () => {
  const token = signPrefill(keys, 'demo', FORM, { answers: { org: 'o-1' }, expires: SOON });
  const [text = '', mac = ''] = token.split('.');
  const letters = fc.constantFrom(
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  );
  fc.assert(
    fc.property(fc.nat(text.length - 1), letters, (at, letter) => {
      const changed = text.slice(0, at) + letter + text.slice(at + 1);
      const reading = readPrefill(keys, 'demo', FORM, `${changed}.${mac}`, NOW);
      assert.equal(reading.ok, changed === text);
    }),
  );
});

test('the address of a form holds nothing but form and token', () => {
  const address = formAddress('https://api.example.cn/', 'join', 'abc.def');
  assert.equal(address, 'https://api.example.cn/embed/join-form?form=join&t=abc.def');
});
