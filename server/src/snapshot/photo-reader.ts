import { personPath } from '../documents/paths.ts';
import { photoNameOf, photoPath } from '../photos/photo-names.ts';
import type { Store } from '../store/store.ts';
import { ServedDocument } from './document.ts';
import { PEOPLE_CACHE } from './people-cache.ts';
import type { HeldPerson } from './people-reader.ts';
import { Gone } from './snapshot.ts';

/**
 * A photo as it is served. Its name changes with its content, so a copy is never wrong and asking
 * again costs a 304; kept for longer it would still be there, for whoever has its address and for
 * everybody behind a shared cache, when its person has taken it back.
 */
export function servedPhoto(mediaType: string, bytes: Buffer, lastModified: Date): ServedDocument {
  return new ServedDocument({
    type: mediaType,
    pieces: [bytes],
    lastModified,
    compressible: false,
    cacheControl: PEOPLE_CACHE,
  });
}

/**
 * Reads a photo, as long as the document of its person shows it. Undefined where there is none.
 * @throws Gone for one that was shown, or for that of somebody who is not shown any more.
 */
export async function readPhoto(
  store: Store,
  siteId: string,
  path: string,
  people: { get(path: string): Promise<HeldPerson | undefined> },
): Promise<ServedDocument | undefined> {
  const photo = await store.people.photo(siteId, photoNameOf(path) ?? '');
  if (!photo) {
    if (await store.people.isGone(siteId, path)) throw new Gone();
    return undefined;
  }
  const { name, person, mediaType, bytes, updatedAt } = photo;
  const held = await people.get(personPath(person));
  if (held?.person.photo?.src !== photoPath(name)) throw new Gone();
  return servedPhoto(mediaType, bytes, new Date(updatedAt));
}
