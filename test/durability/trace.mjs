// What a server asked of the system, in its order: read from strace, as steps that a disk model can
// replay. Only names below one folder count, and what was written to sockets.
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Calls that change files or names, and those that send. */
const CALLS = [
  'openat,creat,pwrite64,pwritev,pwritev2,write,writev,ftruncate,truncate,fallocate,lseek',
  'fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink',
  'mkdir,mkdirat,rmdir,sendto,sendmsg,copy_file_range,sendfile,mmap',
]
  .join(',')
  // Not every machine has all of them.
  .replace(/\w+/g, '?$&');

/** Whether strace is here and may trace; tries Debian's package where there is none. */
export function straceState({ install = true } = {}) {
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (tried.status === 0) return { ok: true };
  if (!tried.error) return { ok: false, why: `strace may not trace: ${tried.stderr.trim()}` };
  const mayInstall = install && process.platform === 'linux' && process.getuid?.() === 0;
  return mayInstall && addPackage()
    ? straceState({ install: false })
    : { ok: false, why: 'no strace on this machine' };
}

/** A fresh machine may have no list of packages yet. */
function addPackage() {
  const apt = (...args) => spawnSync('apt-get', ['-qq', '-y', ...args]).status === 0;
  return apt('install', 'strace') || (apt('update') && apt('install', 'strace'));
}

/** The command line in front of the one that is traced into `file`. */
export function straceTo(file) {
  const how = ['-f', '-y', '-xx', '-s', '100000000', '--seccomp-bpf', '-e', 'signal=none'];
  return ['strace', ...how, '-e', `trace=${CALLS}`, '-o', file];
}

/**
 * Steps of a trace, in the order in which they were asked for; a flush stands where it was done.
 * @param {string} file of strace
 * @param {string} folder real path of the data folder
 * @returns {AsyncGenerator<Step>} `{do: 'open'|'write'|'size'|'flush'|'rename'|'unlink'|'link'|'sent'}`
 * @throws when something happened to a file that the model does not know
 */
export async function* readTrace(file, folder) {
  /** Calls that were begun, by thread. */
  const begun = new Map();
  const calls = callsIn(folder);
  const lines = createInterface({ input: createReadStream(file, 'latin1'), crlfDelay: Infinity });
  for await (const line of lines) {
    const [, thread, text] = /^(\d+) +(.*)$/s.exec(line) ?? [];
    if (text === undefined || /^[+-]{3} /.test(text)) continue;
    if (text.endsWith('<unfinished ...>')) {
      const head = text.slice(0, -'<unfinished ...>'.length);
      begun.set(thread, head);
      yield* calls.asked(head, undefined);
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/s.exec(text);
    const head = resumed ? begun.get(thread) : text;
    if (head === undefined) continue;
    const result = resultOf(resumed ? resumed[1] : text);
    if (!resumed) yield* calls.asked(head, result);
    yield* calls.done(head, result);
    begun.delete(thread);
  }
}

/** What a call came to; undefined for `= ?`. */
function resultOf(text) {
  const said = /\) += (-?\d+)/.exec(text.slice(-400))?.[1] ?? /= (-?\d+)[^=]*$/.exec(text)?.[1];
  return said === undefined ? undefined : Number(said);
}

/** Turns calls into steps; knows where each descriptor stands in its file. */
function callsIn(folder) {
  const at = new Map();
  const isOurs = path => path !== undefined && (path === folder || path.startsWith(`${folder}/`));

  return {
    /** What counts from the moment it is asked for: a power cut may come before it is done. */
    *asked(text, result) {
      if (result !== undefined && result < 0) return;
      const call = /^\w+/.exec(text)?.[0];
      if (['pwrite64', 'write', 'writev', 'sendto', 'sendmsg'].includes(call)) {
        const [, fd, name] = /^\w+\((\d+)<([^>]*)>/.exec(text) ?? [];
        const path = unhex(name ?? '').toString();
        if (/^(?:socket|TCP)/.test(path)) yield { do: 'sent', data: dataOf(text) };
        else if (isOurs(path)) yield written(call, fd, path, text);
      } else if (call === 'ftruncate') {
        const [, name, size] = /^\w+\(\d+<([^>]*)>, (\w+)/.exec(text) ?? [];
        const path = unhex(name ?? '').toString();
        if (isOurs(path)) yield { do: 'size', path, size: Number(size) };
      }
    },
    /** What counts when it is done. */
    *done(text, result) {
      if (result === undefined || result < 0) return;
      const call = /^\w+/.exec(text)?.[0];
      // What was written needs no second look.
      if (KNOWN.has(call) && call !== 'lseek') return;
      if (call === 'lseek') return void at.set(/\((\d+)</.exec(text)?.[1], result);
      const { named, paths } = namesIn(text);
      if (!paths.some(isOurs)) return;
      if (call === 'openat' || call === 'creat') {
        at.set(String(result), 0);
        const path = paths.find(isOurs);
        const makes = call === 'creat' || text.includes('O_CREAT');
        if (makes) yield { do: 'open', path, empties: /creat|O_TRUNC/.test(text) };
      } else if (call === 'fsync' || call === 'fdatasync') yield { do: 'flush', path: paths[0] };
      else if (call.startsWith('rename')) yield { do: 'rename', path: named[1], from: named[0] };
      else if (call.startsWith('link')) yield { do: 'link', path: named[1], from: named[0] };
      else if (call.startsWith('unlink')) yield { do: 'unlink', path: named[0] };
      else if (call === 'mmap' && !/MAP_SHARED/.test(text)) return;
      // SQLite makes the index of its log anew after a power cut; nothing of it has to last.
      else if (call === 'mmap' && /-shm$/.test(paths[0])) return;
      else if (call === 'mmap' && !/PROT_WRITE/.test(text)) return;
      else throw new Error(`the disk model does not know ${call} ${paths}`);
    },
  };

  function written(call, fd, path, text) {
    const data = dataOf(text);
    if (call === 'pwrite64') {
      const offset = /, \d+, (\d+)\s*(?:\).*)?$/.exec(text.slice(-120))?.[1];
      return { do: 'write', path, data, offset: Number(offset) };
    }
    const offset = at.get(fd) ?? 0;
    at.set(fd, offset + data.length);
    return { do: 'write', path, data, offset };
  }
}

/** Calls that were dealt with when they were asked for. */
const KNOWN = new Set(['pwrite64', 'write', 'writev', 'ftruncate', 'lseek', 'mkdir', 'mkdirat']);

/** Paths in a call: those it was given, and those as well that its descriptors stand for. */
function namesIn(text) {
  const named = Array.from(text.matchAll(/"((?:\\x[0-9a-f]{2})+)"/g), ([, name]) => unhex(name));
  const meant = Array.from(text.matchAll(/<((?:\\x[0-9a-f]{2})+)>/g), ([, name]) => unhex(name));
  return { named: named.map(String), paths: [...meant, ...named].map(String) };
}

/** The bytes of a write or a send: all its strings in a row, but for the name of its descriptor. */
function dataOf(text) {
  const pieces = text.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g);
  return Buffer.concat(Array.from(pieces, ([, piece]) => unhex(piece)));
}

function unhex(text) {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
