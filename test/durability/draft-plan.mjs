// What one person of the draft campaign says, and what befalls them: the same for the same seed.
import { randomFrom } from '../../scripts/lib/random.mjs';
import { applicant } from './applicants.mjs';

/**
 * What befalls a person. Of the first group all is over at once, and they come back; the others
 * trouble a form that stays open.
 */
export const ACCIDENTS = [
  'reload',
  'slow database',
  'script late',
  'crash',
  'close',
  'answer lost, reload',
  'back and forward',
  'second tab',
  'offline',
  'server gone',
  'answer lost',
];

/** Accidents that wait for the button that sends. */
const AT_SENDING = ['answer lost, reload', 'server gone', 'answer lost'];

/** Most things a person does before the button that sends. */
const DEEDS = 13;

/**
 * @param {number} seed
 * @param {number} n number of the person
 * @returns {Plan} `answers` by question; `accident`, which strikes before deed number `strikesAt`,
 *   after a wait; `databaseMs`: how long a slow database takes to open; `isSlow`: types a character at
 *   a time and never pauses
 */
export function planOf(seed, n) {
  // Neighbours among seeds begin alike: spread them.
  const random = randomFrom(Math.imul(seed * 1_000_003 + n, 0x9e3779b1));
  const pick = list => list[Math.floor(random() * list.length)];
  // All of them equally often, however few people there are.
  const accident = ACCIDENTS[n % ACCIDENTS.length];
  const isSlow = random() < 0.25;
  return {
    n,
    answers: answersOf(n, random, pick),
    news: random() < 0.3,
    accident,
    isSlow,
    strikesAt: AT_SENDING.includes(accident)
      ? Infinity
      : Math.floor(random() * (isSlow ? 4 * DEEDS : DEEDS)),
    waitMs: Math.floor(random() * 900),
    databaseMs: 1500 + Math.floor(random() * 2000),
    turns: 1 + Math.floor(random() * 3),
    tabDoes: pick(['looks', 'goes on', 'starts over']),
  };
}

function answersOf(n, random, pick) {
  const { name, mobile, idNumber } = applicant(n);
  const work = pick(['employed', 'gig', 'gig', 'none']);
  return {
    name,
    mobile: pick([mobile, `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`]),
    idNumber,
    work,
    ...(work === 'employed' && { org: `示例公司${n}` }),
    ...(work === 'gig' && { job: pick(['courier', 'rider', 'driver', 'home', 'other']) }),
    ...(work === 'gig' && random() < 0.7 && { platform: `示例平台${n}` }),
    region: pick(['410100', '410102', '410105', '410181']),
    ...(random() < 0.7 && { note: `示例留言 ${n}，${'很好'.repeat(Math.floor(random() * 9))}` }),
  };
}
