import type { ProblemDetails } from '../../../src/data/generated/types.ts';
import type { Bounds } from '../snapshot/bounds.ts';
import type { ListQuery } from '../snapshot/list-search.ts';
import type { Position } from '../snapshot/row-keys.ts';
import type { StationQuery } from '../snapshot/station-search.ts';
import { HttpProblem } from './problem.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
const MAX_Q = 100;

/** What each parameter of a query may say. */
const PARSERS = {
  near: readNear,
  bbox: readBbox,
  q: readText,
  limit: readLimit,
  cursor: readCursor,
} as const;
type Parameter = keyof typeof PARSERS;

const OF_STATIONS = ['near', 'bbox', 'q', 'limit', 'cursor'] as const;
const OF_SUMMARIES = ['q', 'limit', 'cursor'] as const;

/** A parameter's fault, in words for the author of a page. */
class Fault extends Error {}

/**
 * Reads the query of a list of stations, or undefined when it has none of our parameters: then the
 * plain document is meant. Parameters we do not know (`?_=123` of an old script) are ignored.
 *
 * @throws HttpProblem 400 that lists every parameter at fault.
 */
export function readStationQuery(search: URLSearchParams): StationQuery | undefined {
  return readQuery(search, OF_STATIONS);
}

/**
 * Reads the query of a list of people or contests, likewise.
 * @throws HttpProblem 400 that lists every parameter at fault.
 */
export function readListQuery(search: URLSearchParams): ListQuery | undefined {
  return readQuery(search, OF_SUMMARIES);
}

function readQuery(search: URLSearchParams, known: readonly Parameter[]): StationQuery | undefined {
  if (!known.some(name => search.has(name))) return undefined;
  const errors: NonNullable<ProblemDetails['errors']> = [];
  const read = <Name extends Parameter>(
    name: Name,
  ): ReturnType<(typeof PARSERS)[Name]> | undefined => {
    const [text, ...more] = known.includes(name) ? search.getAll(name) : [];
    if (text === undefined) return undefined;
    try {
      if (more.length > 0) throw new Fault('只能出现一次。 May be given once only.');
      return PARSERS[name](text) as ReturnType<(typeof PARSERS)[Name]>;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      errors.push({ pointer: `/${name}`, code: 'invalid', detail: error.message });
      return undefined;
    }
  };
  const [near, bbox, q] = [read('near'), read('bbox'), read('q')];
  const [limit, after] = [read('limit') ?? DEFAULT_LIMIT, read('cursor')];
  if (errors.length > 0) {
    throw new HttpProblem(400, '查询参数有误。 Query parameters are at fault.', errors);
  }
  return {
    limit,
    ...(near && { near }),
    ...(bbox && { bbox }),
    ...(q !== undefined && { q }),
    ...(after && { after }),
  };
}

function readNear(text: string): [number, number] {
  const [lon, lat] = readNumbers(text, 2, '应为“经度,纬度”。 Must be lon,lat.') as [number, number];
  checkPoint(lon, lat);
  return [lon, lat];
}

function readBbox(text: string): Bounds {
  const words = '应为“西,南,东,北”四个度数。 Must be west,south,east,north in degrees.';
  const [west, south, east, north] = readNumbers(text, 4, words) as [
    number,
    number,
    number,
    number,
  ];
  checkPoint(west, south);
  checkPoint(east, north);
  if (south > north) throw new Fault('南界大于北界。 South is beyond north.');
  return { west, south, east, north };
}

function readNumbers(text: string, count: number, words: string): number[] {
  const parts = text.split(',');
  const plain = /^-?\d{1,3}(?:\.\d{0,17})?$/;
  if (parts.length !== count || !parts.every(part => plain.test(part))) throw new Fault(words);
  return parts.map(Number);
}

function checkPoint(lon: number, lat: number): void {
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return;
  throw new Fault(
    '经度应在 ±180、纬度在 ±90 之内，经度在前。 Longitude first, ±180; latitude ±90.',
  );
}

function readText(text: string): string {
  if (text.length <= MAX_Q) return text;
  throw new Fault(`最多 ${MAX_Q} 个字。 At most ${MAX_Q} characters.`);
}

/** More than `MAX_LIMIT` is asked in vain, not in error: the answer is paged anyway. */
function readLimit(text: string): number {
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1) return Math.min(limit, MAX_LIMIT);
  throw new Fault('应为正整数。 Must be a whole number from 1 on.');
}

/** Makes the `cursor` of the page after a position. */
export function writeCursor({ value, key, id }: Position): string {
  return Buffer.from(JSON.stringify([value, key, id])).toString('base64url');
}

function readCursor(text: string): Position {
  const fault = new Fault('不是本接口给出的翻页标记。 Not a cursor this API gave.');
  if (text.length > 1024 || !/^[\w-]+$/.test(text)) throw fault;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw fault;
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw fault;
  const [value, key, id] = parts as unknown[];
  if (typeof value !== 'number' || typeof key !== 'string' || typeof id !== 'string') {
    throw fault;
  }
  return { value, key, id };
}
