import { expect } from '@open-wc/testing';
import { bindGestures, type Gestures, type Hint } from '../../src/map/gestures.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { centredView, toWorld, zoomOf, type View } from '../../src/map/view.ts';
import { makeMouse } from './fake-frames.ts';

const RANGE = { minZoom: 2, maxZoom: 19 };
const SIZE = { width: 400, height: 300 };

interface Finger {
  identifier: number;
  clientX: number;
  clientY: number;
}

describe('gestures', () => {
  let canvas: HTMLCanvasElement;
  let gestures: Gestures;
  let mouse: ReturnType<typeof makeMouse>;
  let view: View;
  let hints: Hint[];
  let taps: (readonly [x: number, y: number, coarse: boolean])[];
  let doubles: (readonly [x: number, y: number, out: boolean])[];
  let points: ([number, number] | undefined)[];
  let grabs: boolean[];
  let focuses: boolean[];

  beforeEach(() => {
    canvas = document.createElement('canvas');
    // Fixed, so that clientX − 20 is x on the canvas.
    canvas.style.cssText = 'position: fixed; left: 20px; top: 10px; width: 400px; height: 300px';
    document.body.append(canvas);
    mouse = makeMouse(canvas, 20, 10);
    view = centredView(SIZE, 0.8, 0.4, zoomToK(8));
    [hints, taps, doubles, points, grabs, focuses] = [[], [], [], [], [], []];
    gestures = bindGestures(canvas, {
      view: () => view,
      range: RANGE,
      onMove: next => (view = next),
      onTap: (...tap) => taps.push(tap),
      onDouble: (...double) => doubles.push(double),
      onGrab: held => grabs.push(held),
      onPoint: place => points.push(place),
      onFocus: byKeys => focuses.push(byKeys),
      onHint: hint => hints.push(hint),
    });
  });

  afterEach(() => {
    gestures.destroy();
    canvas.remove();
  });

  function wheel(deltaY: number, init: WheelEventInit = {}): WheelEvent {
    const at = { clientX: 120, clientY: 60 };
    const event = new WheelEvent('wheel', {
      deltaY,
      bubbles: true,
      cancelable: true,
      ...at,
      ...init,
    });
    canvas.dispatchEvent(event);
    return event;
  }

  /** A touch event, made by hand: not every desktop engine has a constructor for it. */
  function touch(type: string, touches: Finger[], changedTouches = touches): Event {
    const event = new Event(type, { bubbles: true, cancelable: true });
    canvas.dispatchEvent(Object.assign(event, { touches, changedTouches }));
    return event;
  }

  /** Fingers on a screen that did not say it takes any: what follows them comes with the first. */
  async function fingersCome(): Promise<void> {
    touch('touchstart', []);
    await import('../../src/map/touch.ts');
    // Whoever asked for it first is told in a later turn.
    await new Promise(done => setTimeout(done, 20));
    touch('touchend', []);
  }

  const finger = (identifier: number, x: number, y: number): Finger => ({
    identifier,
    clientX: x + 20,
    clientY: y + 10,
  });

  it('leaves the wheel to the page and says how to zoom, but not at every notch', () => {
    const before = view;
    expect(wheel(-100).defaultPrevented).to.equal(false);
    wheel(-100);
    expect(view).to.equal(before);
    expect(hints).to.deep.equal(['ctrl-wheel']);
  });

  it('zooms by the wheel with Ctrl or ⌘ about the mouse, half a step a notch', () => {
    const place = toWorld(view, 100, 50);
    expect(wheel(-100, { ctrlKey: true }).defaultPrevented).to.equal(true);
    expect(zoomOf(view)).to.be.closeTo(8.5, 1e-6);
    const after = toWorld(view, 100, 50);
    expect(after[0]).to.be.closeTo(place[0], 1e-9);
    expect(after[1]).to.be.closeTo(place[1], 1e-9);
    wheel(100, { metaKey: true });
    expect(zoomOf(view)).to.be.closeTo(8, 1e-6);
    expect(hints).to.deep.equal([]);
  });

  it('keeps the wheel with Ctrl from zooming the page at the end of the range', () => {
    view = centredView(SIZE, 0.8, 0.4, zoomToK(19));
    expect(wheel(-100, { ctrlKey: true }).defaultPrevented).to.equal(true);
    expect(zoomOf(view)).to.be.closeTo(19, 1e-6);
  });

  it('takes the bare wheel in full screen', () => {
    gestures.setCooperative(false);
    expect(wheel(-100).defaultPrevented).to.equal(true);
    expect(zoomOf(view)).to.be.closeTo(8.5, 1e-6);
    expect(hints).to.deep.equal([]);
  });

  it('lets one finger scroll the page, and says so once a touch', async () => {
    await fingersCome();
    const before = view;
    expect(canvas.style.touchAction).to.equal('pan-x pan-y');
    touch('touchstart', [finger(1, 50, 50)]);
    for (const y of [60, 70, 80]) {
      expect(touch('touchmove', [finger(1, 50, y)]).defaultPrevented).to.equal(false);
    }
    touch('touchend', [], [finger(1, 50, 80)]);
    expect(view).to.equal(before);
    expect(hints).to.deep.equal(['two-fingers']);
  });

  it('moves and enlarges by two fingers', async () => {
    await fingersCome();
    const place = toWorld(view, 150, 100);
    touch('touchstart', [finger(1, 100, 100)]);
    touch('touchstart', [finger(1, 100, 100), finger(2, 200, 100)], [finger(2, 200, 100)]);
    // Twice as far apart, the middle 40 px to the right.
    const move = touch('touchmove', [finger(1, 90, 100), finger(2, 290, 100)]);
    touch('touchend', [], [finger(1, 90, 100), finger(2, 290, 100)]);
    expect(move.defaultPrevented).to.equal(true);
    expect(zoomOf(view)).to.be.closeTo(9, 1e-6);
    const after = toWorld(view, 190, 100);
    expect(after[0]).to.be.closeTo(place[0], 1e-9);
    expect(after[1]).to.be.closeTo(place[1], 1e-9);
    expect(hints).to.deep.equal([]);
  });

  it('goes on with the finger that stays, without a jump', async () => {
    await fingersCome();
    touch('touchstart', [finger(1, 100, 100), finger(2, 200, 100)]);
    touch('touchmove', [finger(1, 100, 100), finger(2, 250, 100)]);
    const before = view;
    touch('touchend', [finger(2, 250, 100)], [finger(1, 100, 100)]);
    expect(view).to.equal(before);
    touch('touchmove', [finger(2, 260, 90)]);
    expect(view.k).to.equal(before.k);
    expect(view.tx).to.be.closeTo(before.tx + 10, 1e-6);
    expect(view.ty).to.be.closeTo(before.ty - 10, 1e-6);
    touch('touchend', [], [finger(2, 260, 90)]);
    expect(touch('touchmove', [finger(3, 0, 0)]).defaultPrevented, 'the page scrolls').to.equal(
      false,
    );
  });

  it('turns a pinch about at either end of the zooms, and at the edge of the world', async () => {
    await fingersCome();
    view = centredView(SIZE, 0.999, 0.4, zoomToK(19));
    touch('touchstart', [finger(1, 100, 100), finger(2, 200, 100)]);
    touch('touchmove', [finger(1, 0, 100), finger(2, 300, 100)]);
    expect(zoomOf(view)).to.be.closeTo(19, 1e-9);
    touch('touchend', [], [finger(1, 0, 100), finger(2, 300, 100)]);
    view = centredView(SIZE, 0.999, 0.4, zoomToK(3));
    mouse.drag([300, 100], [0, 100]);
    expect(toWorld(view, 200, 150)[0]).to.be.closeTo(1, 1e-9);
  });

  it('pans by one finger in full screen', async () => {
    await fingersCome();
    gestures.setCooperative(false);
    expect(canvas.style.touchAction).to.equal('none');
    const before = view;
    touch('touchstart', [finger(1, 50, 50)]);
    touch('touchmove', [finger(1, 80, 60)]);
    touch('touchend', [], [finger(1, 80, 60)]);
    expect(view.tx).to.be.closeTo(before.tx + 30, 1e-6);
    expect(view.ty).to.be.closeTo(before.ty + 10, 1e-6);
    expect(hints).to.deep.equal([]);
  });

  it('pans by dragging with the mouse, and a drag is no click', async () => {
    const before = view;
    mouse.drag([100, 100], [130, 120]);
    expect(view.tx).to.be.closeTo(before.tx + 30, 1e-6);
    expect(view.ty).to.be.closeTo(before.ty + 20, 1e-6);
    expect(taps).to.deep.equal([]);
    // Only the click that ends the drag is swallowed, for this one task.
    await new Promise(resolve => setTimeout(resolve));
    mouse.click(10, 10);
    expect(taps).to.have.length(1);
  });

  it('goes on with a drag that leaves the canvas, and ends it wherever the button is let go', () => {
    const before = view;
    mouse.mouse('mousedown', 390, 100);
    const move = (type: string, clientX: number) =>
      window.dispatchEvent(new MouseEvent(type, { clientX, clientY: 110 }));
    move('mousemove', 520);
    expect(view.tx).to.be.closeTo(before.tx + 110, 1e-6);
    move('mouseup', 520);
    move('mousemove', 620);
    expect(view.tx).to.be.closeTo(before.tx + 110, 1e-6);
    expect(grabs).to.deep.equal([true, false]);
  });

  it('is dragged by the left button alone', () => {
    const before = view;
    mouse.mouse('mousedown', 100, 100, { button: 2 });
    mouse.mouse('mousemove', 130, 100);
    mouse.mouse('mousedown', 100, 100, { ctrlKey: true });
    mouse.mouse('mousemove', 130, 100);
    expect(view).to.equal(before);
  });

  it('selects no text of the page while it is dragged', () => {
    const selecting = () => {
      const event = new Event('selectstart', { bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    mouse.mouse('mousedown', 100, 100);
    expect(selecting()).to.equal(true);
    mouse.mouse('mouseup', 100, 100);
    expect(selecting()).to.equal(false);
  });

  it('tells when the mouse takes hold and lets go', () => {
    mouse.mouse('mousedown', 100, 100);
    expect(grabs).to.deep.equal([true]);
    mouse.mouse('mouseup', 100, 100);
    expect(grabs).to.deep.equal([true, false]);
  });

  it('takes a click for a tap, also of a hand that shakes a little', () => {
    mouse.click(100, 100);
    mouse.drag([50, 50], [52, 51]);
    expect(taps).to.deep.equal([
      [100, 100, false],
      [52, 51, false],
    ]);
  });

  it('tells where the mouse is and that it left', () => {
    mouse.move(100, 90);
    mouse.leave();
    expect(points).to.deep.equal([[100, 90], undefined]);
  });

  it('tells when the map is left', () => {
    canvas.dispatchEvent(new FocusEvent('blur'));
    expect(focuses).to.deep.equal([false]);
  });

  it('takes the second of two quick clicks for a double one, not for a tap', () => {
    mouse.mouse('click', 50, 50, { detail: 1 });
    mouse.mouse('click', 50, 50, { detail: 2 });
    mouse.mouse('dblclick', 50, 50, { shiftKey: true });
    expect(taps).to.have.length(1);
    expect(doubles).to.deep.equal([[50, 50, true]]);
  });

  it('goes on from a view it is told of', () => {
    view = centredView(SIZE, 0.2, 0.6, zoomToK(5));
    wheel(-100, { ctrlKey: true, clientX: 220, clientY: 160 });
    const middle = toWorld(view, 200, 150);
    expect(zoomOf(view)).to.be.closeTo(5.5, 1e-6);
    expect(middle[0]).to.be.closeTo(0.2, 1e-9);
  });

  it('is ready for fingers from the first touch where the screen says it takes them', async () => {
    const { matchMedia } = window;
    window.matchMedia = query =>
      query === '(any-pointer: coarse)'
        ? ({ matches: true } as MediaQueryList)
        : matchMedia.call(window, query);
    const own = document.createElement('canvas');
    const asked: Hint[] = [];
    try {
      const bound = bindGestures(own, {
        view: () => view,
        range: RANGE,
        onMove: () => undefined,
        onTap: () => undefined,
        onDouble: () => undefined,
        onGrab: () => undefined,
        onPoint: () => undefined,
        onFocus: () => undefined,
        onHint: hint => asked.push(hint),
      });
      await import('../../src/map/touch.ts');
      const touches = [finger(1, 50, 50)];
      own.dispatchEvent(Object.assign(new Event('touchstart'), { touches }));
      own.dispatchEvent(Object.assign(new Event('touchmove'), { touches }));
      expect(asked).to.deep.equal(['two-fingers']);
      bound.destroy();
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('leaves nothing behind', async () => {
    await fingersCome();
    const bare = document.createElement('canvas');
    const before = view;
    gestures.destroy();
    expect(canvas.style.touchAction).to.equal('');
    expect(Object.keys(canvas)).to.deep.equal(Object.keys(bare));
    expect(wheel(-100, { ctrlKey: true }).defaultPrevented).to.equal(false);
    touch('touchmove', [finger(1, 0, 0)]);
    canvas.click();
    expect(view).to.equal(before);
    expect([...hints, ...taps]).to.deep.equal([]);
  });
});
