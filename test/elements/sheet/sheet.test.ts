import { sendKeys, setViewport } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/sheet/index.ts';
import { deepActive } from '../../../src/base/focus.ts';
import type { SheetCloseEvent, UnionSheet } from '../../../src/elements/sheet/sheet.ts';

interface Stand {
  page: HTMLElement;
  opener: HTMLButtonElement;
  sheet: UnionSheet;
  told: SheetCloseEvent[];
}

async function stand(open = true, size = 'standard', dir = 'ltr'): Promise<Stand> {
  const page = await fixture<HTMLElement>(
    html`<div lang="zh-Hans" dir=${dir}>
      <button class="opener">筛选</button>
      <union-sheet heading="筛选站点" size=${size}>
        <label><input type="checkbox" /> 24 小时开放</label>
        <button slot="actions">看 12 个站点</button>
      </union-sheet>
    </div>`,
  );
  const sheet = page.querySelector('union-sheet')!;
  const told: SheetCloseEvent[] = [];
  sheet.addEventListener('union-sheet-close', event => told.push(event as SheetCloseEvent));
  const opener = page.querySelector('button')!;
  opener.focus();
  if (open) sheet.show();
  await sheet.updateComplete;
  await risen(sheet);
  return { page, opener, sheet, told };
}

async function risen(sheet: UnionSheet): Promise<void> {
  const panel = sheet.shadowRoot!.querySelector('.panel')!;
  await Promise.all(panel.getAnimations().map(({ finished }) => finished));
}

const inside = ({ sheet }: Stand, selector: string) =>
  sheet.shadowRoot!.querySelector<HTMLElement>(selector)!;
const box = (given: Stand) => inside(given, '.panel').getBoundingClientRect();
const reasons = ({ told }: Stand) => told.map(({ reason }) => reason);

/** A finger on an element, from there to each height in turn, 40 ms between them. */
async function drag(from: HTMLElement, ...heights: number[]): Promise<void> {
  const { left, top } = from.getBoundingClientRect();
  const send = (target: EventTarget, type: string, y: number) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        pointerId: 7,
        clientX: left + 4,
        clientY: top + y,
      }),
    );
  send(from, 'pointerdown', 0);
  for (const height of heights) {
    await aTimeout(40);
    send(from, 'pointermove', height);
  }
  await aTimeout(120);
  send(from, 'pointerup', heights[heights.length - 1] ?? 0);
}

/** Sizes the window for a suite; a driver that cannot (WebDriver) skips it. */
function onScreen(width: number, height: number): void {
  const standard = { width: innerWidth, height: innerHeight };
  let sized = true;
  before(async function () {
    await setViewport({ width, height }).catch(() => (sized = false));
    if (!sized) this.skip();
  });
  after(() => (sized ? setViewport(standard) : undefined));
}

describe('union-sheet', () => {
  it('is modal: focus goes in and comes back, the page does not scroll', async () => {
    const given = await stand();
    expect(inside(given, '.layer').matches(':modal')).to.equal(true);
    expect(deepActive() === inside(given, '.heading')).to.equal(true);
    expect(document.documentElement.style.overflow).to.equal('hidden');
    await sendKeys({ press: 'Escape' });
    expect(given.sheet.open).to.equal(false);
    expect(document.documentElement.style.overflow).to.equal('');
    expect(deepActive() === given.opener).to.equal(true);
    expect(reasons(given)).to.deep.equal(['escape']);
  });

  it('is shut by its close button, an action and a press beside it', async () => {
    const given = await stand();
    inside(given, '.close').click();
    given.sheet.show();
    given.sheet.querySelector('button')!.addEventListener('click', () => given.sheet.close());
    given.sheet.querySelector('button')!.click();
    given.sheet.show();
    inside(given, '.layer').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    inside(given, '.layer').click();
    expect(reasons(given)).to.deep.equal(['button', 'action', 'backdrop']);
    expect(given.sheet.open).to.equal(false);
    expect(given.told[0]!.bubbles).to.equal(false);
  });

  it('stands over the page without showModal too', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLDialogElement.prototype, 'showModal')!;
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    try {
      const given = await stand();
      expect(inside(given, '.layer').getAttribute('role')).to.equal('dialog');
      expect(box(given).height).to.be.greaterThan(0);
      expect(given.opener.getAttribute('aria-hidden')).to.equal('true');
      given.sheet.close();
      expect(box(given).height).to.equal(0);
      expect(given.opener.hasAttribute('aria-hidden')).to.equal(false);
    } finally {
      Object.defineProperty(HTMLDialogElement.prototype, 'showModal', own);
    }
  });
});

describe('union-sheet on a phone', () => {
  onScreen(360, 640);

  for (const size of ['standard', 'large']) {
    it(`rises from the bottom of a phone, ${size}`, async () => {
      const given = await stand(true, size);
      expect(box(given).bottom).to.equal(innerHeight);
      expect(box(given).left).to.equal(0);
      expect(box(given).width).to.equal(document.documentElement.clientWidth);
      expect(box(given).height).to.be.lessThan(innerHeight * 0.9);
      expect(inside(given, '.close').offsetHeight).to.be.at.least(size === 'large' ? 60 : 44);
      await expect(given.sheet).to.be.accessible();
    });
  }

  it('is never higher than nine tenths; what is long scrolls in it', async () => {
    const given = await stand(false);
    for (let i = 0; i < 60; i += 1) given.sheet.append(document.createElement('p'), `第 ${i} 站`);
    given.sheet.show();
    await risen(given.sheet);
    await until(() => inside(given, '.body').hasAttribute('tabindex'), 'it scrolls');
    expect(box(given).height).to.be.at.most(innerHeight * 0.9 + 1);
    expect(inside(given, '.body').tabIndex).to.equal(0);
    const action = given.sheet.querySelector('button')!.getBoundingClientRect();
    expect(action.bottom).to.be.at.most(innerHeight);
    await expect(given.sheet).to.be.accessible();
  });

  it('follows a finger that draws its head down, and is shut when drawn far', async () => {
    const given = await stand();
    const { height } = box(given);
    const dragging = drag(inside(given, '.heading'), 20, height / 2);
    await until(() => box(given).bottom > innerHeight + height / 3, 'follows');
    await dragging;
    await until(() => !given.sheet.open, 'is shut');
    expect(reasons(given)).to.deep.equal(['drag']);
    given.sheet.show();
    await risen(given.sheet);
    expect(box(given).bottom, 'stands at its place the next time').to.equal(innerHeight);
  });

  it('is shut at once when drawn far by somebody who wants no motion', async () => {
    const given = await stand();
    given.sheet.style.setProperty('--union-motion', '0ms');
    const dragging = drag(inside(given, '.heading'), 20, box(given).height / 2);
    await dragging;
    await aTimeout(0);
    await aTimeout(0);
    expect(given.sheet.open).to.equal(false);
  });

  it('springs back when drawn a little', async () => {
    const given = await stand();
    await drag(inside(given, '.heading'), 10, 20);
    await until(() => box(given).bottom === innerHeight, 'is back');
    await aTimeout(250);
    expect(given.sheet.open).to.equal(true);
    expect(given.told).to.have.length(0);
  });

  it('comes back when the page does not let it go', async () => {
    const given = await stand();
    given.sheet.addEventListener('union-sheet-close', event => event.preventDefault());
    await drag(inside(given, '.heading'), 20, box(given).height);
    await until(() => given.told.length === 1, 'asked');
    await until(() => box(given).bottom === innerHeight, 'is back');
    expect(given.sheet.open).to.equal(true);
  });

  it('is not drawn by its content, its close button or another finger', async () => {
    const given = await stand();
    await drag(inside(given, '.body'), 100, 300);
    await drag(inside(given, '.close'), 100, 300);
    await aTimeout(250);
    expect(box(given).bottom).to.equal(innerHeight);
    expect(given.sheet.open).to.equal(true);
  });

  it('lets a drag go that the browser takes over', async () => {
    const given = await stand();
    const dragging = drag(inside(given, '.heading'), 20, 200);
    await until(() => box(given).bottom > innerHeight, 'follows');
    window.dispatchEvent(new PointerEvent('pointercancel', { pointerId: 7 }));
    await dragging;
    await aTimeout(250);
    expect(box(given).bottom).to.equal(innerHeight);
    expect(given.sheet.open).to.equal(true);
  });

  it('leaves nothing behind when it is removed while drawn', async () => {
    const given = await stand();
    const panel = inside(given, '.panel');
    const dragging = drag(inside(given, '.heading'), 20, 300);
    await aTimeout(60);
    given.sheet.remove();
    await dragging;
    await aTimeout(250);
    expect(panel.style.transform).to.equal('');
    expect(given.told).to.have.length(0);
    expect(document.documentElement.style.overflow).to.equal('');
  });
});

describe('union-sheet on a wide screen', () => {
  onScreen(1000, 600);

  for (const dir of ['ltr', 'rtl']) {
    it(`stands at the side where lines end on a wide screen, ${dir}`, async () => {
      const given = await stand(true, 'standard', dir);
      const { left, right, height } = box(given);
      const ends = dir === 'rtl' ? left : document.documentElement.clientWidth - right;
      expect(ends).to.equal(0);
      expect(height).to.equal(innerHeight);
      expect(right - left).to.be.lessThan(600);
      await drag(inside(given, '.heading'), 20, 300);
      await aTimeout(250);
      expect(given.sheet.open, 'nothing to draw down').to.equal(true);
    });
  }
});
