import type { Holding } from '../../../src/data/generated/types.ts';
import { titleState } from '../../../src/rules/books/availability.ts';
import { copyState, type CodeTable } from '../../../src/rules/books/interlib.ts';
import { at, textAt } from './member-path.ts';

/** How copies are read. */
export interface CopyReading {
  fields: Readonly<Record<string, string>>;
  /** The source's own codes; they go before the words the answer gives for them. */
  states: Readonly<Record<string, string>>;
  /** The station of a library code; undefined where there is none, or which one is not clear. */
  stationOf(code: string, place: string | undefined): string | undefined;
}

/** Copies of a title at most that are read; no title has more, but an answer may. */
const MOST_COPIES = 500;

/** One copy as its system tells of it. */
interface Copy {
  station: string;
  callno: string | undefined;
  shelf: string | undefined;
  state: Holding['state'];
  /** The system's own word, where ours does not say it all. */
  note: string | undefined;
  due: string | undefined;
}

/**
 * The copies of an answer, together by station, call number and shelf. Copies at a place that is no
 * station of ours are left out: nobody can fetch them there.
 */
export function readHoldings(answer: unknown, reading: CopyReading): Holding[] {
  const list = at(answer, reading.fields['holdings'] ?? '');
  if (!Array.isArray(list)) return [];
  const groups = new Map<string, Copy[]>();
  for (const entry of (list as unknown[]).slice(0, MOST_COPIES)) {
    const copy = copyOf(entry, answer, reading);
    if (!copy) continue;
    const key = JSON.stringify([copy.station, copy.callno, copy.shelf]);
    groups.set(key, [...(groups.get(key) ?? []), copy]);
  }
  return [...groups.values()].map(holdingOf);
}

function copyOf(entry: unknown, answer: unknown, reading: CopyReading): Copy | undefined {
  const { fields, states, stationOf } = reading;
  const text = (name: string): string | undefined => textAt(entry, fields[name] ?? '');
  const code = text('libcode');
  const place = text('place');
  const station = code === undefined ? undefined : stationOf(code, place);
  if (station === undefined) return undefined;
  const written = text('state');
  const word = written === undefined ? undefined : wordFor(answer, fields['stateNames'], written);
  const own = copyState(written, states as CodeTable);
  const { state, readingRoom } = own.state || !word ? own : copyState(word, states as CodeTable);
  const said = word ?? written;
  const placeName = place === undefined ? undefined : wordFor(answer, fields['placeNames'], place);
  return {
    station,
    callno: text('callno'),
    shelf: text('shelf') ?? placeName,
    state,
    note: state === undefined || readingRoom ? said : undefined,
    due: state === 'available' ? undefined : dayOf(text('due') ?? dueOfLoan(entry, answer, fields)),
  };
}

/** The word a table of the answer has for a code: a text, or a member `…Name` of an object. */
function wordFor(answer: unknown, path: string | undefined, code: string): string | undefined {
  if (!path || code.includes('.')) return undefined;
  const found = at(answer, path);
  const direct = textAt(found, code);
  return direct ?? textAt(at(found, code), 'stateName') ?? textAt(at(found, code), 'name');
}

function dueOfLoan(
  entry: unknown,
  answer: unknown,
  fields: CopyReading['fields'],
): string | undefined {
  const barcode = textAt(entry, fields['barcode'] ?? '');
  if (barcode === undefined || barcode.includes('.')) return undefined;
  const loan = at(at(answer, fields['loans'] ?? ''), barcode);
  return textAt(loan, fields['due'] ?? '');
}

/** `2026-03-01`, `2026/3/1 23:59`, `20260301`, or milliseconds since 1970, as a day in China. */
export function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d{12,13}$/.test(text)) {
    return new Date(Number(text) + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})|(\d{2})(\d{2})(?!\d))/.exec(text);
  if (!parts) return undefined;
  const [, year, m1, d1, m2, d2] = parts;
  const day = `${year}-${(m1 ?? m2 ?? '').padStart(2, '0')}-${(d1 ?? d2 ?? '').padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  // 31 February is no day, though a date that is lenient takes it for one.
  return time > 0 && new Date(time).toISOString().slice(0, 10) === day ? day : undefined;
}

function holdingOf(copies: readonly Copy[]): Holding {
  const [first] = copies as [Copy];
  const state = titleState(copies);
  const isKnown = copies.every(copy => copy.state !== undefined);
  const available = copies.filter(copy => copy.state === 'available').length;
  const notes = [...new Set(copies.flatMap(({ note }) => note ?? []))];
  const due = copies
    .flatMap(copy => copy.due ?? [])
    .sort()
    .at(0);
  return {
    station: first.station,
    ...(first.callno !== undefined && { callno: first.callno }),
    ...(first.shelf !== undefined && { shelf: first.shelf }),
    ...(state && { state }),
    copies: { total: copies.length, ...(isKnown && { available }) },
    ...(due !== undefined && available === 0 && { due }),
    ...(notes.length > 0 && { note: notes.join('；') }),
  };
}
