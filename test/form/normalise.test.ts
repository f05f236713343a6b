import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { normalise, tidyAnswers, type Answer, type FormField } from '../../src/form/index.ts';
import { field, formOf } from './samples.ts';

const cases: [string, Partial<FormField>, string | string[], Answer | undefined][] = [
  ['nothing', {}, '', undefined],
  ['blanks only', {}, ' \u3000\n', undefined],
  ['a name keeps its full-width marks', {}, ' 示例，甲（乙） ', '示例，甲（乙）'],
  ['a line is one line', {}, '示例\r\n 甲\n\n乙', '示例 甲 乙'],
  ['a text keeps its lines', { type: 'textarea' }, '一\r\n二\r三 ', '一\n二\n三'],
  ['a number', { type: 'number' }, '２５', 25],
  ['thousands', { type: 'number' }, '1,234,567.5', 1234567.5],
  ['a number with its unit', { type: 'number', unit: '万元' }, '50 万元', 50],
  ['a number with a unit that is one sign', { type: 'number', unit: '㎡' }, '80㎡', 80],
  ['a negative number', { type: 'number' }, '-3', -3],
  ['Arabic-Indic digits', { type: 'number' }, '٢٥', 25],
  ['a comma that parts no thousands', { type: 'number' }, '1,5', '1,5'],
  ['no number', { type: 'number' }, '二十', '二十'],
  ['an exponent is no plain number', { type: 'number' }, '1e3', '1e3'],
  ['more digits than a number holds', { type: 'number' }, '9007199254740993', '9007199254740993'],
  ['a date', { type: 'date' }, '２０２６年１月５日', '2026-01-05'],
  ['no date', { type: 'date' }, '明天', '明天'],
  ['a month', { type: 'month' }, '2026.1', '2026-01'],
  ['a text that is checked as a date', { check: 'date' }, '20260105', '2026-01-05'],
  ['yes', { type: 'yesno' }, 'true', true],
  ['no', { type: 'yesno' }, '否', false],
  ['neither', { type: 'yesno' }, '也许', '也许'],
  ['a mobile', { type: 'phone', check: 'cn-mobile' }, '+86 138-0000-0000', '13800000000'],
  ['marks of a contact list', { check: 'cn-mobile' }, '\u202d138 0000 0000\u202c', '13800000000'],
  ['no mobile', { type: 'phone', check: 'cn-mobile' }, '12345', '12345'],
  ['another phone', { type: 'phone' }, '０３７１-60000000 转 8', '0371-60000000 转 8'],
  ['an identity number', { type: 'id' }, ' 110105 19491231 002x', '11010519491231002X'],
  [
    'one in a text field',
    { check: [{ is: 'cn-id' }] },
    '11010519491231002ｘ',
    '11010519491231002X',
  ],
  ['a credit code', { check: 'uscc' }, '9135 0100 m000 100y 43', '91350100M000100Y43'],
  ['an address', { type: 'email' }, ' a＠example.cn ', 'a@example.cn'],
  ['a code from a message', { type: 'code' }, '123 456', '123456'],
  ['a choice', { type: 'choice' }, ' gig ', 'gig'],
  ['several, each once', { type: 'choices' }, ['a', ' b', '', 'a'], ['a', 'b']],
  ['several, one', { type: 'choices' }, 'a', ['a']],
  ['several, none', { type: 'choices' }, [], undefined],
  ['files', { type: 'photo' }, ['u-1'], ['u-1']],
  ['one answer, sent twice', {}, ['a', 'b'], 'a'],
  ['one answer, sent not at all', {}, [], undefined],
];

describe('normalise', () => {
  for (const [name, more, raw, expected] of cases) {
    it(name, () => assert.deepEqual(normalise(field('f', more), raw), expected));
  }

  it('leaves what it has tidied', () => {
    const types = fc.constantFrom(...new Set(cases.map(([, more]) => more)));
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'019Xxaß-－–−   ,，.+@年月日示\n\u200b\u202d\u0662') }),
      fc.constantFrom(...cases.flatMap(([, , raw]) => raw)),
    );
    fc.assert(
      fc.property(types, text, (more, text) => {
        const once = normalise(field('f', more), text);
        if (typeof once === 'string') assert.deepEqual(normalise(field('f', more), once), once);
      }),
      { numRuns: 3000 },
    );
  });

  it('ends on 100 kB of anything', () => {
    for (const [, more] of cases) {
      for (const one of ['1', ' ', '1,', '-', 'a\n', '年', '\u200b']) {
        normalise(field('f', more), `a${one.repeat(100_000 / one.length)}b`);
        normalise(field('f', more), `2${one.repeat(19_000 / one.length)}b`);
      }
    }
  });
});

describe('tidyAnswers', () => {
  it('tidies texts, leaves everything else to be reported', () => {
    const form = formOf([
      field('n', { type: 'number' }),
      field('c', { type: 'choices' }),
      field('t'),
    ]);
    const answers = { n: ' 25 ', c: ['a'], t: ' ', other: ' x ' };
    assert.deepEqual(tidyAnswers(form, answers), { n: 25, c: ['a'], other: ' x ' });
    assert.deepEqual(tidyAnswers(form, { n: 25, c: 'a' }), { n: 25, c: ['a'] });
  });
});
