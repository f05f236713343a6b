import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';

class Passage extends UnionElement {
  protected override render() {
    return template`<p class="words">文字</p>`;
  }
}
define('union-host-probe', Passage);

const inside = (element: Element) => element.shadowRoot!.querySelector('.words')!;

/** What a page may do to every element on it. */
const HOSTILE = `.hostile, .hostile * {
  font: italic 900 31px/3 fantasy; letter-spacing: 9px; word-spacing: 9px; text-align: right;
  text-transform: uppercase; text-indent: 4em; color: lime; white-space: pre; cursor: wait;
  list-style: square; text-shadow: 1px 1px red; quotes: 'a' 'b'; hyphens: auto; tab-size: 40;
  border-collapse: collapse; caption-side: bottom; writing-mode: vertical-rl; user-select: none;
  font-variant: small-caps; word-break: break-all; orphans: 9; }`;

async function onHostilePage() {
  const page = await fixture(
    html`<div>
      <style>
        ${HOSTILE}
      </style>
      <div class="hostile"><union-host-probe></union-host-probe></div>
      <union-host-probe></union-host-probe>
    </div>`,
  );
  const [hostile, calm] = [...page.querySelectorAll('union-host-probe')];
  return { hostile: hostile!, calm: calm! };
}

describe('host reset', () => {
  // A page's underline is drawn by the page's own box and cannot be kept out.
  it('lets nothing that is inherited in', async () => {
    const { hostile, calm } = await onHostilePage();
    const there = getComputedStyle(inside(hostile));
    const here = getComputedStyle(inside(calm));
    const leaks = [...there].filter(
      name =>
        there.getPropertyValue(name) !== here.getPropertyValue(name) &&
        !/(size|width|height|origin|inset|top|left|right|bottom|perspective)/.test(name),
    );
    expect(leaks).to.deep.equal([]);
  });

  it('sets its own type', async () => {
    const { hostile } = await onHostilePage();
    const { fontSize, lineHeight, fontStyle } = getComputedStyle(inside(hostile));
    expect([fontSize, lineHeight, fontStyle]).to.deep.equal(['16px', '26px', 'normal']);
  });

  it('is hidden with what hides it', async () => {
    const page = await fixture(
      html`<div .style=${'visibility: hidden; pointer-events: none'}>
        <union-host-probe></union-host-probe><union-host-probe hidden></union-host-probe>
      </div>`,
    );
    const [first, second] = [...page.querySelectorAll('union-host-probe')];
    expect(getComputedStyle(inside(first!)).visibility).to.equal('hidden');
    expect(getComputedStyle(inside(first!)).pointerEvents).to.equal('none');
    expect(getComputedStyle(second!).display).to.equal('none');
  });

  it('lets the page place and size it', async () => {
    const page = await fixture(
      html`<div>
        <style>
          .placed {
            width: 200px;
            margin: 7px;
          }
        </style>
        <union-host-probe class="placed"></union-host-probe>
      </div>`,
    );
    const style = getComputedStyle(page.querySelector('union-host-probe')!);
    expect([style.width, style.marginTop]).to.deep.equal(['200px', '7px']);
  });

  it('keeps direction and sets Uyghur in its own face with more leading', async () => {
    const page = await fixture(
      html`<div lang="ug" dir="rtl"><union-host-probe></union-host-probe></div>`,
    );
    const style = getComputedStyle(inside(page.querySelector('union-host-probe')!));
    expect(style.direction).to.equal('rtl');
    expect(style.fontFamily).to.contain('UKIJ');
    expect(parseFloat(style.lineHeight)).to.be.closeTo(16 * 1.8, 0.1);
  });

  it('tells Chromium which Han glyphs to choose', async () => {
    const page = await fixture(html`<div lang="zh-TW"><union-host-probe></union-host-probe></div>`);
    const style = getComputedStyle(inside(page.querySelector('union-host-probe')!));
    if (CSS.supports('-webkit-locale', "'zh'")) {
      expect(style.getPropertyValue('-webkit-locale')).to.contain('zh-Hant');
    }
    expect(style.fontFamily).to.contain('PingFang TC');
  });
});
