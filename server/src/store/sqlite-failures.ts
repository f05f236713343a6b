import { bilingual, StoreTrouble, type Bilingual } from '../user-error.ts';

/** Low byte of SQLite's extended result codes. */
const READONLY = 8;
const IOERR = 10;
const FULL = 13;
const CANTOPEN = 14;

/** The primary result code of an error of the embedded database; undefined for any other error. */
export function sqliteCode(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
}

/**
 * The same failure in plain words where it is one of the machine, not of this program. Nothing of the
 * transaction it befell was written.
 */
export function explainSqliteFailure(error: unknown): unknown {
  const text = TEXTS.get(sqliteCode(error) ?? -1);
  return text ? new StoreTrouble(text((error as Error).message)) : error;
}

const TEXTS = new Map<number, (why: string) => Bilingual>([
  [
    FULL,
    () =>
      bilingual(
        '磁盘已满，什么也没有写入。请腾出空间，然后重试。',
        'The disk is full, and nothing was written. Make room, then try again.',
      ),
  ],
  [
    IOERR,
    why =>
      bilingual(
        `数据库文件读写失败（${why}），什么也没有写入。请检查磁盘是否已满、超出配额或损坏，然后重试。`,
        `The database file could not be read or written (${why}), and nothing was written. Is the disk full, over its quota, or failing? Then try again.`,
      ),
  ],
  [
    READONLY,
    () =>
      bilingual(
        '数据库文件是只读的，什么也没有写入。请检查文件夹的所有者和权限，以及磁盘是否以只读方式挂载。',
        'The database file is read-only, and nothing was written. Check owner and mode of its folder, and whether the disk is mounted read-only.',
      ),
  ],
  [
    CANTOPEN,
    why =>
      bilingual(
        `打不开数据库文件（${why}）。请检查文件夹是否还在、是否可写、磁盘是否已满。`,
        `The database file cannot be opened (${why}). Is its folder still there, writable, the disk full?`,
      ),
  ],
]);
