import { readFile, stat } from 'node:fs/promises';
import type { Book } from '../../../src/data/generated/types.ts';
import { findBooks } from '../../../src/rules/books/book-match.ts';
import { SourceFault, type BookQuery, type BookSource, type FoundBooks } from './book-source.ts';
import { readBooksJson } from './books-json.ts';
import { SharedReading } from './shared-reading.ts';
import type { StaticConfig } from './source-config.ts';
import { Upstream } from './upstream.ts';

/** Milliseconds a list of the web is good. */
const REMOTE_MS = 600_000;
/** Milliseconds that reading a list may take: a long sheet, or a large document of a slow host. */
const READING_MS = 60_000;
/** Milliseconds between looks at a file's time. */
const LOOK_MS = 2000;

/** A list of the union's own: a books document, or a sheet with a column a fact. */
export class StaticSource implements BookSource {
  readonly id: string;
  readonly title?: string;
  readonly stations?: readonly string[];
  readonly #config: StaticConfig;
  readonly #upstream: Upstream | undefined;
  readonly #reading = new SharedReading<readonly Book[]>(READING_MS);
  #held: { books: readonly Book[]; stamp: string; at: number } | undefined;

  constructor(config: StaticConfig) {
    const { id, title, stations, url } = config;
    this.id = id;
    if (title !== undefined) this.title = title;
    if (stations) this.stations = stations;
    this.#config = config;
    if (url !== undefined) {
      const own = [new URL(url).origin];
      this.#upstream = new Upstream({ ...config, milliseconds: READING_MS, own });
    }
  }

  close(): void {
    this.#reading.stop();
    this.#upstream?.close();
  }

  async search({ q, most }: BookQuery, signal: AbortSignal): Promise<FoundBooks> {
    const found = findBooks(await this.books(signal), { q });
    return { items: found.slice(0, most), more: found.length > most };
  }

  /** The whole list. @throws SourceFault */
  async books(signal: AbortSignal): Promise<readonly Book[]> {
    const { file, url } = this.#config;
    const held = this.#held;
    const age = performance.now() - (held?.at ?? -Infinity);
    if (held && age < (file === undefined ? REMOTE_MS : LOOK_MS)) return held.books;
    return this.#reading.wait(signal, own =>
      file === undefined ? this.#ofWeb(url ?? '', own) : this.#ofFile(file),
    );
  }

  async #ofFile(file: string): Promise<readonly Book[]> {
    const held = this.#held;
    const stamp = await stampOf(file);
    if (held?.stamp === stamp) {
      this.#held = { ...held, at: performance.now() };
      return held.books;
    }
    const books = await readBooksFile(file, this.#config.mostBytes);
    this.#held = { books, stamp, at: performance.now() };
    return books;
  }

  async #ofWeb(url: string, signal: AbortSignal): Promise<readonly Book[]> {
    const document = await (this.#upstream as Upstream).json(url, signal);
    const books = readBooksJson(document).books;
    this.#held = { books, stamp: '', at: performance.now() };
    return books;
  }
}

async function stampOf(file: string): Promise<string> {
  const entry = await stat(file).catch(() => {
    throw new SourceFault('failed', 'the file is not there');
  });
  return `${entry.mtimeMs} ${entry.size}`;
}

async function readBooksFile(file: string, mostBytes: number): Promise<readonly Book[]> {
  const bytes = await readFile(file).catch(() => {
    throw new SourceFault('failed', 'the file cannot be read');
  });
  if (bytes.length > mostBytes) throw new SourceFault('invalid', 'the file is too large');
  if (!/\.json$/i.test(file)) {
    // Loaded when asked for: the server starts without the spreadsheet reader.
    const { readBooksSheet } = await import('./books-sheet.ts');
    const { books, report } = await readBooksSheet(bytes, file);
    if (books.length === 0 && report.hasErrors) {
      throw new SourceFault('invalid', 'the sheet cannot be read');
    }
    return books;
  }
  try {
    return readBooksJson(JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))).books;
  } catch (error) {
    if (error instanceof SourceFault) throw error;
    throw new SourceFault('invalid', 'the file is not JSON');
  }
}
