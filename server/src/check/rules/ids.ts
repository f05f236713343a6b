import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord, valueAt } from '../pointer.ts';
import type { DocumentRule, WholeRule } from '../rule.ts';
import { boardsOf } from '../standings.ts';
import { shown } from '../words.ts';

/** Lists of one document whose items are told apart by a member. */
const LISTS: readonly [kind: ReadDocument['kind'], list: string, member: string][] = [
  ['regions', '/regions', 'code'],
  ['live-status', '/items', 'id'],
  ['calendar', '/days', 'date'],
  ['person', '/slots', 'id'],
  ['contest', '/events', 'id'],
  ['contest', '/divisions', 'id'],
  ['contest', '/rounds', 'id'],
  ['contest', '/units', 'id'],
  ['contest', '/rules/modules', 'id'],
  ['form', '/steps', 'id'],
  ['form', '/consents', 'id'],
  ['books', '/items', 'id'],
];

/** Items of a list that cannot be told apart. */
export const listIds: DocumentRule = {
  of: ['regions', 'live-status', 'calendar', 'person', 'contest', 'form', 'books'],
  *judge(document) {
    for (const [kind, list, member] of LISTS) {
      if (document.kind === kind) yield* twice(new Map(), document, list, member);
    }
  },
};

/** People, contests and entrants that come twice, over all pages of their list. */
export const entryIds: WholeRule = function* (whole) {
  for (const kind of ['people', 'contests'] as const) {
    const first = new Map<unknown, string>();
    for (const document of whole.of(kind)) yield* twice(first, document, '/items', 'id');
  }
  for (const pages of boardsOf(whole.of('standings'))) {
    const first = new Map<unknown, string>();
    for (const page of pages) yield* twice(first, page, '/rows', 'id');
  }
};

/** @param first ids met so far, each with where it was met; filled here */
function* twice(
  first: Map<unknown, string>,
  document: ReadDocument,
  list: string,
  member: string,
): Generator<Finding> {
  const items = valueAt(document.value, list);
  for (const [index, item] of (Array.isArray(items) ? items : []).entries()) {
    const id: unknown = isRecord(item) ? item[member] : undefined;
    if (typeof id !== 'string') continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, `${document.name} ${list}/${index}`);
    else {
      yield at(document, `${list}/${index}/${member}`, {
        code: 'duplicate-id',
        message: bilingual(
          `“${shown(id)}”已用于 ${before}。`,
          `"${shown(id)}" is used by ${before}.`,
        ),
        mend: bilingual(
          '换一个标识；重复的一行请删去。',
          'Give it another id, or take the double entry out.',
        ),
      });
    }
  }
}
