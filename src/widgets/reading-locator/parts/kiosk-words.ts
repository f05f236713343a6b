import { readingEvents } from '../../../locale/reading-events/namespace.ts';
import { readingKiosk } from '../../../locale/reading-kiosk/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';

/** The words of the screen at a station, besides those of a detail. */
export const kioskWords = wordsOf(readingKiosk, readingEvents);

export type KioskWords = ReturnType<typeof kioskWords>;
