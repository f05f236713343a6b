// The server as an operator starts it, in a process of its own that can be killed.
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { ROOT, captureNode, cleanEnv, node24, runNode } from '../../scripts/lib/node.mjs';

const COMMAND = 'server/bin/union-widgets.mjs';

/** Runs a command of the server to its end; throws when it fails. */
export async function run(args, env) {
  const code = await runNode([COMMAND, ...args], {
    env: cleanEnv(env),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error(`union-widgets ${args.join(' ')} ended with ${code}`);
}

/** The same; @returns what it said. */
export async function capture(args, env) {
  const { code, output } = await captureNode([COMMAND, ...args], { env });
  if (code !== 0) throw new Error(`union-widgets ${args.join(' ')}:\n${output}`);
  return output;
}

/** A database with the sample join form in it. */
export async function prepareData(env) {
  await run(['forms', 'add', join('demo', 'data', 'forms', 'join.json')], env);
}

/**
 * Starts the server, ready to answer.
 * @returns {Promise<{origin: string, kill: () => Promise<void>, log: () => string}>} `kill`: at
 *   once, as a power supply would (SIGKILL)
 */
export function startServer(env) {
  const args = [COMMAND, 'serve', '--host', '127.0.0.1', '--port', '0'];
  const child = spawn(node24() ?? process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnv({ LOG_LEVEL: 'info', ...env }),
  });
  const ended = new Promise(done => child.on('close', done));
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  let said = '';
  return new Promise((done, fail) => {
    const hear = chunk => {
      said += chunk;
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (origin) done({ origin, kill, log: () => said });
    };
    const kill = () => {
      process.off('exit', stop);
      stop();
      return ended;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', fail);
    void ended.then(() => fail(new Error(`the server ended at once:\n${said}`)));
  });
}

/** Connections to one server; `close` when done with it. */
export function connections(origin, count = 16) {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  return {
    /**
     * Posts JSON under an idempotency key.
     * @returns {Promise<{status: number, text: string} | undefined>} undefined: no whole answer
     */
    post(path, key, body) {
      const text = JSON.stringify(body);
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'idempotency-key': key,
      };
      return whole(request(`${origin}/${path}`, { method: 'POST', agent, headers }), text);
    },
    /** The same for what is only read. */
    get: (path, headers = {}) => whole(request(`${origin}/${path}`, { agent, headers })),
    close: () => agent.destroy(),
  };
}

/** Sends, and resolves with the whole answer; undefined when it was cut off. */
function whole(sent, text) {
  return new Promise(done => {
    sent.on('response', answer => {
      const chunks = [];
      answer.on('data', chunk => chunks.push(chunk));
      answer.on('end', () =>
        done({ status: answer.statusCode, text: Buffer.concat(chunks).toString() }),
      );
      answer.on('error', () => done(undefined));
      answer.on('aborted', () => done(undefined));
    });
    sent.on('error', () => done(undefined));
    sent.end(text);
  });
}
