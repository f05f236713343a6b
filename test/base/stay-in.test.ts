import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { html as template, nothing } from 'lit';
import { define } from '../../src/base/define.ts';
import { stayIn } from '../../src/base/stay-in.ts';
import { UnionElement } from '../../src/base/union-element.ts';

/** A widget whose button goes when it was pressed, as one does to try again. */
class Stayer extends UnionElement {
  static override properties = { told: {} };
  told = true;

  protected override render() {
    return template`<div class="root">
      ${this.told ? template`<button @click=${stayIn(() => (this.told = false))}>重试</button>` : nothing}
      <a href="#stays">站点</a>
    </div>`;
  }
}
define('union-stayer', Stayer);

async function stand() {
  const page = await fixture(html`<div><union-stayer></union-stayer><input /></div>`);
  const el = page.querySelector<Stayer>('union-stayer')!;
  await el.updateComplete;
  const root = el.shadowRoot!;
  return { page, el, root, button: root.querySelector('button')! };
}

describe('stayIn', () => {
  it('keeps the focus in the widget when the button goes', async () => {
    const { el, root, button } = await stand();
    button.focus();
    button.click();
    await el.updateComplete;
    await nextFrame();
    expect(root.querySelector('button')).to.equal(null);
    expect(document.activeElement).to.equal(el);
    expect(root.activeElement).to.equal(root.querySelector('.root'));
  });

  it('keeps it as well where the button goes later', async () => {
    const { el, root, button } = await stand();
    button.focus();
    el.told = true;
    button.dispatchEvent(new MouseEvent('click'));
    el.told = true;
    await el.updateComplete;
    expect(root.activeElement).to.equal(button);
    el.told = false;
    await el.updateComplete;
    await nextFrame();
    expect(root.activeElement).to.equal(root.querySelector('.root'));
  });

  it('takes it from nobody who has gone on', async () => {
    const { page, el, button } = await stand();
    button.focus();
    button.click();
    page.querySelector('input')!.focus();
    await el.updateComplete;
    await nextFrame();
    expect(document.activeElement).to.equal(page.querySelector('input'));
  });

  it('makes no stop of the Tab key', async () => {
    const { el, root, button } = await stand();
    button.focus();
    button.click();
    await el.updateComplete;
    await nextFrame();
    expect(root.querySelector<HTMLElement>('.root')!.tabIndex).to.equal(-1);
  });
});
