import assert from 'node:assert/strict';
import { afterEach, suite, test } from 'node:test';
import { loadBookFile } from '../../src/data/books-file.ts';
import {
  body,
  fakeFetch,
  flood,
  hang,
  status,
  unreachable,
  type Reply,
} from '../helpers/fake-fetch.ts';

const URL_A = 'https://api.example.org/v1/books/file?id=1';
const platform = globalThis.fetch;

function serve(...replies: Reply[]) {
  const fetch = fakeFetch(...replies);
  globalThis.fetch = fetch as typeof globalThis.fetch;
  return fetch;
}
const load = (more: Partial<Parameters<typeof loadBookFile>[1]> = {}) =>
  loadBookFile(URL_A, { signal: new AbortController().signal, ...more });
async function code(reply: Reply, more?: Parameters<typeof load>[0]) {
  serve(reply);
  const result = await load(more);
  return result.ok ? 'ok' : result.problem.code;
}

suite('the file of a book', () => {
  afterEach(() => {
    globalThis.fetch = platform;
  });

  test('comes with its type, without cookies, and is told as it comes', async () => {
    const { asked } = serve(body('PK…', { 'content-type': 'Application/EPUB+zip; x=1' }));
    const counts: number[] = [];
    const result = await load({ arrived: bytes => void counts.push(bytes) });
    assert.ok(result.ok);
    assert.equal(result.data.type, 'application/epub+zip');
    assert.equal(new TextDecoder().decode(result.data.bytes), 'PK…');
    assert.deepEqual(counts, [5]);
    assert.equal(asked[0]?.init.credentials, 'omit');
  });

  test('is a problem that says why it did not come', async () => {
    assert.equal(await code(unreachable()), 'network');
    assert.equal(await code(status(403)), 'http');
    assert.equal(
      await code(body('<html>', { 'content-type': 'text/html; charset=utf-8' })),
      'invalid',
    );
    assert.equal(await code(hang(), { patienceMs: 20 }), 'timeout');
    const result = await loadBookFile('javascript:x', { signal: new AbortController().signal });
    assert.ok(!result.ok);
    assert.equal(result.problem.code, 'blocked');
  });

  test('is not read past its limit', async () => {
    const sent = { chunks: 0, cancelled: false };
    assert.equal(await code(flood(new Uint8Array(1000), sent), { maxBytes: 10_000 }), 'too-large');
    assert.ok(sent.cancelled && sent.chunks < 20);
  });

  test('is given up when nobody wants it any more', async () => {
    serve(hang());
    const leave = new AbortController();
    const loading = load({ signal: leave.signal });
    leave.abort();
    await assert.rejects(loading, { name: 'AbortError' });
    const early = AbortSignal.abort();
    serve(hang());
    await assert.rejects(load({ signal: early }), { name: 'AbortError' });
  });
});
