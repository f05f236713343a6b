import type { MediaType } from '../uploads/media-type.ts';

/** Where people's photos lie, relative to the site root. */
export const PHOTO_FOLDER = 'v1/people/photos';

const PHOTO = /^v1\/people\/photos\/([\w-]+\.(?:jpg|png|webp))$/;

/** The name of the photo a path leads to; undefined for any other path. */
export function photoNameOf(path: string): string | undefined {
  return PHOTO.exec(path)?.[1];
}

export function photoPath(name: string): string {
  return `${PHOTO_FOLDER}/${name}`;
}

/** Pictures that are taken for photos, with the ending of their names. */
export const PHOTO_ENDINGS: Readonly<Partial<Record<MediaType, string>>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Whether a picture of a type can be a photo of somebody. */
export function isPhotoType(type: string): type is keyof typeof PHOTO_ENDINGS {
  return Object.hasOwn(PHOTO_ENDINGS, type);
}
