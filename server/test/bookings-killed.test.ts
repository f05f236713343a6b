import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import type { Person } from '../../src/data/generated/types.ts';
import { openStore } from '../src/store/open.ts';
import { booking, LECTURE, putLecturer, SOON } from './helpers/bookings.ts';
import { start } from './helpers/command.ts';
import { documentAt, documentsOf } from './helpers/documents.ts';
import { SETTINGS, temporaryFolder } from './helpers/server.ts';

const PLACES = 25;
const SCHOOLS = 60;

async function serve(t: TestContext, folder: string) {
  const child = start(['serve', '--port', '0', '--host', '127.0.0.1', '--data', folder], {
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

test('killed while schools book: as many places taken as bookings kept, and none twice', async t => {
  const folder = await temporaryFolder(t);
  const store = await openStore({ dataDir: folder });
  await store.saveSettings('demo', SETTINGS);
  const form = documentAt('v1/forms/lecture.json', { ...LECTURE });
  await store.replaceDocuments('demo', documentsOf('forms', [form], '表单'));
  await putLecturer(store, [{ id: 's-1', start: SOON, capacity: PLACES }]);
  await store.close();

  const wishes = Array.from({ length: SCHOOLS }, (_, n) => ({
    key: `school-${n}`,
    body: JSON.stringify(booking(n)),
    status: 0,
  }));
  const send = async (url: string, wish: (typeof wishes)[number]): Promise<void> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': wish.key };
    const answer = await fetch(`${url}v1/applications`, {
      method: 'POST',
      headers,
      body: wish.body,
    });
    await answer.arrayBuffer();
    // Whoever was told that they have a place keeps it, whatever happens.
    if (wish.status === 201) assert.equal(answer.status, 201);
    wish.status = answer.status;
  };

  const first = await serve(t, folder);
  const work = wishes.map(wish => send(first.url, wish).catch(() => undefined));
  await Promise.race(work.slice(10));
  first.child.kill('SIGKILL');
  await Promise.all([once(first.child, 'exit'), ...work]);

  const second = await serve(t, folder);
  await Promise.all(wishes.map(wish => send(second.url, wish)));
  const person = (await (await fetch(`${second.url}v1/people/p-7.json`)).json()) as Person;
  assert.equal(person.slots?.[0]?.left, 0);
  assert.equal(wishes.filter(({ status }) => status === 201).length, PLACES);
  assert.equal(wishes.filter(({ status }) => status === 422).length, SCHOOLS - PLACES);
  second.child.kill('SIGKILL');
  await once(second.child, 'exit');

  const again = await openStore({ dataDir: folder });
  const taken = await again.bookings.taken('demo', { person: 'p-7', slot: 's-1' });
  const { rows } = await again.applications.queue('demo', {}, undefined, 1000);
  await again.close();
  assert.deepEqual([taken.length, rows.length], [PLACES, PLACES]);
});
