import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewApplication } from '../../src/store/applications/accept.ts';
import type { QueueFilter } from '../../src/store/applications/queue.ts';
import type { Store } from '../../src/store/store.ts';
import { FUTURE, made, PAST } from '../helpers/applications.ts';
import { SETTINGS } from '../helpers/server.ts';
import { DATABASES } from './helpers/databases.ts';

/** Ids of a queue, page by page. */
async function walk({ applications }: Store, filter: QueueFilter, limit = 7): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined, n = 0; n < 100; n += 1) {
    const { rows, next } = await applications.queue('demo', filter, cursor, limit);
    assert.ok(rows.length <= limit);
    ids.push(...rows.map(({ id }) => id));
    if (next === undefined) break;
    cursor = next;
  }
  return ids;
}

for (const database of DATABASES) {
  const named = (name: string) => `${database.name}: ${name}`;

  test(named('of many with one key one is stored, and all are told which'), async t => {
    const place = await database.make(t);
    const stores = [await place.open(), await place.open()];
    await stores[0]?.saveSettings('demo', SETTINGS);
    const key = made(1).key;
    const tries = Array.from({ length: 40 }, (_, n) => {
      const store = stores[n % 2] as Store;
      return store.applications.accept('demo', made(n, { key }));
    });
    const accepted = await Promise.all(tries);
    const fresh = accepted.flatMap((one, n) => (one.is === 'new' ? [made(n).id] : []));
    assert.equal(fresh.length, 1);
    for (const one of accepted) {
      if (one.is === 'used') assert.equal(one.key.applicationId, fresh[0]);
      else assert.equal(one.is, 'new');
    }
    assert.deepEqual(await walk(stores[0] as Store, {}), fresh);
  });

  test(named('a quota holds, however many come at once'), async t => {
    const store = await (await database.make(t)).open();
    await store.saveSettings('demo', SETTINGS);
    const tries = Array.from({ length: 12 }, (_, n) =>
      store.applications.accept('demo', made(n), { quota: 5 }),
    );
    const accepted = await Promise.all(tries);
    assert.equal(accepted.filter(({ is }) => is === 'new').length, 5);
    assert.equal(accepted.filter(({ is }) => is === 'full').length, 7);
    assert.equal(await store.applications.countForm('demo', 'join'), 5);
  });

  test(named('the same person twice at the same moment: one of the two is flagged'), async t => {
    const store = await (await database.make(t)).open();
    await store.saveSettings('demo', SETTINGS);
    const both = [1, 2].map(n => made(n, { blinds: ['blind-same'] }));
    const accepted = await Promise.all(both.map(one => store.applications.accept('demo', one)));
    assert.ok(accepted.every(({ is }) => is === 'new'));
    const { rows } = await store.applications.queue('demo', { flag: 'duplicate' });
    assert.ok(rows.length > 0);
    const other = made(3, { blinds: ['blind-same'], formId: 'loan' });
    assert.deepEqual(await store.applications.accept('demo', other), {
      is: 'new',
      duplicate: false,
    });
  });

  test(named('what belongs to it fails: nothing is stored, the key is free'), async t => {
    const store = await (await database.make(t)).open();
    await store.saveSettings('demo', SETTINGS);
    const also = async (): Promise<void> => {
      throw new Error('no file');
    };
    await assert.rejects(store.applications.accept('demo', made(1), { also }), /no file/);
    assert.equal(await store.applications.any('demo'), false);
    assert.equal(await store.applications.usedKey('demo', 'key-1'), undefined);
    assert.equal((await store.applications.accept('demo', made(1))).is, 'new');
  });

  test(named('the queue is newest first, whole, and narrowed as asked'), async t => {
    const store = await (await database.make(t)).open();
    await store.saveSettings('demo', SETTINGS);
    const all: NewApplication[] = [];
    for (let n = 0; n < 60; n += 1) {
      // Some at the same moment: the id decides then.
      const at = made(n - (n % 3)).at;
      const channel = n % 5 === 0 ? 'poster' : undefined;
      const formId = n % 2 === 0 ? 'join' : 'loan';
      const route = n % 4 === 0 ? { org: 'o-1', name: '示例工会' } : undefined;
      const one = made(n, { at, channel, formId, route, suspect: n % 7 === 0 });
      all.push(one);
      await store.applications.accept('demo', one);
    }
    const ids = (keep: (one: NewApplication, n: number) => boolean): string[] =>
      all
        .filter(keep)
        .sort((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? 1 : -1))
        .map(({ id }) => id);
    assert.deepEqual(
      await walk(store, {}),
      ids(() => true),
    );
    assert.deepEqual(
      await walk(store, { form: 'loan' }),
      ids(({ formId }) => formId === 'loan'),
    );
    assert.deepEqual(
      await walk(store, { channel: 'poster' }),
      ids((_, n) => n % 5 === 0),
    );
    assert.deepEqual(
      await walk(store, { route: '示例工会' }),
      ids((_, n) => n % 4 === 0),
    );
    assert.deepEqual(
      await walk(store, { route: 'o-1', form: 'join' }),
      ids((_, n) => n % 4 === 0),
    );
    assert.deepEqual(
      await walk(store, { flag: 'suspect' }),
      ids((_, n) => n % 7 === 0),
    );
    const span = { from: made(10).at, through: made(30).at };
    assert.deepEqual(
      await walk(store, span),
      ids(({ at }) => at >= span.from && at <= span.through),
    );
    assert.deepEqual(await walk(store, { state: 'approved' }), []);
    assert.deepEqual(await walk(store, { form: "x' OR '1'='1" }), []);
    const counts = await store.applications.counts('demo', made(57).at);
    assert.deepEqual(counts, { today: 3, byState: { received: 60 }, oldestWaiting: made(0).at });
    assert.equal(await store.applications.countSince('demo', made(57).at), 0);
    assert.equal(await store.applications.countChannel('demo', 'poster'), 12);
    const first = await store.applications.queue('demo', {}, 'no cursor', 1);
    assert.equal(first.rows[0]?.id, ids(() => true)[0]);
  });

  test(named('who is slower is told so, and changes nothing'), async t => {
    const store = await (await database.make(t)).open();
    await store.saveSettings('demo', SETTINGS);
    await store.applications.accept('demo', made(1));
    const { id } = made(1);
    const wish = { rev: 0, state: 'checking', at: FUTURE, by: '李示例', note: 'sealed note' };
    const both = [wish, { ...wish, state: 'refused' }].map(one =>
      store.applications.change('demo', id, one),
    );
    const done = await Promise.all(both);
    assert.deepEqual(done.filter(Boolean).length, 1);
    assert.equal((await store.applications.events('demo', id)).length, 2);
    assert.equal((await store.applications.read('demo', id))?.rev, 1);
    assert.equal(await store.applications.change('demo', 'a-nobody', wish), false);
  });

  test(named('what is erased is in no table any more'), async t => {
    const store = await (await database.make(t)).open();
    await store.saveSettings('demo', SETTINGS);
    await store.applications.accept('demo', made(1));
    const { id } = made(1);
    const move = { state: 'withdrawn', at: PAST, by: 'applicant', settledAt: PAST };
    assert.ok(await store.applications.change('demo', id, { rev: 0, ...move, note: 'sealed' }));
    const erase = { rev: 1, ...move, answers: { do: 'erase' }, told: false } as const;
    assert.ok(await store.applications.change('demo', id, erase));
    assert.equal(await store.applications.answers('demo', id), undefined);
    assert.deepEqual(await store.applications.byBlind('demo', ['blind-1']), []);
    assert.ok((await store.applications.events('demo', id)).every(({ note }) => !note));
    assert.equal((await store.applications.usedKey('demo', 'key-1'))?.answer, 'answer-1');
    const forget = { rev: 2, ...move, state: 'deleted', answers: { do: 'forget' } } as const;
    assert.ok(await store.applications.change('demo', id, { ...forget, told: false }));
    assert.deepEqual(await store.applications.usedKey('demo', 'key-1'), {
      bodyHash: 'body-1',
      applicationId: id,
    });
    assert.deepEqual(await store.applications.events('demo', id), []);
    assert.equal(await store.applications.purge('demo', FUTURE), 1);
    assert.equal(await store.applications.usedKey('demo', 'key-1'), undefined);
  });

  test(named('due for erasing are those whose day has come, each site for itself'), async t => {
    const store = await (await database.make(t)).open();
    for (const site of ['demo', 'other']) {
      await store.saveSettings(site, { ...SETTINGS, site: { ...SETTINGS.site, id: site } });
      for (let n = 0; n < 3; n += 1) {
        await store.applications.accept(site, made(n));
        const at = made(n).at;
        const eraseAt = n === 2 ? undefined : made(n + 10).at;
        const wish = { rev: 0, state: 'approved', at, by: 'x', settledAt: at, eraseAt };
        await store.applications.change(site, made(n).id, wish);
      }
    }
    const due = (at: string) => store.applications.dueForErasure('demo', at, '', 10);
    assert.deepEqual(await due(made(9).at), []);
    assert.deepEqual(await due(made(10).at), ['a-00000']);
    assert.deepEqual(await due(FUTURE), ['a-00000', 'a-00001']);
    const rest = await store.applications.dueForErasure('demo', FUTURE, 'a-00000', 10);
    assert.deepEqual(rest, ['a-00001']);
    assert.equal(await store.applications.countDue('demo', FUTURE), 2);
  });
}
