import { orAbort, reasonOf } from './abort.ts';

interface Job {
  promise: Promise<unknown>;
  controller: AbortController;
  users: number;
}

/**
 * Work under way, shared by all who ask for the same thing at once. A caller who aborts leaves;
 * when the last one has left, the work itself is aborted.
 */
export class SharedJobs {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  /** By what is made (the function that checks it), then by what it is made from. */
  private readonly jobs = new Map<unknown, Map<string, Job>>();

  /**
   * Joins the job of this `kind` and `key`, or starts it. Rejects with the reason of `signal` when
   * that aborts; else as the job does.
   */
  async run<T>(
    kind: unknown,
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    if (signal?.aborted) throw reasonOf(signal);
    const jobs = this.jobs.get(kind) ?? new Map<string, Job>();
    this.jobs.set(kind, jobs);
    const job = jobs.get(key) ?? this.start(jobs, key, start);
    job.users += 1;
    try {
      return (await (signal ? orAbort(job.promise, signal) : job.promise)) as T;
    } finally {
      job.users -= 1;
      if (!job.users) {
        // Nobody may join a job that is being called off.
        if (jobs.get(key) === job) jobs.delete(key);
        if (!jobs.size && this.jobs.get(kind) === jobs) this.jobs.delete(kind);
        job.controller.abort();
      }
    }
  }

  private start(jobs: Map<string, Job>, key: string, start: (signal: AbortSignal) => unknown): Job {
    const controller = new AbortController();
    const promise = Promise.resolve(start(controller.signal));
    // When every caller has left, nobody listens to the rejection that follows.
    promise.catch(() => undefined);
    const job: Job = { promise, controller, users: 0 };
    jobs.set(key, job);
    return job;
  }
}
