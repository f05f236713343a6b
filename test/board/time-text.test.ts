import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { readTime, timeText } from '../../src/board/time-text.ts';

describe('timeText', () => {
  it('writes hours and minutes only where there are any', () => {
    assert.deepEqual(
      [3723.45, 185.2, 9.58, 60, 3600, 0].map(seconds => timeText(seconds)),
      ['1:02:03.45', '3:05.2', '9.58', '1:00', '1:00:00', '0'],
    );
  });

  it('rounds before it splits, half away from zero', () => {
    assert.deepEqual(
      [
        timeText(59.996, 2),
        timeText(3599.995, 2),
        timeText(1.005, 2),
        timeText(62.3, 2),
        timeText(62.3, 0),
      ],
      ['1:00.00', '1:00:00.00', '1.01', '1:02.30', '1:02'],
    );
    assert.deepEqual([timeText(-1.5), timeText(-0.001, 2), timeText(NaN)], ['-1.5', '0.00', '']);
  });
});

describe('readTime', () => {
  it('reads clocks and what people write', () => {
    for (const [text, seconds] of [
      ['1:02:03.45', 3723.45],
      ['3:05.2', 185.2],
      ['９：５８', 598],
      ['62.3', 62.3],
      ['3分20秒', 200],
      ['1小时2分3.25秒', 3723.25],
      ['3′20″', 200],
      [`3'20"`, 200],
      ['45秒', 45],
      ['2小时', 7200],
      ['-1:00', -60],
      ['75:30', 4530],
    ] as const) {
      assert.equal(readTime(text), seconds, text);
    }
  });

  it('reads nothing that is no time', () => {
    for (const text of [
      '',
      '弃权',
      '1:75',
      '1:60',
      '1:00:60',
      '1:60:00',
      '1:2:3:4',
      ':30',
      '3:',
      '3分75秒',
      '1e3',
      '-',
    ])
      assert.equal(readTime(text), undefined, text);
  });

  it('reads what timeText writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 99_999_999 }),
        fc.nat({ max: 3 }),
        (units, places) => {
          const seconds = Number(`${units}e-${places}`);
          assert.equal(readTime(timeText(seconds)), seconds);
          assert.equal(readTime(timeText(seconds, places)), seconds);
        },
      ),
      { numRuns: 500 },
    );
  });
});
