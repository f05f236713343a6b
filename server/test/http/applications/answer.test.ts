import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { validateApplicationReceipt } from '../../../../src/data/generated/validators/application-receipt.js';
import { validateApplicationStatus } from '../../../../src/data/generated/validators/application-status.js';
import { openKept } from '../../../src/applications/answers.ts';
import { asked, PHOTO_FORM, uploaded } from '../../helpers/asking.ts';
import { application, formsApp } from '../../helpers/forms.ts';

interface Challenge {
  id: string;
  salt: string;
  bits: number;
}

function solve(salt: string, bits: number): string {
  for (let n = 0; ; n += 1) {
    const hash = createHash('sha256').update(`${salt}${n}`).digest();
    if (hash.readUInt32BE() >>> (32 - bits) === 0) return String(n);
  }
}

interface Problem {
  code: string;
  detail: string;
  errors: { pointer: string; code: string; detail: string }[];
}

test('the state says how to answer, and only while something is asked', async t => {
  const forms = await formsApp(t, { forms: [PHOTO_FORM] });
  const one = await asked(forms);
  const status: unknown = (await one.status()).json();
  assert.ok(validateApplicationStatus(status));
  assert.deepEqual(status.ask, {
    maxLength: 2000,
    files: { maxFiles: 5, accept: ['image/jpeg'] },
  });
  const answer = await one.answer({ message: '示例答复。' });
  assert.ok(validateApplicationReceipt(answer.json()));
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal((await one.status()).json().ask, undefined);
  const plain = await asked(await formsApp(t));
  assert.deepEqual((await plain.status()).json().ask, { maxLength: 2000 });
});

test('it needs the secret or the number, and a key', async t => {
  const forms = await formsApp(t);
  const one = await asked(forms);
  const body = { message: '示例答复。' };
  assert.equal((await one.answer(body, { secret: '' })).statusCode, 401);
  assert.equal((await one.answer(body, { secret: 'wrong-secret' })).statusCode, 404);
  const keyless = await one.answer(body, { key: null });
  assert.deepEqual([keyless.statusCode, keyless.json<Problem>().code], [400, 'key-missing']);
  assert.equal((await one.answer(body, { secret: one.receipt })).statusCode, 201);
});

test('a key is one application’s own', async t => {
  const forms = await formsApp(t);
  const first = await asked(forms);
  const second = await asked(forms);
  const key = 'the-same-key';
  assert.equal((await first.answer({ message: '甲' }, { key })).statusCode, 201);
  assert.equal((await second.answer({ message: '乙' }, { key })).statusCode, 201);
  assert.equal((await forms.post(application(), { key })).statusCode, 201);
});

test('what cannot be taken is refused with a pointer, and leaves the key free', async t => {
  const forms = await formsApp(t, { forms: [PHOTO_FORM] });
  const one = await asked(forms);
  await uploaded(forms, 'u-good');
  await uploaded(forms, 'u-paper', 'application/pdf');
  const key = 'one-key';
  const cases: [unknown, number, string | undefined][] = [
    ['{', 400, undefined],
    [[], 400, ''],
    [{ message: 1 }, 400, '/message'],
    [{ message: '示例'.repeat(1001) }, 400, '/message'],
    [{ message: 'a\0b' }, 400, '/message'],
    [{ files: 'u-good' }, 400, '/files'],
    ['{"message":"a","message":"b"}', 400, '/message'],
    [{}, 422, '/message'],
    [{ message: ' \n ' }, 422, '/message'],
    [{ files: [] }, 422, '/message'],
    [{ files: ['u-nobody'] }, 422, '/files'],
    [{ files: ['u-paper'] }, 422, '/files'],
    [{ files: ['u-good', 'u-good'] }, 422, '/files'],
    [{ files: ['u-1', 'u-2', 'u-3', 'u-4', 'u-5', 'u-6'] }, 422, '/files'],
  ];
  for (const [body, status, pointer] of cases) {
    const refused = await one.answer(body, { key });
    assert.equal(refused.statusCode, status, `${JSON.stringify(body).slice(0, 80)}`);
    assert.equal(refused.json<Problem>().errors?.[0]?.pointer, pointer);
    // Chinese first, then English.
    assert.match(refused.json<Problem>().detail, /\p{sc=Han}.* [A-Z0-9].*[a-z]{2}/u);
  }
  assert.equal((await one.status()).json().state, 'asked');
  assert.equal((await one.answer({ files: ['u-good'] }, { key })).statusCode, 201);
});

test('files of another application, and of a form without any, are not taken', async t => {
  const forms = await formsApp(t, { forms: [PHOTO_FORM] });
  await uploaded(forms, 'u-1');
  const first = await asked(forms, { answers: { photo: ['u-1'] } });
  const stolen = await first.answer({ files: ['u-1'] });
  assert.deepEqual(
    [stolen.statusCode, stolen.json<Problem>().errors[0]?.code],
    [422, 'file-taken'],
  );
  const plain = await formsApp(t);
  await uploaded(plain, 'u-2');
  const off = await (await asked(plain)).answer({ files: ['u-2'] });
  assert.equal(off.json<Problem>().errors[0]?.code, 'files-off');
});

test('not asked: nothing is taken, and the person is told to look again', async t => {
  const forms = await formsApp(t);
  const one = await asked(forms);
  const fresh = (await forms.post(application())).json<{ id: string; secret: string }>();
  const early = await forms.app.inject({
    method: 'POST',
    url: `/v1/applications/${fresh.id}/answers`,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${fresh.secret}`,
      'idempotency-key': 'k',
    },
    payload: '{"message":"示例"}',
  });
  assert.deepEqual([early.statusCode, early.json<Problem>().code], [409, 'not-asked']);
  assert.match(early.json<Problem>().detail, /现在不需要补正/);
  const form = await forms.app.inject({
    method: 'POST',
    url: `${one.url}/answers`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Bearer ${one.secret}`,
    },
    payload: 'message=a',
  });
  assert.equal(form.statusCode, 415);
});

test('answers count as submissions do: past the threshold work is asked for', async t => {
  const forms = await formsApp(t, { limits: { applicationsFree: 2 } });
  const from = '192.0.2.77';
  const one = await asked(forms);
  const two = await asked(forms);
  // Refusals count as well.
  for (const each of [one, two]) await each.answer({ files: ['u-nobody'] }, { from });
  const held = await two.answer({ message: '示例' }, { from });
  assert.deepEqual([held.statusCode, held.json<Problem>().code], [429, 'challenge']);
  assert.ok(Number(held.headers['retry-after']) > 0);
  // What was answered once is answered again, before any limit.
  const away = { key: 'k1', from: '192.0.2.78' };
  const taken = await one.answer({ message: '示例' }, away);
  assert.equal(taken.statusCode, 201);
  assert.equal((await one.answer({ message: '示例' }, { ...away, from })).body, taken.body);
});

test('the proof of work belongs to no body: the same key takes it', async t => {
  const forms = await formsApp(t, { limits: { applicationsFree: 1, challengeBits: 4 } });
  const from = '192.0.2.77';
  const one = await asked(forms);
  await one.answer({ files: ['u-nobody'] }, { from });
  const body = { message: '示例' };
  const held = await one.answer(body, { from, key: 'k' });
  const { id, salt, bits } = held.json<{ challenge: Challenge }>().challenge;
  const proof = { id, nonce: solve(salt, bits) };
  const taken = await one.answer({ ...body, proof }, { from, key: 'k' });
  assert.equal(taken.statusCode, 201, taken.body);
  assert.equal((await one.answer(body, { from, key: 'k' })).body, taken.body);
});

test('what was answered is only ever sealed, and is sealed anew with the rest', async t => {
  const forms = await formsApp(t);
  const one = await asked(forms);
  const words = 'canary-answer-示例答复';
  assert.equal((await one.answer({ message: words })).statusCode, 201);
  const sealed = (await forms.store.applications.answers('demo', one.id)) ?? '';
  const events = await forms.store.applications.events('demo', one.id);
  for (const text of [sealed, JSON.stringify(events), (await one.status()).body]) {
    assert.ok(!text.includes('canary-answer') && !text.includes('示例答复'));
  }
  const context = `demo/application/${one.id}/answers`;
  const anew = (text: string, place: string): string =>
    forms.keys.seal(forms.keys.open(text, place), place);
  assert.equal(await forms.store.applications.resealPage('demo', '', 10, anew), one.id);
  const later = (await forms.store.applications.answers('demo', one.id)) ?? '';
  assert.notEqual(later, sealed);
  assert.ok(forms.keys.open(later, context).includes(words));
  assert.equal((await openKept(forms.context, one.id))?.supplements?.[0]?.message, words);
});
