import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/button/index.ts';
import '../../../src/elements/icon/index.ts';
import '../../../src/elements/tooltip/index.ts';
import type { UnionTooltip } from '../../../src/elements/tooltip/tooltip.ts';

interface Stand {
  page: HTMLElement;
  tooltip: UnionTooltip;
  control: HTMLElement;
}

const native = html`<button aria-label="定位">◎</button>`;
const ours = html`<union-button label="定位"
  ><union-icon name="locate"></union-icon
></union-button>`;

async function stand(control = native, size = 'standard'): Promise<Stand> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <button class="before">前</button>
      <union-tooltip size=${size} text="位置只在您的手机上使用，不会发送。"
        >${control}</union-tooltip
      >
    </div>`,
  );
  const tooltip = page.querySelector('union-tooltip')!;
  await tooltip.updateComplete;
  await aTimeout(20);
  page.querySelector('button')!.focus();
  return { page, tooltip, control: tooltip.firstElementChild as HTMLElement };
}

const box = ({ tooltip }: Stand) => tooltip.shadowRoot!.querySelector<HTMLElement>('.float')!;
const standing = ({ tooltip }: Stand) =>
  tooltip.shadowRoot!.querySelector<HTMLElement>('.standing')!;
const seen = (given: Stand) => box(given).getBoundingClientRect().height > 0;
const point = ({ tooltip }: Stand, type: string, pointerType = 'mouse') =>
  tooltip.dispatchEvent(new PointerEvent(type, { pointerType }));

describe('union-tooltip', () => {
  it('takes no room until it is needed', async () => {
    const given = await stand();
    expect(seen(given)).to.equal(false);
    const { height, width } = given.tooltip.getBoundingClientRect();
    const control = given.control.getBoundingClientRect();
    expect(height).to.be.closeTo(control.height, 1);
    expect(width).to.be.closeTo(control.width, 1);
  });

  it('shows when a mouse rests on its control, not when it passes by', async () => {
    const given = await stand();
    point(given, 'pointerenter');
    point(given, 'pointerleave');
    await aTimeout(500);
    expect(seen(given)).to.equal(false);
    point(given, 'pointerenter');
    await until(() => seen(given), 'shows');
    expect(box(given).textContent!.trim()).to.equal('位置只在您的手机上使用，不会发送。');
  });

  it('stays while the mouse is on its words, and goes when it leaves', async () => {
    const given = await stand();
    point(given, 'pointerenter');
    await until(() => seen(given));
    // From the control over the gap to the words, which are part of it.
    point(given, 'pointerleave');
    point(given, 'pointerenter');
    await aTimeout(500);
    expect(seen(given)).to.equal(true);
    point(given, 'pointerleave');
    await until(() => !seen(given), 'goes');
  });

  it('lies where the mouse can reach it: the words take the pointer', async () => {
    const given = await stand();
    given.page.style.paddingTop = '120px';
    point(given, 'pointerenter');
    await until(() => {
      const { bottom } = box(given).getBoundingClientRect();
      return seen(given) && Math.abs(given.control.getBoundingClientRect().top - bottom - 8) <= 1;
    }, 'stands above its control');
    const { left, top, width, height } = box(given).getBoundingClientRect();
    expect(
      document.elementFromPoint(left + width / 2, top + height / 2) === given.tooltip,
    ).to.equal(true);
  });

  it('shows at once for the Tab key, and goes with the focus', async () => {
    const given = await stand();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === given.control).to.equal(true);
    expect(seen(given)).to.equal(true);
    given.page.querySelector('button')!.focus();
    expect(seen(given)).to.equal(false);
  });

  it('stays for the focus when the mouse goes', async () => {
    const given = await stand();
    await sendKeys({ press: 'Tab' });
    point(given, 'pointerenter');
    point(given, 'pointerleave');
    await aTimeout(350);
    expect(seen(given)).to.equal(true);
  });

  it('is sent away by Esc, and the focus stays', async () => {
    const given = await stand();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    expect(seen(given)).to.equal(false);
    expect(document.activeElement === given.control).to.equal(true);
    const next = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true });
    document.body.dispatchEvent(next);
    expect(next.defaultPrevented, 'the next Esc is for others').to.equal(false);
  });

  it('is sent away by a press', async () => {
    const given = await stand();
    point(given, 'pointerenter');
    await until(() => seen(given));
    point(given, 'pointerdown');
    expect(seen(given)).to.equal(false);
  });

  it('does not show under a finger', async () => {
    const given = await stand();
    point(given, 'pointerenter', 'touch');
    await aTimeout(500);
    expect(seen(given)).to.equal(false);
  });

  for (const [what, control] of [
    ['a native control', native],
    ['a control of ours', ours],
  ] as const) {
    it(`describes ${what}, once`, async () => {
      const given = await stand(control);
      const button = given.control.shadowRoot?.querySelector('button') ?? given.control;
      expect(button.getAttribute('aria-description')).to.equal(
        '位置只在您的手机上使用，不会发送。',
      );
      expect(button.getAttribute('aria-label')).to.equal('定位');
      given.tooltip.text = '看看附近有什么。';
      await given.tooltip.updateComplete;
      expect(button.getAttribute('aria-description')).to.equal('看看附近有什么。');
      button.focus();
      await nextFrame();
      expect(box(given).getAttribute('aria-hidden')).to.equal('true');
      await expect(given.tooltip).to.be.accessible();
      given.tooltip.remove();
      expect(button.hasAttribute('aria-description')).to.equal(false);
    });
  }

  it('leaves a description alone that the page gave', async () => {
    const given = await stand(html`<button aria-description="页面自己的说明">定位</button>`);
    expect(given.control.getAttribute('aria-description')).to.equal('页面自己的说明');
    given.tooltip.remove();
    expect(given.control.getAttribute('aria-description')).to.equal('页面自己的说明');
  });

  it('describes the control that takes its place', async () => {
    const given = await stand();
    const other = document.createElement('button');
    other.textContent = '缩小';
    given.control.replaceWith(other);
    await aTimeout(20);
    expect(other.hasAttribute('aria-description')).to.equal(true);
    expect(given.control.hasAttribute('aria-description')).to.equal(false);
  });

  it('describes it again where both are moved to', async () => {
    const given = await stand();
    given.page.prepend(given.tooltip);
    await aTimeout(20);
    expect(given.control.hasAttribute('aria-description')).to.equal(true);
  });

  it('stands below its control in large, and hides nothing behind hover', async () => {
    const given = await stand(native, 'large');
    const { height, top } = standing(given).getBoundingClientRect();
    expect(height).to.be.greaterThan(20);
    expect(top).to.be.at.least(given.control.getBoundingClientRect().bottom);
    point(given, 'pointerenter');
    await aTimeout(500);
    expect(seen(given)).to.equal(false);
    await expect(given.tooltip).to.be.accessible();
  });

  it('shows nothing when it has nothing to say', async () => {
    const given = await stand();
    given.tooltip.text = '';
    await given.tooltip.updateComplete;
    await sendKeys({ press: 'Tab' });
    expect(seen(given)).to.equal(false);
    expect(given.control.hasAttribute('aria-description')).to.equal(false);
  });

  it('leaves nothing behind when it is removed while it shows', async () => {
    const given = await stand();
    await sendKeys({ press: 'Tab' });
    given.tooltip.remove();
    expect(box(given).hidden).to.equal(true);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true });
    document.body.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(false);
  });
});
