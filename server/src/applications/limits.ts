import type { WorkProof } from '../../../src/data/generated/types.ts';
import { FailedAttempts, networkOf } from '../http/staff/attempts.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { Buckets } from './buckets.ts';
import { isSolved, setChallenge } from './challenge.ts';
import type { LimitsConfig } from './limits-config.ts';
import { after, limited, problem } from './problems.ts';

/** What decides whether an application is looked at. */
export interface Attempt {
  ip: string;
  formId: string;
  /** Hash of its idempotency key. */
  keyHash: string;
  proof?: WorkProof | undefined;
  /** A field no person sees was filled in. */
  honeypot: boolean;
}

const WINDOW = 10 * 60_000;
const FORM_WINDOW = 60_000;
/** Each doubling of what is over the limit asks for twice the work, up to this many bits more. */
const MORE_BITS = 4;
/** How long somebody without scripts waits instead of working, milliseconds. */
const PATIENCE = 10_000;
const MOST_WAITING = 10_000;

/**
 * Keeps floods off without puzzles: from a threshold on work is asked for that a phone does in a
 * moment and a flood cannot afford; far beyond, waiting. Kept in memory, networks by keyed hash
 * only; each instance counts for itself.
 */
export class SubmitLimits {
  readonly #config: LimitsConfig;
  readonly #keys: KeyRing;
  readonly #now: () => Date;
  readonly #free: Buckets;
  readonly #most: Buckets;
  readonly #forms: Buckets;
  /** Keys of requests with a filled honeypot, and when they were first told to wait. */
  readonly #waiting = new Map<string, number>();
  /** Wrong secrets and numbers, by network. */
  readonly tries: FailedAttempts;

  constructor(config: LimitsConfig, keys: KeyRing, now: () => Date = () => new Date()) {
    this.#config = config;
    this.#keys = keys;
    this.#now = now;
    const clock = (): number => now().getTime();
    this.#free = new Buckets(config.applicationsFree, WINDOW, clock);
    this.#most = new Buckets(config.applicationsMost, WINDOW, clock);
    this.#forms = new Buckets(config.applicationsForm, FORM_WINDOW, clock);
    this.tries = new FailedAttempts(clock);
  }

  /**
   * Lets an attempt through, or says what it has to do first.
   * @throws HttpProblem 429: `challenge` with work to do, or `limited`; both with Retry-After.
   */
  admit(attempt: Attempt): void {
    const network = this.#keys.blind('address', networkOf(attempt.ip));
    const tooMany = this.#most.wait(network);
    if (tooMany > 0) throw limited(tooMany / 1000);
    this.#most.add(network);
    const wait = Math.max(this.#free.wait(network), this.#forms.wait(attempt.formId));
    if ((wait > 0 || attempt.honeypot) && !this.#hasEarned(attempt, wait)) {
      throw this.#challenge(attempt, wait);
    }
    this.#free.add(network);
    this.#forms.add(attempt.formId);
  }

  #hasEarned({ proof, keyHash }: Attempt, wait: number): boolean {
    if (proof) return isSolved(this.#keys, keyHash, proof, this.#now());
    if (wait > 0) return false;
    // The honeypot alone: a password manager may have filled it in, and there may be no scripts.
    const since = this.#waiting.get(keyHash);
    return since !== undefined && this.#now().getTime() - since >= PATIENCE;
  }

  #challenge({ keyHash, honeypot }: Attempt, wait: number) {
    if (honeypot) this.#remember(keyHash);
    const seconds = Math.max(wait, honeypot ? PATIENCE : 0) / 1000;
    const over = Math.floor(Math.log2(1 + wait / (WINDOW / this.#config.applicationsFree)));
    const bits = this.#config.challengeBits + Math.min(MORE_BITS, over);
    return problem(
      429,
      'challenge',
      `为防止恶意刷单，请让设备先算一道题（自动进行，约一秒），或过 ${Math.ceil(seconds)} 秒再试。 Your device has to do some work first, which takes about a second, or try again in ${Math.ceil(seconds)} seconds.`,
      {
        extra: { challenge: setChallenge(this.#keys, keyHash, bits, this.#now()) },
        headers: after(seconds),
      },
    );
  }

  #remember(keyHash: string): void {
    if (this.#waiting.has(keyHash)) return;
    this.#waiting.set(keyHash, this.#now().getTime());
    const [eldest] = this.#waiting.keys();
    if (this.#waiting.size > MOST_WAITING && eldest !== undefined) this.#waiting.delete(eldest);
  }
}
