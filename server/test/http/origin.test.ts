import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appWith } from '../helpers/server.ts';

const SITE = '/.well-known/union-widgets.json';

test('the site document says where it is, by Host only if that is one', async t => {
  const { app } = await appWith(t, []);
  const base = async (headers: Record<string, string>): Promise<unknown> => {
    const answer = await app.inject({ url: SITE, headers });
    return answer.statusCode === 200
      ? answer.json<{ api: { base: string } }>().api.base
      : answer.statusCode;
  };
  assert.equal(await base({ host: 'api.example.cn' }), 'http://api.example.cn/v1/');
  assert.equal(await base({ host: '192.168.1.5:8080' }), 'http://192.168.1.5:8080/v1/');
  assert.equal(await base({ host: '[::1]:8080' }), 'http://[::1]:8080/v1/');
  assert.equal(await base({ host: 'API.example.cn:80' }), 'http://api.example.cn/v1/');
  const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
  assert.equal(await base({ host: 'a.cn', ...forged }), 'http://a.cn/v1/', 'nobody is trusted');
  for (const host of [
    'a b',
    'evil.example/x',
    'user@evil.example',
    'a.cn?x',
    'a.cn#x',
    'a\\b',
    '"><script>',
    'a.cn:99999',
    '999.1.1.1',
    '工会.cn',
  ]) {
    assert.equal(await base({ host }), 400, host);
  }
});

test('a trusted proxy says where the site is; PUBLIC_URL goes before all', async t => {
  const headers = { host: 'inner', 'x-forwarded-host': 'out.cn', 'x-forwarded-proto': 'https' };
  const behind = await appWith(t, [], { trustProxy: true });
  const site = await behind.app.inject({ url: SITE, headers });
  assert.equal(site.json<{ api: { base: string } }>().api.base, 'https://out.cn/v1/');
  const odd = await behind.app.inject({
    url: SITE,
    headers: { ...headers, 'x-forwarded-proto': 'javascript' },
  });
  assert.equal(odd.statusCode, 400);
  const fixed = await appWith(t, [], { publicUrl: 'https://union.cn/api/' });
  const told = await fixed.app.inject({ url: SITE, headers });
  assert.equal(told.json<{ api: { base: string } }>().api.base, 'https://union.cn/api/v1/');
});
