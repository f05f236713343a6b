import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDate, readDay } from '../../../src/form/checks/date.ts';
import { WHEN } from '../samples.ts';

describe('readDay', () => {
  it('reads a day as people write it', () => {
    for (const text of [
      '2026-01-05',
      '2026-1-5',
      '2026.1.5',
      '2026/01/05',
      '2026年1月5日',
      '2026 年 1 月 5 日',
      '20260105',
      '2026年01月05',
    ]) {
      assert.equal(readDay(text, 'date'), '2026-01-05', text);
    }
    for (const text of ['2026-01', '2026.1', '2026年1月', '202601']) {
      assert.equal(readDay(text, 'month'), '2026-01', text);
    }
  });

  it('guesses nothing', () => {
    const texts = [
      '1/5/2026',
      '2026105',
      '26-1-5',
      '2026-1',
      '2026-02-30',
      '今天',
      '2026-1-5-1',
      '',
    ];
    for (const text of texts) assert.equal(readDay(text, 'date'), undefined, text);
    for (const text of ['2026', '2026-13', '2026-01-05']) {
      assert.equal(readDay(text, 'month'), undefined, text);
    }
    assert.equal(readDay('2026-'.repeat(20_000), 'date'), undefined);
  });
});

describe('checkDate', () => {
  it('holds a day against its limits, today among them', () => {
    const check = { is: 'date', min: '2026-01-01', max: 'today' };
    assert.equal(checkDate('2026-01-01', check, WHEN, 'date'), undefined);
    assert.equal(checkDate(WHEN.today, check, WHEN, 'date'), undefined);
    assert.deepEqual(checkDate('2025-12-31', check, WHEN, 'date'), {
      code: 'too-early',
      params: { min: '2026-01-01' },
    });
    assert.deepEqual(checkDate('2026-11-22', check, WHEN, 'date'), {
      code: 'too-late',
      params: { max: '2026-11-21' },
    });
    assert.deepEqual(checkDate('2026-11', check, WHEN, 'date'), { code: 'not-a-date' });
  });

  it('holds a month against the month of a limit', () => {
    const check = { is: 'date', max: 'today' };
    assert.equal(checkDate('2026-11', check, WHEN, 'month'), undefined);
    assert.equal(checkDate('2026-12', check, WHEN, 'month')?.code, 'too-late');
    assert.equal(checkDate('2026-11-01', check, WHEN, 'month')?.code, 'not-a-date');
  });
});
