import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openRows } from '../backup/database-rows.ts';
import { verifyBackup, type BackupFacts } from '../backup/read-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { readConfig, type Config } from '../config.ts';
import { SITE_PATH } from '../documents/paths.ts';
import { DATABASE_FILE } from '../store/open.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { explainRefusal } from './refusal.ts';

const OPTIONS = {
  into: { type: 'string' },
  replace: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** `restore FILE`: verifies a backup, then fills a database with it: all of it, or nothing. */
export async function runRestore(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw usage();
  const config = readConfig({ ...terminal.env, ...placeOf(values.into) });
  const file = resolve(name);
  // Before anything is touched: a backup that is cut off must not cost the data that is there.
  const facts = await verifyBackup(file);
  const replaced = await explainRefusal(() => restore(file, facts, config, values.replace));
  terminal.out(told(facts, config, replaced)[terminal.lang]);
  return 0;
}

function usage(): UserError {
  return new UserError(
    bilingual(
      '请写出一个备份文件：union-widgets restore 文件 [--into DIR|postgres://…] [--replace]',
      'Name one backup file: union-widgets restore FILE [--into DIR|postgres://…] [--replace]',
    ),
    2,
  );
}

/** `--into` as the variables it stands for. */
function placeOf(into: string | undefined): Record<string, string> {
  if (into === undefined) return {};
  if (/^postgres(?:ql)?:/.test(into)) return { DATABASE_URL: into };
  return { DATA_DIR: into, DATABASE_URL: '' };
}

/** @returns whether other data was there before. */
async function restore(
  file: string,
  facts: BackupFacts,
  config: Config,
  replace = false,
): Promise<boolean> {
  const embedded =
    config.databaseUrl === undefined ? join(config.dataDir, DATABASE_FILE) : undefined;
  const wasThere = embedded === undefined || existsSync(embedded);
  if (!wasThere) refuseOtherFolder(config.dataDir);
  try {
    const rows = await openRows(config);
    try {
      const isEmpty = await rows.isEmpty();
      if (!isEmpty && !replace) throw notEmpty(config);
      await restoreBackup(file, facts, rows);
      return !isEmpty;
    } finally {
      await rows.close();
    }
  } catch (error) {
    // An empty database that was only made for this would be taken for the real one.
    if (embedded !== undefined && !wasThere) {
      for (const end of ['', '-wal', '-shm']) await rm(embedded + end, { force: true });
    }
    throw error;
  }
}

/** A database among other files was not meant; in a folder of documents nobody would look at it. */
function refuseOtherFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).every(name => name.startsWith('.'))) {
    // `.well-known` is how a folder of documents begins.
    if (!existsSync(join(folder, SITE_PATH))) return;
  }
  throw new UserError(
    bilingual(
      `${folder} 不是空文件夹，里面也没有数据库，不会恢复到那里。请用 --into 指定空文件夹。`,
      `${folder} is neither empty nor holds a database; nothing is restored there. Name an empty folder with --into.`,
    ),
  );
}

function notEmpty(config: Config): UserError {
  const { zh, en } = nameOf(config);
  return new UserError(
    bilingual(
      `${zh}里已有数据，什么也没有恢复。确实要整个替换时，请先备份它，再加 --replace。`,
      `${en} holds data already; nothing was restored. To replace all of it, back it up first, then add --replace.`,
    ),
  );
}

function told({ created, rows }: BackupFacts, config: Config, replaced: boolean): Bilingual {
  const { zh, en } = nameOf(config);
  const of = (table: string): number => rows[table] ?? 0;
  const sealed = of('application_answers');
  const keys = bilingual(
    sealed > 0 ? `其中有 ${sealed} 份申请，要打开它们，请把原来的密钥文件也放回。` : '',
    sealed > 0
      ? ` It holds ${sealed} applications: put the keys file back, or nobody can open them.`
      : '',
  );
  return bilingual(
    `已恢复到 ${zh.trim()}${replaced ? '（替换了原有数据）' : ''}：备份于 ${created}，${of('station')} 个站点，${of('document')} 份文档。${keys.zh}`,
    `Restored into ${en}${replaced ? ', in place of what it held' : ''}: backup of ${created}, ${of('station')} stations, ${of('document')} documents.${keys.en}`,
  );
}

function nameOf({ dataDir, databaseUrl }: Config): Bilingual {
  return databaseUrl === undefined
    ? bilingual(`${dataDir} `, dataDir)
    : bilingual('DATABASE_URL 的数据库', 'the database of DATABASE_URL');
}
