import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskApp } from './desk-app.ts';

test('a list is not even read of somebody who may not hand one in', async t => {
  const desk = await deskApp(t);
  const reader = await desk.as('reader');
  const send = (cookie: string) =>
    desk.app.inject({
      method: 'POST',
      url: '/desk/batch',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        origin: 'http://localhost',
        cookie,
      },
      // Whoever reads it answers 413.
      payload: Buffer.alloc(5_000_001),
    });
  const nobody = await send('');
  assert.equal(nobody.statusCode, 303);
  assert.match(String(nobody.headers.location), /^\/desk\/login/);
  assert.equal((await send(reader.cookie)).statusCode, 403);
  assert.equal((await send((await desk.as('officer')).cookie)).statusCode, 413);
});
