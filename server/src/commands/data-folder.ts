import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_PATH } from '../documents/paths.ts';
import { DATABASE_FILE } from '../store/open.ts';
import { bilingual, UserError } from '../user-error.ts';

/**
 * Sees to it that a folder is one for a database: it has one, is empty, or is not there yet. A
 * mistyped folder shall not be given a new, empty database.
 */
export function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, DATABASE_FILE))) return;
  const isFolder = statSync(folder).isDirectory();
  if (isFolder && readdirSync(folder).every(name => name.startsWith('.'))) return;
  throw new UserError(
    bilingual(
      `${folder} 里既没有数据库（${DATABASE_FILE}），也没有文档（${SITE_PATH}）。`,
      `${folder} holds neither a database (${DATABASE_FILE}) nor documents (${SITE_PATH}).`,
    ),
  );
}
