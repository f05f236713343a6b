import { expect } from '@open-wc/testing';
import { letterOf, orderByName } from '../../../../src/widgets/craftsman-wall/parts/name-order.ts';
import { fc } from '../../../helpers/fc.ts';

const sorted = (entries: { name: string; sort?: string; py?: string }[]): string[] =>
  [...orderByName(entries.length, row => entries[row]!)].map(row => entries[row]!.name);

describe('the A–Z of a wall', () => {
  it('reads surnames as surnames', () => {
    const letters = [
      '单雄信',
      '曾国荣',
      '解大志',
      '尉迟明',
      '万俟雅',
      '区小明',
      '查良',
      '朴正',
    ].map(name => letterOf({ name }));
    expect(letters.join('')).to.equal('SZXYMOZP');
  });

  it('goes by the pinyin of the document, where it has one', () => {
    expect(letterOf({ name: '长孙无', sort: 'zhang sun wu' })).to.equal('Z');
    expect(letterOf({ name: '乐山', py: 'ls' })).to.equal('L');
    expect(letterOf({ name: 'Ürümqi Team' })).to.equal('U');
    expect(letterOf({ name: 'ئايگۈل' })).to.equal('');
  });

  it('does not take the first character of a studio for a surname', () => {
    expect(letterOf({ name: '单机运行维护创新工作室' })).to.equal('D');
    expect(letterOf({ name: '单机运行维护创新工作室', sort: 'dan ji' })).to.equal('D');
  });

  it('puts those with pinyin before those without under a letter, other scripts last', () => {
    const names = sorted([
      { name: 'ئايگۈل' },
      { name: '周一' },
      { name: '曾国荣' },
      { name: '赵六', sort: 'zhao liu' },
      { name: '安宁', sort: 'an ning' },
      { name: '张三', sort: 'zhang san' },
    ]);
    expect(names).to.deep.equal(['安宁', '张三', '赵六', '曾国荣', '周一', 'ئايگۈل']);
  });

  it('is an order: every row once, the same whatever the order they came in', () => {
    const name = fc.constantFrom('单雄', '曾国', '王一', '王二', 'Aygul', 'ئايگۈل', '**', '');
    const entry = fc.record({ name, sort: fc.constantFrom('', 'shan xiong', 'wang yi', 'WANG') });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), entries => {
        const there = sorted(entries);
        const back = sorted([...entries].reverse());
        expect([...there].sort()).to.deep.equal(entries.map(one => one.name).sort());
        expect(back).to.deep.equal(there);
      }),
    );
  });
});
