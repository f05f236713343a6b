import { geohashBounds } from '../../../../src/rules/geohash.ts';
import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord, pointerFrom } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { featuresOf, positionOf } from '../whole.ts';

/** A list or index holds as many as it says, and as the index above it says. */
export const counts: DocumentRule = {
  of: ['station-collection', 'shard-index', 'people', 'contests', 'standings'],
  *judge(document) {
    const { value, kind, entry } = document;
    if (!isRecord(value)) return;
    if (kind === 'shard-index') yield* indexCounts(document, value);
    const list = value['features'] ?? value['items'] ?? value['rows'];
    if (Array.isArray(list))
      yield* differs(document, '/numberReturned', value['numberReturned'], list.length);
    // A list of one page holds all there is.
    const links = Array.isArray(value['links']) ? value['links'] : [];
    const isPage = document.from?.pointer.startsWith('/links/');
    const goesOn = links.some(link => isRecord(link) && link['rel'] === 'next');
    if (Array.isArray(list) && !isPage && !goesOn) {
      yield* differs(document, '/numberMatched', value['numberMatched'], list.length);
    }
    if (!entry || (kind !== 'shard-index' && kind !== 'station-collection')) return;
    // Of an index, what its parts say: a wrong total is told in its own place.
    const own =
      kind === 'shard-index' ? sumOf(shardsOf(value)) : Array.isArray(list) ? list.length : 0;
    // Told where the index says it: the part itself may be right.
    const { document: name, pointer } = document.from ?? { document: '', pointer: '' };
    const at = pointer.replace(/\/href$/, '');
    yield* differs({ name }, `${at}/n`, entry['n'], own);
    // Where the number is wrong as well, the kinds are not another slip.
    if (entry['n'] === own) yield* kindCounts({ name }, `${at}/kinds`, entry['kinds'], value);
  },
};

/** The kinds an index counts in a part of it, against what is there. */
function* kindCounts(
  document: { name: string },
  pointer: string,
  said: unknown,
  part: Members,
): Generator<Finding> {
  const is = new Map<string, number>();
  const add = (kind: unknown, n: unknown): void => {
    if (typeof kind === 'string' && typeof n === 'number') is.set(kind, (is.get(kind) ?? 0) + n);
  };
  for (const { kinds } of shardsOf(part)) {
    for (const [kind, n] of Object.entries(isRecord(kinds) ? kinds : {})) add(kind, n);
  }
  for (const { feature } of featuresOf(part)) {
    const kinds: unknown = isRecord(feature['properties']) ? feature['properties']['kinds'] : [];
    for (const kind of new Set<unknown>(Array.isArray(kinds) ? kinds : [])) add(kind, 1);
  }
  yield* kindsDiffer(document, pointer, said, is);
}

function* kindsDiffer(
  document: { name: string },
  pointer: string,
  said: unknown,
  is: ReadonlyMap<string, number>,
): Generator<Finding> {
  const own = isRecord(said) ? Object.entries(said) : [];
  for (const [kind, n] of own) {
    yield* differs(document, pointer + pointerFrom([kind]), n, is.get(kind) ?? 0);
  }
  // A kind that is written wrong is missing under its right name: that is one slip.
  if (own.length === 0 || own.some(([kind]) => !is.has(kind))) return;
  for (const [kind, n] of is) {
    if (isRecord(said) && said[kind] === undefined) {
      yield* differs(document, pointer + pointerFrom([kind]), 0, n);
    }
  }
}

function* indexCounts(document: ReadDocument, value: Members): Generator<Finding> {
  const shards = shardsOf(value);
  yield* differs(document, '/total', value['total'], sumOf(shards));
  const below = shards.map(shard => (isRecord(shard['kinds']) ? shard['kinds'] : {}));
  const sums = new Map(below.flatMap(Object.keys).map(kind => [kind, sumOf(below, kind)] as const));
  yield* kindsDiffer(document, '/kinds', value['kinds'], sums);
  // A division has no more stations than there are; which it has, the index does not say.
  const regions = Array.isArray(value['regions']) ? value['regions'] : [];
  const provinces = regions.filter(isRecord).filter(({ code }) => /^\d{2}0000$/.test(String(code)));
  const whole = sumOf(shards);
  // Of a wrong total it is told already.
  if (sumOf(provinces) <= whole || value['total'] !== whole) return;
  yield* differs(document, '/regions', sumOf(provinces), whole);
}

type Members = Readonly<Record<string, unknown>>;

function shardsOf(value: Members): Members[] {
  return (Array.isArray(value['shards']) ? value['shards'] : []).filter(isRecord);
}

function sumOf(things: readonly Members[], member = 'n'): number {
  const numbers = things.map(thing => thing[member]);
  return numbers.reduce<number>((sum, n) => sum + (typeof n === 'number' ? n : 0), 0);
}

function* differs(
  document: { name: string },
  pointer: string,
  said: unknown,
  is: unknown,
): Generator<Finding> {
  if (typeof said !== 'number' || typeof is !== 'number' || said === is) return;
  yield at(document, pointer, {
    code: 'count-wrong',
    message: bilingual(`写着 ${said}，实际是 ${is}。`, `It says ${said}; there are ${is}.`),
    mend: bilingual(
      '重新发布；手工改过的，改成实际的数目。',
      'Publish again, or write the true number.',
    ),
    propose: is,
  });
}

/** Every station of a shard lies in the cell and box its index gives. */
export const inShard: DocumentRule = {
  of: ['station-collection'],
  *judge(document) {
    const { gh, bbox } = document.entry ?? {};
    const cells = typeof gh === 'string' ? gh.split(' ').flatMap(boundsOf) : [];
    const box = boxOf(bbox);
    if (cells.length === 0 && !box) return;
    const placed = [...featuresOf(document.value)].flatMap(({ feature, steps }) => {
      const position = positionOf(feature['geometry']);
      return position ? [{ position, pointer: `/${steps.join('/')}/geometry/coordinates` }] : [];
    });
    const outOfCell = placed.filter(
      ({ position }) => cells.length > 0 && !cells.some(cell => holds(cell, position)),
    );
    const outOfBox = placed.filter(({ position }) => box && !holds(box, position));
    for (const [member, out] of [
      ['gh', outOfCell],
      ['bbox', outOfBox],
    ] as const) {
      const area = member === 'gh' ? `gh ${String(gh)}` : `bbox ${JSON.stringify(bbox)}`;
      const { from } = document;
      // Where none is inside, it is the area that is wrong, and not every station.
      if (from && placed.length > 1 && out.length === placed.length) {
        yield at({ name: from.document }, from.pointer.replace(/href$/, member), wrongArea(area));
        continue;
      }
      for (const { position, pointer } of out) yield at(document, pointer, outside(position, area));
    }
  },
};

type Fault = Omit<Finding, 'document' | 'pointer'>;

function wrongArea(area: string): Fault {
  return {
    code: 'outside-shard',
    message: bilingual(
      `这个分片的站点没有一个在 ${area} 之内。`,
      `No station of this shard is within ${area}.`,
    ),
    mend: REPUBLISH,
  };
}

function outside(position: readonly number[], area: string): Fault {
  return {
    code: 'outside-shard',
    message: bilingual(
      `[${position.join(', ')}] 不在 ${area} 之内。`,
      `[${position.join(', ')}] is not within ${area}.`,
    ),
    mend: REPUBLISH,
  };
}

const REPUBLISH = bilingual(
  '重新发布，使分片按现在的坐标划分。',
  'Publish again, so that shards follow the positions.',
);

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

function boundsOf(gh: string): Box[] {
  try {
    return [geohashBounds(gh)];
  } catch {
    return []; // The schema has told.
  }
}

function boxOf(bbox: unknown): Box | undefined {
  if (!Array.isArray(bbox) || bbox.length !== 4) return undefined;
  if (!bbox.every(edge => typeof edge === 'number')) return undefined;
  const [west, south, east, north] = bbox as [number, number, number, number];
  return { west, south, east, north };
}

function holds({ west, south, east, north }: Box, [lon, lat]: readonly [number, number]): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
