// What `npm start` leaves behind when it is ended, or cannot begin: nothing.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const windows = process.platform === 'win32';

let data: string;
let port: number;

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'union-start-'));
  port = await freePorts();
});
after(() => rmSync(data, { recursive: true, force: true }));

/** A port that is free, and the one after it. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = await listening(0).catch(() => undefined);
    const second = first && (await listening(first.port + 1).catch(() => undefined));
    first?.close();
    second?.close();
    if (first && second) return first.port;
  }
}

async function listening(wanted: number): Promise<{ port: number; close: () => void }> {
  const server = createServer().listen(wanted);
  await once(server, 'listening');
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}

/** Runs a command line in npm's way; `said` resolves once it has said what it shall. */
function run(command: string, args: string[], awaited?: RegExp) {
  const child: ChildProcess = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIR: data, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const said = new Promise<string>((done, fail) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (awaited?.test(text)) done(text);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    // Not `exit`: the servers below hold the pipes a little longer than their parent.
    child.on('close', code => (awaited ? fail(new Error(text)) : done(`${code} ${text}`)));
  });
  const closed = once(child, 'close');
  return { child, said, closed };
}

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  it(`ends with the shell npm runs it in (${signal})`, { skip: windows }, async () => {
    // A command after it keeps the shell from stepping aside for it.
    const line = `"${process.execPath}" scripts/start.mjs; true`;
    const { child, said, closed } = run('sh', ['-c', line], /Ctrl-C/);
    await said;
    child.kill(signal);
    // The pipes close when the last process that holds them has ended.
    await closed;
    for (const at of [port, port + 1]) await assert.rejects(fetch(`http://localhost:${at}/`));
  });
}

for (const [offset, what] of [
  [0, /端口 \d+ 已被其他程序占用.*\n?/],
  [1, /端口 \d+（示例页面/],
] as const) {
  it(`says which port is in use and ends with 1 (PORT + ${offset})`, async () => {
    const other = await listening(port + offset);
    const said = await run(process.execPath, ['scripts/start.mjs']).said;
    other.close();
    assert.match(said, /^1 /);
    assert.match(said, what);
    assert.match(said, new RegExp(`端口 ${port + offset}`));
    assert.doesNotMatch(said, /\n\s+at /);
  });
}
