import { personPath } from '../documents/paths.ts';
import { photoPath } from '../photos/photo-names.ts';
import { validatePerson } from '../../../src/data/generated/validators/person.js';
import type { PersonPhoto } from '../../../src/data/generated/types.ts';
import { keptPhoto, publishedName, type ImportedPhoto } from './photo-cells.ts';
import type { IdentifiedPerson } from './relation-cells.ts';
import type { PreviousDocument } from './types.ts';

/**
 * Gives each photo its place: a new one by the person's id, one whose file is not at hand as it was
 * published before.
 * @returns the photos to be published.
 */
export function placePhotos(
  people: readonly IdentifiedPerson[],
  previous: readonly PreviousDocument[],
): ImportedPhoto[] {
  const bodies = new Map(previous.map(({ path, body }) => [path, body]));
  return people.flatMap(({ id, draft }) => {
    const { photo, person } = draft;
    if (photo?.file) {
      const name = publishedName(id, photo.file);
      person.photo = { ...photo.photo, src: photoPath(name) };
      return [{ name, person: id, file: photo.file }];
    }
    if (!photo?.absent) return [];
    const kept = keptPhoto(photo.photo, photoBefore(bodies.get(personPath(id))));
    if (kept) {
      person.photo = kept;
      draft.row.say('photo-kept', 'photo');
    } else if (photo.photo.src === photoPath('pending')) delete person.photo;
    return [];
  });
}

function photoBefore(body: string | undefined): PersonPhoto | undefined {
  if (!body?.includes('"photo"')) return undefined;
  try {
    const person: unknown = JSON.parse(body);
    return validatePerson(person) ? person.photo : undefined;
  } catch {
    return undefined;
  }
}
