import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { openStore } from '../src/store/open.ts';
import { start } from './helpers/command.ts';
import { documentAt, documentsOf } from './helpers/documents.ts';
import { application, FORM, sampleId } from './helpers/forms.ts';
import { SETTINGS, temporaryFolder } from './helpers/server.ts';

const ROUNDS = 2;

/** What a device remembers of an application. */
interface Sent {
  key: string;
  body: string;
  /** The receipt's bytes, once it arrived. */
  answer?: string;
}

/** Starts the server on a free port. */
async function serve(t: TestContext, folder: string) {
  const args = ['serve', '--port', '0', '--host', '127.0.0.1', '--data', folder];
  const child = start(args, {
    APPLICATIONS_FREE: '1000000',
    APPLICATIONS_MOST: '1000000',
    APPLICATIONS_FORM: '1000000',
  });
  t.after(() => void child.kill('SIGKILL'));
  child.stderr?.resume();
  const url = await new Promise<string>((done, fail) => {
    let text = '';
    child.stdout?.on('data', (data: Buffer) => {
      text += data.toString('utf8');
      const found = /(http:\/\/127\.0\.0\.1:\d+\/)\.well-known/.exec(text)?.[1];
      if (found !== undefined) done(found);
    });
    child.once('exit', () => fail(new Error(`did not start: ${text}`)));
  });
  return { child, url };
}

/** Sends, and keeps the answer when one comes. */
async function send(url: string, sent: Sent): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': sent.key };
  const answer = await fetch(`${url}v1/applications`, { method: 'POST', headers, body: sent.body });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${answer.status} ${text}`);
  if (sent.answer !== undefined) assert.equal(text, sent.answer, 'the same bytes after a restart');
  sent.answer = text;
}

test('killed under load: nothing acknowledged is lost, nothing is there twice', async t => {
  const folder = await temporaryFolder(t);
  const store = await openStore({ dataDir: folder });
  await store.saveSettings('demo', SETTINGS);
  const form = documentAt('v1/forms/join.json', { ...FORM });
  await store.replaceDocuments('demo', documentsOf('forms', [form]));
  await store.close();

  const all: Sent[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { child, url } = await serve(t, folder);
    // What was sent before, answered or not, comes again with its key.
    await Promise.all(all.map(sent => send(url, sent)));
    const fresh = Array.from({ length: 60 }, (_, n): Sent => {
      const answers = { idNumber: sampleId(n, `199${round}0101`), name: `示例${round}之${n}` };
      return { key: `round-${round}-${n}`, body: JSON.stringify(application({ answers })) };
    });
    all.push(...fresh);
    const work = fresh.map(sent => send(url, sent).catch(() => undefined));
    await Promise.race(work.slice(10 * (round + 1)));
    child.kill('SIGKILL');
    await Promise.all([once(child, 'exit'), ...work]);
  }
  const answered = all.filter(({ answer }) => answer !== undefined);
  assert.ok(answered.length > 0);

  const { child, url } = await serve(t, folder);
  await Promise.all(all.map(sent => send(url, sent)));
  child.kill('SIGKILL');
  await once(child, 'exit');
  const again = await openStore({ dataDir: folder });
  const { rows } = await again.applications.queue('demo', {}, undefined, 1000);
  await again.close();
  assert.equal(rows.length, all.length, 'one record each');
  const ids = all.map(({ answer }) => (JSON.parse(answer ?? '{}') as { id: string }).id);
  assert.deepEqual(ids.sort(), rows.map(({ id }) => id).sort());
});
