/** Gives organisations their ids, leaves out repeated rows, and finds the ones above. */

import { createHash } from 'node:crypto';
import { foldText } from '../../../src/rules/text-search.ts';
import { isDocumentId } from '../documents/paths.ts';
import type { Org } from '../orgs/org.ts';
import { groupBy } from './group-by.ts';
import { runningNumbers } from './own-numbers.ts';
import { plainUscc, type OrgDraft, type OrgRow } from './org-draft.ts';
import type { RowCells } from './row-cells.ts';

/**
 * The organisations of a list. An id is the list's own number, else made of the social credit code,
 * else of name and division: importing the list again finds the same ones. Of two rows with one name
 * in one division, and no numbers that tell them apart, the first is kept.
 */
export function assignOrgIds(rows: readonly OrgRow[]): Org[] {
  const running = runningNumbers(rows.map(({ row }) => row));
  const kept = new Map<string, { draft: OrgDraft; id: string }>();
  const codes = new Map<string, RowCells>();
  for (const { draft } of rows) {
    if (!draft || draft.row.refused) continue;
    const uscc = ownCode(draft, codes);
    if (uscc === undefined) delete draft.org.uscc;
    const id = idOf(draft, running.has(draft.row), kept);
    if (draft.row.refused) continue;
    const first = kept.get(id.toLowerCase());
    if (first) draft.row.say('org-twice', 'name', { other: first.draft.row.label });
    else kept.set(id.toLowerCase(), { draft, id });
  }
  const all = [...kept.values()];
  const above = parentsOf(all);
  return all.map(({ draft, id }) => {
    const parent = above(draft, id);
    return { id, ...draft.org, ...(parent !== undefined && { parent }) };
  });
}

/** A code that another row has already is not this one's. */
function ownCode({ row, org }: OrgDraft, codes: Map<string, RowCells>): string | undefined {
  const { uscc, name } = org;
  if (uscc === undefined) return undefined;
  const owner = codes.get(uscc);
  if (!owner) codes.set(uscc, row);
  // The same name again is the same organisation again, and told of as that.
  if (!owner || foldText(owner.text('name')) === foldText(name)) return uscc;
  row.say('org-uscc-taken', 'uscc', { other: owner.label });
  return undefined;
}

function idOf(
  { row, org }: OrgDraft,
  counts: boolean,
  kept: ReadonlyMap<string, { draft: OrgDraft }>,
): string {
  const { uscc, name, region = '' } = org;
  const hash = createHash('sha256')
    .update(`${foldText(name)}\n${region}`)
    .digest('hex');
  const derived = uscc === undefined ? `o-${hash.slice(0, 16)}` : `o-${uscc.toLowerCase()}`;
  const own = counts ? '' : row.text('id');
  if (own === '') return derived;
  const owner = kept.get(own.toLowerCase());
  if (isDocumentId(own) && !owner) return own;
  if (owner) row.say('id-twice', 'id', { text: own, other: owner.draft.row.label });
  else row.say('id-unusable', 'id', { text: own, id: derived });
  return derived;
}

type Identified = readonly { draft: OrgDraft; id: string }[];

/** What finds the one above a row: by number, social credit code, or name. */
function parentsOf(all: Identified): (draft: OrgDraft, id: string) => string | undefined {
  const ids = new Map(all.map(({ id }) => [id.toLowerCase(), id]));
  const codes = new Map(all.map(({ draft, id }) => [draft.org.uscc, id]));
  const names = groupBy(all, ({ draft }) => foldText(draft.org.name));
  return ({ row, parent }, own) => {
    if (parent === '') return undefined;
    const known = ids.get(parent.toLowerCase()) ?? codes.get(plainUscc(parent));
    const [first, ...more] = names.get(foldText(parent)) ?? [];
    const found = known ?? (more.length === 0 ? first?.id : undefined);
    if (found !== undefined && found !== own) return found;
    const code = more.length > 0 ? 'org-parent-shared' : 'org-parent-unknown';
    row.say(code, 'parent', { text: parent });
    return undefined;
  };
}
