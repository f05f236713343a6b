import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { ApplicationReceipt } from '../../../../src/data/generated/types.ts';
import { validateApplicationStatus } from '../../../../src/data/generated/validators/application-status.js';
import { openAnswers } from '../../../src/applications/answers.ts';
import { remark, transition } from '../../../src/applications/transition.ts';
import { application, FORM, formsApp, type FormsApp } from '../../helpers/forms.ts';

type Receipt = ApplicationReceipt & { secret: string };

async function taken(forms: FormsApp, members = {}, key: string = randomUUID()): Promise<Receipt> {
  return (await forms.post(application(members), { key })).json<Receipt>();
}

function bearer({ secret }: Receipt): { authorization: string } {
  return { authorization: `Bearer ${secret}` };
}

test('the state is told to whoever has the secret or the number, and nothing that was sent', async t => {
  const forms = await formsApp(t);
  const receipt = await taken(forms);
  const url = `/v1/applications/${receipt.id}`;
  const number = receipt.receipt;
  const ways = [
    { url, headers: bearer(receipt) },
    { url, headers: { authorization: `bearer ${number}` } },
    { url: `${url}?receipt=${number}` },
    { url: `${url}?receipt=${number.toLowerCase().replaceAll('-', '')}` },
    { url: `${url}?receipt=${receipt.secret}` },
  ];
  for (const way of ways) {
    const answer = await forms.app.inject(way);
    assert.equal(answer.statusCode, 200, way.url);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const status: unknown = answer.json();
    assert.ok(validateApplicationStatus(status));
    assert.deepEqual([status.id, status.receipt, status.form], [receipt.id, number, 'join']);
    assert.doesNotMatch(answer.body, /示例甲|13800000001|hash|secret/);
  }
});

test('without a credential 401; a wrong one and an unknown id are the same 404', async t => {
  const forms = await formsApp(t);
  const receipt = await taken(forms);
  const other = await taken(forms);
  const get = (id: string, headers = {}, query = '') =>
    forms.app.inject({ url: `/v1/applications/${id}${query}`, headers });
  const none = await get(receipt.id);
  assert.equal(none.statusCode, 401);
  assert.match(String(none.headers['www-authenticate']), /^Bearer/);
  const wrong = await get(receipt.id, bearer(other));
  const unknown = await get('a-nobody', bearer(other));
  assert.deepEqual([wrong.statusCode, unknown.statusCode], [404, 404]);
  assert.equal(wrong.body, unknown.body);
  assert.equal((await get(receipt.id, {}, `?receipt=${other.receipt}`)).statusCode, 404);
});

test('wrong tries are counted; the right secret is not held up by them', async t => {
  const forms = await formsApp(t);
  const receipt = await taken(forms);
  const url = `/v1/applications/${receipt.id}`;
  const get = (authorization: string, remoteAddress: string) =>
    forms.app.inject({ url, headers: { authorization }, remoteAddress });
  let last = 0;
  for (let n = 0; n < 12; n += 1) last = (await get(`Bearer wrong-${n}`, '192.0.2.9')).statusCode;
  assert.equal(last, 429);
  // A factory is one network: a stranger in it shuts nobody out.
  assert.equal((await get(`Bearer ${receipt.secret}`, '192.0.2.9')).statusCode, 200);
  assert.equal((await get(`Bearer ${receipt.receipt}`, '192.0.2.9')).statusCode, 429);
  assert.equal((await get(`Bearer ${receipt.receipt}`, '192.0.2.10')).statusCode, 200);
});

test('staff’s words reach the applicant, their memos do not', async t => {
  const forms = await formsApp(t);
  const receipt = await taken(forms);
  const { context } = forms;
  const asked = {
    from: 'received',
    to: 'asked',
    by: '李示例',
    note: '请补交照片。',
    memo: '电话没人接',
  };
  assert.equal(await transition(context, receipt.id, asked), 'done');
  assert.equal(await remark(context, receipt.id, { by: '王示例', memo: '又打了一次' }), 'done');
  const answer = await forms.app.inject({
    url: `/v1/applications/${receipt.id}`,
    headers: bearer(receipt),
  });
  const { history, state } = answer.json<{ state: string; history: object[] }>();
  assert.equal(state, 'asked');
  assert.equal(history.length, 2);
  assert.match(answer.body, /请补交照片/);
  assert.doesNotMatch(answer.body, /没人接|又打了|示例/);
});

test('a decision erases at once what is kept for no day; later the rest, then everything', async t => {
  const forms = await formsApp(t);
  const { context, store } = forms;
  const receipt = await taken(forms);
  const { id } = receipt;
  const approve = { from: 'received', to: 'approved', by: '李示例' };
  assert.equal(await transition(context, id, { ...approve, from: 'checking' }), 'moved');
  assert.equal(await transition(context, id, { ...approve, to: 'deleted' }), 'not-allowed');
  assert.equal(await transition(context, id, approve), 'done');
  assert.deepEqual(Object.keys((await openAnswers(context, { id })) ?? {}).sort(), [
    'mobile',
    'name',
    'region',
  ]);
  const { retainedThrough, next } = (
    await forms.app.inject({ url: `/v1/applications/${id}`, headers: bearer(receipt) })
  ).json<{ retainedThrough: string; next: unknown }>();
  assert.match(retainedThrough, /^\d{4}-\d{2}-\d{2}$/);
  assert.deepEqual(next, [{ text: '领取保险', form: 'insurance' }]);

  const { eraseDue } = await import('../../../src/applications/retention.ts');
  const day = 86_400_000;
  assert.equal((await eraseDue(context)).applications, 0);
  forms.wait(30 * day + 1);
  assert.equal((await eraseDue(context)).applications, 1);
  assert.deepEqual(Object.keys((await openAnswers(context, { id })) ?? {}).sort(), [
    'name',
    'region',
  ]);
  forms.wait(700 * day);
  assert.equal((await eraseDue(context)).applications, 1);
  assert.equal(await openAnswers(context, { id }), undefined);
  assert.equal((await store.applications.read('demo', id))?.state, 'approved');
  assert.equal((await eraseDue(context)).applications, 0);
});

test('what is taken back is erased, and the key still gives the same answer', async t => {
  const forms = await formsApp(t);
  const key = randomUUID();
  const body = application();
  const first = await forms.post(body, { key });
  const receipt = first.json<Receipt>();
  const url = `/v1/applications/${receipt.id}/withdraw`;
  const withdraw = () => forms.app.inject({ method: 'POST', url, headers: bearer(receipt) });
  const answer = await withdraw();
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.json<{ state: string }>().state, 'withdrawn');
  assert.equal(await openAnswers(forms.context, receipt), undefined);
  const again = await withdraw();
  assert.equal(again.statusCode, 200);
  assert.equal(again.json<{ history: object[] }>().history.length, 2);
  const consents = await forms.store.applications.consents('demo', receipt.id);
  assert.deepEqual(
    consents.map(({ withdrawnAt }) => withdrawnAt !== undefined),
    [false, true],
    'the one that was given',
  );
  assert.equal((await forms.post(body, { key })).body, first.body);
  const second = (await forms.post(application())).json<Receipt>();
  const row = await forms.store.applications.read('demo', second.id);
  assert.equal(row?.duplicate, false, 'nothing of the first is left to compare with');
});

test('one consent withdrawn takes what rests on it; a required one takes all', async t => {
  const forms = await formsApp(t);
  const at = new Date().toISOString();
  const news = { id: 'news', version: '2026-01', granted: true, at };
  const receipt = await taken(forms, {
    answers: { hobby: '下棋' },
    consents: [...application().consents, news],
  });
  const withdraw = (payload: object | string) =>
    forms.app.inject({
      method: 'POST',
      url: `/v1/applications/${receipt.id}/withdraw`,
      headers: { ...bearer(receipt), 'content-type': 'application/json' },
      payload,
    });
  assert.equal((await withdraw({ consent: 'other' })).statusCode, 422);
  assert.equal((await withdraw('[]')).statusCode, 400, 'what is not understood takes nothing back');
  assert.equal((await withdraw({ consent: 7 })).statusCode, 400);
  const one = await withdraw({ consent: 'news' });
  assert.equal(one.json<{ state: string }>().state, 'received');
  const kept = await openAnswers(forms.context, receipt);
  assert.ok(kept && !Object.hasOwn(kept, 'hobby') && Object.hasOwn(kept, 'name'));
  const all = await withdraw({ consent: 'personal' });
  assert.equal(all.json<{ state: string }>().state, 'withdrawn');
  assert.equal(await openAnswers(forms.context, receipt), undefined);
});

test('a consent withdrawn leaves what another one covers', async t => {
  const shared = { ...FORM, consents: FORM.consents?.map(one => ({ ...one, fields: ['mobile'] })) };
  const forms = await formsApp(t, { forms: [shared as typeof FORM] });
  const at = new Date().toISOString();
  const news = { id: 'news', version: '2026-01', granted: true, at };
  const receipt = await taken(forms, { consents: [...application().consents, news] });
  await forms.app.inject({
    method: 'POST',
    url: `/v1/applications/${receipt.id}/withdraw`,
    headers: { ...bearer(receipt), 'content-type': 'application/json' },
    payload: { consent: 'news' },
  });
  const kept = await openAnswers(forms.context, receipt);
  assert.equal(kept?.['mobile'], '13800000001', 'the union still has to reach the applicant');
  const consents = await forms.store.applications.consents('demo', receipt.id);
  assert.equal(consents.find(({ id }) => id === 'personal')?.withdrawnAt, undefined);
  assert.ok(consents.find(({ id }) => id === 'news')?.withdrawnAt);
});

test('what is deleted is gone for everybody, and its key makes no second one', async t => {
  const forms = await formsApp(t);
  const key = randomUUID();
  const body = application();
  const receipt = (await forms.post(body, { key })).json<Receipt>();
  const ask = (method: 'GET' | 'DELETE', headers = bearer(receipt)) =>
    forms.app.inject({ method, url: `/v1/applications/${receipt.id}`, headers });
  assert.equal((await ask('DELETE', { authorization: 'Bearer wrong' })).statusCode, 404);
  for (let n = 0; n < 2; n += 1) {
    const answer = await ask('DELETE');
    assert.deepEqual([answer.statusCode, answer.body], [204, '']);
  }
  assert.equal((await ask('GET')).statusCode, 410);
  assert.equal((await ask('GET', { authorization: 'Bearer wrong' })).statusCode, 404);
  assert.equal((await forms.post(body, { key })).statusCode, 410);
  const { rows } = await forms.store.applications.queue('demo', {});
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['deleted'],
  );
  assert.deepEqual(await forms.store.applications.events('demo', receipt.id), []);
});

test('a hand-off token is good once, for ten minutes', async t => {
  const forms = await formsApp(t);
  const redeem = (token: unknown) =>
    forms.app.inject({ method: 'POST', url: '/v1/handoffs', payload: { token } });
  const tokenOf = ({ handoff }: Receipt) => new URL(handoff?.href ?? '').searchParams.get('ticket');
  const receipt = await taken(forms);
  const answer = await redeem(tokenOf(receipt));
  assert.deepEqual(answer.json(), { form: 'join', receipt: receipt.receipt, state: 'received' });
  assert.equal((await redeem(tokenOf(receipt))).statusCode, 410);
  for (const wrong of [undefined, 7, 'x', {}]) assert.equal((await redeem(wrong)).statusCode, 410);
  const late = tokenOf(await taken(forms));
  forms.wait(10 * 60_000);
  assert.equal((await redeem(late)).statusCode, 410);
});
