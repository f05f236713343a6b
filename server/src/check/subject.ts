import type { ReadDocument } from './document.ts';
import { isRecord } from './pointer.ts';
import { shown } from './words.ts';

/**
 * The name of the station, person, contest or entrant a pointer leads into: what a webmaster knows
 * it by. Undefined where there is none.
 */
export function subjectOf({ kind, value }: ReadDocument, pointer: string): string | undefined {
  if (!isRecord(value)) return undefined;
  const [, list, index] = /^\/(features|items|rows|regions)\/(\d+)/.exec(pointer) ?? [];
  if (list !== undefined) {
    const items = value[list];
    return Array.isArray(items) ? nameOf(items[Number(index)]) : undefined;
  }
  const whole = kind === 'station-detail' || kind === 'person' || kind === 'contest';
  return whole ? nameOf(value) : undefined;
}

function nameOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const holder = isRecord(item['properties']) ? item['properties'] : item;
  const name = holder['name'] ?? holder['title'];
  return typeof name === 'string' ? shown(name) : undefined;
}
