import { distanceMetres, type LonLat } from './coordinates.ts';
import { foldText } from './text-search.ts';

/** A station as one of several sources tells of it. */
export interface SourcedPlace {
  /** WGS-84 degrees. */
  readonly at: LonLat;
  readonly name: string;
  readonly address?: string | undefined;
  /** Which source, from 0. */
  readonly source: number;
}

/** Two sources measure the same door so far apart, metres. */
export const SAME_PLACE_METRES = 50;
/** So near, the address alone says that they are one. */
const SAME_DOOR_METRES = 15;

/** What such places are called besides their own name, the longest first. */
const USUAL =
  /^(?:工会)?|(?:户外劳动者|劳动者|职工|工会|爱心|新就业形态|暖心|便民|综合|服务|休息|港湾|驿站|站点|服务点|之家|点|站)+$/g;

/** A digit, in either writing: 「一号」 lies in 「十一号」 and is not meant. */
const DIGIT = /[\d〇零一二三四五六七八九十百]/;

/** Shorter than this, what is left of a name is found in too many. */
const SHORTEST = 2;

/**
 * Whether two sources tell of the same station: within 50 m by names that are equal, or of which one
 * holds the other once what such places are usually called is taken off; or within 15 m at the same
 * address. Two stations of one source are two. Symmetric.
 */
export function isSamePlace(a: SourcedPlace, b: SourcedPlace): boolean {
  if (a.source === b.source) return false;
  const metres = distanceMetres(a.at, b.at);
  if (!(metres <= SAME_PLACE_METRES)) return false;
  if (metres <= SAME_DOOR_METRES && isSameAddress(a.address, b.address)) return true;
  return isSameName(a.name, b.name);
}

function isSameAddress(a = '', b = ''): boolean {
  const folded = foldText(a);
  return folded !== '' && folded === foldText(b);
}

/** Whether two names may be of one place. Symmetric. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [foldText(a), foldText(b)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [short, long] = [ownName(one), ownName(other)].sort((x, y) => x.length - y.length);
  return short!.length >= SHORTEST && holds(long!, short!);
}

/** A folded name without what such places are usually called. */
function ownName(folded: string): string {
  return folded.replace(USUAL, '');
}

/** Whether a text holds a part that no number goes on beyond. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    const isCut = goesOn(text, at) || goesOn(text, end);
    if (!isCut) return true;
  }
  return false;
}

/** Whether the same number stands on both sides of a place in a text. */
function goesOn(text: string, at: number): boolean {
  return DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at));
}
