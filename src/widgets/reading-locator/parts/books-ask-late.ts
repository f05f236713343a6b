import { makeProblem } from '../../../data/problem.ts';
import type { ReadingContext } from '../part.ts';
import type { Ask } from './books-search.ts';

/** Asks with code that is loaded for the first question; its not arriving is a problem like any. */
export function loadAsk(context: () => ReadingContext): Ask {
  return async (asked, options) => {
    const asking = await import('./books-ask.ts').catch((error: unknown) => {
      console.warn('union-widgets: 查书没有加载成功。', error);
    });
    if (!asking) return { ok: false, problem: makeProblem('network') };
    return asking.askBooks(context(), asked, options);
  };
}
