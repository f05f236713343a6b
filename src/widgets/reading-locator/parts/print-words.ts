import { readingPrint } from '../../../locale/reading-print/namespace.ts';
import { reading } from '../../../locale/reading/namespace.ts';
import { stationPrint } from '../../../locale/station-print/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import type { ReadingContext } from '../part.ts';
import { wordsOf } from '../../../stations/words-of.ts';

// What reading stations say themselves goes before what all paper says.
const spaces = [readingPrint, stationPrint, reading, stations] as const;
const paperWords = wordsOf(...spaces);

export type PrintWords = ReturnType<typeof paperWords>;

/** The words of paper, in the language the locator shows: all there when this resolves. */
export async function printWords(context: ReadingContext): Promise<PrintWords> {
  const { host, words } = context;
  await Promise.all(spaces.map(space => space.load(words.lang)));
  const found = paperWords(context);
  // A controller takes its language from the host's next update.
  await host.updateComplete;
  return found;
}
