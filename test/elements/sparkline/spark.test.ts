import { expect } from '@open-wc/testing';
import { parseValues, sparkOf } from '../../../src/elements/sparkline/spark.ts';

describe('parseValues', () => {
  for (const [text, values] of [
    ['3,5,8', [3, 5, 8]],
    [' 3 , -5.5,1e3 ', [3, -5.5, 1000]],
    ['3，５、8', [3, 5, 8]],
    ['3,,8', [3, NaN, 8]],
    ['3,暂缺,8', [3, NaN, 8]],
    ['3,NaN,Infinity,', [3, NaN, NaN, NaN]],
    ['0', [0]],
    ['', []],
    ['  ', []],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(parseValues(text)).to.deep.equal([...values]);
    });
  }
});

describe('sparkOf', () => {
  const line = (...values: number[]) => sparkOf(values, 100, 20).line;

  it('goes in equal steps from the least at the bottom to the greatest at the top', () => {
    expect(line(0, 5, 10)).to.equal('M0 20L50 10L100 0');
    expect(line(-10, 10)).to.equal('M0 20L100 0');
  });

  it('takes a wider scale, which never cuts a value off', () => {
    expect(sparkOf([50, 100], 100, 20, { min: 0 }).line).to.equal('M0 10L100 0');
    expect(sparkOf([50, 100], 100, 20, { min: 0, max: 200 }).line).to.equal('M0 15L100 10');
    expect(sparkOf([50, 100], 100, 20, { min: 60, max: 80 }).line).to.equal('M0 20L100 0');
    expect(sparkOf([50, 50], 100, 20, { min: 0, max: 50 }).line).to.equal('M0 0L100 0');
    expect(sparkOf([50, 100], 100, 20, { min: NaN, max: 100 }).line).to.equal('M0 20L100 0');
  });

  it('runs along the middle where all are alike', () => {
    expect(line(7, 7, 7)).to.equal('M0 10L50 10L100 10');
  });

  it('marks the last value, also where the series ends in a gap', () => {
    expect(sparkOf([0, 10], 100, 20).end).to.deep.equal({ x: 100, y: 0 });
    expect(sparkOf([0, 10, NaN], 100, 20).end).to.deep.equal({ x: 50, y: 0 });
  });

  it('breaks at a gap, which keeps its place in time', () => {
    expect(line(0, 10, NaN, 10, 0)).to.equal('M0 20L25 0M75 0L100 20');
  });

  it('makes a dot of a value between gaps, and no line', () => {
    const spark = sparkOf([NaN, 4, NaN], 100, 20);
    expect([spark.line, spark.dots]).to.deep.equal(['', 'M50 10h0']);
  });

  it('has one value stand at the end', () => {
    const spark = sparkOf([42], 100, 20);
    expect([spark.line, spark.end, spark.count]).to.deep.equal(['', { x: 100, y: 10 }, 1]);
  });

  it('is nothing without values', () => {
    for (const values of [[], [NaN, NaN]]) {
      const spark = sparkOf(values, 100, 20);
      expect([spark.line, spark.dots, spark.end, spark.count]).to.deep.equal([
        '',
        '',
        undefined,
        0,
      ]);
    }
  });

  it('knows first, last, least and greatest, gaps left out', () => {
    const { first, last, min, max, count } = sparkOf([NaN, 5, 2, NaN, 9, 7, NaN], 100, 20);
    expect([first, last, min, max, count]).to.deep.equal([5, 7, 2, 9, 4]);
  });

  it('stays inside the box for any numbers', () => {
    const cases = [
      [Number.MAX_VALUE, -Number.MAX_VALUE, 0],
      [Number.MIN_VALUE, 0, Number.MIN_VALUE],
      [1e15, 1e15 + 1, 1e15 + 2],
      [0.1, 0.2, 0.30000000000000004],
    ];
    for (const values of cases) {
      const numbers = line(...values)
        .match(/-?[\d.]+(?:e-?\d+)?/g)!
        .map(Number);
      numbers.forEach((number, index) => {
        expect(number, `${values} → ${numbers}`).to.be.within(0, index % 2 ? 20 : 100);
      });
    }
  });
});
