/**
 * What of a person may be shown. Applied by the server before it serves, lists, searches or
 * publishes, and by the widgets again: a static folder or a page may give the whole document.
 */

import { coverIn } from './cover.ts';
import { maskName } from './masked-name.ts';
import { plainPerson, type Showable, type Shown } from './shown-plain.ts';
import { fold } from '../fold.ts';

export type { Showable, Shown };

/** Stands for a name that is not shown; `show.name` is then `hidden`, and widgets have words for it. */
export const HIDDEN_NAME = '***';

/** No rule hides these: a document is of no use without them. */
const ALWAYS = /^(?:v|id|type|show|consent|updated|links|href)$/;

/** What goes with a member: it would tell of it. */
const TOGETHER: ReadonlyMap<string, readonly string[]> = new Map([
  ['name', ['sort', 'py']],
  ['bookable', ['book', 'slots']],
]);

/** Texts that would tell of somebody wherever they stand. */
const TELLING = ['name', 'sort', 'org', 'contact'];

/** A name as it is spelt to sort by; a number or a single letter tells of nobody. */
const SPELT = /\p{L}{2}[\s'-]+\p{L}{2}/u;

/**
 * The document as anybody may read it, or undefined when it may not be published (any more):
 * consent has ended before `today`.
 *
 * `hidden` members are left out. Of `masked` ones a name keeps what `maskName` leaves and a region
 * its province; the others, of which no part can be shown, are left out as well. A name that is not
 * public takes `sort`, `py` and credentials with it, and is covered in every other text, also as
 * `sort` spells it, as are a
 * hidden employer and contact; pictures and addresses that spell it go. A photo without words, or
 * one not agreed to, is left out. `show` then names what is covered and nothing else. Doing it twice
 * changes nothing; the document given stays as it is.
 *
 * @param today The site's date, `YYYY-MM-DD`.
 */
export function shownPerson<T extends Showable>(person: T, today: string): (T & Shown) | undefined {
  const plain = plainPerson(person, today);
  return plain === 'rules' ? withRules(person, today) : plain;
}

type Members = Record<string, unknown>;

function withRules<T extends Showable>(person: T, today: string): (T & Shown) | undefined {
  const { show: rules, ...whole } = person as Members & { show: Record<string, string> };
  const kept: Members = { ...whole };
  const show: Record<string, string> = {};
  for (const [member, rule] of Object.entries(rules)) {
    if (rule === 'public' || ALWAYS.test(member)) continue;
    const left = leftOf(member, rule, whole[member]);
    for (const other of [member, ...(TOGETHER.get(member) ?? [])]) delete kept[other];
    if (left === undefined) continue;
    kept[member] = left;
    show[member] = rule === 'masked' ? rule : 'hidden';
  }
  const secrets = TELLING.filter(
    member =>
      kept[member] !== whole[member] && (member !== 'sort' || SPELT.test(String(whole[member]))),
  );
  const covered = fold(
    secrets,
    (rest, member) => coverIn(rest, whole, member, kept[member] ?? HIDDEN_NAME),
    kept,
  );
  const plain = plainPerson(covered as unknown as T, today);
  if (plain === 'rules' || !plain || !Object.keys(show).length) return plain as T & Shown;
  return { ...plain, show };
}

/** What remains of a member that is not public. */
function leftOf(member: string, rule: string, value: unknown): string | undefined {
  if (member === 'name') return rule === 'masked' ? maskName(String(value)) : HIDDEN_NAME;
  const keepsProvince = member === 'region' && rule === 'masked' && typeof value === 'string';
  return keepsProvince ? `${value.slice(0, 2)}0000` : undefined;
}
