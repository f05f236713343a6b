import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dateIn, listIn, plainText } from '../../../src/rules/people/foreign-text.ts';
import { fc } from '../../helpers/fc.ts';

suite('a date in what other systems write', () => {
  for (const [written, year, month, day, time] of [
    ['2023', '2023'],
    [2023, '2023'],
    ['２０２３年', '2023'],
    ['2023年5月', '2023', '2023-05'],
    ['2023年5月1日', '2023', '2023-05', '2023-05-01'],
    ['2023.05', '2023', '2023-05'],
    ['2023/5/1', '2023', '2023-05', '2023-05-01'],
    ['20230501', '2023', '2023-05', '2023-05-01'],
    ['2023-05-01 10:22:33', '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:33+08:00'],
    ['2023-05-01T10:22', '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:00+08:00'],
    ['2023-05-01T02:22:33.123Z', '2023', '2023-05', '2023-05-01', '2023-05-01T02:22:33Z'],
    ['2023-05-01T10:22:33+0800', '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:33+08:00'],
    [1682907753000, '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:33+08:00'],
    ['20230501102233', '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:33+08:00'],
    ['202305011022', '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:00+08:00'],
    [988675200000, '2001', '2001-05', '2001-05-01', '2001-05-01T08:00:00+08:00'],
    [1682907753, '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:33+08:00'],
    ['1682956800000', '2023', '2023-05', '2023-05-02', '2023-05-02T00:00:00+08:00'],
    ['全国五一劳动奖章（2023）', '2023'],
    ['2023年13月1日', '2023'],
    ['2023-05-32', '2023', '2023-05'],
    ['2023-05-01 10:22:99', '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:00+08:00'],
    ['2023-05-01 10:22:33+99:00', '2023', '2023-05', '2023-05-01', '2023-05-01T10:22:33+08:00'],
    ['2023-05-01 24:61', '2023', '2023-05', '2023-05-01'],
    ['去年'],
    [''],
    ['123'],
  ] as const) {
    test(String(written) || 'an empty text', () => {
      assert.equal(dateIn(written, 'year'), year);
      assert.equal(dateIn(written, 'month'), month);
      assert.equal(dateIn(written, 'day'), day);
      assert.equal(dateIn(written, 'time'), time);
    });
  }

  test('is one of the schema or none, whatever is written', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[12]\d{3}[-年./ ]\d{1,2}[-月./ ]\d{1,2}.{0,9}$/),
    );
    fc.assert(
      fc.property(texts, text => {
        assert.match(
          dateIn(text, 'day') ?? '2000-01-01',
          /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
        );
        assert.match(
          dateIn(text, 'time') ?? '2000-01-01T00:00:00Z',
          /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
        );
      }),
    );
  });
});

test('a list is divided by any of the signs, without blank parts', () => {
  assert.deepEqual(listIn('焊接、 切割；；打磨，', '、；，'), ['焊接', '切割', '打磨']);
  assert.deepEqual(listIn(' ', '、'), []);
});

suite('the words of a text with HTML', () => {
  for (const [html, words] of [
    ['<p>一</p><p>二</p>', '一\n\n二'],
    ['一<br>二<br/>三', '一\n二\n三'],
    ['<p style="x">一&nbsp;&ldquo;二&rdquo;&#8212;&#x4e09;</p>', '一 “二”—三'],
    ['一\n 二', '一 二'],
    ['<script>alert(1)</script>一<style>p{}</style><!-- 二 -->', '一'],
    ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
    ['&unknown; &__proto__;', '&unknown; &__proto__;'],
    ['<script>没有结束', ''],
    ['&#x110000;&#0;', ''],
  ] as const) {
    test(html.slice(0, 30), () => assert.equal(plainText(html), words));
  }

  test('of a hundred thousand signs take no time', () => {
    // Two seconds are a guard against work that grows by the square, not a measure.
    for (const sign of ['<a', '<script', '<!--', '&#', '<p>', '</', '\n', '<br ']) {
      const start = performance.now();
      plainText(sign.repeat(50_000));
      assert.ok(performance.now() - start < 2000, sign);
    }
  });
});
