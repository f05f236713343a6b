// The sample people, the same each time but for the days that can be booked; every name is invented and
// says 示例. Without Node's own modules: stories and tests in the browser use them as well.
import { casesOf } from './sample-people-cases.mjs';
import { allianceMembers, peopleOfYear, studios } from './sample-people-lists.mjs';

export { LECTURER as sampleLecturer } from './sample-people-lecturer.mjs';
export {
  ALLIANCE as sampleAlliance,
  COMMITTEES as sampleCommittees,
  OF_THE_YEAR as sampleOfTheYear,
} from './sample-people-lists.mjs';
export { drawPortrait, portraitWords } from './sample-portrait.mjs';

/** One of each hard case: long names, no photo, forty honours, hidden names, a team, a studio. */
export function samplePersons(now = Date.now()) {
  return casesOf(now);
}

/** Every list of the samples. */
export const samplePeopleOfYear = peopleOfYear;
export const sampleAllianceMembers = allianceMembers;
export const sampleStudios = studios;

/** All that `npm start` has: the cases, the people of the year, the alliance. */
export function samplePeople(now = Date.now()) {
  return [...casesOf(now), ...peopleOfYear(), ...allianceMembers()];
}

/** What a list has of each, as `v1/people/index.json` says it: at most three honours. */
export function sampleSummaries(people) {
  const taken =
    'id type name lang sort py trade expertise org region series photo bookable committees';
  return people.map(({ id, person }) => ({
    ...Object.fromEntries(
      taken
        .split(' ')
        .filter(name => person[name] !== undefined)
        .map(name => [name, person[name]]),
    ),
    ...(person.honours && { honours: person.honours.slice(0, 3) }),
    href: `v1/people/${id}.json`,
  }));
}

/** Faces of which stories have pictures: 24, women and men in turn. */
export function sampleFaces() {
  const HEADGEAR = [
    'none',
    'helmet',
    'none',
    'helmet',
    'doppa',
    'chef',
    'none',
    'none',
    'cap',
    'none',
  ];
  return Array.from({ length: 24 }, (_, at) => ({
    seed: 31 + at * 5,
    w: 300,
    woman: at % 2 === 1,
    headgear: HEADGEAR[Math.floor(at / 2) % HEADGEAR.length],
  }));
}
