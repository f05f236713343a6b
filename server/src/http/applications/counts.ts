import { Counter, type Family } from '../../health/registry.ts';

/** Outcomes that are told apart in the figures; all else counts as `refused`. */
const OUTCOMES = [
  'accepted',
  'replayed',
  'challenge',
  'limited',
  'in-flight',
  'key-reused',
  'version',
  'ineligible',
  'busy',
  'failed',
];

/** Counts what became of submissions, by outcome: no form, no id, nothing of any person. */
export class ApplicationCounts {
  readonly #counter = new Counter();

  /** As `FormsContext.tally`. */
  readonly tally = (outcome: string): void => {
    const known = OUTCOMES.includes(outcome) ? outcome : 'refused';
    this.#counter.add({ outcome: known });
  };

  families(): Family[] {
    return [
      {
        name: 'union_applications_total',
        help: 'Applications submitted, by outcome.',
        type: 'counter',
        samples: this.#counter.samples(),
      },
    ];
  }
}
