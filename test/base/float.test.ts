import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../helpers/until.ts';
import { css, html as template } from 'lit';
import { define } from '../../src/base/define.ts';
import { place as goodPlace } from '../../src/base/float-place.ts';
import { FloatController } from '../../src/base/float.ts';
import type { FloatPlacement, Place } from '../../src/base/float.ts';
import { floating } from '../../src/base/float.styles.ts';
import { UnionElement } from '../../src/base/union-element.ts';

/** An anchor of 100 × 40 and a box of 160 × 60. */
class Floater extends UnionElement {
  static override styles = [
    UnionElement.styles,
    floating,
    css`
      .anchor {
        width: 100px;
        height: 40px;
      }
      .words {
        width: 160px;
        height: 60px;
      }
    `,
  ];

  placement: FloatPlacement = 'bottom-start';
  sameWidth = false;
  load?: () => Promise<Place>;
  float!: FloatController;

  override connectedCallback(): void {
    super.connectedCallback();
    const { placement, sameWidth, load } = this;
    this.float ??= new FloatController(this, {
      anchor: () => this.anchor,
      box: () => this.box,
      placement,
      sameWidth,
      load,
    });
  }

  get anchor() {
    return this.renderRoot.querySelector<HTMLElement>('.anchor')!;
  }

  get box() {
    return this.renderRoot.querySelector<HTMLElement>('.float')!;
  }

  protected override render() {
    return template`<div class="anchor">城</div>
      <div class="float" hidden><div class="words">河南省</div></div>`;
  }
}
define('union-floater', Floater);

interface Given {
  placement?: FloatPlacement;
  sameWidth?: boolean;
  load?: () => Promise<Place>;
  dir?: string;
}

/** At a place of the screen, in CSS pixels. */
async function stand(x: number, y: number, given: Given = {}): Promise<Floater> {
  const { placement = 'bottom-start', sameWidth = false, load, dir = 'ltr' } = given;
  const page = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  const element = document.createElement('union-floater') as Floater;
  Object.assign(element, { placement, sameWidth, load });
  Object.assign(element.style, {
    position: 'fixed',
    left: `${x}px`,
    top: `${y}px`,
    width: '100px',
  });
  page.append(element);
  await element.updateComplete;
  return element;
}

const rect = (element: Element) => element.getBoundingClientRect();
const never = (): Promise<Place> => new Promise(() => {});
const fails = (): Promise<Place> => Promise.reject(new Error('404'));

async function settled(element: Floater, wanted: () => boolean, what: string) {
  await until(() => !element.box.hidden && wanted(), what);
}

describe('FloatController', () => {
  it('floats a box below its anchor, flush with where lines start', async () => {
    const element = await stand(40, 20);
    expect(element.box.hidden).to.equal(true);
    element.float.show();
    await settled(element, () => rect(element.box).top === 64, 'stands 4 px below');
    expect(rect(element.box).left).to.equal(40);
    element.float.hide();
    expect(element.box.hidden).to.equal(true);
    expect(rect(element.box).height).to.equal(0);
  });

  it('is flush with the right edge where text runs right to left', async () => {
    const element = await stand(200, 20, { dir: 'rtl' });
    element.float.show();
    await settled(element, () => Math.abs(rect(element.box).right - 300) < 1, 'flush right');
  });

  it('goes to the other side where there is more room', async () => {
    const element = await stand(40, innerHeight - 50);
    element.float.show();
    await settled(
      element,
      () => Math.abs(rect(element.box).bottom - (innerHeight - 54)) < 1,
      'stands above',
    );
  });

  it('stays on the screen sideways', async () => {
    const element = await stand(innerWidth - 110, 20);
    element.float.show();
    await settled(element, () => rect(element.box).right <= innerWidth - 8 + 0.5, 'moved in');
  });

  it('is as wide as its anchor when asked', async () => {
    const element = await stand(40, 20, { sameWidth: true });
    element.float.show();
    await settled(element, () => rect(element.box).width === 100, 'as wide');
  });

  it('follows its anchor', async () => {
    const element = await stand(40, 20);
    element.float.show();
    await settled(element, () => rect(element.box).top === 64, 'stands below');
    element.style.top = '90px';
    window.dispatchEvent(new Event('resize'));
    await settled(element, () => rect(element.box).top === 134, 'came along');
  });

  it('lies in the top layer where the engine has one', async function () {
    if (!('showPopover' in HTMLElement.prototype)) this.skip();
    const element = await stand(40, 20);
    element.float.show();
    expect(element.box.matches(':popover-open')).to.equal(true);
    element.float.hide();
    expect(element.box.hasAttribute('popover')).to.equal(false);
  });

  it('lies in the layer of floats where the engine has no top layer', async () => {
    const element = await stand(40, 20);
    const { box } = element;
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      element.float.show();
      expect(box.hasAttribute('popover')).to.equal(false);
      await settled(element, () => rect(box).top === 64, 'stands below');
      expect(getComputedStyle(box).position).to.equal('fixed');
      expect(getComputedStyle(box).zIndex).to.equal('10');
      element.float.hide();
      expect(box.hidden).to.equal(true);
    } finally {
      if (own) Object.defineProperty(HTMLElement.prototype, 'showPopover', own);
    }
  });

  for (const [when, load] of [
    ['before the better way has come', never],
    ['when it does not come', fails],
  ] as const) {
    it(`stands below its anchor ${when}`, async () => {
      const { warn } = console;
      const told: unknown[] = [];
      console.warn = (text: unknown) => told.push(text);
      try {
        const element = await stand(innerWidth - 110, 20, { load });
        element.float.show();
        await aTimeout(20);
        expect(rect(element.box).top).to.equal(64);
        expect(Math.round(rect(element.box).right)).to.equal(innerWidth - 8);
        element.style.top = '90px';
        window.dispatchEvent(new Event('scroll'));
        expect(rect(element.box).top).to.equal(134);
        expect(told).to.have.length(load === fails ? 1 : 0);
      } finally {
        console.warn = warn;
      }
    });
  }

  it('is at its plain place inside a transformed ancestor too, and right to left', async () => {
    const element = await stand(200, 20, { load: never, dir: 'rtl', sameWidth: true });
    element.parentElement!.style.transform = 'translate(30px, 50px)';
    element.float.show();
    expect(rect(element.box).top).to.equal(rect(element.anchor).bottom + 4);
    expect(rect(element.box).right).to.equal(rect(element.anchor).right);
    expect(rect(element.box).width).to.equal(100);
  });

  it('lets a box that was put away stay away when the better way comes late', async () => {
    let come!: (place: Place) => void;
    const load = () => new Promise<Place>(resolve => (come = resolve));
    const element = await stand(40, 20, { load });
    element.float.show();
    element.float.hide();
    let placed = 0;
    come((...given) => {
      placed += 1;
      return goodPlace(...given);
    });
    await aTimeout(0);
    expect(placed).to.equal(0);
    expect(element.box.hidden).to.equal(true);
  });

  it('puts the box away and stops following when its host is removed', async () => {
    let stopped = 0;
    const load = () => Promise.resolve<Place>(() => () => (stopped += 1));
    const element = await stand(40, 20, { load });
    element.float.show();
    await nextFrame();
    element.remove();
    expect(stopped).to.equal(1);
    expect(element.float.shown).to.equal(false);
    expect(element.box.hidden).to.equal(true);
    expect(element.box.getAttribute('style') ?? '').to.equal('');
  });

  it('floats once, however often it is told to, and nothing without an anchor', async () => {
    let placed = 0;
    const load = () =>
      Promise.resolve<Place>(() => {
        placed += 1;
        return () => undefined;
      });
    const element = await stand(40, 20, { load });
    element.float.show();
    element.float.show();
    await nextFrame();
    expect(placed).to.equal(1);
    element.float.hide();
    element.anchor.remove();
    element.float.show();
    expect(element.float.shown).to.equal(false);
  });
});
