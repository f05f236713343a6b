import { personPath } from '../../documents/paths.ts';
import { photoPath } from '../../photos/photo-names.ts';
import { batches, type Database, type Row, type Transaction } from '../database.ts';
import { noResult } from '../replace-list.ts';
import { DOCUMENTS } from '../rows.ts';
import { inRun } from '../run.ts';
import { CORRECTION, type RunOptions } from '../store.ts';
import { REMOVED, WITHDRAWN } from './gone.ts';

/** A photo as it is served. */
export interface StoredPhoto {
  /** File name below `v1/people/photos/`. */
  name: string;
  /** Id of the person it shows. */
  person: string;
  mediaType: string;
  bytes: Buffer;
  /** RFC 3339 time of the last change. */
  updatedAt: string;
}

/** A photo as an importer hands it over. */
export type NewPhoto = Omit<StoredPhoto, 'updatedAt'>;

/** Somebody who took back their consent. */
export interface Withdrawn {
  /** Path of the document they had. */
  path: string;
  /** RFC 3339. */
  at: string;
}

/** Photos read at a time when all are wanted: a camera's own has some ten megabytes. */
const PAGE = 4;

/** People's photos, and who is not shown any more. */
export class People {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether there was a document at a path that was taken away since. */
  async isGone(siteId: string, path: string): Promise<boolean> {
    return (await this.#database.all('gone', [siteId, path])).length > 0;
  }

  /** Who took back their consent, by path. */
  async withdrawn(siteId: string): Promise<Withdrawn[]> {
    const rows = await this.#database.all('goneOf', [siteId, WITHDRAWN]);
    return rows.map(row => ({ path: String(row['path']), at: String(row['at']) }));
  }

  /**
   * Takes a person's document and photos away for good, in a run that cannot be rolled back, and
   * keeps later lists from bringing them back. Of one without a document only that is noted.
   * @returns whether there was a document.
   */
  async withdraw(siteId: string, id: string, options: RunOptions = {}): Promise<boolean> {
    const path = personPath(id);
    const { removed } = await inRun(this.#database, siteId, options, async run => {
      const { transaction, now } = run;
      const before = await run.rows(DOCUMENTS, [path]);
      await transaction.run('removeDocuments', [siteId, path]);
      // What it said is not kept for rolling back either.
      await transaction.run('dropUndoOf', [siteId, `${DOCUMENTS.table}/${path}`]);
      const names = (await transaction.all('photosOfPerson', [siteId, id])).map(nameOf);
      if (names.length > 0) {
        await transaction.run('dropPhotos', [siteId, ...names], names.length);
        await noteGone(transaction, siteId, names, now);
      }
      await transaction.run('putGone', [siteId, path, WITHDRAWN, now]);
      const result = { ...noResult(), removed: before.length };
      return { kind: 'people', source: CORRECTION, report: {}, result };
    });
    await this.#database.scrub?.();
    return removed > 0;
  }

  /**
   * Lets lists bring a person again who had withdrawn, since they have agreed anew.
   * @returns false when they had not withdrawn.
   */
  async readmit(siteId: string, id: string): Promise<boolean> {
    const path = personPath(id);
    return this.#database.transaction(async transaction => {
      const [row] = await transaction.all('gone', [siteId, path]);
      if (row?.['why'] !== WITHDRAWN) return false;
      await transaction.run('dropGone', [siteId, path]);
      return true;
    });
  }

  /**
   * Puts photos in the place of those of their names. They are shown once a document names them.
   * @param source Name of the list they come with.
   */
  async putPhotos(siteId: string, source: string, photos: readonly NewPhoto[]): Promise<void> {
    const now = new Date().toISOString();
    // One at a time: some megabytes, which nobody else shall wait for.
    for (const { name, person, mediaType, bytes } of photos) {
      const body = bytes.toString('base64');
      await this.#database.transaction(transaction =>
        transaction.run('putPhotos', [siteId, name, person, source, mediaType, body, now]),
      );
    }
  }

  /**
   * Removes photos that no document names any more.
   * @returns how many.
   */
  async dropUnusedPhotos(siteId: string): Promise<number> {
    const rows = await this.#database.all('photoOwners', [siteId]);
    const unused: string[] = [];
    for (const row of rows) {
      const path = personPath(String(row['person']));
      const [document] = await this.#database.all('documentsByPath', [siteId, path]);
      if (!String(document?.['body'] ?? '').includes(photoPath(nameOf(row))))
        unused.push(nameOf(row));
    }
    if (unused.length === 0) return 0;
    await this.#database.transaction(async transaction => {
      for (const { values, times } of batches(
        [siteId],
        unused.map(name => [name]),
      )) {
        await transaction.run('dropPhotos', values, times);
      }
      await noteGone(transaction, siteId, unused, new Date().toISOString());
    });
    await this.#database.scrub?.();
    return unused.length;
  }

  async photo(siteId: string, name: string): Promise<StoredPhoto | undefined> {
    const [row] = await this.#database.all('photo', [siteId, name]);
    return row && photoOf(row);
  }

  /** Every photo in ascending order of name, a few at a time. */
  async *photoPages(siteId: string): AsyncGenerator<StoredPhoto[]> {
    let after = '';
    for (;;) {
      const rows = await this.#database.all('photoPage', [siteId, after, PAGE]);
      if (rows.length > 0) yield rows.map(photoOf);
      if (rows.length < PAGE) return;
      after = nameOf(rows.at(-1)!);
    }
  }
}

/** Notes photos that went, so that whoever has a copy of one is told to forget it. */
async function noteGone(
  transaction: Transaction,
  siteId: string,
  names: readonly string[],
  now: string,
): Promise<void> {
  const rows = names.map(name => [siteId, photoPath(name), REMOVED, now]);
  for (const { values, times } of batches([], rows)) {
    await transaction.run('putGone', values, times);
  }
}

function nameOf(row: Row): string {
  return String(row['name']);
}

function photoOf(row: Row): StoredPhoto {
  return {
    name: nameOf(row),
    person: String(row['person']),
    mediaType: String(row['media_type']),
    bytes: Buffer.from(String(row['body']), 'base64'),
    updatedAt: String(row['updated_at']),
  };
}
