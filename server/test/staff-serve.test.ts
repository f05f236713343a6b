import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, ROOT, serving } from './helpers/command.ts';
import { temporaryFolder } from './helpers/server.ts';
import { listOfRows } from './http/staff/staff-app.ts';

const SAMPLE = join(ROOT, 'demo', 'data', 'stations-gb18030.csv');
const SITE = join(ROOT, 'demo', 'data', 'site.json');

test('from the command line to the staff page; the log holds nothing personal', async t => {
  const folder = await temporaryFolder(t);
  const data = ['--data', folder];
  const list = ['--kind', 'stations', '--crs', 'wgs84', '--into', folder, '--site-file', SITE];
  assert.equal((await command(['import', SAMPLE, ...list])).code, 0);
  const added = await command(['staff', 'add', '李示例', '--role', 'admin', ...data]);
  const token = /^ {2}([\w-]{43})$/m.exec(added.out)?.[1] ?? '';
  assert.ok(token, added.out + added.err);

  const { url, child, end } = await serving(t, data, { LOG_LEVEL: 'info' });
  const ask = (path: string, init: RequestInit = {}, bearer = token) =>
    fetch(`${url}staff/api/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${bearer}`, ...init.headers },
    });
  assert.equal((await fetch(`${url}staff`)).url, `${url}staff/`);
  const me = (await (await ask('me')).json()) as { name: string; counts: { stations: number } };
  assert.deepEqual([me.name, me.counts.stations], ['李示例', 20]);
  const wrong = `${'W'.repeat(42)}X`;
  assert.equal((await ask('me', {}, wrong)).status, 401);
  await ask(`stations?${new URLSearchParams({ q: '13800138000' })}`);
  const query = new URLSearchParams({ kind: 'stations', crs: 'wgs84', fileName: '秘密名单.csv' });
  const bytes = listOfRows([['私下示例驿站', '121.51']]);
  const headers = { 'content-type': 'application/octet-stream' };
  const seen = await ask(`preview?${query}`, { method: 'POST', body: bytes, headers });
  const etag = seen.headers.get('etag') ?? '';
  const published = await ask(`publish?${query}`, {
    method: 'POST',
    body: bytes,
    headers: { ...headers, 'if-match': etag },
  });
  assert.equal(published.status, 200);
  child.kill('SIGTERM');
  const { out, err } = await end;
  assert.match(out, /"path":"\/staff\/api\/publish","status":200/);
  assert.match(out, /"list published"/);
  for (const secret of [
    token,
    wrong,
    '李示例',
    '13800138000',
    '秘密名单',
    '私下示例驿站',
    '121.51',
  ]) {
    assert.ok(!(out + err).includes(secret), secret);
  }
});
