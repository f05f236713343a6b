import { readAddress } from './plain-answers.ts';
import type { PersonPhoto } from '../../../src/data/generated/types.ts';
import type { RowCells } from './row-cells.ts';

/** Where the photos of a list are put, relative to the site root. */
const FOLDER = 'photos';
const FILE = /^(?:photos[/\\])?([^/\\<>:"|?*\p{Cc}\p{Cs}]+\.(?:jpe?g|png|webp|avif|gif))$/iu;

/**
 * The photo of a row: a file name, or an address of its own. One without a text alternative is an
 * error of that cell; the person is kept without it.
 *
 * @param consent day of the person's consent, `YYYY-MM-DD`.
 */
export function photoOf(row: RowCells, consent: string | undefined): PersonPhoto | undefined {
  const text = row.text('photo');
  if (text === '') return undefined;
  const src = sourceOf(text);
  if (src === undefined) {
    row.say('photo-unread', 'photo', { text });
    return undefined;
  }
  const alt = row.text('photoAlt');
  if (alt === '') {
    row.say('photo-alt-missing', row.has('photoAlt') ? 'photoAlt' : 'photo');
    return undefined;
  }
  return { src, alt, ...(consent === undefined ? {} : { consent }) };
}

function sourceOf(text: string): string | undefined {
  const file = FILE.exec(text)?.[1];
  if (file === undefined) return readAddress(text)?.href;
  // Chinese may stand in an address as it is; spaces and signs may not.
  return `${FOLDER}/${file.replace(/[^\p{L}\p{N}._-]/gu, encodeURIComponent)}`;
}
