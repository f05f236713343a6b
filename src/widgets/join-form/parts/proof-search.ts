/** Searches nonces for a proof of work, a few thousand at a time. */
export interface Search {
  /** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as eight words. */
  digest(text: string): Int32Array;
  /** The next so many tries: the nonce that is found, else an empty text. */
  next(tries: number): string;
}

/**
 * A search for a nonce whose SHA-256 with the salt before it starts with `bits` zero bits. Nonces
 * are `prefix` and a counter of fixed width, so that several searches share the work by prefix.
 *
 * The function stands alone, without a name from outside: its own text is the worker's program.
 */
export function startSearch(salt: string, bits: number, prefix: string): Search {
  const DIGITS = 13;
  const K = new Int32Array(64);
  const FIRST = new Int32Array(8);
  // The constants are the fractions of the roots of the first primes.
  const fraction = (root: number): number => ((root - Math.floor(root)) * 4294967296) | 0;
  for (let n = 2, primes = 0; primes < 64; n += 1) {
    let prime = true;
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (primes < 8) FIRST[primes] = fraction(Math.sqrt(n));
    K[primes] = fraction(Math.cbrt(n));
    primes += 1;
  }

  const w = new Int32Array(64);

  /** One block of 64 bytes, beginning at word `at`. */
  const mix = (state: Int32Array, words: Int32Array, at: number): void => {
    for (let i = 0; i < 16; i += 1) w[i] = words[at + i]!;
    for (let i = 16; i < 64; i += 1) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const s = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const t = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16]! + s + w[i - 7]! + t) | 0;
    }
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    let e = state[4]!;
    let f = state[5]!;
    let g = state[6]!;
    let h = state[7]!;
    for (let i = 0; i < 64; i += 1) {
      const s = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + s + (g ^ (e & (f ^ g))) + K[i]! + w[i]!) | 0;
      const t = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (t + ((a & b) | (c & (a | b)))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0] = (state[0]! + a) | 0;
    state[1] = (state[1]! + b) | 0;
    state[2] = (state[2]! + c) | 0;
    state[3] = (state[3]! + d) | 0;
    state[4] = (state[4]! + e) | 0;
    state[5] = (state[5]! + f) | 0;
    state[6] = (state[6]! + g) | 0;
    state[7] = (state[7]! + h) | 0;
  };

  /** The blocks of a text: its bytes, a one, zeros, its length in bits. */
  const blocksOf = (bytes: Uint8Array): Int32Array => {
    const words = new Int32Array(16 * Math.ceil((bytes.length + 9) / 64));
    bytes.forEach((byte, i) => (words[i >> 2]! |= byte << (24 - 8 * (i & 3))));
    words[bytes.length >> 2]! |= 0x80 << (24 - 8 * (bytes.length & 3));
    words[words.length - 1] = bytes.length * 8;
    return words;
  };

  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const start = utf8(salt + prefix);
  const words = blocksOf(utf8(salt + prefix + '0'.repeat(DIGITS)));
  // Blocks that the counter does not reach are mixed once.
  const fixed = 16 * Math.floor(start.length / 64);
  const known = FIRST.slice();
  for (let at = 0; at < fixed; at += 16) mix(known, words, at);
  const counter = new Uint8Array(DIGITS);

  /** Adds one to the counter, in its digits and in the block. */
  const count = (): void => {
    for (let digit = DIGITS - 1; digit >= 0; digit -= 1) {
      const at = start.length + digit;
      const one = 1 << (24 - 8 * (at & 3));
      if (counter[digit]! < 9) {
        counter[digit]! += 1;
        words[at >> 2]! += one;
        return;
      }
      counter[digit] = 0;
      words[at >> 2]! -= 9 * one;
    }
  };

  const state = FIRST.slice();
  const high = Math.max(0, 32 - bits);
  const low = Math.max(0, 64 - bits);
  return {
    digest(text) {
      const all = blocksOf(utf8(text));
      const sum = FIRST.slice();
      for (let at = 0; at < all.length; at += 16) mix(sum, all, at);
      return sum;
    },
    next(tries) {
      for (let left = tries; left > 0; left -= 1) {
        state.set(known);
        for (let at = fixed; at < words.length; at += 16) mix(state, words, at);
        if (state[0]! >>> high === 0 && (bits <= 32 || state[1]! >>> low === 0)) {
          return prefix + counter.join('');
        }
        count();
      }
      return '';
    },
  };
}
