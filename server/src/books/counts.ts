import type { BookSource as SourceAnswer } from '../../../src/data/generated/types.ts';
import { Counter, Histogram, type Family } from '../health/registry.ts';

/** Upper bounds of the time a catalogue takes, seconds. */
const BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8];

/** Figures of the catalogues: how often each was asked, and how it was. Nothing of what was asked. */
export class SourceCounts {
  readonly #answers = new Counter();
  readonly #times = new Histogram(BOUNDS);

  add(source: string, state: SourceAnswer['state']): void {
    this.#answers.add({ source, state });
  }

  took(source: string, seconds: number): void {
    this.#times.observe({ source }, seconds);
  }

  families(): Family[] {
    return [
      {
        name: 'union_books_answers_total',
        help: 'Answers given for a catalogue, by its condition.',
        type: 'counter',
        samples: this.#answers.samples(),
      },
      {
        name: 'union_books_source_seconds',
        help: 'Time a catalogue took when it was asked.',
        type: 'histogram',
        samples: this.#times.samples(),
      },
    ];
  }
}
