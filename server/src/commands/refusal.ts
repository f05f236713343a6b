import { ListRefused } from '../store/store.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';

/** Runs `write`, telling in plain words why a list was refused or could not be written. */
export async function explainRefusal<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ListRefused) throw new UserError(refusal(error));
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code || !FAILURES.test(code)) throw error;
    throw new UserError(
      bilingual(
        `写入失败：${message}。请检查磁盘空间和写入权限，或是否有另一个导入正在进行，然后重试。`,
        `Writing failed: ${message}. Check disk space and permissions, or whether another import is running, and try again.`,
      ),
    );
  }
}

/** Failures of the disk or the database, not of this program. */
const FAILURES =
  /^(?:ERR_SQLITE_ERROR|ENOSPC|EACCES|EPERM|EROFS|EDQUOT|ENOTDIR|EEXIST|EISDIR|EBUSY)$/;

function refusal({ code, ids }: ListRefused): Bilingual {
  const list = ids.slice(0, 10).join(' ');
  switch (code) {
    case 'id-unfit':
      return bilingual(
        `这些编号不能用作网址和文件名，什么也没有写入：${list}`,
        `These ids cannot be part of a URL and a file name; nothing was written: ${list}`,
      );
    case 'id-twice':
      return bilingual(
        `这些编号出现了不止一次（大小写不同也算相同），什么也没有写入：${list}`,
        `These ids come more than once (case does not count); nothing was written: ${list}`,
      );
    case 'id-taken':
      return bilingual(
        `这些编号已属于其他名单里名称不同的条目，什么也没有写入：${list}`,
        `These ids belong to differently named entries of another list; nothing was written: ${list}`,
      );
  }
}
