import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { test, type TestContext } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { validateUpload } from '../../../../src/data/generated/validators/upload.js';
import { addUploads, type UploadOptions } from '../../../src/http/uploads/uploads.ts';
import { claimUploads, eraseUploadsOf } from '../../../src/store/uploads/claim.ts';
import type { Database } from '../../../src/store/database.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { uploadFault } from '../../../src/uploads/check-field.ts';
import { readUpload } from '../../../src/uploads/read.ts';
import { strip } from '../../../src/uploads/strip.ts';
import { bilingual, UserError } from '../../../src/user-error.ts';
import { formsApp, type FormsApp } from '../../helpers/forms.ts';
import { temporaryFolder } from '../../helpers/server.ts';
import { DATABASES } from '../../store/helpers/databases.ts';
import * as images from '../../uploads/images.ts';

interface Sent {
  key?: string | null;
  type?: string | null;
  from?: string;
}

function sending({ app }: FormsApp) {
  return (
    payload: Buffer,
    { key = randomUUID(), type = 'image/jpeg', from = '192.0.2.7' }: Sent = {},
  ) =>
    app.inject({
      method: 'POST',
      url: '/v1/uploads',
      remoteAddress: from,
      headers: {
        ...(key !== null && { 'idempotency-key': key }),
        ...(type !== null && { 'content-type': type }),
      },
      payload,
    });
}

async function uploading(t: TestContext, options: UploadOptions = {}) {
  const forms = await formsApp(t);
  addUploads(forms.app, forms.context, options);
  return { ...forms, send: sending(forms) };
}

function codeOf(answer: LightMyRequestResponse): string {
  return `${answer.statusCode} ${answer.json<{ code?: string }>().code}`;
}

for (const database of DATABASES) {
  test(`a photo is taken without what its camera wrote, sealed, and read back (${database.name})`, async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open() });
    addUploads(forms.app, forms.context);
    const answer = await sending(forms)(images.jpeg());
    assert.equal(answer.statusCode, 201, answer.body);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const upload = answer.json<{ id: string; type: string; bytes: number; expires: string }>();
    assert.ok(validateUpload(upload), JSON.stringify(validateUpload.errors));
    const clean = strip('image/jpeg', images.jpeg());
    assert.deepEqual([upload.type, upload.bytes], ['image/jpeg', clean.length]);
    const opened = await readUpload(forms.context, upload.id);
    assert.deepEqual(opened, { type: 'image/jpeg', bytes: clean });
    const parts = (await forms.store.uploads.parts('demo', upload.id)) ?? [];
    assert.ok(parts.length === 1 && parts.every(part => /^[a-z]+\.[\w-]+\.[\w-]+$/.test(part)));
    assert.equal(await readUpload(forms.context, 'u-nobody'), undefined);
  });

  test(`the same key brings the same file, once, however many ask at once (${database.name})`, async t => {
    const place = await database.make(t);
    const forms = await formsApp(t, { open: () => place.open() });
    addUploads(forms.app, forms.context);
    const send = sending(forms);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => send(images.jpeg(), { key })),
    );
    assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([201]));
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
    assert.deepEqual((await forms.store.uploads.unclaimed('demo')).count, 1);
    assert.equal(codeOf(await send(images.jpeg(3), { key })), '422 key-reused');
  });
}

test('a large file is sealed in parts that cannot change places', async t => {
  const { send, context, store } = await uploading(t);
  const large = Buffer.concat([images.PDF, Buffer.alloc(1_200_000, 'x')]);
  const answer = await send(large, { type: 'application/pdf' });
  const { id } = answer.json<{ id: string }>();
  const parts = (await store.uploads.parts('demo', id)) ?? [];
  assert.equal(parts.length, 3);
  assert.deepEqual((await readUpload(context, id))?.bytes, large);
  const turned = { ...store.uploads, find: store.uploads.find.bind(store.uploads) };
  const swapped = { ...turned, parts: async () => [parts[1]!, parts[0]!, parts[2]!] };
  const cut = { ...turned, parts: async () => parts.slice(0, 2) };
  for (const uploads of [swapped, cut]) {
    const faked = { ...context, store: { ...store, uploads } as unknown as typeof store };
    await assert.rejects(readUpload(faked, id), { name: 'Tampered' });
  }
  // Sealed anew, the parts are others and the file is the same.
  const reseal = (sealed: string, bound: string) =>
    context.keys.seal(context.keys.open(sealed, bound), bound);
  assert.equal(await store.uploads.resealPage('demo', '', 10, reseal), id);
  assert.equal(await store.uploads.resealPage('demo', id, 10, reseal), undefined);
  assert.notEqual((await store.uploads.parts('demo', id))?.[0], parts[0]);
  assert.deepEqual((await readUpload(context, id))?.bytes, large);
});

test('what is refused is refused in words, by what the bytes are', async t => {
  const { send } = await uploading(t, { maxBytes: 4000 });
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1');
  const cases: readonly (readonly [Buffer, Sent, string])[] = [
    [images.jpeg(), { key: null }, '400 key-missing'],
    [images.jpeg(), { key: 'with space' }, '400 key-shape'],
    [images.jpeg(), { type: 'text/plain' }, '415 type-unknown'],
    [images.jpeg(), { type: 'multipart/form-data; boundary=x' }, '415 type-unknown'],
    [images.jpeg(), { type: 'application/json' }, '415 type-unknown'],
    [images.jpeg(), { type: null }, '415 type-unknown'],
    [heic, {}, '415 heic'],
    [heic, { type: 'image/heic' }, '415 heic'],
    [Buffer.from('<script>alert(1)</script>'), {}, '415 type-unknown'],
    [images.png(), {}, '422 type-mismatch'],
    [images.jpeg().subarray(0, 200), {}, '422 damaged'],
    [
      Buffer.concat([images.PDF, Buffer.alloc(4000)]),
      { type: 'application/pdf' },
      '413 file-too-big',
    ],
  ];
  for (const [bytes, sent, expected] of cases) {
    const answer = await send(bytes, sent);
    assert.equal(codeOf(answer), expected, answer.body);
    const { detail } = answer.json<{ detail: string }>();
    assert.match(detail, /\p{Script=Han}.*[a-z]/su);
  }
  const taken = await send(images.jpeg(), { type: 'IMAGE/JPEG; charset=binary' });
  assert.equal(taken.statusCode, 201);
});

test('a body that does not say its length is cut off all the same', async t => {
  const { app } = await uploading(t, { maxBytes: 4000 });
  const payload = Readable.from([
    images.PDF,
    ...Array.from({ length: 9 }, () => Buffer.alloc(1000)),
  ]);
  const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/pdf' };
  const answer = await app.inject({ method: 'POST', url: '/v1/uploads', headers, payload });
  assert.equal(codeOf(answer), '413 file-too-big');
});

test('an address has its allowance; a key that was answered is answered again all the same', async t => {
  const { send } = await uploading(t, { allowance: { most: 2, windowMs: 60_000 } });
  const key = randomUUID();
  const first = await send(images.PDF, { key, type: 'application/pdf' });
  await send(images.PDF, { type: 'application/pdf' });
  const third = await send(images.PDF, { type: 'application/pdf' });
  assert.equal(codeOf(third), '429 limited');
  assert.ok(Number(third.headers['retry-after']) > 0);
  assert.equal((await send(images.PDF, { key, type: 'application/pdf' })).body, first.body);
  const elsewhere = await send(images.PDF, { type: 'application/pdf', from: '198.51.100.4' });
  assert.equal(elsewhere.statusCode, 201);
});

test('a database that is full now takes the same file later', async t => {
  const { send, context } = await uploading(t);
  const full = () => Promise.reject(new UserError(bilingual('磁盘已满。', 'The disk is full.')));
  const key = randomUUID();
  const failing = t.mock.method(context.store.uploads, 'add', full);
  const refused = await send(images.PDF, { key, type: 'application/pdf' });
  assert.equal(codeOf(refused), '503 busy');
  assert.match(String(refused.headers['content-type']), /^application\/problem\+json/);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  assert.doesNotMatch(refused.body, /磁盘|disk/, 'why is for the log');
  failing.mock.restore();
  assert.equal((await send(images.PDF, { key, type: 'application/pdf' })).statusCode, 201);
});

test('files that nobody uses cannot fill the disk', async t => {
  const { send } = await uploading(t, { mostUnclaimed: 10 });
  assert.equal((await send(images.PDF, { type: 'application/pdf' })).statusCode, 201);
  // The next look at the store is some seconds away; another server over it looks at once.
  const second = await uploading(t, { mostUnclaimed: 0 });
  const answer = await second.send(images.PDF, { type: 'application/pdf' });
  assert.equal(codeOf(answer), '503 busy');
  assert.ok(Number(answer.headers['retry-after']) > 0);
});

test('a file that no application uses is gone after a day, its key with it', async t => {
  const { send, store, context, wait } = await uploading(t);
  const key = randomUUID();
  const first = (await send(images.jpeg(), { key })).json<{ id: string }>();
  assert.equal(await store.uploads.purge('demo', context.now().toISOString()), 0);
  wait(25 * 60 * 60 * 1000);
  assert.equal(await store.uploads.purge('demo', context.now().toISOString()), 1);
  assert.equal(await store.uploads.parts('demo', first.id), undefined);
  assert.notEqual((await send(images.jpeg(), { key })).json<{ id: string }>().id, first.id);
});

async function database(t: TestContext): Promise<Database> {
  const opened = await openSqlite(`${await temporaryFolder(t)}/union.db`);
  t.after(() => opened.close());
  return opened;
}

test('a file is claimed once, in the transaction of its application, and erased with it', async t => {
  const { Uploads } = await import('../../../src/store/uploads/uploads.ts');
  const sqlite = await database(t);
  const uploads = new Uploads(sqlite);
  const times = { createdAt: '2026-01-01T00:00:00.000Z', expiresAt: '2026-01-02T00:00:00.000Z' };
  for (const id of ['u-1', 'u-2', 'u-3']) {
    const facts = { id, type: 'image/png', bytes: 9, keyHash: id, bodyHash: id };
    await uploads.add('demo', { ...facts, ...times, parts: ['sealed'] });
  }
  const noon = '2026-01-01T12:00:00.000Z';
  const claim = (ids: readonly string[], application: string, now = noon) =>
    sqlite.transaction(transaction => claimUploads(transaction, 'demo', ids, application, now));
  assert.equal(await claim(['u-1', 'u-2'], 'a-1'), true);
  assert.equal(await claim(['u-2'], 'a-2'), false);
  assert.equal(await claim(['u-none'], 'a-2'), false);
  assert.equal(await claim(['u-3'], 'a-2', '2026-01-02T00:00:00.000Z'), false);
  // What an application uses stays, however late it is.
  assert.equal(await uploads.purge('demo', '2027-01-01T00:00:00.000Z'), 1);
  const left = await uploads.find('demo', ['u-1', 'u-2', 'u-3']);
  assert.deepEqual(left.map(({ id, applicationId }) => [id, applicationId]).sort(), [
    ['u-1', 'a-1'],
    ['u-2', 'a-1'],
  ]);
  await sqlite.transaction(transaction => eraseUploadsOf(transaction, 'demo', 'a-1'));
  assert.deepEqual(await uploads.find('demo', ['u-1', 'u-2']), []);
});

test('the files of an answer are checked against their field', () => {
  const now = '2026-01-01T12:00:00.000Z';
  const free = {
    id: 'u-1',
    type: 'image/png',
    bytes: 2_000_000,
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt: '2026-01-02T00:00:00.000Z',
  };
  const code = (field: Parameters<typeof uploadFault>[0], ids = ['u-1'], found = [free]) =>
    uploadFault(field, ids, found, now)?.code;
  assert.equal(code({}), undefined);
  assert.equal(code({ accept: ['image/*'], maxBytes: 2_000_000, maxFiles: 1 }), undefined);
  assert.equal(code({ accept: ['image/jpeg'] }), 'file-type');
  assert.equal(code({ maxBytes: 1_999_999 }), 'file-too-big');
  assert.equal(code({}, ['u-1', 'u-1']), 'too-many');
  assert.equal(code({ maxFiles: 2 }, ['u-1', 'u-1']), 'file-missing');
  assert.equal(code({}, ['u-2']), 'file-missing');
  assert.equal(code({}, ['u-1'], [{ ...free, expiresAt: now }]), 'file-missing');
  const taken = { ...free, applicationId: 'a-1' };
  assert.equal(code({}, ['u-1'], [taken]), 'file-taken');
});
