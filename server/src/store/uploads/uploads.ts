import { partContext } from '../../uploads/sealed-parts.ts';
import type { Database, Row, Transaction } from '../database.ts';
import { eraseUploads } from './claim.ts';

/** What is known of a file beside its bytes. */
export interface UploadRow {
  id: string;
  /** Media type as recognised by its first bytes. */
  type: string;
  /** Size as it is stored, after what a camera had written into it was taken out. */
  bytes: number;
  /** RFC 3339. */
  createdAt: string;
  /** When it is deleted unless an application uses it, RFC 3339. */
  expiresAt: string;
  /** The application that uses it. */
  applicationId?: string;
}

/** An upload with the keyed hash of the request that brought it. */
export interface KeyedUpload extends UploadRow {
  bodyHash: string;
}

/** A new file, sealed part by part. */
export interface NewUpload extends Omit<KeyedUpload, 'applicationId'> {
  keyHash: string;
  parts: readonly string[];
}

/** Files deleted in one transaction. */
const BATCH = 100;

/** Files people send with an application. Every key starts with the site. */
export class Uploads {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Keeps a file, unless the request's key has brought one already: that one is returned, whatever
   * is in it, and nothing is written.
   */
  add(siteId: string, upload: NewUpload): Promise<KeyedUpload> {
    return this.#database.transaction(async transaction => {
      const before = await transaction.all('uploadByKey', [siteId, upload.keyHash]);
      if (before[0]) return keyedOf(before[0]);
      const { parts, keyHash, ...row } = upload;
      await transaction.run('addUpload', [
        siteId,
        row.id,
        row.type,
        row.bytes,
        parts.length,
        keyHash,
        row.bodyHash,
        row.createdAt,
        row.expiresAt,
      ]);
      for (const [seq, sealed] of parts.entries()) {
        await transaction.run('addUploadPart', [siteId, row.id, seq, sealed]);
      }
      return row;
    });
  }

  /** The file a request's key brought. */
  async byKey(siteId: string, keyHash: string): Promise<KeyedUpload | undefined> {
    const [row] = await this.#database.all('uploadByKey', [siteId, keyHash]);
    return row && keyedOf(row);
  }

  /** Those of the files that there are, in no order. */
  async find(siteId: string, ids: readonly string[]): Promise<UploadRow[]> {
    return findUploads(this.#database, siteId, ids);
  }

  /** The sealed parts of a file in their order; undefined when not all of them are there. */
  async parts(siteId: string, id: string): Promise<string[] | undefined> {
    const [row] = await this.#database.all('uploadsById', [siteId, id]);
    const parts = row ? await this.#database.all('uploadParts', [siteId, id]) : [];
    if (!row || parts.length !== Number(row['parts'])) return undefined;
    return parts.map(part => String(part['sealed']));
  }

  /**
   * Seals the parts of some files anew, in one transaction.
   * @param after Id of the file before the first; empty to begin.
   * @param limit Files at a time.
   * @param reseal Given a sealed text and what it is bound to.
   * @returns the last file's id; undefined when there was none left.
   */
  resealPage(
    siteId: string,
    after: string,
    limit: number,
    reseal: (sealed: string, context: string) => string,
  ): Promise<string | undefined> {
    return this.#database.transaction(async transaction => {
      const rows = await transaction.all('nextUploads', [siteId, after, limit]);
      const ids = rows.map(row => String(row['id']));
      for (const id of ids) {
        const parts = await transaction.all('uploadParts', [siteId, id]);
        for (const [seq, part] of parts.entries()) {
          const context = partContext(siteId, id, seq, parts.length);
          const sealed = reseal(String(part['sealed']), context);
          await transaction.run('resealUploadPart', [sealed, siteId, id, seq]);
        }
      }
      return ids.at(-1);
    });
  }

  /** How much lies here that no application uses yet. */
  async unclaimed(siteId: string): Promise<{ count: number; bytes: number }> {
    const [row] = await this.#database.all('unclaimedBytes', [siteId]);
    return { count: Number(row?.['n'] ?? 0), bytes: Number(row?.['bytes'] ?? 0) };
  }

  /** Deletes what no application has used in time; resolves to how many files. */
  async purge(siteId: string, now: string): Promise<number> {
    for (let purged = 0; ;) {
      const size = await this.#database.transaction(async transaction => {
        const rows = await transaction.all('expiredUploads', [siteId, now, BATCH]);
        const ids = rows.map(row => String(row['id']));
        await eraseUploads(transaction, siteId, ids);
        return ids.length;
      });
      purged += size;
      if (size < BATCH) {
        if (purged > 0) await this.#database.scrub?.();
        return purged;
      }
    }
  }
}

/** As `Uploads.find`, inside a transaction. */
async function findUploads(
  reader: Pick<Transaction, 'all'>,
  siteId: string,
  ids: readonly string[],
): Promise<UploadRow[]> {
  if (ids.length === 0) return [];
  const rows = await reader.all('uploadsById', [siteId, ...ids], ids.length);
  return rows.map(uploadOf);
}

function uploadOf(row: Row): UploadRow {
  const applicationId = row['application_id'];
  return {
    id: String(row['id']),
    type: String(row['media_type']),
    bytes: Number(row['bytes']),
    createdAt: String(row['created_at']),
    expiresAt: String(row['expires_at']),
    ...(typeof applicationId === 'string' && { applicationId }),
  };
}

function keyedOf(row: Row): KeyedUpload {
  return { ...uploadOf(row), bodyHash: String(row['body_hash']) };
}
