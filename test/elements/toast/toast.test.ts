import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/toast/index.ts';
import { deepActive } from '../../../src/base/focus.ts';
import type { UnionToast } from '../../../src/elements/toast/toast.ts';

async function stand(size = 'standard'): Promise<{ page: HTMLElement; toast: UnionToast }> {
  const page = await fixture<HTMLElement>(
    html`<div lang="zh-Hans">
      <button class="opener">收藏</button>
      <union-toast size=${size}></union-toast>
    </div>`,
  );
  const toast = page.querySelector('union-toast')!;
  await toast.updateComplete;
  return { page, toast };
}

const inside = (toast: UnionToast, selector: string) =>
  toast.shadowRoot!.querySelector<HTMLElement>(selector);
const words = (toast: UnionToast) => inside(toast, '.words')?.textContent ?? '';
const said = (toast: UnionToast) =>
  inside(toast, 'union-announcer')!
    .shadowRoot!.querySelector('[role="status"]')!
    .textContent!.trim();
const point = (toast: UnionToast, type: string) =>
  inside(toast, '.box')!.dispatchEvent(new PointerEvent(type));

async function shows(toast: UnionToast, text: string): Promise<void> {
  await until(() => words(toast) === text, `shows “${text}”`);
}

describe('union-toast', () => {
  it('shows a sentence at the bottom of the screen, reads it out, and leaves the focus', async () => {
    const { page, toast } = await stand();
    const opener = page.querySelector('button')!;
    opener.focus();
    void toast.show('已收藏“人民路驿站”。');
    await shows(toast, '已收藏“人民路驿站”。');
    expect(deepActive() === opener).to.equal(true);
    await until(() => said(toast) === '已收藏“人民路驿站”。', 'read out');
    await Promise.all(
      inside(toast, '.box')!
        .getAnimations()
        .map(({ finished }) => finished),
    );
    const { top, bottom } = inside(toast, '.box')!.getBoundingClientRect();
    expect(innerHeight - bottom).to.be.closeTo(16, 1);
    expect(top).to.be.greaterThan(innerHeight / 2);
    await expect(toast).to.be.accessible();
  });

  it('lies in the top layer where the engine has one, and lets presses through beside it', async () => {
    const { toast } = await stand();
    void toast.show('已保存。');
    await shows(toast, '已保存。');
    const shelf = inside(toast, '.shelf')!;
    if ('showPopover' in shelf) expect(shelf.matches(':popover-open')).to.equal(true);
    const { top } = inside(toast, '.box')!.getBoundingClientRect();
    expect(toast.shadowRoot!.elementFromPoint(4, top + 4) === shelf).to.equal(false);
    toast.dismiss();
    await toast.updateComplete;
    expect(shelf.hidden).to.equal(true);
  });

  it('stands above the layer of dialogs where the engine has no top layer', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const { toast } = await stand();
      void toast.show('已保存。');
      await shows(toast, '已保存。');
      const shelf = inside(toast, '.shelf')!;
      expect(shelf.hasAttribute('popover')).to.equal(false);
      expect(getComputedStyle(shelf).position).to.equal('fixed');
      expect(getComputedStyle(shelf).zIndex).to.equal('1000');
      expect(inside(toast, '.box')!.getBoundingClientRect().height).to.be.greaterThan(0);
    } finally {
      if (own) Object.defineProperty(HTMLElement.prototype, 'showPopover', own);
    }
  });

  it('goes when its time is over, and tells so', async () => {
    const { toast } = await stand();
    const how = await toast.show('已保存。', { seconds: 0.2 });
    expect(how).to.equal('passed');
    await toast.updateComplete;
    expect(words(toast)).to.equal('');
  });

  it('shows one after the other', async () => {
    const { toast } = await stand();
    const ends: string[] = [];
    void toast.show('第一条', { seconds: 1 }).then(how => ends.push(`1 ${how}`));
    void toast.show('第二条', { seconds: 1 }).then(how => ends.push(`2 ${how}`));
    await shows(toast, '第一条');
    await shows(toast, '第二条');
    await until(() => said(toast) === '第二条');
    await until(() => ends.length === 2, 'both went');
    expect(ends).to.deep.equal(['1 passed', '2 passed']);
  });

  it('does not queue up the same sentence; it is only read out again', async () => {
    const { toast } = await stand();
    const first = toast.show('已复制。');
    await until(() => said(toast) === '已复制。');
    const second = toast.show('已复制。');
    await until(() => said(toast) === '', 'about to be said again');
    await until(() => said(toast) === '已复制。', 'said again');
    toast.dismiss();
    expect(await first).to.equal('dismissed');
    expect(await second).to.equal('dismissed');
    await toast.updateComplete;
    expect(words(toast)).to.equal('');
  });

  it('is sent away by its close button, which has a name', async () => {
    const { toast } = await stand();
    const ended = toast.show('已保存。');
    await shows(toast, '已保存。');
    const close = inside(toast, '.close')!;
    expect(close.getAttribute('aria-label')).to.equal('关闭');
    expect(close.offsetHeight).to.be.at.least(44);
    close.click();
    expect(await ended).to.equal('dismissed');
  });

  it('stays with an action until it is pressed, and says that there is one', async () => {
    const { toast } = await stand();
    const ended = toast.show('已取消预约。', { action: '撤销', seconds: 0.05 });
    await shows(toast, '已取消预约。');
    await until(() => said(toast) === '已取消预约。（可以“撤销”）');
    await aTimeout(150);
    expect(words(toast)).to.equal('已取消预约。');
    await expect(toast).to.be.accessible();
    inside(toast, 'union-button')!.click();
    expect(await ended).to.equal('action');
  });

  it('stays in large, with targets to match', async () => {
    const { toast } = await stand('large');
    void toast.show('已保存。', { seconds: 0.05 });
    await aTimeout(200);
    expect(words(toast)).to.equal('已保存。');
    expect(inside(toast, '.close')!.offsetHeight).to.be.at.least(60);
    await expect(toast).to.be.accessible();
  });

  for (const [size, action] of [
    ['standard', '撤销'],
    ['large', ''],
  ] as const) {
    it(`makes room in time for the next one, ${size} ${action}`, async () => {
      const { toast } = await stand(size);
      const first = toast.show('已取消预约。', { action, seconds: 0.2 });
      await aTimeout(300);
      expect(words(toast), 'nothing waits').to.equal('已取消预约。');
      void toast.show('没有保存成功。');
      await shows(toast, '没有保存成功。');
      expect(await first).to.equal('passed');
    });
  }

  it('stays while somebody points at it', async () => {
    const { toast } = await stand();
    const ended = toast.show('已保存。', { seconds: 1 });
    await shows(toast, '已保存。');
    point(toast, 'pointerenter');
    await aTimeout(1100);
    expect(words(toast)).to.equal('已保存。');
    point(toast, 'pointerleave');
    expect(await ended).to.equal('passed');
  });

  it('stays while the focus is in it, and gives the focus back', async () => {
    const { page, toast } = await stand();
    const opener = page.querySelector('button')!;
    const ended = toast.show('已保存。', { seconds: 1 });
    await shows(toast, '已保存。');
    opener.focus();
    await sendKeys({ press: 'Tab' });
    expect(deepActive() === inside(toast, '.close')).to.equal(true);
    await aTimeout(1100);
    expect(words(toast)).to.equal('已保存。');
    await sendKeys({ press: 'Escape' });
    expect(await ended).to.equal('dismissed');
    expect(deepActive() === opener).to.equal(true);
  });

  it('starts its time again when the focus goes on', async () => {
    const { page, toast } = await stand();
    const ended = toast.show('已保存。', { seconds: 1 });
    await shows(toast, '已保存。');
    inside(toast, '.close')!.focus();
    await aTimeout(1100);
    expect(words(toast)).to.equal('已保存。');
    page.querySelector('button')!.focus();
    expect(await ended).to.equal('passed');
  });

  it('ends all and leaves nothing behind when it is removed', async () => {
    const { page, toast } = await stand();
    const shown = toast.show('第一条', { action: '撤销' });
    const waiting = toast.show('第二条');
    await shows(toast, '第一条');
    toast.remove();
    expect(await shown).to.equal('dismissed');
    expect(await waiting).to.equal('dismissed');
    page.append(toast);
    await toast.updateComplete;
    expect(words(toast)).to.equal('');
    void toast.show('第三条');
    await shows(toast, '第三条');
  });
});
