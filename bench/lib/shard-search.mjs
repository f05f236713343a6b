// Three ways to find the nearest stations in a folder of shards, a document at a time.
import { distanceMetres } from '../../src/rules/coordinates.ts';
import { geohashBounds } from '../../src/rules/geohash.ts';
import { metresTo, ShardSet } from '../../src/stations/shard-set.ts';

/**
 * A search opens documents until the `count` nearest are certain.
 *
 * @typedef {(shards: Shards, place: [number, number], count: number) => Answer} Search
 * @typedef {{open: (href: string) => object, root: string}} Shards `root`: path of the entry document
 * @typedef {{metres: number[], documents: string[], steps: number}} Answer `metres` of the nearest,
 *   ascending; paths of what was opened, the root first; `steps`: how often the next documents had to
 *   wait for the last ones
 */

/** @type {Record<string, {title: string, search: Search}>} */
export const SEARCHES = {
  bbox: { title: 'best first, by bbox', search: bestFirst(({ bbox, gh }) => bbox ?? cellOf(gh)) },
  gh: { title: 'best first, by gh alone', search: bestFirst(({ gh }) => cellOf(gh)) },
  widget: { title: 'the station map', search: asTheWidget },
};

/** Opens the document that begins nearest, until none begins nearer than what was found. */
function bestFirst(boxOf) {
  return ({ open, root }, place, count) => {
    const documents = [root];
    const waiting = [];
    let metres = [];
    const take = ({ shards = [], features = [] }) => {
      for (const entry of shards) {
        const [west, south, east, north] = boxOf(entry);
        waiting.push({ href: entry.href, from: metresTo({ west, south, east, north }, place) });
      }
      metres = merged(metres, features, place, count);
    };
    take(open(root));
    for (;;) {
      waiting.sort((a, b) => b.from - a.from);
      const next = waiting.pop();
      if (!next || (metres.length === count && next.from > metres[count - 1])) break;
      documents.push(next.href);
      take(open(next.href));
    }
    return { metres, documents, steps: documents.length };
  };
}

/** The station map's own choice of what to load; it loads several at a time. */
function asTheWidget({ open, root }, place, count) {
  const documents = [root];
  const { shards, features } = open(root);
  let metres = merged([], features ?? [], place, count);
  const set = shards && new ShardSet(shards);
  let steps = 1;
  for (; set; steps += 1) {
    const needed = set.neededNear(place, metres[count - 1] ?? Infinity, count);
    if (needed.length === 0) break;
    for (const entry of needed) {
      documents.push(entry.href);
      const document = open(entry.href);
      set.mark(entry, 'loaded');
      if (document.shards) set.open(entry, document.shards);
      else metres = merged(metres, document.features, place, count);
    }
  }
  return { metres, documents, steps };
}

function merged(metres, features, place, count) {
  const more = features.map(({ geometry }) => distanceMetres(place, geometry.coordinates));
  return [...metres, ...more].sort((a, b) => a - b).slice(0, count);
}

function cellOf(gh) {
  const { west, south, east, north } = geohashBounds(gh);
  return [west, south, east, north];
}
