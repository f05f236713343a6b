import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { define } from '../../src/base/define.ts';
import { deepActive, holds, tabStops } from '../../src/base/focus.ts';
import { UnionElement } from '../../src/base/union-element.ts';

/** A button of its own before and after what it is given. */
class Frame extends UnionElement {
  protected override render() {
    return template`<div>
      <button class="first">前</button>
      <slot><a href="#own">自己的</a></slot>
      <button class="last">后</button>
    </div>`;
  }
}
define('union-focus-frame', Frame);

const names = (elements: Element[]) =>
  elements.map(({ className, localName }) => className || localName);
const frame = (page: Element) => page.querySelector<Frame>('union-focus-frame')!;
const own = (page: Element, name: string) =>
  frame(page).shadowRoot!.querySelector<HTMLElement>(`.${name}`)!;

describe('tabStops', () => {
  it('goes through shadow roots and slots in the order one sees', async () => {
    const page = await fixture(
      html`<div>
        <input class="before" />
        <union-focus-frame
          ><a class="link" href="#x">去</a><i tabindex="0" class="cell"></i
        ></union-focus-frame>
      </div>`,
    );
    expect(names(tabStops(page))).to.deep.equal(['before', 'first', 'link', 'cell', 'last']);
  });

  it('takes what a slot has of its own when it is given nothing', async () => {
    const page = await fixture(html`<div><union-focus-frame></union-focus-frame></div>`);
    expect(names(tabStops(page))).to.deep.equal(['first', 'a', 'last']);
  });

  it('leaves out what the Tab key passes over', async () => {
    const page = await fixture(
      html`<div>
        <button disabled></button>
        <fieldset disabled><input /></fieldset>
        <h2 tabindex="-1">标题</h2>
        <input type="hidden" />
        <button hidden></button>
        <div style="visibility: hidden"><button></button></div>
        <a>无处可去</a>
        <button class="only">好</button>
      </div>`,
    );
    expect(names(tabStops(page))).to.deep.equal(['only']);
  });
});

describe('deepActive and holds', () => {
  it('see into shadow roots and slots', async () => {
    const page = await fixture(
      html`<div>
        <union-focus-frame><button class="given">好</button></union-focus-frame>
        <button class="beside">旁</button>
      </div>`,
    );
    own(page, 'last').focus();
    expect(deepActive() === own(page, 'last')).to.equal(true);
    expect(holds(page, deepActive())).to.equal(true);
    const inner = frame(page).shadowRoot!.querySelector('div')!;
    expect(holds(inner, page.querySelector('.given'))).to.equal(true);
    expect(holds(inner, page.querySelector('.beside'))).to.equal(false);
    expect(holds(frame(page), null)).to.equal(false);
  });
});
