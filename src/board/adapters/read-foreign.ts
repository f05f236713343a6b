/** Reads a document of another contest system, whichever it is, by what it holds. */

import { Faults } from './foreign.ts';
import { fromCcsTable, isCcsTable } from './ccs-tsv.ts';
import { fromClics } from './clics.ts';
import { fromClicsFeed } from './clics-feed.ts';
import { fromSrk } from './srk.ts';
import { fromXcpcio } from './xcpcio.ts';
import { Spot } from './spot.ts';
import type { ForeignBoard } from './foreign.ts';

export type ForeignFormat = 'srk' | 'clics' | 'clics-feed' | 'xcpcio' | 'ccs-tsv';

export interface ForeignDocument extends ForeignBoard {
  /** Absent where it is none of those that are known. */
  format?: ForeignFormat;
}

/** Whether a text is to be read here: JSON, or a table of the CCS requirements. */
export function isForeign(text: string): boolean {
  return isCcsTable(text) || /^\ufeff?\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text.slice(0, 1000));
}

/** Reads the text of a document. Never throws. */
export function readForeign(text: string): ForeignDocument {
  const bare = text.replace(/^\ufeff/, '');
  if (isCcsTable(bare)) return { ...fromCcsTable(bare), format: 'ccs-tsv' };
  const { value, isJson } = parsed(bare);
  const faults = new Faults();
  if (!isJson) {
    if (isFeed(bare)) return { ...fromClicsFeed(bare), format: 'clics-feed' };
    faults.add('not-json', '');
    return nothing(faults);
  }
  const root = new Spot(value, '', faults);
  const has = (...names: readonly string[]) => names.every(name => !root.get(name).isAbsent);
  if (has('rows', 'contest')) return { ...fromSrk(value), format: 'srk' };
  if (has('scoreboard') || has('teams', 'problems'))
    return { ...fromClics(value), format: 'clics' };
  if (has('config') || has('run') || has('team')) return { ...fromXcpcio(value), format: 'xcpcio' };
  // A feed of one line is JSON too.
  if (isFeed(bare)) return { ...fromClicsFeed(bare), format: 'clics-feed' };
  faults.add('format-unknown', '');
  return nothing(faults);
}

function nothing(faults: Faults): ForeignDocument {
  return { contest: { name: '', kind: 'icpc' }, events: [], faults: faults.list };
}

function parsed(text: string): { value?: unknown; isJson: boolean } {
  try {
    return { value: JSON.parse(text), isJson: true };
  } catch {
    return { isJson: false };
  }
}

const HEAD_LINES = 20;

/** Whether one of the first lines is a notification: an object with a type and data. */
function isFeed(text: string): boolean {
  const faults = new Faults();
  return text
    .split('\n', HEAD_LINES)
    .map(line => new Spot(parsed(line).value, '', faults))
    .some(
      line => typeof line.get('type').value === 'string' && line.get('data').value !== undefined,
    );
}
