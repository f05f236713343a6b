import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { FormsContext } from '../src/applications/context.ts';
import { transition } from '../src/applications/transition.ts';
import { openKeyRing } from '../src/keys/key-ring.ts';
import { openStore } from '../src/store/open.ts';
import { command, serving } from './helpers/command.ts';
import { documentAt, documentsOf } from './helpers/documents.ts';
import { application, FORM, sampleId } from './helpers/forms.ts';
import { SETTINGS, temporaryFolder } from './helpers/server.ts';

const COUNT = 10;
const wordsOf = (n: number): string => `金丝雀答复示例-canary-${n}-${sampleId(n, '19940404')}`;

test('what applicants answer, and what they are asked, is in no log, database or backup', async t => {
  const folder = await temporaryFolder(t);
  const store = await openStore({ dataDir: folder });
  await store.saveSettings('demo', SETTINGS);
  const form = documentAt('v1/forms/join.json', { ...FORM });
  await store.replaceDocuments('demo', documentsOf('forms', [form]));
  const { url, child, end } = await serving(t, ['--data', folder], { LOG_LEVEL: 'trace' });
  const keys = openKeyRing({ dataDir: folder });
  const desk = { store, siteId: 'demo', keys, now: () => new Date() } as FormsContext;

  const secrets: string[] = [];
  for (let n = 0; n < COUNT; n += 1) {
    const headers = { 'content-type': 'application/json', 'idempotency-key': `key-${n}` };
    const answers = { mobile: `139876501${n}0`, idNumber: sampleId(n + 1) };
    const body = JSON.stringify(application({ answers }));
    const taken = await fetch(`${url}v1/applications`, { method: 'POST', headers, body });
    assert.equal(taken.status, 201);
    const { id, secret } = (await taken.json()) as { id: string; secret: string };
    const send = (text: string, key: string) =>
      fetch(`${url}v1/applications/${id}/answers`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${secret}`, 'idempotency-key': key },
        body: text,
      });
    const message = JSON.stringify({ message: wordsOf(n) });
    // Faults of every sort, each with the words in it.
    assert.equal((await send(message, 'a')).status, 409);
    const ask = { from: 'received', to: 'asked', by: '李示例', note: `请答复 ${wordsOf(n)}` };
    assert.equal(await transition(desk, id, ask), 'done');
    assert.equal((await send(message.slice(0, -1), 'a')).status, 400);
    const nobody = JSON.stringify({ message: wordsOf(n), files: [`u-${n}`] });
    assert.equal((await send(nobody, 'a')).status, 422);
    assert.equal((await send(message, 'a')).status, 201);
    assert.equal((await send(message, 'a')).status, 201);
    assert.equal((await send(nobody, 'a')).status, 422);
    secrets.push(id, secret);
  }
  const backup = join(await temporaryFolder(t), 'b.gz');
  assert.equal((await command(['backup', backup, '--data', folder])).code, 0);
  await store.close();
  child.kill('SIGTERM');
  const { out, err } = await end;

  const log = out + err;
  assert.match(log, /"\/v1\/applications\/…\/answers"/, 'the log is there to be searched');
  const words = Array.from({ length: COUNT }, (_, n) => wordsOf(n)).flatMap(text =>
    text.split('-'),
  );
  const personal = words.filter(word => word !== 'canary' && word.length > 2);
  for (const word of [...personal, 'canary', ...secrets]) assert.ok(!log.includes(word), word);
  const packed = gunzipSync(await readFile(backup)).toString('utf8');
  assert.match(packed, /application_answers/);
  const files = (await readdir(folder)).filter(name => name.startsWith('union.db'));
  const stored = await Promise.all(files.map(name => readFile(join(folder, name), 'latin1')));
  assert.ok(stored.some(text => text.includes('answered')));
  for (const text of [packed, ...stored]) {
    for (const word of [...personal, 'canary']) {
      const bytes = Buffer.from(word).toString('latin1');
      assert.ok(!text.includes(word) && !text.includes(bytes), word);
    }
  }
});
