import type { Client, GetOptions } from '../../../src/data/client.ts';
import { makeProblem, type Problem, type Result } from '../../../src/data/problem.ts';
import { addressOf } from '../../../src/data/urls.ts';

/** A failure in place of a document. */
export class Failure {
  readonly problem: Problem;

  constructor(problem: Problem = makeProblem('http', { status: 503 })) {
    this.problem = problem;
  }
}

/** A last good copy in place of a fresh document. */
export class OldCopy {
  readonly document: unknown;
  readonly since: number;

  constructor(document: unknown, since: number) {
    this.document = document;
    this.since = since;
  }
}

/** An answer that comes when told. */
export class Held {
  readonly answer: Promise<unknown>;
  send!: (answer: unknown) => void;

  constructor() {
    this.answer = new Promise(resolve => (this.send = resolve));
  }
}

/**
 * A client that answers by address from `answers`, which may change as the test goes on; what is
 * not there is 404. Documents go through the caller's own check, copied. `asked` is every address
 * asked for, in order.
 */
export class FakeClient implements Client {
  readonly asked: string[] = [];
  /** The options of each, in the same order. */
  readonly options: GetOptions<unknown>[] = [];
  answers: Record<string, unknown>;
  time = Date.UTC(2026, 2, 1);

  constructor(answers: Record<string, unknown> = {}) {
    this.answers = answers;
  }

  now(): number {
    return this.time;
  }

  async get<T>(given: string, options: GetOptions<T>): Promise<Result<T>> {
    const address = addressOf(given);
    if (!address.ok) return { ok: false, problem: makeProblem('blocked') };
    const url = address.url.href;
    this.asked.push(url);
    this.options.push(options as GetOptions<unknown>);
    const { check, signal } = options;
    signal?.throwIfAborted();
    const scripted = this.answers[url] ?? new Failure(makeProblem('http', { status: 404 }));
    const answer = await unlessAborted(
      scripted instanceof Held ? scripted.answer : Promise.resolve(scripted),
      signal,
    );
    if (answer instanceof Failure) return { ok: false, problem: answer.problem };
    const old = answer instanceof OldCopy ? answer : undefined;
    const checked = check(structuredClone(old ? old.document : answer));
    if (!checked.ok) {
      return { ok: false, problem: makeProblem('invalid', { errors: checked.issues }) };
    }
    const { data, issues } = checked;
    const result = { ok: true, data, url, problems: issues } as const;
    if (!old) return result;
    return { ...result, stale: { since: old.since, problem: makeProblem('network') } };
  }
}

function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    answer.then(resolve, reject);
  });
}
