import type { FitOptions, MapEngine, MapOptions, MapView, MoveOptions } from './api.ts';
import { makeCamera } from './camera.ts';
import { choiceOf, hoverOf, markAt, type Shown } from './choose.ts';
import { bindGestures } from './gestures.ts';
import { makeGround } from './ground.ts';
import { keyAction } from './keyboard.ts';
import { zoomToK } from './mercator.ts';
import { makePointing } from './pointing.ts';
import { makeStage, type Stage } from './stage.ts';
import { makeSurface } from './surface.ts';
import {
  centredView,
  centreOf,
  fittedView,
  panned,
  resized,
  toScreen,
  worldBoxOf,
  zoomedAt,
  zoomOf,
  type View,
  type WorldBox,
} from './view.ts';

/** Clustering distances at type scale 1, CSS pixels: the largest marks just do not touch. */
const RADIUS = 60;
const NEAR_RADIUS = 34;

/** A map on a canvas; see `MapEngine`. Throws Error where the canvas gives no 2D context. */
export function createMap(canvas: HTMLCanvasElement, options: MapOptions = {}): MapEngine {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this canvas gives no 2D context, so no map can be drawn on it');
  const {
    minZoom = 2,
    maxZoom = 19,
    loadTile,
    onTiles,
    onView,
    onSelect,
    onHover,
    onHint,
  } = options;
  const range = { minZoom, maxZoom };
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const now = () => performance.now();

  let shown: Shown | undefined;
  let reported: View | undefined;
  /** Whether the last tap met a mark: a double click there is not meant for the ground. */
  let tapMet = false;
  let grabbed = false;
  let over = false;
  let frame = 0;
  let live = true;

  const camera = makeCamera(range, now);
  const pointing = makePointing((seen, mark) => {
    over = mark !== undefined;
    showCursor();
    invalidate();
    onHover?.(mark && hoverOf(seen, mark));
  });
  const ground = makeGround({
    loadTile,
    onTiles,
    clustering: () => {
      const { scale } = stage.look.type;
      return { radius: RADIUS * scale, nearRadius: NEAR_RADIUS * scale };
    },
    changed(before) {
      const { reference } = ground;
      if (before !== reference) {
        const [x, y] = centreOf(camera.goal);
        camera.recentre(...reference.world(before.lonLat(x, y)));
        stage.rereference();
      }
      if (!camera.placed) fitAll({ animate: false });
      moved();
    },
    redraw: invalidate,
  });
  const stage: Stage = makeStage(pen, ground, pointing, options);
  const gestures = bindGestures(canvas, {
    view: () => camera.view,
    range,
    onMove(view) {
      pointing.moveTo(undefined);
      camera.follow(view);
      invalidate();
    },
    onTap(x, y, coarse) {
      const mark = shown && markAt(shown, x, y, coarse);
      tapMet = mark !== undefined;
      if (!shown || !mark) return;
      const { selection, apart } = choiceOf(shown, mark, range);
      if (apart) go(apart);
      onSelect?.(selection);
    },
    onDouble(x, y, out) {
      if (!tapMet) go(zoomedAt(camera.goal, out ? 0.5 : 2, x, y, range));
    },
    onGrab(held) {
      grabbed = held;
      showCursor();
    },
    onPoint(place) {
      pointing.moveTo(place);
      pointing.look(shown);
    },
    onHint: hint => onHint?.(hint),
  });

  const hasSize = () => camera.view.width > 0 && camera.view.height > 0;

  function invalidate(): void {
    if (live && !frame && hasSize()) frame = requestAnimationFrame(draw);
  }

  /** One frame: along the flight, the picture, what the mouse is over, the report. */
  function draw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!live || !hasSize()) return;
    if (camera.flying) {
      camera.step(now());
      gestures.sync(camera.view);
    }
    shown = stage.paint(camera.view);
    pointing.look(shown);
    if (camera.flying) invalidate();
    if (reported === camera.view) return;
    reported = camera.view;
    onView?.(mapView());
  }

  function showCursor(): void {
    canvas.style.cursor = grabbed ? 'grabbing' : over ? 'pointer' : '';
  }

  /** A setter of the stage, with a frame after it. */
  function onStage<T>(set: (value: T) => void): (value: T) => void {
    return value => {
      set(value);
      invalidate();
    };
  }

  const mayFly = (animate = true) =>
    animate && reported !== undefined && hasSize() && !stillness.matches;

  /** The camera has moved or is about to. */
  function moved(): void {
    if (!camera.flying) gestures.sync(camera.view);
    invalidate();
  }

  function go(view: View, { animate }: MoveOptions = {}): void {
    camera.goTo(view, mayFly(animate));
    moved();
  }

  /** Keep a box in view; asked for anew when the size or the datum changes. */
  function keepTo(
    box: () => WorldBox | undefined,
    { padding = 40, animate, maxZoom = 15 }: FitOptions,
  ): void {
    const near = { minZoom, maxZoom: Math.min(range.maxZoom, maxZoom) };
    camera.keepTo(size => {
      const now = box();
      return now ? fittedView(size, now, padding, near) : resized(camera.goal, size);
    }, mayFly(animate));
    moved();
  }

  function fitAll(fit: FitOptions = {}): void {
    if (ground.clusterer.extent) keepTo(() => ground.clusterer.extent, fit);
  }

  function panBy(dx: number, dy: number, move?: MoveOptions): void {
    go(panned(camera.goal, dx, dy), move);
  }

  function zoomBy(step: number, move?: MoveOptions): void {
    const { width, height } = camera.goal;
    go(zoomedAt(camera.goal, 2 ** step, width / 2, height / 2, range), move);
  }

  function mapView(): MapView {
    const { view } = camera;
    const { width, height } = view;
    const { reference } = ground;
    const center = reference.lonLat(...centreOf(view));
    return { center, zoom: zoomOf(view), bbox: reference.bounds(worldBoxOf(view)), width, height };
  }

  const surface = makeSurface(canvas, ({ width, height, dpr }) => {
    camera.resize({ width, height });
    gestures.sync(camera.view);
    stage.setLook({ dpr });
    // A canvas is blank after a change of size; the next frame would be too late.
    draw();
  });

  return {
    resize: surface.resize,
    setPoints(points) {
      ground.setPoints(points);
      stage.setSymbols(null);
      stage.setSelected(-1);
      stage.setHovered(-1);
    },
    setVisible: onStage(ground.setVisible),
    setExtra: onStage(ground.setExtra),
    setSymbols: onStage(stage.setSymbols),
    setSelected: onStage(stage.setSelected),
    setHovered: onStage(stage.setHovered),
    setHere: onStage(stage.setHere),
    setLabels: onStage(stage.setLabels),
    setPalette: onStage(palette => stage.setLook({ palette })),
    setType: onStage(type => {
      stage.setLook({ type });
      ground.recluster();
    }),
    setBase: ground.setBase,
    setCooperative: gestures.setCooperative,
    fit: (bbox, fit = {}) => keepTo(() => ground.reference.worldBox(bbox), fit),
    fitAll,
    flyTo(center, zoom, move) {
      // Written so that NaN fails too: a view of it would never come back.
      if (!(Math.abs(center[0]) <= 180 && Math.abs(center[1]) <= 90 && Math.abs(zoom) < Infinity)) {
        throw new RangeError(`no view: [longitude, latitude] [${center.join(', ')}], zoom ${zoom}`);
      }
      const [x, y] = ground.reference.world(center);
      go(centredView(camera.view, x, y, zoomToK(zoom)), move);
    },
    panBy,
    zoomBy,
    handleKey(press) {
      const action = keyAction(press);
      if (action?.do === 'pan') panBy(action.dx, action.dy);
      if (action?.do === 'zoom') zoomBy(action.step);
      if (action?.do === 'home') fitAll();
      return action !== undefined;
    },
    view: mapView,
    screenOf(index) {
      const [x, y] = [ground.points.x[index], ground.points.y[index]];
      return x === undefined || y === undefined ? undefined : toScreen(camera.view, x, y);
    },
    draw,
    destroy() {
      live = false;
      cancelAnimationFrame(frame);
      surface.destroy();
      gestures.destroy();
      canvas.style.cursor = '';
      ground.destroy();
    },
  };
}
