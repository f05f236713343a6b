import { expect } from '@open-wc/testing';
import { sift } from '../../../src/elements/file/sift.ts';

const file = (name: string, bytes = 1, type = 'image/png') =>
  new File([new Uint8Array(bytes)], name, { type, lastModified: 1 });

const RULES = { accept: 'image/*', max: 3, maxBytes: 1000 };

/** Names kept, and those refused with the reason. */
function told(...args: Parameters<typeof sift>) {
  const { kept, refused } = sift(...args);
  return [kept.map(({ name }) => name), refused.map(one => `${one.file.name}:${one.why}`)];
}

describe('sifting what was chosen', () => {
  it('keeps the good ones and gives the reason for each of the others', () => {
    const chosen = [
      file('甲.png'),
      file('名册.docx', 1, 'application/msword'),
      file('大.png', 1001),
      file('空.png', 0),
      file('乙.png', 1000),
    ];
    expect(told(chosen, [], RULES)).to.deep.equal([
      ['甲.png', '乙.png'],
      ['名册.docx:type', '大.png:size', '空.png:empty'],
    ]);
  });

  it('keeps no more than there is room for; what is refused takes none', () => {
    const chosen = [file('空.png', 0), file('1.png'), file('2.png'), file('3.png')];
    expect(told(chosen, [file('0.png')], RULES)).to.deep.equal([
      ['1.png', '2.png'],
      ['空.png:empty', '3.png:count'],
    ]);
  });

  it('knows a file that is held already, also twice in one choice', () => {
    const again = [file('甲.png'), file('甲.png', 2), file('甲.png', 2)];
    expect(told(again, [file('甲.png')], RULES)).to.deep.equal([
      ['甲.png'],
      ['甲.png:twice', '甲.png:twice'],
    ]);
  });

  it('refuses folders, and tells them from files without a type', () => {
    const folder = file('材料', 4096, '');
    const rules = { accept: '', max: Infinity, maxBytes: Infinity };
    expect(told([folder], [], rules, [folder])).to.deep.equal([[], ['材料:folder']]);
    expect(told([folder], [], rules)).to.deep.equal([['材料'], []]);
  });
});
