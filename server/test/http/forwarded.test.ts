import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appWith } from '../helpers/server.ts';

const FORGED = { 'x-forwarded-for': '10.9.8.7, 203.0.113.5' };

/** Whom limits and waits would count. */
async function counted(
  t: Parameters<typeof appWith>[0],
  trustProxy: boolean | string[],
): Promise<string> {
  const { app } = await appWith(t, [], { trustProxy });
  app.get('/who', async request => request.ip);
  return (await app.inject({ url: '/who', headers: FORGED, remoteAddress: '127.0.0.1' })).body;
}

test('what a visitor says of their address does not count: limits hold behind a named proxy', async t => {
  assert.equal(await counted(t, false), '127.0.0.1');
  // The proxy adds the address it sees behind whatever the visitor sent.
  assert.equal(await counted(t, ['loopback']), '203.0.113.5');
});
