import { scriptUrl } from '../../../data/blob-worker.ts';
import type { ChallengeProblem, WorkProof } from '../../../data/generated/types.ts';
import { startSearch } from './proof-search.ts';

type Challenge = ChallengeProblem['challenge'];

export interface ProofOptions {
  signal?: AbortSignal;
  /** Called now and then with the tries made and how many it takes on average. */
  onProgress?(tries: number, expected: number): void;
}

/** Tries a worker makes between two messages: some 20 ms on a desk machine. */
const BATCH = 20_000;
/** Tries between two looks at the clock, on the main thread. */
const SLICE = 200;
/** Milliseconds the main thread works before it lets the page breathe. */
const BREATH = 10;
/** More would heat the phone rather than save time. */
const MOST_WORKERS = 4;

/**
 * Does the work that a 429 answer asks for (schema/challenge.schema.json): in workers started from
 * a blob, for the script may come from another origin; in slices on the main thread where the page's
 * policy or an old browser refuses them. Whether the challenge still holds is for the server to say:
 * a phone's clock may be wrong.
 *
 * @returns the solution to send with the same Idempotency-Key.
 * @throws (rejects) only when `signal` aborts, with its AbortError.
 */
export function solve(challenge: Challenge, options: ProofOptions = {}): Promise<WorkProof> {
  const { signal, onProgress } = options;
  return new Promise((resolve, reject) => {
    const expected = 2 ** challenge.bits;
    let tries = 0;
    const leave = (): void => {
      stop();
      reject(new DOMException('the proof of work was given up', 'AbortError'));
    };
    const report = (nonce: string, made: number): void => {
      tries += made;
      onProgress?.(tries, expected);
      if (!nonce) return;
      stop();
      signal?.removeEventListener('abort', leave);
      resolve({ id: challenge.id, nonce });
    };
    let stop = (): void => undefined;
    if (signal?.aborted) return leave();
    signal?.addEventListener('abort', leave, { once: true });
    let slow = false;
    const slowly = (): void => {
      // Each of the workers says that it failed.
      if (slow) return;
      slow = true;
      stop();
      stop = inSlices(challenge, report);
    };
    try {
      stop = inWorkers(challenge, report, slowly);
    } catch {
      // No workers here, or the page's policy forbids them.
      slowly();
    }
  });
}

type Report = (nonce: string, made: number) => void;

/** @returns what ends it. @throws where no worker can be made. */
function inWorkers({ salt, bits }: Challenge, report: Report, refused: () => void): () => void {
  const program = `const search=(${String(startSearch)})(...${JSON.stringify([salt, bits])},self.name);
for(;;){const nonce=search.next(${BATCH});postMessage(nonce);if(nonce)break}`;
  const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const workers: Worker[] = [];
  const stop = (): void => {
    URL.revokeObjectURL(url);
    workers.forEach(worker => worker.terminate());
  };
  const cores = (navigator.hardwareConcurrency || 2) - 1;
  try {
    for (let n = 0; n < Math.max(1, Math.min(MOST_WORKERS, cores)); n += 1) {
      const worker = new Worker(scriptUrl(url), { name: String(n) });
      workers.push(worker);
      worker.onmessage = ({ data }: MessageEvent<string>) => report(data, BATCH);
      worker.onerror = event => {
        event.preventDefault();
        refused();
      };
    }
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

function inSlices({ salt, bits }: Challenge, report: Report): () => void {
  const search = startSearch(salt, bits, '0');
  // Not a timer: a chain of those is slowed down to 4 ms each.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const end = performance.now() + BREATH;
    let nonce = '';
    let tries = 0;
    for (; !nonce && performance.now() < end; tries += SLICE) nonce = search.next(SLICE);
    // Before the report: that may end it.
    if (!nonce) port2.postMessage(0);
    report(nonce, tries);
  };
  port2.postMessage(0);
  return () => port1.close();
}
