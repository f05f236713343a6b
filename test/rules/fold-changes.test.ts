import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { makeChangesOf, unfold } from '../../src/rules/fold-changes.ts';
import { foldLines, foldText } from '../../src/rules/text-search.ts';

const changesOf = makeChangesOf();
const there = (text: string) => changesOf(text, foldText(text));
const andBack = (text: string) => unfold(foldText(text), there(text));

/** Signs that folding drops, changes, joins with what stands before, or makes several of. */
const HARD = fc.constantFrom(
  ...'（）·、- 　Ａｂ１ABé゛か\u0301eﬁ㎡①Ǆ\ufdfa\u200d\ud800\udc00𠮷𐐀\u3000ی驿站号'.match(/./gsu)!,
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(HARD, { maxLength: 30 }).map(signs => signs.join('')),
);

describe('what folding changed', () => {
  it('gives a text back as it was written', () => {
    fc.assert(
      fc.property(text, one => assert.equal(andBack(one), one)),
      { numRuns: 2000 },
    );
  });

  it('is nothing where folding changed nothing', () => {
    assert.equal(there('郑州市爱心驿站12号'), '');
    assert.equal(there(''), '');
  });

  it('is the same for texts that differ elsewhere', () => {
    const changes = there('郑州市爱心驿站（示例）');
    assert.equal(changes, there('洛阳市司机之家（样子）'));
    assert.ok(changes.length < '洛阳市司机之家（样子）'.length);
    assert.notEqual(changes, there('洛阳市司机之家(样子)'));
  });

  it('is the whole text where two characters became one, and where it is very long', () => {
    assert.equal(there('か゛'), '\uffffか゛');
    for (const long of ['驿'.repeat(70_000) + '（', '（'.repeat(70_000)]) {
      assert.equal(andBack(long), long);
    }
  });
});

describe('foldLines', () => {
  it('folds each field of each line as `foldText` does', () => {
    const field = text.map(one => one.replace(/[\n\t]/g, ' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { maxLength: 20 }), rows => {
        const lines = (fold: (text: string) => string) =>
          rows.map(([name, address]) => `\n${fold(name)}\t${fold(address)}`).join('');
        assert.equal(foldLines(lines(one => one)), lines(foldText));
      }),
      { numRuns: 500 },
    );
  });
});
