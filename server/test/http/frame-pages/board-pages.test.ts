import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { StandingsRow } from '../../../../src/data/generated/types.ts';
import { readBoardOf } from '../../../src/board-pages/read-board.ts';
import { addContests } from '../../../src/http/contests/contests.ts';
import { addBoardPages } from '../../../src/http/frame-pages/board-pages.ts';
import { entrants, fill } from '../../contests/contests-app.ts';
import { dangersIn, EVIL } from '../../helpers/dangers.ts';
import { appWith } from '../../helpers/server.ts';

async function pagesWith(
  t: TestContext,
  rows: readonly StandingsRow[],
  members: Parameters<typeof fill>[2] = {},
) {
  const { app, store, live } = await appWith(t, []);
  const reader = addContests(app, { store, siteId: 'demo' });
  addBoardPages(app, { live, read: readBoardOf(() => live.current, reader) });
  const events = [{ id: 'welding', name: '焊工', href: 'v1/contests/c-1/welding/p1.json' }];
  await fill(store, rows, { events, ...members });
  await live.refresh();
  return { app, store };
}

const THREE = entrants([
  [90, 80],
  [80, 90],
  [70, 70],
]);

test('the list of contests, and the standings in the words of the widget', async t => {
  const { app } = await pagesWith(t, THREE);
  const list = await app.inject('/embed/contest-leaderboard');
  assert.equal(list.statusCode, 200);
  assert.match(list.body, /共 1 场.*href="\/embed\/contest-leaderboard\/c-1\?lang=zh-Hans"/s);
  for (const path of ['/embed/contest-leaderboard/c-1', '/embed/contest-leaderboard?contest=c-1']) {
    const { body, statusCode } = await app.inject(path);
    assert.equal(statusCode, 200);
    assert.match(body, /<h1[^>]*>.*焊工.*<\/h1>/s);
    assert.match(body, /名次.*选手.*理论.*实操.*总分/s);
    assert.match(body, /示例2.*87\.00.*示例1.*83\.00.*示例3.*70\.00/s);
    assert.match(body, /<th scope="row"/);
  }
});

test('scores that were entered a moment ago are there', async t => {
  const { app, store } = await pagesWith(t, THREE);
  const { token } = await store.addStaff('demo', { name: '示例', role: 'scorer' });
  const put = await app.inject({
    method: 'PUT',
    url: '/v1/contests/c-1/welding/scores',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    payload: JSON.stringify({ items: [{ id: '003', scores: [99, 99] }] }),
  });
  assert.equal(put.statusCode, 200);
  const { body } = await app.inject('/embed/contest-leaderboard/c-1');
  assert.match(body, /示例3.*99\.00.*示例2/s);
});

test('pages of a long event lead to one another', async t => {
  const many = Array.from({ length: 1201 }, (_, at): [number, number] => [90, 90 - at / 100]);
  const { app } = await pagesWith(t, entrants(many));
  const first = (await app.inject('/embed/contest-leaderboard/c-1')).body;
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
  assert.match(next ?? '', /event=welding/);
  const second = (await app.inject(next!)).body;
  assert.match(second, /rel="prev"/);
  const total = Number(/第 1 页，共 (\d+) 页/.exec(first)?.[1]);
  assert.ok(total > 1);
  const last = await app.inject(`/embed/contest-leaderboard/c-1?page=${total}`);
  assert.match(last.body, /示例1201/);
});

test('no contest, no event: 404 in words', async t => {
  const { app } = await pagesWith(t, THREE);
  for (const path of ['/none', '/c-1?event=none', '/..%2Fc-1', '?contest=index']) {
    const { statusCode, body } = await app.inject(`/embed/contest-leaderboard${path}`);
    assert.equal(statusCode, 404, path);
    assert.match(body, /没有这场竞赛/);
  }
});

test('no text of a contest and no parameter becomes code', async t => {
  const rows = THREE.map(row => ({
    ...row,
    name: EVIL,
    unit: EVIL,
    division: EVIL,
    awards: [EVIL],
    members: [EVIL],
  }));
  const { app } = await pagesWith(t, rows, { name: EVIL, organiser: EVIL });
  const evil = encodeURIComponent(EVIL);
  for (const path of [
    '',
    '/c-1',
    `/c-1?round=${evil}&lang=${evil}&page=${evil}&unit=${evil}`,
    `/${evil}`,
  ]) {
    const { body, headers } = await app.inject(`/embed/contest-leaderboard${path}`);
    assert.deepEqual(dangersIn(body), [], path);
    assert.match(headers['content-security-policy'] as string, /^default-src 'none'; script-src /);
  }
});
