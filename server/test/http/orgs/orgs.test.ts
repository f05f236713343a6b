import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { validateOrgs } from '../../../../src/data/generated/validators/orgs.js';
import type { OrgsAnswer } from '../../../../src/data/generated/types.ts';
import { addOrgs, type OrgOptions } from '../../../src/http/orgs/orgs.ts';
import { Directory } from '../../../src/orgs/directory.ts';
import { inventedOrgs } from '../../helpers/orgs.ts';
import { appWith } from '../../helpers/server.ts';

async function asking(t: TestContext, options: OrgOptions = {}) {
  const { app, store } = await appWith(t, []);
  await store.orgs.replace('demo', { source: 'a', orgs: inventedOrgs(500), report: {} });
  addOrgs(app, new Directory(store, 'demo'), options);
  const get = (query: string) => app.inject({ method: 'GET', url: `/v1/orgs${query}` });
  return { app, get };
}

const encoded = encodeURIComponent('示例');

test('an answer keeps to the schema, is kept by nobody, and leads to the next page', async t => {
  const { get } = await asking(t);
  const answer = await get(`?q=${encoded}&region=410000&limit=999`);
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  const page = answer.json<OrgsAnswer>();
  assert.ok(validateOrgs(page), JSON.stringify(validateOrgs.errors));
  assert.equal(page.items.length, 20);
  assert.equal(page.numberMatched, undefined);
  assert.ok(page.items.every(({ region }) => region?.startsWith('41')));
  const next = page.links?.[0]?.href ?? '';
  assert.match(next, /^v1\/orgs\?/);
  const second = (await get(next.slice('v1/orgs'.length))).json<OrgsAnswer>();
  const ids = [...page.items, ...second.items].map(({ id }) => id);
  assert.equal(new Set(ids).size, 40);
});

test('one by its id; an id nobody has finds nothing', async t => {
  const { get } = await asking(t);
  const one = (await get('?id=o-000007')).json<OrgsAnswer>();
  assert.deepEqual([one.numberReturned, one.items[0]?.id], [1, 'o-000007']);
  assert.deepEqual((await get('?id=nobody')).json(), { v: 1, numberReturned: 0, items: [] });
});

test('what cannot be asked is told parameter by parameter', async t => {
  const { get } = await asking(t);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['/q too-short']],
    ['?q=%E7%A4%BA', ['/q too-short']],
    ['?q=%EF%BC%8C%EF%BC%8C%EF%BC%8C', ['/q too-short']],
    [`?q=${'x'.repeat(101)}`, ['/q too-long']],
    [`?q=${encoded}&region=41&limit=0`, ['/region invalid', '/limit invalid']],
    [`?q=${encoded}&q=b`, ['/q invalid', '/q too-short']],
    [`?q=${encoded}&cursor=abc`, ['/cursor invalid']],
    [
      `?q=${encoded}&cursor=${Buffer.from('[9,"a","b"]').toString('base64url')}`,
      ['/cursor invalid'],
    ],
    [`?id=${'x'.repeat(200)}`, ['/id invalid']],
  ];
  for (const [query, expected] of cases) {
    const answer = await get(query);
    assert.equal(answer.statusCode, 400, query);
    const { errors } = answer.json<{ errors: { pointer: string; code: string }[] }>();
    assert.deepEqual(
      errors.map(({ pointer, code }) => `${pointer} ${code}`),
      expected,
      query,
    );
  }
});

test('an address that asks without end is told to wait', async t => {
  const { get } = await asking(t, { allowance: { most: 3, windowMs: 60_000 } });
  for (let n = 0; n < 3; n += 1) assert.equal((await get('?id=o-000001')).statusCode, 200);
  const answer = await get('?id=o-000001');
  assert.equal(answer.statusCode, 429);
  assert.ok(Number(answer.headers['retry-after']) > 0);
});

test('a database that is away is told, and asked again by the next search', async t => {
  const { app, store } = await appWith(t, []);
  let away = true;
  const orgs = store.orgs;
  const site = (siteId: string) =>
    away ? Promise.reject(new Error('connection refused')) : store.site(siteId);
  addOrgs(app, new Directory({ orgs, site }, 'demo'));
  const answer = await app.inject('/v1/orgs?id=o-000001');
  assert.equal(answer.statusCode, 503);
  assert.ok(Number(answer.headers['retry-after']) > 0);
  away = false;
  assert.equal((await app.inject('/v1/orgs?id=o-000001')).statusCode, 200);
});
