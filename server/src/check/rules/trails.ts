import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule, WholeRule } from '../rule.ts';
import type { Whole } from '../whole.ts';
import { shown } from '../words.ts';

type Members = Readonly<Record<string, unknown>>;

/** A stop comes once in a trail: a second stamp of the same place would never be due. */
export const stopsOnce: DocumentRule = {
  of: ['trail'],
  *judge(document) {
    const seen = new Set<string>();
    for (const [index, stop] of itemsOf(document.value, 'stops')) {
      const { station } = stop;
      if (typeof station !== 'string' || seen.size !== seen.add(station).size) continue;
      yield at(document, `/stops/${index}/station`, {
        code: 'duplicate-id',
        message: bilingual(
          `“${shown(station)}”在前面已经有了。`,
          `"${shown(station)}" has come before.`,
        ),
        mend: bilingual('一站只写一次。', 'Write each stop once.'),
      });
    }
  },
};

/** The stops of trails are stations of the list. */
export const stopsListed: WholeRule = function* (whole) {
  yield* nowhere(whole, 'trail', 'stops', 'station', 'stop-nowhere');
};

/** Reports are of stations of the list. */
export const reportsListed: WholeRule = function* (whole) {
  yield* nowhere(whole, 'live-status', 'items', 'id', 'status-nowhere');
};

function* nowhere(
  whole: Whole,
  kind: 'trail' | 'live-status',
  list: string,
  member: string,
  code: 'stop-nowhere' | 'status-nowhere',
): Generator<Finding> {
  const listed = whole.idsOf('stations');
  if (!listed) return;
  for (const document of whole.of(kind)) {
    for (const [index, item] of itemsOf(document.value, list)) {
      const id = item[member];
      if (typeof id !== 'string' || listed.has(id)) continue;
      yield at(document, `/${list}/${index}/${member}`, {
        code,
        message: bilingual(
          `“${shown(id)}”不在站点名单里。`,
          `"${shown(id)}" is not among the stations.`,
        ),
        mend: bilingual(
          '照名单改写标识；站点已经撤销的，删去这一项。',
          'Write the id as the list does; take it out where the station is gone.',
        ),
      });
    }
  }
}

function* itemsOf(value: unknown, list: string): Generator<[number, Members]> {
  const items = isRecord(value) ? value[list] : undefined;
  if (!Array.isArray(items)) return;
  for (const [index, item] of items.entries()) if (isRecord(item)) yield [index, item];
}
