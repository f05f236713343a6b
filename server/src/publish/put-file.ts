import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliDecompress,
  constants,
  gunzip,
  gzip,
  type InputType,
} from 'node:zlib';

/** A file of the published folder. */
export interface PublishedFile {
  /** Relative to the folder, with `/`. */
  path: string;
  bytes: Buffer;
}

/** Below this many bytes a header costs more than compression saves. */
export const WORTH_COMPRESSING = 1024;

/** What compresses; pictures already are. */
const TEXT = /\.(?:json|geojson|js|mjs|css|svg|map|txt|html)$/;

interface Form {
  suffix: string;
  compress: (bytes: Buffer) => Promise<Buffer>;
  expand: (bytes: Buffer, most: number) => Promise<Buffer>;
}

const brotli = promisify<InputType, object, Buffer>(brotliCompress);
const unbrotli = promisify<InputType, object, Buffer>(brotliDecompress);
const deflate = promisify<InputType, object, Buffer>(gzip);
const inflate = promisify<InputType, object, Buffer>(gunzip);

/** Compressed files beside a file, as small as they get: they are made once and sent often. */
const FORMS: readonly Form[] = [
  {
    suffix: '.gz',
    compress: bytes => deflate(bytes, { level: constants.Z_BEST_COMPRESSION }),
    expand: (bytes, most) => inflate(bytes, { maxOutputLength: most }),
  },
  {
    suffix: '.br',
    compress: bytes =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
        },
      }),
    expand: (bytes, most) => unbrotli(bytes, { maxOutputLength: most }),
  },
];

/** Suffixes of what may stand beside a file: its compressed forms. */
export const SUFFIXES: readonly string[] = FORMS.map(({ suffix }) => suffix);

/**
 * Puts a file and its compressed forms in place where they are missing or differ; what is right
 * already is not touched and keeps its time. Each is written aside and then renamed, so a web server
 * never sends half a file.
 *
 * @param beforeChange Awaited before anything is changed.
 * @returns whether anything was.
 */
export async function putFile(
  folder: string,
  { path, bytes }: PublishedFile,
  beforeChange: () => Promise<void>,
): Promise<boolean> {
  const file = join(folder, ...path.split('/'));
  const same = (await readIfThere(file))?.equals(bytes) ?? false;
  const wanted = TEXT.test(path) && bytes.byteLength >= WORTH_COMPRESSING ? FORMS : [];
  const missing = same ? await formsAtFault(file, bytes, wanted) : wanted;
  const unwanted = await formsThere(file, wanted);
  if (same && missing.length === 0 && unwanted.length === 0) return false;
  // Compressed before anything is replaced: old and new stand side by side as briefly as can be.
  const made = await Promise.all(missing.map(({ compress }) => compress(bytes)));
  await beforeChange();
  if (!same) await replace(file, bytes);
  for (const [at, { suffix }] of missing.entries()) {
    await replace(file + suffix, made[at] as Buffer);
  }
  for (const suffix of unwanted) await rm(file + suffix, { force: true });
  return true;
}

/** Forms that are missing or are not those of these bytes. */
async function formsAtFault(file: string, bytes: Buffer, forms: readonly Form[]): Promise<Form[]> {
  const faults = forms.map(async form => {
    const there = await readIfThere(file + form.suffix);
    if (!there) return form;
    // A damaged file, or one that would expand to more, is at fault as well.
    const expanded = await form.expand(there, bytes.byteLength + 1).catch(() => undefined);
    return expanded?.equals(bytes) ? undefined : form;
  });
  return (await Promise.all(faults)).filter(form => form !== undefined);
}

/** Suffixes of compressed forms that are there but not wanted: the file has become small. */
async function formsThere(file: string, wanted: readonly Form[]): Promise<string[]> {
  const unwanted = FORMS.filter(form => !wanted.includes(form)).map(({ suffix }) => suffix);
  const there = unwanted.map(async suffix => (await readIfThere(file + suffix)) && suffix);
  return (await Promise.all(there)).filter(suffix => suffix !== undefined);
}

async function replace(file: string, bytes: Buffer): Promise<void> {
  await writeFile(`${file}.new`, bytes).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, bytes);
  });
  await rename(`${file}.new`, file);
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
