import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PeopleList, Person } from '../../../src/data/generated/types.ts';
import { jsonLdOf, jsonLdText } from '../../../src/rules/people/json-ld.ts';
import { shownPerson } from '../../../src/rules/people/shown.ts';
import { strip } from '../../src/uploads/strip.ts';
import { LECTURE } from '../helpers/bookings.ts';
import { documentsOf } from '../helpers/documents.ts';
import { pagesApp } from '../http/form-pages/pages-app.ts';
import { cage, type Canary } from './canaries.ts';
import { inFolder, inStore, type PeopleSite } from './people-site.ts';

const { people, canaries, photos } = cage();
const hidden = canaries.filter(({ rule }) => rule !== 'public');

async function withPhotosInStore(t: Parameters<typeof inStore>[0]): Promise<PeopleSite> {
  const site = await inStore(t, people);
  // As the importer hands them over.
  const prepared = photos.map(photo => ({ ...photo, bytes: strip('image/png', photo.bytes) }));
  await site.store.people.putPhotos('demo', '名单', prepared);
  return site;
}

async function withPhotosInFolder(t: Parameters<typeof inStore>[0]): Promise<PeopleSite> {
  const site = await inFolder(t, people);
  await mkdir(join(site.folder, 'v1/people/photos'));
  for (const { name, bytes } of photos) {
    await writeFile(join(site.folder, 'v1/people/photos', name), bytes);
  }
  // A copy that somebody set aside.
  await mkdir(join(site.folder, 'v1/people/old'));
  await writeFile(join(site.folder, 'v1/people/old/list.json'), JSON.stringify(people));
  return site;
}

/** All that a stranger can read, by address. */
async function readAll({ get }: PeopleSite): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const read = async (path: string): Promise<string> => {
    const answer = await get(path);
    const { payload, rawPayload, statusCode } = answer;
    const headers = { ...answer.headers, etag: '' };
    const bytes = rawPayload.toString('latin1');
    texts.set(path, `${statusCode} ${JSON.stringify(headers)} ${payload} ${bytes}`);
    return statusCode === 200 ? payload : '{}';
  };
  for (let path: string | undefined = 'v1/people/index.json'; path !== undefined;) {
    const page = JSON.parse(await read(path)) as PeopleList;
    path = page.links?.find(({ rel }) => rel === 'next')?.href;
  }
  for (const path of ['v1/people/columns.json', 'v1/people/old/list.json', 'healthz'])
    await read(path);
  await read('.well-known/union-widgets.json');
  await read('v1/people/index.json?limit=1000');
  for (const { path } of people) await read(path);
  for (const { name } of photos) await read(`v1/people/photos/${name}`);
  for (let page = 1; page <= Math.ceil(people.length / 72); page += 1) {
    await read(`embed/craftsman-wall?page=${page}`);
  }
  for (const { path } of people) {
    const id = path.replace(/^.*\/|\.json$/g, '');
    await read(`embed/craftsman-card/${id}`);
    await read(`embed/craftsman-card.svg?person=${id}`);
    await read(
      `oembed?url=${encodeURIComponent(`http://localhost:80/embed/craftsman-card/${id}`)}`,
    );
  }
  return texts;
}

/** Where a secret is, however an address or JSON writes it. */
function leaks(texts: ReadonlyMap<string, string>, { secrets }: Canary): string[] {
  const spellings = secrets.flatMap(secret => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('latin1'),
    JSON.stringify(secret).slice(1, -1),
  ]);
  const wanted = spellings.map(one => one.toLowerCase());
  return inSmallLetters(texts).flatMap(([path, text]) =>
    wanted.some(one => text.includes(one)) ? [path] : [],
  );
}

type Texts = [path: string, text: string][];
const small = new WeakMap<ReadonlyMap<string, string>, Texts>();

/** Texts that are whole, in small letters: made once for all canaries looked for in them. */
function inSmallLetters(texts: ReadonlyMap<string, string>): Texts {
  const known = small.get(texts);
  if (known?.length === texts.size) return known;
  const made = [...texts].map(([path, text]): Texts[number] => [path, text.toLowerCase()]);
  small.set(texts, made);
  return made;
}

for (const [name, make] of [
  ['a database', withPhotosInStore],
  ['a folder', withPhotosInFolder],
] as const) {
  test(`${name}: of ${hidden.length} canaries none sings, live or published`, async t => {
    const site = await make(t);
    const live = await readAll(site);
    const files = await site.published();
    const found = hidden.flatMap(canary =>
      [...leaks(live, canary), ...leaks(files, canary)]
        // Its own address, which names nobody else, may be asked for.
        .filter(path => canary.rule !== 'over' || !path.includes(canary.id) || files.has(path))
        .map(path => `${canary.member} ${canary.rule}: ${path}`),
    );
    assert.deepEqual(found, []);
    // Those who show everything are heard: the test would hear the others.
    const heard = canaries.filter(({ rule, secrets }) => rule === 'public' && secrets.length > 0);
    for (const canary of heard) assert.ok(leaks(live, canary).length > 0, canary.member);
    assert.ok(live.get('v1/people/columns.json')?.startsWith('200'));
    const pages = [...live].filter(([path]) => /^(?:embed|oembed)/.test(path));
    assert.ok(pages.filter(([, text]) => text.startsWith('200')).length > people.length);
    assert.ok(live.get('v1/people/old/list.json')?.startsWith('404'));
  });

  test(`${name}: a search does not find by what is hidden, nor count it`, async t => {
    const { get } = await make(t);
    const count = async (q: string) => {
      const answer = await get(`v1/people/index.json?q=${encodeURIComponent(q)}`);
      return answer.json<PeopleList>().numberMatched;
    };
    for (const { secrets, member, rule } of hidden) {
      for (const secret of secrets) assert.equal(await count(secret), 0, `${member} ${rule}`);
    }
    const heard = canaries.find(({ member, rule }) => member === 'org' && rule === 'public');
    assert.equal(await count(heard!.secrets[0]!), 1);
  });

  test(`${name}: copies of what is said of people are good for half a minute`, async t => {
    const { get } = await make(t);
    for (const path of [
      ...['index.json', 'i/2.json', 'columns.json', 'index.json?q=%E7%A4%BA', 'p-1.json'],
      ...['c-name-masked.json', 'photos/c-org-hidden-0a1b2c3d.png'],
    ]) {
      const answer = await get(`v1/people/${path}`);
      assert.equal(answer.statusCode, 200, path);
      const said = String(answer.headers['cache-control']);
      assert.match(said, /^(?:max-age=30, must-revalidate|no-cache)$/, path);
    }
    const other = await get('v1/stations/index.json');
    assert.match(String(other.headers['cache-control']), /stale-while-revalidate/);
  });

  test(`${name}: a photo that is not shown is gone, with an ETag in hand as well`, async t => {
    const site = await make(t);
    const files = await site.published();
    for (const rule of ['masked', 'hidden', 'odd']) {
      const path = `v1/people/photos/c-photo-${rule}-0a1b2c3d.png`;
      assert.equal((await site.get(path)).statusCode, 410, rule);
      assert.ok(!files.has(path));
    }
    assert.ok(files.has('v1/people/photos/c-photo-public-0a1b2c3d.png'));
  });
}

test('what a page makes of whole documents sings as little: JSON-LD, and the rules once more', () => {
  const texts = new Map<string, string>();
  for (const { path, body } of people) {
    const shown = shownPerson(JSON.parse(body) as Person, '2026-03-01');
    if (!shown || path.endsWith('/t-1.json')) continue;
    const structured = jsonLdOf(shown, { url: 'https://www.example.cn/', image: shown.photo?.src });
    texts.set(path, JSON.stringify(shown) + (structured ? jsonLdText(structured) : ''));
    assert.deepEqual(shownPerson(shown, '2026-03-01'), shown, `${path} twice is once`);
  }
  const found = hidden.flatMap(canary =>
    leaks(texts, canary).map(path => `${canary.member} ${path}`),
  );
  assert.deepEqual(found, []);
});

test('the pages by which somebody is booked name nobody who does not show it', async t => {
  const app = await pagesApp(t, { forms: [LECTURE] });
  await app.store.replaceDocuments('demo', documentsOf('people', people));
  await app.live.refresh();
  const pages = new Map<string, string>();
  const form = '/embed/join-form?form=lecture';
  for (const url of [form, ...canaries.map(({ id }) => `${form}&person=${id}&slot=s-1`)]) {
    pages.set(url, (await app.get(url)).payload.replaceAll(/person=c-[\w-]+/g, ''));
  }
  const found = hidden.flatMap(canary =>
    leaks(pages, canary).map(url => `${canary.member} ${url}`),
  );
  assert.deepEqual(found, []);
  const open = canaries.find(({ member, rule }) => member === 'org' && rule === 'public')!;
  assert.ok(leaks(pages, open).length > 0);
});
