import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import { ALT_MISSING } from '../photo.ts';
import { isRecord, pointerFrom } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { positionOf } from '../whole.ts';
import { shown } from '../words.ts';

type Members = Readonly<Record<string, unknown>>;

/** Photos that say nothing to who cannot see them. */
export const photoAlt: DocumentRule = {
  of: ['station-detail', 'person', 'people'],
  *judge(document) {
    for (const [photo, pointer] of photosIn(document)) {
      const { alt } = photo;
      if (alt === null || (typeof alt === 'string' && alt.trim() !== '')) continue;
      yield at(document, `${pointer}/alt`, ALT_MISSING);
    }
  },
};

function* photosIn({ kind, value }: ReadDocument): Generator<[Members, string]> {
  if (!isRecord(value)) return;
  if (kind === 'person' && isRecord(value['photo'])) yield [value['photo'], '/photo'];
  const [list, at, member] =
    kind === 'people'
      ? [value['items'], '/items', 'photo']
      : [isRecord(value['properties']) && value['properties']['photos'], '/properties/photos', ''];
  for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
    const photo: unknown = member === '' || !isRecord(item) ? item : item[member];
    const path = pointerFrom([index, ...(member === '' ? [] : [member])]);
    if (isRecord(photo)) yield [photo, at + path];
  }
}

/** A detail says what its list says, in the members both have. */
export const detailAgrees: DocumentRule = {
  of: ['station-detail'],
  *judge(document) {
    const { value, entry = {} } = document;
    if (!isRecord(value)) return;
    const pairs: [string, unknown, unknown][] = [
      ['/id', value['id'], entry['id']],
      ['/geometry/coordinates', positionOf(value['geometry']), positionOf(entry['geometry'])],
    ];
    const [own, listed] = [value['properties'], entry['properties']];
    if (isRecord(own) && isRecord(listed)) {
      for (const [name, member] of Object.entries(listed)) {
        pairs.push([`/properties${pointerFrom([name])}`, own[name], member]);
      }
    }
    for (const [pointer, here, there] of pairs) {
      if (canonical(here) === canonical(there)) continue;
      const name = document.from?.document ?? '';
      yield at(document, pointer, {
        code: 'detail-differs',
        message: bilingual(
          `这里是“${shown(here)}”，${name} 里是“${shown(there)}”。`,
          `Here it is "${shown(here)}", in ${name} "${shown(there)}".`,
        ),
        mend: bilingual('重新发布，使两处一致。', 'Publish again so that both agree.'),
      });
    }
  },
};

/** Members in any order are the same members. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, member: unknown) =>
      isRecord(member)
        ? Object.fromEntries(
            Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)),
          )
        : member,
    ) ?? ''
  );
}
