/** Reads a row of a list of people into what its document will say, but for id and relations. */

import { nameOrder } from './person-sort.ts';
import { photoOf, type PhotoDraft } from './photo-cells.ts';
import { readDate } from './small-cells.ts';
import { readFacts } from './fact-cells.ts';
import { readHonours } from './honour-cells.ts';
import { readSlots } from './slot-cells.ts';
import { readYesNo } from './plain-answers.ts';
import { closeName, splitWords, tidy } from './cell-text.ts';
import type { Field } from './field-headers.ts';
import type { PhotoFiles } from './photo-files.ts';
import type { BookingSlot, Person } from '../../../src/data/generated/types.ts';
import type { RegionFinder } from './region-cells.ts';
import type { RowCells } from './row-cells.ts';

/** What tells one person from another: people of one name in two companies are two. */
export interface PersonLike {
  name: string;
  org: string;
  trade: string;
}

type PersonType = Person['type'];

export interface PersonDraft extends PersonLike {
  row: RowCells;
  /** The document without its id and relations. */
  person: Omit<Person, 'id' | 'relations'>;
  photo?: PhotoDraft;
}

/** A row of a list of people, whether or not it became one. */
export interface PersonRow {
  row: RowCells;
  draft: PersonDraft | undefined;
  like: PersonLike;
}

/** What all rows of an import share. */
export interface PersonContext {
  regions: RegionFinder;
  /** The day of the import, `YYYY-MM-DD`. */
  today: string;
  now: Date;
  /** The folder of photos, where one was given. */
  photos?: PhotoFiles | undefined;
}

/** The draft of a row; undefined when an error, which is reported, keeps the row out. */
export function personDraftOf(row: RowCells, context: PersonContext): PersonDraft | undefined {
  const like = likeOf(row);
  const { name, org, trade } = like;
  if (name === '') row.say('person-name-missing', 'name');
  if (row.refused) return undefined;
  const type = typeOf(row, name);
  const region = context.regions.regionOf(row)?.code;
  const consent = consentOf(row, type, context.today);
  if (row.refused) return undefined;
  const photo = photoOf(row, consent?.date, context.photos);
  const honours = honoursOf(row, region, Number(context.today.slice(0, 4)));
  const facts = factsOf(row);
  const slots = slotsOf(row, context.now);
  const bookable = bookableOf(row) ?? (slots.length > 0 ? true : undefined);
  const story = paragraphs(row.lines('story'));
  const quote = row.text('quote');
  const person: PersonDraft['person'] = {
    v: 1,
    type,
    name,
    ...nameOrder(name, type),
    ...(trade === '' ? {} : { trade }),
    ...listed(row, 'expertise'),
    ...(org === '' ? {} : { org }),
    ...(region === undefined ? {} : { region }),
    ...listed(row, 'series'),
    ...(honours.length > 0 ? { honours } : {}),
    ...(facts.length > 0 ? { facts } : {}),
    ...(photo ? { photo: photo.photo } : {}),
    ...(story === '' ? {} : { story }),
    ...(quote === '' ? {} : { quote }),
    ...(bookable === undefined ? {} : { bookable }),
    ...(slots.length > 0 ? { slots } : {}),
    ...listed(row, 'committees'),
    ...(consent ? { consent } : {}),
  };
  return { row, person, ...(photo && { photo }), ...like };
}

/** What can be said of a row's person whether or not the row is good. */
export function likeOf(row: RowCells): PersonLike {
  return { name: closeName(row.text('name')), org: row.text('org'), trade: row.text('trade') };
}

const TYPES: readonly (readonly [PersonType, RegExp, zh: string, en: string])[] = [
  ['studio', /工作室|工作站|studio/i, '工作室', 'studio'],
  ['team', /团队|集体|班组|班$|小组|车间|队|组$|科$|团$|team/i, '团队', 'team'],
  ['person', /个人|人物|工匠|劳模|职工|本人|person/i, '个人', 'person'],
];

const BODY_LENGTH = 4;

/** By the column, else by the name; a name without a word for it is a person's. */
function typeOf(row: RowCells, name: string): PersonType {
  const text = row.text('type');
  const said = text === '' ? undefined : TYPES.find(([, words]) => words.test(text));
  if (said) return said[0];
  // 王科 and 李班 are people; a team's name is longer than most people's.
  const body = [...name].length >= BODY_LENGTH && TYPES.find(([, words]) => words.test(name));
  const [type, , zh, en] = body || TYPES.at(-1)!;
  if (text !== '') row.say('person-type-unknown', 'type', { text, type: { zh, en } });
  else if (type !== 'person') row.say('person-type-read', 'name', { type: { zh, en } });
  return type;
}

const NO_CONSENT = /^(?:否|无|不|未|没有|×|✗|no\b|n$)|不同意|未同意|拒绝|撤回|撤销/i;

/**
 * The days consent begins and ends; a list with the column has to fill it in for each person. Who
 * refuses, or whose consent has ended, is no entry of the list any more.
 */
function consentOf(row: RowCells, type: PersonType, today: string): Person['consent'] {
  const date = dayOf(row, 'consent');
  const through = dayOf(row, 'consentThrough');
  if (through !== undefined && through < today)
    row.say('consent-ended', 'consentThrough', { text: through });
  if (date !== undefined) return { date, ...(through === undefined ? {} : { through }) };
  const asked = row.has('consent') && row.text('consent') === '';
  if (through !== undefined || (asked && type === 'person')) row.say('consent-missing', 'consent');
  return undefined;
}

function dayOf(row: RowCells, field: 'consent' | 'consentThrough'): string | undefined {
  const text = row.text(field);
  const date = text === '' ? undefined : readDate(text);
  if (text === '' || date) return date;
  const refused = field === 'consent' && NO_CONSENT.test(text);
  row.say(refused ? 'consent-refused' : 'date-unread', field, { text });
  return undefined;
}

/** Whether the row says that the person is not, or no longer, to be shown. */
export function isWithdrawn(row: RowCells, today: string): boolean {
  const quiet = row.unheard();
  consentOf(quiet, 'team', today);
  return quiet.refused;
}

function honoursOf(row: RowCells, region: string | undefined, year: number) {
  const { honours, unclear } = readHonours(row.lines('honours'), region, year);
  if (unclear.length > 0) row.say('honour-level', 'honours', { names: unclear.join('、') });
  return honours;
}

function factsOf(row: RowCells) {
  const { facts, unread } = readFacts(row.lines('facts'));
  if (unread.length > 0) row.say('fact-unread', 'facts', { words: unread.join('、') });
  return facts;
}

function slotsOf(row: RowCells, now: Date): BookingSlot[] {
  const { slots, unread, past } = readSlots(row.lines('slots'), now);
  if (unread.length > 0) row.say('slot-unread', 'slots', { words: unread.join('；') });
  if (past.length > 0) row.say('slot-past', 'slots', { words: past.join('；') });
  return slots;
}

function bookableOf(row: RowCells): boolean | undefined {
  const text = row.text('bookable');
  const answer = text === '' ? undefined : readYesNo(text);
  if (text !== '' && answer === undefined) row.say('answer-unread', 'bookable', { text });
  return answer;
}

/** A member that is a list of words, or nothing. */
function listed<F extends Field & ('expertise' | 'series' | 'committees')>(
  row: RowCells,
  field: F,
): { [P in F]?: string[] } {
  const words = [...new Set(splitWords(row.lines(field), () => true))];
  return words.length > 0 ? ({ [field]: words } as { [P in F]: string[] }) : {};
}

/** Line breaks of a cell are paragraphs, which an empty line divides. */
function paragraphs(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map(tidy)
    .filter(line => line !== '')
    .join('\n\n');
}
