import { expect } from '@open-wc/testing';
import { Finder, fold, pieces } from '../../../src/elements/combobox/match.ts';
import type { Choice, Span } from '../../../src/elements/combobox/match.ts';

const choice = (label: string, more: Partial<Choice> = {}): Choice => ({
  value: label,
  label,
  py: '',
  extra: '',
  disabled: false,
  ...more,
});

const CITIES = [
  choice('北京市', { py: 'bjs' }),
  choice('郑州市', { py: 'zzs', extra: '河南省' }),
  choice('株洲市', { py: 'zzs', extra: '湖南省' }),
  choice('常州市', { py: 'czs', extra: '江苏省' }),
  choice('州', { py: 'z' }),
];

const found = (query: string, choices = CITIES, limit = 50) =>
  new Finder(choices).find(query, limit).rows.map(row => row.choice.label);

/** The name with its marked parts in brackets. */
function marks(query: string, only: Choice): string[] {
  const [row] = new Finder([only]).find(query, 1, { all: true }).rows;
  const show = (text: string, spans: readonly Span[]) =>
    pieces(text, spans)
      .map((piece, index) => (index % 2 === 1 ? `[${piece}]` : piece))
      .join('');
  return [show(only.label, row!.label), show(only.extra, row!.extra)];
}

describe('what a combobox finds', () => {
  it('is everything, in its own order, for an empty query', () => {
    expect(found('')).to.deep.equal(CITIES.map(({ label }) => label));
    expect(found(' ，。')).to.have.lengthOf(5);
  });

  it('puts a whole name before a beginning, a beginning before a part', () => {
    expect(found('州')).to.deep.equal(['州', '郑州市', '常州市']);
    expect(found('常')).to.deep.equal(['常州市']);
  });

  it('takes pinyin initials, those at the beginning first', () => {
    expect(found('zzs')).to.deep.equal(['郑州市', '株洲市']);
    expect(found('z')).to.deep.equal(['郑州市', '株洲市', '州', '常州市']);
  });

  it('takes what tells a choice apart, and every part of the query', () => {
    expect(found('湖南')).to.deep.equal(['株洲市']);
    expect(found('zz 河南')).to.deep.equal(['郑州市']);
    expect(found('zz 上海')).to.deep.equal([]);
  });

  it('does not mind width, case, spaces and punctuation', () => {
    const works = [choice('示例（Ａ）物流 Co., Ltd')];
    for (const query of ['a', 'Ａ物流', '（a）', 'CO LTD', 'ｌｔｄ']) {
      expect(found(query, works), query).to.have.lengthOf(1);
    }
  });

  it('says how many there are when it gives but some', () => {
    const many = Array.from({ length: 3000 }, (_, n) => choice(`第${n}街道`));
    const { rows, total } = new Finder(many).find('街道', 50);
    expect([rows.length, total]).to.deep.equal([50, 3000]);
    expect(rows[0]!.choice.label).to.equal('第0街道');
  });

  it('leads with the choice taken when it would not be among the rows', () => {
    const many = Array.from({ length: 100 }, (_, n) => choice(`第${n}街道`));
    const finder = new Finder(many);
    const labels = (lead: Choice) => finder.find('', 3, { lead }).rows.map(r => r.choice.label);
    expect(labels(many[80]!)).to.deep.equal(['第80街道', '第0街道', '第1街道']);
    expect(labels(many[1]!)).to.deep.equal(['第0街道', '第1街道', '第2街道']);
  });

  it('leaves none out where the page has looked already, and marks what it can', () => {
    const { rows } = new Finder(CITIES).find('郑', 50, { all: true });
    expect(rows.map(({ choice: { label } }) => label)).to.deep.equal(CITIES.map(c => c.label));
    expect(rows[1]!.label).to.deep.equal([[0, 1]]);
    expect(rows[0]!.label).to.deep.equal([]);
  });
});

describe('the marked part', () => {
  it('is where the name has the query, as it is written', () => {
    expect(marks('州市', CITIES[1]!)).to.deep.equal(['郑[州市]', '河南省']);
    expect(marks('ａ物', choice('示例（A） 物流'))).to.deep.equal(['示例（[A） 物]流', '']);
  });

  it('is the characters that pinyin initials stand for, where there is one for each', () => {
    expect(marks('zs', CITIES[1]!)).to.deep.equal(['郑[州市]', '河南省']);
    expect(marks('zz', choice('郑州 3 号站', { py: 'zzshz' }))).to.deep.equal([
      '[郑州] 3 号站',
      '',
    ]);
    expect(marks('zz', choice('郑州站', { py: 'zz' }))).to.deep.equal(['郑州站', '']);
  });

  it('is in what tells the choice apart when the name has it not', () => {
    expect(marks('郑 河南', CITIES[1]!)).to.deep.equal(['[郑]州市', '[河南]省']);
  });

  it('joins parts that overlap or touch', () => {
    expect(marks('郑州 州市', CITIES[1]!)[0]).to.equal('[郑州市]');
    expect(marks('市 郑', CITIES[1]!)[0]).to.equal('[郑]州[市]');
  });

  it('never cuts a character from its marks, nor a ligature in two', () => {
    expect(marks('i', choice('ﬁlm'))[0]).to.equal('[ﬁ]lm');
    expect(marks('e', choice('cafe\u0301s'))[0]).to.equal('cafe\u0301s');
    expect(marks('\u00e9', choice('cafe\u0301s'))[0]).to.equal('caf[e\u0301]s');
  });
});

describe('a choice by its name', () => {
  it('is the only one called so, however it is written', () => {
    const finder = new Finder([choice('示例Ａ'), choice('乙')]);
    expect(finder.named(' 示例a ')!.label).to.equal('示例Ａ');
    expect(finder.named('示例')).to.equal(undefined);
    expect(finder.named('')).to.equal(undefined);
    expect(finder.named('。')).to.equal(undefined);
  });

  it('is none when several are called so, or it cannot be had', () => {
    const twice = [choice('鼓楼区', { value: '1' }), choice('鼓楼区', { value: '2' })];
    expect(new Finder(twice).named('鼓楼区')).to.equal(undefined);
    expect(new Finder([choice('甲', { disabled: true })]).named('甲')).to.equal(undefined);
  });

  it('is the one written exactly so among those alike', () => {
    const finder = new Finder([choice('AB'), choice('ab')]);
    expect(finder.named('ab')!.label).to.equal('ab');
    expect(finder.named('aB')).to.equal(undefined);
  });
});

describe('folding', () => {
  it('is the same for what is written alike', () => {
    expect(fold('ＡＢ　c-1')).to.equal('abc1');
    expect(fold('郑州市')).to.equal('郑州市');
  });
});
