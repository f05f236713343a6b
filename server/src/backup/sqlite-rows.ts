import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  PAGE_ROWS,
  plainName,
  TABLES,
  TO_EMPTY,
  type Cell,
  type DatabaseRows,
  type TablePage,
} from './tables.ts';

/** How long to wait for another process that writes, milliseconds. */
const PATIENCE = 30_000;

/** The rows of an embedded database, which must be there with its schema up to date. */
export function openSqliteRows(file: string): DatabaseRows {
  const db = new DatabaseSync(file, { timeout: PATIENCE });
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA secure_delete = ON');
  db.exec('PRAGMA foreign_keys = ON');
  return new SqliteRows(db);
}

class SqliteRows implements DatabaseRows {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  async *pages(): AsyncGenerator<TablePage> {
    // In the write-ahead log a reader sees one moment and keeps nobody from writing.
    this.#db.exec('BEGIN');
    try {
      for (const { name, key } of TABLES) yield* this.#tablePages(name, key);
    } finally {
      this.#db.exec('ROLLBACK');
    }
  }

  async isEmpty(): Promise<boolean> {
    return this.#db.prepare('SELECT 1 FROM site LIMIT 1').get() === undefined;
  }

  async replaceAll(pages: AsyncIterable<TablePage>): Promise<void> {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      for (const name of TO_EMPTY) {
        if (this.#has(name)) this.#db.exec(`DELETE FROM ${name}`);
      }
      for await (const page of pages) this.#insert(page);
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }

  /** A database of an older schema, which a restore may make, lacks the newer tables. */
  #has(table: string): boolean {
    const sql = 'SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?';
    return this.#db.prepare(sql).get('table', table) !== undefined;
  }

  *#tablePages(table: string, key: readonly string[]): Generator<TablePage> {
    const statement = this.#db.prepare(`SELECT * FROM ${table} ORDER BY ${key.join(', ')}`);
    const columns = statement.columns().map(({ name }) => name);
    statement.setReturnArrays(true);
    let rows: Cell[][] = [];
    for (const row of statement.iterate()) {
      rows.push(row as unknown as Cell[]);
      if (rows.length < PAGE_ROWS) continue;
      yield { table, columns, rows };
      rows = [];
    }
    if (rows.length > 0) yield { table, columns, rows };
  }

  #insert({ table, columns, rows }: TablePage): void {
    const names = columns.map(plainName).join(', ');
    const signs = columns.map(() => '?').join(', ');
    const sql = `INSERT INTO ${plainName(table)} (${names}) VALUES (${signs})`;
    const statement: StatementSync = this.#db.prepare(sql);
    for (const row of rows) statement.run(...row);
  }
}
