import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/dialog/index.ts';
import '../../../src/elements/sheet/index.ts';
import '../../../src/elements/toast/index.ts';
import type { UnionDialog } from '../../../src/elements/dialog/dialog.ts';
import type { UnionSheet } from '../../../src/elements/sheet/sheet.ts';

/** What a phone shows of a page while its keyboard is up. */
class View extends EventTarget {
  scale = 1;
  offsetTop = 0;
  height = innerHeight;

  /** The keyboard comes up and leaves that much; the phone moves the page up by `moved`. */
  leave(height: number, moved = 0): void {
    this.height = height;
    this.offsetTop = moved;
    this.dispatchEvent(new Event('resize'));
  }
}

async function withView(test: (view: View) => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(window, 'visualViewport')!;
  const view = new View();
  Object.defineProperty(window, 'visualViewport', { configurable: true, value: view });
  try {
    await test(view);
  } finally {
    Object.defineProperty(window, 'visualViewport', own);
  }
}

type Modal = UnionDialog | UnionSheet;

async function stand(tag: string, heading = '报告问题'): Promise<Modal> {
  const modal = document.createElement(tag) as Modal;
  modal.heading = heading;
  modal.innerHTML = `${'<p>第一条 为维护职工权益。</p>'.repeat(30)}
    <input aria-label="电话" /><button slot="actions">提交</button>`;
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.append(modal);
  await modal.updateComplete;
  modal.show();
  await Promise.all(
    inside(modal, '.panel')
      .getAnimations()
      .map(({ finished }) => finished),
  );
  return modal;
}

const inside = (modal: Modal, selector: string) =>
  modal.shadowRoot!.querySelector<HTMLElement>(selector)!;
const bottom = (element: Element) => element.getBoundingClientRect().bottom;

for (const tag of ['union-dialog', 'union-sheet']) {
  describe(`the room of a ${tag}`, () => {
    it('ends where the keyboard of a phone begins, with the focused field in sight', () =>
      withView(async view => {
        const modal = await stand(tag);
        const field = modal.querySelector('input')!;
        field.focus();
        view.leave(innerHeight - 240, 40);
        const seen = view.offsetTop + view.height;
        expect(bottom(inside(modal, '.panel'))).to.be.at.most(seen);
        expect(inside(modal, '.panel').getBoundingClientRect().top).to.be.at.least(40);
        expect(bottom(modal.querySelector('button')!)).to.be.at.most(seen);
        expect(bottom(field)).to.be.at.most(bottom(inside(modal, '.body')) + 1);
        view.leave(innerHeight);
        expect(bottom(inside(modal, '.panel'))).to.be.greaterThan(seen);
        view.leave(innerHeight - 240);
        modal.close();
        expect(inside(modal, '.layer').getAttribute('style') ?? '').to.equal('');
      }));

    it('stays whole when a person draws the page larger', () =>
      withView(async view => {
        const modal = await stand(tag);
        const before = bottom(inside(modal, '.panel'));
        view.scale = 2;
        view.leave(innerHeight / 2);
        expect(bottom(inside(modal, '.panel'))).to.equal(before);
      }));

    for (const [why, heading, left] of [
      ['is low', '报告问题', 200],
      ['is taken by a very long heading', '退出职业技能竞赛吗？'.repeat(80), 0],
    ] as const) {
      it(`lets all scroll as one where it ${why}`, () =>
        withView(async view => {
          const modal = await stand(tag, heading);
          const panel = inside(modal, '.panel');
          if (left) view.leave(left);
          await until(() => panel.scrollHeight > panel.clientHeight + 1, 'the panel scrolls');
          const body = inside(modal, '.body');
          expect(body.scrollHeight, 'the middle does not').to.be.at.most(body.clientHeight + 1);
          panel.scrollTop = panel.scrollHeight;
          await nextFrame();
          expect(bottom(modal.querySelector('button')!)).to.be.at.most(bottom(panel) + 1);
          await expect(modal).to.be.accessible();
        }));
    }
  });
}

describe('a short message', () => {
  it('stands above the keyboard of a phone', () =>
    withView(async view => {
      const toast = await fixture<HTMLElementTagNameMap['union-toast']>(
        html`<union-toast></union-toast>`,
      );
      void toast.show('已保存。');
      await until(() => toast.shadowRoot!.querySelector('.box'), 'shows');
      view.leave(innerHeight - 240);
      const box = toast.shadowRoot!.querySelector('.box')!;
      await Promise.all(box.getAnimations().map(({ finished }) => finished));
      expect(bottom(box)).to.be.at.most(innerHeight - 240);
    }));
});
