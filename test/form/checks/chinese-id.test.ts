import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../../helpers/fc.ts';
import { PROVINCES } from '../../../src/rules/provinces.ts';
import { checkChineseId, readChineseId } from '../../../src/form/checks/chinese-id.ts';
import { EXAMPLE_ID, withCheck } from '../samples.ts';

const TODAY = '2026-11-21';
const RUNS = 20_000;
const mainland = Object.keys(PROVINCES).filter(code => Number(code) < 81);

const number = (max: number, width: number) =>
  fc.integer({ min: 0, max }).map(value => String(value).padStart(width, '0'));
const birth = fc
  .date({ min: new Date('1900-01-01'), max: new Date(TODAY), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10).replaceAll('-', ''));
const order = number(999, 3);
const bodies = {
  resident: fc.tuple(fc.constantFrom(...mainland), number(9999, 4), birth, order),
  'hk-macau-tw': fc.tuple(fc.constantFrom('810000', '820000', '830000'), birth, order),
  foreign: fc.tuple(
    fc.constant('9'),
    fc.constantFrom(...mainland, '81', '82', '83'),
    number(999, 3),
    birth,
    order,
  ),
};
const codeOf = (text: string) => {
  const id = readChineseId(text, TODAY);
  return id.ok ? undefined : id.code;
};

describe('readChineseId', () => {
  it('reads the examples of GB 11643-1999', () => {
    assert.deepEqual(readChineseId('11010519491231002X', TODAY), {
      ok: true,
      kind: 'resident',
      number: '11010519491231002X',
      birth: '1949-12-31',
      sex: 'female',
    });
    const man = readChineseId('440524188001010014', TODAY);
    // Born in 1880: the standard's second example has the right check character, but nobody of it lives.
    assert.deepEqual(man, { ok: false, code: 'id-birth' });
  });

  for (const [kind, body] of Object.entries(bodies)) {
    it(`takes ${RUNS} numbers of the kind ${kind}, with birth and sex as they stand there`, () => {
      fc.assert(
        fc.property(body, parts => {
          const text = parts.join('');
          const id = readChineseId(withCheck(text), TODAY);
          assert.ok(id.ok, JSON.stringify(id));
          assert.equal(id.kind, kind);
          assert.equal(id.birth?.replaceAll('-', ''), text.slice(6, 14));
          assert.equal(id.sex, '13579'.includes(text[16]!) ? 'male' : 'female');
        }),
        { numRuns: RUNS },
      );
    });

    it(`finds each wrong character and each swap of neighbours in the kind ${kind}`, () => {
      fc.assert(
        fc.property(body, parts => {
          const right = withCheck(parts.join(''));
          for (let at = 0; at < 18; at += 1) {
            for (const other of at === 17 ? '0123456789X' : '0123456789') {
              if (other === right[at]) continue;
              const wrong = right.slice(0, at) + other + right.slice(at + 1);
              assert.ok(!readChineseId(wrong, TODAY).ok, wrong);
            }
            if (at === 17 || right[at] === right[at + 1]) continue;
            const swapped = right.slice(0, at) + right[at + 1]! + right[at]! + right.slice(at + 2);
            assert.ok(!readChineseId(swapped, TODAY).ok, swapped);
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it('forgives blanks, dashes, full-width and small letters', () => {
    const typed = [
      '１１０１０５１９４９１２３１００２ｘ',
      ' 110105 19491231 002x ',
      '110105-19491231-002X',
    ];
    for (const text of typed) {
      const id = readChineseId(text, TODAY);
      assert.ok(id.ok && id.number === '11010519491231002X', text);
    }
  });

  it('says what is wrong, what tells most first', () => {
    assert.equal(codeOf(''), 'id-length');
    assert.equal(codeOf(EXAMPLE_ID.slice(1)), 'id-length');
    assert.equal(codeOf('1'.repeat(100_000)), 'id-length');
    assert.equal(codeOf('110105491231002'), 'id-old');
    assert.equal(codeOf('11010519491231002Y'), 'id-letters');
    assert.equal(codeOf('X1010519491231002X'), 'id-letters');
    for (const division of ['000000', '161000', '551000', '810100', '840000', '700000', '966156']) {
      assert.equal(codeOf(withCheck(`${division}19900307001`)), 'id-region', division);
    }
    for (const day of ['19900230', '18991231', '19001301', '20261122', '00000000', '19000229']) {
      assert.equal(codeOf(withCheck(`110100${day}001`)), 'id-birth', day);
    }
    assert.equal(codeOf(withCheck('11010020261121001')), undefined, 'born today');
    assert.equal(codeOf('110105194912310021'), 'id-check');
    assert.ok(
      readChineseId(withCheck('11010020990101001')).ok,
      'without a day, the future is open',
    );
  });

  it('takes travel permits and the older residence card by shape, without a birth', () => {
    for (const text of ['H12345678', 'm1234567890', '12345678']) {
      const id = readChineseId(text, TODAY);
      assert.ok(id.ok && id.kind === 'hk-macau-tw' && id.birth === undefined, text);
    }
    const card = readChineseId('zzz110090010100', TODAY);
    assert.ok(card.ok && card.kind === 'foreign' && card.birth === undefined);
    for (const text of ['H1234567', 'H123456789', 'T12345678', 'ZZ1110090010100']) {
      assert.equal(codeOf(text), 'id-length', text);
    }
  });
});

describe('checkChineseId', () => {
  it('takes the documents a form names', () => {
    assert.equal(checkChineseId(EXAMPLE_ID, undefined, TODAY), undefined);
    assert.equal(checkChineseId(EXAMPLE_ID, ['resident'], TODAY), undefined);
    assert.equal(checkChineseId(EXAMPLE_ID, ['foreign'], TODAY), 'id-kind');
    assert.equal(checkChineseId('H12345678', ['resident'], TODAY), 'id-kind');
    assert.equal(checkChineseId(withCheck('81000019900307001'), ['resident'], TODAY), 'id-kind');
  });

  it('calls eight digits too short where no permit of Taiwan is taken', () => {
    assert.equal(checkChineseId('12345678', ['resident'], TODAY), 'id-length');
    assert.equal(checkChineseId('12345678', ['hk-macau-tw'], TODAY), undefined);
  });
});
