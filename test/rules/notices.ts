import type { CalendarDay } from '../../src/rules/calendar.ts';

/** The notices of the State Council once more, day by day: + statutory, = other day off, ! make-up workday. */
const NOTICES: Record<number, string> = {
  2024: `01-01+ 02-04! 02-10+ 02-11+ 02-12+ 02-13= 02-14= 02-15= 02-16= 02-17= 02-18!
    04-04+ 04-05= 04-06= 04-07! 04-28! 05-01+ 05-02= 05-03= 05-04= 05-05= 05-11!
    06-08= 06-09= 06-10+ 09-14! 09-15= 09-16= 09-17+ 09-29!
    10-01+ 10-02+ 10-03+ 10-04= 10-05= 10-06= 10-07= 10-12!`,
  2025: `01-01+ 01-26! 01-28+ 01-29+ 01-30+ 01-31+ 02-01= 02-02= 02-03= 02-04= 02-08!
    04-04+ 04-05= 04-06= 04-27! 05-01+ 05-02+ 05-03= 05-04= 05-05= 05-31+ 06-01= 06-02=
    09-28! 10-01+ 10-02+ 10-03+ 10-04= 10-05= 10-06+ 10-07= 10-08= 10-11!`,
  2026: `01-01+ 01-02= 01-03= 01-04! 02-14! 02-15= 02-16+ 02-17+ 02-18+ 02-19+ 02-20= 02-21=
    02-22= 02-23= 02-28! 04-04= 04-05+ 04-06= 05-01+ 05-02+ 05-03= 05-04= 05-05= 05-09!
    06-19+ 06-20= 06-21= 09-20! 09-25+ 09-26= 09-27=
    10-01+ 10-02+ 10-03+ 10-04= 10-05= 10-06= 10-07= 10-10!`,
};

const TYPES: Record<string, CalendarDay['type']> = { '+': 'holiday', '=': 'rest', '!': 'work' };

/** Every day of the notices of 2024, 2025 and 2026, written down apart from the calendar itself. */
export const NOTICE_DAYS = Object.entries(NOTICES).flatMap(([year, text]) =>
  text
    .trim()
    .split(/\s+/)
    .map(word => ({ date: `${year}-${word.slice(0, 5)}`, type: TYPES[word[5]!]! })),
);
