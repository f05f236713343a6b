import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '../../../src/board/hash.ts';
import type {
  Contest,
  ProblemDetails,
  StandingsDelta,
  StandingsPage,
} from '../../../src/data/generated/types.ts';
import { validateContest } from '../../../src/data/generated/validators/contest.js';
import { validateStandings } from '../../../src/data/generated/validators/standings.js';
import { validateStandingsDelta } from '../../../src/data/generated/validators/standings-delta.js';
import { contestsApp, entrants, EVENT, fill } from './contests-app.ts';

const THREE = entrants([
  [90, 80],
  [80, 90],
  [70, 70],
]);

test('scores are judged, published and answered with what changed', async t => {
  const { put, get } = await contestsApp(t, THREE);
  const answer = await put({ from: 1, items: [{ id: '003', scores: [100, 95] }] });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['etag'], '"2"');
  assert.equal(answer.headers['cache-control'], 'no-store');
  const delta = answer.json<StandingsDelta>();
  assert.ok(validateStandingsDelta(delta), JSON.stringify(validateStandingsDelta.errors));
  assert.deepEqual([delta.from, delta.rev], [1, 2]);
  const page = (await get(`${EVENT}/p1.json`)).json<StandingsPage>();
  assert.ok(validateStandings(page), JSON.stringify(validateStandings.errors));
  assert.deepEqual(
    page.rows.map(({ id, rank, total, move }) => [id, rank, total, move]),
    [
      ['003', 1, 96.5, 2],
      ['002', 2, 87, -1],
      ['001', 3, 83, -1],
    ],
  );
  assert.deepEqual(page.rows[0]?.awards, ['一等奖']);
  assert.equal(page.hash, hashOf(page.rows));
  assert.deepEqual(
    delta.items.map(({ id }) => id),
    ['003', '002', '001'],
  );
});

test('the same request again is no new revision, whatever revision it names', async t => {
  const { put, pages } = await contestsApp(t, THREE);
  const request = { from: 1, reason: '复核', items: [{ id: '003', scores: [100, 95] }] };
  await put(request);
  const before = await pages();
  const again = await put(request);
  assert.equal(again.statusCode, 200);
  const delta = again.json<StandingsDelta>();
  assert.deepEqual([delta.from, delta.rev, delta.items], [2, 2, []]);
  assert.deepEqual(await pages(), before);
});

test('whoever saw an older revision is refused, by body or by header', async t => {
  const { put, get } = await contestsApp(t, THREE);
  const etag = String((await get(`${EVENT}/p1.json`)).headers['etag']);
  const first = await put({ items: [{ id: '001', scores: [91, 80] }] }, { 'if-match': etag });
  assert.equal(first.statusCode, 200);
  const next = { items: [{ id: '001', scores: [92, 80] }] };
  for (const headers of [{ 'if-match': etag }, { 'if-match': '"1"' }]) {
    const answer = await put(next, headers);
    assert.equal(answer.statusCode, 412);
    assert.equal(answer.json<ProblemDetails>().code, 'moved-on');
  }
  assert.equal((await put({ ...next, from: 1 })).statusCode, 412);
  assert.equal((await put(next, { 'if-match': '"2"' })).statusCode, 200);
});

test('one item at fault keeps all out, and each fault says where', async t => {
  const { put, pages } = await contestsApp(t, THREE);
  const before = await pages();
  const answer = await put({
    items: [
      { id: '001', scores: [95, 95] },
      { id: '077', scores: [1, 2] },
      { id: '002', scores: [90, 925] },
      { id: '002', scores: [1, 2, 3] },
    ],
  });
  assert.equal(answer.statusCode, 422);
  const { code, errors } = answer.json<ProblemDetails>();
  assert.equal(code, 'scores-refused');
  assert.deepEqual(
    errors?.map(error => [error.pointer, error.code]),
    [
      ['/items/1/id', 'entrant-unknown'],
      ['/items/2/scores/1', 'over-max'],
      ['/items/3/id', 'entrant-twice'],
      ['/items/3/scores', 'too-many-scores'],
    ],
  );
  assert.match(errors?.[0]?.detail ?? '', /077/);
  assert.deepEqual(await pages(), before);
});

test('a total that the scores do not come to is a slip', async t => {
  const { put } = await contestsApp(t, THREE);
  const wrong = await put({ items: [{ id: '001', scores: [90, 80], total: 38 }] });
  assert.deepEqual(
    wrong.json<ProblemDetails>().errors?.map(({ pointer, code }) => [pointer, code]),
    [['/items/0/total', 'total-differs']],
  );
  const right = await put({ items: [{ id: '001', scores: [100, 80], total: 86 }] });
  assert.equal(right.statusCode, 200);
});

test('where totals do not follow from scores they have to be given', async t => {
  const rows = THREE.map(row => ({ ...row, total: (row.total ?? 0) + 7 }));
  const { put } = await contestsApp(t, rows);
  const without = await put({ items: [{ id: '001', scores: [91, 80] }] });
  assert.deepEqual(
    without.json<ProblemDetails>().errors?.map(({ pointer, code }) => [pointer, code]),
    [['/items/0/total', 'total-missing']],
  );
  assert.equal(
    (await put({ items: [{ id: '001', scores: [91, 80], total: 99 }] })).statusCode,
    200,
  );
});

test('shape, encoding, address and right are looked at before anything is read', async t => {
  const { put, get, app, tokens } = await contestsApp(t, THREE);
  const wrong = await put('{"items":[{"scores":[1]}]}');
  assert.equal(wrong.statusCode, 400);
  assert.deepEqual(
    wrong.json<ProblemDetails>().errors?.map(({ pointer }) => pointer),
    ['/items/0'],
  );
  assert.equal((await put('{"items":[')).statusCode, 400);
  assert.equal((await put('{"items":[{"id":"001","scores":["\\ud800"]}]}')).statusCode, 400);
  const nobody = await put({ items: [] }, { authorization: '' });
  assert.equal(nobody.statusCode, 401);
  assert.match(String(nobody.headers['www-authenticate']), /^Bearer/);
  const wrongToken = await put({ items: [] }, { authorization: `Bearer ${'A'.repeat(43)}` });
  assert.equal(wrongToken.statusCode, 401);
  const url = '/v1/contests/c-1/nothing/scores';
  const headers = { authorization: `Bearer ${tokens.admin}` };
  const nowhere = await app.inject({ method: 'PUT', url, headers, payload: { items: [] } });
  assert.equal(nowhere.statusCode, 404);
  assert.equal((await get(`${EVENT}/scores`)).statusCode, 405);
  const preflight = await app.inject({
    method: 'OPTIONS',
    url: `/${EVENT}/scores`,
    headers: { origin: 'https://a.example', 'access-control-request-method': 'PUT' },
  });
  assert.match(String(preflight.headers['access-control-allow-methods']), /PUT/);
  assert.match(String(preflight.headers['access-control-allow-headers']), /If-Match/);
});

test('a correction stands in the public log by role, and in the staff log by name', async t => {
  const { put, get, store, tokens } = await contestsApp(t, THREE);
  const request = { reason: '复核后更正', items: [{ id: '001', scores: [90, 92.5] }] };
  await put(request, { authorization: `Bearer ${tokens.admin}` });
  const answer = await get('v1/contests/c-1.json');
  const contest = answer.json<Contest>();
  assert.ok(validateContest(contest), JSON.stringify(validateContest.errors));
  const [entry] = contest.log ?? [];
  assert.deepEqual(
    { ...entry, at: '' },
    {
      at: '',
      text: '更正“实操”：复核后更正',
      by: '竞赛组委会',
      event: 'welding',
      row: '001',
      from: 80,
      to: 92.5,
    },
  );
  assert.doesNotMatch(answer.body, /示例 admin/);
  const [line] = await store.desk.audit('demo', 1);
  assert.equal(line?.action, 'scores');
  assert.equal(line.name, '示例 admin');
  assert.equal(line.target, 'c-1/welding');
  assert.equal(line.detail['changes'], '001 实操 80 → 92.5');
});

test('first results are no corrections', async t => {
  const rows = [{ id: '001', name: '示例一' }, ...THREE.filter(({ id }) => id !== '001')];
  const { put, get } = await contestsApp(t, rows);
  await put({ items: [{ id: '001', scores: [90, 80] }] });
  assert.equal((await get('v1/contests/c-1.json')).json<Contest>().log, undefined);
});

test('an import goes on from what was entered', async t => {
  const { put, get, store } = await contestsApp(t, THREE);
  await put({ items: [{ id: '001', scores: [90, 92.5] }] });
  await fill(store, THREE);
  const known = await get(`${EVENT}/delta?since=2`);
  assert.equal(known.statusCode, 404);
  const answer = await put({ items: [{ id: '002', scores: [90, 92.5] }] });
  assert.equal(answer.json<StandingsDelta>().rev, 2);
  assert.equal((await get(`${EVENT}/delta?since=1`)).statusCode, 200);
});

test('kinds whose results are no scores say where those are kept', async t => {
  const fixtures: Contest['fixtures'] = [{ home: '001', away: '002', score: [2, 1] }];
  const rows = THREE.map(({ id, name }) => ({ id, name }));
  const members = { kind: 'league', rules: {}, fixtures } as const;
  const { put } = await contestsApp(t, rows, members);
  const answer = await put({ items: [{ id: '001', scores: [3] }] });
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(
    answer.json<ProblemDetails>().errors?.map(({ pointer, code }) => [pointer, code]),
    [['/items/0/scores', 'scores-not-taken']],
  );
  assert.equal((await put({ items: [{ id: '003', state: 'dq' }] })).statusCode, 200);
});

test('without items all is judged anew by the rules there are now, once', async t => {
  const { put, store, pages, get } = await contestsApp(t, THREE);
  const first = (await put({ items: [] })).json<StandingsDelta>();
  assert.deepEqual(
    first.items.map(({ id, awards }) => [id, awards]),
    [['002', ['一等奖']]],
    'the list had no prizes',
  );
  const dir = 'asc' as const;
  const stored = await store.document('demo', 'v1/contests/c-1.json');
  const body = JSON.parse(stored?.body ?? '{}') as Contest;
  const changed = { ...body, rules: { ...body.rules, dir } };
  const documents = [
    { path: 'v1/contests/c-1.json', name: body.name, body: JSON.stringify(changed) },
  ];
  const list = { kind: 'contests', source: '示例名录.xlsx', documents, report: {} } as const;
  await store.replaceDocuments('demo', list);
  const answer = await put({ reason: '规则改为低分在前', items: [] });
  const { rev } = answer.json<StandingsDelta>();
  const [page] = await pages();
  assert.deepEqual(
    page?.rows.map(({ id, rank }) => [id, rank]),
    [
      ['003', 1],
      ['001', 2],
      ['002', 3],
    ],
  );
  const { log } = (await get('v1/contests/c-1.json')).json<Contest>();
  assert.match(log?.[0]?.text ?? '', /重新评定.*低分在前/);
  assert.equal((await put({ items: [] })).json<StandingsDelta>().rev, rev);
});

test('a reason is public: numbers of persons are not taken in it', async t => {
  const { put, pages } = await contestsApp(t, THREE);
  const before = await pages();
  const item = { id: '001', scores: [91, 80], awards: ['一等奖 11010519491231002X'] };
  const answer = await put({ reason: '本人来电 13800138000 申请复核', items: [item] });
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(
    answer.json<ProblemDetails>().errors?.map(({ pointer }) => pointer),
    ['/reason', '/items/0/awards/0'],
  );
  assert.doesNotMatch(answer.body, /13800138000/);
  assert.deepEqual(await pages(), before);
});
