/** Work in a thread of its own: one that can be stopped, and has memory of its own. */

import { Worker } from 'node:worker_threads';
import { MAX_READER_MEMORY, MB } from './limits.ts';

/**
 * Threads of one module that answers each message with one message. A thread that has done its work
 * is kept for the next question; starting one takes longer than a small file.
 */
export class Apart<Question, Answer> {
  readonly #module: URL;
  #idle: Worker | undefined;
  readonly #stopped = new WeakSet<Worker>();

  constructor(module: URL) {
    this.#module = module;
  }

  /**
   * @param limit milliseconds for the answer.
   * @throws Error where the thread takes more time or memory than it is given, or dies.
   */
  async ask(question: Question, limit: number): Promise<Answer> {
    const thread = this.#idle ?? this.#start();
    this.#idle = undefined;
    thread.ref();
    try {
      return await this.#answer(thread, question, limit);
    } finally {
      // One is kept; it does not keep the program alive.
      if (this.#idle || this.#stopped.has(thread)) void thread.terminate();
      else (this.#idle = thread).unref();
    }
  }

  #start(): Worker {
    const thread = new Worker(this.#module, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: Math.round(MAX_READER_MEMORY / MB) },
    });
    // What a thread dies of reaches the question it was asked, or nobody.
    return thread.on('error', () => {});
  }

  #answer(thread: Worker, question: Question, limit: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        this.#stopped.add(thread);
        settle(() => reject(new Error(why)));
      };
      const timer = setTimeout(fail, limit, 'the thread takes too long');
      const onMessage = (answer: Answer) => settle(() => resolve(answer));
      const onExit = () => fail('the thread stopped');
      const settle = (then: () => void) => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('exit', onExit);
        then();
      };
      thread.on('message', onMessage).on('exit', onExit);
      thread.postMessage(question);
    });
  }
}
