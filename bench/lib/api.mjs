// The reference JSON API over a folder of documents, as `union-widgets serve` gives it.
import { spawn } from 'node:child_process';
import { ROOT, cleanEnv } from '../../scripts/lib/node.mjs';

/**
 * @param {{data: string, cdn: string}} folders the documents, and the scripts served under `/cdn/`
 * @returns {Promise<{origin: string, close: () => Promise<void>}>} once it answers
 */
export function startApi({ data, cdn }) {
  const args = ['server/bin/union-widgets.mjs', 'serve', '--data', data];
  const child = spawn(process.execPath, [...args, '--host', '127.0.0.1', '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnv({ CDN_DIR: cdn, LOG_LEVEL: 'error' }),
  });
  const ended = new Promise(done => child.on('close', done));
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const close = () => {
    process.off('exit', stop);
    stop();
    return ended;
  };
  return new Promise((done, fail) => {
    let said = '';
    const hear = chunk => {
      said += chunk;
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (origin) done({ origin, close });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', fail);
    void ended.then(() => fail(new Error(`the API server ended at once:\n${said}`)));
  });
}
