import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Bounds, MapEngine, MapOptions, Palette } from '../map/index.ts';

/** Map colour → the design token it takes. */
const COLOURS: Readonly<Record<keyof Palette, string>> = {
  paper: '--union-paper-sunken',
  line: '--_map-line',
  surface: '--union-paper-raised',
  ink: '--union-ink',
  strong: '--union-ink-muted',
  onStrong: '--union-paper',
  muted: '--union-ink-muted',
  accent: '--union-action',
  onAccent: '--union-on-action',
  here: '--union-info',
  rim: '--union-line-strong',
  share: '--union-success',
};

/** Media a change of which changes colours. */
const MEDIA = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
];

/** Body text of the standard size, which the engine's own sizes go with, CSS pixels. */
const STANDARD_PX = 16;

type Host = ReactiveControllerHost & HTMLElement;

export interface StageEvents {
  /** A new engine is there; it knows nothing yet. */
  ready(engine: MapEngine): void;
  /** Its code did not arrive. */
  failed(error: unknown): void;
}

/**
 * Keeps a map engine on the canvas of an element: made when the canvas first has a size, sized with
 * it, coloured by the theme, and taken down when the element leaves the page.
 */
export class MapStage implements ReactiveController {
  engine: MapEngine | undefined;

  #host: Host;
  #options: MapOptions;
  #events: StageEvents;
  #canvas: HTMLCanvasElement | undefined;
  #sizes: ResizeObserver | undefined;
  #media: MediaQueryList[] = [];
  #making: HTMLCanvasElement | undefined;

  constructor(host: Host, options: MapOptions, events: StageEvents) {
    this.#host = host;
    this.#options = options;
    this.#events = events;
    host.addController(this);
  }

  hostConnected(): void {
    this.#media = MEDIA.map(query => matchMedia(query));
    for (const media of this.#media) media.addEventListener?.('change', this.recolour);
    if (this.#canvas) this.#watch(this.#canvas);
  }

  hostDisconnected(): void {
    for (const media of this.#media) media.removeEventListener?.('change', this.recolour);
    this.#sizes?.disconnect();
    this.engine?.destroy();
    this.engine = undefined;
  }

  /** Call after each render with the canvas the element shows, if it shows one. */
  show(canvas: HTMLCanvasElement | undefined): void {
    if (canvas === this.#canvas) return;
    this.#sizes?.disconnect();
    this.engine?.destroy();
    this.engine = undefined;
    this.#canvas = canvas;
    if (canvas) this.#watch(canvas);
  }

  #watch(canvas: HTMLCanvasElement): void {
    this.#sizes = new ResizeObserver(() => this.#fit(canvas));
    this.#sizes.observe(canvas.parentElement ?? canvas);
  }

  #fit(canvas: HTMLCanvasElement): void {
    const { clientWidth: width, clientHeight: height } = canvas.parentElement ?? canvas;
    if (width === 0 || height === 0) return;
    if (this.engine) this.engine.resize(width, height);
    else void this.#make(canvas);
  }

  /** The list needs no map: its code is loaded when a map is first in sight. */
  async #make(canvas: HTMLCanvasElement): Promise<void> {
    if (this.#making === canvas) return;
    this.#making = canvas;
    try {
      const { createMap } = await import('../map/index.ts');
      if (this.#canvas !== canvas || !this.#host.isConnected || this.engine) return;
      this.engine = createMap(canvas, { ...this.#options, ...this.#look() });
      this.#fit(canvas);
      this.#events.ready(this.engine);
    } catch (error) {
      this.#events.failed(error);
    } finally {
      this.#making = undefined;
    }
  }

  /** Takes colours and type from the theme again. */
  recolour = (): void => {
    if (!this.engine) return;
    const { palette, type } = this.#look();
    this.engine.setPalette(palette);
    this.engine.setType(type);
  };

  #look(): Required<Pick<MapOptions, 'palette' | 'type'>> {
    const wrapper = this.#canvas?.parentElement ?? this.#host;
    // Only a real property resolves mixed and relative colours to one the canvas can take.
    const probe = document.createElement('i');
    probe.hidden = true;
    wrapper.append(probe);
    const palette = {} as Palette;
    for (const [name, token] of Object.entries(COLOURS)) {
      probe.style.color = `var(${token})`;
      palette[name as keyof Palette] = getComputedStyle(probe).color;
    }
    probe.remove();
    const { fontFamily, fontSize } = getComputedStyle(wrapper);
    return {
      palette,
      type: { family: fontFamily, scale: parseFloat(fontSize) / STANDARD_PX },
    };
  }
}

/** A box that takes in all positions; undefined for none. */
export function boxOf(positions: Iterable<readonly [number, number]>): Bounds | undefined {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of positions) {
    box.west = Math.min(box.west, lon);
    box.south = Math.min(box.south, lat);
    box.east = Math.max(box.east, lon);
    box.north = Math.max(box.north, lat);
  }
  return box.west <= box.east ? box : undefined;
}
