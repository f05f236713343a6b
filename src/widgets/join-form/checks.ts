import { formFaults } from '../../locale/form-faults/namespace.ts';
import { Judge } from './judge.ts';
import { partView } from './part-view.ts';
import { errorView, summaryView } from './summary-view.ts';
import { entitle } from './tab-title.ts';

/**
 * What a form needs from the first answer on and its first screen does not: half of the engine, the
 * words for what is wrong. Loaded while the page is idle, at the latest when a person begins.
 */
export const checks = {
  errorView,
  summaryView,
  Judge,
  entitle,
  partView,
  words: formFaults,
};

export type Checks = typeof checks;
