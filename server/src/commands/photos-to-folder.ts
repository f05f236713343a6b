import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { personIdOf } from '../documents/paths.ts';
import type { ImportedPhoto } from '../import/photo-cells.ts';
import { PHOTO_FOLDER, photoNameOf, photoPath } from '../photos/photo-names.ts';
import { takePhoto } from '../photos/photo-folder.ts';

/** Writes photos into a folder of documents, each aside and then renamed. */
export async function writePhotos(folder: string, photos: readonly ImportedPhoto[]): Promise<void> {
  if (photos.length === 0) return;
  await mkdir(join(folder, PHOTO_FOLDER), { recursive: true });
  for (const { name, file } of photos) {
    const { bytes } = await takePhoto(file);
    const at = join(folder, photoPath(name));
    await writeFile(`${at}.new`, bytes);
    await rename(`${at}.new`, at);
  }
}

/** Removes photos of ours that no person's document names any more. */
export async function dropUnusedPhotos(folder: string): Promise<void> {
  const names = await readdir(join(folder, PHOTO_FOLDER)).catch(() => []);
  const left = new Set(names.filter(name => photoNameOf(photoPath(name)) !== undefined));
  for (const name of left.size > 0 ? await readdir(join(folder, 'v1/people')) : []) {
    const path = `v1/people/${name}`;
    if (personIdOf(path) === undefined) continue;
    const body = await readFile(join(folder, path), 'utf8');
    for (const [, photo = ''] of body.matchAll(/v1\/people\/photos\/([\w.-]+)/g))
      left.delete(photo);
  }
  for (const name of left) await rm(join(folder, photoPath(name)), { force: true });
}
