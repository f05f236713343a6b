import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { garbledAs } from '../../src/check/garbled.ts';
import { patternFault } from '../../src/check/pattern-safety.ts';
import { isCitizenId, personalNumbers } from '../../src/check/personal-numbers.ts';
import { proposalFor } from '../../src/check/proposals.ts';
import { shapeFindings } from '../../src/check/shape.ts';
import { editDistance, hideDigits, nearestWord, shown } from '../../src/check/words.ts';

describe('personal numbers', () => {
  it('the worked examples of GB 11643-1999 pass, with any other check character they do not', () => {
    for (const good of ['11010519491231002X', '440524188001010014']) {
      assert.ok(isCitizenId(good), good);
      for (const other of '0123456789X') {
        if (!good.endsWith(other)) assert.ok(!isCitizenId(good.slice(0, 17) + other), other);
      }
    }
  });

  const found: [string, string[]][] = [
    ['张三 13800138000', ['13800138000']],
    ['+86 138 0013 8000', ['13800138000']],
    ['１３８－００１３－８０００', ['13800138000']],
    ['手机13800138000转1', ['13800138000']],
    ['TEL13800138000', ['13800138000']],
    ['11010519491231002x', ['11010519491231002X']],
    ['110105 19491231 002X', ['11010519491231002X']],
    ['13800138000 13900139000', ['13800138000', '13900139000']],
  ];
  for (const [text, digits] of found) {
    it(`${text} holds ${digits.join()}`, () => {
      assert.deepEqual(
        personalNumbers(text).map(number => number.digits),
        digits,
      );
    });
  }

  it('other long numbers are left alone', () => {
    for (const text of [
      '021-00000000',
      '12800138000',
      '1380013800',
      '138001380001',
      '9787111111111',
      '110105194912310021',
      '138****8000',
      '121.13800138000',
      '2026-06-01T08:00:00+08:00',
      'v1/stations/st-13800138000a.json',
      '91110000123456789X',
    ]) {
      assert.deepEqual(personalNumbers(text), [], text);
    }
  });

  it('a report never repeats one', () => {
    assert.equal(hideDigits('13800138000'), '138******00');
    assert.ok(!shown('电话13800138000').includes('13800138000'));
    assert.ok(!shown('证件 110105 19491231 002X').includes('19491231'));
  });
});

describe('garbled text', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('is told what it was, read as Western or as GBK', () => {
    for (const text of ['示例市总工会', '爱心驿站（24小时）', '工会12', '24小时爱心驿站']) {
      assert.deepEqual(garbledAs(new TextDecoder('windows-1252').decode(utf8(text))), {
        was: text,
      });
      const gbk = new TextDecoder('gbk').decode(utf8(text));
      // Where a character was cut in two it is lost for good.
      assert.ok(gbk.includes('\uFFFD') || garbledAs(gbk)?.was === text, gbk);
    }
    assert.deepEqual(garbledAs('锟斤拷'), {});
  });

  it('Chinese, Western and minority words are not taken for it', () => {
    for (const text of [
      '示例市总工会',
      '职工书屋',
      'café à la carte',
      'ئۇيغۇر',
      'Ångström',
      '鑫淼森',
      '镕基',
    ]) {
      assert.equal(garbledAs(text), undefined, text);
    }
  });

  it('no UTF-8 text of common characters is taken for garbled', () => {
    const common = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(c => String.fromCharCode(c)),
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(common, text => {
        const found = garbledAs(text);
        // By chance some rare characters side by side are UTF-8 in GBK; never common words.
        if (found?.was !== undefined) {
          const again = new TextDecoder('gbk').decode(utf8(found.was));
          assert.equal(again, text);
        }
      }),
    );
  });
});

describe('patterns of forms', () => {
  it('usual ones are fine', () => {
    for (const pattern of [
      '[0-9]{17}[0-9Xx]',
      '1[3-9]\\d{9}',
      '[\\p{Script=Han}·]{2,20}',
      '(?:foo|bar)+',
      '\\d{4}-\\d{2}(?:-\\d{2})?',
      '(\\d{3}){2}',
      'a|b|c',
      '[A-Z0-9]{18}',
      '',
    ]) {
      assert.equal(patternFault(pattern), undefined, pattern);
    }
  });

  it('nested and ambiguous repetition, back references', () => {
    for (const pattern of [
      '(a+)+',
      '(a*)*b',
      '(?:[a-z]+\\s?)+',
      '(a|a)*',
      '(\\w|\\d)+',
      '((ab)+c?)*',
      '(a)\\1',
      '(x+x+)+y',
      '(a{1,99}){1,99}',
      '(.|中)+',
    ]) {
      assert.equal(patternFault(pattern), 'slow', pattern);
    }
  });

  it('what is no expression', () => {
    for (const pattern of ['[0-9', '(', 'a{2,1}', '\\q', '*']) {
      assert.equal(patternFault(pattern), 'broken', pattern);
    }
  });
});

test('proposals for values that can mean one thing only', () => {
  const cases: [unknown, Parameters<typeof proposalFor>[1], unknown][] = [
    ['2026/3/1', { definition: 'date' }, '2026-03-01'],
    ['2026年3月1日', { definition: 'date' }, '2026-03-01'],
    ['2026-02-30', { definition: 'date' }, undefined],
    ['2026-03-01 8:00', { definition: 'dateTime' }, '2026-03-01T08:00:00+08:00'],
    ['2026-03-01T08:00:00+0800', { definition: 'dateTime' }, '2026-03-01T08:00:00+08:00'],
    ['2026.3.1', { definition: 'dateTime' }, '2026-03-01T00:00:00+08:00'],
    [310115, { type: 'string', definition: 'regionCode' }, '310115'],
    ['310115001000', { definition: 'regionCode' }, '310115'],
    ['Rest-Stop', { definition: 'slug' }, 'rest_stop'],
    ['v1\\a b.json', { definition: 'href' }, 'v1/a%20b.json'],
    ['C:\\photos\\a.jpg', { definition: 'href' }, undefined],
    ['a/b', { definition: 'id' }, 'a-b'],
    ['１２', { type: 'integer' }, 12],
    ['12 人', { type: 'integer' }, undefined],
    ['Opened', { enum: ['planned', 'open', 'closed'] }, undefined],
    ['close', { enum: ['planned', 'open', 'closed'] }, 'closed'],
  ];
  for (const [found, wanted, expected] of cases) {
    assert.equal(proposalFor(found, wanted), expected, JSON.stringify([found, wanted]));
  }
});

test('words that are near', () => {
  const known = ['facilities', 'validFrom', 'hours', 'href', 'alt'];
  assert.deepEqual(
    ['fascilities', 'valid_from', 'hour', 'herf', 'at', 'photos'].map(word =>
      nearestWord(word, known),
    ),
    ['facilities', 'validFrom', 'hours', undefined, undefined, undefined],
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const distance = editDistance(one, other);
      assert.equal(distance, editDistance(other, one));
      assert.equal(distance === 0, one === other);
      assert.ok(distance >= Math.abs(one.length - other.length));
      assert.ok(distance <= Math.max(one.length, other.length));
    }),
  );
});

test('a rule of the schemas that has no words of its own is told all the same', () => {
  const validate = Object.assign((_value: unknown): _value is unknown => false, {
    errors: [{ instancePath: '/site', keyword: 'minProperties', params: { limit: 3 } }],
  });
  const part = {
    document: 'x',
    value: { site: {} },
    at: '',
    schema: 'site',
    schemaAt: '',
    validate,
  };
  const [finding] = [...shapeFindings(part)];
  assert.deepEqual([finding?.code, finding?.pointer], ['wrong-shape', '/site']);
  assert.match(finding?.mend?.zh ?? '', /站点是谁/);
});
