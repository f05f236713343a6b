import type { Issue } from './problem.ts';

const MOST_ISSUES = 100;

/** Faults as they are found. After the hundredth they are only counted, and the count is told. */
export class IssueList {
  readonly #issues: Issue[] = [];
  #more = 0;

  /** `detail` may be a function: it is not called for a fault that is only counted. */
  add(pointer: string, code: string, detail: string | (() => string)): void {
    if (this.#issues.length >= MOST_ISSUES) this.#more += 1;
    else {
      const words = typeof detail === 'string' ? detail : detail();
      this.#issues.push({ pointer, code, detail: words });
    }
  }

  addAll(issues: readonly Issue[]): void {
    for (const { pointer, code, detail } of issues) this.add(pointer, code, detail);
  }

  list(): Issue[] {
    if (!this.#more) return [...this.#issues];
    const detail = `${this.#more} more faults are not listed`;
    return [...this.#issues, { pointer: '', code: 'more', detail }];
  }
}
