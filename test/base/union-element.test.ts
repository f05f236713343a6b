import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { html as template } from 'lit';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';

class Leaf extends UnionElement {
  protected override render() {
    return template`<p>叶</p>`;
  }
}
class Tree extends UnionElement {
  protected override render() {
    return template`<union-base-leaf></union-base-leaf><slot></slot>`;
  }
}
define('union-base-leaf', Leaf);
define('union-base-tree', Tree);

const token = (element: Element, name: string) =>
  getComputedStyle(element).getPropertyValue(name).trim();

describe('UnionElement', () => {
  it('sets tokens on the outermost element alone', async () => {
    const tree = await fixture<Tree>(
      html`<union-base-tree theme="dark"><union-base-leaf></union-base-leaf></union-base-tree>`,
    );
    const inside = tree.shadowRoot!.querySelector('union-base-leaf')!;
    const slotted = tree.querySelector('union-base-leaf')!;
    expect(tree.hasAttribute('data-union-root')).to.equal(true);
    for (const leaf of [inside, slotted]) {
      expect(leaf.hasAttribute('data-union-root')).to.equal(false);
      expect(token(leaf, '--union-paper')).to.equal('#171715');
    }
  });

  it('lets an inner element have a theme and size of its own', async () => {
    const tree = await fixture<Tree>(
      html`<union-base-tree theme="dark"
        ><union-base-leaf theme="light" size="large"></union-base-leaf
      ></union-base-tree>`,
    );
    const leaf = tree.querySelector('union-base-leaf')!;
    expect(token(leaf, '--union-paper')).to.equal('#ffffff');
    expect(token(leaf, '--union-target')).to.equal('60px');
    expect(token(tree, '--union-target')).to.equal('44px');
  });

  it('becomes a root when it is moved out', async () => {
    const page = await fixture(
      html`<div>
        <union-base-tree><union-base-leaf></union-base-leaf></union-base-tree>
      </div>`,
    );
    const leaf = page.querySelector('union-base-leaf')!;
    page.append(leaf);
    expect(leaf.hasAttribute('data-union-root')).to.equal(true);
    page.querySelector('union-base-tree')!.append(leaf);
    expect(leaf.hasAttribute('data-union-root')).to.equal(false);
  });

  it('takes the one colour scheme of the page for auto, whatever the system says', async () => {
    for (const [scheme, paper] of [
      ['dark', '#171715'],
      ['light', '#ffffff'],
    ] as const) {
      const page = await fixture(
        html`<div .style=${`color-scheme: ${scheme}`}>
          <union-base-leaf></union-base-leaf><union-base-leaf theme="auto"></union-base-leaf>
          <union-base-leaf theme="contrast"></union-base-leaf>
        </div>`,
      );
      const [bare, auto, told] = [...page.querySelectorAll('union-base-leaf')] as [
        Leaf,
        Leaf,
        Leaf,
      ];
      expect(token(bare, '--union-paper'), scheme).to.equal(paper);
      expect(token(auto, '--union-paper'), scheme).to.equal(paper);
      expect(token(told, '--union-line'), 'an author’s theme goes first').to.equal('#000000');
      auto.theme = 'light';
      await auto.updateComplete;
      expect(token(auto, '--union-paper')).to.equal('#ffffff');
      auto.theme = 'auto';
      await auto.updateComplete;
      expect(token(auto, '--union-paper')).to.equal(paper);
    }
  });

  it('looks at the page’s colour scheme again where it is moved to', async () => {
    const page = await fixture(
      html`<div>
        <div .style=${'color-scheme: dark'}><union-base-leaf></union-base-leaf></div>
        <div .style=${'color-scheme: light'}></div>
      </div>`,
    );
    const leaf = page.querySelector('union-base-leaf')!;
    expect(token(leaf, '--union-paper')).to.equal('#171715');
    page.lastElementChild!.append(leaf);
    await nextFrame();
    expect(token(leaf, '--union-paper')).to.equal('#ffffff');
  });

  it('bears to be taken away or into another in the turn it came', async () => {
    const page = await fixture(
      html`<div .style=${'color-scheme: dark'}>
        <union-base-tree theme="light"></union-base-tree>
      </div>`,
    );
    const [gone, moved] = [new Leaf(), new Leaf()];
    page.append(gone, moved);
    gone.remove();
    page.querySelector('union-base-tree')!.append(moved);
    await nextFrame();
    expect(moved.hasAttribute('data-union-root')).to.equal(false);
    expect(token(moved, '--union-paper')).to.equal('#ffffff');
    page.append(gone);
    await nextFrame();
    expect(token(gone, '--union-paper')).to.equal('#171715');
  });

  it('reflects theme and size', async () => {
    const leaf = await fixture<Leaf>(html`<union-base-leaf></union-base-leaf>`);
    leaf.theme = 'contrast';
    leaf.size = 'large';
    await leaf.updateComplete;
    expect(leaf.getAttribute('theme')).to.equal('contrast');
    expect(leaf.getAttribute('size')).to.equal('large');
  });

  it('adds no attribute of its own to what a page left bare, but the root mark', async () => {
    const leaf = await fixture<Leaf>(html`<union-base-leaf></union-base-leaf>`);
    expect(leaf.getAttributeNames()).to.deep.equal(['data-union-root']);
  });
});
