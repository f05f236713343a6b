import {
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPicture } from './pictures.ts';
import { SUFFIXES } from './put-file.ts';

/**
 * The documents, pictures and pages that runs put into the folder, a path a line: only these are ever
 * removed. It names nothing that is not public, and need not be uploaded.
 */
export const MANIFEST = '.union-published';

const HEAD =
  '# union-widgets publish: the documents written here. Please leave this file in place.';

/** A document, its compressed forms, and what a run that was cut short had begun to write of them. */
const ENDINGS = ['', ...SUFFIXES].flatMap(suffix => [suffix, `${suffix}.new`]);

/** Folders below `v1/` where releases without a manifest wrote. */
const OLDEST_FOLDERS = ['stations', 'reading'];

/**
 * What is ours in a folder. A run notes each document before it writes it, so that one that is cut
 * short leaves none behind that the next would not know.
 */
export class Manifest {
  readonly #folder: string;
  readonly #known: Set<string>;
  /** Its text at the beginning; undefined where there was no manifest. */
  readonly #before: string | undefined;
  #log: FileHandle | undefined;
  #writing: Promise<void> = Promise.resolve();

  private constructor(folder: string, text: string | undefined, known: Iterable<string>) {
    this.#folder = folder;
    this.#before = text;
    this.#known = new Set(known);
  }

  static async read(folder: string): Promise<Manifest> {
    const file = join(folder, MANIFEST);
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    const known = text === undefined ? await documentsIn(folder) : text.split('\n').filter(isOurs);
    return new Manifest(folder, text, known);
  }

  /** Notes a document that is about to be written; resolves when that is on record. */
  note(path: string): Promise<void> {
    if (this.#known.has(path) || !isOurs(path)) return this.#writing;
    this.#known.add(path);
    this.#writing = this.#writing.then(() => this.#append(path));
    return this.#writing;
  }

  async #append(path: string): Promise<void> {
    let lines = path;
    if (!this.#log) {
      this.#log = await open(join(this.#folder, MANIFEST), 'a');
      if (this.#before === undefined) lines = [HEAD, ...this.#known].join('\n');
    }
    // A line that was cut short in an earlier run ends before this one.
    await this.#log.appendFile(`\n${lines}\n`);
  }

  #file(path: string): string {
    return join(this.#folder, ...path.split('/'));
  }

  /** Must be called at the end, whatever happened. */
  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#log?.close();
    this.#log = undefined;
  }

  /**
   * Removes documents that are not among `current`, with their compressed forms: what was withdrawn
   * must not stay on the web.
   *
   * @returns how many.
   */
  async keepOnly(current: ReadonlySet<string>): Promise<number> {
    const outdated = [...this.#known].filter(path => !current.has(path));
    const byLetters = new Map([...current].map(path => [path.toLowerCase(), path]));
    for (const path of outdated) {
      const file = this.#file(path);
      const twin = byLetters.get(path.toLowerCase());
      // Where capitals do not count, a document that changed only them is the new one already.
      if (twin !== undefined && (await isSameFile(file, this.#file(twin)))) continue;
      for (const ending of ENDINGS) await rm(file + ending, { force: true });
      // The folder of a contest that is gone; one that holds anything stays.
      await rmdir(dirname(file)).catch(() => undefined);
    }
    await this.close();
    const text = `${[HEAD, ...[...current].filter(isOurs).sort()].join('\n')}\n`;
    if (text !== this.#before) {
      const file = join(this.#folder, MANIFEST);
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    }
    return outdated.length;
  }
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map(file => stat(file).catch(() => undefined)));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** The documents in the folders where releases without a manifest wrote. */
async function documentsIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of OLDEST_FOLDERS) {
    for (const inner of ['', '/s', '/i']) {
      const path = `v1/${name}${inner}`;
      const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
      found.push(...entries.filter(entry => entry.isFile()).map(entry => `${path}/${entry.name}`));
    }
  }
  return found.filter(isOurs);
}

/** The pages of stations that need no script. */
const PAGE =
  /^embed\/station-map\/(?:(?:zh-Hans|zh-Hant|en|ug)\/)?(?:(?:\d{6}|other)\/)?(?:index|fragment|\d{1,6})\.html$/;

/**
 * A document or picture below `v1/`, or a page. A manifest that somebody edited shall not lead
 * anywhere else.
 */
function isOurs(path: string): boolean {
  if (PAGE.test(path)) return true;
  const [top, ...rest] = path.split('/');
  const safe = rest.every(part => part !== '' && !/^\.|[\\:]/.test(part));
  return top === 'v1' && rest.length > 1 && safe && (path.endsWith('.json') || isPicture(path));
}
