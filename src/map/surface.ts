/** A canvas's size. */
export interface Extent {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Device pixels a CSS pixel. */
  dpr: number;
}

export interface Surface {
  /** Take a size in CSS pixels. Without `dpr` the window's density is taken, and followed. */
  resize(width: number, height: number, dpr?: number): void;
  /** Follow the window no longer. The canvas keeps its size. */
  destroy(): void;
}

/** A third device pixel costs, and is not seen. */
const MAX_DPR = 2;

/** Keeps a canvas as many pixels as it takes; `resized` after each change, the canvas then blank. */
export function makeSurface(canvas: HTMLCanvasElement, resized: (to: Extent) => void): Surface {
  let extent: Extent = { width: 0, height: 0, dpr: 1 };
  let given: number | undefined;

  function take(width: number, height: number): void {
    const dpr = Math.min(MAX_DPR, given ?? devicePixelRatio);
    if (extent.width === width && extent.height === height && extent.dpr === dpr) return;
    extent = { width, height, dpr };
    canvas.width = Math.round(width * dpr);
    canvas.height = Math.round(height * dpr);
    resized(extent);
  }

  const ignore = watchDensity(() => take(extent.width, extent.height));
  return {
    resize(width, height, dpr) {
      given = dpr;
      take(width, height);
    },
    destroy: () => ignore(),
  };
}

/**
 * Calls `changed` when the window's density changes: the browser's zoom, or a move to another
 * screen, which alters no size in CSS pixels. Returns a function that stops it.
 */
function watchDensity(changed: () => void): () => void {
  let media: MediaQueryList;
  // A query holds for one density only, so each change asks for the next.
  const watch = () => {
    media = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    media.addEventListener?.('change', follow);
  };
  const stop = () => media.removeEventListener?.('change', follow);
  const follow = () => {
    stop();
    watch();
    changed();
  };
  watch();
  return stop;
}
