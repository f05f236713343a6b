import type { WordsController } from '../../base/words-controller.ts';
import type { craftsmanWall } from '../../locale/craftsman-wall/namespace.ts';

/** The words that a wall of craftsmen begins with. */
export type Words = WordsController<readonly [typeof craftsmanWall]>;
