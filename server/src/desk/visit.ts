import type { DeskAccount, DeskRole } from '../store/desk/accounts.ts';
import type { Bilingual, Lang } from '../user-error.ts';

/** Who looks at a page of the desk, and how. */
export interface Visit {
  lang: Lang;
  /** Words in the reader's language. */
  t: (text: Bilingual) => string;
  /** Path of the desk, `/desk/` or below a proxy's path; links begin with it. */
  home: string;
  /** Path and query of this page, to come back to after the language is switched. */
  here: string;
  siteName: string;
  /** IANA zone the times are shown in. */
  zone: string;
  /** Who is signed in; undefined on the pages before that. */
  account?: DeskAccount;
  /** Goes into every form of somebody signed in. */
  csrf: string;
}

/** A visit of somebody who is signed in. */
export type SignedIn = Visit & { account: DeskAccount };

const RANKS: Readonly<Record<DeskRole, number>> = { reader: 0, officer: 1, admin: 2 };

/** Whether a role has at least the rights of another. */
export function may(role: DeskRole, least: DeskRole): boolean {
  return RANKS[role] >= RANKS[least];
}

/** A moment as people read it, as on the page applicants follow theirs on: 2026-03-01 09:30. */
export function moment(iso: string, { zone }: Pick<Visit, 'zone'>): string {
  // Swedish writes ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso));
}

/** The moment a day begins in a zone, RFC 3339 UTC; undefined for what is no day. */
export function dayStart(day: string, zone: string, plusDays = 0): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  if (new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) !== day)
    return undefined;
  const wall = Date.UTC(year, month - 1, date + plusDays);
  // Once for the offset around that time, once more where it changes on that day.
  const first = wall - offsetAt(wall, zone);
  return new Date(wall - offsetAt(first, zone)).toISOString();
}

/** How far a zone is ahead of UTC at a moment, milliseconds. */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(
    format.formatToParts(new Date(at)).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - (at - (at % 1000));
}
