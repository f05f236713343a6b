import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { indexDocuments, readSummaries } from '../documents/document-index.ts';
import { jsonPieces, type DocumentSource } from '../documents/document-source.ts';
import {
  isStoredPath,
  lastIdOf,
  listPath,
  PEOPLE_COLUMNS_PATH,
  READING_PATH,
  SITE_PATH,
  type ListName,
} from '../documents/paths.ts';
import type { ListedDocument } from '../documents/summaries.ts';
import { removeDocument, writeTree } from '../documents/write-tree.ts';
import type { ImportResult, PreviousDocument } from '../import/index.ts';
import type { SiteContents } from '../site/site-document.ts';
import { nameWhatIsThere } from '../site/site-document.ts';
import { readFolderSite } from '../snapshot/from-folder.ts';
import { todayAt } from '../snapshot/today.ts';
import { bilingual } from '../user-error.ts';
import type { FolderBefore } from './folder-before.ts';
import { importToFolder } from './import-to-folder.ts';
import { withHint, type Outcome } from './outcome.ts';
import { dropUnusedPhotos, writePhotos } from './photos-to-folder.ts';
import type { SiteChoice } from './site-choice.ts';

/** Documents of a folder whose paths begin in one of some ways; lists and what is no JSON are none. */
export async function folderDocuments(
  folder: string,
  beginnings: readonly string[],
): Promise<PreviousDocument[]> {
  const found: PreviousDocument[] = [];
  for (const path of await documentPaths(folder, beginnings)) {
    found.push({ path, body: await readFile(join(folder, path), 'utf8') });
  }
  return found;
}

async function documentPaths(folder: string, beginnings: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const below of ['v1/people', 'v1/contests']) {
    const names = await readdir(join(folder, below), { recursive: true }).catch(() => []);
    const paths = names.map(name => `${below}/${name.replaceAll('\\', '/')}`).filter(isDocument);
    found.push(...paths.sort());
  }
  return found.filter(path => beginnings.some(beginning => path.startsWith(beginning)));
}

/**
 * Writes the documents of a list as files. A list of people takes the place of all people of the
 * folder, standings that of the pages of their events; lists and site document follow. A folder
 * without a site gets one without stations first.
 */
export async function documentsToFolder(
  before: FolderBefore,
  site: SiteChoice,
  result: ImportResult,
  config: Config,
): Promise<Outcome> {
  const { folder } = before;
  if (!before.site || site.settings) await layOut(before, site, result, config);
  const unnamed = !before.site && !site.settings && config.siteName === undefined;
  const paths = new Set(result.documents.map(({ path }) => path));
  const kept = new Set([...paths, ...result.retained]);
  const there = await documentPaths(folder, placesOf(result));
  const stale = there.filter(path => !kept.has(path));
  const pages = result.documents.map(({ path, body }): DocumentSource => ({
    path,
    type: 'json',
    pieces: [Buffer.from(body)],
  }));
  await writePhotos(folder, result.photos ?? []);
  const written = await writeTree(folder, pages);
  for (const path of stale) await removeDocument(folder, path);
  await dropUnusedPhotos(folder);
  await writeLists(folder, result.documents);
  const counts = { folder, documents: written.size, removed: stale.length };
  const text = bilingual(
    `已写出 ${counts.documents} 份文档，在 ${folder}；移除上次有、这次没有的 ${counts.removed} 份。`,
    `${counts.documents} documents in ${folder}; ${counts.removed} that are listed no more were removed.`,
  );
  return { text: unnamed ? withHint(text) : text, written: counts };
}

/** Where the documents live whose place this list takes; a list of results removes no contest. */
function placesOf({ documents }: ImportResult): string[] {
  const listed = documents.filter(({ kind }) => kind !== 'contests');
  return [...new Set(listed.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)))];
}

/** The site, its calendar and the stations it has, so that the documents belong to something. */
async function layOut(
  before: FolderBefore,
  site: SiteChoice,
  result: ImportResult,
  config: Config,
): Promise<void> {
  const stations = { stations: [], regions: [], retained: [...before.features.keys()] };
  await importToFolder(before, site, { ...result, ...stations }, config);
}

/**
 * The lists of people and contests, and the site document that names them.
 *
 * @param known Documents just written, which need not be read.
 */
async function writeLists(folder: string, known: readonly PreviousDocument[]): Promise<void> {
  const bodies = new Map(known.map(({ path, body }) => [path, body]));
  const now = new Date().toISOString();
  const { site, api } = await readFolderSite(folder);
  const today = todayAt(site.site.tz);
  for (const list of ['people', 'contests'] as const) {
    const listed: ListedDocument[] = [];
    for (const path of await documentPaths(folder, [`v1/${list}/`])) {
      // Standings are in no list.
      if (path.split('/').length > 3) continue;
      const body = bodies.get(path) ?? (await readFile(join(folder, path), 'utf8'));
      listed.push({ path, body, name: '', updatedAt: now });
    }
    const summaries = await readSummaries(list, [listed], today);
    await removePages(folder, list, await writeTree(folder, indexDocuments(list, summaries)));
  }
  const named = nameWhatIsThere(site, await contentsOf(folder));
  const document = { ...named, api: { ...api, generation: now } };
  await writeTree(folder, [{ path: SITE_PATH, type: 'json', pieces: jsonPieces(document) }]);
}

/** Pages of a list that has become shorter. */
async function removePages(
  folder: string,
  list: ListName,
  written: ReadonlySet<string>,
): Promise<void> {
  const further = await namesIn(folder, `v1/${list}/i`);
  const columns = list === 'people' ? [PEOPLE_COLUMNS_PATH] : [];
  const pages = [listPath(list), ...columns, ...further.map(name => `v1/${list}/i/${name}`)];
  for (const path of pages) {
    if (/\.json$/.test(path) && !written.has(path)) await removeDocument(folder, path);
  }
}

async function contentsOf(folder: string): Promise<SiteContents> {
  const lists = [READING_PATH, listPath('people'), listPath('contests')];
  const forms = (await namesIn(folder, 'v1/forms')).filter(name => name.endsWith('.json'));
  return {
    lists: lists.filter(path => existsSync(join(folder, path))),
    forms: Object.fromEntries(forms.map(name => [lastIdOf(name), `v1/forms/${name}`])),
  };
}

async function namesIn(folder: string, path: string): Promise<string[]> {
  return readdir(join(folder, path)).catch(() => []);
}

/** A person's, a contest's or a page of standings; further pages of a list are none. */
function isDocument(path: string): boolean {
  return isStoredPath(path) && !/^v1\/contests\/i\/\d+\.json$/.test(path);
}
