// What a catalogue, a list or a site says is read in a time that grows with its length alone: see
// test/rules/long-texts.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldHeader } from '../src/batch/fields.ts';
import { imageOf } from '../src/check/image-header.ts';
import { unwrap } from '../src/import/cell-text.ts';

const LENGTH = 200_000;
const MOST_SECONDS = 5;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const READERS: Record<string, [read: (text: string) => unknown, text: string]> = {
  'a header of a list': [foldHeader, '('.repeat(LENGTH)],
  'a cell with line breaks': [unwrap, `中${'\n'.repeat(LENGTH)}!`],
  'a picture made of comments': [text => imageOf(bytes(text)), '<!---->'.repeat(140)],
  'a picture of comments in comments': [text => imageOf(bytes(text)), '<!---><!--'.repeat(100)],
};

for (const [what, [read, text]] of Object.entries(READERS)) {
  test(`${what} is read to its end`, () => {
    const began = performance.now();
    read(text);
    const seconds = (performance.now() - began) / 1000;
    assert.ok(seconds < MOST_SECONDS, `${seconds} s`);
  });
}

test('a drawing behind a prolog and comments is one, a comment about one is not', () => {
  const svg =
    '<?xml version="1.0"?>\n<!-- a --> <!-- b -->\n<svg xmlns="http://www.w3.org/2000/svg">';
  assert.deepEqual(imageOf(bytes(svg)), { type: 'svg' });
  assert.equal(imageOf(bytes('<!-- <svg > --><html>')), undefined);
});
