import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadPerson, personIn, personUrl, type PersonOptions } from '../../src/data/person.ts';
import type { Result } from '../../src/data/problem.ts';
import { memoryStore } from '../../src/data/saved-document.ts';
import { resolverFor } from '../../src/data/urls.ts';
import type { PersonRecord } from '../../src/rules/people/person.ts';
import { fakeSite, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { wholePerson } from '../rules/people/person-samples.ts';
import { setUp } from './setup.ts';

const ROOT = 'https://api.example.org/';
const ONE = `${ROOT}v1/people/p-0007.json`;
const resolve = resolverFor(ROOT);
const TODAY = '2026-04-01';

function good<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.problem.detail);
  return result.data;
}

function world(...replies: Reply[]) {
  const store = memoryStore();
  const fetch = fakeSite({ [ONE]: replies });
  const { client, clock } = setUp(fetch, { store });
  const load = (options: PersonOptions = {}) =>
    clock.run(loadPerson(client, ONE, { id: 'p-0007', resolve, today: TODAY, ...options }));
  return { load, store, clock, asked: () => fetch.asked.length };
}

suite('the address of a person', () => {
  test('is below v1/people', () => {
    assert.equal(personUrl('p-0007', resolve), ONE);
    assert.equal(personUrl('a b', resolve), `${ROOT}v1/people/a%20b.json`);
  });

  test('is none for what is no id', () => {
    for (const id of ['', '.', '..', 'index', 'columns'])
      assert.equal(personUrl(id, resolve), undefined);
  });
});

suite('a person', () => {
  test('comes with full addresses', async () => {
    const { load } = world(json(wholePerson()));
    const person = good(await load());
    assert.equal(person.id, 'p-0007');
    assert.equal(person.photo?.src, `${ROOT}v1/people/photos/p-0007.webp`);
    assert.equal(person.video?.poster, `${ROOT}v1/people/photos/p-0007-video.webp`);
    assert.equal(person.video?.src, 'https://video.example.cn/p-0007.mp4');
    assert.equal(person.honours?.[1]?.credential?.verify, 'https://badges.example.cn/verify?c=1');
    assert.equal(person.book, 'lecture');
    assert.equal(person.story, wholePerson().story);
  });

  test('has the name of the file as id where the document gives none', async () => {
    const rest: Partial<PersonRecord> = wholePerson();
    delete rest.id;
    const { load } = world(json(rest));
    assert.equal(good(await load({ id: undefined })).id, 'p-0007');
  });

  test('is refused where the document is of somebody else', async () => {
    const { load } = world(json({ ...wholePerson(), id: 'p-0008' }));
    const result = await load();
    assert.ok(!result.ok);
    assert.equal(result.problem.code, 'invalid');
    assert.deepEqual(
      result.problem.errors?.map(({ pointer }) => pointer),
      ['/id'],
    );
  });

  test('has no picture from a host that the site does not name, and it is told', async () => {
    const photo = { src: 'https://elsewhere.example/a.jpg', alt: '示例' };
    const video = { src: 'v.mp4', poster: '//elsewhere.example/p.jpg', captions: 'v.vtt' };
    const { load } = world(json({ ...wholePerson(), photo, video }));
    const result = await load();
    assert.equal(good(result).photo, undefined);
    assert.deepEqual(good(result).video, { src: `${ROOT}v.mp4`, captions: `${ROOT}v.vtt` });
    assert.ok(result.ok);
    assert.deepEqual(
      result.problems?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/photo/src', 'foreign-host'],
        ['/video/poster', 'foreign-host'],
      ],
    );
  });

  test('keeps what is good of a document with faults, and tells them', async () => {
    const { load } = world(
      json({ ...wholePerson(), honours: [{ name: '甲' }, {}], region: 'Zhengzhou' }),
    );
    const result = await load();
    assert.deepEqual(good(result).honours, [{ name: '甲' }]);
    assert.ok(result.ok);
    assert.deepEqual(
      result.problems?.map(({ pointer }) => pointer),
      ['/region', '/honours/1'],
    );
  });

  test('is gone with the last day of their consent, and no copy of them is kept', async () => {
    const until = (through: string) =>
      json({ ...wholePerson(), consent: { date: '2025-01-01', through } });
    const { load, store } = world(until('2026-04-01'), until('2026-03-31'));
    good(await load());
    assert.ok(await store.load(ONE));
    const result = await load();
    assert.ok(!result.ok);
    assert.deepEqual([result.problem.code, result.problem.status], ['http', 410]);
    assert.equal(await store.load(ONE), undefined);
  });

  test('does not come back from a copy once the consent has ended', async () => {
    const document = { ...wholePerson(), consent: { date: '2025-01-01', through: '2026-04-01' } };
    const { load, store } = world(json(document, { etag: '"1"' }), status(503));
    good(await load());
    const result = await load({ today: '2026-04-02' });
    assert.ok(!result.ok);
    assert.equal(result.problem.status, 503);
    assert.equal(await store.load(ONE), undefined);
  });

  test('who was withdrawn is the same problem, and no copy of them is kept', async () => {
    const { load, store } = world(json(wholePerson()), status(410));
    good(await load());
    const result = await load();
    assert.ok(!result.ok);
    assert.deepEqual([result.problem.code, result.problem.status], ['http', 410]);
    assert.equal(await store.load(ONE), undefined);
  });

  test('comes from the last good copy while the server is down', async () => {
    const { load } = world(json(wholePerson()), status(503));
    good(await load());
    const result = await load();
    assert.equal(good(result).name, wholePerson().name);
    assert.ok(result.ok && result.stale);
  });

  test('is asked for once by all cards that show them on a day', async () => {
    const { load, asked } = world(json(wholePerson()));
    await Promise.all([load(), load(), load()]);
    assert.equal(asked(), 1);
  });
});

suite('a person that the page itself gives', () => {
  test('stays as it is, and comes checked', () => {
    const document = { ...wholePerson(), region: 'x' };
    const before = JSON.stringify(document);
    const result = personIn(document, 'https://page.example/a.html', { resolve, today: TODAY });
    assert.equal(good(result).photo?.src, `${ROOT}v1/people/photos/p-0007.webp`);
    assert.equal(JSON.stringify(document), before);
    assert.ok(result.ok && result.problems?.length === 1);
  });

  test('is gone when the consent has ended, invalid without a name', () => {
    const gone = personIn(
      { ...wholePerson(), consent: { date: '2020-01-01', through: '2021-01-01' } },
      ROOT,
      { today: TODAY },
    );
    assert.ok(!gone.ok && gone.problem.status === 410);
    const nobody = personIn({ type: 'person' }, ROOT);
    assert.ok(!nobody.ok && nobody.problem.code === 'invalid');
  });
});
