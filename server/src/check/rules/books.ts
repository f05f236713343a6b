import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import { isRecord } from '../pointer.ts';
import type { WholeRule } from '../rule.ts';
import { shown } from '../words.ts';

/** Copies at places that the list of reading stations does not have: nobody can find the way there. */
export const holdingPlaces: WholeRule = function* (whole) {
  const reading = whole.stations.filter(({ collection }) => collection === 'reading');
  // A site may list books without listing places, or have more of them than were read.
  if (reading.length === 0 || whole.notAsked > 0) return;
  const ids = new Set(reading.map(({ id }) => id));
  for (const document of whole.of('books')) {
    const items = isRecord(document.value) ? document.value['items'] : undefined;
    for (const [index, book] of (Array.isArray(items) ? items : []).entries()) {
      const holdings: unknown = isRecord(book) ? book['holdings'] : undefined;
      for (const [number, holding] of (Array.isArray(holdings) ? holdings : []).entries()) {
        const station: unknown = isRecord(holding) ? holding['station'] : undefined;
        if (typeof station !== 'string' || ids.has(station)) continue;
        yield at(document, `/items/${index}/holdings/${number}/station`, {
          code: 'holding-nowhere',
          message: bilingual(
            `阅读站点里没有“${shown(station)}”。`,
            `There is no reading station "${shown(station)}".`,
          ),
          mend: bilingual(
            '写站点的标识；已撤掉的站点，删去这一处馆藏。',
            'Write the id of the station, or take these copies out where it is gone.',
          ),
        });
      }
    }
  }
};
