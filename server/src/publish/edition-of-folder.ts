import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mayPublish } from '../documents/summaries.ts';
import { isFolderDetail } from '../snapshot/folder-side.ts';
import { snapshotsFromFolder } from '../snapshot/from-folder.ts';
import { todayAt } from '../snapshot/today.ts';
import { countStations, leadingGroups, type Edition, type EditionOptions } from './edition.ts';
import { isPicture } from './pictures.ts';
import type { PublishedFile } from './put-file.ts';

/**
 * The present state of a folder of documents, such as `init` and `import --out` write: its documents
 * as they are, and the pictures beside them.
 */
export async function editionOfFolder(
  folder: string,
  { publicUrl, assets }: EditionOptions,
): Promise<Edition> {
  const source = snapshotsFromFolder(folder);
  const revision = await source.revision();
  const snapshot = await source.build();
  const today = todayAt(snapshot.site.site.tz);
  const { details, pictures } = await listFiles(folder);
  const withdrawn = new Map<string, string>();
  for (const path of details) {
    const text = await readFile(join(folder, path), 'utf8');
    if (!mayPublish(text, today)) withdrawn.set(path, text);
  }
  const groups = await leadingGroups(snapshot, publicUrl);
  const shown = details.filter(path => !withdrawn.has(path));
  // Whoever is taken back is taken back with their picture.
  const texts = [...withdrawn.values()];
  const seen = pictures.filter(path => !texts.some(text => text.includes(path)));
  return {
    stations: await countStations(snapshot),
    assets,
    details: readEach(folder, [...seen, ...shown]),
    leading: groups.map(group => group.map(file => withoutItems(file, withdrawn))),
    isCurrent: async () => (await source.revision()) === revision,
    withdrawn: [...withdrawn.keys()],
  };
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

/** A list page without the items whose documents are left out; any other file as it is. */
function withoutItems(file: PublishedFile, left: ReadonlyMap<string, unknown>): PublishedFile {
  const list = /^v1\/(people|contests)\/(?:index|i\/\d+)\.json$/.exec(file.path)?.[1];
  const gone = [...left.keys()].filter(path => path.startsWith(`v1/${list}/`));
  if (gone.length === 0) return file;
  const page = JSON.parse(file.bytes.toString('utf8')) as ListPage;
  const items = (page.items ?? []).filter(
    ({ id, href }) => !left.has(href ?? `v1/${list}/${id}.json`),
  );
  const numberMatched = page.numberMatched && page.numberMatched - gone.length;
  const rest = { ...page, numberMatched, numberReturned: items.length, items };
  return { path: file.path, bytes: Buffer.from(JSON.stringify(rest)) };
}

interface ListPage {
  numberMatched?: number;
  items?: { id: string; href?: string }[];
}

async function* readEach(folder: string, paths: readonly string[]): AsyncGenerator<PublishedFile> {
  for (const path of paths) yield { path, bytes: await readFile(join(folder, path)) };
}
