/** Reads a row of a directory into what is known of the organisation, but for id and parent. */

import { checkUscc } from '../../../src/form/index.ts';
import type { Org } from '../orgs/org.ts';
import { narrow } from './cell-text.ts';
import { orgKindOfName, readOrgKind } from './org-kinds.ts';
import type { RegionFinder } from './region-cells.ts';
import { regionByCode } from './regions.ts';
import type { RowCells } from './row-cells.ts';
import { readPhones } from './small-cells.ts';

export interface OrgDraft {
  row: RowCells;
  /** The organisation without its id and parent. */
  org: Omit<Org, 'id' | 'parent'>;
  /** The one above, as written. */
  parent: string;
}

/** A row of a directory, whether or not it became an organisation. */
export interface OrgRow {
  row: RowCells;
  draft: OrgDraft | undefined;
}

/** The draft of a row; undefined when it has no name, which is reported. */
export function orgDraftOf(row: RowCells, regions: RegionFinder): OrgDraft | undefined {
  const name = row.text('name');
  if (name === '') {
    row.say('org-name-missing', 'name');
    return undefined;
  }
  const kind = kindOf(row, name);
  // The column 区划 holds names in some lists and codes in others.
  const region = regionByCode(row.text('region')) ?? regions.regionOf(row);
  const uscc = usccOf(row);
  const phones = phonesOf(row);
  const [industry, address] = [row.text('industry'), row.text('address')];
  const org: OrgDraft['org'] = {
    name,
    ...(kind !== undefined && { kind }),
    ...(region && { region: region.code }),
    ...(uscc !== undefined && { uscc }),
    ...(industry !== '' && { industry }),
    ...(address !== '' && { address }),
    ...(phones.length > 0 && { phones }),
  };
  return { row, org, parent: row.text('parent') };
}

function kindOf(row: RowCells, name: string): string | undefined {
  const text = row.text('type');
  if (text === '') return row.has('type') ? undefined : orgKindOfName(name);
  const kind = readOrgKind(text);
  if (kind === undefined) row.say('org-kind-unknown', 'type', { text });
  return kind;
}

const WHY = {
  'uscc-length': { zh: '不是 18 位', en: 'does not have 18 characters' },
  'uscc-letters': { zh: '里有不用的字符', en: 'has characters that codes do not use' },
  'uscc-check': {
    zh: '的校验码对不上，多半有一位写错',
    en: 'fails its check: a character is wrong',
  },
} as const;

function usccOf(row: RowCells): string | undefined {
  const text = plainUscc(row.text('uscc'));
  if (text === '') return undefined;
  const fault = checkUscc(text);
  if (fault === undefined) return text;
  row.say('org-uscc', 'uscc', { why: WHY[fault as keyof typeof WHY] ?? WHY['uscc-check'] });
  return undefined;
}

/** A code as the check takes it: capital letters, without what people put between them. */
export function plainUscc(text: string): string {
  return narrow(text).replace(/[\s-]/g, '').toUpperCase();
}

function phonesOf(row: RowCells): string[] {
  const { phones, words } = readPhones(row.text('phones'));
  if (words) row.say('phone-words', 'phones');
  return phones;
}
