import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoFile } from '../import/photo-files.ts';
import { bilingual, UserError } from '../user-error.ts';
import { preparePhoto, type PreparedPhoto } from './prepare-photo.ts';

/** Largest file that is read, bytes: a camera's own photo has some ten megabytes. */
const MOST_BYTES = 40 * 1024 * 1024;

/**
 * Looks at every file of a folder of photos, and of the folders in it: what each is, and how large.
 * @throws UserError where there is no such folder.
 */
export async function lookAtPhotos(folder: string): Promise<PhotoFile[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw noFolder(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: PhotoFile[] = [];
  for (const entry of entries) {
    // Names with a dot in front, and what Windows and macOS leave in folders, are nobody's.
    if (!entry.isFile() || /^(?:\.|Thumbs\.db$|desktop\.ini$)/i.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.push(await fileOf(path, entry.name));
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function fileOf(path: string, name: string): Promise<PhotoFile> {
  const { size } = await stat(path);
  const prepared = size > MOST_BYTES ? 'too-large' : preparePhoto(await readFile(path));
  if (typeof prepared === 'string') return { path, name, fault: prepared };
  const { width, height, ending, digest, bytes } = prepared;
  return { path, name, width, height, ending, digest, size: bytes.byteLength };
}

/** A photo of the folder, ready to be published. @throws UserError when it has changed meanwhile. */
export async function takePhoto({ path, digest }: PhotoFile): Promise<PreparedPhoto> {
  const prepared = preparePhoto(await readFile(path));
  if (typeof prepared !== 'string' && prepared.digest === digest) return prepared;
  throw new UserError(
    bilingual(
      `照片 ${path} 在导入期间改动过，什么也没有写入，请再导入一次。`,
      `The photo ${path} was changed during the import. Nothing was written: import again.`,
    ),
  );
}

function noFolder(folder: string): UserError {
  return new UserError(
    bilingual(
      `没有 ${folder} 这个文件夹。--photos 写照片所在的文件夹。`,
      `There is no folder ${folder}. --photos names the folder with the photos.`,
    ),
    2,
  );
}
