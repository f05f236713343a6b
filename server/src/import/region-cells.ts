/** Decides a station's administrative division from all the cells that say something about it. */

import { findRegion, regionByCode } from './regions.ts';
import type { FoundRegion, Region } from './regions.ts';
import type { RowCells } from './row-cells.ts';

const PARTS = ['province', 'city', 'region', 'county'] as const;

/** Candidates a message lists before it breaks off. */
const SHOWN = 6;

/** Finds the divisions of one list; the same text is looked up once. */
export class RegionFinder {
  readonly #found = new Map<string, FoundRegion>();

  /** The division of a row; reports why when there is none or not all of it is known. */
  regionOf(row: RowCells): Region | undefined {
    const code = row.text('regionCode');
    const byCode = code === '' ? undefined : regionByCode(code);
    if (code !== '' && !byCode) {
      row.say('region-code-unknown', 'regionCode', { text: code });
      row.keep('regionCode');
    }
    const text = joinParts(PARTS.map(field => row.text(field)));
    if (text === '') return byCode ?? (code === '' ? this.#fromAddress(row) : undefined);
    const byName = this.#byName(row, text, byCode !== undefined);
    if (!byCode || !byName) return byCode ?? byName;
    if (!agree(byCode.code, byName.code)) {
      row.say('region-conflict', 'regionCode', {
        byCode: byCode.fullName,
        byName: byName.fullName,
      });
      for (const field of [...PARTS, 'regionCode'] as const) row.keep(field);
      return undefined;
    }
    return significant(byName.code).length > significant(byCode.code).length ? byName : byCode;
  }

  #byName(row: RowCells, text: string, quiet: boolean): Region | undefined {
    const field = PARTS.findLast(part => row.text(part) !== '') ?? 'region';
    const found = this.#find(text);
    if (!found.ok) {
      if (quiet) return undefined;
      if (found.why === 'unknown') row.say('region-unknown', field, { text });
      else row.say('region-ambiguous', field, { text, candidates: listed(found.candidates) });
      for (const part of PARTS) row.keep(part);
      return undefined;
    }
    if (found.rest !== '' && !found.lowest && !quiet) {
      row.say('region-partial', field, { found: found.region.fullName, rest: found.rest });
    }
    if (found.rest !== '') for (const part of PARTS) row.keep(part);
    return found.region;
  }

  /** Only an address that begins with a full name down to the county is clear enough. */
  #fromAddress(row: RowCells): Region | undefined {
    const address = row.text('address');
    const found = this.#find(address);
    if (!found.ok || !found.lowest || found.depth < 2) return undefined;
    row.say('region-from-address', 'address', { found: found.region.fullName });
    return found.region;
  }

  #find(text: string): FoundRegion {
    const known = this.#found.get(text);
    if (known) return known;
    const found = findRegion(text);
    this.#found.set(text, found);
    return found;
  }
}

/** Province, city and county of separate columns as one text, without what another part repeats. */
function joinParts(parts: readonly string[]): string {
  return parts
    .filter(
      (part, i) =>
        !parts.some((other, j) => i !== j && other.includes(part) && (other !== part || j < i)),
    )
    .join('');
}

/** Whether one division is the other or lies in it. */
function agree(a: string, b: string): boolean {
  return significant(a).startsWith(significant(b)) || significant(b).startsWith(significant(a));
}

/** A code without the zeros of the levels it does not name. */
function significant(code: string): string {
  return code.replace(/(?:00)+$/, '');
}

function listed(regions: readonly Region[]): string {
  const names = regions.slice(0, SHOWN).map(region => region.fullName);
  return names.join('、') + (regions.length > SHOWN ? '……' : '');
}
