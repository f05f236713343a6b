import { expect } from '@open-wc/testing';
import {
  readinessOf,
  tidyQuery,
} from '../../../../src/widgets/reading-locator/parts/books-query.ts';

describe('what is typed into the search for books', () => {
  const texts: [string, ReturnType<typeof readinessOf>][] = [
    ['', 'empty'],
    [' 　,。', 'empty'],
    ['家', 'short'],
    ['ab', 'short'],
    ['ab家', 'ready'],
    ['劳动', 'ready'],
    ['abc', 'ready'],
    ['كىت', 'ready'],
    ['𠮷𠮷', 'ready'],
    ['1984', 'ready'],
    ['123456', 'ready'],
    ['9787302', 'isbn-part'],
    ['978-7-302-51162-5', 'ready'],
    ['978-7-302-51162-6', 'isbn-wrong'],
    ['ISBN 978-7-302-51162-5', 'ready'],
    ['９７８７３０２５１１６２５', 'ready'],
    ['0-306-40615-2', 'ready'],
    ['0-306-40615-3', 'isbn-wrong'],
    ['080442957X', 'ready'],
    ['978–7–302–51162–5', 'ready'],
  ];
  for (const [text, readiness] of texts) {
    it(`“${text}” is ${readiness}`, () => {
      expect(readinessOf(text)).to.equal(readiness);
    });
  }

  it('is asked with single spaces, an ISBN as thirteen figures, and not without end', () => {
    expect(tidyQuery('  程序  设计 ')).to.equal('程序 设计');
    expect(tidyQuery('978-7-302-51162-5')).to.equal('9787302511625');
    expect(tidyQuery('0-306-40615-2')).to.equal('9780306406157');
    expect(tidyQuery('x'.repeat(500)).length).to.equal(100);
  });
});
