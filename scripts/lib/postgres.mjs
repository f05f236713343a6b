// A PostgreSQL that lives as long as it is needed: in a temporary folder, on a free port of this
// machine, with its data on disk as in real life (fsync on).
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SUFFIX = process.platform === 'win32' ? '.exe' : '';
/** Where Debian and Red Hat put the programs, which are not on everyone's path. */
const HOMES = ['/usr/lib/postgresql', '/usr/pgsql'];
/** Users that own no file of their own, one of whom runs the database when we are root. */
const USERS = ['postgres', 'nobody'];

/** Folder of `initdb` and `postgres`, the newest there is, or undefined. */
export function findPostgres() {
  const homes = HOMES.filter(existsSync).flatMap(home =>
    readdirSync(home)
      .sort((a, b) => Number(b) - Number(a))
      .map(version => join(home, version, 'bin')),
  );
  const path = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return [...homes, ...path].find(bin =>
    ['initdb', 'postgres'].every(name => existsSync(join(bin, name + SUFFIX))),
  );
}

/**
 * Starts a fresh cluster.
 * @param {Record<string, string>} settings of postgresql.conf, beside the usual ones
 * @returns {Promise<Cluster>} `stop` ends it and removes its folder, and so does the end of this
 * process. `crash` kills its processes as one (SIGKILL), `crash(true)` the first of them alone, whose
 * end the others notice; `restart` starts it again on what is left.
 */
export async function startPostgres(bin = findPostgres(), settings = {}) {
  if (!bin) throw new Error('no PostgreSQL on this machine');
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'union-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  let child;
  const end = () => {
    // SIGQUIT: at once, whatever is connected; the folder is thrown away anyway.
    child?.kill('SIGQUIT');
    remove();
  };
  process.once('exit', end);
  try {
    const password = randomBytes(12).toString('hex');
    const port = await freePort();
    makeCluster(bin, folder, password, user);
    let ended;
    const restart = async () => {
      child = start(bin, folder, { ...settings, port }, user);
      const mine = child;
      ended = new Promise(done => mine.once('close', done));
      return readyVersion(mine);
    };
    const version = await restart();
    const crash = async (alone = false) => {
      const others = processesOf(child.pid);
      child.kill('SIGKILL');
      if (!alone) others.forEach(kill);
      await ended;
      // The shared memory is theirs until the last has gone.
      while (others.some(isThere)) await new Promise(wait => setTimeout(wait, 20));
    };
    const url = `postgres://union:${password}@127.0.0.1:${port}/postgres`;
    const stop = async () => {
      process.off('exit', end);
      child.kill('SIGQUIT');
      await ended;
      remove();
    };
    return { url, version, stop, crash, restart };
  } catch (error) {
    process.off('exit', end);
    end();
    throw error;
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of USERS) {
    const [, , uid, gid] = rows.find(row => row.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`PostgreSQL does not run as root, and there is no user ${USERS.join(' or ')}`);
}

function makeCluster(bin, folder, password, user) {
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (user) chownSync(secret, user.uid, user.gid);
  const args = ['-D', join(folder, 'data'), '-U', 'union', '-A', 'scram-sha-256'];
  const more = ['--pwfile', secret, '-E', 'UTF8', '--locale', 'C'];
  const options = { cwd: folder, encoding: 'utf8', ...user };
  const { status, stderr } = spawnSync(join(bin, `initdb${SUFFIX}`), [...args, ...more], options);
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

function start(bin, folder, more, user) {
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...more };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(join(bin, `postgres${SUFFIX}`), ['-D', join(folder, 'data'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
}

/** The processes that a process has started (Linux). */
function processesOf(pid) {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.trim().split(' ').filter(Boolean).map(Number);
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

function isThere(pid) {
  return existsSync(`/proc/${pid}`) && !/\) Z /.test(statOf(pid));
}

/** A process that has ended, and that nobody has asked about, is there no more. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return ') Z ';
  }
}

/** Version of the server once it takes connections. */
function readyVersion(child) {
  return new Promise((done, fail) => {
    let log = '';
    child.once('error', fail);
    child.once('close', code => fail(new Error(`postgres ended with ${code}: ${log}`)));
    child.stderr.on('data', data => {
      log += data;
      if (!log.includes('ready to accept connections')) return;
      child.stderr.removeAllListeners('data').resume();
      done(/starting PostgreSQL (\S+)/.exec(log)?.[1] ?? '');
    });
  });
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
