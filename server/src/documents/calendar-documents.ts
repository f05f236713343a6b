import { CN_CALENDAR } from '../../../src/rules/calendar-cn.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import { calendarPath } from './paths.ts';

/** The State Council's holiday calendar, one document a year. */
export function* calendarDocuments(): Generator<DocumentSource> {
  for (const year of CN_CALENDAR) {
    const pieces = jsonPieces({ v: 1, ...year });
    yield { path: calendarPath(year.region, year.year), type: 'json', pieces };
  }
}
