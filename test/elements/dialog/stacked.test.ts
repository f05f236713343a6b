import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/announcer/index.ts';
import '../../../src/elements/combobox/index.ts';
import '../../../src/elements/dialog/index.ts';
import '../../../src/elements/popover/index.ts';
import '../../../src/elements/toast/index.ts';
import { deepActive } from '../../../src/base/focus.ts';
import type { UnionAnnouncer } from '../../../src/elements/announcer/announcer.ts';
import type { UnionDialog } from '../../../src/elements/dialog/dialog.ts';
import type { UnionToast } from '../../../src/elements/toast/toast.ts';

interface Stand {
  page: HTMLElement;
  lower: UnionDialog;
  upper: UnionDialog;
  toast: UnionToast;
  announcer: UnionAnnouncer;
}

/** Two dialogs beside each other, and the page's own means to tell something. */
async function stand(): Promise<Stand> {
  const page = await fixture<HTMLElement>(
    html`<div lang="zh-Hans">
      <button class="opener">报名</button>
      <union-dialog class="lower" heading="填写报名表"><input aria-label="姓名" /></union-dialog>
      <union-dialog class="upper" heading="放弃填写吗？"
        ><button slot="actions">继续填写</button></union-dialog
      >
      <union-toast></union-toast>
      <union-announcer></union-announcer>
    </div>`,
  );
  const [lower, upper] = [...page.querySelectorAll('union-dialog')] as [UnionDialog, UnionDialog];
  const toast = page.querySelector('union-toast')!;
  await Promise.all([lower.updateComplete, upper.updateComplete, toast.updateComplete]);
  page.querySelector<HTMLElement>('.opener')!.focus();
  return { page, lower, upper, toast, announcer: page.querySelector('union-announcer')! };
}

const layer = (dialog: UnionDialog) => dialog.shadowRoot!.querySelector<HTMLElement>('.layer')!;
const heading = (dialog: UnionDialog) => dialog.shadowRoot!.querySelector<HTMLElement>('.heading')!;
const inLayer = <T extends Element>(dialog: UnionDialog, tag: string) =>
  layer(dialog).querySelector<T & HTMLElement>(`:scope > ${tag}`)!;
const box = (toast: UnionToast) => toast.shadowRoot?.querySelector<HTMLElement>('.box');
const words = (toast: UnionToast) => box(toast)?.textContent?.trim() ?? '';
const said = (announcer: Element) =>
  announcer.shadowRoot!.querySelector('[role="status"]')!.textContent!.trim();
const saidBy = (toast: UnionToast) => said(toast.shadowRoot!.querySelector('union-announcer')!);

/** Without a top layer, as Safari before 15.4. */
async function onOldEngine(test: () => Promise<void>): Promise<void> {
  const taken = [
    [HTMLDialogElement.prototype, 'showModal'],
    [HTMLElement.prototype, 'showPopover'],
  ] as const;
  const own = taken.map(([from, name]) => Object.getOwnPropertyDescriptor(from, name));
  for (const [from, name] of taken) Reflect.deleteProperty(from, name);
  try {
    await test();
  } finally {
    taken.forEach(([from, name], i) => own[i] && Object.defineProperty(from, name, own[i]));
  }
}

const engines = [
  ['with a top layer', (test: () => Promise<void>) => test()],
  ['without one', onOldEngine],
] as const;

for (const [engine, on] of engines) {
  describe(`over an open union-dialog, ${engine}`, () => {
    it('stands another one, and the focus goes back step by step', () =>
      on(async () => {
        const { page, lower, upper } = await stand();
        lower.show();
        page.querySelector('input')!.focus();
        upper.show();
        expect(deepActive() === heading(upper)).to.equal(true);
        expect(upper.closest('[aria-hidden]')).to.equal(null);
        await sendKeys({ press: 'Escape' });
        expect([lower.open, upper.open]).to.deep.equal([true, false]);
        expect(deepActive() === page.querySelector('input')).to.equal(true);
        expect(lower.closest('[aria-hidden]')).to.equal(null);
        await sendKeys({ press: 'Escape' });
        expect(deepActive() === page.querySelector('.opener')).to.equal(true);
        expect(document.querySelectorAll('[aria-hidden]')).to.have.length(0);
      }));

    it('stands another one, and the lower may go first', () =>
      on(async () => {
        const { page, lower, upper } = await stand();
        lower.show();
        upper.show();
        lower.open = false;
        await lower.updateComplete;
        page.querySelector<HTMLElement>('.opener')!.focus();
        expect(layer(upper).contains(upper.shadowRoot!.activeElement)).to.equal(true);
        upper.close();
        expect(document.querySelectorAll('[aria-hidden]')).to.have.length(0);
      }));

    it('is a short message seen, heard and within reach, and comes back to the page', () =>
      on(async () => {
        const { lower, toast } = await stand();
        lower.show();
        const ended = toast.show('已存草稿。', { action: '撤销' });
        await until(() => inLayer<UnionToast>(lower, 'union-toast'), 'is told in the dialog');
        const inside = inLayer<UnionToast>(lower, 'union-toast');
        await until(() => words(inside).startsWith('已存草稿。'), 'shows in the dialog');
        await until(() => saidBy(inside).startsWith('已存草稿。'), 'is read in the dialog');
        expect(words(toast)).to.equal('');
        await Promise.all(
          box(inside)!
            .getAnimations()
            .map(({ finished }) => finished),
        );
        const { left, top, width, height } = box(inside)!.getBoundingClientRect();
        expect(top, 'clear of the actions').to.be.lessThan(40);
        const met = inside.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
        expect(box(inside)!.contains(met)).to.equal(true);
        await expect(lower).to.be.accessible();
        lower.close();
        await until(() => words(toast).startsWith('已存草稿。'), 'stands on the page');
        expect(words(inside)).to.equal('');
        toast.shadowRoot!.querySelector<HTMLElement>('union-button')!.click();
        expect(await ended).to.equal('action');
      }));

    it('follows a message that stood already', () =>
      on(async () => {
        const { lower, upper, toast } = await stand();
        const ended = toast.show('已收藏。', { action: '撤销' });
        await until(() => words(toast).startsWith('已收藏。'));
        lower.show();
        upper.show();
        await until(() => {
          const inside = inLayer<UnionToast>(upper, 'union-toast');
          return inside && words(inside).startsWith('已收藏。');
        }, 'in the upper one');
        expect(words(toast)).to.equal('');
        toast.dismiss();
        expect(await ended, 'still answers to the one that was asked').to.equal('dismissed');
      }));

    it('keeps a message when the dialog is removed, and ends it when its own toast was', () =>
      on(async () => {
        const { lower, upper, toast } = await stand();
        lower.show();
        void toast.show('已收藏。', { action: '撤销' });
        lower.remove();
        await until(() => words(toast).startsWith('已收藏。'), 'back on the page');
        upper.show();
        const ended = toast.show('已复制。');
        toast.remove();
        upper.close();
        expect(await ended).to.equal('dismissed');
        expect(words(inLayer<UnionToast>(upper, 'union-toast'))).to.equal('');
      }));

    it('speaks an announcer of the page', () =>
      on(async () => {
        const { lower, announcer } = await stand();
        lower.show();
        announcer.say('还剩 3 个名额。');
        await until(() => {
          const inside = inLayer(lower, 'union-announcer');
          return inside && said(inside) === '还剩 3 个名额。';
        }, 'in the dialog');
        expect(said(announcer)).to.equal('');
        announcer.clear();
        await nextFrame();
        expect(said(inLayer(lower, 'union-announcer'))).to.equal('');
        lower.close();
        announcer.say('已报名。');
        await until(() => said(announcer) === '已报名。', 'on the page again');
      }));

    it('takes the Esc key first what is open in it', () =>
      on(async () => {
        const { lower } = await stand();
        const combobox = document.createElement('union-combobox');
        combobox.label = '单位';
        combobox.innerHTML = '<option value="a">永嘉快递（示例）</option>';
        lower.append(combobox);
        await combobox.updateComplete;
        lower.show();
        combobox.focus();
        await sendKeys({ press: 'ArrowDown' });
        const list = combobox.shadowRoot!.querySelector<HTMLElement>('.float')!;
        await until(() => list.getBoundingClientRect().height > 0, 'its list is open');
        const { left, top } = list.getBoundingClientRect();
        expect(document.elementFromPoint(left + 20, top + 20) === combobox).to.equal(true);
        await sendKeys({ press: 'Escape' });
        await until(() => list.getBoundingClientRect().height === 0, 'its list is shut');
        expect(lower.open).to.equal(true);
        await sendKeys({ press: 'Escape' });
        expect(lower.open).to.equal(false);
      }));
  });
}

describe('union-dialog and what is around it', () => {
  it('covers the screen inside a transformed ancestor, without a top layer too', () =>
    onOldEngine(async () => {
      const { page, lower } = await stand();
      page.style.transform = 'translate(30px, 50px)';
      lower.show();
      const { left, top, width, height } = layer(lower).getBoundingClientRect();
      const { clientWidth } = document.documentElement;
      expect([left, top, width, height]).to.deep.equal([0, 0, clientWidth, innerHeight]);
      lower.close();
      expect(layer(lower).getAttribute('style') ?? '').to.equal('');
    }));

  it('gives the focus to the button of the popover that it was opened from', async () => {
    const { page, lower } = await stand();
    const popover = document.createElement('union-popover');
    popover.innerHTML = '<button slot="trigger">更多</button><button class="remove">删除</button>';
    page.append(popover);
    await popover.updateComplete;
    popover.querySelector<HTMLElement>('[slot]')!.click();
    await popover.updateComplete;
    popover.querySelector<HTMLElement>('.remove')!.focus();
    lower.show();
    await until(() => !popover.open, 'the popover is shut');
    await popover.updateComplete;
    lower.close();
    expect(deepActive() === popover.querySelector('[slot]')).to.equal(true);
  });

  it('does not start at what is marked in another one that is still shut', () =>
    onOldEngine(async () => {
      const { page, lower, upper } = await stand();
      page.querySelector('input')!.before(upper);
      upper.querySelector('button')!.setAttribute('autofocus', '');
      await upper.updateComplete;
      lower.show();
      expect(deepActive() === heading(lower)).to.equal(true);
    }));
});
