import { kToZoom, latToY, lonToX, xToLon, yToLat, zoomToK } from './mercator.ts';

/**
 * What a canvas shows: screen = world · k + (tx, ty), in CSS pixels. Views are values; every
 * function here returns a new one.
 */
export interface View {
  readonly width: number;
  readonly height: number;
  /** Pixels per world. */
  readonly k: number;
  readonly tx: number;
  readonly ty: number;
}

/** A box in degrees. West of east always: a box across the date line is not meant here. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A box in world units, y downward. */
export interface WorldBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Free room round a fitted box, CSS pixels. */
export type Padding = number | { top: number; right: number; bottom: number; left: number };

export interface ZoomRange {
  minZoom: number;
  maxZoom: number;
}

/** World → screen, CSS pixels from the canvas's top left. */
export function toScreen(view: View, x: number, y: number): [x: number, y: number] {
  return [x * view.k + view.tx, y * view.k + view.ty];
}

/** Screen → world. */
export function toWorld(view: View, px: number, py: number): [x: number, y: number] {
  return [(px - view.tx) / view.k, (py - view.ty) / view.k];
}

export function zoomOf(view: View): number {
  return kToZoom(view.k);
}

/** The world box on screen, widened by `margin` CSS pixels on every side. */
export function worldBoxOf(view: View, margin = 0): WorldBox {
  const [x0, y0] = toWorld(view, -margin, -margin);
  const [x1, y1] = toWorld(view, view.width + margin, view.height + margin);
  return { x0, y0, x1, y1 };
}

/** The box on screen in degrees, cut at the edges of the world. */
export function boundsOf(view: View): Bounds {
  return toBounds(worldBoxOf(view));
}

/** Degrees → world box. Throws RangeError for a box that is none. */
export function toWorldBox({ west, south, east, north }: Bounds): WorldBox {
  // Written so that NaN fails too.
  if (!(
    -180 <= west &&
    west <= east &&
    east <= 180 &&
    -90 <= south &&
    south <= north &&
    north <= 90
  )) {
    throw new RangeError(
      `no box of degrees: west ${west}, south ${south}, east ${east}, north ${north}`,
    );
  }
  return { x0: lonToX(west), y0: latToY(north), x1: lonToX(east), y1: latToY(south) };
}

/** World box → degrees, cut at the edges of the world. */
export function toBounds({ x0, y0, x1, y1 }: WorldBox): Bounds {
  return {
    west: xToLon(Math.max(0, x0)),
    south: yToLat(Math.min(1, y1)),
    east: xToLon(Math.min(1, x1)),
    north: yToLat(Math.max(0, y0)),
  };
}

/** A view whose middle is a world position. */
export function centredView(size: Size, x: number, y: number, k: number): View {
  const { width, height } = size;
  return { width, height, k, tx: width / 2 - x * k, ty: height / 2 - y * k };
}

/** World position in the middle of the canvas. */
export function centreOf(view: View): [x: number, y: number] {
  return toWorld(view, view.width / 2, view.height / 2);
}

function holdK(k: number, { minZoom, maxZoom }: ZoomRange): number {
  return Math.max(zoomToK(minZoom), Math.min(zoomToK(maxZoom), k));
}

/** The nearest view in the zoom range whose middle is in the world; the same object if it was. */
export function clampView(view: View, range: ZoomRange): View {
  const k = holdK(view.k, range);
  const [x, y] = centreOf(view);
  const inX = Math.max(0, Math.min(1, x));
  const inY = Math.max(0, Math.min(1, y));
  if (k === view.k && inX === x && inY === y) return view;
  return centredView(view, inX, inY, k);
}

/** Shift by CSS pixels: positive dx moves the ground to the right. */
export function panned(view: View, dx: number, dy: number): View {
  return { ...view, tx: view.tx + dx, ty: view.ty + dy };
}

/** Magnify by `factor`, held inside the zoom range, with one screen position staying put. */
export function zoomedAt(
  view: View,
  factor: number,
  px: number,
  py: number,
  range: ZoomRange,
): View {
  const k = holdK(view.k * factor, range);
  const [x, y] = toWorld(view, px, py);
  return { ...view, k, tx: px - x * k, ty: py - y * k };
}

/** The largest view that shows all of a world box inside the padding, up to the range's zoom. */
export function fittedView(size: Size, box: WorldBox, padding: Padding, range: ZoomRange): View {
  const pad =
    typeof padding === 'number'
      ? { top: padding, right: padding, bottom: padding, left: padding }
      : padding;
  const roomX = Math.max(1, size.width - pad.left - pad.right);
  const roomY = Math.max(1, size.height - pad.top - pad.bottom);
  // A box of no extent gives Infinity here; the range then decides.
  const k = holdK(Math.min(roomX / (box.x1 - box.x0), roomY / (box.y1 - box.y0)), range);
  const { width, height } = size;
  return {
    width,
    height,
    k,
    tx: pad.left + roomX / 2 - ((box.x0 + box.x1) / 2) * k,
    ty: pad.top + roomY / 2 - ((box.y0 + box.y1) / 2) * k,
  };
}

/** The same middle and scale in another size. */
export function resized(view: View, size: Size): View {
  const [x, y] = centreOf(view);
  return centredView(size, x, y, view.k);
}
