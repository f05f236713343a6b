import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepErasing } from '../../src/applications/erasing.ts';
import { openAnswers } from '../../src/applications/answers.ts';
import { eraseDue, type Erased } from '../../src/applications/retention.ts';
import { remark, transition } from '../../src/applications/transition.ts';
import { application, formsApp, type FormsApp } from '../helpers/forms.ts';
import { testKeys } from '../helpers/keys.ts';

const DAY = 86_400_000;

async function approved(forms: FormsApp): Promise<string> {
  const { id } = (await forms.post(application())).json<{ id: string }>();
  const approve = { from: 'received', to: 'approved', by: '李示例' };
  assert.equal(await transition(forms.context, id, approve), 'done');
  return id;
}

test('a remark does not put off what is due', async t => {
  const forms = await formsApp(t);
  const id = await approved(forms);
  forms.wait(30 * DAY + 1);
  assert.equal(await remark(forms.context, id, { by: '李示例', memo: '已建档' }), 'done');
  assert.equal((await eraseDue(forms.context)).applications, 1);
  const kept = await openAnswers(forms.context, { id });
  assert.ok(kept && !Object.hasOwn(kept, 'mobile'));
});

test('one that is taken up again is not erased meanwhile', async t => {
  const forms = await formsApp(t);
  const id = await approved(forms);
  const again = { from: 'approved', to: 'checking', by: '王示例', memo: '点错了' };
  assert.equal(await transition(forms.context, id, again), 'done');
  forms.wait(800 * DAY);
  assert.equal((await eraseDue(forms.context)).applications, 0);
  assert.ok(await openAnswers(forms.context, { id }));
});

test('one that cannot be opened does not keep the others from being erased', async t => {
  const forms = await formsApp(t);
  const { store, context } = forms;
  const strange = await approved(forms);
  const row = await store.applications.read('demo', strange);
  const sealed = testKeys().seal('{}', 'elsewhere');
  await store.applications.change('demo', strange, {
    ...row,
    rev: row?.rev ?? 0,
    state: 'approved',
    at: context.now().toISOString(),
    by: 'x',
    answers: { do: 'keep', sealed, uploads: [], blinds: [] },
    told: false,
  });
  const id = await approved(forms);
  forms.wait(800 * DAY);
  await assert.rejects(eraseDue(context), /no key/);
  assert.equal(await openAnswers(context, { id }), undefined);
});

test('erases at the start and again, tells of failures, and stops', async t => {
  const forms = await formsApp(t);
  const id = await approved(forms);
  forms.wait(800 * DAY);
  const rounds: (Erased | 'error')[] = [];
  let more = (): void => undefined;
  const next = async (count: number): Promise<void> => {
    while (rounds.length < count) await new Promise<void>(done => (more = done));
  };
  const note = (round: Erased | 'error'): void => {
    rounds.push(round);
    more();
  };
  let fails = false;
  const reload = (): void => {
    if (fails) throw new Error('no file');
  };
  const listener = { onErased: note, onError: () => note('error') };
  const context = { ...forms.context, keys: withReload(forms, reload) };
  const stop = keepErasing(context, listener, 1);
  await next(1);
  assert.equal(await openAnswers(forms.context, { id }), undefined);
  fails = true;
  await next(rounds.length + 2);
  assert.ok(rounds.includes('error'));
  await stop();
  const count = rounds.length;
  await new Promise(done => setImmediate(done));
  assert.equal(rounds.length, count);
});

/** The keys of a test, whose file is looked at in another way. */
function withReload({ keys }: FormsApp, reload: () => void): FormsApp['keys'] {
  return new Proxy(keys, {
    get: (ring, name) => {
      if (name === 'reload') return reload;
      const member = Reflect.get(ring, name, ring) as unknown;
      return typeof member === 'function' ? (member.bind(ring) as unknown) : member;
    },
  });
}
