import { expect } from '@open-wc/testing';
import type { ReadColumns } from '../../src/data/columns-read.ts';
import { inSlices } from '../../src/data/in-slices.ts';
import { forgetWorker, readApart } from '../../src/data/read-apart.ts';
import { columnDocuments } from '../helpers/station-columns.ts';
import { station } from '../widgets/station-map/samples.ts';

const bring = () => import('../../src/stations/columns-worker.ts');
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const stations = Array.from({ length: 3000 }, (_, n) =>
  station(`s${n}`, { hours: n % 2 ? '24/7' : 'Mo-Su 09:00-17:00', region: '310115' }, [
    120 + n / 1e4,
    30 + n / 1e5,
  ]),
);
const document = columnDocuments(stations).columns;

/** Reads the document, and whether in a worker that answered. */
async function read(signal?: AbortSignal, beginMs?: number) {
  const result = await readApart(bring, 'columns', bytesOf(document), signal, beginMs);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.data;
}

function isRight({ total, lonE7, latE7, times }: ReadColumns): void {
  expect(total).to.equal(3000);
  expect([lonE7[2999], latE7[2999]]).to.deep.equal([1_202_999_000, 300_299_900]);
  expect(times.values[times.rows[1]!]).to.deep.equal({ hours: '24/7' });
}

/** Puts something in the place of workers while a test runs. */
async function withWorkers(workers: unknown, test: () => Promise<void>): Promise<void> {
  const { Worker } = window;
  forgetWorker();
  window.Worker = workers as typeof window.Worker;
  try {
    await test();
  } finally {
    window.Worker = Worker;
    forgetWorker();
  }
}

/** A worker that counts itself and does what a test says once it is asked to begin. */
function sham(
  begin: (worker: { onmessage?: () => void; onerror?: (event: Event) => void }) => void,
) {
  const ended: unknown[] = [];
  class Sham {
    onmessage?: () => void;
    onerror?: (event: Event) => void;
    constructor() {
      setTimeout(() => begin(this));
    }
    postMessage(): void {
      setTimeout(() => this.onerror?.(new Event('error', { cancelable: true })));
    }
    terminate(): void {
      ended.push(this);
    }
  }
  return { Sham, ended };
}

describe('readApart', () => {
  it('reads in a worker where one can start', async () => {
    const { Worker } = window;
    const said: unknown[] = [];
    class Seen extends Worker {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener('message', ({ data }) => said.push(data));
      }
    }
    await withWorkers(Seen, async () => isRight(await read()));
    expect(said).to.have.length(2);
    expect(said[0]).to.equal('here');
  });

  it('keeps one worker for what is asked for meanwhile, and after it', async () => {
    const { Worker } = window;
    let made = 0;
    class Counted extends Worker {
      constructor(url: string | URL) {
        super(url);
        made += 1;
      }
    }
    await withWorkers(Counted, async () => {
      const all = await Promise.all([read(), read(), read()]);
      all.forEach(isRight);
      isRight(await read());
    });
    expect(made).to.equal(1);
  });

  it('tells what is wrong with the text from a worker too', async () => {
    const result = await readApart(bring, 'columns', new TextEncoder().encode('{"total":'));
    expect(result.ok || result.problem.code).to.equal('not-json');
    const other = await readApart(bring, 'names', bytesOf({ from: 0, ids: ['a'], name: [] }));
    expect(other.ok || other.problem.code).to.equal('invalid');
  });

  it('reads here where the page refuses workers at once', async () => {
    class Refused {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    }
    await withWorkers(Refused, async () => isRight(await read()));
  });

  it('reads here where the policy of the page forbids workers', async () => {
    const frame = window.document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="worker-src 'none'">`;
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve));
    window.document.body.append(frame);
    await loaded;
    const policed = (frame.contentWindow as Window & typeof globalThis).Worker;
    await withWorkers(policed, async () => isRight(await read()));
    frame.remove();
  });

  it('reads here where a worker breaks before or after it began, or says nothing', async () => {
    const broken = sham(worker => worker.onerror?.(new Event('error', { cancelable: true })));
    await withWorkers(broken.Sham, async () => isRight(await read()));
    expect(broken.ended).to.have.length(1);
    const late = sham(worker => worker.onmessage?.());
    await withWorkers(late.Sham, async () => isRight(await read()));
    expect(late.ended).not.to.have.length(0);
    const silent = sham(() => undefined);
    await withWorkers(silent.Sham, async () => isRight(await read(undefined, 50)));
    expect(silent.ended).to.have.length(1);
  });

  it('ends with its caller', async () => {
    const given = new AbortController();
    const silent = sham(() => undefined);
    await withWorkers(silent.Sham, async () => {
      const reading = read(given.signal);
      setTimeout(() => given.abort(), 20);
      const reason = await reading.catch((error: unknown) => error);
      expect((reason as DOMException).name).to.equal('AbortError');
    });
  });
});

describe('inSlices', () => {
  it('lets the page go on between slices', async () => {
    function* work(): Generator<undefined, string> {
      for (const end = performance.now() + 250; performance.now() < end;) yield;
      return 'done';
    }
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    expect(await inSlices(work())).to.equal('done');
    clearInterval(count);
    // None comes while something holds the page; a busy machine gives few.
    expect(turns).to.be.at.least(1);
  });
});
