import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { bits } from '../../../src/widgets/contest-leaderboard/bits.ts';
import { bitStyles } from '../../../src/widgets/contest-leaderboard/bits.styles.ts';
import { textOf } from './board-page.ts';

const PIECES = ['示例职业中专', '学生组第 1', '一等奖', '示例城市工匠年度人物', '共 48 行'];

/** Draws pieces in so many CSS pixels; tells where the words of each begin, from the line's start. */
async function starts(width: number, dir: 'ltr' | 'rtl'): Promise<{ line: number; at: number }[]> {
  const place = await fixture<HTMLElement>(
    html`<div dir=${dir}>
      <style>
        ${bitStyles}
      </style>
      <p class="bits">${bits(PIECES)}</p>
    </div>`,
  );
  place.style.width = `${width}px`;
  const { left, right } = place.getBoundingClientRect();
  return [...place.querySelectorAll('.bit')].map(bit => {
    const range = document.createRange();
    range.selectNodeContents(bit);
    const words = range.getBoundingClientRect();
    const at = dir === 'ltr' ? words.left - left : right - words.right;
    return { line: Math.round(words.top), at: Math.round(at) };
  });
}

describe('pieces in a line', () => {
  it('are words with spaces between them', async () => {
    const place = await fixture(html`<p>${bits(['甲', '乙', '丙'])}</p>`);
    expect(textOf(place)).to.equal('甲 乙 丙');
    expect(textOf(await fixture(html`<p>${bits([])}</p>`))).to.equal('');
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`begin where the line does, ${dir}: the dot before the first of a line is cut off`, async () => {
      for (const width of [170, 200, 260, 760]) {
        const places = await starts(width, dir);
        places.forEach(({ line, at }, i) => {
          const first = i === 0 || line !== places[i - 1]!.line;
          if (first) expect(at, `${width} px, piece ${i}`).to.equal(0);
          else expect(at, `${width} px, piece ${i}`).to.be.greaterThan(0);
        });
        expect(new Set(places.map(({ line }) => line)).size > 1).to.equal(width < 760);
      }
    });
  }
});
