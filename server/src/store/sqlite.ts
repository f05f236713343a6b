import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { bilingual, StoreTrouble } from '../user-error.ts';
import {
  statementText,
  storable,
  type Database,
  type Row,
  type Transaction,
  type Value,
} from './database.ts';
import { migrate, VERSION, type Execute } from './migrate.ts';
import { explainSqliteFailure, sqliteCode } from './sqlite-failures.ts';
import type { StatementName } from './statements.ts';

/** `SQLITE_BUSY`. */
const BUSY = 5;

/**
 * Opens a database file, making it and its folder when missing, with its schema up to date.
 * @param patience How long to wait for another process that writes, milliseconds.
 */
export async function openSqlite(file: string, patience = 30_000): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new SqliteDatabase(file, patience);
  try {
    await database.migrate();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * An open database file.
 *
 * Write-ahead log with `synchronous = FULL`: what was acknowledged survives a power cut.
 * `secure_delete` overwrites what is removed. Reads have a connection of their own, so they see the
 * last committed state and never wait for a transaction of this process.
 */
class SqliteDatabase implements Database {
  readonly #writer: Connection;
  #reader: Connection | undefined;
  readonly #file: string;
  readonly #patience: number;
  /** The end of the last transaction: they take turns, since they share one connection. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(file: string, patience: number) {
    this.#file = file;
    this.#patience = patience;
    this.#writer = new Connection(file);
    try {
      this.#writer.exec('PRAGMA journal_mode = WAL');
      this.#writer.exec('PRAGMA synchronous = FULL');
      this.#writer.exec('PRAGMA secure_delete = ON');
      this.#writer.exec('PRAGMA foreign_keys = ON');
      // From here on, waiting for another process must not block this one: see `#begin`.
      this.#writer.exec('PRAGMA busy_timeout = 0');
    } catch (error) {
      this.#writer.close();
      throw error;
    }
  }

  migrate(): Promise<void> {
    const writer = this.#writer;
    const execute: Execute = async sql => writer.query(sql);
    return migrate({
      keyType: 'TEXT',
      version: async () => writer.schemaVersion(),
      alone: work => this.#inTurn(() => work(execute)),
      // The first release kept the version here, and looks nowhere else.
      reached: async (version, run) => void (await run(`PRAGMA user_version = ${version}`)),
    });
  }

  async all(name: StatementName, values: readonly Value[], times?: number): Promise<Row[]> {
    try {
      this.#reader ??= readerOf(this.#file);
      return this.#reader.prepared(name, times).all(...values.map(storable));
    } catch (error) {
      throw explainSqliteFailure(error);
    }
  }

  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const writer = this.#writer;
    return this.#inTurn(() =>
      work({
        // A long import lets others have their turn of the event loop between two statements.
        async all(name, values, times) {
          await setImmediate();
          return writer.prepared(name, times).all(...values.map(storable));
        },
        async run(name, values, times) {
          await setImmediate();
          return Number(writer.prepared(name, times).run(...values.map(storable)).changes);
        },
      }),
    ).catch((error: unknown) => {
      throw explainSqliteFailure(error);
    });
  }

  /** What was deleted still stands in the write-ahead log, until that is begun anew. */
  scrub(): Promise<void> {
    return this.#next(async () => void this.#writer.query('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  async close(): Promise<void> {
    await this.#turn;
    this.#reader?.close();
    this.#writer.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#next(() => this.#atomically(work));
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #atomically<T>(work: () => Promise<T>): Promise<T> {
    await this.#begin();
    try {
      const result = await work();
      this.#writer.exec('COMMIT');
      return result;
    } catch (error) {
      this.#writer.rollback();
      throw error;
    }
  }

  /**
   * Takes the write lock at once; while another process has it, asks again now and then.
   * @throws StoreTrouble when patience is at its end.
   */
  async #begin(): Promise<void> {
    const until = performance.now() + this.#patience;
    for (;;) {
      try {
        return this.#writer.exec('BEGIN IMMEDIATE');
      } catch (error) {
        if (sqliteCode(error) !== BUSY) throw error;
        if (performance.now() > until) throw inUse(this.#patience);
        await setTimeout(10 + Math.random() * 40);
      }
    }
  }
}

function inUse(patience: number): StoreTrouble {
  const seconds = Math.round(patience / 1000);
  return new StoreTrouble(
    bilingual(
      `另一个程序正在写数据库，等了 ${seconds} 秒仍未写完，什么也没有写入。请等那次导入结束后重试。`,
      `Another program is writing to the database and was not done after ${seconds} seconds; nothing was written. Try again when that import has ended.`,
    ),
  );
}

function readerOf(file: string): Connection {
  const reader = new Connection(file);
  reader.exec('PRAGMA query_only = ON');
  return reader;
}

/** A connection with its prepared statements. */
class Connection {
  readonly #db: DatabaseSync;
  /** The last form of each statement: a list is written in batches of one size, but for the last. */
  readonly #prepared = new Map<StatementName, { times: number; statement: StatementSync }>();

  constructor(file: string) {
    // Opening while another process makes the file or switches it to WAL waits instead of failing.
    this.#db = new DatabaseSync(file, { timeout: 10_000 });
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  query(sql: string): Row[] {
    return this.#db.prepare(sql).all();
  }

  prepared(name: StatementName, times = 1): StatementSync {
    const known = this.#prepared.get(name);
    if (known?.times === times) return known.statement;
    const statement = this.#db.prepare(statementText(name, times));
    this.#prepared.set(name, { times, statement });
    return statement;
  }

  schemaVersion(): number {
    const old = Number(this.query('PRAGMA user_version')[0]?.['user_version']);
    const table = `SELECT name FROM sqlite_schema WHERE name = 'schema_version'`;
    if (this.query(table).length === 0) return old;
    return Math.max(old, Number(this.query(VERSION)[0]?.['version']));
  }

  rollback(): void {
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }
}
