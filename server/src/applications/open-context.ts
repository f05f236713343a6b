import type { FormsConfig } from '../config-forms.ts';
import { keysFileOf, openKeyRing, type KeyRing } from '../keys/key-ring.ts';
import type { LiveSnapshot } from '../snapshot/live.ts';
import type { Store } from '../store/store.ts';
import { bilingual, UserError } from '../user-error.ts';
import type { FormsContext } from './context.ts';
import { SubmitLimits } from './limits.ts';

/** What a context is opened from. */
export interface ContextPlace extends FormsConfig {
  dataDir: string;
  publicUrl?: string | undefined;
}

/**
 * The keys of a store. They are made at first use, but never for a store that holds applications
 * already: those were sealed with others. Two servers with keys of their own over one database would
 * not find what the other took, and take it twice: the second does not start.
 * @throws UserError when the keys are missing, damaged, or not those of this store.
 */
export async function openKeys(
  store: Store,
  siteIds: readonly string[],
  place: Pick<ContextPlace, 'dataDir' | 'keysFile' | 'keySuite'>,
): Promise<KeyRing> {
  const { dataDir, keysFile, keySuite: suite } = place;
  const any = await Promise.all(siteIds.map(siteId => store.applications.any(siteId)));
  const keys = openKeyRing({ dataDir, keysFile, suite, create: !any.includes(true) });
  for (const siteId of siteIds) {
    const tied = await store.applications.ring(siteId, keys.indexId);
    if (tied !== keys.indexId) throw otherKeys(keysFileOf(place));
  }
  return keys;
}

/**
 * Opens what all about applications shares.
 * @throws UserError, see `openKeys`.
 */
export async function openFormsContext(
  store: Store,
  siteId: string,
  live: LiveSnapshot,
  place: ContextPlace,
): Promise<FormsContext> {
  const keys = await openKeys(store, [siteId], place);
  const { publicUrl, retainDays } = place;
  const now = (): Date => new Date();
  const limits = new SubmitLimits(place, keys, now);
  return { store, siteId, live, keys, publicUrl, now, limits, retainDays };
}

function otherKeys(file: string): UserError {
  return new UserError(
    bilingual(
      `密钥文件 ${file} 不是这个数据库的：已收到的申请是用另一份密钥封存的。请放回原来的文件；多台服务器共用一个数据库时，用 KEYS_FILE 指明同一个密钥文件。`,
      `The keys file ${file} is not the one of this database: its applications were sealed with another. Put that file back; where several servers share a database, name the same file with KEYS_FILE.`,
    ),
  );
}
