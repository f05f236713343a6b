import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations.ts';
import { STATEMENTS, type StatementName } from './statements.ts';

/** Raised when the file was written by a newer version of this program. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

type Row = Record<string, unknown>;

/**
 * An open database file: prepared statements by name, and transactions.
 *
 * Write-ahead log with `synchronous = FULL`: what a command has acknowledged survives a power cut.
 * `secure_delete` overwrites what is removed.
 */
export class SqliteDatabase {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<StatementName, StatementSync>();

  /** Opens `file`, making it and its folder when missing, and brings its schema up to date. */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#db = new DatabaseSync(file);
    try {
      // First of all: opening during someone else's import waits instead of failing.
      this.#db.exec('PRAGMA busy_timeout = 10000');
      this.#db.exec('PRAGMA journal_mode = WAL');
      this.#db.exec('PRAGMA synchronous = FULL');
      this.#db.exec('PRAGMA secure_delete = ON');
      this.#db.exec('PRAGMA foreign_keys = ON');
      this.#migrate();
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** First row of a query, or undefined. */
  get(name: StatementName, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(name).get(...values);
  }

  all(name: StatementName, ...values: SQLInputValue[]): Row[] {
    return this.#statement(name).all(...values);
  }

  /** Runs a statement; returns how many rows it changed. */
  run(name: StatementName, ...values: SQLInputValue[]): number {
    return Number(this.#statement(name).run(...values).changes);
  }

  /** Runs `work` as one transaction that takes the write lock at once: all of it, or nothing. */
  transaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Closing twice does no harm. */
  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }

  #statement(name: StatementName): StatementSync {
    const known = this.#prepared.get(name);
    if (known) return known;
    const statement = this.#db.prepare(STATEMENTS[name]);
    this.#prepared.set(name, statement);
    return statement;
  }

  #version(): number {
    return Number(this.#db.prepare('PRAGMA user_version').get()?.['user_version']);
  }

  #migrate(): void {
    if (this.#version() === MIGRATIONS.length) return;
    this.transaction(() => {
      // Read again under the lock: another process may have just done it.
      const version = this.#version();
      if (version > MIGRATIONS.length) {
        throw new NewerDatabase(
          `schema version ${version}, this program knows ${MIGRATIONS.length}`,
        );
      }
      for (const step of MIGRATIONS.slice(version)) {
        for (const sql of step) this.#db.exec(sql);
      }
      this.#db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    });
  }
}
