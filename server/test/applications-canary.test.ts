import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { openStore } from '../src/store/open.ts';
import { command, serving } from './helpers/command.ts';
import { documentAt, documentsOf } from './helpers/documents.ts';
import { application, FORM, sampleId } from './helpers/forms.ts';
import { SETTINGS, temporaryFolder } from './helpers/server.ts';

const COUNT = 40;

/** What must be found nowhere, of applicant number n. */
function canary(n: number) {
  const serial = String(n).padStart(3, '0');
  return {
    name: `金丝雀示例${serial}`,
    mobile: `13987650${serial}`,
    idNumber: sampleId(n, '19930303'),
    hobby: `canary-hobby-${serial}`,
  };
}

test('no personal word reaches the log, the database, the backup or an address', async t => {
  const folder = await temporaryFolder(t);
  const store = await openStore({ dataDir: folder });
  await store.saveSettings('demo', SETTINGS);
  const form = documentAt('v1/forms/join.json', { ...FORM });
  await store.replaceDocuments('demo', documentsOf('forms', [form]));
  await store.close();
  const env = { LOG_LEVEL: 'trace', APPLICATIONS_FREE: '1000' };
  const { url, child, end } = await serving(t, ['--data', folder], env);

  const secrets: string[] = [];
  for (let n = 0; n < COUNT; n += 1) {
    const body = JSON.stringify(application({ answers: canary(n) }));
    const headers = { 'content-type': 'application/json', 'idempotency-key': `canary-key-${n}` };
    const post = (sent: string) =>
      fetch(`${url}v1/applications`, { method: 'POST', headers, body: sent });
    // Faults of every sort, each with something personal in it.
    assert.equal((await post(body.slice(0, -1))).status, 400);
    assert.equal((await post(body.replace('"region":"410105"', '"region":""'))).status, 422);
    const answer = await post(body);
    assert.equal(answer.status, 201);
    assert.equal((await post(body.replace('canary-hobby', 'other'))).status, 422);
    const { id, secret, receipt, handoff } = (await answer.json()) as {
      id: string;
      secret: string;
      receipt: string;
      handoff: { href: string };
    };
    for (const word of Object.values(canary(n))) assert.ok(!handoff.href.includes(word));
    const status = `${url}v1/applications/${id}`;
    await fetch(`${status}?receipt=${receipt}`);
    const bearer = { headers: { authorization: `Bearer ${secret}` } };
    assert.equal((await fetch(status, bearer)).status, 200);
    if (n % 2 === 0) await fetch(`${status}/withdraw`, { method: 'POST', ...bearer });
    secrets.push(id, secret, receipt);
  }
  const metrics = await (await fetch(`${url}metrics`)).text();
  assert.match(metrics, new RegExp(`union_applications_total{outcome="accepted"} ${COUNT}`));

  const backup = join(await temporaryFolder(t), 'b.gz');
  assert.equal((await command(['backup', backup, '--data', folder])).code, 0);
  child.kill('SIGTERM');
  const { out, err } = await end;

  const personal = Array.from({ length: COUNT }, (_, n) => Object.values(canary(n))).flat();
  const log = out + err;
  assert.match(log, /"method":"POST"/, 'the log is there to be searched');
  for (const word of [...personal, ...secrets]) assert.ok(!log.includes(word), word);
  const packed = gunzipSync(await readFile(backup)).toString('utf8');
  assert.match(packed, /application_answers/);
  const files = (await readdir(folder)).filter(name => name.startsWith('union.db'));
  assert.ok(files.length > 0);
  const stored = await Promise.all(files.map(name => readFile(join(folder, name), 'latin1')));
  const keys = await readFile(join(folder, 'keys.json'), 'utf8');
  const { secret } = (JSON.parse(keys) as { keys: { secret: string }[] }).keys[0] as {
    secret: string;
  };
  for (const [where, text] of [['backup', packed], ...stored.map(one => ['database', one])]) {
    for (const word of [...personal, secret]) {
      const found = text?.includes(word) || text?.includes(Buffer.from(word).toString('latin1'));
      assert.ok(!found, `${word} in the ${where}`);
    }
  }
});
