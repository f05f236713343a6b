/**
 * Frames and their clock by hand: a page in a background tab gets none of its own, and a test
 * should not wait for a flight. Take back with `restore`.
 */
export function fakeFrames() {
  const real = {
    request: window.requestAnimationFrame,
    cancel: window.cancelAnimationFrame,
    now: performance.now,
  };
  const queue = new Map<number, FrameRequestCallback>();
  let time = 0;
  let asked = 0;
  window.requestAnimationFrame = callback => {
    queue.set(++asked, callback);
    return asked;
  };
  window.cancelAnimationFrame = id => void queue.delete(id);
  performance.now = () => time;

  /** One frame, 50 ms after the last. */
  function next(): void {
    time += 50;
    const callbacks = [...queue.values()];
    queue.clear();
    for (const callback of callbacks) callback(time);
  }

  return {
    next,
    /** Frames until none is asked for; an error after 100. Returns how many they were. */
    settle(): number {
      for (let n = 0; n < 100; n++) {
        if (!queue.size) return n;
        next();
      }
      throw new Error('frames are asked for without end');
    },
    /** Frames asked for and not yet drawn. */
    get waiting(): number {
      return queue.size;
    },
    /** All frames ever asked for. */
    get asked(): number {
      return asked;
    },
    restore(): void {
      window.requestAnimationFrame = real.request;
      window.cancelAnimationFrame = real.cancel;
      performance.now = real.now;
    },
  };
}

/** Let promises that wait for nothing but one another settle. */
export async function turns(n = 10): Promise<void> {
  for (let i = 0; i < n; i++) await Promise.resolve();
}

/** The mouse over a canvas at the top left of the page, CSS pixels. */
export function makeMouse(canvas: HTMLCanvasElement, left = 0, top = 0) {
  const init = (x: number, y: number) => ({
    clientX: x + left,
    clientY: y + top,
    bubbles: true,
    cancelable: true,
    view: window,
  });
  const pointer = (type: string, x: number, y: number) =>
    canvas.dispatchEvent(new PointerEvent(type, { ...init(x, y), pointerType: 'mouse' }));
  const mouse = (type: string, x: number, y: number, more: MouseEventInit = {}) =>
    canvas.dispatchEvent(new MouseEvent(type, { ...init(x, y), ...more }));
  return {
    mouse,
    move: (x: number, y: number) => void pointer('pointermove', x, y),
    leave: () => void pointer('pointerleave', -1, -1),
    /** A press, a move where it leads elsewhere, a release, and the click a browser adds. */
    drag(from: [number, number], to: [number, number]): void {
      pointer('pointerdown', ...from);
      mouse('mousedown', ...from);
      if (to[0] !== from[0] || to[1] !== from[1]) mouse('mousemove', ...to);
      mouse('mouseup', ...to);
      mouse('click', ...to, { detail: 1 });
    },
    click(x: number, y: number): void {
      this.drag([x, y], [x, y]);
    },
  };
}
