// The reference server as a process of its own, as an operator would start it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CACHE } from '../lib/places.mjs';
import { cleanEnv, node24, ROOT } from '../../scripts/lib/node.mjs';

/** Longest wait for its address, milliseconds. */
const STARTS_WITHIN = 60_000;

/**
 * @param {{data: string} | {databaseUrl: string}} where
 * @returns {Promise<{origin: string, startMs: number, use: () => Promise<{rss: number, cpu:
 *   number}>, close: () => Promise<void>}>} `startMs` from the command to the address being there;
 *   `use`: resident bytes, and seconds of processor time so far
 */
export async function startServer(where) {
  const data = where.data === undefined ? [] : ['--data', where.data];
  const args = ['server/bin/union-widgets.mjs', 'serve', '--host', '127.0.0.1', '--port', '0'];
  const began = performance.now();
  const child = spawn(node24(), [...args, ...data], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnv({
      CDN_DIR: join(CACHE, 'no-cdn'),
      LOG_LEVEL: 'error',
      METRICS: 'local',
      DATABASE_URL: where.databaseUrl ?? '',
    }),
  });
  const ended = new Promise(done => child.on('close', done));
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const origin = await addressOf(child, ended);
  return {
    origin,
    startMs: performance.now() - began,
    async use() {
      const text = await (await fetch(`${origin}/metrics`)).text();
      const figure = name => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
      return {
        rss: figure('process_resident_memory_bytes'),
        cpu: figure('process_cpu_seconds_total'),
      };
    },
    async close() {
      process.off('exit', stop);
      stop();
      await ended;
    },
  };
}

function addressOf(child, ended) {
  return new Promise((done, fail) => {
    let said = '';
    const hear = chunk => {
      said += chunk;
      const origin = /http:\/\/127\.0\.0\.1:\d+(?=\/\.well-known)/.exec(said)?.[0];
      if (origin) done(origin);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', fail);
    setTimeout(() => fail(new Error(`no address yet:\n${said}`)), STARTS_WITHIN).unref();
    void ended.then(() => fail(new Error(`the server ended at once:\n${said}`)));
  });
}
