import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { keepErasing } from '../applications/erasing.ts';
import { openFormsContext } from '../applications/open-context.ts';
import type { FormsContext } from '../applications/context.ts';
import { openBooks, type Books } from '../books/open-books.ts';
import { readBooksFile } from '../books/read-books-file.ts';
import { stationIndexOf } from '../books/station-index.ts';
import { readConfig, type Config } from '../config.ts';
import { describeConfig } from '../describe-config.ts';
import { LIVE_PATH, SITE_PATH } from '../documents/paths.ts';
import { Readiness } from '../health/readiness.ts';
import { WatchedSource } from '../health/watched-source.ts';
import { ApplicationCounts } from '../http/applications/counts.ts';
import { addFormsSide } from '../http/applications/forms-side.ts';
import type { Family } from '../health/registry.ts';
import { addBooks } from '../http/books/books.ts';
import { loggedError } from '../http/log-safely.ts';
import { addContests } from '../http/contests/contests.ts';
import { addLiveStatus } from '../http/live-status/live-status.ts';
import { addMetrics } from '../http/metrics.ts';
import { readBoardOf } from '../board-pages/read-board.ts';
import { addBoardPages } from '../http/frame-pages/board-pages.ts';
import { addPeoplePages } from '../http/frame-pages/card-pages.ts';
import { addEmbeds } from '../http/frame-pages/embeds.ts';
import { addReadingPages } from '../http/reading-pages/reading-pages.ts';
import { addStationPages } from '../http/station-pages/station-pages.ts';
import { addStaff } from '../http/staff/staff.ts';
import { listen } from '../listen.ts';
import { outliveReaders } from '../lost-reader.ts';
import { Directory } from '../orgs/directory.ts';
import { snapshotsFromFolder } from '../snapshot/from-folder.ts';
import { snapshotsFromStore } from '../snapshot/from-store.ts';
import { LiveSnapshot } from '../snapshot/live.ts';
import { stopSignal, stopTaking } from '../stopping.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { refuseForeignFolder } from './data-folder.ts';
import { chooseSite } from './site-choice.ts';

const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  site: { type: 'string' },
  'site-file': { type: 'string' },
  'check-config': { type: 'boolean' },
  lang: { type: 'string' },
} as const;

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
  // Options are the same settings as the environment's, and go before it: whoever names a folder
  // means it, not a database elsewhere.
  const config = readConfig({
    ...terminal.env,
    ...(values.port !== undefined && { PORT: values.port }),
    ...(values.host !== undefined && { HOST: values.host }),
    ...(values.data !== undefined && { DATA_DIR: values.data, DATABASE_URL: '' }),
    ...(values['site-file'] !== undefined && { SITE_FILE: values['site-file'] }),
  });
  if (values['check-config']) {
    terminal.out(describeConfig(config, terminal.lang));
    return 0;
  }
  outliveReaders();
  const { source, reach, kept } = await openSource(config, values.site);
  const live = await LiveSnapshot.start(source).catch(async (error: unknown) => {
    await source.close();
    throw error;
  });
  const readiness = new Readiness(source.health, reach);
  const forms = kept && (await openForms(kept, live, config).catch(closing(live)));
  const books = await booksOf(config, live, terminal.env).catch(closing(live));
  const app = buildApp({
    live,
    frames: forms !== undefined,
    books: books !== undefined,
    ...config,
  });
  const more = (): Family[] => [
    ...(forms?.counts.families() ?? []),
    ...(books?.counts.families() ?? []),
  ];
  addMetrics(app, { live, readiness, health: source.health, access: config.metrics, more });
  if (kept) addStaff(app, { ...kept, live });
  const reader = kept && addContests(app, { ...kept, place: config });
  const board = kept && addLiveStatus(app, kept);
  if (books) addBooks(app, books);
  addReadingPages(app, { live, books, ...config });
  const reports = () => board?.document() ?? live.current.read(LIVE_PATH);
  addStationPages(app, { live, reports, ...config });
  addPeoplePages(app, { live, ...config });
  const read = readBoardOf(() => live.current, reader);
  addBoardPages(app, { live, read, ...config });
  addEmbeds(app, { live, read, ...config });
  if (forms) addFormsSide(app, { ...config, ...forms, print: terminal.out });
  let stopErasing = async (): Promise<void> => undefined;
  try {
    watch(app, live, source);
    if (forms) stopErasing = eraseHourly(app, forms.context);
    // Heard from before anybody is told where the server is.
    const asked = stopSignal();
    const addresses = await listen(app, config);
    const place = kept ? config : { folder: config.dataDir };
    tellStarted(app, live, source, { addresses, place, terminal });
    const signal = await asked;
    app.log.info({ signal }, 'stopping');
    readiness.stop();
    await stopTaking(app, config);
  } finally {
    // Once more after an error: closing twice does no harm.
    await app.close();
    await stopErasing();
    books?.close();
    await live.stop();
  }
  app.log.info('stopped');
  return 0;
}

/** The catalogues that are configured; none where there is no file of them, or it names none. */
async function booksOf(
  { booksFile }: Config,
  live: LiveSnapshot,
  env: Terminal['env'],
): Promise<Books | undefined> {
  if (booksFile === undefined) return undefined;
  const configs = await readBooksFile(booksFile, env);
  if (configs.length === 0) return undefined;
  return openBooks(configs, () => stationIndexOf(live.current));
}

/** What takes applications: a database does, a folder of documents cannot. */
interface Forms {
  context: FormsContext;
  directory: Directory;
  counts: ApplicationCounts;
}

async function openForms(
  { store, siteId }: { store: Store; siteId: string },
  live: LiveSnapshot,
  config: Config,
): Promise<Forms> {
  const counts = new ApplicationCounts();
  const directory = new Directory(store, siteId);
  const opened = await openFormsContext(store, siteId, live, config);
  // Not waited for: names of unions may come a moment later.
  void directory.warm().catch(() => undefined);
  const orgName = (id: string): string | undefined => directory.nameOf(id);
  return { context: { ...opened, orgName, tally: counts.tally }, directory, counts };
}

/** Lets go of the database before a failure is told. */
function closing(live: LiveSnapshot): (error: unknown) => Promise<never> {
  return async error => {
    await live.stop();
    throw error;
  };
}

/** Erases what is kept too long, a line a round that found something. */
function eraseHourly(app: FastifyInstance, context: FormsContext): () => Promise<void> {
  return keepErasing(context, {
    onErased: erased => {
      const { applications, uploads } = erased;
      if (applications + uploads > 0) app.log.info({ applications, uploads }, 'erased');
    },
    onError: error => app.log.error({ err: loggedError(error) }, 'erasing failed'),
  });
}

/** Follows the data, a line a change or failure. */
function watch(app: FastifyInstance, live: LiveSnapshot, { health }: WatchedSource): void {
  live.watch({
    onError: error => {
      const { failuresInRow } = health;
      // Tried every two seconds; told at once, then once a minute.
      if (failuresInRow > 1 && failuresInRow % 30 !== 0) return;
      app.log.error({ err: loggedError(error), failuresInRow }, 'rebuilding the snapshot failed');
    },
    onChange: ({ search, generation }) => {
      const buildMs = Math.round(health.buildMs);
      app.log.info({ stations: search.table.count, generation, buildMs }, 'new data');
    },
  });
}

/** What is served: a database, or a folder of documents. */
type Place = Pick<Config, 'dataDir' | 'databaseUrl'> | { folder: string };

/** Says for people where to look, and for the log what there is. */
function tellStarted(
  app: FastifyInstance,
  live: LiveSnapshot,
  { health }: WatchedSource,
  about: { addresses: readonly string[]; place: Place; terminal: Terminal },
): void {
  const { addresses, place, terminal } = about;
  const { count } = live.current.search.table;
  const list = addresses.map(address => `  ${address}${SITE_PATH}`).join('\n');
  const text = bilingual(
    `JSON 接口已启动，${count} 个站点：`,
    `The JSON API serves ${count} stations:`,
  );
  terminal.out(`${text[terminal.lang]}\n${list}`);
  // A site of craftsmen or contests alone wants no stations.
  const isEmpty = count === 0 && live.current.summaryLists.size === 0;
  if (isEmpty) terminal.out(noStations(place)[terminal.lang]);
  const buildMs = Math.round(health.buildMs);
  const { generation } = live.current;
  app.log.info({ stations: count, generation, buildMs, node: process.version }, 'started');
}

/** Where the data is, and how to ask it for a sign of life. */
interface OpenSource {
  source: WatchedSource;
  reach: () => Promise<unknown>;
  /** The database and the site in it; absent for a folder, which nobody can change from here. */
  kept?: { store: Store; siteId: string };
}

/** The database, or a folder of documents: whichever is named, or the data folder holds. */
async function openSource(config: Config, site: string | undefined): Promise<OpenSource> {
  const { dataDir, databaseUrl } = config;
  if (databaseUrl === undefined) {
    if (existsSync(join(dataDir, SITE_PATH))) {
      const source = snapshotsFromFolder(dataDir);
      return { source: new WatchedSource(source), reach: () => source.revision() };
    }
    refuseForeignFolder(dataDir);
  }
  const place = { dataDir, ...(databaseUrl !== undefined && { databaseUrl }) };
  const store = await openStore(place);
  try {
    const { siteId, settings } = await chooseSite(site, config.siteFile, await store.siteIds());
    if (settings) await store.saveSettings(siteId, settings);
    const source = snapshotsFromStore(store, siteId, config.siteName, place);
    const kept = { store, siteId };
    return { source: new WatchedSource(source), reach: () => store.ping(), kept };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A server without stations is new, or its folder is not the one that was meant. */
function noStations(place: Place): Bilingual {
  if ('folder' in place) {
    return bilingual(
      `${place.folder} 里还没有站点：请用 union-widgets import … --out ${place.folder} 导入名单。`,
      `There are no stations in ${place.folder} yet: import a list with union-widgets import … --out ${place.folder}.`,
    );
  }
  const { dataDir, databaseUrl } = place;
  if (databaseUrl !== undefined) {
    return bilingual(
      'DATABASE_URL 指向的数据库里还没有站点：请用 union-widgets import … --into 导入名单。',
      'There are no stations in the database of DATABASE_URL yet: import a list with union-widgets import … --into.',
    );
  }
  return bilingual(
    `${dataDir} 里还没有站点：请检查 --data，或用 union-widgets import … --into ${dataDir} 导入名单。`,
    `There are no stations in ${dataDir} yet: check --data, or import a list with union-widgets import … --into ${dataDir}.`,
  );
}
