import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { lightRead } from '../../src/data/light-read.ts';
import { fakeFetch, status } from '../helpers/fake-fetch.ts';
import { anything, setUp } from './setup.ts';

/** Clocks that run: what each does. */
let running: Map<unknown, () => void>;

beforeEach(() => {
  running = new Map();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  mock.method(globalThis, 'setTimeout', (act: () => void, ms?: number) => {
    // Longer ones are only counted: no test waits for them.
    const clock = ms ? {} : set(act);
    if (ms) running.set(clock, act);
    return clock;
  });
  mock.method(globalThis, 'clearTimeout', (clock: NodeJS.Timeout) => {
    if (!running.delete(clock)) clear(clock);
  });
});
afterEach(() => mock.restoreAll());

const answers = (answer: () => Promise<Response>) => mock.method(globalThis, 'fetch', answer);
const json = (text: string, type = 'application/json') =>
  Promise.resolve(new Response(text, { headers: { 'content-type': type, etag: '"1"' } }));

describe('lightRead', () => {
  it('reads a document that goes straight, and lets go of its clock', async () => {
    answers(() => json('{"v":1}'));
    const found = await lightRead('https://example.org/straight.json');
    assert.deepEqual(found?.value, { v: 1 });
    assert.equal(found?.etag, '"1"');
    assert.equal(running.size, 0, 'a clock runs on');
  });

  for (const [what, answer] of [
    ['no answer', () => Promise.reject(new TypeError('refused'))],
    ['no JSON', () => json('<p>')],
    ['another character set', () => json('{}', 'application/json; charset=gbk')],
    ['not found', () => Promise.resolve(new Response('{}', { status: 404 }))],
  ] as const) {
    it(`is nothing, with no clock left: ${what}`, async () => {
      answers(answer);
      assert.equal(await lightRead(`https://example.org/${encodeURIComponent(what)}`), undefined);
      assert.equal(running.size, 0, 'a clock runs on');
    });
  }

  it('ends what takes too long', async () => {
    let signal: AbortSignal | undefined;
    mock.method(globalThis, 'fetch', (_url: string, options: RequestInit) => {
      signal = options.signal!;
      return new Promise((_done, fail) =>
        signal!.addEventListener('abort', () => fail(new Error('too long'))),
      );
    });
    const read = lightRead('https://example.org/slow.json');
    assert.equal(running.size, 2, 'one for who waits, one for the request');
    [...running.values()][0]!();
    assert.equal(await read, undefined);
    assert.equal(signal?.aborted, true);
    assert.equal(running.size, 0, 'a clock runs on');
  });

  it('is ended by who asks the server anew, who would wait in line behind it', async () => {
    const signals: AbortSignal[] = [];
    const hang = (_: unknown, { signal }: RequestInit): Promise<Response> =>
      new Promise((_answer, fail) => {
        signals.push(signal!);
        signal!.addEventListener('abort', () => fail(signal!.reason as Error));
      });
    mock.method(globalThis, 'fetch', hang);
    const found = lightRead('https://example.org/hangs.json');
    const { client } = setUp(fakeFetch(status(404), status(404)));
    const get = (fresh: boolean) =>
      client.get('https://example.org/hangs.json', { check: anything, fresh });
    await get(false);
    assert.equal(signals[0]?.aborted, false);
    await get(true);
    assert.equal(signals[0]?.aborted, true);
    assert.equal(await found, undefined);
  });
});
