import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ProblemDetails,
  StandingsColumns,
  StandingsDelta,
  StandingsPage,
} from '../../../src/data/generated/types.ts';
import { validateStandingsColumns } from '../../../src/data/generated/validators/standings-columns.js';
import { PAGE_ROWS } from '../../src/contests/page-rows.ts';
import { editionOfStore } from '../../src/publish/edition-of-store.ts';
import { contestsApp, entrants, EVENT } from './contests-app.ts';

const rows = (n: number) =>
  entrants(Array.from({ length: n }, (_, at) => [(at * 37) % 101, (at * 53) % 101] as const));
const MANY = rows(PAGE_ROWS * 3 + 7);

test('pages say where to follow, where to find somebody, and where all of it is', async t => {
  const { pages } = await contestsApp(t, MANY);
  const all = await pages();
  assert.equal(all.length, 4);
  const [first, , , last] = all as [StandingsPage, StandingsPage, StandingsPage, StandingsPage];
  assert.deepEqual(
    first.links?.map(({ rel, href }) => [rel, href]),
    [
      ['next', `${EVENT}/p2.json`],
      ['delta', `${EVENT}/delta`],
      ['feed', `${EVENT}/feed`],
      ['around', `${EVENT}/p1.json`],
      ['columns', `${EVENT}/columns.json`],
    ],
  );
  assert.deepEqual(
    [last.offset, last.numberReturned, last.numberMatched],
    [PAGE_ROWS * 3, 7, MANY.length],
  );
  assert.deepEqual(
    all.flatMap(page => page.rows),
    MANY,
  );
});

test('one question finds the page somebody is on', async t => {
  const { get } = await contestsApp(t, MANY);
  for (const at of [0, PAGE_ROWS, PAGE_ROWS * 3 + 6]) {
    const id = String(MANY[at]?.id);
    const answer = await get(`${EVENT}/p1.json?around=${id}`);
    const page = answer.json<StandingsPage>();
    assert.equal(page.offset, Math.floor(at / PAGE_ROWS) * PAGE_ROWS);
    assert.equal(page.rows[at % PAGE_ROWS]?.id, id);
  }
  const nobody = await get(`${EVENT}/p1.json?around=9999`);
  assert.equal(nobody.statusCode, 404);
  assert.equal(nobody.json<ProblemDetails>().code, 'entrant-unknown');
});

test('columns hold the same rows', async t => {
  const { get, put, pages } = await contestsApp(t, MANY);
  await put({ items: [{ id: '001', state: 'dq' }] });
  const answer = await get(`${EVENT}/columns.json`);
  const document = answer.json<StandingsColumns>();
  assert.ok(validateStandingsColumns(document), JSON.stringify(validateStandingsColumns.errors));
  const { n, rev, columns } = document;
  assert.deepEqual([n, rev], [MANY.length, 2]);
  const shown = (await pages()).flatMap(page => page.rows);
  assert.deepEqual(
    columns.id,
    shown.map(({ id }) => id),
  );
  assert.deepEqual(
    columns.rank,
    shown.map(({ rank }) => rank ?? 0),
  );
  assert.deepEqual(
    columns.total,
    shown.map(({ total }) => total ?? ''),
  );
  assert.deepEqual(
    columns.move,
    shown.map(({ move }) => move ?? 0),
  );
  assert.deepEqual(
    columns.scores?.[1],
    shown.map(({ scores }) => scores?.[1] ?? ''),
  );
  const { values = [], codes = [] } = columns.state ?? {};
  assert.deepEqual(
    codes.map(code => values[code]),
    shown.map(({ state }) => state),
  );
});

test('an event of one page has no columns', async t => {
  const { get } = await contestsApp(t, rows(3));
  assert.equal((await get(`${EVENT}/columns.json`)).statusCode, 404);
});

test('a delta leads from any revision that is known, and is asked for cheaply', async t => {
  const { get, put } = await contestsApp(t, rows(5));
  await put({ items: [{ id: '001', scores: [50, 50] }] });
  await put({ items: [{ id: '002', scores: [51, 50] }] });
  const answer = await get(`${EVENT}/delta?since=1`);
  const delta = answer.json<StandingsDelta>();
  assert.deepEqual([delta.from, delta.rev], [1, 3]);
  assert.equal(new Set(delta.items.map(({ id }) => id)).size, delta.items.length);
  assert.equal(answer.headers['cache-control'], 'no-cache');
  const again = await get(`${EVENT}/delta?since=1`, {
    'if-none-match': String(answer.headers['etag']),
  });
  assert.equal(again.statusCode, 304);
  assert.deepEqual((await get(`${EVENT}/delta?since=3`)).json<StandingsDelta>().items, []);
  for (const since of ['0', '4', 'x']) {
    const unknown = await get(`${EVENT}/delta?since=${since}`);
    assert.equal(unknown.statusCode, 404);
    assert.equal(unknown.json<ProblemDetails>().code, 'revision-unknown');
  }
  assert.equal((await get(`${EVENT}/delta`)).statusCode, 400);
  assert.equal((await get('v1/contests/c-1/none/delta?since=1')).statusCode, 404);
});

test('the list of contests and other documents are the read side’s as before', async t => {
  const { get } = await contestsApp(t, rows(3));
  assert.equal((await get('v1/contests/index.json?q=示例')).statusCode, 200);
  assert.equal((await get('v1/contests/c-2.json')).statusCode, 404);
  assert.equal((await get(`${EVENT}/p2.json`)).statusCode, 404);
  assert.equal((await get(`${EVENT}/p01.json`)).statusCode, 404);
});

test('as files there is nothing to follow, and the columns are there', async t => {
  const { store, put } = await contestsApp(t, MANY);
  await put({ items: [{ id: '001', scores: [100, 100] }] });
  const edition = await editionOfStore(store, { siteId: 'demo' }, { assets: none() });
  const files = new Map<string, unknown>();
  for await (const { path, bytes } of edition.details) {
    if (path.endsWith('.json')) files.set(path, JSON.parse(String(bytes)));
  }
  const first = files.get(`${EVENT}/p1.json`) as StandingsPage;
  assert.deepEqual(
    first.links?.map(({ rel }) => rel),
    ['next', 'columns'],
  );
  assert.equal((files.get(`${EVENT}/p4.json`) as StandingsPage).rev, 2);
  assert.ok(validateStandingsColumns(files.get(`${EVENT}/columns.json`)));
  assert.equal(await edition.isCurrent(), true);
  await put({ items: [{ id: '001', scores: [100, 99] }] });
  assert.equal(await edition.isCurrent(), false);
});

async function* none(): AsyncGenerator<never> {
  // No scripts.
}
