// What really is in the database, read and, for the controls, taken away past the server.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Ids of the applications in the database of these settings (DATA_DIR, DATABASE_URL). */
export async function storedIds(env) {
  const rows = await ask(env, ['SELECT id FROM application']);
  return rows.map(({ id }) => id);
}

/** Makes an application vanish, with the key that it was sent under, as a lost write would. */
export async function lose(env, id) {
  await ask(env, [
    `DELETE FROM application_key WHERE application_id = '${id}'`,
    `DELETE FROM application WHERE id = '${id}'`,
  ]);
}

/** Rows of the last of some statements. */
async function ask({ DATA_DIR, DATABASE_URL }, statements) {
  if (DATABASE_URL) {
    const { default: pg } = await import('pg');
    const client = new pg.Client(DATABASE_URL);
    await client.connect();
    try {
      const answers = [];
      for (const statement of statements) answers.push(await client.query(statement));
      return answers.at(-1).rows;
    } finally {
      await client.end();
    }
  }
  const file = join(DATA_DIR, 'union.db');
  if (!existsSync(file)) throw new Error(`no database ${file}`);
  const { DatabaseSync } = await import('node:sqlite');
  // A server may be at it: it has its turn.
  const database = new DatabaseSync(file, { timeout: 10_000 });
  try {
    return statements.map(statement => database.prepare(statement).all()).at(-1);
  } finally {
    database.close();
  }
}
