import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAnswers, openKept } from '../../src/applications/answers.ts';
import { eraseDue } from '../../src/applications/retention.ts';
import { remark, transition } from '../../src/applications/transition.ts';
import { asked, PHOTO_FORM, uploaded } from '../helpers/asking.ts';
import type { FORM } from '../helpers/forms.ts';
import { formsApp } from '../helpers/forms.ts';
import { testKeys } from '../helpers/keys.ts';
import { DATABASES } from '../store/helpers/databases.ts';

/** Nothing in this form is delicate: what is answered is kept as long as all of it. */
const PLAIN_FORM = {
  ...PHOTO_FORM,
  steps: PHOTO_FORM.steps.map(step => ({
    ...step,
    fields: step.fields.map(({ sensitive: _, ...field }) => ({
      ...field,
      ...(field.type === 'id' && { type: 'text', check: [], retainDays: 30 }),
    })),
  })),
  rules: [],
};
const DAY = 86_400_000;

for (const database of DATABASES) {
  const named = (name: string) => `${database.name}: ${name}`;

  test(named('an answer is stored with its files, and the application waits again'), async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open(), forms: [PHOTO_FORM] });
    const { context, store } = forms;
    const one = await asked(forms);
    const before = (await openAnswers(context, one)) ?? {};
    const file = await uploaded(forms, 'u-contract');
    const body = { message: '合同见附件。\r\n示例公司。', files: [file] };
    const taken = await one.answer(body, { key: 'one-key' });
    assert.equal(taken.statusCode, 201, taken.body);
    const { id, receipt } = one;
    const poll = `v1/applications/${id}`;
    assert.deepEqual(taken.json(), { id, receipt, state: 'answered', poll });
    const status = (await one.status()).json();
    assert.equal(status.state, 'answered');
    assert.equal(status.ask, undefined);
    assert.deepEqual(
      status.history.map(({ state }: { state: string }) => state),
      ['received', 'asked', 'answered'],
    );
    const kept = await openKept(context, id);
    assert.deepEqual(kept?.answers, before);
    const [supplement, ...more] = kept?.supplements ?? [];
    assert.deepEqual(more, []);
    assert.equal(supplement?.message, '合同见附件。\n示例公司。');
    assert.deepEqual(supplement?.files, [file]);
    assert.equal(supplement?.at, status.history.at(-1).at);
    assert.equal((await store.uploads.find('demo', [file]))[0]?.applicationId, id);

    // The same again, whatever the state has become: the same bytes, and nothing new.
    const approve = { from: 'answered', to: 'checking', by: '李示例' };
    assert.equal(await transition(context, id, approve), 'done');
    const again = await one.answer(body, { key: 'one-key' });
    assert.deepEqual([again.statusCode, again.body], [201, taken.body]);
    const other = await one.answer({ message: '别的话。' }, { key: 'one-key' });
    assert.deepEqual([other.statusCode, other.json().code], [422, 'key-reused']);
    const late = await one.answer({ message: '还有。' });
    assert.deepEqual([late.statusCode, late.json().code], [409, 'not-asked']);
    assert.equal((await openKept(context, id))?.supplements?.length, 1);
  });

  test(named('of many answers at once, at two instances, one is stored'), async t => {
    const place = await database.make(t);
    const keys = testKeys();
    const open = () => place.open();
    const instances = [await formsApp(t, { open, keys }), await formsApp(t, { open, keys })];
    const [first, second] = instances as [(typeof instances)[0], (typeof instances)[0]];
    const one = await asked(first);
    const send = (n: number, key: string, text: string) => {
      const { app } = n % 2 === 0 ? first : second;
      return app.inject({
        method: 'POST',
        url: `${one.url}/answers`,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${one.secret}`,
          'idempotency-key': key,
        },
        payload: JSON.stringify({ message: text }),
      });
    };
    const same = Array.from({ length: 20 }, (_, n) => send(n, 'same-key', '同一句话。'));
    const different = Array.from({ length: 20 }, (_, n) => send(n, `key-${n}`, `第 ${n} 句话。`));
    const answers = await Promise.all([...same, ...different]);
    for (const { statusCode, body } of answers) {
      assert.ok([201, 409, 503].includes(statusCode), body);
    }
    assert.equal((await openKept(first.context, one.id))?.supplements?.length, 1);
    const history = (await one.status()).json().history as { state: string }[];
    assert.equal(history.filter(({ state }) => state === 'answered').length, 1);
  });

  test(named('a remark of staff meanwhile does not cost the answer'), async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open() });
    const one = await asked(forms);
    const [taken, noted] = await Promise.all([
      one.answer({ message: '示例答复。' }),
      remark(forms.context, one.id, { by: '王示例', memo: '打过电话' }),
    ]);
    assert.equal(taken.statusCode, 201, taken.body);
    assert.ok(['done', 'moved'].includes(noted));
    assert.equal((await one.status()).json().state, 'answered');
  });

  test(named('asked twice, answered twice; both stay until the end'), async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open() });
    const one = await asked(forms);
    assert.equal((await one.answer({ message: '第一次。' })).statusCode, 201);
    const ask = { from: 'answered', to: 'asked', by: '李示例', note: '还缺照片。' };
    assert.equal(await transition(forms.context, one.id, ask), 'done');
    assert.equal((await one.answer({ message: '第二次。' })).statusCode, 201);
    const { supplements = [] } = (await openKept(forms.context, one.id)) ?? {};
    assert.deepEqual(
      supplements.map(({ message }) => message),
      ['第一次。', '第二次。'],
    );
  });

  test(named('withdrawn or deleted, answer and files go with it'), async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open(), forms: [PHOTO_FORM] });
    const { app, store, context } = forms;
    for (const act of ['withdraw', 'delete']) {
      const one = await asked(forms);
      const file = await uploaded(forms, `u-${act}`);
      const body = { message: '示例答复。', files: [file] };
      assert.equal((await one.answer(body, { key: act })).statusCode, 201);
      const headers = { authorization: `Bearer ${one.secret}` };
      const request =
        act === 'withdraw'
          ? { method: 'POST' as const, url: `${one.url}/withdraw`, headers }
          : { method: 'DELETE' as const, url: one.url, headers };
      assert.ok((await app.inject(request)).statusCode < 300);
      assert.equal(await openKept(context, one.id), undefined);
      assert.deepEqual(await store.uploads.find('demo', [file]), []);
      const late = await one.answer({ message: '再来。' });
      assert.equal(late.statusCode, act === 'withdraw' ? 409 : 410);
      const again = await one.answer(body, { key: act });
      assert.equal(again.statusCode, act === 'withdraw' ? 201 : 410);
    }
  });

  test(named('kept no longer than what is delicate in the form'), async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open(), forms: [PHOTO_FORM] });
    const one = await asked(forms);
    const file = await uploaded(forms, 'u-card');
    assert.equal((await one.answer({ message: '号码在此', files: [file] })).statusCode, 201);
    const approve = { from: 'answered', to: 'approved', by: '李示例' };
    assert.equal(await transition(forms.context, one.id, approve), 'done');
    const kept = await openKept(forms.context, one.id);
    assert.ok(kept && Object.hasOwn(kept.answers, 'name'));
    assert.deepEqual(kept.supplements, [], 'the ID number is kept for no day, so neither is this');
    assert.deepEqual(await forms.store.uploads.find('demo', [file]), []);
  });

  test(named('kept as long as the form where nothing in it is delicate'), async t => {
    const place = await database.make(t);
    const photo = { retainDays: 40 };
    const steps = PLAIN_FORM.steps.map(step => ({
      ...step,
      fields: step.fields.map(field => ({ ...field, ...(field.type === 'photo' && photo) })),
    }));
    const forms = await formsApp(t, {
      open: () => place.open(),
      forms: [{ ...PLAIN_FORM, steps } as typeof FORM],
    });
    const { context } = forms;
    const one = await asked(forms);
    const file = await uploaded(forms, 'u-letter');
    assert.equal((await one.answer({ message: '示例', files: [file] })).statusCode, 201);
    const refuse = { from: 'answered', to: 'refused', by: '李示例', note: '不符合。' };
    assert.equal(await transition(context, one.id, refuse), 'done');
    forms.wait(39 * DAY);
    await eraseDue(context);
    assert.equal((await openKept(context, one.id))?.supplements?.length, 1);
    forms.wait(2 * DAY);
    await eraseDue(context);
    assert.equal((await openKept(context, one.id))?.supplements?.length, 0);
    assert.deepEqual(await forms.store.uploads.find('demo', [file]), []);
  });

  test(named('taken up again after all was erased, it can be answered'), async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open() });
    const { context } = forms;
    const one = await asked(forms);
    const to = (from: string, state: string) =>
      transition(context, one.id, { from, to: state, by: '李示例', note: '示例' });
    assert.equal(await to('asked', 'refused'), 'done');
    forms.wait(731 * DAY);
    assert.equal((await eraseDue(context)).applications, 1);
    assert.equal(await openKept(context, one.id), undefined);
    assert.equal(await to('refused', 'checking'), 'done');
    assert.equal(await to('checking', 'asked'), 'done');
    assert.equal((await one.answer({ message: '又来了。' })).statusCode, 201);
    const kept = await openKept(context, one.id);
    assert.deepEqual(kept?.answers, {});
    assert.equal(kept?.supplements?.[0]?.message, '又来了。');
  });
}
