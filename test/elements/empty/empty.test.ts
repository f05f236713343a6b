import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/button/index.ts';
import '../../../src/elements/empty/index.ts';
import type { UnionEmpty } from '../../../src/elements/empty/empty.ts';

const piece = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(`.${name}`);

const full = () =>
  html`<union-empty icon="search" heading="没有找到符合条件的站点"
    >换个关键词再试试。<union-button slot="actions">清除筛选</union-button></union-empty
  >`;

describe('union-empty', () => {
  it('says what is not there, why, and what to do', async () => {
    const element = await fixture(full());
    expect(piece(element, 'heading')!.textContent).to.equal('没有找到符合条件的站点');
    expect(element.querySelector('union-button')!.offsetHeight).to.be.at.least(44);
    await expect(element).to.be.accessible();
  });

  it('keeps its drawing from screen readers, and shows none without a name', async () => {
    const element = await fixture<UnionEmpty>(full());
    const drawing = piece(element, 'sign')!;
    expect(drawing.shadowRoot!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
    element.icon = '';
    await element.updateComplete;
    expect(piece(element, 'sign')).to.equal(null);
  });

  it('takes no room for a heading, a text or actions it does not have', async () => {
    const page = await fixture(
      html`<div>
        <union-empty heading="还没有预约"></union-empty>
        <union-empty> </union-empty>
      </div>`,
    );
    const [headed, bare] = page.querySelectorAll('union-empty');
    expect(headed!.offsetHeight - bare!.offsetHeight).to.be.closeTo(28, 1);
    expect(piece(bare!, 'heading')).to.equal(null);
  });

  it('stands in one line when compact', async () => {
    const element = await fixture<UnionEmpty>(full());
    const before = element.offsetHeight;
    element.compact = true;
    await element.updateComplete;
    const [sign, heading] = [piece(element, 'sign')!, piece(element, 'heading')!];
    expect(element.offsetHeight).to.be.below(before);
    expect(sign.getBoundingClientRect().right).to.be.below(heading.getBoundingClientRect().left);
    await expect(element).to.be.accessible();
  });

  it('turns with the line of reading when compact', async () => {
    const page = await fixture(
      html`<div dir="rtl"><union-empty compact icon="search" heading="没有"></union-empty></div>`,
    );
    const element = page.querySelector('union-empty')!;
    expect(piece(element, 'sign')!.getBoundingClientRect().left).to.be.above(
      piece(element, 'heading')!.getBoundingClientRect().right - 1,
    );
  });
});
