import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { buildApp } from '../app.ts';
import { readConfig, type Config } from '../config.ts';
import { SITE_PATH } from '../documents/paths.ts';
import { listen } from '../listen.ts';
import { snapshotsFromFolder } from '../snapshot/from-folder.ts';
import { snapshotsFromStore } from '../snapshot/from-store.ts';
import { LiveSnapshot } from '../snapshot/live.ts';
import type { SnapshotSource } from '../snapshot/snapshot.ts';
import { openStore } from '../store/open.ts';
import { DATABASE_FILE } from '../store/sqlite-store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { chooseSite } from './site-choice.ts';

const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  site: { type: 'string' },
  'site-file': { type: 'string' },
  lang: { type: 'string' },
} as const;

/** How long requests under way may take to end when the server stops, milliseconds. */
const STOP_WITHIN = 5000;

/** `serve`: answers requests until it is told to stop; then returns 0. */
export async function runServe(args: readonly string[], terminal: Terminal): Promise<number> {
  // Building a snapshot makes much that is dropped at once. A nursery that does not grow keeps the
  // process a third smaller at 180,000 stations and costs no time that can be measured.
  setFlagsFromString('--semi-space-growth-factor=1');
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0) {
    const [word] = positionals;
    throw new UserError(bilingual(`多余的参数 ${word}。`, `Unexpected argument ${word}.`), 2);
  }
  // Options are the same settings as the environment's, and go before it.
  const config = readConfig({
    ...terminal.env,
    ...(values.port !== undefined && { PORT: values.port }),
    ...(values.host !== undefined && { HOST: values.host }),
    ...(values.data !== undefined && { DATA_DIR: values.data }),
    ...(values['site-file'] !== undefined && { SITE_FILE: values['site-file'] }),
  });
  const live = await LiveSnapshot.start(await openSource(config, values.site));
  const app = buildApp({ live, ...config });
  live.watch({
    onError: error => app.log.error({ err: error }, 'rebuilding the snapshot failed'),
    onChange: ({ search, generation }) =>
      app.log.info({ stations: search.table.count, generation }, 'new data'),
  });
  try {
    const addresses = await listen(app, config);
    const { count } = live.current.search.table;
    const list = addresses.map(address => `  ${address}${SITE_PATH}`).join('\n');
    const text = bilingual(
      `JSON 接口已启动，${count} 个站点：`,
      `The JSON API serves ${count} stations:`,
    );
    terminal.out(`${text[terminal.lang]}\n${list}`);
    if (count === 0) terminal.out(noStations(config.dataDir)[terminal.lang]);
    await stopSignal();
  } finally {
    // Requests under way may finish; one that hangs does not keep the server from ending.
    setTimeout(() => app.server.closeAllConnections(), STOP_WITHIN).unref();
    await app.close();
    await live.stop();
  }
  return 0;
}

/** The database, or a folder of documents: whichever the data folder holds. */
async function openSource(config: Config, site: string | undefined): Promise<SnapshotSource> {
  const folder = resolve(config.dataDir);
  if (existsSync(join(folder, SITE_PATH))) return snapshotsFromFolder(folder);
  refuseForeignFolder(folder);
  const store = openStore(folder);
  const { siteId, settings } = await chooseSite(site, config.siteFile, await store.siteIds());
  if (settings) await store.saveSettings(siteId, settings);
  return snapshotsFromStore(store, siteId, config.siteName);
}

/** A mistyped folder shall not be given a new, empty database. */
function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, DATABASE_FILE))) return;
  const isFolder = statSync(folder).isDirectory();
  if (isFolder && readdirSync(folder).every(name => name.startsWith('.'))) return;
  throw new UserError(
    bilingual(
      `${folder} 里既没有数据库（${DATABASE_FILE}），也没有文档（${SITE_PATH}）。`,
      `${folder} holds neither a database (${DATABASE_FILE}) nor documents (${SITE_PATH}).`,
    ),
  );
}

/** A server without stations is new, or its folder is not the one that was meant. */
function noStations(folder: string): Bilingual {
  return bilingual(
    `${folder} 里还没有站点：请检查 --data，或用 union-widgets import … --into ${folder} 导入名单。`,
    `There are no stations in ${folder} yet: check --data, or import a list with union-widgets import … --into ${folder}.`,
  );
}

/** Resolves at the first Ctrl-C or request to end. */
function stopSignal(): Promise<void> {
  return new Promise(done => {
    // `on`, not `once`: a second signal during the stop is no reason to break it off.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
}
