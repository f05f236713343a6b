import type { WordsController } from '../../base/words-controller.ts';
import type { craftsman } from '../../locale/craftsman/namespace.ts';

/** The words of a card's first look. */
export type Words = WordsController<readonly [typeof craftsman]>;
