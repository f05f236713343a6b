import { attempt, type AttemptOptions } from './attempt.ts';
import type { Check } from './check.ts';
import type { StandingsDelta } from './generated/types.ts';
import { parseJson } from './json.ts';
import { makeProblem, type Problem } from './problem.ts';
import { checkPage } from './standings-check.ts';
import { checkDelta } from './standings-delta-check.ts';
import type { Revision } from './standings.ts';
import { addressOf } from './urls.ts';

/** What a question for news came to. */
export type News =
  | { kind: 'same' }
  | { kind: 'delta'; delta: StandingsDelta }
  /** There is another revision than the one at hand, and no way there from it. */
  | { kind: 'changed' }
  /** Asking again is of no use: not allowed to see it. */
  | { kind: 'refused'; problem: Problem }
  | { kind: 'failed'; problem: Problem };

export interface AskOptions extends Pick<AttemptOptions, 'fetch' | 'now' | 'sleep'> {
  /** Origin of the page; in a browser its own. */
  origin: string | undefined;
}

/** Milliseconds for an answer that is small. */
const TIMEOUT_MS = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;
const ACCEPT = 'application/json, */*;q=0.1';

/**
 * Asks a server what is new, by the delta since a revision or, where there is none, by the first
 * page. Sends the ETag of the last answer, so that no news costs no body. Nothing is kept: a last
 * good copy of a delta would be of no use.
 */
export class NewsDesk {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private readonly options: AskOptions;
  private readonly delta: string | undefined;
  private readonly page: string;
  /** The revision of which the server said that it does not know it. */
  private unknown: Revision | undefined;
  private etag: { url: string; tag: string } | undefined;

  constructor(from: { delta?: string | undefined; page: string }, options: AskOptions) {
    this.delta = from.delta;
    this.page = from.page;
    this.options = options;
  }

  /** What is new since `rev`. Rejects only with the reason of `signal`. */
  async ask(rev: Revision, signal: AbortSignal): Promise<News> {
    if (this.delta !== undefined && this.unknown !== rev) {
      const url = new URL(this.delta);
      url.searchParams.set('since', String(rev));
      const answer = await this.get(url.href, checkDelta, signal);
      if (answer.kind === 'delta') {
        const delta = answer.data;
        if (delta.rev === rev) return { kind: 'same' };
        if (delta.from === rev) return { kind: 'delta', delta };
      } else if (answer.kind !== 'gone') {
        return answer;
      }
      this.unknown = rev;
    }
    const answer = await this.get(this.page, checkPage, signal);
    if (answer.kind === 'delta') return { kind: answer.data.rev === rev ? 'same' : 'changed' };
    if (answer.kind !== 'gone') return answer;
    return { kind: 'failed', problem: answer.problem };
  }

  private async get<T>(
    url: string,
    check: Check<T>,
    signal: AbortSignal,
  ): Promise<
    | { kind: 'delta'; data: T }
    | { kind: 'gone'; problem: Problem }
    | Exclude<News, { kind: 'delta' | 'changed' }>
  > {
    const address = addressOf(url);
    if (!address.ok) {
      return { kind: 'refused', problem: makeProblem('blocked', { detail: address.why }) };
    }
    const { origin, ...options } = this.options;
    // Across origins the header would cost a preflight; there the browser's own cache revalidates.
    const known = this.etag?.url === url && origin === address.url.origin;
    const etag = known ? this.etag?.tag : undefined;
    const request = { ...options, timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES, accept: ACCEPT };
    const answer = await attempt(url, { ...request, fresh: true, etag, signal });
    if (answer.kind === 'unchanged') return { kind: 'same' };
    if (answer.kind === 'failed') return refusal(answer.problem);
    // 204: nothing is new.
    if (answer.text === '') return { kind: 'same' };
    const json = parseJson(answer.text);
    if (!json.ok) return { kind: 'failed', problem: json.problem };
    const checked = check(json.value);
    if (!checked.ok) {
      return { kind: 'failed', problem: makeProblem('invalid', { errors: checked.issues }) };
    }
    this.etag = answer.etag === undefined ? undefined : { url, tag: answer.etag };
    return { kind: 'delta', data: checked.data };
  }
}

function refusal(problem: Problem) {
  const { status } = problem;
  if (status === 401 || status === 403) return { kind: 'refused', problem } as const;
  if (status === 404 || status === 410) return { kind: 'gone', problem } as const;
  return { kind: 'failed', problem } as const;
}
