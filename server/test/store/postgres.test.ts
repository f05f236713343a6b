import assert from 'node:assert/strict';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { Client } from 'pg';
import { openStore } from '../../src/store/open.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { STATEMENTS } from '../../src/store/statements.ts';
import { UserError } from '../../src/user-error.ts';
import { listOf, manyStations, station } from '../helpers/stations.ts';
import { besides, POSTGRES } from './helpers/databases.ts';

const skip = POSTGRES ? false : 'TEST_DATABASE_URL is not set';
const make = POSTGRES?.make ?? (() => Promise.reject(new Error('skipped')));

test('PostgreSQL: a transaction that another came in between is run again', { skip }, async t => {
  const place = await make(t);
  const store = await place.open();
  await store.replaceStations('demo', listOf([]));
  const database = await openPostgres(place.databaseUrl ?? '');
  t.after(() => database.close());
  const other = new Client({ connectionString: place.databaseUrl });
  await other.connect();
  t.after(() => other.end());
  await other.query('BEGIN');
  await other.query("UPDATE site SET revision = revision + 10 WHERE site_id = 'demo'");

  const codes: unknown[] = [];
  const waiting = database.transaction(async transaction => {
    await transaction.all('site', ['demo']);
    await transaction.run('nextRun', ['demo']).catch((error: unknown) => {
      codes.push((error as { code?: unknown }).code);
      throw error;
    });
    return transaction.all('siteRun', ['demo']);
  });
  // The other commits when ours waits for its row, which is what makes the conflict.
  while ((await besides(place, WAITING))[0]?.['n'] !== 1) await Promise.resolve();
  await other.query('COMMIT');
  const [row] = await waiting;
  assert.deepEqual(codes, ['40001'], 'it failed once, and only so');
  assert.deepEqual([Number(row?.['revision']), Number(row?.['runs'])], [10, 2]);
});

const WAITING = `SELECT count(*)::int AS n FROM pg_stat_activity
  WHERE application_name = 'union-widgets' AND wait_event_type = 'Lock'
    AND query LIKE '%SET runs = runs%' AND datname = current_database()
    AND pid IN (SELECT pid FROM pg_locks WHERE relation = 'site'::regclass)`;

test('PostgreSQL: crossed writes are deadlocks, and both come through', { skip }, async t => {
  const place = await make(t);
  const store = await place.open();
  for (const site of ['甲', '乙']) await store.replaceStations(site, listOf([]));
  const database = await openPostgres(place.databaseUrl ?? '');
  t.after(() => database.close());
  let met = 0;
  const { promise: both, resolve: meet } = newPromise();
  const crossing = (first: string, second: string) =>
    database.transaction(async transaction => {
      await transaction.run('nextRun', [first]);
      met += 1;
      if (met === 2) meet();
      await both;
      await transaction.run('nextRun', [second]);
    });
  await Promise.all([crossing('甲', '乙'), crossing('乙', '甲')]);
  assert.ok(met >= 3, 'one of the two was run again');
  for (const site of ['甲', '乙']) {
    assert.equal(Number((await database.all('siteRun', [site]))[0]?.['runs']), 3);
  }
});

test('PostgreSQL: several programs that start at once make one schema', { skip }, async t => {
  const place = await make(t);
  const stores = await Promise.all(Array.from({ length: 6 }, () => place.open()));
  await stores[0]?.replaceStations('demo', listOf([station('a', [121, 31])]));
  for (const store of stores) assert.equal(await store.countStations('demo'), 1);
});

test('PostgreSQL: a database of a newer version is left alone', { skip }, async t => {
  const place = await make(t);
  await place.open();
  await besides(place, 'UPDATE schema_version SET version = 999');
  await assert.rejects(place.open(), (error: UserError) => {
    assert.match(error.text.zh, /更新的版本/);
    return error instanceof UserError;
  });
});

test('PostgreSQL: keys compare by code point whatever the locale', { skip }, async t => {
  const place = await make(t);
  await place.open();
  const columns = await besides(
    place,
    `SELECT table_name, column_name, collation_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'text' AND column_name IN
      ('site_id', 'id', 'source', 'geohash', 'path', 'kind', 'item', 'code', 'token_hash')
      AND NOT (table_name = 'import_run' AND column_name IN ('source', 'kind'))`,
  );
  assert.ok(columns.length >= 15);
  for (const column of columns) assert.equal(column['collation_name'], 'C', JSON.stringify(column));
});

test('PostgreSQL: right after an import, pages follow the index', { skip }, async t => {
  const place = await make(t);
  const store = await place.open();
  await store.replaceStations('demo', listOf(manyStations(5000)));
  const values = ["'demo'", "'wt'", "'wt'", "'s'", '500'];
  const sql = STATEMENTS.stationPage.replaceAll('?', () => values.shift() ?? '');
  const plan = JSON.stringify(await besides(place, `EXPLAIN ${sql}`));
  assert.match(plan, /Index Scan using station_by_place/);
  assert.doesNotMatch(plan, /Sort/);
});

test(
  'PostgreSQL: a restarted database is found again; a break in a write is told',
  { skip },
  async t => {
    const place = await make(t);
    const store = await place.open();
    await store.replaceStations('demo', listOf([station('a', [121, 31])]));
    const cut = await proxyTo(place.databaseUrl ?? '');
    t.after(() => cut.close());
    const through = await openStore({ dataDir: '', databaseUrl: cut.url });
    t.after(() => through.close());
    assert.equal(await through.countStations('demo'), 1);
    cut.breakAll();
    assert.equal(await through.countStations('demo'), 1, 'reads again over a new connection');

    const rows = Array.from({ length: 2000 }, (_, n) => station(`s-${n}`, [121, 31]));
    Object.defineProperty(rows.at(-1)?.feature, 'geometry', {
      get() {
        cut.breakAll();
        return { type: 'Point', coordinates: [121, 31] };
      },
    });
    await assert.rejects(through.replaceStations('demo', listOf(rows)), (error: UserError) => {
      assert.match(error.text.zh, /连接断了/);
      assert.match(error.text.en, /connection/);
      return error instanceof UserError;
    });
    assert.equal(await store.countStations('demo'), 1, 'nothing of it was written');
  },
);

test(
  'PostgreSQL: what cannot be opened is told in plain words, without the password',
  { skip },
  async t => {
    const { databaseUrl = '' } = await make(t);
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    const with_ = (change: (url: URL) => void) => {
      const url = new URL(databaseUrl);
      change(url);
      return url.href;
    };
    const faults: [url: string, words: RegExp][] = [
      [with_(url => (url.port = String(port))), /连不上/],
      [with_(url => (url.password = 'Geheim-42')), /用户名或密码/],
      [with_(url => (url.pathname = '/nowhere')), /createdb/],
      [with_(url => (url.hostname = 'no-such-host.invalid')), /主机/],
      [with_(url => url.searchParams.set('sslmode', 'verify-full')), /TLS/],
    ];
    for (const [url, words] of faults) {
      await assert.rejects(openStore({ dataDir: '', databaseUrl: url }), (error: UserError) => {
        assert.match(error.text.zh, words);
        const { password } = new URL(url);
        assert.ok(!`${error.text.zh}${error.text.en}${error.stack}`.includes(password));
        return error instanceof UserError;
      });
    }
  },
);

test('PostgreSQL: a database that hangs is not waited for for ever', { skip }, async t => {
  const place = await make(t);
  await place.open();
  const cut = await proxyTo(place.databaseUrl ?? '');
  t.after(() => cut.close());
  const database = await openPostgres(cut.url, { read: 50, close: 50 });
  let writing: Promise<unknown> | undefined;
  await new Promise<void>(begun => {
    writing = database.transaction(async transaction => {
      await transaction.all('siteRun', ['demo']);
      cut.freeze();
      begun();
      return transaction.all('siteRun', ['demo']);
    });
    writing.catch(() => undefined);
  });
  await database.close();
  await assert.rejects(writing ?? Promise.resolve(), UserError);
});

test('PostgreSQL: a read that nobody answers fails in words', { skip }, async t => {
  const place = await make(t);
  await place.open();
  const cut = await proxyTo(place.databaseUrl ?? '');
  t.after(() => cut.close());
  const database = await openPostgres(cut.url, { read: 50, close: 50 });
  // The connection it was opened with waits in the pool.
  cut.freeze();
  await assert.rejects(database.all('ping', []), (error: UserError) => {
    assert.match(error.text.zh, /连接断了/);
    return error instanceof UserError;
  });
  await database.close();
});

/** A way to the database that can be cut, or let nothing through any more. */
async function proxyTo(databaseUrl: string) {
  const sockets = new Set<Socket>();
  const target = new URL(databaseUrl);
  const server = createServer(near => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [socket, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(to).on('error', () => undefined);
      socket.on('error', () => undefined).on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const breakAll = () => {
    for (const socket of sockets) socket.resetAndDestroy();
    sockets.clear();
  };
  const close = () => {
    breakAll();
    server.close();
  };
  const freeze = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  return { url: url.href, breakAll, freeze, close };
}

function newPromise(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>(done => (resolve = done));
  return { promise, resolve };
}
