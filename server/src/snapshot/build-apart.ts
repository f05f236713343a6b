/**
 * Builds a read side in a thread of its own: a country's stations take a second of work and make
 * much that is dropped at once, neither of which the requests of the day should wait for.
 */

import { Worker } from 'node:worker_threads';
import type { StorePlace } from '../store/open.ts';
import { UserError, type Bilingual } from '../user-error.ts';
import type { BuildDates, Built, BuiltSide } from './build.ts';
import type { TextBlocks } from './text-index.ts';

/** What to build from: a site of a store, which the thread opens itself, or a folder. */
export type Order =
  { place: StorePlace; siteId: string; dates: BuildDates } | { folder: string; dates: BuildDates };

export type ThreadAnswer =
  | { side: BuiltSide }
  | { path: string; texts: TextBlocks }
  /** In words for whoever runs the server. */
  | { refused: Bilingual }
  | { failed: unknown };

/**
 * Builds apart. The folded texts follow later; whoever asks for them waits for them.
 * @throws what building throws.
 */
export async function buildApart(order: Order): Promise<Built> {
  const thread = new Worker(new URL('./build-thread.ts', import.meta.url), {
    execArgv: [],
    workerData: order,
  });
  const answers = new Answers(thread);
  const side = await answers.side.promise;
  // The texts come in their own time, which shall not keep a program from ending.
  thread.unref();
  const paths = [...Object.keys(side.stations), ...Object.keys(side.lists)];
  return { side, fold: Object.fromEntries(paths.map(path => [path, () => answers.texts(path)])) };
}

/** What a thread says, in terms of what is waited for. */
class Answers {
  readonly side = new Deferred<BuiltSide>();
  readonly #texts = new Map<string, Deferred<TextBlocks>>();
  #failure: { error: unknown } | undefined;

  constructor(thread: Worker) {
    const fail = (error: unknown): void => {
      this.#failure ??= { error };
      this.side.reject(error);
      for (const waiting of this.#texts.values()) waiting.reject(error);
    };
    thread.on('error', fail).on('exit', () => fail(new Error('the building thread stopped')));
    thread.on('message', (answer: ThreadAnswer) => {
      if ('side' in answer) this.side.resolve(answer.side);
      else if ('texts' in answer) this.#waiting(answer.path).resolve(answer.texts);
      else fail('refused' in answer ? new UserError(answer.refused) : answer.failed);
    });
  }

  /** The folded texts of a list, which are handed over once. */
  async texts(path: string): Promise<TextBlocks> {
    const texts = await this.#waiting(path).promise;
    this.#texts.delete(path);
    return texts;
  }

  #waiting(path: string): Deferred<TextBlocks> {
    const known = this.#texts.get(path);
    if (known) return known;
    const made = new Deferred<TextBlocks>();
    if (this.#failure) made.reject(this.#failure.error);
    this.#texts.set(path, made);
    return made;
  }
}

/** A promise settled from outside. Nobody need wait for it: a failure is told to who does. */
class Deferred<T> {
  readonly promise: Promise<T>;
  resolve: (value: T) => void = () => undefined;
  reject: (error: unknown) => void = () => undefined;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.promise.catch(() => undefined);
  }
}
