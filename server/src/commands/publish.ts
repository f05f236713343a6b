import { existsSync, statSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { LANGUAGES, type Language } from '../../../src/locale/languages.ts';
import { readBooksFile } from '../books/read-books-file.ts';
import type { Config } from '../config.ts';
import { SITE_PATH } from '../documents/paths.ts';
import { LoaderFinder } from '../frame-pages/loader-tag.ts';
import { cdnFiles, noFiles } from '../publish/cdn-files.ts';
import { editionOfFolder } from '../publish/edition-of-folder.ts';
import { editionOfStore } from '../publish/edition-of-store.ts';
import type { Edition, EditionOptions } from '../publish/edition.ts';
import { DataMoved, publishTree, type Published } from '../publish/publish-tree.ts';
import { readServers, writeServerFiles } from '../publish/server-files.ts';
import { DATABASE_FILE, openStore } from '../store/open.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError } from '../user-error.ts';
import { readArguments } from './arguments.ts';
import { configOf } from './kept-data.ts';
import { explainPublishing, tellPublished, type Outcome } from './publish-words.ts';
import { chooseSite } from './site-choice.ts';

const OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  'public-url': { type: 'string' },
  'no-cdn': { type: 'boolean' },
  'no-pages': { type: 'boolean' },
  'pages-lang': { type: 'string', multiple: true },
  server: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** How often publishing begins anew when an import comes in between. */
const MOST_TRIES = 5;

/**
 * `publish`: writes the read side and the scripts as static files.
 * @returns 0; 1 when documents that may not be shown any more are in the folder and could not be
 *   removed since they are the source.
 */
export async function runPublish(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.out === undefined || positionals.length > 0) throw usage(positionals[0]);
  const config = configOf(values, terminal);
  const servers = readServers(values.server ?? []);
  const pageLanguages = readLanguages(values['pages-lang'] ?? []);
  const out = resolve(values.out);
  checkTarget(out);
  const cdn = values['no-cdn'] ? undefined : checkCdn(config.cdnDir);
  const open = await opener(config, values.site);
  try {
    await mkdir(out, { recursive: true });
    const books = config.booksFile && (await readBooksFile(config.booksFile, terminal.env));
    const loader = cdn === undefined ? undefined : await new LoaderFinder(cdn).find();
    const options = (): EditionOptions => ({
      ...(books && { books }),
      publicUrl: config.publicUrl,
      pages: !values['no-pages'],
      pageLanguages,
      assets: cdn === undefined ? noFiles() : cdnFiles(cdn),
      loader,
    });
    const { edition, published } = await explainPublishing(out, () =>
      publishUntilCurrent(out, () => open.edition(options())),
    );
    const serverFiles = await explainPublishing(out, () => writeServerFiles(out, servers));
    const inPlace = open.folder !== undefined && (await isSame(open.folder, out));
    const kept = inPlace ? edition.withdrawn : [];
    const outcome: Outcome = { folder: out, edition, published, serverFiles, kept };
    terminal.out(values.json ? JSON.stringify(summary(outcome)) : tellPublished(outcome, terminal));
    return kept.length > 0 ? 1 : 0;
  } finally {
    await open.close();
  }
}

/** @throws UserError for a language that the pages are not written in. */
function readLanguages(given: readonly string[]): Language[] {
  return given
    .flatMap(text => text.split(/[,，]/))
    .map(text => {
      const known = LANGUAGES.find(one => one.toLowerCase() === text.trim().toLowerCase());
      if (known) return known;
      throw new UserError(
        bilingual(
          `--pages-lang 只能是 ${LANGUAGES.join('、')}，现为“${text}”。`,
          `--pages-lang is one of ${LANGUAGES.join(', ')}; it is "${text}".`,
        ),
        2,
      );
    });
}

/** Publishes; when the data changes meanwhile, publishes what it is then. */
async function publishUntilCurrent(
  out: string,
  next: () => Promise<Edition>,
): Promise<{ edition: Edition; published: Published }> {
  for (let tries = 1; ; tries += 1) {
    const edition = await next();
    try {
      return { edition, published: await publishTree(out, edition) };
    } catch (error) {
      if (!(error instanceof DataMoved) || tries === MOST_TRIES) throw error;
    }
  }
}

interface Opened {
  edition: (options: EditionOptions) => Promise<Edition>;
  /** Set when the data is a folder of documents. */
  folder?: string;
  close: () => Promise<void>;
}

/** The database, or a folder of documents: whichever is named, or the data folder holds. */
async function opener(config: Config, site: string | undefined): Promise<Opened> {
  const { dataDir, databaseUrl, siteName } = config;
  if (databaseUrl === undefined && existsSync(join(dataDir, SITE_PATH))) {
    const edition = (options: EditionOptions) => editionOfFolder(dataDir, options);
    return { edition, folder: dataDir, close: () => Promise.resolve() };
  }
  if (databaseUrl === undefined && !existsSync(join(dataDir, DATABASE_FILE))) {
    throw noData(dataDir);
  }
  const store = await openStore(config);
  try {
    const known = await store.siteIds();
    const { siteId } = await chooseSite(site, undefined, known);
    if (!known.includes(siteId)) throw unknownSite(siteId, known);
    const edition = (options: EditionOptions) =>
      editionOfStore(store, { siteId, siteName }, options);
    return { edition, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function isSame(a: string, b: string): Promise<boolean> {
  return relative(await realpath(a), await realpath(b)) === '';
}

function summary({ folder, edition, published, serverFiles, kept }: Outcome): object {
  const { stations, withdrawn, unplaced } = edition;
  return { folder, stations, ...published, serverFiles, withdrawn, unplaced, kept };
}

/** A web server gives out whatever is in the folder. */
function checkTarget(out: string): void {
  if (existsSync(out) && !statSync(out).isDirectory()) {
    throw new UserError(
      bilingual(`${out} 是文件，不是文件夹。`, `${out} is a file, not a folder.`),
    );
  }
  if (!existsSync(join(out, DATABASE_FILE))) return;
  throw new UserError(
    bilingual(
      `${out} 里有数据库 ${DATABASE_FILE}，不能公开。请用 --out 另选一个文件夹。`,
      `${out} holds the database ${DATABASE_FILE}, which must not be public. Choose another folder with --out.`,
    ),
  );
}

function checkCdn(folder: string): string {
  if (existsSync(join(folder, 'union-widgets.js'))) return folder;
  throw new UserError(
    bilingual(
      `组件脚本还没有生成（${folder}）。先运行 npm run build；只发布数据时加 --no-cdn。`,
      `The widgets' scripts are not built yet (${folder}). Run npm run build first, or publish the data alone with --no-cdn.`,
    ),
  );
}

function usage(word: string | undefined): UserError {
  return new UserError(
    word === undefined
      ? bilingual(
          '请用 --out 写出要发布到的文件夹：union-widgets publish --out 网站目录',
          'Name the folder to publish to: union-widgets publish --out DIR',
        )
      : bilingual(`多余的参数 ${word}。`, `Unexpected argument ${word}.`),
    2,
  );
}

function noData(folder: string): UserError {
  return new UserError(
    bilingual(
      `${folder} 里既没有数据库（${DATABASE_FILE}），也没有文档（${SITE_PATH}）。请检查 --data。`,
      `${folder} holds neither a database (${DATABASE_FILE}) nor documents (${SITE_PATH}): check --data.`,
    ),
  );
}

function unknownSite(id: string, known: readonly string[]): UserError {
  const list = known.join(' ');
  return new UserError(
    known.length === 0
      ? bilingual(
          '数据库里还没有数据：先用 union-widgets import … --into 导入。',
          'The database is empty: import a list with union-widgets import … --into first.',
        )
      : bilingual(
          `数据库里没有站点 ${id}，有：${list}`,
          `There is no site ${id} in the database; there is: ${list}`,
        ),
  );
}
