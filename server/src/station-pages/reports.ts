import type { LiveStatusItem } from '../../../src/data/generated/types.ts';
import { validateLiveStatus } from '../../../src/data/generated/validators/live-status.js';
import type { ServedDocument } from '../snapshot/document.ts';

/** Reports that still hold, by station. */
export type Reports = ReadonlyMap<string, LiveStatusItem>;

export const NO_REPORTS: Reports = new Map();
/** After so many times the interval of reports a report is old news. */
const HOLDS = 3;

const read = new WeakMap<ServedDocument, { ttl: number; items: readonly LiveStatusItem[] }>();

/**
 * What stations report of themselves, as the map goes by it: of old news nobody is told.
 * @param now epoch milliseconds
 */
export async function reportsIn(
  document: ServedDocument | undefined,
  now: number,
): Promise<Reports> {
  if (!document) return NO_REPORTS;
  const { ttl, items } = read.get(document) ?? (await readOnce(document));
  const isFresh = ({ reported }: LiveStatusItem): boolean => {
    const at = reported === undefined ? document.lastModified.getTime() : Date.parse(reported);
    return now - at < HOLDS * ttl * 1000;
  };
  return new Map(items.filter(isFresh).map(item => [item.id, item]));
}

async function readOnce(document: ServedDocument) {
  const value = parsed((await document.body('identity')).toString('utf8'));
  // A folder's own program writes it, and may be at fault: then nothing is known.
  const { ttl = 0, items = [] } = validateLiveStatus(value) ? value : {};
  const status = { ttl, items };
  read.set(document, status);
  return status;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a station says itself that nobody can come in. */
export function isShut(report: LiveStatusItem | undefined): boolean {
  return report?.state === 'closed' || report?.state === 'full';
}
