import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { validateChallenge } from '../../../../src/data/generated/validators/challenge.js';
import { submit } from '../../../src/applications/submit.ts';
import type { Challenge } from '../../../src/applications/challenge.ts';
import { HttpProblem } from '../../../src/http/problem.ts';
import { application, formsApp, type FormsApp } from '../../helpers/forms.ts';

const MINUTE = 60_000;

/** The work a device does. */
function solve({ id, salt, bits }: Challenge): { id: string; nonce: string } {
  for (let n = 0; ; n += 1) {
    const hash = createHash('sha256').update(`${salt}${n}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return { id, nonce: String(n) };
  }
}

/** Fills what is free for an address. */
async function fill({ post }: FormsApp, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    assert.equal((await post(application())).statusCode, 201);
  }
}

test('past the threshold work is asked for, and the same key is taken with its solution', async t => {
  const forms = await formsApp(t, { limits: { applicationsFree: 3, challengeBits: 10 } });
  await fill(forms, 3);
  const { post } = forms;
  const key = randomUUID();
  const body = application();
  const asked = await post(body, { key });
  assert.equal(asked.statusCode, 429);
  assert.ok(Number(asked.headers['retry-after']) > 0);
  const problem: unknown = asked.json();
  assert.ok(validateChallenge(problem));
  const proof = solve(problem.challenge);

  const elsewhere = await post(application({ proof }), { key: randomUUID() });
  assert.equal(elsewhere.statusCode, 429, 'a solution is for one key');
  const forged = { ...proof, id: proof.id.replace('.10.', '.01.') };
  assert.equal((await post(application({ proof: forged }), { key })).statusCode, 429);
  const lazy = { ...proof, nonce: 'x' };
  assert.equal((await post(application({ proof: lazy }), { key })).statusCode, 429);
  const taken = await post({ ...body, proof }, { key });
  assert.equal(taken.statusCode, 201);
  assert.equal((await post(body, { key })).body, taken.body, 'replayed before any limit');
  assert.equal((await post(application(), { from: '198.51.100.7' })).statusCode, 201);
});

test('a challenge is over after five minutes', async t => {
  const forms = await formsApp(t, { limits: { applicationsForm: 1, challengeBits: 8 } });
  const { post, wait } = forms;
  await fill(forms, 1);
  const key = randomUUID();
  const { challenge } = (await post(application(), { key })).json<{ challenge: Challenge }>();
  wait(5 * MINUTE);
  await fill(forms, 1);
  const proof = solve(challenge);
  assert.equal((await post(application({ proof }), { key })).statusCode, 429);
});

test('who waits needs no work; far beyond the threshold there is only waiting', async t => {
  const forms = await formsApp(t, { limits: { applicationsFree: 2, applicationsMost: 4 } });
  await fill(forms, 2);
  const { post, wait } = forms;
  const refused = await post(application());
  assert.equal(refused.json<{ code: string }>().code, 'challenge');
  wait(Number(refused.headers['retry-after']) * 1000);
  await fill(forms, 1);
  let limited = refused;
  for (let n = 0; n < 4; n += 1) limited = await post(application());
  assert.deepEqual([limited.statusCode, limited.json<{ code: string }>().code], [429, 'limited']);
  assert.equal(limited.json<{ challenge?: object }>().challenge, undefined);
  wait(Number(limited.headers['retry-after']) * 1000 + 10 * MINUTE);
  await fill(forms, 1);
});

test('one IPv6 network is one sender', async t => {
  const { post } = await formsApp(t, { limits: { applicationsFree: 1 } });
  assert.equal((await post(application(), { from: '2001:db8:1:2::1' })).statusCode, 201);
  assert.equal((await post(application(), { from: '2001:db8:1:2:ffff::9' })).statusCode, 429);
  assert.equal((await post(application(), { from: '2001:db8:1:3::1' })).statusCode, 201);
});

test('a filled honeypot is held up and flagged, never dropped', async t => {
  const { context, store, wait } = await formsApp(t, { limits: { challengeBits: 8 } });
  const request = { body: application(), key: randomUUID(), ip: '192.0.2.1', honeypot: true };
  const refusal = await submit(context, request).catch((error: unknown) => error);
  assert.ok(refusal instanceof HttpProblem);
  assert.deepEqual([refusal.statusCode, refusal.code], [429, 'challenge']);
  await assert.rejects(submit(context, request), /./, 'at once is too soon');
  wait(Number(refusal.headers['retry-after']) * 1000);
  const { receipt } = await submit(context, request);
  assert.equal((await store.applications.read('demo', receipt.id))?.suspect, true);

  const scripted = { ...request, key: randomUUID() };
  const asked = await submit(context, scripted).catch((error: unknown) => error);
  assert.ok(asked instanceof HttpProblem);
  const proof = solve(asked.extra['challenge'] as Challenge);
  const solved = await submit(context, { ...scripted, body: { ...application(), proof } });
  assert.equal((await store.applications.read('demo', solved.receipt.id))?.suspect, true);
});

test('colleagues are not counted', async t => {
  const { context } = await formsApp(t, { limits: { applicationsFree: 1, applicationsMost: 1 } });
  for (let n = 0; n < 5; n += 1) {
    await submit(context, { body: application(), key: randomUUID(), by: '李示例' });
  }
});
