// A text that is made so that a search tries every way to take it apart must not stop the page. None
// of these takes a second; each of them once took a minute and more, or for ever.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutPersonal } from '../../src/board/adapters/personal.ts';
import { initialsOf } from '../../src/elements/avatar/initials.ts';
import { readFigure } from '../../src/elements/table/values.ts';
import { compareCallNumbers } from '../../src/rules/books/call-number.ts';
import { maskName } from '../../src/rules/people/masked-name.ts';
import { shownPerson } from '../../src/rules/people/shown.ts';
import { firstWords } from '../../src/widgets/craftsman-card/first-words.ts';

const LENGTH = 200_000;
/** Far above what a slow machine needs, far below what an exploding search takes. */
const MOST_SECONDS = 5;

const person = (name: string) => ({
  v: 1 as const,
  id: 'p-1',
  type: 'person' as const,
  name,
  sort: name,
  intro: name,
  show: { name: 'masked' as const },
});

const READERS: Record<
  string,
  [read: (text: string) => unknown, ...texts: [string, string, string][]]
> = {
  'a masked name': [maskName, ['', ' ', '!'], ['', '(示例', ''], ['', '\t', '(']],
  initials: [initialsOf, ['', '（', '\n!']],
  'a figure of a table': [readFigure, ['第', ' ', '!']],
  'a day on a card': [text => firstWords.date(text), ['', '1', '!']],
  'a call number': [text => compareCallNumbers(text, 'TP3'), ['A', '\t/', 'A\n!']],
  'mail in a result': [withoutPersonal, ['', 'a', '1234'], ['', 'a@', '']],
  'a name that is covered everywhere': [
    text => shownPerson(person(text), '2026-01-01'),
    ['', 'ab', ''],
    ['', ' ', '('],
  ],
};

describe('a text made to be slow', () => {
  for (const [what, [read, ...texts]] of Object.entries(READERS)) {
    it(`is read to its end: ${what}`, () => {
      for (const [before, again, after] of texts) {
        const began = performance.now();
        read(before + again.repeat(LENGTH / again.length) + after);
        const seconds = (performance.now() - began) / 1000;
        assert.ok(seconds < MOST_SECONDS, `${JSON.stringify(again)}: ${seconds} s`);
      }
    });
  }
});

describe('a name of a thousand letters', () => {
  it('is covered where others tell it, all of it', () => {
    const name = '王'.repeat(500) + '示例'.repeat(250);
    const shown = shownPerson({ ...person(name), intro: `他叫${name}。` }, '2026-01-01');
    assert.ok(shown);
    assert.doesNotMatch(JSON.stringify(shown), /王王|示例/);
  });
});
