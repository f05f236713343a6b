import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_PATH } from '../documents/paths.ts';
import { DATABASE_FILE } from '../store/open.ts';
import { bilingual, UserError } from '../user-error.ts';

/** Whether a folder is a site of its own: documents, and no database. */
export function documentsIn(folder: string): boolean {
  return !existsSync(join(folder, DATABASE_FILE)) && existsSync(join(folder, SITE_PATH));
}

/**
 * Sees to it that a database is there: what is to be changed in one shall not begin a new one.
 * @throws UserError that says what the folder is instead.
 */
export function requireDatabase(folder: string): void {
  if (existsSync(join(folder, DATABASE_FILE))) return;
  refuseForeignFolder(folder);
  throw new UserError(
    bilingual(
      `${folder} 里没有数据库（${DATABASE_FILE}）：请用 --data 写明它在哪个文件夹。`,
      `${folder} holds no database (${DATABASE_FILE}): say with --data which folder it is in.`,
    ),
  );
}

/**
 * Sees to it that a folder is one for a database: it has one, is empty, or is not there yet. A
 * mistyped folder shall not be given a new, empty database.
 */
export function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, DATABASE_FILE))) return;
  if (documentsIn(folder)) throw documentsOnly(folder);
  const isFolder = statSync(folder).isDirectory();
  if (isFolder && readdirSync(folder).every(name => name.startsWith('.'))) return;
  throw new UserError(
    bilingual(
      `${folder} 里既没有数据库（${DATABASE_FILE}），也没有文档（${SITE_PATH}）。`,
      `${folder} holds neither a database (${DATABASE_FILE}) nor documents (${SITE_PATH}).`,
    ),
  );
}

function documentsOnly(folder: string): UserError {
  return new UserError(
    bilingual(
      `${folder} 是一套文档，不是数据库（${DATABASE_FILE}）：改名单，重新 import --out，再 publish。`,
      `${folder} holds documents, not a database (${DATABASE_FILE}): change the list, import it with --out again, then publish.`,
    ),
  );
}
