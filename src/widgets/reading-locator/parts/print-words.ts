import { readingPrint } from '../../../locale/reading-print/namespace.ts';
import { reading } from '../../../locale/reading/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import type { ReadingContext } from '../part.ts';
import { wordsOf } from '../words.ts';

const paperWords = wordsOf(readingPrint, reading, stations);

export type PrintWords = ReturnType<typeof paperWords>;

/** The words of paper, in the language the locator shows: all there when this resolves. */
export async function printWords(context: ReadingContext): Promise<PrintWords> {
  const { host, words } = context;
  await Promise.all([readingPrint, reading, stations].map(space => space.load(words.lang)));
  const found = paperWords(context);
  // A controller takes its language from the host's next update.
  await host.updateComplete;
  return found;
}
