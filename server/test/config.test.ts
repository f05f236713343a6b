import assert from 'node:assert/strict';
import { isAbsolute } from 'node:path';
import { test } from 'node:test';
import { DEFAULT_DATA_DIR, readConfig } from '../src/config.ts';
import { describeConfig } from '../src/describe-config.ts';
import { UserError } from '../src/user-error.ts';

test('without any variable the server is reachable in the office network', () => {
  const config = readConfig({});
  assert.equal(config.port, 8080);
  assert.equal(config.host, '::');
  assert.equal(config.dataDir, DEFAULT_DATA_DIR);
  assert.equal(config.trustProxy, false);
  assert.equal(config.publicUrl, undefined);
  assert.ok(isAbsolute(config.cdnDir));
  assert.equal(config.databaseUrl, undefined);
  assert.equal(config.metrics, 'local');
  assert.deepEqual([config.drainSeconds, config.shutdownSeconds], [0, 8]);
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
  ['METRICS', 'everyone'],
  ['DRAIN_SECONDS', '-1'],
  ['SHUTDOWN_SECONDS', '1h'],
  ['SHUTDOWN_SECONDS', '301'],
  ['DATABASE_URL', 'mysql://localhost/union'],
  ['DATABASE_URL', 'postgres:union'],
  ['DATABASE_URL', 'postgres://localhost'],
  ['DATABASE_URL', 'postgres://localhost/'],
  ['DATABASE_URL', 'postgres://u:p#w@localhost/union'],
  ['KEY_SUITE', 'rot13'],
  ['RETAIN_DAYS', '-1'],
  ['APPLICATIONS_FREE', '0'],
  ['APPLICATIONS_MOST', '1.5'],
  ['APPLICATIONS_FORM', 'many'],
  ['CHALLENGE_BITS', '40'],
  ['UPLOAD_MAX_BYTES', '5MB'],
  ['SMS_WEBHOOK', 'http://sms.example.cn/send'],
  ['SMS_WEBHOOK', 'sms.example.cn'],
  ['EMBED_HOSTS', 'https://www.example.cn/page'],
  ['EMBED_HOSTS', "'unsafe-inline'"],
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

test('a database is named by its address, whatever way it is reached', () => {
  const addresses = [
    'postgres://localhost/union',
    'postgresql://union:s3cret%23@db.example.cn:5433/union?sslmode=verify-full',
    'postgres:///union?host=/var/run/postgresql',
  ];
  for (const url of addresses) assert.equal(readConfig({ DATABASE_URL: url }).databaseUrl, url);
});

// An address that is refused may still hold the real password; so may one that is shown.
const SECRETS = [
  'postgres://union:hush-hush@db/union',
  'postgres://union:hush-hush@x@db/union',
  'postgres://union@db/union?password=hush-hush&sslmode=require',
  'postgres://union@db/union?sslpassword=hush-hush',
  'postgres://union:hush-hush@db',
  'postgres://union:hush-hush#1@db/union',
  'postgres://union:/hush-hush@db/union',
  'https://union:hush-hush@db/union',
];

for (const url of SECRETS) {
  for (const name of ['DATABASE_URL', 'PUBLIC_URL']) {
    test(`a password is never shown: ${name}=${url.replace('hush-hush', '…')}`, () => {
      let said: string;
      try {
        said = describeConfig(readConfig({ [name]: url }), 'zh');
      } catch (error) {
        assert.ok(error instanceof UserError);
        said = error.text.zh + error.text.en;
      }
      assert.ok(said.includes(name));
      assert.doesNotMatch(said, /hush/);
    });
  }
}

test('the configuration in effect is shown whole, a line a variable', () => {
  const env = {
    PORT: '81',
    TRUST_PROXY: 'loopback,10.0.0.0/8',
    METRICS: 'off',
    DRAIN_SECONDS: '5',
  };
  const lines = describeConfig(readConfig(env), 'en').split('\n');
  for (const [name, value] of Object.entries(env)) assert.ok(lines.includes(`${name}=${value}`));
  assert.ok(lines.includes('DATABASE_URL=(not set)'));
  const again = readConfig(
    Object.fromEntries(
      lines.filter(line => !line.endsWith('(not set)')).map(line => line.split(/=(.*)/s, 2)),
    ) as Record<string, string>,
  );
  assert.deepEqual(again, readConfig(env), 'every setting is among them');
});

test('forms: what is not said has a safe default, secrets are not shown', () => {
  const usual = readConfig({});
  assert.equal(usual.keySuite, 'aes');
  assert.equal(usual.keysFile, undefined);
  assert.equal(usual.embedHosts, undefined);
  const env = {
    KEYS_FILE: '/run/secrets/keys.json',
    SMS_WEBHOOK: 'https://gate:hush-hush@sms.example.cn/send?token=hush-hush',
    SMS_WEBHOOK_TOKEN: 'hush-hush',
    EMBED_HOSTS: 'https://www.example.cn, https://union.example.cn:8443',
    KEY_SUITE: 'SM',
  };
  const config = readConfig(env);
  assert.deepEqual(config.embedHosts, ['https://www.example.cn', 'https://union.example.cn:8443']);
  assert.equal(config.keySuite, 'sm');
  assert.equal(
    readConfig({ SMS_WEBHOOK: 'http://127.0.0.1:9/x' }).smsWebhook,
    'http://127.0.0.1:9/x',
  );
  for (const lang of ['zh', 'en'] as const) {
    assert.doesNotMatch(describeConfig(config, lang), /hush/);
  }
});
