import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { SITE_PATH } from '../../documents/paths.ts';
import { bilingual, UserError } from '../../user-error.ts';
import type { Answer } from '../document.ts';
import { FOLDER_HOST, MOST_BYTES, type Source, type Wanted } from './source.ts';

/**
 * The documents of a folder as a web server would show them.
 * @param online asks addresses outside of the folder; without it they are not checked.
 * @throws UserError when there is no such folder or no site document in it.
 */
export async function folderSource(path: string, online?: Source): Promise<Source> {
  const { folder, document } = await siteDocumentIn(resolve(path));
  const roots = [FOLDER_HOST];
  const fileOf = (url: string): string | undefined => {
    const root = roots.find(one => url.startsWith(one));
    return root === undefined ? undefined : fileIn(folder, url.slice(root.length));
  };
  return {
    kind: 'folder',
    start: FOLDER_HOST + document,
    rootIs: root => void roots.push(root),
    async get(url, wanted) {
      if (roots.some(root => url.startsWith(root))) {
        const file = fileOf(url);
        return file === undefined
          ? { url, failure: { why: 'unusable' } }
          : readAnswer(url, file, wanted);
      }
      return online ? online.get(url, wanted) : { url, failure: { why: 'not-asked' } };
    },
  };
}

async function siteDocumentIn(path: string): Promise<{ folder: string; document: string }> {
  const found = await stat(path).catch(() => undefined);
  if (!found) {
    throw new UserError(
      bilingual(
        `没有 ${path} 这个文件夹。请给出网址（以 http 开头）或文件夹。`,
        `There is no folder ${path}. Give an address (starting with http) or a folder.`,
      ),
    );
  }
  if (found.isFile()) {
    const folder = dirname(path);
    const within = basename(folder) === '.well-known';
    return within
      ? { folder: dirname(folder), document: `.well-known/${basename(path)}` }
      : { folder, document: basename(path) };
  }
  const document = await stat(join(path, SITE_PATH)).catch(() => undefined);
  if (document?.isFile()) return { folder: path, document: SITE_PATH };
  throw new UserError(
    bilingual(
      `${path} 里没有站点文档 ${SITE_PATH}。请给出放着 .well-known 的那个文件夹，或直接给出站点文档。`,
      `There is no site document ${SITE_PATH} in ${path}. Give the folder that holds .well-known, or the site document itself.`,
    ),
  );
}

/** The file a path of the site means; undefined when it would lie outside of the folder. */
function fileIn(folder: string, path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path.split(/[?#]/, 1)[0] as string);
    const file = join(folder, ...plain.split('/'));
    return plain.includes('\0') || !(file + sep).startsWith(folder + sep) ? undefined : file;
  } catch {
    return undefined;
  }
}

async function readAnswer(url: string, file: string, wanted: Wanted): Promise<Answer> {
  const found = await stat(file).catch(() => undefined);
  if (!found || (!found.isFile() && wanted !== 'page')) return { url, failure: { why: 'missing' } };
  if (wanted === 'page') return { url };
  if (found.size > MOST_BYTES) return { url, failure: { why: 'too-large' } };
  try {
    const bytes = await readFile(file);
    const staleNeighbours = wanted === 'document' ? await staleOf(file, bytes) : [];
    return { url, bytes, file: { staleNeighbours } };
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? '';
    return { url, failure: { why: 'network', detail } };
  }
}

const UNPACKERS = {
  '.gz': promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip),
  '.br': promisify<Buffer, { maxOutputLength: number }, Buffer>(brotliDecompress),
} as const;

/** Precompressed neighbours that say something else than the file. */
async function staleOf(file: string, bytes: Buffer): Promise<string[]> {
  const stale: string[] = [];
  for (const [ending, unpack] of Object.entries(UNPACKERS)) {
    const packed = await readFile(file + ending).catch(() => undefined);
    if (!packed) continue;
    // More than the original holds is stale already; a bomb is not unpacked.
    const options = { maxOutputLength: bytes.length + 1 };
    const unpacked = await unpack(packed, options).catch(() => undefined);
    if (!unpacked?.equals(bytes)) stale.push(ending);
  }
  return stale;
}
