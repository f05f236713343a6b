import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staffApp } from './staff-app.ts';

const WRONG = 'A'.repeat(43);

test('every route but the page wants a token', async t => {
  const { ask } = await staffApp(t);
  for (const [method, path] of [
    ['GET', 'me'],
    ['GET', 'words'],
    ['GET', 'runs'],
    ['GET', 'hours?text=9:00-17:00'],
    ['GET', 'stations?q=x'],
    ['GET', 'stations/x'],
    ['PUT', 'stations/x'],
    ['DELETE', 'stations/x'],
    ['GET', 'report/x.json'],
    ['POST', 'runs/x/undo'],
    ['POST', 'preview'],
    ['POST', 'publish'],
    ['POST', 'copy'],
  ] as const) {
    const { status, headers, value } = await ask(path, { method, as: 'nobody' });
    assert.equal(status, 401, `${method} ${path}`);
    assert.equal(headers['www-authenticate'], 'Bearer realm="staff"');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(value.code, 'token-missing');
    assert.equal(value.text.zh, '请先登录。');
  }
});

test('tells who is signed in, and no other origin', async t => {
  const { ask } = await staffApp(t);
  const { status, value, headers } = await ask('me', {
    headers: { origin: 'https://evil.example' },
  });
  assert.equal(status, 200);
  const { name, role, site, counts } = value;
  assert.deepEqual(
    { name, role, site, counts },
    {
      name: '李示例',
      role: 'editor',
      site: { id: 'demo', name: '示例市总工会' },
      counts: { stations: 0, people: 0, contests: 0 },
    },
  );
  assert.deepEqual(
    Object.keys(headers).filter(header => /^access-control|^set-cookie/.test(header)),
    [],
  );
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  const preflight = await ask('publish', {
    method: 'OPTIONS',
    as: 'nobody',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  assert.equal(preflight.status, 204);
  assert.deepEqual(
    Object.keys(preflight.headers).filter(header => header.startsWith('access-control')),
    [],
  );
});

test('a token that is wrong, of another site, or revoked does not open', async t => {
  const { ask, store } = await staffApp(t);
  const elsewhere = await store.addStaff('other', { name: '赵示例', role: 'admin' });
  const gone = await store.addStaff('demo', { name: '钱示例', role: 'admin' });
  const using = (token: string) =>
    ask('me', { as: 'nobody', headers: { authorization: `Bearer ${token}` } });
  assert.equal((await using(gone.token)).status, 200);
  await store.revokeStaff('demo', gone.staffId);
  for (const token of [gone.token, elsewhere.token, WRONG, "' OR 1=1 --"]) {
    const { status, value, headers } = await using(token);
    assert.equal(status, 401);
    assert.equal(value.code, 'token-wrong');
    assert.match(String(headers['www-authenticate']), /error="invalid_token"/);
  }
});

test('after ten wrong tokens an address has to wait, also with the right one', async t => {
  const { ask } = await staffApp(t);
  const wrong = () => ask('me', { as: 'nobody', headers: { authorization: `Bearer ${WRONG}` } });
  // At the same time: a try counts before it is judged.
  const tries = await Promise.all(Array.from({ length: 14 }, wrong));
  const statuses = tries.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
  const { status, headers, value } = await ask('me');
  assert.equal(status, 429);
  assert.match(String(headers['retry-after']), /^(?:60|59)$/);
  assert.match(value.detail, /请过 \d+ 秒再试。 Too many wrong tokens/);
});

test('a database that does not answer is no wrong token', async t => {
  const { ask, store } = await staffApp(t);
  const { staffByToken } = store;
  store.staffByToken = () => Promise.reject(new Error('示例：数据库没有答复'));
  for (let tries = 0; tries < 12; tries += 1) {
    const { status, value } = await ask('me');
    assert.equal(status, 500);
    assert.doesNotMatch(JSON.stringify(value), /数据库/, 'nothing of the inside is told');
  }
  store.staffByToken = staffByToken;
  assert.equal((await ask('me')).status, 200);
});

test('who is signed in is not held up by what others try from the same office', async t => {
  const { ask } = await staffApp(t);
  assert.equal((await ask('me')).status, 200);
  const wrong = () => ask('me', { as: 'nobody', headers: { authorization: `Bearer ${WRONG}` } });
  await Promise.all(Array.from({ length: 12 }, wrong));
  assert.equal((await wrong()).status, 429);
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask('me')));
  assert.deepEqual(
    answers.map(({ status }) => status),
    Array(5).fill(200),
  );
});
