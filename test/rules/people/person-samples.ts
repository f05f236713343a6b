import { readFileSync } from 'node:fs';
import type { Person } from '../../../src/data/generated/types.ts';
import type { PersonRecord } from '../../../src/rules/people/person.ts';

type Members<T> = { [Name in keyof Required<T>]: true };

/** Both ways: what the rules know of a person is what the schema says, member by member. */
export const sameTypes = {
  out: (person: Person): PersonRecord => person,
  back: (person: PersonRecord): Person => person,
  members: (names: Members<Person>): Members<PersonRecord> => names,
  membersBack: (names: Members<PersonRecord>): Members<Person> => names,
};

/** The example of the schema that has every member. */
export function wholePerson(): PersonRecord {
  const file = new URL('../../../schema/examples/person/whole.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as PersonRecord;
}
