import { randomUUID } from 'node:crypto';
import type { Reseal } from '../applications/reseal.ts';
import type { Database, Row } from '../database.ts';
import { DeskAccounts } from './accounts.ts';

/** One line of the audit log: who did what to which thing. Never anything about an applicant. */
export interface AuditEntry {
  accountId: string;
  /** The person's name at that time. */
  name: string;
  /** A word of the program, such as `application-approve`. */
  action: string;
  /** Id of the application, account or code it was done to; empty when to none. */
  target: string;
  /** Counts, words of the program, and as `person` the name of a colleague it was done to. */
  detail: Readonly<Record<string, string | number>>;
}

export interface AuditLine extends AuditEntry {
  at: string;
  auditId: string;
}

export interface Ceremony {
  /** The channel of its applications. */
  code: string;
  title: string;
  formId: string;
  madeBy: string;
  madeAt: string;
}

/** A row of a collective list that is being sent. */
export interface BatchRow {
  batchId: string;
  /** Keyed hash of what the row says. */
  rowHash: string;
  /** Who declared that the persons signed their consents on paper; sealed, see `declaredIn`. */
  declaredBy: string;
  sentBy: string;
  sentAt: string;
}

/** Sorts behind every RFC 3339 time and every id. */
const END = '~';

/** The desk where staff deal with applications: passwords, sessions, audit log. Every key starts with the site. */
export class Desk {
  readonly #database: Database;
  /** Who may sign in, and who is. */
  readonly accounts: DeskAccounts;

  constructor(database: Database) {
    this.#database = database;
    this.accounts = new DeskAccounts(database);
  }

  /** Adds a line to the audit log; there is no way to change or remove one. */
  async log(siteId: string, at: string, entry: AuditEntry): Promise<void> {
    const { accountId, name, action, target, detail } = entry;
    const values = [siteId, at, randomUUID(), accountId, name, action, target];
    await this.#database.transaction(async transaction => {
      await transaction.run('ensureSite', [siteId, at]);
      await transaction.run('addDeskAudit', [...values, JSON.stringify(detail)]);
    });
  }

  /** Lines newest first, those before `before` where given. */
  async audit(
    siteId: string,
    limit: number,
    before?: { at: string; auditId: string },
  ): Promise<AuditLine[]> {
    const { at, auditId } = before ?? { at: END, auditId: END };
    return (await this.#database.all('deskAudit', [siteId, at, at, auditId, limit])).map(auditOf);
  }

  /** The newest lines about one thing. */
  async auditOf(siteId: string, target: string, limit: number): Promise<AuditLine[]> {
    return (await this.#database.all('deskAuditOf', [siteId, target, limit])).map(auditOf);
  }

  /** @returns false when the code is taken. */
  addCeremony(siteId: string, ceremony: Ceremony): Promise<boolean> {
    const { code, title, formId, madeBy, madeAt } = ceremony;
    return this.#database.transaction(async transaction => {
      await transaction.run('ensureSite', [siteId, madeAt]);
      const values = [siteId, code, title, formId, madeBy, madeAt];
      return (await transaction.run('addDeskCeremony', values)) > 0;
    });
  }

  async ceremony(siteId: string, code: string): Promise<Ceremony | undefined> {
    const [row] = await this.#database.all('deskCeremony', [siteId, code]);
    return row && ceremonyOf(row);
  }

  /** Newest first. */
  async ceremonies(siteId: string, limit: number): Promise<Ceremony[]> {
    return (await this.#database.all('deskCeremonies', [siteId, limit])).map(ceremonyOf);
  }

  /**
   * Writes down that a row is being sent.
   * @returns when it was first tried: what is sent again after a crash is the very same.
   */
  beginBatchRow(siteId: string, row: BatchRow): Promise<string> {
    const { batchId, rowHash, declaredBy, sentBy, sentAt } = row;
    return this.#database.transaction(async transaction => {
      await transaction.run('ensureSite', [siteId, sentAt]);
      const values = [siteId, batchId, rowHash, declaredBy, sentBy, sentAt];
      await transaction.run('beginDeskBatchRow', values);
      const [kept] = await transaction.all('deskBatchRow', [siteId, batchId, rowHash]);
      return String(kept?.['sent_at'] ?? sentAt);
    });
  }

  /** Writes down which application a row has become. */
  async endBatchRow(
    siteId: string,
    row: { batchId: string; rowHash: string; applicationId: string; receipt: string },
  ): Promise<void> {
    const { batchId, rowHash, applicationId, receipt } = row;
    await this.#database.transaction(async transaction => {
      const values = [applicationId, receipt, siteId, batchId, rowHash];
      await transaction.run('endDeskBatchRow', values);
    });
  }

  /** What of a batch was sent: row hash → receipt, empty while it is not known to have arrived. */
  async batchRows(siteId: string, batchId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#database.all('deskBatchRows', [siteId, batchId]);
    return new Map(rows.map(row => [String(row['row_hash']), String(row['receipt'])]));
  }

  /** Who answers for an application that came in a list; undefined when it came from its person. */
  async batchOf(
    siteId: string,
    applicationId: string,
  ): Promise<Omit<BatchRow, 'batchId'> | undefined> {
    const [row] = await this.#database.all('deskBatchOf', [siteId, applicationId]);
    return (
      row && {
        rowHash: String(row['row_hash']),
        declaredBy: String(row['declared_by']),
        sentBy: String(row['sent_by']),
        sentAt: String(row['sent_at']),
      }
    );
  }

  /** Seals one page of declarations anew; as `resealPage` of the applications. */
  resealPage(
    siteId: string,
    after: string,
    limit: number,
    reseal: Reseal,
  ): Promise<string | undefined> {
    return this.#database.transaction(async transaction => {
      const rows = await transaction.all('deskBatchPage', [siteId, after, limit]);
      for (const { row_hash: hash, declared_by: declared } of rows) {
        const [rowHash, sealed] = [String(hash), String(declared)];
        const anew = reseal(sealed, declaredIn(siteId, rowHash));
        if (anew === sealed) continue;
        await transaction.run('setDeskDeclared', [anew, siteId, rowHash]);
      }
      const last = rows.at(-1);
      return last && String(last['row_hash']);
    });
  }
}

/** The context a declaration is sealed in: it opens for no other row. */
export function declaredIn(siteId: string, rowHash: string): string {
  return `${siteId}/batch-row/${rowHash}/declared`;
}

function auditOf(row: Row): AuditLine {
  return {
    at: String(row['at']),
    auditId: String(row['audit_id']),
    accountId: String(row['account_id']),
    name: String(row['name']),
    action: String(row['action']),
    target: String(row['target']),
    detail: JSON.parse(String(row['detail'])) as AuditLine['detail'],
  };
}

function ceremonyOf(row: Row): Ceremony {
  return {
    code: String(row['code']),
    title: String(row['title']),
    formId: String(row['form_id']),
    madeBy: String(row['made_by']),
    madeAt: String(row['made_at']),
  };
}
