import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/chip/index.ts';
import type { UnionChip } from '../../../src/elements/chip/chip.ts';

const control = (element: Element) => element.shadowRoot!.querySelector('button')!;

describe('union-chip', () => {
  it('toggles by hand and by key, and tells each time', async () => {
    const chip = await fixture<UnionChip>(html`<union-chip value="rest">驿站</union-chip>`);
    const told: boolean[] = [];
    chip.addEventListener('change', () => told.push(chip.pressed));
    chip.click();
    chip.focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal([true, false, true]);
  });

  it('tells nothing of what the page sets', async () => {
    const chip = await fixture<UnionChip>(html`<union-chip>驿站</union-chip>`);
    let told = 0;
    chip.addEventListener('change', () => (told += 1));
    chip.pressed = true;
    await chip.updateComplete;
    expect(told).to.equal(0);
    expect(control(chip).getAttribute('aria-pressed')).to.equal('true');
  });

  it('shows that it is on by a check mark, not by colour alone', async () => {
    const chip = await fixture<UnionChip>(html`<union-chip pressed>驿站</union-chip>`);
    expect(chip.shadowRoot!.querySelector('union-icon[name="check"]')).to.exist;
    await expect(chip).to.be.accessible();
  });

  it('shows a count when it has one, zero too', async () => {
    const chip = await fixture<UnionChip>(html`<union-chip count="12600">驿站</union-chip>`);
    const count = () => chip.shadowRoot!.querySelector('.count')?.textContent;
    expect(count()).to.equal('12,600');
    chip.count = 0;
    await chip.updateComplete;
    expect(count()).to.equal('0');
    chip.count = undefined;
    await chip.updateComplete;
    expect(count()).to.equal(undefined);
    for (const none of ['五', '']) {
      chip.setAttribute('count', none || '5');
      if (!none) chip.removeAttribute('count');
      await chip.updateComplete;
      expect(count(), none).to.equal(undefined);
    }
  });

  it('is a full target around a smaller pill', async () => {
    const chip = await fixture<UnionChip>(html`<union-chip>书</union-chip>`);
    expect(control(chip).offsetHeight).to.be.at.least(44);
    expect(chip.shadowRoot!.querySelector<HTMLElement>('.pill')!.offsetHeight).to.be.below(44);
    chip.size = 'large';
    await chip.updateComplete;
    expect(control(chip).offsetHeight).to.be.at.least(60);
  });

  it('wraps a long text inside the page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div .style=${'width: 200px'}>
        <union-chip count="12">有空调、热水、微波炉，并且节假日也开放的站点</union-chip>
      </div>`,
    );
    expect(page.querySelector('union-chip')!.offsetWidth).to.be.at.most(200);
    expect(page.scrollWidth).to.be.at.most(200);
  });

  it('does not toggle while disabled', async () => {
    const chip = await fixture<UnionChip>(html`<union-chip disabled>驿站</union-chip>`);
    chip.click();
    expect(chip.pressed).to.equal(false);
  });
});
