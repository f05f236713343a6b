import { expect } from '@open-wc/testing';
import {
  collatorOf,
  kindOf,
  orderOf,
  readDate,
  readFigure,
} from '../../../src/elements/table/values.ts';
import type { Direction, Kind } from '../../../src/elements/table/values.ts';
import { fc } from '../../helpers/fc.ts';

const pinyin = collatorOf('zh-Hans');

function sorted(texts: string[], kind: Kind, direction: Direction = 'ascending') {
  return orderOf(texts, kind, direction, pinyin).map(index => texts[index]);
}

describe('readFigure', () => {
  const figures: [string, number, string][] = [
    ['12,680', 12680, ''],
    ['12680.5', 12680.5, ''],
    ['−2.5%', -2.5, '%'],
    ['＋８．２％', 8.2, '%'],
    ['￥1,200.00', 1200, ''],
    ['36.5 万元', 365000, '元'],
    ['1.2 亿', 120000000, ''],
    ['3 千克', 3000, '克'],
    ['第 3 名', 3, '名'],
    ['68 人次', 68, '人次'],
    ['2024年', 2024, '年'],
    ['007', 7, ''],
  ];
  for (const [text, value, unit] of figures) {
    it(`reads ${text}`, () => expect(readFigure(text)).to.deep.equal({ value, unit }));
  }

  for (const text of ['', '—', '0571-8512', '09:00', '3 / 5', '1,23', '人民路 3 号', '1.2.3']) {
    it(`does not take “${text}” for one`, () => expect(readFigure(text)).to.equal(undefined));
  }

  it('reads back every whole number as it is written here', () => {
    fc.assert(
      fc.property(fc.integer(), n => {
        const written = new Intl.NumberFormat('zh-CN').format(n);
        expect(readFigure(written)?.value).to.equal(n);
      }),
    );
  });
});

describe('readDate', () => {
  const day = Date.UTC(2026, 1, 14);
  const dates: [string, number][] = [
    ['2026-02-14', day],
    ['2026/2/14', day],
    ['2026.2.14', day],
    ['2026年2月14日', day],
    ['２０２６年２月１４日', day],
    ['2026年2月14日（周六）', day],
    ['2026-02-14 周六', day],
    ['2026年2月', Date.UTC(2026, 1, 1)],
    ['2026-02', Date.UTC(2026, 1, 1)],
    ['2026-02-14 09:30', day + 9.5 * 3_600_000],
    ['2026-02-14T09:30:00+08:00', day + 1.5 * 3_600_000],
  ];
  for (const [text, at] of dates) {
    it(`reads ${text}`, () => expect(readDate(text)).to.equal(at));
  }

  for (const text of ['2026-02-30', '2026-13-01', '2026.5', '2026', '14 日', '2026-02-14 起']) {
    it(`does not take “${text}” for one`, () => expect(readDate(text)).to.equal(undefined));
  }
});

describe('kindOf', () => {
  it('is what all cells are, empty ones aside', () => {
    expect(kindOf(['1,200', '—', '', '98'])).to.equal('number');
    expect(kindOf(['2026-02-14', '2026年3月1日', '暂无'])).to.equal('date');
    expect(kindOf(['1,200', '约 300'])).to.equal('text');
    expect(kindOf(['', '—'])).to.equal('text');
    expect(kindOf([])).to.equal('text');
  });

  it('does not mix what is counted in different units', () => {
    expect(kindOf(['350 米', '800 米', '20'])).to.equal('number');
    expect(kindOf(['3 千克', '500 克'])).to.equal('number');
    expect(kindOf(['350 米', '1.2 公里'])).to.equal('text');
  });
});

describe('orderOf', () => {
  it('sorts figures by size, not by their digits', () => {
    expect(sorted(['980', '12,680', '3,410', '1.2 万'], 'number')).to.deep.equal([
      '980',
      '3,410',
      '1.2 万',
      '12,680',
    ]);
  });

  it('sorts 汉字 by pinyin, and figures in them by size', () => {
    expect(sorted(['张三', '李四', '王五', '安妮'], 'text')).to.deep.equal([
      '安妮',
      '李四',
      '王五',
      '张三',
    ]);
    expect(sorted(['10 号楼', '9 号楼'], 'text')).to.deep.equal(['9 号楼', '10 号楼']);
  });

  it('sorts dates by time, however they are written', () => {
    const dates = ['2026年3月1日', '2025-12-31', '2026/2/14'];
    expect(sorted(dates, 'date', 'descending')).to.deep.equal([
      '2026年3月1日',
      '2026/2/14',
      '2025-12-31',
    ]);
  });

  it('puts what is empty last, either way', () => {
    expect(sorted(['—', '2', '', '1'], 'number')).to.deep.equal(['1', '2', '—', '']);
    expect(sorted(['—', '2', '', '1'], 'number', 'descending')).to.deep.equal(['2', '1', '—', '']);
  });

  it('is a stable order of all rows, either way', () => {
    const columns = fc.array(fc.constantFrom('1', '2', '03', '3', '—', ''), { maxLength: 40 });
    const ways = fc.constantFrom<Direction>('ascending', 'descending');
    fc.assert(
      fc.property(columns, ways, (texts, direction) => {
        const order = orderOf(texts, 'number', direction, pinyin);
        expect([...order].sort((a, b) => a - b)).to.deep.equal(texts.map((_, index) => index));
        const size = (index: number) => readFigure(texts[index]!)?.value;
        for (let at = 1; at < order.length; at += 1) {
          const [a, b] = [order[at - 1]!, order[at]!];
          const [first, second] = [size(a), size(b)];
          if (first === second) expect(a).to.be.below(b);
          else if (first === undefined) expect(second).to.equal(undefined);
          else if (second !== undefined) {
            const rises = second > first;
            expect(rises).to.equal(direction === 'ascending');
          }
        }
      }),
    );
  });

  it('sorts traditional Chinese by strokes', () => {
    const texts = ['龍', '一', '中'];
    const order = orderOf(texts, 'text', 'ascending', collatorOf('zh-Hant'));
    expect(order.map(index => texts[index])).to.deep.equal(['一', '中', '龍']);
  });
});
