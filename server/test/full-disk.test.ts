// What staff do on a full disk is told as applicants are told it: nothing was written, come again.
// test/durability/full.mjs fills a real one.
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { contestsApp, entrants } from './contests/contests-app.ts';
import { deskApp } from './desk/desk-app.ts';
import { station } from './helpers/stations.ts';
import { staffApp } from './http/staff/staff-app.ts';

/** From then on no transaction finds room, until it ends. */
function fillDisk(t: TestContext): { end(): void } {
  const { exec } = DatabaseSync.prototype;
  const mocked = t.mock.method(
    DatabaseSync.prototype,
    'exec',
    function (this: DatabaseSync, sql: string) {
      if (sql === 'BEGIN IMMEDIATE') {
        throw Object.assign(new Error('database or disk is full'), {
          code: 'ERR_SQLITE_ERROR',
          errcode: 13,
        });
      }
      exec.call(this, sql);
    },
  );
  return { end: () => mocked.mock.restore() };
}

const TOLD = /^服务器暂时无法读写数据.*try again shortly/;

test('the staff page is told 503 with a problem document, and the same request succeeds later', async t => {
  const { ask } = await staffApp(t, [station('s-1', [121.5, 31.2], { name: '东门示例驿站' })]);
  const { value, headers } = await ask('stations/s-1');
  const body = { ...value.station };
  body.properties = { ...body.properties, hours: '每天 7:00-21:00' };
  const put = () =>
    ask('stations/s-1', { method: 'PUT', body, headers: { 'if-match': String(headers['etag']) } });
  const disk = fillDisk(t);
  const refused = await put();
  assert.equal(refused.status, 503);
  assert.match(String(refused.headers['content-type']), /^application\/problem\+json/);
  assert.equal(refused.headers['retry-after'], '5');
  assert.equal(refused.value.code, 'busy');
  assert.match(refused.value.detail, TOLD);
  assert.equal((await ask('stations/s-1')).status, 200, 'what is there is read');
  disk.end();
  assert.equal((await put()).status, 200);
});

test('the desk says so on its page, and nothing was decided', async t => {
  const desk = await deskApp(t);
  const { id } = await desk.apply();
  const officer = await desk.as('officer');
  const fields = { from: 'received', to: 'approved' };
  const state = async () => (await desk.store.applications.read('demo', id))?.state;
  // Its token is read while there is room.
  await officer.get('');
  const disk = fillDisk(t);
  const refused = await officer.post(`applications/${id}/state`, fields);
  assert.equal(refused.statusCode, 503, refused.body);
  assert.equal(refused.headers['retry-after'], '5');
  assert.match(String(refused.headers['content-type']), /^text\/html/);
  assert.match(refused.body, /暂时无法读写数据，什么也没有改动/);
  assert.equal(await state(), 'received');
  disk.end();
  assert.equal((await officer.post(`applications/${id}/state`, fields)).statusCode, 303);
  assert.equal(await state(), 'approved');
});

test('a referee is told 503 with a problem document, and the score is taken later', async t => {
  const { put } = await contestsApp(t, entrants([[50, 50]]));
  const request = { reason: '录入有误', items: [{ id: '001', scores: [60, 60] }] };
  const disk = fillDisk(t);
  const refused = await put(request);
  assert.equal(refused.statusCode, 503, refused.body);
  assert.equal(refused.headers['retry-after'], '5');
  assert.match(refused.json<{ detail: string }>().detail, TOLD);
  disk.end();
  assert.equal((await put(request)).statusCode, 200);
});
