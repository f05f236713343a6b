import { expect } from '@open-wc/testing';
import { solve } from '../../../../src/widgets/join-form/parts/proof.ts';
import { startSearch } from '../../../../src/widgets/join-form/parts/proof-search.ts';
import { fc } from '../../../helpers/fc.ts';

const hex = (words: Int32Array): string =>
  Array.from(words, word => (word >>> 0).toString(16).padStart(8, '0')).join('');

async function sha256(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(sum), byte => byte.toString(16).padStart(2, '0')).join('');
}

const zeroBits = (sum: string): number => {
  const bits = [...sum].map(digit => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return bits.indexOf('1');
};

const challenge = (bits: number, salt = 'sample-salt') =>
  ({ id: 'c-1', algorithm: 'sha-256', salt, bits }) as const;

describe('proof of work', () => {
  const { digest } = startSearch('', 1, '');

  it('hashes the vectors of FIPS 180-4', () => {
    expect(hex(digest('abc'))).to.equal(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hex(digest(''))).to.equal(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(hex(digest('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).to.equal(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it('hashes every length as the browser’s own does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async text => {
        expect(hex(digest(text))).to.equal(await sha256(text));
      }),
    );
  });

  it('finds a nonce wherever the counter falls in the blocks', async () => {
    for (const length of [0, 10, 41, 42, 43, 50, 55, 63, 64, 65, 120, 130]) {
      const salt = 's'.repeat(length);
      const nonce = startSearch(salt, 8, '3').next(100_000);
      expect(nonce, `salt of ${length}`).to.match(/^3\d{13}$/);
      expect(zeroBits(await sha256(salt + nonce))).to.be.at.least(8);
    }
  });

  it('misses no nonce: as many are found as an oracle finds', async () => {
    const search = startSearch('oracle', 4, '0');
    const found: string[] = [];
    for (let n = 0; n < 300; n += 1) {
      const nonce = `0${String(n).padStart(13, '0')}`;
      if (zeroBits(await sha256(`oracle${nonce}`)) >= 4) found.push(nonce);
    }
    // The search stops at a find: begun anew behind it by counting the tries.
    let tries = 0;
    while (search.next(1) === '') tries += 1;
    expect(`0${String(tries).padStart(13, '0')}`).to.equal(found[0]);
  });

  it('solves in workers, and says how far it is', async () => {
    const seen: number[] = [];
    const proof = await solve(challenge(14), { onProgress: tries => seen.push(tries) });
    expect(proof.id).to.equal('c-1');
    expect(zeroBits(await sha256(`sample-salt${proof.nonce}`))).to.be.at.least(14);
    expect(seen.length).to.be.at.least(1);
  });

  it('solves on the page itself where workers are refused', async () => {
    const { Worker } = window;
    window.Worker = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    } as unknown as typeof window.Worker;
    try {
      const { nonce } = await solve(challenge(12));
      expect(zeroBits(await sha256(`sample-salt${nonce}`))).to.be.at.least(12);
    } finally {
      window.Worker = Worker;
    }
  });

  it('goes on by itself when the policy stops a worker later', async () => {
    const { Worker } = window;
    let ended = 0;
    window.Worker = class extends EventTarget {
      onerror: ((event: Event) => void) | undefined;
      constructor() {
        super();
        setTimeout(() => this.onerror?.(new Event('error', { cancelable: true })));
      }
      terminate(): void {
        ended += 1;
      }
    } as unknown as typeof window.Worker;
    try {
      const { nonce } = await solve(challenge(10));
      expect(zeroBits(await sha256(`sample-salt${nonce}`))).to.be.at.least(10);
      expect(ended).to.be.at.least(1);
    } finally {
      window.Worker = Worker;
    }
  });

  it('stops when it is given up, before and while it works', async () => {
    const given = new AbortController();
    const work = solve(challenge(40), { signal: given.signal });
    given.abort();
    const error = await work.catch((reason: DOMException) => reason);
    expect((error as DOMException).name).to.equal('AbortError');
    const late = await solve(challenge(4), { signal: given.signal }).catch(
      (reason: DOMException) => reason,
    );
    expect((late as DOMException).name).to.equal('AbortError');
  });
});
