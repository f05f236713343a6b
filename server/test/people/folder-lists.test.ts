import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PeopleList, Person } from '../../../src/data/generated/types.ts';
import { person } from '../helpers/documents.ts';
import { plainPng } from '../uploads/images.ts';
import { inFolder, type PeopleSite } from './people-site.ts';

const LIST = 'v1/people/index.json';

/** A document that was cut short: nobody can tell what of it may be shown. */
const BROKEN = '{"name":"示例破损","show":{"name":"hidden"}';

/** A list as somebody wrote it by hand, beside documents that say more. */
async function listed(
  t: Parameters<typeof inFolder>[0],
  people: Parameters<typeof inFolder>[1],
  list: unknown,
): Promise<PeopleSite & { folder: string }> {
  const site = await inFolder(t, people);
  await mkdir(join(site.folder, 'v1/people'), { recursive: true });
  await writeFile(join(site.folder, 'v1/people/p-3.json'), BROKEN);
  const text = typeof list === 'string' ? list : JSON.stringify(list);
  await writeFile(join(site.folder, LIST), text);
  await site.live.refresh();
  return site;
}

const items = async ({ get }: PeopleSite): Promise<PeopleList['items']> =>
  (await get(LIST)).json<PeopleList>().items;

test('however a line spells the address of its document, the person’s wishes are kept', async t => {
  const people = [
    person('p-1', { name: '单晓林', show: { name: 'masked' } }),
    person('p-2', { name: '示例已撤', consent: { date: '2020-01-01', through: '2021-01-01' } }),
    person('p-4', { name: '示例丁' }),
  ];
  const line = (id: string, name: string) => ({
    id,
    type: 'person',
    name,
    href: `https://www.example.cn/v1/people/${id}.json`,
  });
  const lines = [
    line('p-1', '单晓林'),
    line('p-2', '示例已撤'),
    line('p-3', '示例破损'),
    line('p-4', '示例丁'),
  ];
  const site = await listed(t, people, { v: 1, numberMatched: 4, items: lines });
  assert.deepEqual(
    (await items(site)).map(({ name }) => name),
    ['单*林', '示例丁'],
  );
  assert.equal((await site.get(LIST)).json<PeopleList>().numberMatched, 2);
  for (const q of ['单晓林', '已撤', '破损']) {
    const found = await site.get(`${LIST}?q=${encodeURIComponent(q)}`);
    assert.equal(found.json<PeopleList>().numberMatched, 0, q);
  }
});

test('a line of somebody without a document keeps to its own rules', async t => {
  const lines = [
    { id: 'p-7', type: 'person', name: '单晓林', org: '示例秘密厂', show: { org: 'hidden' } },
    {
      id: 'p-8',
      type: 'person',
      name: '示例',
      consent: { date: '2020-01-01', through: '2021-01-01' },
    },
  ];
  const site = await listed(t, [], { v: 1, items: lines });
  assert.ok(!(await site.get(LIST)).payload.includes('秘密'));
  assert.deepEqual(
    (await items(site)).map(({ id }) => id),
    ['p-7'],
  );
});

test('a list that nobody can read is served to nobody where somebody has wishes', async t => {
  const people = [person('p-1', { name: '单晓林', show: { name: 'masked' } })];
  const site = await listed(t, people, '{"items":[{"name":"单晓林"}');
  const answer = await site.get(LIST);
  assert.deepEqual([answer.statusCode, answer.payload.includes('单晓林')], [404, false]);
});

test('somebody named by a document that cannot be read is named nowhere', async t => {
  const mentor = { rel: 'mentor', id: 'p-3', name: '示例破损' };
  const site = await listed(t, [person('p-2', { relations: [mentor] })], {
    v: 1,
    items: [{ id: 'p-2', type: 'person', name: '示例徒弟' }],
  });
  assert.equal((await site.get('v1/people/p-2.json')).json<Person>().relations, undefined);
  assert.ok(![...(await site.published()).values()].some(text => text.includes('破损')));
});

test('a photo is gone however its document spells the address', async t => {
  for (const src of [
    'v1/people/photos/a.png',
    'https://www.example.cn/v1/people/photos/a.png',
    'v1/people/./photos/a.png',
    'v1/people/photos/%61.png',
  ]) {
    const photo = { src, alt: '示例' };
    const site = await inFolder(t, [person('p-1', { photo, show: { photo: 'hidden' } })]);
    const folder = join(site.folder, 'v1/people/photos');
    await mkdir(folder);
    await writeFile(join(folder, 'a.png'), plainPng());
    assert.equal((await site.get('v1/people/photos/a.png')).statusCode, 410, src);
    assert.ok(!(await site.published()).has('v1/people/photos/a.png'), src);
    await rm(folder, { recursive: true });
  }
});
