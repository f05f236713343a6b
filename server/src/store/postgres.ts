import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import {
  statementText,
  storable,
  type Database,
  type Row,
  type Transaction,
  type Value,
} from './database.ts';
import { migrate, VERSION, type Execute } from './migrate.ts';
import {
  explainFailure,
  hasHung,
  isConnectionLost,
  mayTryAgain,
  otherEncoding,
  sqlState,
} from './postgres-failures.ts';
import type { StatementName } from './statements.ts';

/** Longest a statement may take, and a transaction may idle, milliseconds. */
const STATEMENT_TIMEOUT = 60_000;
const CONNECT_TIMEOUT = 10_000;
/** Longest a read is waited for; a machine that hangs does not even say that it took too long. */
const READ_TIMEOUT = 10_000;
/** Longest any other answer is waited for: after the database itself should have given up. */
const ANSWER_TIMEOUT = STATEMENT_TIMEOUT + 10_000;
/** Longest a database may take to say goodbye. */
const CLOSE_TIMEOUT = 3000;
const CONNECTIONS = 10;
/** How often a transaction is begun before it is given up. */
const ATTEMPTS = 10;
/** Upper end of the first wait between two attempts; it doubles each time. Milliseconds. */
const FIRST_WAIT = 20;
const LONGEST_WAIT = 2000;

/** How long is waited for, milliseconds; shorter in tests. */
export interface Patience {
  read: number;
  close: number;
}

/**
 * Connects to PostgreSQL, or to a database that speaks its protocol and the store's SQL, and
 * brings the schema up to date. `sslmode` in the URL decides about TLS.
 *
 * @throws UserError when it cannot be reached or used; never with the URL's password.
 */
export async function openPostgres(
  url: string,
  patience: Patience = { read: READ_TIMEOUT, close: CLOSE_TIMEOUT },
): Promise<Database> {
  const database = new PostgresDatabase(url, patience);
  try {
    await database.migrate();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

class PostgresDatabase implements Database {
  readonly #pool: Pool;
  readonly #texts = new Map<StatementName, { times: number; text: string }>();
  readonly #patience: Patience;
  readonly #sockets = new Set<Socket>();
  #closed: Promise<void> | undefined;

  constructor(url: string, patience: Patience) {
    this.#patience = patience;
    this.#pool = new Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      statement_timeout: STATEMENT_TIMEOUT,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
      query_timeout: ANSWER_TIMEOUT,
      keepAlive: true,
      stream: () => this.#newSocket(),
      application_name: 'union-widgets',
    });
    // An idle connection that breaks is dropped by the pool; the next query opens another.
    this.#pool.on('error', () => undefined);
  }

  migrate(): Promise<void> {
    return migrate({
      keyType: 'TEXT COLLATE "C"',
      version: () => this.#schemaVersion(),
      alone: work =>
        this.#retried(async client => {
          const execute: Execute = async sql => (await client.query<Row>(sql)).rows;
          await work(execute);
        }),
    });
  }

  async all(name: StatementName, values: readonly Value[], times?: number): Promise<Row[]> {
    const query = {
      text: this.#text(name, times),
      values: values.map(storable),
      query_timeout: this.#patience.read,
    };
    try {
      const { rows } = await this.#pool.query<Row>(query).catch((error: unknown) => {
        // The database may have been restarted since this connection was last used.
        if (isConnectionLost(error) && !hasHung(error)) return this.#pool.query<Row>(query);
        throw error;
      });
      return rows;
    } catch (error) {
      throw explainFailure(error);
    }
  }

  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#retried(client =>
      work({
        all: async (name, values, times) =>
          (await client.query<Row>(this.#text(name, times), values.map(storable))).rows,
        run: async (name, values, times) =>
          (await client.query(this.#text(name, times), values.map(storable))).rowCount ?? 0,
      }),
    );
  }

  /**
   * Until its own daemon comes by, a minute later, PostgreSQL believes a table just filled to be
   * nearly empty, and sorts the whole site for every page instead of following the index.
   */
  async takeStock(): Promise<void> {
    for (const table of ['station', 'document', 'undo']) {
      // What was to be written is written: without statistics reading is slow, but right.
      await this.#pool.query(`ANALYZE ${table}`).catch(() => undefined);
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  /** A database that hangs does not keep the program from ending. */
  async #end(): Promise<void> {
    const cut = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, this.#patience.close);
    await this.#pool.end().finally(() => clearTimeout(cut));
  }

  #newSocket(): Socket {
    const socket = new Socket();
    this.#sockets.add(socket);
    return socket.once('close', () => this.#sockets.delete(socket));
  }

  async #retried<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#atomically(work);
      } catch (error) {
        if (!mayTryAgain(error) || attempt === ATTEMPTS) throw explainFailure(error);
        // Random, so that those who got into each other's way do not meet again.
        const most = Math.min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT);
        await sleep(Math.random() * most);
      }
    }
  }

  async #atomically<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    // A connection that breaks between two statements says so here; the next statement fails.
    const onError = () => undefined;
    client.on('error', onError);
    let broken = false;
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      broken = isConnectionLost(error);
      if (!broken) await client.query('ROLLBACK').catch(() => (broken = true));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  async #schemaVersion(): Promise<number> {
    try {
      await this.#refuseOtherEncodings();
      const { rows } = await this.#pool.query<Row>(VERSION);
      return Number(rows[0]?.['version'] ?? 0);
    } catch (error) {
      if (sqlState(error) === UNDEFINED_TABLE) return 0;
      throw explainFailure(error);
    }
  }

  /** In an encoding other than UTF-8 names would get lost, and the order be another. */
  async #refuseOtherEncodings(): Promise<void> {
    const { rows } = await this.#pool.query<Row>('SHOW server_encoding');
    const encoding = String(rows[0]?.['server_encoding']);
    if (/^utf-?8$/i.test(encoding)) return;
    throw otherEncoding(encoding);
  }

  /** Text of a statement with the parameter signs of PostgreSQL; the last form of each is kept. */
  #text(name: StatementName, times = 1): string {
    const known = this.#texts.get(name);
    if (known?.times === times) return known.text;
    let number = 0;
    const text = statementText(name, times).replaceAll('?', () => `$${(number += 1)}`);
    this.#texts.set(name, { times, text });
    return text;
  }
}

const UNDEFINED_TABLE = '42P01';
