import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAnswers } from '../../src/applications/answers.ts';
import { eraseDue } from '../../src/applications/retention.ts';
import { transition } from '../../src/applications/transition.ts';
import { application, FORM, formsApp, sampleId, type FormsApp } from '../helpers/forms.ts';
import { testKeys } from '../helpers/keys.ts';
import { DATABASES } from '../store/helpers/databases.ts';

interface Receipt {
  id: string;
  secret: string;
  receipt: string;
}

/** Posts until it is taken: 409 and 503 mean to come back. */
async function insist({ post }: FormsApp, body: object, key: string): Promise<string> {
  for (;;) {
    const answer = await post(body, { key });
    if (answer.statusCode === 201) return answer.body;
    assert.ok([409, 503].includes(answer.statusCode), answer.body);
    assert.ok(Number(answer.headers['retry-after']) > 0);
  }
}

for (const database of DATABASES) {
  const named = (name: string) => `${database.name}: ${name}`;

  test(named('200 posts of one key at two instances make one record'), async t => {
    const place = await database.make(t);
    const keys = testKeys();
    const open = () => place.open();
    const instances = [await formsApp(t, { open, keys }), await formsApp(t, { open, keys })];
    const body = application();
    const tries = Array.from({ length: 200 }, (_, n) =>
      (instances[n % 2] as FormsApp).post(body, { key: 'the-same-key' }),
    );
    const answers = await Promise.all(tries);
    const bodies = answers.flatMap(({ statusCode, body: text }) => {
      assert.ok([201, 409, 503].includes(statusCode), text);
      return statusCode === 201 ? [text] : [];
    });
    assert.ok(bodies.length > 0);
    assert.equal(new Set(bodies).size, 1, 'all that are answered get the same bytes');
    const { rows } = await (instances[0] as FormsApp).store.applications.queue('demo', {});
    assert.equal(rows.length, 1);
  });

  test(named('many at once: each stored once, each opens its own'), async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open() });
    const bodies = Array.from({ length: 60 }, (_, n) =>
      application({
        answers: { name: `示例第${n}`, mobile: `138000${10_000 + n}`, idNumber: sampleId(n) },
      }),
    );
    const twice = bodies.flatMap((body, n) => [
      insist(forms, body, `key-number-${n}`),
      insist(forms, body, `key-number-${n}`),
    ]);
    const texts = await Promise.all(twice);
    assert.equal(new Set(texts).size, 60);
    const { rows } = await forms.store.applications.queue('demo', {}, undefined, 100);
    assert.equal(rows.length, 60);
    for (const [n, body] of bodies.entries()) {
      const { id } = JSON.parse(texts[2 * n] as string) as Receipt;
      assert.deepEqual(await openAnswers(forms.context, { id }), body.answers);
    }
    assert.ok(rows.every(({ duplicate }) => !duplicate));
  });

  test(named('from submission to erasure'), async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, {
      open: () => place.open(),
      forms: [{ ...FORM, quota: { total: 9 } }],
    });
    const { context, app } = forms;
    const receipt = (await forms.post(application())).json<Receipt>();
    const headers = { authorization: `Bearer ${receipt.secret}` };
    const approve = { from: 'received', to: 'approved', by: '李示例', note: '欢迎', memo: '面谈' };
    assert.equal(await transition(context, receipt.id, approve), 'done');
    const kept = await openAnswers(context, receipt);
    assert.ok(kept && !Object.hasOwn(kept, 'idNumber'), 'kept for no day');
    const url = `/v1/applications/${receipt.id}`;
    const status = (await app.inject({ url, headers })).json<{ history: { note?: string }[] }>();
    assert.equal(status.history.at(-1)?.note, '欢迎');
    forms.wait(731 * 86_400_000);
    assert.equal((await eraseDue(context)).applications, 1);
    assert.equal(await openAnswers(context, receipt), undefined);
    assert.equal((await app.inject({ method: 'DELETE', url, headers })).statusCode, 204);
    assert.equal((await app.inject({ url, headers })).statusCode, 410);
  });
}
