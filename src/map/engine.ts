import type { FitOptions, MapEngine, MapOptions, MapView, MoveOptions } from './api.ts';
import { makeCamera } from './camera.ts';
import { choiceOf, hoverOf, markAt, type Shown } from './choose.ts';
import { makeExtras } from './extras.ts';
import { bindGestures } from './gestures.ts';
import { makeGround } from './ground.ts';
import { keyAction } from './keyboard.ts';
import type { Mark } from './marks.ts';
import { zoomToK } from './mercator.ts';
import { makePointing } from './pointing.ts';
import { mustBeView, reportOf } from './report.ts';
import { inSlices, timers } from './slices.ts';
import { makeStage, type Stage } from './stage.ts';
import { makeSurface } from './surface.ts';
import {
  centredView,
  centreOf,
  fittedView,
  panned,
  resized,
  toScreen,
  zoomedAt,
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
    onAim,
    onStop,
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
  /** Calls off what is counted for the next frame, and its time: in a flight that view is drawn. */
  let ahead: (() => void) | undefined;
  let due = 0;
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
      }
      if (!camera.placed) fitAll({ animate: false });
      invalidate();
    },
    redraw: invalidate,
  });
  const extras = makeExtras({
    now,
    still: () => stillness.matches,
    changed: invalidate,
    aimed: hover => onAim?.(hover),
  });
  const stage: Stage = makeStage(pen, ground, pointing, extras, invalidate, options);
  const gestures = bindGestures(canvas, {
    view: () => camera.view,
    range,
    onMove(view) {
      pointing.moveTo(undefined);
      extras.aimFor(false);
      camera.follow(view);
      invalidate();
    },
    onTap(x, y, coarse) {
      const stop = extras.hit(x, y, coarse);
      const mark = stop < 0 && shown ? markAt(shown, x, y, coarse) : undefined;
      tapMet = stop >= 0 || mark !== undefined;
      if (stop < 0) choose(mark);
      else onStop?.(stop);
    },
    onDouble(x, y, out) {
      if (!tapMet) go(zoomedAt(camera.goal, out ? 0.5 : 2, x, y, range));
    },
    onGrab(held) {
      grabbed = held;
      extras.aimFor(false);
      showCursor();
    },
    onPoint(place) {
      pointing.moveTo(place);
      pointing.look(shown);
    },
    onFocus: extras.aimFor,
    onHint: hint => onHint?.(hint),
  });

  /** Do what choosing a mark means; choosing none closes what was opened. */
  function choose(mark: Mark | undefined): void {
    if (!shown || !mark) {
      extras.spread?.close();
      return invalidate();
    }
    const { selection, apart } = choiceOf(shown, mark, range);
    if (apart) go(apart);
    else if ('members' in selection) {
      extras.fanOut(shown, mark, selection.members ?? []);
    }
    onSelect?.(selection);
  }

  const hasSize = () => camera.view.width > 0 && camera.view.height > 0;

  function invalidate(): void {
    if (!live || frame || !hasSize()) return;
    frame = requestAnimationFrame(tick);
    ahead ??= timers.later(countAhead);
  }

  /** What the frame shows is counted before it, in short tasks. A flight is a frame further by then. */
  function countAhead(): void {
    let isDone = false;
    due = now() + 16;
    ahead = inSlices(stage.count(camera.at(due)), () => {
      isDone = true;
      ahead = undefined;
    });
    if (isDone) ahead = undefined;
  }

  /** The old picture stays while what many rows show is counted anew. */
  function tick(): void {
    if (!live || !hasSize() || !stage.needsTime(camera.view)) return draw();
    ahead ??= timers.later(countAhead);
    frame = requestAnimationFrame(tick);
  }

  /** One frame: along the flight, the picture, what the mouse is over, the report. */
  function draw(): void {
    cancelAnimationFrame(frame);
    ahead?.();
    ahead = undefined;
    frame = 0;
    if (!live || !hasSize()) return;
    if (camera.flying) camera.step(due || now());
    due = 0;
    shown = stage.paint(camera.view);
    pointing.look(shown);
    extras.aim?.look(shown);
    if (camera.flying || extras.spread?.opening) invalidate();
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

  function go(view: View, { animate }: MoveOptions = {}): void {
    camera.goTo(view, mayFly(animate));
    invalidate();
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
    invalidate();
  }

  function fitAll(fit: FitOptions = {}): void {
    if (ground.clusterer.extent) keepTo(() => ground.clusterer.extent, fit);
  }

  const panBy = (dx: number, dy: number, move?: MoveOptions) =>
    go(panned(camera.goal, dx, dy), move);

  function zoomBy(step: number, move?: MoveOptions): void {
    const { width, height } = camera.goal;
    go(zoomedAt(camera.goal, 2 ** step, width / 2, height / 2, range), move);
  }

  const mapView = (): MapView => reportOf(camera.view, ground.reference);

  const surface = makeSurface(canvas, ({ width, height, dpr }) => {
    camera.resize({ width, height });
    stage.setLook({ dpr });
    // A canvas is blank after a change of size; the next frame would be too late.
    draw();
  });

  return {
    resize: surface.resize,
    setPoints(points) {
      ground.setPoints(points);
      stage.setSymbols(null);
      void stage.setGroups(null);
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
    setGroups: stage.setGroups,
    setOutlines: extras.setOutlines,
    setRoute: extras.setRoute,
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
      mustBeView(center, zoom);
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
      if (action?.do === 'choose') choose(shown?.aim);
      if (action) extras.aimFor(true);
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
      ahead?.();
      surface.destroy();
      gestures.destroy();
      canvas.style.cursor = '';
      ground.destroy();
    },
  };
}
