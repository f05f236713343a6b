import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { loggedError, loggedPath } from '../../src/http/log-safely.ts';

test('an ordinary path is logged as it is', () => {
  const paths = [
    '/.well-known/union-widgets.json',
    '/v1/stations/s/wtw-8g.json',
    '/v1/stations/s000123.json',
    '/v1/contests/c-2026-yongjia/welding/p1.json',
    '/v1/calendar/cn-2026.json',
    '/cdn/0.1.0/station-map.en-BtrYzwvX.js',
    '/embed/station-map',
  ];
  for (const path of paths) assert.equal(loggedPath(`${path}?near=121.4737,31.2304`), path);
  assert.equal(loggedPath('/%E7%AB%99.json'), '/站.json');
});

const HOSTILE: [url: string, expected: string][] = [
  ['/v1/applications/UW-2026-8Q3K', '/v1/applications/…'],
  ['/v1/applications/UW-2026-8Q3K/withdraw', '/v1/applications/…/withdraw'],
  ['/v1/applications/a%2Fb', '/v1/applications/…'],
  ['//V1/Applications//UW-8Q3K?receipt=1', '//V1/Applications//…'],
  ['/v1/uploads/u-77', '/v1/uploads/…'],
  ['/v1/stations/index.json%3Fnear=121.4737,31.2304', '/v1/stations/index.json'],
  ['/v1/stations/index.json%253Fnear%253D121.4737', '/v1/stations/index.json'],
  ['/v1/stations;near=121.4737', '/v1/stations'],
  ['/v1/stations/near/121.4737,31.2304', '/v1/stations/near/…,…'],
  ['/x/13800001111', '/x/…'],
  ['/x/138-0000-1111.json', '/x/….json'],
  [
    '/x/%EF%BC%91%EF%BC%93%EF%BC%98%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%91%EF%BC%91%EF%BC%91%EF%BC%91',
    '/x/…',
  ],
  ['/x/11010519491231002X', '/x/…'],
  ['/x/%zz13800001111', '/x/'],
  ['/x%0d%0a{"level":30}', '/x{"level":30}'],
  ['/x%1b%5b2J%C2%9B31m%E2%80%AE.json', '/x[2J31m.json'],
  ['/x/138%E2%80%8B0000%E2%80%8B1111', '/x/…'],
];

for (const [url, expected] of HOSTILE) {
  test(`${url} is logged as ${expected}`, () => assert.equal(loggedPath(url), expected));
}

test('no number as long as a telephone number ever comes through, nor a long line', () => {
  const digits = fc.stringMatching(/^\d{11,18}$/);
  fc.assert(
    fc.property(fc.webPath(), digits, fc.webPath(), (before, number, after) => {
      const path = loggedPath(`${before}/${number}${after}`);
      assert.ok(!path.includes(number) && path.length <= 220);
    }),
  );
});

test('of an error only what the program said is logged', () => {
  const detail = 'Failing row contains (示例职工, 13800001111)';
  const error = Object.assign(new Error('duplicate key 11010519491231002X'), {
    code: '23505',
    detail,
    parameters: ['13800001111'],
  });
  const logged = loggedError(error);
  assert.equal(logged.message, 'duplicate key …');
  assert.equal(logged.code, '23505');
  assert.ok(logged.stack?.includes('log-safely.test.ts'));
  assert.doesNotMatch(JSON.stringify(logged), /1380000|1101051|示例职工/);
  assert.deepEqual(loggedError('13800001111'), { type: 'string', message: '…' });
});
