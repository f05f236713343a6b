// The file of keys. It holds what opens every application; it is never in a backup.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { bilingual, UserError } from '../user-error.ts';
import { SUITES, type Suite } from './suites.ts';

/** One key as it is kept. */
export interface KeptKey {
  id: string;
  suite: Suite;
  /** RFC 3339. */
  created: string;
  /** 32 random bytes, base64url. */
  secret: string;
}

export interface KeysFile {
  format: 'union-widgets-keys';
  v: 1;
  /** Id of the key that new data is sealed with. */
  current: string;
  keys: KeptKey[];
  /** Key of the blind indexes; it stays, since what it made can be compared but not made again. */
  index: KeptKey;
}

const SECRET = /^[\w-]{43}$/;
const KEY_ID = /^[a-z0-9]{1,16}$/;

export function newKey(suite: Suite): KeptKey {
  const id = randomBytes(5).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, suite, created: new Date().toISOString(), secret };
}

export function newKeysFile(suite: Suite): KeysFile {
  const key = newKey(suite);
  const format = 'union-widgets-keys';
  return { format, v: 1, current: key.id, keys: [key], index: newKey(suite) };
}

/**
 * Reads the file; undefined when there is none.
 * @throws UserError when it cannot be read, or is damaged; never with a word of what is in it.
 */
export function readKeysFile(file: string): KeysFile | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new UserError(
      bilingual(
        `密钥文件 ${file} 无法读取（${code ?? '?'}）。请检查它的所有者和权限（0600）。`,
        `The keys file ${file} cannot be read (${code ?? '?'}). Check its owner and mode (0600).`,
      ),
    );
  }
  const keys = parse(text);
  if (keys) return keys;
  throw new UserError(
    bilingual(
      `密钥文件 ${file} 已损坏。没有它，已收到的申请都打不开：请从另存的副本恢复，不要删除重建。`,
      `The keys file ${file} is damaged. Without it no application received can be opened: restore it from the copy you keep apart, do not make a new one.`,
    ),
  );
}

function parse(text: string): KeysFile | undefined {
  let value: Partial<KeysFile> | null;
  try {
    value = JSON.parse(text) as Partial<KeysFile> | null;
  } catch {
    return undefined;
  }
  if (value?.format !== 'union-widgets-keys' || value.v !== 1) return undefined;
  const { keys, index, current } = value;
  if (!Array.isArray(keys) || !keys.every(isKey) || !isKey(index)) return undefined;
  return keys.some(({ id }) => id === current) ? (value as KeysFile) : undefined;
}

function isKey(value: unknown): value is KeptKey {
  const key = value as Partial<KeptKey> | null | undefined;
  return (
    typeof key?.id === 'string' &&
    KEY_ID.test(key.id) &&
    SUITES.some(suite => suite === key.suite) &&
    typeof key.secret === 'string' &&
    SECRET.test(key.secret)
  );
}

/** Puts a first file in place; of several programs that start at once, the first one's stays. */
export function createKeysFile(file: string, keys: KeysFile): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeAside(aside, keys);
  try {
    linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Some file systems know no links: then at least nothing that is there is overwritten.
    if (code === 'EPERM' || code === 'ENOTSUP') copyFileSync(aside, file, constants.COPYFILE_EXCL);
    else if (code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  syncFolder(file);
}

/**
 * Changes the file: all of it, or nothing, whatever happens meanwhile.
 * @throws UserError while another program is at it.
 */
export function changeKeysFile(file: string, change: (keys: KeysFile) => KeysFile): KeysFile {
  // The name is the lock: two at once would each drop the other's new key.
  const aside = `${file}.new`;
  let made: KeysFile;
  try {
    closeSync(openSync(aside, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UserError(
      bilingual(
        `${aside} 已存在：另一个程序正在修改密钥，或上次修改中断。确认没有别的程序在运行后删除它，再试一次。`,
        `${aside} is there: another program is changing the keys, or was cut off. Make sure that none is running, delete it and try again.`,
      ),
    );
  }
  try {
    const keys = readKeysFile(file);
    if (!keys) throw missingKeys(file);
    made = change(keys);
    rmSync(aside);
    writeAside(aside, made);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  syncFolder(file);
  return made;
}

export function missingKeys(file: string): UserError {
  return new UserError(
    bilingual(
      `没有密钥文件 ${file}，数据库里却已有申请。没有原来的密钥，谁也打不开它们：请从另存的副本放回（0600）；多台服务器共用一个文件时用 KEYS_FILE 指明。`,
      `There is no keys file ${file}, yet the database holds applications. Without the keys they were sealed with nobody can open them: put the copy you keep apart back (0600); where several servers share one, name it with KEYS_FILE.`,
    ),
  );
}

function writeAside(aside: string, keys: KeysFile): void {
  const handle = openSync(aside, 'wx', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(keys, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the new name last through a power cut; Windows knows no such thing, and needs none. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(file), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
