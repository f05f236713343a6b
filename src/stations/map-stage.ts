import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MapEngine, MapOptions, Palette } from '../map/index.ts';
import type { MapSync } from './map-sync.ts';

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
  /** A new engine is there, and what keeps it up to date; it knows nothing yet. */
  ready(engine: MapEngine, Sync: typeof MapSync): void;
  /** Its code did not arrive. */
  failed(error: unknown): void;
}

/**
 * Keeps a map engine on the canvas of an element: made when the canvas first has a size, sized with
 * it, coloured by the theme, and taken down when the element leaves the page.
 */
export class MapStage implements ReactiveController {
  engine: MapEngine | undefined;

  private host: Host;
  private options: MapOptions;
  private events: StageEvents;
  private canvas: HTMLCanvasElement | undefined;
  private sizes: ResizeObserver | undefined;
  private media: MediaQueryList[] = [];
  private making: HTMLCanvasElement | undefined;

  constructor(host: Host, options: MapOptions, events: StageEvents) {
    this.host = host;
    this.options = options;
    this.events = events;
    host.addController(this);
  }

  hostConnected(): void {
    this.media = MEDIA.map(query => matchMedia(query));
    for (const media of this.media) media.addEventListener?.('change', this.recolour);
    if (this.canvas) this.watch(this.canvas);
  }

  hostDisconnected(): void {
    for (const media of this.media) media.removeEventListener?.('change', this.recolour);
    this.sizes?.disconnect();
    this.engine?.destroy();
    this.engine = undefined;
  }

  /** Call after each render with the canvas the element shows, if it shows one. */
  show(canvas: HTMLCanvasElement | undefined): void {
    if (canvas === this.canvas) return;
    this.sizes?.disconnect();
    this.engine?.destroy();
    this.engine = undefined;
    this.canvas = canvas;
    if (canvas) this.watch(canvas);
  }

  private watch(canvas: HTMLCanvasElement): void {
    // Where a page has taken it away, the map keeps the size it begins with.
    if (typeof ResizeObserver === 'undefined') {
      requestAnimationFrame(() => this.fit(canvas));
      return;
    }
    this.sizes = new ResizeObserver(() => this.fit(canvas));
    this.sizes.observe(canvas.parentElement ?? canvas);
  }

  private fit(canvas: HTMLCanvasElement): void {
    const { clientWidth: width, clientHeight: height } = canvas.parentElement ?? canvas;
    if (width === 0 || height === 0) return;
    if (this.engine) this.engine.resize(width, height);
    else void this.make(canvas);
  }

  /** The list needs no map: its code is loaded when a map is first in sight. */
  private async make(canvas: HTMLCanvasElement): Promise<void> {
    if (this.making === canvas) return;
    this.making = canvas;
    try {
      const { mapCode } = await import('./map.ts');
      const { createMap, MapSync } = mapCode;
      if (this.canvas !== canvas || !this.host.isConnected || this.engine) return;
      this.engine = createMap(canvas, { ...this.options, ...this.look() });
      this.fit(canvas);
      this.events.ready(this.engine, MapSync);
    } catch (error) {
      this.events.failed(error);
    } finally {
      this.making = undefined;
    }
  }

  /** Takes colours and type from the theme again. */
  recolour = (): void => {
    if (!this.engine) return;
    const { palette, type } = this.look();
    this.engine.setPalette(palette);
    this.engine.setType(type);
  };

  private look(): Required<Pick<MapOptions, 'palette' | 'type'>> {
    const wrapper = this.canvas?.parentElement ?? this.host;
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
