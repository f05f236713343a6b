import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FailedAttempts } from '../../../src/http/staff/attempts.ts';

/** Ten tries at once are allowed. */
function takeAll(attempts: FailedAttempts, address: string): void {
  for (let tries = 0; tries < 10; tries += 1) {
    assert.equal(attempts.wait(address), 0, `try ${tries + 1}`);
    attempts.take(address);
  }
}

test('after ten failures an address waits, and gets one try a minute', () => {
  let now = 1000;
  const attempts = new FailedAttempts(() => now);
  takeAll(attempts, '192.0.2.1');
  assert.equal(attempts.wait('192.0.2.1'), 60);
  assert.equal(attempts.wait('192.0.2.2'), 0, 'others do not wait');
  now += 59_001;
  assert.equal(attempts.wait('192.0.2.1'), 1);
  now += 999;
  assert.equal(attempts.wait('192.0.2.1'), 0);
  attempts.take('192.0.2.1');
  assert.equal(attempts.wait('192.0.2.1'), 60);
  now += 10 * 60_000;
  takeAll(attempts, '192.0.2.1');
});

test('a try that turns out right is given back', () => {
  const attempts = new FailedAttempts(() => 0);
  for (let tries = 0; tries < 100; tries += 1) {
    attempts.take('192.0.2.1');
    attempts.giveBack('192.0.2.1');
  }
  takeAll(attempts, '192.0.2.1');
  attempts.giveBack('192.0.2.1');
  assert.equal(attempts.wait('192.0.2.1'), 0);
});

test('one network of IPv6, and an IPv4 address in either spelling, count as one', () => {
  const attempts = new FailedAttempts(() => 0);
  takeAll(attempts, '2001:db8:1:2:aaaa::1');
  assert.ok(attempts.wait('2001:db8:1:2:bbbb:cccc:dddd:eeee') > 0);
  assert.equal(attempts.wait('2001:db8:1:3::1'), 0);
  takeAll(attempts, '2001:db8::1');
  assert.ok(attempts.wait('2001:db8:0:0:1:2:3:4') > 0);
  takeAll(attempts, '::ffff:192.0.2.7');
  assert.ok(attempts.wait('192.0.2.7') > 0);
});

test('ten thousand addresses are remembered, the longest quiet forgotten first', () => {
  const attempts = new FailedAttempts(() => 0);
  takeAll(attempts, '10.0.0.1');
  takeAll(attempts, '10.0.0.2');
  for (let at = 0; at < 9_999; at += 1)
    attempts.take(`11.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
  assert.equal(attempts.wait('10.0.0.1'), 0);
  assert.ok(attempts.wait('10.0.0.2') > 0);
});
