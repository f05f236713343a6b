import { bilingual, UserError } from '../user-error.ts';
import { DATABASE_FILE, openSqliteStore } from './sqlite-store.ts';
import { NewerDatabase } from './sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens the embedded database of a folder.
 * @throws UserError when it cannot be opened, with what to do.
 */
export function openStore(folder: string): Store {
  try {
    return openSqliteStore(folder);
  } catch (error) {
    if (error instanceof NewerDatabase) {
      throw new UserError(
        bilingual(
          `${folder} 里的数据库由更新的版本写成，请升级本程序。`,
          `The database in ${folder} was written by a newer version: update this program.`,
        ),
      );
    }
    const why = (error as Error).message;
    throw new UserError(
      bilingual(
        `打不开 ${folder} 里的数据库 ${DATABASE_FILE}：${why}。请检查文件夹是否可写、磁盘是否已满。`,
        `The database ${DATABASE_FILE} in ${folder} cannot be opened: ${why}. Is the folder writable, the disk full?`,
      ),
    );
  }
}
