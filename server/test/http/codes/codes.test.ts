import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import type { FormDocument } from '../../../../src/data/generated/types.ts';
import { codeFieldOf } from '../../../src/codes/code-field.ts';
import {
  consoleSender,
  SendingFailed,
  smsSender,
  webhookSender,
  type CodeMessage,
} from '../../../src/codes/senders.ts';
import { verifyCode } from '../../../src/codes/verify.ts';
import { addCodes } from '../../../src/http/codes/codes.ts';
import { openStore } from '../../../src/store/open.ts';
import { temporaryFolder } from '../../helpers/server.ts';
import { formsApp } from '../../helpers/forms.ts';
import { DATABASES } from '../../store/helpers/databases.ts';

const TO = '13900000000';
const FORM: FormDocument = {
  id: 'loan',
  kind: 'loan',
  v: 1,
  title: '示例贷款',
  steps: [
    {
      id: 'who',
      title: '您是谁？',
      fields: [
        { name: 'mobile', type: 'phone', label: '手机号' },
        { name: 'sms', type: 'code', label: '验证码' },
        { name: 'name', type: 'text', label: '姓名' },
      ],
    },
  ],
  submit: { href: 'v1/applications' },
};

async function asking(
  t: TestContext,
  options: { most?: number; open?: () => ReturnType<typeof openStore> } = {},
) {
  const { most = 1000, open } = options;
  const forms = await formsApp(t, { forms: [FORM], ...(open && { open }) });
  const sent: CodeMessage[] = [];
  let broken = false;
  const sender = {
    async send(message: CodeMessage) {
      if (broken) throw new SendingFailed('the gateway is away');
      sent.push(message);
    },
  };
  addCodes(forms.app, forms.context, sender, { allowance: { most, windowMs: 60_000 } });
  const ask = (to: unknown = TO, more: object = {}) =>
    forms.app.inject({
      method: 'POST',
      url: '/v1/codes',
      payload: { formId: 'loan', field: 'sms', to, ...more },
    });
  const verify = (code: string, more: object = {}) =>
    verifyCode(forms.context, { formId: 'loan', field: 'sms', to: TO, code, ...more });
  return { ...forms, sent, ask, verify, breakDown: () => (broken = true) };
}

for (const database of DATABASES) {
  test(`a code is sent, is right for what it was asked for, and for a few minutes (${database.name})`, async t => {
    const place = await database.make(t);
    const { ask, sent, verify, wait } = await asking(t, { open: () => place.open() });
    const answer = await ask('+86 139-0000-0000');
    assert.equal(answer.statusCode, 202, answer.body);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(answer.json<{ retryAfter: number }>().retryAfter, 60);
    const [message] = sent;
    assert.deepEqual([message?.to, message?.title, message?.minutes], [TO, '示例贷款', 5]);
    const code = message?.code ?? '';
    assert.match(code, /^\d{6}$/);
    assert.equal(await verify(code), 'right');
    assert.equal(await verify([...code].join(' ')), 'right', 'still right until it is spent');
    assert.equal(await verify(code, { to: '+86 139 0000 0000' }), 'right', 'the same number');
    assert.equal(await verify(code, { field: 'other' }), 'wrong');
    assert.equal(await verify(code, { formId: 'join' }), 'wrong');
    assert.equal(await verify(code, { to: '13900000001' }), 'expired');
    wait(5 * 60_000);
    assert.equal(await verify(code), 'expired');
  });
}

test('five wrong codes are the end of it; a new code begins anew', async t => {
  const { ask, sent, verify, wait } = await asking(t);
  await ask();
  const code = sent[0]!.code;
  const wrong = code === '000000' ? '000001' : '000000';
  for (let n = 0; n < 5; n += 1) assert.equal(await verify(wrong), 'wrong');
  assert.equal(await verify(code), 'tried-out');
  wait(60_000);
  await ask();
  assert.equal(await verify(sent[1]!.code), 'right');
});

test('tries that come all at once are counted one by one', async t => {
  const { ask, sent, verify } = await asking(t);
  await ask();
  const code = Number(sent[0]!.code);
  const guesses = Array.from({ length: 20 }, (_, n) =>
    String((code + n + 1) % 1e6).padStart(6, '0'),
  );
  const verdicts = await Promise.all(guesses.map(guess => verify(guess)));
  assert.equal(verdicts.filter(verdict => verdict === 'wrong').length, 5);
  assert.equal(verdicts.filter(verdict => verdict === 'tried-out').length, 15);
});

test('a number is sent one a minute and ten a day, whoever asks', async t => {
  const { ask, sent, wait } = await asking(t);
  assert.equal((await ask()).statusCode, 202);
  const soon = await ask();
  assert.equal(soon.statusCode, 429);
  assert.ok(Number(soon.headers['retry-after']) <= 60);
  for (let n = 1; n < 10; n += 1) {
    wait(61_000);
    assert.equal((await ask()).statusCode, 202);
  }
  wait(61_000);
  const late = await ask();
  assert.equal(late.statusCode, 429);
  assert.ok(Number(late.headers['retry-after']) > 80_000);
  assert.equal(sent.length, 10);
  wait(24 * 60 * 60_000);
  assert.equal((await ask()).statusCode, 202);
});

test('an address is counted too, and numbers asked for at the same moment once each', async t => {
  const { ask, sent } = await asking(t, { most: 3 });
  const answers = await Promise.all([ask(), ask(), ask('13900000001'), ask('13900000002')]);
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [202, 202, 429, 429]);
  assert.equal(sent.length, 2);
});

test('neither number nor code stands in the database, and numbers are forgotten', async t => {
  const folder = await temporaryFolder(t);
  const { ask, sent, store, context, wait } = await asking(t, {
    open: () => openStore({ dataDir: folder }),
  });
  await ask();
  const { readFile, readdir } = await import('node:fs/promises');
  for (const file of await readdir(folder)) {
    const bytes = await readFile(`${folder}/${file}`);
    assert.equal(bytes.includes(TO), false, file);
    assert.equal(bytes.includes(sent[0]!.code), false, file);
  }
  const purge = () => store.codes.purge('demo', context.now().toISOString());
  assert.equal(await purge(), 0, 'still counted');
  wait(24 * 60 * 60_000);
  assert.equal(await purge(), 1);
});

test('what is wrong with a request is told; a gateway that is away, too', async t => {
  const { ask, sent, breakDown } = await asking(t);
  const pointers = async (answer: ReturnType<typeof ask>) => {
    const { errors } = (await answer).json<{ errors?: { pointer: string }[] }>();
    return errors?.map(({ pointer }) => pointer);
  };
  assert.deepEqual(await pointers(ask('12345')), ['/to']);
  assert.deepEqual(await pointers(ask(7)), ['/to']);
  assert.deepEqual(await pointers(ask(TO, { field: 'mobile' })), ['/field']);
  assert.deepEqual(await pointers(ask(TO, { formId: 'none' })), ['/field']);
  assert.equal(sent.length, 0);
  breakDown();
  const answer = await ask();
  assert.deepEqual(
    [answer.statusCode, answer.json<{ code: string }>().code, answer.headers['retry-after']],
    [503, 'not-sent', '60'],
  );
});

test('the console shows the code to whoever tries, and no whole number', async () => {
  const lines: string[] = [];
  const message = { to: TO, code: '012345', title: '示例贷款', minutes: 5 };
  await consoleSender(line => lines.push(line)).send(message);
  await smsSender({ print: line => lines.push(line) }).send(message);
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /012345/);
  assert.doesNotMatch(lines[0]!, /139\d{8}/);
});

test('the gateway gets the message as JSON with its token; anything but 2xx is a failure', async t => {
  const got: { auth: string | undefined; body: string }[] = [];
  let status = 204;
  const gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      got.push({ auth: request.headers.authorization, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>(done => gateway.listen(0, '127.0.0.1', done));
  t.after(() => gateway.close());
  const { port } = gateway.address() as AddressInfo;
  const sender = webhookSender(`http://127.0.0.1:${port}/sms`, 'secret-token');
  const message = { to: TO, code: '012345', title: '示例贷款', minutes: 5 };
  await sender.send(message);
  assert.equal(got[0]?.auth, 'Bearer secret-token');
  const { text, ...rest } = JSON.parse(got[0]!.body) as CodeMessage & { text: string };
  assert.deepEqual(rest, message);
  assert.match(text, /012345.*5 分钟/);
  status = 500;
  const failure = await sender.send(message).catch((error: unknown) => error);
  assert.ok(failure instanceof SendingFailed);
  assert.doesNotMatch(failure.message, /012345|139/);
  gateway.close();
  gateway.closeAllConnections();
  await assert.rejects(sender.send(message), SendingFailed);
});

test('a code proves the number it names, else the one asked for before it', () => {
  const field = (name: string, type: string, more: object = {}) => ({
    name,
    type,
    label: name,
    ...more,
  });
  const fields = [
    field('home', 'phone'),
    field('own', 'phone'),
    field('a', 'code'),
    field('b', 'code', { of: 'home' }),
  ];
  const form = { ...FORM, steps: [{ id: 's', title: 's', fields }] } as FormDocument;
  assert.equal(codeFieldOf(form, 'a')?.phone?.name, 'own');
  assert.equal(codeFieldOf(form, 'b')?.phone?.name, 'home');
  assert.equal(codeFieldOf(form, 'own'), undefined);
  assert.equal(codeFieldOf(form, 'none'), undefined);
});
