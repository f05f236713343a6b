import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { addAccount } from '../../src/desk/accounts.ts';
import { DATABASES } from '../store/helpers/databases.ts';
import { csrfOf, deskApp, textOf, type DeskApp } from './desk-app.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const ORIGIN = { origin: 'http://localhost' };

function signIn(
  { app }: DeskApp,
  name: string,
  password: string,
  headers: Record<string, string> = ORIGIN,
): Promise<LightMyRequestResponse> {
  const payload = new URLSearchParams({ name, password }).toString();
  return app.inject({
    method: 'POST',
    url: '/desk/login',
    headers: { ...FORM, ...headers },
    payload,
  });
}

function cookieOf(answer: LightMyRequestResponse): string {
  return String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
}

test('signing in: a handed-over password is changed first, and ends every session it opened', async t => {
  const desk = await deskApp(t);
  const { store, app } = desk;
  const added = await addAccount(store, 'demo', { name: '王示例', role: 'admin' }, new Date());
  assert.ok('account' in added);
  const wrong = await signIn(desk, '王示例', 'not the password');
  const nobody = await signIn(desk, '没有这人', 'not the password');
  assert.equal(wrong.statusCode, 401);
  // The same words for a wrong name and a wrong password.
  assert.equal(
    textOf(nobody.body).replace(/没有这人/g, ''),
    textOf(wrong.body).replace(/王示例/g, ''),
  );
  assert.equal(wrong.headers['set-cookie'], undefined);

  const right = await signIn(desk, ' 王示例 ', added.password);
  assert.equal(right.statusCode, 303);
  assert.match(String(right.headers['set-cookie']), /; Path=\/; HttpOnly; SameSite=Strict$/);
  const cookie = cookieOf(right);
  const get = (url: string, as = cookie) => app.inject({ url, headers: { cookie: as } });
  assert.equal((await get('/desk/')).headers.location, '/desk/password');
  const page = await get('/desk/password');
  const change = (fresh: string, again = fresh, current = added.password) =>
    app.inject({
      method: 'POST',
      url: '/desk/password',
      headers: { ...FORM, ...ORIGIN, cookie },
      payload: new URLSearchParams({ _csrf: csrfOf(page.body), current, fresh, again }).toString(),
    });
  assert.match((await change('短')).body, /至少 12 个字符/);
  assert.match((await change('aaaaaaaaaaaaaa')).body, /太好猜/);
  assert.match((await change('四个 词语 连成 一句话', '别的')).body, /不一样/);
  const changed = await change('四个 词语 连成 一句话');
  assert.equal(changed.statusCode, 303);
  assert.equal((await get('/desk/')).headers.location, '/desk/login?to=%2Fdesk%2F');
  assert.equal((await get('/desk/', cookieOf(changed))).statusCode, 200);
});

test('wrong passwords are waited for, by name and address, and the answer says how long', async t => {
  const desk = await deskApp(t);
  // The first wait may be over by the time a slow machine has judged; they double.
  let locked = await signIn(desk, '张示例', 'wrong');
  for (let n = 0; n < 12 && locked.statusCode === 401; n += 1) {
    locked = await signIn(desk, '张示例', `wrong ${n}`);
  }
  assert.equal(locked.statusCode, 429);
  assert.ok(Number(locked.headers['retry-after']) >= 1);
  assert.match(locked.body, /请过 \d+ 秒再试/);
});

test('a session is the one made at sign-in: what the browser brought is not taken up', async t => {
  const desk = await deskApp(t);
  const wish = { name: '赵示例', role: 'reader', password: '四个 词语 连成 一句话' } as const;
  const added = await addAccount(desk.store, 'demo', wish, new Date());
  assert.ok('account' in added);
  const planted = `desk=${'A'.repeat(43)}`;
  const answer = await signIn(desk, wish.name, wish.password, { ...ORIGIN, cookie: planted });
  assert.equal(answer.statusCode, 303);
  assert.notEqual(cookieOf(answer), planted);
  const asPlanted = await desk.app.inject({ url: '/desk/', headers: { cookie: planted } });
  assert.equal(asPlanted.statusCode, 303);
});

test('over https the cookie is bound to the host', async t => {
  const desk = await deskApp(t);
  desk.context.publicUrl = 'https://api.example.cn/';
  const wish = { name: '赵示例', role: 'reader', password: '四个 词语 连成 一句话' } as const;
  await addAccount(desk.store, 'demo', wish, new Date());
  const origin = { origin: 'https://api.example.cn' };
  const answer = await signIn(desk, wish.name, wish.password, origin);
  assert.match(
    String(answer.headers['set-cookie']),
    /^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
  );
});

test('over plain http of an https site nobody is asked to sign in again and again', async t => {
  const desk = await deskApp(t);
  desk.context.publicUrl = 'https://api.example.cn/';
  const headers = { origin: 'http://192.0.2.8:8080', host: '192.0.2.8:8080' };
  const answer = await signIn(desk, '李示例', 'x', headers);
  assert.equal(answer.statusCode, 400);
  assert.match(textOf(answer.body), /https:\/\/api\.example\.cn\/desk\//);
  const local = { origin: 'http://127.0.0.1:8080', host: '127.0.0.1:8080' };
  assert.equal((await signIn(desk, '李示例', 'x', local)).statusCode, 401);
});

for (const { name, make } of DATABASES) {
  test(`${name}: a zero byte is refused in words before any database sees it`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const officer = await desk.as('officer');
    for (const path of ['count/%00', 'count/a%00/now', 'applications/%00', '?channel=%00']) {
      assert.equal((await officer.get(path)).statusCode, 400, path);
    }
    assert.equal((await signIn(desk, '\0', 'x')).statusCode, 400);
    assert.equal((await officer.post('search', { number: '\0' })).statusCode, 400);
    assert.equal((await officer.upload('batch', { form: 'join', code: '\0' })).statusCode, 400);
  });
}

test('nobody at the desk is called like the program or has a name nobody can see', async t => {
  const { store } = await deskApp(t);
  for (const name of ['applicant', 'System', 'ｃｌｉ', '\u200b', '李\u202e示例']) {
    const added = await addAccount(store, 'demo', { name, role: 'reader' }, new Date());
    assert.ok('fault' in added, name);
  }
});

test('a session ends after an hour without a request, after eight in any case, and on signing out', async t => {
  const desk = await deskApp(t);
  const hour = 3_600_000;
  const reader = await desk.as('reader');
  for (let n = 0; n < 8; n += 1) {
    assert.equal((await reader.get('')).statusCode, 200, `hour ${n}`);
    desk.wait(hour - 1000);
  }
  desk.wait(9000);
  assert.equal((await reader.get('')).statusCode, 303);

  const other = await desk.as('reader');
  desk.wait(hour + 1000);
  assert.equal((await other.get('')).statusCode, 303);

  // A page left open asks for news by itself; that keeps nobody signed in.
  const idle = await desk.as('reader');
  for (let n = 0; n < 3; n += 1) {
    desk.wait(hour / 2 - 1000);
    assert.equal((await idle.get('news?since=2026-01-01')).statusCode, n < 2 ? 200 : 303);
  }

  const third = await desk.as('reader');
  assert.equal((await third.post('logout')).headers.location, '/desk/login');
  assert.equal((await third.get('')).statusCode, 303);
});

test('no form is taken without its token, from another origin, or without word where it is from', async t => {
  const desk = await deskApp(t);
  const { id } = await desk.apply();
  const officer = await desk.as('officer');
  const fields = { from: 'received', to: 'approved' };
  const path = `applications/${id}/state`;
  const other = await desk.as('officer');
  const foreign = csrfOf((await other.get('password')).body);
  const state = async () => (await desk.store.applications.read('demo', id))?.state;
  for (const [form, headers] of [
    [{ ...fields, _csrf: '' }, {}],
    [{ ...fields, _csrf: foreign }, {}],
    [fields, { origin: 'https://evil.example' }],
    [fields, { origin: 'null' }],
  ] as const) {
    const answer = await officer.post(path, form, headers);
    assert.equal(answer.statusCode, 403);
  }
  const bare = await desk.app.inject({
    method: 'POST',
    url: `/desk/${path}`,
    headers: { ...FORM, cookie: officer.cookie },
    payload: new URLSearchParams({
      ...fields,
      _csrf: csrfOf((await officer.get('')).body),
    }).toString(),
  });
  assert.equal(bare.statusCode, 403);
  assert.equal(await state(), 'received');
  assert.equal((await officer.post(path, fields)).statusCode, 303);
  assert.equal(await state(), 'approved');
});

test('each role has its rights, and no other', async t => {
  const desk = await deskApp(t);
  const { id } = await desk.apply();
  const people = {
    reader: await desk.as('reader'),
    officer: await desk.as('officer'),
    admin: await desk.as('admin'),
  };
  const reads: Record<string, readonly number[]> = {
    '': [200, 200, 200],
    [`applications/${id}`]: [200, 200, 200],
    batch: [403, 200, 200],
    'batch/template?of=join': [403, 200, 200],
    posters: [403, 200, 200],
    export: [403, 403, 200],
    accounts: [403, 403, 200],
    audit: [403, 403, 200],
  };
  for (const [path, expected] of Object.entries(reads)) {
    const answers = await Promise.all(Object.values(people).map(one => one.get(path)));
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      expected,
      path,
    );
    const anonymous = await desk.app.inject({ url: `/desk/${path}` });
    assert.equal(anonymous.statusCode, 303, path);
  }
  const writes: Record<string, readonly [fields: Record<string, string>, readonly number[]]> = {
    [`applications/${id}/show`]: [{}, [403, 200, 200]],
    [`applications/${id}/state`]: [{ to: 'remark', memo: '已联系' }, [403, 303, 303]],
    ceremonies: [{ title: '示例仪式', eventForm: 'join' }, [403, 303, 303]],
    export: [{ column: 'receipt', as: 'csv' }, [403, 403, 200]],
    accounts: [{ name: '', role: 'reader' }, [403, 403, 422]],
    [`accounts/${people.reader.account.accountId}/role`]: [{ role: 'officer' }, [403, 403, 303]],
  };
  for (const [path, [fields, expected]] of Object.entries(writes)) {
    const codes: number[] = [];
    for (const one of Object.values(people)) codes.push((await one.post(path, fields)).statusCode);
    assert.deepEqual(codes, expected, path);
  }
});

test('the last admin stays one, nobody locks themselves out, a removed person is out at once', async t => {
  const desk = await deskApp(t);
  const admin = await desk.as('admin');
  const reader = await desk.as('reader');
  const own = admin.account.accountId;
  assert.equal((await admin.post(`accounts/${own}/remove`)).statusCode, 403);
  assert.equal(await desk.store.desk.accounts.remove('demo', own), 'last-admin');
  assert.equal(await desk.store.desk.accounts.setRole('demo', own, 'reader'), 'last-admin');
  const { accountId } = reader.account;
  assert.equal((await admin.post(`accounts/${accountId}/remove`)).statusCode, 303);
  assert.equal((await reader.get('')).statusCode, 303);
  assert.equal((await admin.post(`accounts/${accountId}/remove`)).statusCode, 404);
});

test('every page is closed to frames, caches, other origins and foreign scripts', async t => {
  const desk = await deskApp(t);
  const { id } = await desk.apply();
  const admin = await desk.as('admin');
  for (const path of ['', 'login', `applications/${id}`, 'export', 'nothing', 'count/ABCDEF']) {
    const { headers, body } = await admin.get(path);
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/, path);
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|\*/, path);
    assert.equal(headers['cache-control'], 'no-store', path);
    assert.equal(headers['access-control-allow-origin'], undefined, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    // A strict policy would break on these.
    assert.doesNotMatch(body, /<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/, path);
  }
});

test('the language is that of the browser until it is chosen; no way leads off the desk', async t => {
  const desk = await deskApp(t);
  const page = (headers: Record<string, string>) =>
    desk.app.inject({ url: '/desk/login', headers });
  assert.match((await page({ 'accept-language': 'de, en-GB;q=0.8' })).body, /Sign in/);
  assert.match((await page({ 'accept-language': 'de' })).body, /登录/);
  const choose = (back: string) =>
    desk.app.inject({
      method: 'POST',
      url: '/desk/lang',
      headers: { ...FORM, ...ORIGIN },
      payload: new URLSearchParams({ lang: 'en', back }).toString(),
    });
  const chosen = await choose('/desk/login');
  assert.equal(chosen.headers.location, '/desk/login');
  assert.match((await page({ cookie: cookieOf(chosen), 'accept-language': 'zh' })).body, /Sign in/);
  for (const back of [
    'https://evil.example/',
    '//evil.example',
    '/desk//evil.example',
    '/desk/\\x',
    '/v1/',
  ]) {
    assert.equal((await choose(back)).headers.location, '/desk/', back);
  }
});
