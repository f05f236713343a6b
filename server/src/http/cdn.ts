import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ServedDocument } from '../snapshot/document.ts';
import { HttpProblem } from './problem.ts';
import { sendDocument } from './send-document.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/** `cdn/<version>/…` never changes; what has no version follows within minutes. */
const VERSIONED = /^\d+\.\d+\.\d+[^/]*\//;
const FOREVER = 'public, max-age=31536000, immutable';
const SOON = 'max-age=300, stale-while-revalidate=86400';

/** How long a listing of the folder is believed, milliseconds. */
const LISTING_AGE = 1000;

/** Tells whether there is a file of a path, such as `cdn/union-widgets.js`. */
export type HasFile = (path: string) => Promise<boolean>;

/**
 * Serves the built scripts under `/cdn/`. Only names found by listing the folder are looked at,
 * whatever a path says.
 */
export function addCdn(app: FastifyInstance, folder: string): HasFile {
  const files = new CdnFolder(folder);
  app.get<{ Params: { '*': string } }>('/cdn/*', async (request, reply) => {
    const name = request.params['*'];
    const document = await files.get(name);
    if (!document) throw new HttpProblem(404);
    return sendDocument(request, reply, document, VERSIONED.test(name) ? FOREVER : SOON);
  });
  return async path => path.startsWith('cdn/') && files.has(path.slice('cdn/'.length));
}

interface Listing {
  made: number;
  names: Promise<ReadonlySet<string>>;
}

class CdnFolder {
  readonly #folder: string;
  readonly #known = new Map<string, { stamp: string; document: ServedDocument }>();
  #listing: Listing | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async has(name: string): Promise<boolean> {
    return (await this.#names()).has(name);
  }

  async get(name: string): Promise<ServedDocument | undefined> {
    if (!(await this.has(name))) return undefined;
    const file = join(this.#folder, ...name.split('/'));
    const { mtime, mtimeMs, size } = await stat(file);
    const stamp = `${mtimeMs} ${size}`;
    const known = this.#known.get(name);
    if (known?.stamp === stamp) return known.document;
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const document = new ServedDocument({
      type,
      pieces: [await readFile(file)],
      lastModified: mtime,
      compressible: type.includes('charset'),
    });
    this.#known.set(name, { stamp, document });
    return document;
  }

  #names(): Promise<ReadonlySet<string>> {
    const now = performance.now();
    if (!this.#listing || now - this.#listing.made > LISTING_AGE) {
      this.#listing = { made: now, names: listFiles(this.#folder) };
    }
    return this.#listing.names;
  }
}

/** Paths of all files below a folder, with `/`; none when there is no such folder. */
async function listFiles(folder: string): Promise<ReadonlySet<string>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return new Set(
      entries
        .filter(entry => entry.isFile())
        .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}
