import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/button/index.ts';
import '../../../src/elements/dialog/index.ts';
import '../../../src/elements/popover/index.ts';
import { deepActive } from '../../../src/base/focus.ts';
import type { PopoverToggleEvent, UnionPopover } from '../../../src/elements/popover/popover.ts';

interface Stand {
  page: HTMLElement;
  trigger: HTMLElement;
  popover: UnionPopover;
  told: PopoverToggleEvent[];
}

const native = html`<button slot="trigger">怎么算积分</button>`;
const ours = html`<union-button slot="trigger">怎么算积分</union-button>`;

async function stand(trigger = native, theme = 'light', size = 'standard'): Promise<Stand> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <button class="before">前</button>
      <union-popover label="怎么算积分" theme=${theme} size=${size}>
        ${trigger}
        <p>每场比赛取最好的一次成绩。<a href="#rules">全部规则</a></p>
      </union-popover>
      <button class="after">后</button>
    </div>`,
  );
  const popover = page.querySelector('union-popover')!;
  const told: PopoverToggleEvent[] = [];
  popover.addEventListener('union-popover-toggle', event => told.push(event as PopoverToggleEvent));
  await popover.updateComplete;
  return { page, popover, told, trigger: popover.querySelector('[slot="trigger"]')! };
}

const box = ({ popover }: Stand) => popover.shadowRoot!.querySelector<HTMLElement>('.float')!;
const seen = (given: Stand) => box(given).getBoundingClientRect().height > 0;
const link = ({ popover }: Stand) => popover.querySelector('a')!;
const says = ({ told }: Stand) => told.map(({ open }) => open);

async function press(given: Stand): Promise<void> {
  given.trigger.focus();
  given.trigger.click();
  await given.popover.updateComplete;
}

/** A press of a pointer somewhere else, which moves the focus as a browser does. */
async function pressBeside(given: Stand, focus?: HTMLElement): Promise<void> {
  given.page.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  if (focus) focus.focus();
  else (deepActive() as HTMLElement).blur();
  await aTimeout(10);
  await given.popover.updateComplete;
}

describe('union-popover', () => {
  it('is shut until its button is pressed, and shut by it again', async () => {
    const given = await stand();
    expect(seen(given)).to.equal(false);
    expect(given.trigger.getAttribute('aria-expanded')).to.equal('false');
    await press(given);
    expect(seen(given)).to.equal(true);
    expect(given.trigger.getAttribute('aria-expanded')).to.equal('true');
    await press(given);
    expect(seen(given)).to.equal(false);
    expect(given.trigger.getAttribute('aria-expanded')).to.equal('false');
    expect(says(given)).to.deep.equal([true, false]);
    expect(given.told[0]!.bubbles || given.told[0]!.composed).to.equal(false);
  });

  it('is opened and shut with Enter and Space', async () => {
    const given = await stand();
    given.trigger.focus();
    await sendKeys({ press: 'Enter' });
    expect(given.popover.open).to.equal(true);
    await sendKeys({ press: ' ' });
    expect(given.popover.open).to.equal(false);
  });

  it('tells a button of ours in its own words', async () => {
    const given = await stand(ours);
    const control = given.trigger.shadowRoot!.querySelector('button')!;
    expect(control.getAttribute('aria-expanded')).to.equal('false');
    control.click();
    await given.popover.updateComplete;
    await aTimeout(0);
    expect(seen(given)).to.equal(true);
    expect(control.getAttribute('aria-expanded')).to.equal('true');
  });

  it('stands beside its button, in the same look', async () => {
    const given = await stand();
    await press(given);
    await until(() => {
      const { bottom, left } = given.trigger.getBoundingClientRect();
      const { top, left: start } = box(given).getBoundingClientRect();
      return Math.abs(top - bottom - 8) <= 1 && Math.abs(start - Math.max(8, left)) <= 1;
    }, 'below its button');
  });

  for (const [theme, size] of [
    ['light', 'standard'],
    ['dark', 'large'],
  ]) {
    it(`is accessible, shut and open, ${theme} ${size}`, async () => {
      const given = await stand(ours, theme, size);
      await expect(given.popover).to.be.accessible();
      await press(given);
      await expect(given.popover).to.be.accessible();
      expect(box(given).getAttribute('aria-label')).to.equal('怎么算积分');
    });
  }

  it('lets the Tab key walk from its button through it and on', async () => {
    const given = await stand();
    await press(given);
    expect(deepActive() === given.trigger, 'the focus stays').to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(deepActive() === link(given)).to.equal(true);
    expect(given.popover.open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect((deepActive() as Element).className).to.equal('after');
    expect(given.popover.open).to.equal(false);
    expect(says(given)).to.deep.equal([true, false]);
  });

  it('is shut by Esc, which gives the focus back', async () => {
    const given = await stand();
    await press(given);
    link(given).focus();
    await sendKeys({ press: 'Escape' });
    expect(given.popover.open).to.equal(false);
    expect(deepActive() === given.trigger).to.equal(true);
  });

  it('takes the Esc key before the dialog it stands in', async () => {
    const given = await stand();
    const dialog = document.createElement('union-dialog');
    given.page.append(dialog);
    dialog.append(given.popover);
    await dialog.updateComplete;
    dialog.show();
    await press(given);
    expect(seen(given)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect([given.popover.open, dialog.open]).to.deep.equal([false, true]);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('is shut by a press elsewhere; focus that it held goes back to its button', async () => {
    const given = await stand();
    await press(given);
    link(given).focus();
    await pressBeside(given);
    expect(given.popover.open).to.equal(false);
    expect(deepActive() === given.trigger).to.equal(true);
  });

  it('leaves the focus where a press elsewhere put it', async () => {
    const given = await stand();
    const after = given.page.querySelector<HTMLElement>('.after')!;
    await press(given);
    link(given).focus();
    await pressBeside(given, after);
    expect(given.popover.open).to.equal(false);
    expect(deepActive() === after).to.equal(true);
  });

  it('is not shut by a press inside', async () => {
    const given = await stand();
    await press(given);
    given.popover
      .querySelector('p')!
      .dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    box(given).click();
    expect(given.popover.open).to.equal(true);
  });

  it('says nothing when the page opens it', async () => {
    const given = await stand();
    given.popover.open = true;
    await given.popover.updateComplete;
    expect(seen(given)).to.equal(true);
    given.popover.open = false;
    await given.popover.updateComplete;
    expect(seen(given)).to.equal(false);
    expect(given.told).to.have.length(0);
  });

  it('marks a button that comes later', async () => {
    const given = await stand();
    given.trigger.remove();
    const late = document.createElement('button');
    late.slot = 'trigger';
    late.textContent = '说明';
    given.popover.append(late);
    await nextFrame();
    expect(late.getAttribute('aria-expanded')).to.equal('false');
    late.click();
    await given.popover.updateComplete;
    expect(seen(given)).to.equal(true);
  });

  it('scrolls what is higher than the screen, reached by keys', async () => {
    const given = await stand();
    for (let i = 0; i < 60; i += 1) {
      const more = document.createElement('p');
      more.textContent = `第 ${i} 条`;
      given.popover.append(more);
    }
    await press(given);
    await until(() => box(given).tabIndex === 0, 'is a stop of the Tab key');
    expect(box(given).getBoundingClientRect().bottom).to.be.at.most(innerHeight);
    await expect(given.popover).to.be.accessible();
  });

  it('leaves nothing behind when it is removed while open, and opens again elsewhere', async () => {
    const given = await stand();
    await press(given);
    given.popover.remove();
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true });
    document.body.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(false);
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(says(given)).to.deep.equal([true]);
    given.page.append(given.popover);
    await given.popover.updateComplete;
    expect(seen(given)).to.equal(true);
  });
});
