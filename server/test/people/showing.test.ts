import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PeopleList, Person } from '../../../src/data/generated/types.ts';
import { person } from '../helpers/documents.ts';
import { inFolder, inStore } from './people-site.ts';

const SECRETS = ['单晓林', 'shan xiaolin', '示例秘密厂', '13800001111'];

/** Somebody who masks their name and hides where they work; an apprentice who names them. */
const PEOPLE = [
  person('p-1', {
    name: '单晓林',
    sort: 'shan xiaolin',
    py: 'sxl',
    org: '示例秘密厂',
    contact: '13800001111',
    trade: '焊工',
    honours: [
      { name: '示例厂先进', level: 'enterprise', year: 2024 },
      { name: '示例市工匠', level: 'city', year: 2020 },
      { name: '示例县工匠', level: 'county', year: 2019 },
      { name: '全国示例奖章', level: 'national', year: 2010 },
    ],
    story: '单晓林在示例秘密厂工作三十年。',
    show: { name: 'masked', org: 'hidden', contact: 'hidden' },
  }),
  person('p-2', {
    name: '示例徒弟',
    relations: [
      { rel: 'mentor', id: 'p-1', name: '单晓林' },
      { rel: 'mentor', id: 'p-3', name: '示例已撤' },
      { rel: 'mentor', name: '示例他厂' },
    ],
  }),
  person('p-3', { name: '示例已撤', consent: { date: '2020-01-01', through: '2021-01-01' } }),
];

for (const [name, make] of [
  ['a database', inStore],
  ['a folder', inFolder],
] as const) {
  test(`${name}: what somebody does not show leaves the server nowhere`, async t => {
    const { get, published } = await make(t, PEOPLE);
    const list = (await get('v1/people/index.json')).json<PeopleList>();
    assert.deepEqual(list.items.map(item => [item.id, item.name]).sort(), [
      ['p-1', '单*林'],
      ['p-2', '示例徒弟'],
    ]);
    assert.equal(list.numberMatched, 2);
    const one = (await get('v1/people/p-1.json')).json<Person>();
    assert.deepEqual(
      [one.name, one.trade, one.org, one.sort],
      ['单*林', '焊工', undefined, undefined],
    );
    const other = (await get('v1/people/p-2.json')).json<Person>();
    assert.deepEqual(other.relations, [
      { rel: 'mentor', id: 'p-1', name: '单*林' },
      { rel: 'mentor', name: '示例他厂' },
    ]);
    assert.equal((await get('v1/people/p-3.json')).statusCode, 410);
    for (const q of ['单晓林', 'sxl', '秘密', '示例已撤']) {
      const found = (
        await get(`v1/people/index.json?q=${encodeURIComponent(q)}`)
      ).json<PeopleList>();
      assert.equal(found.numberMatched, 0, q);
    }
    const files = await published();
    assert.ok(files.has('v1/people/p-1.json') && !files.has('v1/people/p-3.json'));
    for (const path of ['v1/people/index.json', 'v1/people/p-1.json', 'v1/people/p-2.json']) {
      const text = (await get(path)).payload;
      assert.equal(files.get(path), text, 'a static copy says what the server says');
      for (const secret of [...SECRETS, '示例已撤'])
        assert.ok(!text.includes(secret), `${path} ${secret}`);
    }
  });

  test(`${name}: at midnight whose consent has ended is gone, from lists as well`, async t => {
    // Nine in the evening of the last day, at the site.
    t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-03-31T21:00:00+08:00') });
    const consent = { date: '2026-01-01', through: '2026-03-31' };
    const people = [person('p-1', { consent }), person('p-2')];
    const { get, live } = await make(t, people);
    assert.equal((await get('v1/people/p-1.json')).statusCode, 200);
    assert.equal((await get('v1/people/index.json')).json<PeopleList>().items.length, 2);
    t.mock.timers.setTime(Date.parse('2026-04-01T00:00:01+08:00'));
    assert.equal(await live.refresh(), true, 'noticed without any change of the data');
    assert.equal((await get('v1/people/p-1.json')).statusCode, 410);
    const items = (await get('v1/people/index.json')).json<PeopleList>().items.map(({ id }) => id);
    assert.deepEqual(items, ['p-2']);
    const q = (await get('v1/people/index.json?q=%E7%A4%BA%E4%BE%8B')).json<PeopleList>();
    assert.equal(q.numberMatched, 1);
  });
}

test('a list has the highest honours of each, the highest first', async t => {
  const { get } = await inStore(t, PEOPLE);
  const [first] = (await get('v1/people/index.json'))
    .json<PeopleList>()
    .items.filter(({ id }) => id === 'p-1');
  assert.deepEqual(
    first?.honours?.map(({ level }) => level),
    ['national', 'city', 'county'],
  );
});

test('a document that cannot be read is not shown: nobody can tell what of it may be', async t => {
  const broken = { ...person('p-1'), body: '{"name":"单晓林","show":{"name":"hidden"}' };
  const { get, published } = await inStore(t, [broken]);
  assert.equal((await get('v1/people/p-1.json')).statusCode, 404);
  for (const text of (await published()).values()) assert.ok(!text.includes('单晓林'));
});
