// A clock that goes on from another moment, as `UW_NOW` asks for it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = pathToFileURL(join(import.meta.dirname, '../../scripts/lib/set-clock-here.mjs')).href;
const SAYS = `console.log(JSON.stringify([new Date(), Date.now(), new Date(0),
  new Date() instanceof Date, Date.UTC(2026, 0)]))`;

const said = async (now: string) => {
  const env = { ...process.env, UW_NOW: now };
  const { stdout } = await run(process.execPath, [`--import=${HERE}`, '-e', SAYS], { env });
  return JSON.parse(stdout) as [string, number, string, boolean, number];
};

it('begins at the moment that is asked for, and goes on', async () => {
  const asked = Date.parse('2026-12-31T15:59:40Z');
  const [date, now, zero, isDate, utc] = await said('2026-12-31T23:59:40+08:00');
  assert.ok(now - asked >= 0 && now - asked < 60_000, `${now - asked} ms on`);
  assert.ok(Math.abs(Date.parse(date) - now) < 1000);
  assert.deepEqual([zero, isDate, utc], ['1970-01-01T00:00:00.000Z', true, Date.UTC(2026, 0)]);
});

it('stays as it is where nothing is asked for, and says what is no moment', async () => {
  assert.ok(Math.abs((await said(''))[1] - Date.now()) < 60_000);
  await assert.rejects(said('tomorrow'), /UW_NOW is no instant: tomorrow/);
});
