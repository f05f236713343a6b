import { existsSync, statSync } from 'node:fs';
import { readdir, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openRows } from '../backup/database-rows.ts';
import { verifyBackup } from '../backup/read-backup.ts';
import { writeBackup, type BackupMade } from '../backup/write-backup.ts';
import type { Config } from '../config.ts';
import { DATABASE_FILE } from '../store/open.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf } from './kept-data.ts';

const OPTIONS = {
  data: { type: 'string' },
  keep: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** Names this command gives to backups in a folder: `union-20261121-183000.backup.gz`, UTC. */
const OWN_NAME = /^union-\d{8}-\d{6}\.backup\.gz$/;

/** `backup FILE|FOLDER`: writes all that the database holds into one file; the server may run. */
export async function runBackup(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [where, ...more] = positionals;
  if (where === undefined || more.length > 0) throw usage();
  const keep = values.keep === undefined ? undefined : readKeep(values.keep);
  const config = configOf(values, terminal);
  const now = new Date();
  const target = resolve(where);
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  if (keep !== undefined && !isFolder) throw keepNeedsFolder();
  const file = isFolder ? join(target, nameAt(now)) : target;
  await refuseForeignFile(file);
  refuseMissingDatabase(config);

  const rows = await openRows(config);
  let made: BackupMade;
  try {
    made = await explainWriting(file, () => writeBackup(file, rows.pages(), now));
  } finally {
    await rows.close();
  }
  terminal.out(told(file, made)[terminal.lang]);
  if (keep !== undefined) await removeOld(target, keep);
  return 0;
}

function usage(): UserError {
  return new UserError(
    bilingual(
      '请写出一个备份文件或文件夹：union-widgets backup 文件 [--data DIR]',
      'Name one backup file or folder: union-widgets backup FILE [--data DIR]',
    ),
    2,
  );
}

function readKeep(text: string): number {
  const keep = Number(text);
  if (/^\d{1,4}$/.test(text) && keep >= 1) return keep;
  throw new UserError(
    bilingual(
      `--keep 应为保留的份数，从 1 起，现为“${text}”。`,
      `--keep takes how many backups stay, from 1; it is "${text}".`,
    ),
    2,
  );
}

function keepNeedsFolder(): UserError {
  return new UserError(
    bilingual(
      '--keep 只用于备份到文件夹（该文件夹须已存在）。',
      '--keep is for backups into a folder, which must be there.',
    ),
    2,
  );
}

function nameAt(now: Date): string {
  const [day, time] = now.toISOString().slice(0, 19).replace(/[-:]/g, '').split('T');
  return `union-${day}-${time}.backup.gz`;
}

/** A mistyped name shall not cost a database or a list; an older backup is replaced. */
async function refuseForeignFile(file: string): Promise<void> {
  if (!existsSync(file)) return;
  try {
    await verifyBackup(file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      bilingual(
        `${file} 已经存在，且不是完好的备份，不会覆盖它。请换一个文件名。`,
        `${file} is there already and is no sound backup: it is not overwritten. Choose another name.`,
      ),
    );
  }
}

function refuseMissingDatabase({ dataDir, databaseUrl }: Config): void {
  if (databaseUrl !== undefined || existsSync(join(dataDir, DATABASE_FILE))) return;
  throw new UserError(
    bilingual(
      `${dataDir} 里没有数据库（${DATABASE_FILE}），请检查 --data 或 DATA_DIR。`,
      `There is no database (${DATABASE_FILE}) in ${dataDir}: check --data or DATA_DIR.`,
    ),
  );
}

async function explainWriting<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, message, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined) throw error;
    throw new UserError(
      bilingual(
        `备份文件 ${file} 写不进去：${message}。请检查文件夹、权限和磁盘空间。`,
        `The backup ${file} cannot be written: ${message}. Check folder, permission and disk space.`,
      ),
    );
  }
}

function told(file: string, { rows, bytes }: BackupMade): Bilingual {
  const of = (table: string): number => rows[table] ?? 0;
  const size = bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return bilingual(
    `已备份到 ${file}（${size}）：${of('site')} 个站点资料，${of('station')} 个站点，${of('document')} 份文档，${of('application')} 份申请，${of('import_run')} 次导入记录，${of('staff')} 名工作人员。`,
    `Backed up to ${file} (${size}): ${of('site')} sites, ${of('station')} stations, ${of('document')} documents, ${of('application')} applications, ${of('import_run')} runs, ${of('staff')} staff.`,
  );
}

/** Removes the oldest of the backups that this command named itself; others are left alone. */
async function removeOld(folder: string, keep: number): Promise<void> {
  const own = (await readdir(folder)).filter(name => OWN_NAME.test(name)).sort();
  for (const name of own.slice(0, -keep)) await unlink(join(folder, name));
}
