import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import { Client } from 'pg';
import { openStore, type StorePlace } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { temporaryFolder } from '../../helpers/server.ts';

/** An empty database of a test's own, gone after the test. */
export interface TestPlace extends StorePlace {
  /** Opens the store over it, as one more instance; closed after the test. */
  open(): Promise<Store>;
}

export interface TestDatabase {
  name: 'SQLite' | 'PostgreSQL';
  make(t: TestContext): Promise<TestPlace>;
}

/** Address of a PostgreSQL for tests, which may be filled with schemas at will. */
const URL_OF_TESTS = process.env['TEST_DATABASE_URL'];

const SQLITE: TestDatabase = {
  name: 'SQLite',
  make: t => placeOf(t, async () => ({ dataDir: await temporaryFolder(t) })),
};

export const POSTGRES: TestDatabase | undefined = URL_OF_TESTS
  ? { name: 'PostgreSQL', make: t => placeOf(t, () => schemaOf(t, URL_OF_TESTS)) }
  : undefined;

/** The databases that this run tests: SQLite always, PostgreSQL where there is one. */
export const DATABASES: readonly TestDatabase[] = POSTGRES ? [SQLITE, POSTGRES] : [SQLITE];

/** Runs statements beside the store, in the place's own schema. */
export async function besides(
  { databaseUrl }: StorePlace,
  sql: string,
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function schemaOf(t: TestContext, databaseUrl: string): Promise<StorePlace> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const all = { dataDir: '', databaseUrl };
  await besides(all, `CREATE SCHEMA ${schema}`);
  t.after(() => besides(all, `DROP SCHEMA ${schema} CASCADE`));
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return { dataDir: '', databaseUrl: url.href };
}

async function placeOf(t: TestContext, make: () => Promise<StorePlace>): Promise<TestPlace> {
  const stores: Store[] = [];
  // Registered first, so that stores are closed before their folder or schema goes.
  t.after(() => Promise.all(stores.map(store => store.close())));
  const place = await make();
  return {
    ...place,
    async open() {
      const store = await openStore(place);
      stores.push(store);
      return store;
    },
  };
}
