import { photoNameOf, photoPath } from '../photos/photo-names.ts';
import { shortHash } from './identity.ts';
import { readAddress } from './plain-answers.ts';
import type { PersonPhoto } from '../../../src/data/generated/types.ts';
import type { PhotoFile, PhotoFiles } from './photo-files.ts';
import type { RowCells } from './row-cells.ts';

/** Where the photos of a list are put whose folder is not given, relative to the site root. */
const FOLDER = 'photos';
const FILE = /^(?:photos[/\\])?([^/\\<>:"|?*\p{Cc}\p{Cs}]+\.(?:jpe?g|png|webp|avif|gif))$/iu;
/** The last part of a path, as lists carry it along from somebody's computer. */
const NAME = /([^/\\<>:"|?*\p{Cc}\p{Cs}]+)$/u;

/** The photo of a row as its person's document will have it, but for its place. */
export interface PhotoDraft {
  photo: PersonPhoto;
  /** The file that is published under a name of its own. */
  file?: PhotoFile;
  /** The file is not at hand: the photo that was published before stays, where there is one. */
  absent?: boolean;
}

/** Above so many bytes a photo is slow on a phone. */
const LARGE = 300_000;

/**
 * The photo of a row: a file name, or an address of its own. One without a text alternative is an
 * error of that cell; the person is kept without it.
 *
 * @param consent day of the person's consent, `YYYY-MM-DD`.
 * @param files the folder of photos, where one was given.
 */
export function photoOf(
  row: RowCells,
  consent: string | undefined,
  files?: PhotoFiles,
): PhotoDraft | undefined {
  const text = row.text('photo');
  if (text === '') return undefined;
  const found =
    files && readAddress(text)?.href === undefined ? fileOf(row, text, files) : undefined;
  const src = found ? photoPath('pending') : sourceOf(text);
  if (src === undefined) {
    row.say('photo-unread', 'photo', { text });
    return undefined;
  }
  if (found === 'unfit') return undefined;
  const alt = row.text('photoAlt');
  if (alt === '') {
    row.say('photo-alt-missing', row.has('photoAlt') ? 'photoAlt' : 'photo');
    return undefined;
  }
  const photo = { src, alt, ...(consent === undefined ? {} : { consent }) };
  if (found === 'missing') return { photo, absent: true };
  if (!found) return { photo, ...(src.startsWith(`${FOLDER}/`) && { absent: true }) };
  const { width: w = 0, height: h = 0, size = 0 } = found;
  if (size > LARGE) row.say('photo-large', 'photo', { size: Math.round(size / 1000) });
  return { photo: { src, alt, w, h, ...(consent === undefined ? {} : { consent }) }, file: found };
}

/** The file a cell means; what keeps it from being one is said. */
function fileOf(
  row: RowCells,
  text: string,
  files: PhotoFiles,
): PhotoFile | 'missing' | 'unfit' | undefined {
  const name = NAME.exec(text)?.[1];
  if (name === undefined) return undefined;
  const file = files.find(name);
  if (file === undefined) {
    row.say('photo-missing', 'photo', { text: name });
    return 'missing';
  }
  if (file === 'several') {
    row.say('photo-several', 'photo', { text: name });
    return 'unfit';
  }
  if (file.fault === undefined) return file;
  row.say(FAULTS[file.fault], 'photo', { text: file.name });
  return 'unfit';
}

const FAULTS = {
  'no-picture': 'photo-no-picture',
  heic: 'photo-heic',
  damaged: 'photo-damaged',
  'too-large': 'photo-too-large',
} as const;

function sourceOf(text: string): string | undefined {
  const file = FILE.exec(text)?.[1];
  if (file === undefined) return readAddress(text)?.href;
  // Chinese may stand in an address as it is; spaces and signs may not.
  return `${FOLDER}/${file.replace(/[^\p{L}\p{N}._-]/gu, encodeURIComponent)}`;
}

/** A photo to be published with a list. */
export interface ImportedPhoto {
  /** Its name there: by the person's id and its content, never by anybody's name. */
  name: string;
  /** Id of the person it shows. */
  person: string;
  file: PhotoFile;
}

/** The name a person's photo is published under. */
export function publishedName(id: string, { digest = '', ending = '' }: PhotoFile): string {
  const plain = /^[\w-]{1,64}$/.test(id) ? id : shortHash(id, 'ph');
  return `${plain}-${digest}.${ending}`;
}

/** The photo of an earlier import under the words of this list; undefined where there was none. */
export function keptPhoto(
  { alt, consent }: PersonPhoto,
  before: PersonPhoto | undefined,
): PersonPhoto | undefined {
  if (!before || photoNameOf(before.src) === undefined) return undefined;
  return { ...before, alt, ...(consent === undefined ? {} : { consent }) };
}
