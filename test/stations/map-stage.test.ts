import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../helpers/until.ts';
import { css, html as template } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import type { MapEngine, Palette, Type } from '../../src/map/index.ts';
import { MapStage } from '../../src/stations/map-stage.ts';
import { listenerLedger, type Ledger } from '../widgets/station-map/listener-ledger.ts';

class StageHost extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .box {
        width: 300px;
        height: 200px;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
      .box.folded {
        width: 0;
      }
      .box.wide {
        width: 500px;
      }
    `,
  ];

  @property() box = '';
  /** Another number is another canvas; 0 is none. */
  @property({ type: Number }) canvas = 1;

  readonly ready: MapEngine[] = [];
  readonly failures: unknown[] = [];
  readonly stage = new MapStage(
    this,
    {},
    { ready: engine => this.ready.push(engine), failed: error => this.failures.push(error) },
  );

  protected override render() {
    const canvas = [
      [],
      [template`<canvas></canvas>`],
      // Of another template, so another element.
      [template`<canvas class="second"></canvas>`],
    ][this.canvas];
    return template`<div class="box ${this.box}">${canvas}</div>`;
  }

  protected override updated() {
    this.stage.show(this.surface ?? undefined);
  }

  get surface() {
    return this.renderRoot.querySelector('canvas');
  }
}
define('union-test-stage', StageHost);

async function stageHost(box = ''): Promise<StageHost> {
  return fixture<StageHost>(html`<union-test-stage .box=${box}></union-test-stage>`);
}

async function withEngine(): Promise<StageHost> {
  const host = await stageHost();
  await until(() => host.stage.engine);
  return host;
}

/** Long enough for sizes to be told and a map's code to come. */
async function settled(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await aTimeout(20);
}

/** What a stage tells its engine when it takes the theme again. */
function look(host: StageHost): { palette: Palette; type: Type } {
  const engine = host.stage.engine!;
  const seen: { palette?: Palette; type?: Type } = {};
  const { setPalette, setType } = engine;
  engine.setPalette = palette => (seen.palette = palette);
  engine.setType = type => (seen.type = type);
  host.stage.recolour();
  Object.assign(engine, { setPalette, setType });
  return { palette: seen.palette!, type: seen.type! };
}

/** The colour as a canvas understands it; undefined where it does not. */
function onCanvas(colour: string): string | undefined {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.fillStyle = '#010203';
  pen.fillStyle = colour;
  return pen.fillStyle === '#010203' ? undefined : pen.fillStyle;
}

describe('MapStage', () => {
  it('makes its engine when the canvas first has a size, once', async () => {
    const host = await stageHost('folded');
    await settled();
    expect(host.stage.engine, 'nothing to draw on').to.equal(undefined);
    host.box = '';
    await until(() => host.stage.engine);
    const { width, height } = host.stage.engine!.view();
    expect([width, height]).to.deep.equal([300, 200]);
    await settled();
    expect(host.ready).to.deep.equal([host.stage.engine]);
  });

  it('follows the size, and keeps the engine while folded away', async () => {
    const host = await withEngine();
    const { engine } = host.stage;
    host.box = 'wide';
    await until(() => engine!.view().width === 500);
    expect(host.surface!.width).to.equal(500 * Math.min(2, devicePixelRatio));
    host.box = 'folded';
    await settled();
    expect(engine!.view().width, 'a size of nothing is none').to.equal(500);
    host.box = '';
    await until(() => engine!.view().width === 300);
    expect(host.ready).to.deep.equal([engine]);
  });

  it('takes its colours from the theme, as a canvas can read them', async () => {
    const host = await withEngine();
    host.theme = 'light';
    host.style.setProperty('--union-accent', 'color-mix(in oklab, teal 60%, black)');
    await host.updateComplete;
    const light = look(host).palette;
    for (const [name, colour] of Object.entries(light)) {
      expect(onCanvas(colour), `${name}: ${colour}`).to.be.a('string');
    }
    expect(light.paper).to.equal('rgb(247, 247, 245)');
    expect(light.accent, 'not the paper’s ink').not.to.equal(light.ink);
    host.theme = 'dark';
    await host.updateComplete;
    expect(look(host).palette.paper).to.equal('rgb(31, 31, 29)');
    expect(host.renderRoot.querySelectorAll('i'), 'the probe is gone').to.have.length(0);
  });

  it('takes its type from the page, larger in the large mode', async () => {
    const host = await withEngine();
    expect(look(host).type.scale).to.equal(1);
    expect(look(host).type.family).to.equal(
      getComputedStyle(host.renderRoot.querySelector('div')!).fontFamily,
    );
    host.size = 'large';
    await host.updateComplete;
    expect(look(host).type.scale).to.equal(1.25);
  });

  it('follows the reader’s system as it turns dark, until it is removed', async () => {
    const asked: MediaQueryList[] = [];
    const { matchMedia } = window;
    window.matchMedia = query => {
      const list = matchMedia.call(window, query);
      asked.push(list);
      return list;
    };
    try {
      const host = await withEngine();
      const dark = asked.find(({ media }) => media.includes('color-scheme'))!;
      const { engine } = host.stage;
      let recoloured = 0;
      engine!.setPalette = () => (recoloured += 1);
      dark.dispatchEvent(new Event('change'));
      expect(recoloured).to.equal(1);
      host.remove();
      dark.dispatchEvent(new Event('change'));
      expect(recoloured).to.equal(1);
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('makes a new engine for another canvas, and none for none', async () => {
    const host = await withEngine();
    const [first] = host.ready;
    host.canvas = 2;
    await until(() => host.ready.length === 2);
    expect(host.stage.engine).to.equal(host.ready[1]);
    expect(host.stage.engine).not.to.equal(first);
    host.canvas = 0;
    await host.updateComplete;
    expect(host.stage.engine).to.equal(undefined);
    await settled();
    expect(host.ready).to.have.length(2);
  });

  it('comes back with the element', async () => {
    const host = await withEngine();
    const place = host.parentElement!;
    host.remove();
    expect(host.stage.engine).to.equal(undefined);
    place.append(host);
    await until(() => host.stage.engine);
    expect(host.ready).to.have.length(2);
    host.box = 'wide';
    await until(() => host.stage.engine!.view().width === 500);
  });

  it('keeps none for an element that left while the code was on its way', async () => {
    const host = document.createElement('union-test-stage') as StageHost;
    document.body.append(host);
    await host.updateComplete;
    await new Promise<void>(resolve => {
      // Told after the stage’s own observer, in the same breath.
      const sizes = new ResizeObserver(() => {
        sizes.disconnect();
        host.remove();
        resolve();
      });
      sizes.observe(host.renderRoot.querySelector('div')!);
    });
    await settled();
    expect(host.stage.engine).to.equal(undefined);
    expect(host.failures).to.deep.equal([]);
  });

  it('says that no map could be made', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = () => null;
    try {
      const host = await stageHost();
      await until(() => host.failures.length > 0);
      expect(host.ready).to.deep.equal([]);
      expect(host.stage.engine).to.equal(undefined);
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  });
});

describe('a removed MapStage', () => {
  let ledger: Ledger;
  beforeEach(() => {
    ledger = listenerLedger();
  });
  afterEach(() => ledger.restore());

  const left = (canvas: EventTarget) =>
    ledger.open(
      target =>
        target === canvas ||
        target === window ||
        target === document ||
        target instanceof MediaQueryList,
    );
  const press = (target: EventTarget, type: string) =>
    target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, view: window, clientX: 50, clientY: 50 }),
    );

  it('leaves no listener on canvas, window or media, and draws no more', async () => {
    const before = left(window);
    const host = await withEngine();
    const canvas = host.surface!;
    expect(left(canvas)).to.include.members(['wheel', 'pointerdown', 'click', 'change']);
    await settled();

    host.stage.engine!.zoomBy(1);
    host.remove();
    const { requestAnimationFrame } = window;
    let frames = 0;
    window.requestAnimationFrame = callback => {
      frames += 1;
      return requestAnimationFrame(callback);
    };
    try {
      press(canvas, 'pointermove');
      await aTimeout(60);
    } finally {
      window.requestAnimationFrame = requestAnimationFrame;
    }
    expect(frames).to.equal(0);
    expect(left(canvas).sort()).to.deep.equal(before.sort());
    expect(canvas.style.touchAction + canvas.style.cursor).to.equal('');
    expect('__zoom' in canvas).to.equal(false);
  });

  it('leaves none after a drag that was under way', async () => {
    const before = left(window);
    const host = await withEngine();
    const canvas = host.surface!;
    press(canvas, 'mousedown');
    press(window, 'mousemove');
    expect(left(canvas), 'the drag is followed on the window').to.include('mouseup');
    host.remove();
    press(window, 'mouseup');
    await aTimeout(10);
    expect(left(canvas).sort()).to.deep.equal(before.sort());
  });
});
