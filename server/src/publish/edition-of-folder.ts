import { publishedBooks } from '../books/published-books.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderPerson, readFolderRules } from '../documents/folder-people.ts';
import { personIdOf } from '../documents/paths.ts';
import { mayPublish } from '../documents/summaries.ts';
import { isFolderDetail } from '../snapshot/folder-side.ts';
import { snapshotsFromFolder } from '../snapshot/from-folder.ts';
import { todayAt } from '../snapshot/today.ts';
import {
  countStations,
  leadingGroups,
  withPages,
  type Edition,
  type EditionOptions,
} from './edition.ts';
import { isPhotoType, photoNameOf } from '../photos/photo-names.ts';
import { barePhoto } from '../photos/prepare-photo.ts';
import { mediaTypeOf } from '../uploads/media-type.ts';
import { isPicture } from './pictures.ts';
import type { PublishedFile } from './put-file.ts';

/**
 * The present state of a folder of documents, such as `init` and `import --out` write: its documents
 * as they are, and the pictures beside them.
 */
export async function editionOfFolder(
  folder: string,
  { publicUrl, assets, pages = true, pageLanguages, loader, books = [] }: EditionOptions,
): Promise<Edition> {
  const source = snapshotsFromFolder(folder);
  const revision = await source.revision();
  const snapshot = await source.build();
  const today = todayAt(snapshot.site.site.tz);
  const { details, pictures } = await listFiles(folder);
  const withdrawn: string[] = [];
  const hidden = new Set((await readFolderRules(folder, today)).hidden);
  for (const path of details) {
    const { text, shown } = await readShown(folder, path, today);
    if (shown === undefined) withdrawn.push(path);
    // Whoever is taken back, or does not show their picture, is so with the picture.
    for (const picture of picturesIn(text)) {
      if (!shown?.includes(picture)) hidden.add(picture);
    }
  }
  const shown = details.filter(path => !withdrawn.includes(path));
  const seen = pictures.filter(path => !hidden.has(path));
  const listed = await publishedBooks(books, snapshot);
  return {
    stations: await countStations(snapshot),
    assets,
    details: withPages(readEach(folder, [...seen, ...shown], today), snapshot, {
      pages,
      publicUrl,
      pageLanguages,
      loader,
    }),
    leading: await leadingGroups(snapshot, { publicUrl, listed }),
    isCurrent: async () => (await source.revision()) === revision,
    withdrawn,
    unplaced: listed?.unplaced ?? [],
  };
}

/** A document as it lies there and as anybody may read it; undefined when nobody may. */
async function readShown(
  folder: string,
  path: string,
  today: string,
): Promise<{ text: string; shown?: string }> {
  const text = await readFile(join(folder, path), 'utf8');
  if (personIdOf(path) === undefined) {
    return { text, ...(mayPublish(text, today) && { shown: text }) };
  }
  const person = await folderPerson(folder, text, today);
  if (person === 'gone') return { text };
  // What cannot be read might say what nobody may see.
  return { text, ...(person !== 'unreadable' && { shown: JSON.stringify(person) }) };
}

const PICTURES = /v1\/[^"\\]+?\.(?:jpe?g|png|webp|avif|gif|svg)/gi;

function picturesIn(text: string): string[] {
  return text.match(PICTURES) ?? [];
}

/** Details and pictures below `v1/`, by path. */
async function listFiles(folder: string): Promise<{ details: string[]; pictures: string[] }> {
  const details: string[] = [];
  const pictures: string[] = [];
  const walk = async (path: string): Promise<void> => {
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) await walk(inner);
      else if (isPicture(inner)) pictures.push(inner);
      else if (inner.endsWith('.json') && isFolderDetail(inner)) details.push(inner);
    }
  };
  await walk('v1');
  return { details, pictures };
}

/** A person's photo without what a camera wrote about it; undefined for what is none. */
function bareOf(bytes: Buffer): Buffer | undefined {
  const mediaType = mediaTypeOf(bytes);
  return mediaType && isPhotoType(mediaType) ? barePhoto(mediaType, bytes) : undefined;
}

async function* readEach(
  folder: string,
  paths: readonly string[],
  today: string,
): AsyncGenerator<PublishedFile> {
  for (const path of paths) {
    if (personIdOf(path) === undefined) {
      const bytes = await readFile(join(folder, path));
      const kept = photoNameOf(path) === undefined ? bytes : bareOf(bytes);
      if (kept) yield { path, bytes: kept };
      continue;
    }
    const { shown } = await readShown(folder, path, today);
    if (shown !== undefined) yield { path, bytes: Buffer.from(shown) };
  }
}
