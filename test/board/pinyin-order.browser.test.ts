import { expect } from '@open-wc/testing';
import { compareNames, initialsOf } from '../../src/board/pinyin-order.ts';
import { ORDINARY, PROBES, SPECIAL, misfiled, readList, soundKey } from './surname-list.ts';

describe('names in the browser', () => {
  it('are filed by the reading of their surnames, as in Node', () => {
    const read = [...readList(ORDINARY), ...readList(SPECIAL)];
    const names = read.map(({ text }) => `${text}小林`).sort(compareNames);
    const keys = names.map(name =>
      soundKey(read.find(({ text }) => name === `${text}小林`)!.syllables[0]!),
    );
    expect(keys).to.deep.equal([...keys].sort());
  });

  it('are filed right where the collator of the browser is wrong: 21 probes', () => {
    expect(misfiled(PROBES, compareNames)).to.deep.equal([]);
    const { compare } = new Intl.Collator('zh-u-co-pinyin');
    expect(misfiled(PROBES, compare)).to.include.members(['单', '曾', '解', '仇', '翟']);
    expect(misfiled(PROBES, compare)).to.have.lengthOf.at.least(13);
  });

  it('have initials', () => {
    expect(initialsOf('单小林')).to.equal('sxl');
    expect(initialsOf('重庆队')).to.equal('zqd');
    // Older data of the Unicode project reads 吖, which others file first, as yā.
    expect(initialsOf('阿安')).to.equal('aa');
  });

  it('are filed by the Uyghur alphabet where the browser has none', () => {
    const names = ['ئېلى', 'بەختىيار', 'ئالىم', 'ياسىن', 'ئۆمەر', 'پەرھات', 'ئەھمەت', 'ئىسمائىل'];
    expect(names.sort(compareNames)).to.deep.equal([
      'ئالىم',
      'ئەھمەت',
      'بەختىيار',
      'پەرھات',
      'ئۆمەر',
      'ئېلى',
      'ئىسمائىل',
      'ياسىن',
    ]);
  });
});
