import { Client, types, type QueryArrayResult } from 'pg';
import { storable } from '../store/database.ts';
import { explainFailure } from '../store/postgres-failures.ts';
import {
  PAGE_ROWS,
  plainName,
  TABLES,
  TO_EMPTY,
  type Cell,
  type DatabaseRows,
  type TablePage,
} from './tables.ts';

const CONNECT_TIMEOUT = 10_000;
/** Rows of one INSERT: with the widest table some two thousand parameters. */
const INSERT_ROWS = 200;

/** The rows of a PostgreSQL database whose schema is up to date. */
export async function openPostgresRows(url: string): Promise<DatabaseRows> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'union-widgets backup',
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks between two statements says so here; the next statement fails.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw explainFailure(error);
  }
  return new PostgresRows(client);
}

/** Whole numbers of 64 bits come as text by default; ours are small. */
function parserOf(type: number, format?: 'text' | 'binary') {
  return type === types.builtins.INT8 ? Number : types.getTypeParser(type, format as 'text');
}

class PostgresRows implements DatabaseRows {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async *pages(): AsyncGenerator<TablePage> {
    await this.#run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      for (const { name, key } of TABLES) yield* this.#tablePages(name, key);
    } finally {
      await this.#client.query('ROLLBACK').catch(() => undefined);
    }
  }

  async isEmpty(): Promise<boolean> {
    const { rows } = await this.#run('SELECT 1 FROM site LIMIT 1');
    return rows.length === 0;
  }

  async replaceAll(pages: AsyncIterable<TablePage>): Promise<void> {
    await this.#run('BEGIN ISOLATION LEVEL SERIALIZABLE');
    try {
      for (const name of TO_EMPTY) await this.#run(`DELETE FROM ${name}`);
      for await (const page of pages) await this.#insert(page);
      await this.#run('COMMIT');
    } catch (error) {
      await this.#client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }

  async *#tablePages(table: string, key: readonly string[]): AsyncGenerator<TablePage> {
    const order = key.join(', ');
    await this.#run(`DECLARE rows NO SCROLL CURSOR FOR SELECT * FROM ${table} ORDER BY ${order}`);
    for (;;) {
      const { fields, rows } = await this.#run(`FETCH ${PAGE_ROWS} FROM rows`);
      if (rows.length > 0) yield { table, columns: fields.map(({ name }) => name), rows };
      if (rows.length < PAGE_ROWS) break;
    }
    await this.#run('CLOSE rows');
  }

  async #insert({ table, columns, rows }: TablePage): Promise<void> {
    const names = columns.map(plainName).join(', ');
    for (let from = 0; from < rows.length; from += INSERT_ROWS) {
      const some = rows.slice(from, from + INSERT_ROWS);
      let number = 0;
      const groups = some.map(row => `(${row.map(() => `$${(number += 1)}`).join(', ')})`);
      const sql = `INSERT INTO ${plainName(table)} (${names}) VALUES ${groups.join(', ')}`;
      await this.#run(sql, some.flat());
    }
  }

  async #run(text: string, values: readonly Cell[] = []): Promise<QueryArrayResult<Cell[]>> {
    try {
      return await this.#client.query<Cell[]>({
        text,
        values: values.map(storable),
        rowMode: 'array',
      });
    } catch (error) {
      throw explainFailure(error);
    }
  }
}
