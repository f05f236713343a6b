import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/icon/index.ts';
import type { UnionIcon } from '../../../src/elements/icon/icon.ts';
import { fetchMoreIcons } from '../../../src/elements/icon/more-icons.ts';
import { MORE_ICONS } from '../../../src/elements/icon/more-paths.ts';
import { iconPath } from '../../../src/elements/icon/paths.ts';

const drawing = (element: Element) => element.shadowRoot!.querySelector('svg')!;

describe('union-icon', () => {
  it('draws in the colour of the words it stands with', async () => {
    const words = await fixture(
      html`<p .style=${'color: rgb(1, 2, 3)'}><union-icon name="rest"></union-icon>驿站</p>`,
    );
    const svg = drawing(words.querySelector('union-icon')!);
    expect(svg.querySelector('path')!.getAttribute('d')).to.equal(iconPath('rest'));
    expect(getComputedStyle(svg.querySelector('path')!).stroke).to.equal('rgb(1, 2, 3)');
  });

  it('takes its size and the weight of its lines from around it', async () => {
    const page = await fixture(
      html`<div .style=${'--union-icon-size: 48px; --union-icon-stroke: 1.25'}>
        <union-icon name="rest"></union-icon>
      </div>`,
    );
    const element = page.querySelector('union-icon')!;
    expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([48, 48]);
    expect(parseFloat(getComputedStyle(drawing(element)).strokeWidth)).to.equal(1.25);
  });

  it('is hidden from screen readers unless it has a label', async () => {
    const element = await fixture<UnionIcon>(html`<union-icon name="phone"></union-icon>`);
    expect(drawing(element).getAttribute('aria-hidden')).to.equal('true');
    element.label = '电话';
    await element.updateComplete;
    expect(drawing(element).getAttribute('role')).to.equal('img');
    expect(drawing(element).hasAttribute('aria-hidden')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('brings a drawing that few pages need, and keeps its room until then', async () => {
    const element = await fixture<UnionIcon>(html`<union-icon name="trophy"></union-icon>`);
    const path = () => drawing(element).querySelector('path')!.getAttribute('d');
    expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([24, 24]);
    await until(path);
    expect(path()).to.equal(MORE_ICONS.trophy);
    element.name = 'undo';
    await element.updateComplete;
    expect(path(), 'the others are here at once').to.equal(MORE_ICONS.undo);
    expect(drawing(element).classList.contains('mirrored')).to.equal(true);
  });

  it('keeps the room of a name it does not know', async () => {
    const element = await fixture<UnionIcon>(html`<union-icon name="nothing"></union-icon>`);
    await fetchMoreIcons();
    await element.updateComplete;
    expect(drawing(element).querySelector('path')!.getAttribute('d')).to.equal('');
    expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([24, 24]);
  });

  it('turns round with the line of reading, where it points along it', async () => {
    const flips = async (name: string, dir: string) => {
      const page = await fixture(
        html`<div dir=${dir}><union-icon name=${name}></union-icon></div>`,
      );
      return getComputedStyle(drawing(page.querySelector('union-icon')!)).transform !== 'none';
    };
    expect(await flips('arrow-end', 'rtl')).to.equal(true);
    expect(await flips('arrow-end', 'ltr')).to.equal(false);
    expect(await flips('search', 'rtl')).to.equal(false);
  });
});
