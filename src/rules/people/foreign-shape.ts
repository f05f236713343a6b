/**
 * People in the JSON of another system: a shape says, without code, where things are in it. Its
 * schema is `schema/widget-people-shape.schema.json`.
 */

import { MappingReport, type ShapeIssue } from './foreign-report.ts';
import { at, isObject, isOwn, itemsAt } from './foreign-pointer.ts';
import { membersIn, type ForeignMembers } from './foreign-value.ts';

export type { ShapeIssue };
export type { ForeignMembers, ForeignPick, ForeignValue } from './foreign-value.ts';

/** Where people are in a foreign document, and where what is told of each. */
export interface PeopleShape {
  /** JSON pointer (RFC 6901) to the list, or to the one person; the document itself when absent. */
  items?: string;
  /** JSON pointer to how many there are in all, where the list has pages. */
  total?: string;
  /** Member of our document → where it is in theirs. */
  members: ForeignMembers;
}

/** A document of our schema as far as the shape goes; the checks of `personIn`, `peopleIn` come after. */
export type ForeignPerson = Record<string, unknown> & { name: string; type: string };

export interface MappedPeople {
  items: (ForeignPerson & { id: string })[];
  /** By the document's own word. */
  total?: number;
  /** What could not be mapped: `/shape/…` is a fault of the shape, any other of the document. */
  issues: ShapeIssue[];
}

/** People that are mapped at most; the rest is told. */
const MOST_ITEMS = 50_000;

/**
 * Maps a list. Who has no name is left out and told; without an id in the shape the place in the
 * list is one. What is there and cannot be read is told once with how often. Never throws.
 */
export function mapPeople(document: unknown, shape: unknown): MappedPeople {
  const report = new MappingReport();
  const usable = shapeIn(shape, report);
  if (!usable) return { items: [], issues: report.list() };
  const found = itemsAt(document, usable.items ?? '');
  if (found === undefined) {
    report.addShape('/items', 'items', `nothing at ${quoted(usable.items)} in the document`);
    return { items: [], issues: report.list() };
  }
  if (found.length > MOST_ITEMS) {
    report.add(
      usable.items ?? '',
      'too-many',
      `${found.length} people; the first ${MOST_ITEMS} taken`,
    );
  }
  const items = found.slice(0, MOST_ITEMS).flatMap((item, place) => {
    const person = personFrom(item, document, usable, pointerOf(usable, place), report);
    return person ? [{ ...person, id: idOf(person, place) }] : [];
  });
  const issues = report.list(found.length);
  const total = usable.total === undefined ? undefined : countIn(at(document, usable.total));
  return total === undefined ? { items, issues } : { items, total, issues };
}

function countIn(value: unknown): number | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/**
 * Maps one person: the one the shape points to; of a list the one with `id`, without it the first.
 * `person` is absent where there is none with a name. Never throws.
 */
export function mapPerson(
  document: unknown,
  shape: unknown,
  id?: string,
): { person?: ForeignPerson; issues: ShapeIssue[] } {
  const report = new MappingReport();
  const usable = shapeIn(shape, report);
  const found = usable && (itemsAt(document, usable.items ?? '') ?? []);
  if (!usable || !found!.length) {
    if (usable) report.addShape('/items', 'items', `nobody at ${quoted(usable.items)}`);
    return { issues: report.list() };
  }
  // Of the others, who were looked at only to find this one, nothing is told.
  const place =
    id === undefined
      ? 0
      : found!.findIndex((item, n) => mappedId(item, n, document, usable) === id);
  if (place < 0) return { issues: report.list() };
  const person = personFrom(found![place], document, usable, pointerOf(usable, place), report);
  return { ...(person && { person }), issues: report.list(1) };
}

function mappedId(item: unknown, place: number, document: unknown, shape: PeopleShape): string {
  const { id } = shape.members;
  const only: ForeignMembers = id === undefined ? {} : { id };
  return idOf(membersIn(item, document, only, '', new MappingReport()), place);
}

function idOf({ id }: Record<string, unknown>, place: number): string {
  return typeof id === 'string' && id !== '' ? id : `n-${place + 1}`;
}

function personFrom(
  item: unknown,
  document: unknown,
  { members }: PeopleShape,
  pointer: string,
  report: MappingReport,
): ForeignPerson | undefined {
  if (!isObject(item)) {
    report.add(pointer, 'item', 'an item that is no object; left out');
    return undefined;
  }
  const person = membersIn(item, document, members, pointer, report);
  if (typeof person['name'] !== 'string') {
    report.add(pointer, 'name', 'somebody without a name; left out');
    return undefined;
  }
  return { type: 'person', ...person } as ForeignPerson;
}

/** The shape, where it is one; what is wrong with its members is told as they are used. */
function shapeIn(shape: unknown, report: MappingReport): PeopleShape | undefined {
  if (!isObject(shape) || !isObject(shape['members'])) {
    report.addShape('/members', 'shape', 'a shape says in `members` where things are');
    return undefined;
  }
  for (const name of ['items', 'total']) {
    const pointer = shape[name];
    if (pointer === undefined || (typeof pointer === 'string' && /^$|^\//.test(pointer))) continue;
    report.addShape(`/${name}`, 'pointer', 'a JSON pointer is empty or begins with /');
    return undefined;
  }
  if (!isOwn(shape['members'], 'name')) {
    report.addShape('/members/name', 'required', 'a shape says where the name is');
    return undefined;
  }
  return shape as unknown as PeopleShape;
}

function pointerOf({ items = '' }: PeopleShape, place: number): string {
  return `${items}/${place}`;
}

const quoted = (pointer: string | undefined): string => (pointer ? `"${pointer}"` : 'the top');
