import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PeopleList } from '../../../src/data/generated/types.ts';
import { documentsOf, person } from '../helpers/documents.ts';
import { plainPng } from '../uploads/images.ts';
import { inStore } from './people-site.ts';

const PHOTO = 'v1/people/photos/p-1-0a1b2c3d.png';
const photo = { src: PHOTO, alt: '示例', w: 1, h: 1 };
const stored = { name: 'p-1-0a1b2c3d.png', person: 'p-1', mediaType: 'image/png' } as const;

test('a photo is served as long as its person shows it', async t => {
  const { get, store, live, published } = await inStore(t, [person('p-1', { photo })]);
  await store.people.putPhotos('demo', '名单', [{ ...stored, bytes: plainPng() }]);
  const answer = await get(PHOTO);
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.rawPayload, plainPng());
  assert.deepEqual(
    ['content-type', 'cache-control', 'x-content-type-options'].map(name => answer.headers[name]),
    ['image/png', 'max-age=30, must-revalidate', 'nosniff'],
  );
  assert.match(String(answer.headers['etag']), /^"[^"]+"$/);
  assert.ok((await published()).has(PHOTO));
  assert.equal((await get('v1/people/photos/none.png')).statusCode, 404);
  assert.equal((await get('v1/people/photos/..%2fp-1.json')).statusCode, 404);

  const show = { photo: 'hidden' };
  await store.replaceDocuments('demo', documentsOf('people', [person('p-1', { photo, show })]));
  await live.refresh();
  assert.equal((await get(PHOTO)).statusCode, 410);
  assert.ok(!(await published()).has(PHOTO));
});

test('photos that no document names are dropped', async t => {
  const { store } = await inStore(t, [person('p-1', { photo }), person('p-2')]);
  const bytes = plainPng();
  await store.people.putPhotos('demo', '名单', [
    { ...stored, bytes },
    { ...stored, name: 'p-1-old.png', bytes },
    { ...stored, name: 'p-9-x.png', person: 'p-9', bytes },
  ]);
  assert.equal(await store.people.dropUnusedPhotos('demo'), 2);
  assert.ok(await store.people.photo('demo', stored.name));
  assert.equal(await store.people.photo('demo', 'p-9-x.png'), undefined);
});

test('who withdraws is gone at once and for good, with their photo', async t => {
  const people = [person('p-1', { photo }), person('p-2')];
  const { get, store, live, published } = await inStore(t, people);
  await store.people.putPhotos('demo', '名单', [{ ...stored, bytes: plainPng() }]);
  const [run] = await store.runs('demo', 1);
  assert.equal(await store.people.withdraw('demo', 'p-1'), true);
  await live.refresh();
  assert.equal((await get('v1/people/p-1.json')).statusCode, 410);
  assert.equal((await get(PHOTO)).statusCode, 410, 'copies of it are to be dropped');
  assert.equal(await store.people.photo('demo', stored.name), undefined, 'nothing is left of it');
  const gone = async () => {
    await live.refresh();
    const { items } = (await get('v1/people/index.json')).json<PeopleList>();
    assert.deepEqual(
      items.map(({ id }) => id),
      ['p-2'],
    );
    assert.equal((await get('v1/people/p-1.json')).statusCode, 410);
    assert.ok(!(await published()).has('v1/people/p-1.json'));
  };
  await gone();
  // No list brings them back, and no rolling back of one.
  await store.replaceDocuments('demo', documentsOf('people', people));
  await gone();
  await store.undoRun('demo', run!.runId).catch(() => undefined);
  assert.equal(await store.document('demo', 'v1/people/p-1.json'), undefined);
  // Until they agree anew.
  assert.equal(await store.people.readmit('demo', 'p-1'), true);
  assert.equal(await store.people.readmit('demo', 'p-1'), false);
  await store.replaceDocuments('demo', documentsOf('people', people));
  await live.refresh();
  assert.equal((await get('v1/people/p-1.json')).statusCode, 200);
});

test('who is in the list no more answers 410, and 200 when they are back', async t => {
  const people = [person('p-1'), person('p-2')];
  const { get, store, live } = await inStore(t, people);
  await store.replaceDocuments('demo', documentsOf('people', [person('p-2')]));
  await live.refresh();
  assert.equal((await get('v1/people/p-1.json')).statusCode, 410);
  assert.equal((await get('v1/people/p-9.json')).statusCode, 404, 'nobody ever');
  const [run] = await store.runs('demo', 1);
  await store.undoRun('demo', run!.runId);
  await live.refresh();
  assert.equal((await get('v1/people/p-1.json')).statusCode, 200);
});

test('what somebody said before they withdrew is in no table any more', async t => {
  const secret = '示例往事';
  const { store } = await inStore(t, [person('p-1', { story: secret }), person('p-2')]);
  await store.replaceDocuments(
    'demo',
    documentsOf('people', [person('p-1', { story: `${secret}二` }), person('p-2')]),
  );
  await store.people.withdraw('demo', 'p-1');
  for (const run of await store.runs('demo', 10)) {
    await store.undoRun('demo', run.runId).catch(() => undefined);
  }
  for await (const page of store.documentPages('demo')) {
    for (const { body } of page) assert.ok(!body.includes(secret));
  }
});
