import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteDocument, StationFeature } from '../../../src/data/generated/types.ts';
import { LIVE_CACHE } from '../live-status/status-board.ts';
import {
  LIST_NAMES,
  listPath,
  LIVE_PATH,
  personIdOf,
  READING_PATH,
  SITE_PATH,
  STATIONS_PATH,
} from '../documents/paths.ts';
import { folderPerson, readFolderRules, type FolderRules } from '../documents/folder-people.ts';
import { isPhotoType, photoNameOf } from '../photos/photo-names.ts';
import { barePhoto } from '../photos/prepare-photo.ts';
import { mediaTypeOf } from '../uploads/media-type.ts';
import { mayPublish } from '../documents/summaries.ts';
import { nameWhatIsThere, type PlacelessSite } from '../site/site-document.ts';
import { bilingual, UserError } from '../user-error.ts';
import { buildApart } from './build-apart.ts';
import { ServedDocument } from './document.ts';
import { contentsOf } from './build.ts';
import { buildFolderSide, featuresOf, isFolderDetail, readDocuments } from './folder-side.ts';
import { installSnapshot } from './install.ts';
import { servedPhoto } from './photo-reader.ts';
import { Gone, type SnapshotSource } from './snapshot.ts';
import { todayAt } from './today.ts';

/** What is looked at to see whether a folder has changed: a writer puts its entry documents last. */
const ENTRIES = [
  SITE_PATH,
  STATIONS_PATH,
  READING_PATH,
  ...LIST_NAMES.map(name => listPath(name)),
  'v1/forms',
];

/** Folders that only large sites have; reading those takes a thread of its own. */
const SIGNS_OF_SIZE = ['v1/stations/s', 'v1/people/i'];

/**
 * Snapshots of a folder of documents, such as `import --out` or `publish` writes: `.well-known/…`
 * and `v1/…`. Its documents are served as they are; the site document gets the server's address.
 */
export function snapshotsFromFolder(folder: string): SnapshotSource {
  const found = async (path: string) => stat(join(folder, path)).catch(() => undefined);
  return {
    async revision() {
      const stamps = ENTRIES.map(async path => {
        const entry = await found(path);
        return entry ? `${entry.mtimeMs} ${entry.size}` : '';
      });
      // At midnight there may be people whose consent has ended.
      const { site } = await readFolderSite(folder);
      return [...(await Promise.all(stamps)), todayAt(site.site.tz)].join(' ');
    },

    async build(previous) {
      const { site, api, changed } = await readFolderSite(folder);
      const updatedAt = changed.toISOString();
      const isLarge = (await Promise.all(SIGNS_OF_SIZE.map(found))).some(Boolean);
      const dates = { updatedAt, today: todayAt(site.site.tz) };
      const built = isLarge
        ? await buildApart({ folder, dates })
        : await buildFolderSide(folder, dates);
      // Asked for with the first photo: a site without any need not read all its people again.
      let rules: Promise<FolderRules> | undefined;
      const parts = {
        generation: api.generation ?? updatedAt,
        updatedAt,
        site: nameWhatIsThere(site, contentsOf(built.side)),
        readDetail: (path: string) =>
          photoNameOf(path) === undefined
            ? readDetail(folder, path, changed, dates.today)
            : readPhoto(folder, path, (rules ??= readFolderRules(folder, dates.today))),
      };
      return installSnapshot(built, parts, previous);
    },

    close: () => Promise.resolve(),
  };
}

/**
 * The site document of a folder. One written by hand may leave out `api`: the server knows better.
 * @throws UserError when there is none, it cannot be read, or says nothing of a site.
 */
export async function readFolderSite(
  folder: string,
): Promise<{ site: PlacelessSite; api: SiteDocument['api']; changed: Date }> {
  const file = join(folder, SITE_PATH);
  const { document, changed } = await readSite(file);
  // As far as a server has to rely on it; `check` says the rest.
  if (typeof document?.site?.id !== 'string') {
    throw new UserError(
      bilingual(
        `站点文档 ${file} 里没有 site.id，请用 union-widgets init 重写。`,
        `The site document ${file} has no site.id: write it anew with union-widgets init.`,
      ),
    );
  }
  const { api, ...site } = document as SiteDocument;
  return { site, api: api ?? { base: 'v1/' }, changed };
}

async function readSite(
  file: string,
): Promise<{ document: Partial<SiteDocument> | null; changed: Date }> {
  try {
    // Windows editors put a byte order mark in front.
    const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
    const document = JSON.parse(text) as Partial<SiteDocument> | null;
    return { document, changed: (await stat(file)).mtime };
  } catch (error) {
    const why = (error as Error).message;
    throw new UserError(
      bilingual(`站点文档 ${file} 读不出来：${why}`, `The site document ${file} is bad: ${why}`),
    );
  }
}

/** The stations listed in a folder of documents; none where nothing was imported yet. */
export async function readFolderFeatures(folder: string): Promise<StationFeature[]> {
  if (!existsSync(join(folder, 'v1'))) return [];
  return featuresOf(await readDocuments(folder), STATIONS_PATH);
}

/** Reads a detail at each request: whoever edits a folder by hand sees it at once. */
async function readDetail(
  folder: string,
  path: string,
  changed: Date,
  today: string,
): Promise<ServedDocument | undefined> {
  // Only names of documents get here: no path leads out of the folder.
  if (!isFolderDetail(path)) return undefined;
  const file = join(folder, path);
  const [text, entry] = await Promise.all([readFile(file), stat(file)]).catch(() => []);
  if (!text || !entry) return undefined;
  const time = entry.mtime > changed ? entry.mtime : changed;
  if (personIdOf(path) === undefined) {
    if (!mayPublish(text.toString('utf8'), today)) throw new Gone();
    const cacheControl = path === LIVE_PATH ? { cacheControl: LIVE_CACHE } : {};
    return ServedDocument.fromText(path, text, time, cacheControl);
  }
  const person = await folderPerson(folder, text.toString('utf8'), today);
  if (person === 'gone') throw new Gone();
  // What cannot be read might say what nobody may see.
  return person === 'unreadable'
    ? undefined
    : ServedDocument.fromText(path, JSON.stringify(person), time);
}

/** A person's photo, which is shown as long as no document that names it forbids. */
async function readPhoto(
  folder: string,
  path: string,
  rules: Promise<FolderRules>,
): Promise<ServedDocument | undefined> {
  const file = join(folder, path);
  const [bytes, entry] = await Promise.all([readFile(file), stat(file)]).catch(() => []);
  const mediaType = bytes && mediaTypeOf(bytes);
  if (!bytes || !entry || !mediaType || !isPhotoType(mediaType)) return undefined;
  if ((await rules).hidden.has(path)) throw new Gone();
  const bare = barePhoto(mediaType, bytes);
  return bare && servedPhoto(mediaType, bare, entry.mtime);
}
