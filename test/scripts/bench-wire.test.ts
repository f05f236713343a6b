import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as wire from '../../bench/lib/wire.mjs';

const { weigh } = wire as {
  weigh(requests: { type?: string; bytes: number }[]): Record<string, number>;
};

describe('bench: bytes on the wire', () => {
  it('adds up by what came, and loses nothing', () => {
    const requests = [
      { type: 'text/javascript', bytes: 100 },
      { type: 'application/json', bytes: 20 },
      { type: 'application/problem+json', bytes: 3 },
      { type: 'text/html', bytes: 7 },
      { bytes: 5 },
    ];
    assert.deepEqual(weigh(requests), { script: 100, data: 23, rest: 12, all: 135, requests: 5 });
    assert.deepEqual(weigh([]), { script: 0, data: 0, rest: 0, all: 0, requests: 0 });
  });
});
