import { expect } from '@open-wc/testing';
import { readingBooks } from '../../src/locale/reading-books/namespace.ts';
import { LANGUAGES } from '../../src/locale/languages.ts';
import type { Message } from '../../src/locale/messages.ts';

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values({ ...message } as Record<string, string>);
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('words of the search for books', () => {
  const source: Readonly<Record<string, Message>> = readingBooks.source;

  for (const language of LANGUAGES) {
    it(`has the same keys and placeholders in ${language}`, async () => {
      const pack: Readonly<Record<string, Message>> = await readingBooks.load(language);
      expect(Object.keys(pack).sort()).to.deep.equal(Object.keys(source).sort());
      for (const [key, message] of Object.entries(pack)) {
        const wanted = placeholders(textsOf(source[key]!)[0]!);
        for (const text of textsOf(message)) {
          const found = placeholders(text);
          // A message of one thing may leave its number out.
          const fits =
            found.join() === wanted.join() ||
            (wanted.join() === 'n' && found.length === 0 && typeof message !== 'string');
          expect(fits, `${key}: ${text}`).to.equal(true);
        }
      }
    });
  }

  it('is set in Chinese with full-width marks', () => {
    for (const text of Object.values(source).flatMap(textsOf)) {
      expect(text).not.to.match(/[\u4e00-\u9fff][,;:!?]/);
    }
  });
});
