// People a page may have to show, one of each hard case. All are invented.
import { credentials, longest, manyHonours, names, withheld } from './sample-people-hard.mjs';
import { groups, mentorLine } from './sample-people-kin.mjs';
import { lecturer } from './sample-people-lecturer.mjs';

/** `now` in epoch milliseconds: bookable times lie after it. */
export function casesOf(now) {
  return [
    lecturer(now),
    ...mentorLine(),
    ...names(),
    manyHonours(),
    credentials(),
    ...withheld(),
    ...groups(),
    longest(),
  ];
}
