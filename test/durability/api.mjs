// The server as an operator starts it, in a process of its own that can be killed.
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ROOT,
  captureNode,
  cleanEnv,
  node24,
  run as runProgram,
  runNode,
} from '../../scripts/lib/node.mjs';

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
  const { code, output } = await attempt(args, env);
  if (code !== 0) throw new Error(`union-widgets ${args.join(' ')}:\n${output}`);
  return output;
}

/** The same, whatever comes of it: `{code, output}`. */
export function attempt(args, env) {
  return captureNode([COMMAND, ...args], { env });
}

/** A database with the sample join form in it; `under`: as in `startServer`. */
export async function prepareData(env, { under = [] } = {}) {
  const form = ['forms', 'add', join('demo', 'data', 'forms', 'join.json')];
  if (under.length === 0) return run(form, env);
  const [program, ...options] = [...under, node24() ?? process.execPath, COMMAND, ...form];
  const code = await runProgram(program, options, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Error(`forms add ended with ${code}`);
}

/** Settings that put a plant of plants.mjs under the server's database. */
export function planted(plant) {
  const preload = pathToFileURL(join(ROOT, 'test', 'durability', 'plants.mjs')).href;
  return plant ? { NODE_OPTIONS: `--import=${preload}`, UNION_PLANT: plant } : {};
}

/**
 * Starts the server, ready to answer.
 * @param {{under?: string[], args?: string[]}} how `under`: a program and its options that watches it
 *   (Linux); `args`: more of the command line
 * @returns {Promise<{origin: string, pid: () => number, kill: () => Promise<void>,
 *   stop: () => Promise<void>, log: () => string}>} `kill`: at once, as a power supply would
 *   (SIGKILL); `stop`: as an operator does (SIGTERM)
 */
export function startServer(env, { under = [], args = [] } = {}) {
  const serve = [COMMAND, 'serve', '--host', '127.0.0.1', '--port', '0', ...args];
  const [program, ...options] = [...under, node24() ?? process.execPath, ...serve];
  const child = spawn(program, options, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnv({ LOG_LEVEL: 'info', ...env }),
  });
  const ended = new Promise(done => child.on('close', done));
  // A tracer ends with the server; the other way round the server would live on.
  const pid = () => (under[0] === 'strace' ? childOf(child.pid) : child.pid);
  const signal = name => {
    try {
      process.kill(pid(), name);
    } catch {
      child.kill(name);
    }
  };
  const stop = () => signal('SIGKILL');
  process.once('exit', stop);
  let said = '';
  return new Promise((done, fail) => {
    const hear = chunk => {
      said += chunk;
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (origin) done({ origin, pid, kill, stop: end, log: () => said });
    };
    const end = () => {
      process.off('exit', stop);
      signal('SIGTERM');
      return ended;
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

/** The one process that another has started. @throws when there is none */
function childOf(pid) {
  const [child] = /^\d+/.exec(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')) ?? [];
  if (child === undefined) throw new Error(`${pid} has started nothing`);
  return Number(child);
}

/** Connections to one server; `close` when done with it. */
export function connections(origin, count = 16) {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  return {
    /**
     * Posts JSON, or bytes of a type in `more`, under an idempotency key.
     * @returns {Promise<{status: number, text: string, headers: object} | undefined>} undefined: no
     *   whole answer
     */
    post(path, key, body, more = {}) {
      const text = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
      const headers = {
        'content-type': 'application/json',
        'content-length': text.length,
        'idempotency-key': key,
        ...more,
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
        done({
          status: answer.statusCode,
          text: Buffer.concat(chunks).toString(),
          headers: answer.headers,
        }),
      );
      answer.on('error', () => done(undefined));
      answer.on('aborted', () => done(undefined));
    });
    sent.on('error', () => done(undefined));
    sent.end(text);
  });
}

/** Whether a refusal says that it passes, and when to come again, in a form that programs read. */
export function isToldToWait({ status, headers = {} } = {}) {
  return (
    (status === 503 || status === 507) &&
    /^application\/problem\+json/.test(headers['content-type']) &&
    Number(headers['retry-after']) > 0
  );
}
