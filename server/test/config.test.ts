import assert from 'node:assert/strict';
import { isAbsolute } from 'node:path';
import { test } from 'node:test';
import { DEFAULT_DATA_DIR, readConfig } from '../src/config.ts';
import { UserError } from '../src/user-error.ts';

test('without any variable the server is reachable in the office network', () => {
  const config = readConfig({});
  assert.equal(config.port, 8080);
  assert.equal(config.host, '::');
  assert.equal(config.dataDir, DEFAULT_DATA_DIR);
  assert.equal(config.trustProxy, false);
  assert.equal(config.publicUrl, undefined);
  assert.ok(isAbsolute(config.cdnDir));
});

test('variables are read, empty ones count as absent', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: 'somewhere',
    PUBLIC_URL: 'https://Union.example.cn/api//',
    TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1,loopback',
    LOG_LEVEL: 'WARN',
    SITE_NAME: '  示例市总工会 ',
    SITE_FILE: '',
  });
  assert.equal(config.port, 0);
  assert.ok(isAbsolute(config.dataDir) && config.dataDir.endsWith('somewhere'));
  assert.equal(config.publicUrl, 'https://union.example.cn/api/');
  assert.deepEqual(config.trustProxy, ['127.0.0.1', '10.0.0.0/8', '::1', 'loopback']);
  assert.equal(config.logLevel, 'warn');
  assert.equal(config.siteName, '示例市总工会');
  assert.equal(config.siteFile, undefined);
});

const BAD: [string, string][] = [
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'union.cn'],
  ['PUBLIC_URL', 'ftp://union.cn/'],
  ['PUBLIC_URL', 'https://a:b@union.cn/'],
  ['PUBLIC_URL', 'https://union.cn/?x=1'],
  ['TRUST_PROXY', 'everyone'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'postgres://localhost/union'],
];

for (const [name, value] of BAD) {
  test(`${name}=${value} is refused by name, in both languages`, () => {
    assert.throws(
      () => readConfig({ [name]: value }),
      (error: unknown) =>
        error instanceof UserError &&
        error.exitCode === 2 &&
        error.text.zh.includes(name) &&
        error.text.en.includes(name),
    );
  });
}

test('all faults are told at once', () => {
  assert.throws(
    () => readConfig({ PORT: 'x', LOG_LEVEL: 'y' }),
    ({ text }: UserError) => text.zh.includes('PORT') && text.zh.includes('LOG_LEVEL'),
  );
});
