import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { inLanes } from './lanes.ts';
import { Manifest } from './manifest.ts';
import { putFile, type PublishedFile } from './put-file.ts';

/** Files in the order they have to appear in: no document names one that is not there yet. */
export interface Publication {
  /** Scripts; those of earlier runs stay for the pages that use them. */
  assets: AsyncIterable<PublishedFile>;
  /** Documents and pictures that nothing leads to but the documents below. */
  details: AsyncIterable<PublishedFile>;
  /** Groups of documents, each complete before the next begins; the site document is the last. */
  leading: readonly (readonly PublishedFile[])[];
  /** Whether the data is still what it was; asked when the details are there. */
  isCurrent(): Promise<boolean>;
}

/** What publishing did, in files; compressed forms do not count. */
export interface Published {
  written: number;
  unchanged: number;
  removed: number;
}

/** The data changed while it was being written; nothing leads to what has been written by then. */
export class DataMoved extends Error {
  override readonly name = 'DataMoved';
}

/** Files in hand at once: some are read while others are compressed. */
const LANES = 4 * availableParallelism();

/**
 * Brings a folder up to what is to be published. Files that are right already are not touched.
 * @throws DataMoved
 */
export async function publishTree(
  folder: string,
  { assets, details, leading, isCurrent }: Publication,
): Promise<Published> {
  await mkdir(folder, { recursive: true });
  const manifest = await Manifest.read(folder);
  const current = new Set<string>();
  const counts = { written: 0, unchanged: 0 };
  const put = async (file: PublishedFile): Promise<void> => {
    current.add(file.path);
    const changed = await putFile(folder, file, () => manifest.note(file.path));
    counts[changed ? 'written' : 'unchanged'] += 1;
  };
  try {
    await inLanes(assets, LANES, put);
    await inLanes(details, LANES, put);
    if (!(await isCurrent())) throw new DataMoved();
    for (const group of leading) await inLanes(group, LANES, put);
    return { ...counts, removed: await manifest.keepOnly(current) };
  } finally {
    await manifest.close();
  }
}
