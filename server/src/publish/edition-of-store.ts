import type { Link } from '../../../src/data/generated/types.ts';
import { omit } from '../books/omit.ts';
import { publishedBooks } from '../books/published-books.ts';
import { compactShard } from '../documents/compact-shard.ts';
import { jsonPieces, type DocumentSource } from '../documents/document-source.ts';
import { detailPath, LIVE_PATH, personIdOf } from '../documents/paths.ts';
import { mayPublish } from '../documents/summaries.ts';
import { snapshotsFromStore } from '../snapshot/from-store.ts';
import { photoPath } from '../photos/photo-names.ts';
import { readShownPerson, withLivePlaces } from '../snapshot/people-reader.ts';
import { Gone } from '../snapshot/snapshot.ts';
import { todayAt } from '../snapshot/today.ts';
import type { Store } from '../store/store.ts';
import {
  countStations,
  leadingGroups,
  withPages,
  type Edition,
  type EditionOptions,
} from './edition.ts';
import type { PublishedFile } from './put-file.ts';
import { StandingsFiles, thawAll } from './standings-files.ts';

/** The present state of one site of a store. */
export async function editionOfStore(
  store: Store,
  { siteId, siteName }: { siteId: string; siteName?: string | undefined },
  { publicUrl, assets, pages = true, pageLanguages, loader, books = [] }: EditionOptions,
): Promise<Edition> {
  const source = snapshotsFromStore(store, siteId, siteName);
  await thawAll({ store, siteId, now: Date.now });
  // Entering scores changes documents without changing lists.
  const revisionNow = async (): Promise<string> =>
    JSON.stringify([await source.revision(), await store.contests.heads(siteId)]);
  const revision = await revisionNow();
  const snapshot = await source.build();
  const withdrawn: string[] = [];
  const details = detailsOf(store, siteId, todayAt(snapshot.site.site.tz), withdrawn);
  const listed = await publishedBooks(books, snapshot);
  return {
    stations: await countStations(snapshot),
    assets,
    details: withPages(details, snapshot, { pages, publicUrl, pageLanguages, loader }),
    leading: await leadingGroups(snapshot, { publicUrl, listed }, arranged),
    isCurrent: async () => (await revisionNow()) === revision,
    withdrawn,
    unplaced: listed?.unplaced ?? [],
  };
}

/**
 * A document as a file: what stations report this moment is on the server alone, and no file says
 * where.
 */
function arranged(source: DocumentSource): DocumentSource {
  return compactShard(withoutLiveLink(source));
}

function withoutLiveLink(source: DocumentSource): DocumentSource {
  if (!/^v1\/(?:stations|reading)\/index\.json$/.test(source.path)) return source;
  const text = Buffer.concat(source.pieces).toString('utf8');
  if (!text.includes(LIVE_PATH)) return source;
  const list = JSON.parse(text) as { links?: readonly Link[] };
  const links = list.links?.filter(({ rel }) => rel !== 'live') ?? [];
  const kept = links.length > 0 ? { ...list, links } : omit(list, 'links');
  return { ...source, pieces: jsonPieces(kept) };
}

async function* detailsOf(
  store: Store,
  siteId: string,
  today: string,
  withdrawn: string[],
): AsyncGenerator<PublishedFile> {
  for await (const page of store.detailPages(siteId)) {
    for (const { id, detail } of page) yield { path: detailPath(id), bytes: Buffer.from(detail) };
  }
  const photos = new Set<string>();
  const standings = new StandingsFiles({ store, siteId, now: Date.now });
  for await (const page of store.documentPages(siteId)) {
    for (const { path, kind, body } of page) {
      if (personIdOf(path) !== undefined) {
        const file = await personFile(store, siteId, path, today);
        if (!file) withdrawn.push(path);
        else yield file;
        if (file?.photo !== undefined) photos.add(file.photo);
      } else if (!mayPublish(body, today)) withdrawn.push(path);
      else if (kind === 'standings') yield* standings.filesOf(path, body);
      else yield { path, bytes: Buffer.from(body) };
    }
  }
  yield* photoFiles(store, siteId, photos);
}

/**
 * A person's document as anybody may read it, with the places that are left just now and the path of
 * its photo; undefined for one who is not shown.
 */
async function personFile(
  store: Store,
  siteId: string,
  path: string,
  today: string,
): Promise<(PublishedFile & { photo: string | undefined }) | undefined> {
  try {
    const held = await readShownPerson(store, siteId, path, today);
    if (!held) return undefined;
    const document = await withLivePlaces(store, siteId, held);
    return { path, bytes: await document.body('identity'), photo: held.person.photo?.src };
  } catch (error) {
    if (error instanceof Gone) return undefined;
    throw error;
  }
}

/** The photos that documents show, and no others. */
async function* photoFiles(
  store: Store,
  siteId: string,
  shown: ReadonlySet<string>,
): AsyncGenerator<PublishedFile> {
  for await (const page of store.people.photoPages(siteId)) {
    for (const { name, bytes } of page) {
      const path = photoPath(name);
      if (shown.has(path)) yield { path, bytes };
    }
  }
}
