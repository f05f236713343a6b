import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { validateApplicationReceipt } from '../../../../src/data/generated/validators/application-receipt.js';
import { validateProblemDetails } from '../../../../src/data/generated/validators/problem-details.js';
import { openAnswers } from '../../../src/applications/answers.ts';
import { readReceipt } from '../../../src/applications/identifiers.ts';
import { application, FORM, formsApp, sampleId } from '../../helpers/forms.ts';

/** 示例 as an old Windows program writes it. */
const GB18030 = Buffer.from([0xca, 0xbe, 0xc0, 0xfd]);

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

test('an application is stored, and its applicant gets a receipt', async t => {
  const { post, store, context } = await formsApp(t);
  const answer = await post(application({ channel: 'poster-7' }));
  assert.equal(answer.statusCode, 201);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  const receipt: unknown = answer.json();
  assert.ok(validateApplicationReceipt(receipt));
  assert.equal(answer.headers['location'], `applications/${receipt.id}`);
  assert.equal(receipt.poll, `v1/applications/${receipt.id}`);
  assert.equal(receipt.state, 'received');
  assert.deepEqual(receipt.next, [{ text: '领取保险', form: 'insurance' }]);
  const row = await store.applications.byReceipt('demo', readReceipt(receipt.receipt) ?? '');
  assert.equal(row?.id, receipt.id);
  assert.deepEqual(
    [row.formId, row.formVersion, row.channel, row.region, row.routeOrg, row.outcome],
    ['join', 3, 'poster-7', '4101', 'fed-gig', 'eligible'],
  );
  assert.deepEqual(await openAnswers(context, row), application().answers);
  const consents = await store.applications.consents('demo', receipt.id);
  assert.deepEqual(
    consents.map(({ id, granted }) => [id, granted]),
    [
      ['news', false],
      ['personal', true],
    ],
  );
  assert.match(consents[0]?.textHash ?? '', /^[0-9a-f]{64}$/);
});

test('answers are tidied by the engine, and only what is asked is kept', async t => {
  const { post, context } = await formsApp(t);
  const id = sampleId(7).toLowerCase();
  const answers = { mobile: '１３８ 0000-0001', idNumber: ` ${id} `, hobby: '' };
  const { id: at } = (await post(application({ answers }))).json<{ id: string }>();
  const kept = await openAnswers(context, { id: at });
  assert.equal(kept?.['mobile'], '13800000001');
  assert.equal(kept['idNumber'], id.toUpperCase());
  assert.ok(!Object.hasOwn(kept, 'hobby'));
});

test('the key: missing, unfit, repeated, reused, and not used up by a refusal', async t => {
  const { post } = await formsApp(t);
  const missing = await post(application(), { key: null });
  assert.deepEqual([missing.statusCode, missing.json<Problem>().code], [400, 'key-missing']);
  for (const key of ['x'.repeat(256), 'with space', '钥匙钥匙钥匙']) {
    const unfit = await post(application(), { key });
    assert.deepEqual([unfit.statusCode, unfit.json<Problem>().code], [400, 'key-shape'], key);
  }
  const key = randomUUID();
  const wrong = await post(application({ answers: { name: '' } }), { key });
  assert.equal(wrong.statusCode, 422);
  const body = application();
  const first = await post(body, { key });
  assert.equal(first.statusCode, 201, 'a refusal does not use up the key');
  const turned = JSON.stringify(Object.fromEntries(Object.entries(body).reverse()), null, 2);
  for (const same of [body, turned]) {
    const again = await post(same, { key });
    assert.equal(again.statusCode, 201);
    assert.equal(again.body, first.body, 'byte for byte');
  }
  const other = await post(application({ answers: { name: '示例乙' } }), { key });
  assert.deepEqual([other.statusCode, other.json<Problem>().code], [422, 'key-reused']);
});

test('faults are named with pointer, code and words in both languages', async t => {
  const { post } = await formsApp(t);
  const answers = { name: '', mobile: '123', idNumber: '11010119900101001X', extra: 'x' };
  const refused = await post(application({ answers, consents: [] }));
  assert.equal(refused.statusCode, 422);
  const problem: unknown = refused.json();
  assert.ok(validateProblemDetails(problem));
  const { errors = [], code } = problem as unknown as Problem;
  assert.equal(code, 'answers');
  assert.deepEqual(
    errors.map(({ pointer, code: fault }) => [pointer, fault]),
    [
      ['/answers/name', 'required'],
      ['/answers/mobile', 'not-a-mobile'],
      ['/answers/idNumber', 'id-check'],
      ['/consents/personal', 'consent-required'],
      ['/answers/extra', 'unknown-field'],
    ],
  );
  for (const { detail } of errors) assert.match(detail, /\p{sc=Han}.*[a-z]/su);
});

test('what is not eligible, not known, not open or full is refused in words', async t => {
  const shut = { ...FORM, id: 'shut', window: { through: '2020-01-01' } };
  const small = { ...FORM, id: 'small', quota: { total: 1 } };
  const { post } = await formsApp(t, { forms: [FORM, shut, small] });
  const refusal = async (members: object): Promise<Problem> => {
    const answer = await post(application(members as Record<string, unknown>));
    assert.equal(answer.statusCode, answer.json<Problem>().status);
    return answer.json();
  };
  const young = await refusal({ answers: { idNumber: sampleId(1, '20200101') } });
  assert.deepEqual([young.status, young.code], [422, 'ineligible']);
  assert.match(JSON.stringify(young), /未满 16 周岁.*12351/);
  for (const formId of ['nope', '../site', 'constructor']) {
    assert.deepEqual((await refusal({ formId })).errors?.[0]?.pointer, '/formId', formId);
  }
  assert.equal((await refusal({ formId: 'shut' })).code, 'closed');
  assert.equal((await post(application({ formId: 'small' }))).statusCode, 201);
  assert.equal((await refusal({ formId: 'small' })).code, 'full');
  const stranger = { id: 'other', version: '1', granted: true, at: '2026-01-01T00:00:00Z' };
  const consents = [...application().consents, stranger];
  assert.equal((await refusal({ consents })).errors?.[0]?.pointer, '/consents/other');
});

test('an earlier version is taken where it fits, else told to load anew', async t => {
  const { post } = await formsApp(t);
  assert.equal((await post(application({ formVersion: 2 }))).statusCode, 201);
  const old = await post(application({ formVersion: 2, answers: { platform: '平台' } }));
  assert.deepEqual([old.statusCode, old.json<Problem>().code], [409, 'version']);
  assert.equal((await post(application({ formVersion: 4 }))).statusCode, 409);
});

test('a body that is no application is refused before anything else is done', async t => {
  const { post, store } = await formsApp(t);
  const body = application();
  const [start = '', end = ''] = JSON.stringify(body).split('示例甲');
  const [yes] = body.consents;
  const bodies: [string, string | Buffer | object][] = [
    ['no JSON', '{"formId":'],
    ['deep', `{"answers":${'['.repeat(50_000)}`],
    ['twice', JSON.stringify(body).replace('{', '{"formId":"other",')],
    ['list', []],
    ['nothing', 'null'],
    ['object', application({ answers: { name: { $ne: 1 } } })],
    ['null', application({ answers: { name: null } })],
    ['NUL', application({ answers: { name: 'a\u0000b' } })],
    ['not UTF-8', Buffer.concat([Buffer.from(start), GB18030, Buffer.from(end)])],
    ['half', JSON.stringify(body).replace('示例甲', '示例\\ud800')],
    ['prototype', JSON.stringify(body).replace('"answers":{', '"answers":{"__proto__":"x",')],
    ['channel', application({ channel: '13800000001' })],
    ['yes and no', application({ consents: [yes, { ...yes, granted: false }] })],
    ['version', application({ formVersion: '3' })],
  ];
  for (const [name, sent] of bodies) {
    const answer = await post(sent);
    assert.equal(answer.statusCode, 400, `${name}: ${answer.body}`);
    assert.ok(validateProblemDetails(answer.json()), name);
  }
  assert.equal((await post(`"${'x'.repeat(70_000)}"`)).statusCode, 413);
  const plain = await post(body, { headers: { 'content-type': 'text/plain' } });
  assert.equal(plain.statusCode, 415);
  assert.equal(await store.applications.any('demo'), false);
});

test('members nobody asked for change nothing', async t => {
  const { post, store } = await formsApp(t);
  const more = { state: 'approved', id: 'a-mine', siteId: 'other', suspect: false, by: 'boss' };
  const { id, state } = (await post(application(more))).json<{ id: string; state: string }>();
  assert.equal(state, 'received');
  assert.notEqual(id, 'a-mine');
  assert.equal((await store.applications.read('demo', id))?.state, 'received');
});

test('the same person twice is taken and flagged, and is not told', async t => {
  const { post, store } = await formsApp(t);
  const first = (await post(application())).json<{ id: string }>();
  const answer = await post(application({ answers: { mobile: '13800000009' } }));
  assert.equal(answer.statusCode, 201);
  assert.doesNotMatch(answer.body, /duplicate/);
  const { id } = answer.json<{ id: string }>();
  assert.equal((await store.applications.read('demo', id))?.duplicate, true);
  assert.equal((await store.applications.read('demo', first.id))?.duplicate, false);
  const found = await store.applications.duplicatesOf('demo', id);
  assert.deepEqual(
    found.map(one => one.id),
    [first.id],
  );
});

test('addresses say what they take', async t => {
  const { app } = await formsApp(t);
  const cases = [
    ['GET', '/v1/applications', 405, 'POST, OPTIONS'],
    ['PUT', '/v1/applications', 405, 'POST, OPTIONS'],
    ['PATCH', '/v1/applications/a-1', 405, 'GET, HEAD, DELETE, OPTIONS'],
    ['GET', '/v1/applications/a-1/withdraw', 405, 'POST, OPTIONS'],
    ['OPTIONS', '/v1/applications', 204, 'POST, OPTIONS'],
    ['POST', '/v1/forms/join.json', 405, 'GET, HEAD, OPTIONS'],
    ['POST', '/v1/nothing', 404, undefined],
  ] as const;
  for (const [method, url, status, allow] of cases) {
    const answer = await app.inject({ method, url });
    assert.equal(answer.statusCode, status, `${method} ${url}`);
    assert.equal(answer.headers['allow'], allow, `${method} ${url}`);
  }
  const preflight = await app.inject({
    method: 'OPTIONS',
    url: '/v1/applications/a-1',
    headers: { origin: 'https://host.example', 'access-control-request-method': 'DELETE' },
  });
  assert.match(String(preflight.headers['access-control-allow-methods']), /\bDELETE\b/);
  const allowed = String(preflight.headers['access-control-allow-headers']);
  assert.match(allowed, /Authorization/);
  assert.match(allowed, /Idempotency-Key/);
  assert.equal(preflight.headers['access-control-allow-credentials'], undefined);
});
