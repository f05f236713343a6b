import type { Transaction } from '../database.ts';

/**
 * Makes files those of an application, in the transaction that stores it.
 * @param now RFC 3339 time in UTC: what has expired is as good as gone.
 * @returns false when one of them is gone, expired or another application's: the caller rolls back.
 */
export async function claimUploads(
  transaction: Transaction,
  siteId: string,
  ids: readonly string[],
  applicationId: string,
  now: string,
): Promise<boolean> {
  for (const id of ids) {
    const changed = await transaction.run('claimUpload', [applicationId, siteId, id, now]);
    if (changed !== 1) return false;
  }
  return true;
}

/** Deletes files with their bytes; ids that are not there do no harm. */
export async function eraseUploads(
  transaction: Transaction,
  siteId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await transaction.run('dropUploadParts', [siteId, ...ids], ids.length);
  await transaction.run('dropUploads', [siteId, ...ids], ids.length);
}

/** Deletes all files of an application. */
export async function eraseUploadsOf(
  transaction: Transaction,
  siteId: string,
  applicationId: string,
): Promise<void> {
  const rows = await transaction.all('uploadsOf', [siteId, applicationId]);
  await eraseUploads(
    transaction,
    siteId,
    rows.map(row => String(row['id'])),
  );
}
