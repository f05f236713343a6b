import { expect } from '@open-wc/testing';
import type { StationFeature } from '../../../src/data/generated/types.ts';
import type { StationOpen } from '../../../src/stations/open-now.ts';
import { marksOf } from '../../../src/widgets/reading-locator/marks.ts';
import type { Words } from '../../../src/widgets/reading-locator/words.ts';

const WORDS = { t: (key: string) => key, word: (key: string) => key } as unknown as Words;
const OPEN = { state: 'unknown' } as unknown as StationOpen;

const marks = (reading: unknown): string[] =>
  marksOf(WORDS, { properties: { name: '示例', reading } } as unknown as StationFeature, OPEN);

describe('the marks of a reading station', () => {
  it('name the ways in', () => {
    expect(marks({ entry: ['card', 'code'] })).to.deep.equal(['entry.card', 'entry.code']);
  });

  it('come of a document, too, that was not checked yet', () => {
    for (const entry of ['card', 7, {}, null, true]) expect(marks({ entry })).to.deep.equal([]);
  });
});
