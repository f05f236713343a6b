import { createHash, randomUUID } from 'node:crypto';
import type { Database, Row } from '../database.ts';

/** reader: queue and applications; officer: decides; admin: accounts, export, audit log too. */
export type DeskRole = 'reader' | 'officer' | 'admin';

export const DESK_ROLES: readonly DeskRole[] = ['reader', 'officer', 'admin'];

/** Somebody who may sign in at the desk. */
export interface DeskAccount {
  accountId: string;
  name: string;
  role: DeskRole;
  /** The password was given out by somebody else, and has to be changed first. */
  mustChange: boolean;
}

export interface NewDeskAccount {
  name: string;
  role: DeskRole;
  /** As `hashPassword` made it. */
  password: string;
  mustChange: boolean;
}

/** How long a session lasts: from its start, and without a request. Milliseconds. */
const LONGEST = 8 * 3_600_000;
const IDLE = 3_600_000;
/** A session is written down as used at most this often, milliseconds. */
const TOUCH = 60_000;

/** Who may sign in at the desk, and who is signed in. Of a session only the hash is kept. */
export class DeskAccounts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns undefined when the name is taken. */
  add(siteId: string, account: NewDeskAccount, now: Date): Promise<DeskAccount | undefined> {
    const { name, role, password, mustChange } = account;
    const accountId = randomUUID();
    const at = now.toISOString();
    return this.#database.transaction(async transaction => {
      await transaction.run('ensureSite', [siteId, at]);
      const values = [siteId, accountId, name, nameKey(name), role, password, Number(mustChange)];
      const added = await transaction.run('addDeskAccount', [...values, at]);
      return added > 0 ? { accountId, name, role, mustChange } : undefined;
    });
  }

  async list(siteId: string): Promise<DeskAccount[]> {
    return (await this.#database.all('deskAccounts', [siteId])).map(accountOf);
  }

  async byName(
    siteId: string,
    name: string,
  ): Promise<{ account: DeskAccount; password: string } | undefined> {
    const [row] = await this.#database.all('deskAccountByName', [siteId, nameKey(name)]);
    return row && { account: accountOf(row), password: String(row['password']) };
  }

  async byId(
    siteId: string,
    accountId: string,
  ): Promise<{ account: DeskAccount; password: string } | undefined> {
    const [row] = await this.#database.all('deskAccountById', [siteId, accountId]);
    return row && { account: accountOf(row), password: String(row['password']) };
  }

  /** Sets a password and ends every session of the account. @returns false when there is none. */
  setPassword(
    siteId: string,
    accountId: string,
    password: string,
    mustChange: boolean,
  ): Promise<boolean> {
    return this.#database.transaction(async transaction => {
      await transaction.run('removeDeskSessions', [siteId, accountId]);
      const values = [password, Number(mustChange), siteId, accountId];
      return (await transaction.run('setDeskPassword', values)) > 0;
    });
  }

  /** @returns whether it was done; the last admin stays one. */
  setRole(siteId: string, accountId: string, role: DeskRole): Promise<'done' | 'last-admin'> {
    return this.#keepingAnAdmin(siteId, accountId, role !== 'admin', transaction =>
      transaction.run('setDeskRole', [role, siteId, accountId]),
    );
  }

  /** Removes an account and its sessions. @returns whether it was done; the last admin stays. */
  remove(siteId: string, accountId: string): Promise<'done' | 'last-admin'> {
    return this.#keepingAnAdmin(siteId, accountId, true, async transaction => {
      await transaction.run('removeDeskSessions', [siteId, accountId]);
      return transaction.run('removeDeskAccount', [siteId, accountId]);
    });
  }

  /** Begins a session; `token` has 256 random bits, and is not kept. */
  async begin(siteId: string, accountId: string, token: string, now: Date): Promise<void> {
    const at = now.toISOString();
    const old = new Date(now.getTime() - LONGEST).toISOString();
    await this.#database.transaction(async transaction => {
      await transaction.run('dropOldDeskSessions', [siteId, old]);
      await transaction.run('addDeskSession', [siteId, hashOf(token), accountId, at, at]);
    });
  }

  /**
   * Whose session it is, while it lasts: eight hours, one without a request.
   * @param used False for what a page asks for by itself: an open page alone keeps nobody signed in.
   */
  async bySession(
    siteId: string,
    token: string,
    now: Date,
    used = true,
  ): Promise<DeskAccount | undefined> {
    const hash = hashOf(token);
    const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
    const [row] = await this.#database.all('deskSession', [
      siteId,
      hash,
      before(LONGEST),
      before(IDLE),
    ]);
    if (!row) return undefined;
    const stale = before(TOUCH);
    if (used && String(row['seen_at']) < stale) {
      const values = [now.toISOString(), siteId, hash, stale];
      await this.#database.transaction(async transaction => {
        await transaction.run('touchDeskSession', values);
      });
    }
    return accountOf(row);
  }

  async end(siteId: string, token: string): Promise<void> {
    await this.#database.transaction(async transaction => {
      await transaction.run('removeDeskSession', [siteId, hashOf(token)]);
    });
  }

  #keepingAnAdmin(
    siteId: string,
    accountId: string,
    loses: boolean,
    work: (transaction: Parameters<Parameters<Database['transaction']>[0]>[0]) => Promise<number>,
  ): Promise<'done' | 'last-admin'> {
    return this.#database.transaction(async transaction => {
      const accounts = (await transaction.all('deskAccounts', [siteId])).map(accountOf);
      const admins = accounts.filter(({ role }) => role === 'admin');
      const isLast = admins.length === 1 && admins[0]?.accountId === accountId;
      if (loses && isLast) return 'last-admin';
      await work(transaction);
      return 'done';
    });
  }
}

/** Two spellings of a name that people take for the same are the same. */
function nameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function accountOf(row: Row): DeskAccount {
  return {
    accountId: String(row['account_id']),
    name: String(row['name']),
    role: String(row['role']) as DeskRole,
    mustChange: Number(row['must_change']) === 1,
  };
}
