import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/button/index.ts';
import '../../../src/elements/dialog/index.ts';
import type { DialogCloseEvent, UnionDialog } from '../../../src/elements/dialog/dialog.ts';
import { deepActive } from '../../../src/base/focus.ts';

interface Stand {
  page: HTMLElement;
  opener: HTMLButtonElement;
  dialog: UnionDialog;
  told: DialogCloseEvent[];
}

async function stand(attributes: Record<string, string> = {}, content = words): Promise<Stand> {
  const page = await fixture<HTMLElement>(
    html`<div lang="zh-Hans">
      <button class="opener">取消预约</button>
      <union-dialog heading="取消这次预约吗？">${content}</union-dialog>
      <p>页面上的其他内容。</p>
    </div>`,
  );
  const dialog = page.querySelector('union-dialog')!;
  for (const [name, value] of Object.entries(attributes)) dialog.setAttribute(name, value);
  const told: DialogCloseEvent[] = [];
  dialog.addEventListener('union-dialog-close', event => told.push(event as DialogCloseEvent));
  await dialog.updateComplete;
  const opener = page.querySelector<HTMLButtonElement>('.opener')!;
  opener.focus();
  return { page, opener, dialog, told };
}

const words = html`<p>6 月 3 日 14:00 的名额会让给其他人。</p>
  <button slot="actions" class="keep">保留预约</button>
  <button slot="actions" class="cancel">取消预约</button>`;

const layer = ({ dialog }: Stand) => dialog.shadowRoot!.querySelector<HTMLDialogElement>('.layer')!;
const inside = ({ dialog }: Stand, selector: string) =>
  dialog.shadowRoot!.querySelector<HTMLElement>(selector)!;
const seen = (given: Stand) => inside(given, '.panel').getBoundingClientRect().height > 0;
const risen = (given: Stand) =>
  Promise.all(
    inside(given, '.panel')
      .getAnimations()
      .map(({ finished }) => finished),
  );
const locked = () => document.documentElement.style.overflow === 'hidden';

function press(target: Element, from = target): void {
  from.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

/** Without `showModal`, as Safari before 15.4. */
async function withoutDialog(test: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(HTMLDialogElement.prototype, 'showModal')!;
  Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
  try {
    await test();
  } finally {
    Object.defineProperty(HTMLDialogElement.prototype, 'showModal', own);
  }
}

describe('union-dialog', () => {
  it('is not there until it is opened', async () => {
    const given = await stand();
    expect(seen(given)).to.equal(false);
    expect(locked()).to.equal(false);
    given.dialog.show();
    expect(given.dialog.hasAttribute('open')).to.equal(false);
    await given.dialog.updateComplete;
    expect(given.dialog.hasAttribute('open')).to.equal(true);
    expect(seen(given)).to.equal(true);
    expect(layer(given).matches(':modal')).to.equal(true);
    given.dialog.open = false;
    await given.dialog.updateComplete;
    expect(seen(given)).to.equal(false);
    expect(given.told, 'a page that sets a property is not told of it').to.have.length(0);
  });

  it('stands open from the start when the page says so', async () => {
    const given = await stand({ open: '' });
    expect(seen(given)).to.equal(true);
    given.dialog.close();
    expect(seen(given)).to.equal(false);
  });

  const looks: Record<string, string>[] = [
    {},
    { decisive: '' },
    { theme: 'dark' },
    { size: 'large' },
  ];
  for (const attributes of looks) {
    it(`is accessible ${JSON.stringify(attributes)}`, async () => {
      const given = await stand({ ...attributes, open: '' });
      await risen(given);
      await expect(given.dialog).to.be.accessible();
    });
  }

  it('has its heading for a name, and its text for a description when it is decisive', async () => {
    const given = await stand({ open: '' });
    expect(layer(given).hasAttribute('role'), 'a native dialog has its own').to.equal(false);
    expect(layer(given).getAttribute('aria-modal')).to.equal('true');
    const named = layer(given).getAttribute('aria-labelledby')!;
    expect(inside(given, `#${named}`).textContent).to.equal('取消这次预约吗？');
    expect(layer(given).hasAttribute('aria-describedby')).to.equal(false);
    given.dialog.decisive = true;
    await given.dialog.updateComplete;
    expect(layer(given).getAttribute('role')).to.equal('alertdialog');
    expect(layer(given).getAttribute('aria-describedby')).to.equal('body');
  });

  it('takes the focus to its heading, and gives it back', async () => {
    const given = await stand();
    given.dialog.show();
    expect(deepActive() === inside(given, '.heading')).to.equal(true);
    given.dialog.close();
    expect(deepActive() === given.opener).to.equal(true);
  });

  it('starts at what is marked, else at the harmless action of a decision', async () => {
    const given = await stand({ decisive: '' });
    given.dialog.show();
    expect(deepActive() === given.page.querySelector('.keep')).to.equal(true);
    given.dialog.close();
    given.page.querySelector('.cancel')!.setAttribute('autofocus', '');
    given.dialog.show();
    expect(deepActive() === given.page.querySelector('.cancel')).to.equal(true);
  });

  it('lets the page move the focus on as soon as it is shut', async () => {
    const given = await stand();
    const other = document.createElement('input');
    given.page.append(other);
    given.dialog.show();
    given.dialog.close();
    other.focus();
    await given.dialog.updateComplete;
    await nextFrame();
    expect(deepActive() === other).to.equal(true);
  });

  it('keeps the Tab key inside', async () => {
    const given = await stand();
    given.dialog.show();
    const stops = [];
    for (let i = 0; i < 3; i += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push((deepActive() as HTMLElement).className);
    }
    expect(stops).to.deep.equal(['close', 'keep', 'cancel']);
    // One more Tab would leave for the browser's own bars, and keys with it.
    given.opener.focus();
    expect((deepActive() as HTMLElement).className).to.equal('cancel');
  });

  it('is shut by Esc and tells so', async () => {
    const given = await stand();
    given.dialog.show();
    await sendKeys({ press: 'Escape' });
    expect(given.dialog.open).to.equal(false);
    expect(given.told.map(({ reason }) => reason)).to.deep.equal(['escape']);
    expect(given.told[0]!.bubbles || given.told[0]!.composed).to.equal(false);
    expect(deepActive() === given.opener).to.equal(true);
  });

  it('leaves an Esc alone that something inside has used', async () => {
    const given = await stand();
    given.dialog.show();
    inside(given, '.heading').addEventListener('keydown', event => event.preventDefault());
    await sendKeys({ press: 'Escape' });
    expect(given.dialog.open).to.equal(true);
  });

  it('leaves an Esc to the input method', async () => {
    const given = await stand();
    given.dialog.show();
    const composing = new KeyboardEvent('keydown', {
      key: 'Escape',
      isComposing: true,
      bubbles: true,
    });
    document.body.dispatchEvent(composing);
    expect(given.dialog.open).to.equal(true);
  });

  it('is shut by its close button, which has a name', async () => {
    const given = await stand({ open: '' });
    const close = inside(given, '.close');
    expect(close.getAttribute('aria-label')).to.equal('关闭');
    close.click();
    expect(seen(given)).to.equal(false);
    expect(given.told.map(({ reason }) => reason)).to.deep.equal(['button']);
  });

  it('is shut by an action, with its own reason', async () => {
    const given = await stand({ open: '' });
    given.page.querySelector('.cancel')!.addEventListener('click', () => given.dialog.close());
    given.page.querySelector<HTMLElement>('.cancel')!.click();
    expect(given.told.map(({ reason }) => reason)).to.deep.equal(['action']);
    given.dialog.close();
    expect(given.told, 'it was shut already').to.have.length(1);
  });

  it('is shut by a press beside it only where the page allows it', async () => {
    const given = await stand({ open: '' });
    press(layer(given));
    expect(given.dialog.open).to.equal(true);
    given.dialog.dismissible = true;
    press(inside(given, '.panel'));
    press(layer(given), inside(given, '.panel'));
    expect(given.dialog.open, 'text was selected and the pointer let go outside').to.equal(true);
    press(layer(given));
    expect(given.dialog.open).to.equal(false);
    expect(given.told.map(({ reason }) => reason)).to.deep.equal(['backdrop']);
  });

  it('stays open when the page prevents it', async () => {
    const given = await stand({ open: '' });
    given.dialog.addEventListener('union-dialog-close', event => event.preventDefault());
    inside(given, '.close').click();
    await sendKeys({ press: 'Escape' });
    expect(given.told).to.have.length(2);
    expect(seen(given)).to.equal(true);
    expect(locked()).to.equal(true);
  });

  it('asks on the phone’s back key too, and stays when refused even if the engine shut it', async () => {
    const given = await stand({ open: '' });
    const cancel = new Event('cancel', { cancelable: true });
    const refuse = (event: Event) => event.preventDefault();
    given.dialog.addEventListener('union-dialog-close', refuse);
    layer(given).dispatchEvent(cancel);
    expect(cancel.defaultPrevented).to.equal(true);
    layer(given).close();
    await until(() => given.told.length === 2, 'asked again');
    expect(layer(given).matches(':modal')).to.equal(true);
    given.dialog.removeEventListener('union-dialog-close', refuse);
    layer(given).close();
    await until(() => !given.dialog.open, 'lets it go');
    expect(given.told.map(({ reason }) => reason)).to.deep.equal(['escape', 'escape', 'escape']);
  });

  it('hears no file input’s cancel', async () => {
    const given = await stand({ open: '' }, html`<input type="file" aria-label="照片" />`);
    const cancel = new Event('cancel', { bubbles: true });
    given.dialog.querySelector('input')!.dispatchEvent(cancel);
    expect(given.dialog.open).to.equal(true);
  });

  it('opens anew in the same breath it was shut', async () => {
    const given = await stand({ open: '' });
    given.dialog.close();
    given.dialog.show();
    await aTimeout(30);
    expect(given.dialog.open).to.equal(true);
    expect(seen(given)).to.equal(true);
  });

  it('keeps the page from scrolling, and gives it back its own styles', async () => {
    const { style } = document.documentElement;
    style.overflow = 'clip';
    try {
      const given = await stand();
      given.dialog.show();
      expect(locked()).to.equal(true);
      const second = await stand({ open: '' });
      given.dialog.close();
      expect(locked(), 'another one is open').to.equal(true);
      second.dialog.close();
      expect(style.overflow).to.equal('clip');
      expect(style.scrollbarGutter ?? '').to.equal('');
    } finally {
      style.overflow = '';
    }
  });

  it('gives Esc to the one opened last', async () => {
    const below = await stand({ open: '' });
    const above = await stand({ open: '' });
    await sendKeys({ press: 'Escape' });
    expect([below.dialog.open, above.dialog.open]).to.deep.equal([true, false]);
    await sendKeys({ press: 'Escape' });
    expect(below.dialog.open).to.equal(false);
  });

  it('leaves nothing behind when it is removed while open', async () => {
    const given = await stand();
    given.dialog.show();
    given.dialog.remove();
    expect(locked()).to.equal(false);
    expect(deepActive() === given.opener).to.equal(true);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true });
    document.body.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(false);
    expect(given.told).to.have.length(0);
  });

  it('opens again where it is moved to', async () => {
    const given = await stand({ open: '' });
    given.page.prepend(given.dialog);
    await given.dialog.updateComplete;
    expect(layer(given).matches(':modal')).to.equal(true);
    expect(locked()).to.equal(true);
  });

  it('scrolls what is long, reached by keys, with heading and actions in sight', async () => {
    const given = await stand(
      { open: '' },
      html`${Array.from({ length: 80 }, () => html`<p>第一条 为维护职工权益。</p>`)}<button
          slot="actions"
        >
          同意
        </button>`,
    );
    await risen(given);
    const body = inside(given, '.body');
    await until(() => body.hasAttribute('tabindex'), 'reached by keys');
    expect(body.scrollHeight).to.be.greaterThan(body.clientHeight);
    expect(body.tabIndex).to.equal(0);
    const panel = inside(given, '.panel').getBoundingClientRect();
    expect(panel.top).to.be.at.least(0);
    expect(panel.bottom).to.be.at.most(innerHeight);
    const action = given.dialog.querySelector('button')!.getBoundingClientRect();
    expect(action.bottom).to.be.at.most(panel.bottom);
    expect(action.height).to.be.greaterThan(0);
    await expect(given.dialog).to.be.accessible();
  });

  it('makes no stop of a text that does not scroll, and no room for actions it has not', async () => {
    const given = await stand({ open: '' }, html`<p>已收到。</p>`);
    await nextFrame();
    expect(inside(given, '.body').hasAttribute('tabindex')).to.equal(false);
    expect(inside(given, '.actions').getBoundingClientRect().height).to.equal(0);
  });

  it('has a close button high enough for a finger', async () => {
    const given = await stand({ open: '' });
    expect(inside(given, '.close').offsetHeight).to.be.at.least(44);
    given.dialog.size = 'large';
    await given.dialog.updateComplete;
    expect(inside(given, '.close').offsetHeight).to.be.at.least(60);
  });

  describe('without showModal', () => {
    it('stands over the page, holds the focus and hides the rest from screen readers', () =>
      withoutDialog(async () => {
        const given = await stand();
        given.dialog.show();
        expect(layer(given).matches(':modal')).to.equal(false);
        expect(layer(given).getAttribute('role')).to.equal('dialog');
        expect(seen(given)).to.equal(true);
        const { width, height } = layer(given).getBoundingClientRect();
        expect([width, height]).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
        expect(getComputedStyle(layer(given)).zIndex).to.equal('100');
        expect(given.opener.getAttribute('aria-hidden')).to.equal('true');
        expect(given.dialog.closest('[aria-hidden]')).to.equal(null);
        expect(locked()).to.equal(true);

        const stops = [];
        for (let i = 0; i < 4; i += 1) {
          await sendKeys({ press: 'Tab' });
          stops.push((deepActive() as HTMLElement).className);
        }
        expect(stops).to.deep.equal(['close', 'keep', 'cancel', 'close']);
        // WebDriver has no key that is held down.
        deepActive()!.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'Tab',
            shiftKey: true,
            bubbles: true,
            composed: true,
          }),
        );
        expect((deepActive() as HTMLElement).className).to.equal('cancel');
        given.opener.focus();
        expect(deepActive() === inside(given, '.heading')).to.equal(true);

        await sendKeys({ press: 'Escape' });
        expect(seen(given)).to.equal(false);
        expect(given.told.map(({ reason }) => reason)).to.deep.equal(['escape']);
        expect(given.opener.hasAttribute('aria-hidden')).to.equal(false);
        expect(deepActive() === given.opener).to.equal(true);
      }));

    it('leaves what the page had hidden itself, and nothing behind when removed', () =>
      withoutDialog(async () => {
        const given = await stand();
        const own = given.page.querySelector('union-dialog + p')!;
        own.setAttribute('aria-hidden', 'true');
        given.dialog.show();
        given.dialog.remove();
        expect(own.getAttribute('aria-hidden')).to.equal('true');
        expect(document.querySelectorAll('[aria-hidden]')).to.have.length(1);
        expect(locked()).to.equal(false);
        given.opener.focus();
        await aTimeout(20);
        expect(deepActive() === given.opener, 'nothing calls it back').to.equal(true);
      }));
  });
});
