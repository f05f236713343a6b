import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDocument } from '../../../../src/data/generated/types.ts';
import { openAnswers } from '../../../src/applications/answers.ts';
import { sendCode } from '../../../src/codes/send-code.ts';
import { uploaded } from '../../helpers/asking.ts';
import { application, FORM, formsApp } from '../../helpers/forms.ts';

/** The form, with further questions. */
function formWith(...fields: FormDocument['steps'][number]['fields']): FormDocument {
  return { ...FORM, steps: [...FORM.steps, { id: 'more', title: '还有', fields }] };
}

interface Problem {
  code: string;
  errors: { pointer: string; code: string }[];
}

test('files: only free ones that fit are taken, they belong to it, and go with it', async t => {
  const photo = { name: 'photo', type: 'photo', label: '近照', accept: ['image/jpeg'] };
  const forms = await formsApp(t, { forms: [formWith(photo)] });
  await uploaded(forms, 'u-1');
  await uploaded(forms, 'u-2', 'application/pdf');
  const post = (...ids: string[]) => forms.post(application({ answers: { photo: ids } }));
  for (const ids of [['u-nobody'], ['u-2'], ['u-1', 'u-1']]) {
    const refused = await post(...ids);
    assert.equal(refused.statusCode, 422, ids.join());
    assert.equal(refused.json<Problem>().errors[0]?.pointer, '/answers/photo');
  }
  const answer = await post('u-1');
  assert.equal(answer.statusCode, 201, answer.body);
  const { id, secret } = answer.json<{ id: string; secret: string }>();
  const [file] = await forms.store.uploads.find('demo', ['u-1']);
  assert.equal(file?.applicationId, id);
  const taken = await post('u-1');
  assert.deepEqual([taken.statusCode, taken.json<Problem>().errors[0]?.code], [422, 'file-taken']);
  await forms.app.inject({
    method: 'POST',
    url: `/v1/applications/${id}/withdraw`,
    headers: { authorization: `Bearer ${secret}` },
  });
  assert.deepEqual(await forms.store.uploads.find('demo', ['u-1']), []);
});

test('of two that name one file at the same moment one is stored', async t => {
  const photo = { name: 'photo', type: 'photo', label: '近照' };
  const forms = await formsApp(t, { forms: [formWith(photo)] });
  await uploaded(forms, 'u-1');
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => forms.post(application({ answers: { photo: ['u-1'] } }))),
  );
  const codes = answers.map(({ statusCode }) => statusCode).sort();
  assert.deepEqual(codes, [201, ...Array<number>(7).fill(422)]);
  const { rows } = await forms.store.applications.queue('demo', {});
  assert.equal(rows.length, 1, 'nothing of the others stayed');
});

test('a code proves the number it was sent to, once, and is not kept', async t => {
  const code = { name: 'code', type: 'code', label: '验证码', required: true };
  const forms = await formsApp(t, { forms: [formWith(code)] });
  const { context, post } = forms;
  let sent = '';
  const sender = { send: async (message: { code: string }) => void (sent = message.code) };
  const purpose = { formId: 'join', field: 'code', to: '13800000001', title: '加入工会' };
  const before = await post(application({ answers: { code: '000000' } }));
  assert.equal(before.json<Problem>().errors[0]?.code, 'code-expired');
  await sendCode(context, sender, purpose);
  const wrong = sent === '000000' ? '000001' : '000000';
  const refused = await post(application({ answers: { code: wrong } }));
  assert.deepEqual(refused.json<Problem>().errors[0]?.pointer, '/answers/code');
  const other = await post(application({ answers: { code: sent, mobile: '13800000002' } }));
  assert.equal(other.statusCode, 422, 'sent to another number');
  const answer = await post(application({ answers: { code: sent } }));
  assert.equal(answer.statusCode, 201, answer.body);
  const kept = await openAnswers(context, answer.json<{ id: string }>());
  assert.ok(kept && !Object.hasOwn(kept, 'code'));
  const again = await post(application({ answers: { code: sent } }));
  assert.equal(again.json<Problem>().errors[0]?.code, 'code-expired');
});
