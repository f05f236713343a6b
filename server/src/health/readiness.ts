import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceHealth } from './watched-source.ts';

/** Longest the source may take to answer, milliseconds. */
const ANSWER_WITHIN = 2000;
/** How long an answer is good for: many who ask shall not become many questions. */
const GOOD_FOR = 1000;
/** From so many failures in a row on, what is served is old. */
const TOO_MANY = 3;

/** Why a server should not be sent requests now. */
export interface Unready {
  code: 'stopping' | 'source-unreachable' | 'snapshot-stale';
  detail: string;
}

/** Whether this instance should be sent requests. */
export class Readiness {
  readonly #health: SourceHealth;
  readonly #reach: () => Promise<unknown>;
  readonly #within: number;
  #stopping = false;
  #asked: { at: number; reached: Promise<boolean> } | undefined;

  /**
   * @param reach Asks the database, or the folder, for a sign of life; rejects when there is none.
   * @param within Longest it may take, milliseconds.
   */
  constructor(health: SourceHealth, reach: () => Promise<unknown>, within = ANSWER_WITHIN) {
    this.#health = health;
    this.#reach = reach;
    this.#within = within;
  }

  /** From now on not ready: the server is about to stop. */
  stop(): void {
    this.#stopping = true;
  }

  /** What speaks against sending requests here; nothing when ready. */
  async problems(): Promise<Unready[]> {
    const problems: Unready[] = [];
    if (this.#stopping) {
      problems.push({ code: 'stopping', detail: '服务器正在停止。 The server is stopping.' });
    }
    if (!(await this.#isReached())) {
      problems.push({
        code: 'source-unreachable',
        detail: `数据库（或文档文件夹）在 ${this.#within / 1000} 秒内没有正常回答。 The database (or folder of documents) gave no good answer within ${this.#within / 1000} s.`,
      });
    }
    const { failuresInRow } = this.#health;
    if (failuresInRow >= TOO_MANY) {
      problems.push({
        code: 'snapshot-stale',
        detail: `数据连续 ${failuresInRow} 次没能更新，仍在提供上一次的。 The data could not be refreshed ${failuresInRow} times in a row; the last good state is served.`,
      });
    }
    return problems;
  }

  #isReached(): Promise<boolean> {
    const now = performance.now();
    if (!this.#asked || now - this.#asked.at > GOOD_FOR) {
      this.#asked = { at: now, reached: this.#ask() };
    }
    return this.#asked.reached;
  }

  async #ask(): Promise<boolean> {
    const over = new AbortController();
    const late = sleep(this.#within, false, { signal: over.signal, ref: false }).catch(() => false);
    const answer = this.#reach().then(
      () => true,
      () => false,
    );
    const reached = await Promise.race([answer, late]);
    over.abort();
    return reached;
  }
}
