import type { PersonSummary } from '../../data/generated/types.ts';
import { highestHonour } from '../../rules/people/honours.ts';

export type EntryHonour = NonNullable<PersonSummary['honours']>[number];

/** One person, team or studio, as a tile or row tells of them. */
export interface Entry {
  readonly id: string;
  readonly type: PersonSummary['type'];
  readonly name: string;
  /** The name is not published. */
  readonly isNameless: boolean;
  readonly lang?: string | undefined;
  readonly trade?: string | undefined;
  readonly org?: string | undefined;
  /** The highest, of several of one level the newest. */
  readonly honour?: EntryHonour | undefined;
  /** `src` is a full URL. */
  readonly photo?: PersonSummary['photo'] | undefined;
  readonly committees: readonly string[];
  readonly bookable: boolean;
  /** Where the document is, a full URL. */
  readonly href?: string | undefined;
  /** All that the list says of it. */
  readonly summary: PersonSummary;
}

/** A summary that may be shown. `show` is there where a name is covered. */
type Shown = PersonSummary & { readonly show?: Readonly<Record<string, string>> };

export function entryOf(summary: Shown): Entry {
  const { id, type, name, lang, trade, org, photo, href, show } = summary;
  const { committees = [], bookable = false } = summary;
  const honour = highestHonour(summary.honours);
  const isNameless = show?.['name'] === 'hidden';
  return {
    ...{ id, type, name, isNameless, lang, trade, org },
    ...{ honour, photo, committees, bookable, href, summary },
  };
}
