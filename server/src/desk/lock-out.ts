import { networkOf } from '../http/staff/attempts.ts';

/** Wrong passwords forgiven before waiting begins. */
const FREE = 5;
/** First wait, doubled with each further wrong password, milliseconds. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 15 * 60_000;
/** After so long without a try everything is forgotten, milliseconds. */
const FORGET = 60 * 60_000;
/** Pairs remembered at most; whoever tries many shall not fill the memory. */
const MOST = 10_000;
/** The same of one address over all names: an office shares an address. */
const ADDRESS_FREE = 50;

interface Tries {
  wrong: number;
  /** When the next try may be made, milliseconds. */
  openAt: number;
  seen: number;
}

/**
 * Waits that grow with wrong passwords: by name and address together, so that a stranger elsewhere
 * cannot lock somebody out of their own desk, and, more patiently, by address alone, so that one
 * address cannot try one password on every name. In memory, of this process.
 */
export class LockOut {
  readonly #tries = new Map<string, Tries>();
  readonly #now: () => number;

  /** @param now Milliseconds of a clock that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Seconds to wait before the next try; 0 when it may be made now. */
  wait(name: string, address: string): number {
    const now = this.#now();
    const until = Math.max(
      ...keysOf(name, address).map(([key]) => this.#tries.get(key)?.openAt ?? 0),
    );
    return until <= now ? 0 : Math.ceil((until - now) / 1000);
  }

  /** Counts a try as wrong before it is judged, so that tries made at the same time count. */
  take(name: string, address: string): void {
    const now = this.#now();
    for (const [key, free] of keysOf(name, address)) {
      const before = this.#tries.get(key);
      const wrong = (before && now - before.seen < FORGET ? before.wrong : 0) + 1;
      const over = wrong - free;
      const wait = over < 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(over, 20));
      // Put at the end, so that the first of the map is the one longest quiet.
      this.#tries.delete(key);
      this.#tries.set(key, { wrong, openAt: now + wait, seen: now });
      const [eldest] = this.#tries.keys();
      if (this.#tries.size > MOST && eldest !== undefined) this.#tries.delete(eldest);
    }
  }

  /** The password was right: the pair begins anew, the address gets its try back. */
  forgive(name: string, address: string): void {
    this.giveBack(name, address);
    const [[pair]] = keysOf(name, address);
    this.#tries.delete(pair);
  }

  /** The try was not judged after all. */
  giveBack(name: string, address: string): void {
    for (const [key] of keysOf(name, address)) {
      const tries = this.#tries.get(key);
      if (tries) this.#tries.set(key, { ...tries, wrong: tries.wrong - 1, openAt: 0 });
    }
  }
}

function keysOf(name: string, address: string): readonly [[string, number], [string, number]] {
  const network = networkOf(address);
  const folded = name.trim().normalize('NFKC').toLowerCase().slice(0, 100);
  return [
    [`${network} ${folded}`, FREE],
    [network, ADDRESS_FREE],
  ];
}
