import type { ReactiveControllerHost } from 'lit';
import { getPageSite, onPageSite } from './page-site.ts';
import { markReady } from './ready-mark.ts';
import { ResourceController, type Loaded, type WidgetState } from './resource-controller.ts';
import { UnionProblemEvent, UnionReadyEvent } from './widget-events.ts';

/** A widget that shows what it loads: from the address it names, the page's site, or the page itself. */
export interface LoadingHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  readonly site?: string | undefined;
  readonly src?: string | undefined;
  readonly data?: unknown;
  readonly loading?: 'eager' | 'lazy' | undefined;
  readonly client?: unknown;
}

/** What is asked of a load. */
export interface Asking {
  readonly signal: AbortSignal;
  /** From the server, whatever is kept. */
  readonly fresh: boolean;
  /** What the page itself gave. */
  readonly data: unknown;
  /** Address of the site document, as the tag or the page names it. */
  readonly site: string | undefined;
  /** Nothing but attributes says what to load: the short way may do. */
  readonly isSimple: boolean;
}

export interface LoadingOptions<T> {
  /** The widget's tag, for the measure of its first content. */
  readonly tag: string;
  load(asking: Asking): Promise<Loaded<T>>;
  isEmpty(data: T): boolean;
  /** What came; `isElsewhere`: it is of another source than what was shown. */
  take(data: T, isElsewhere: boolean): void;
}

/**
 * When a widget loads, and what it tells of it: at once or near the visible part of the page, again
 * when the page names another site, and anew after it was taken off the page meanwhile. Reflects
 * `data-state`, measures the first content once, and fires `union-ready` and `union-problem`.
 */
export class WidgetLoading<T> extends ResourceController<T> {
  private widget: LoadingHost;
  private ways: LoadingOptions<T>;
  private connectedAt = 0;
  private measured = false;
  private fresh = false;
  /** A load was called off because the widget left the page. */
  private interrupted = false;
  private elsewhere = false;
  /** It waits until it is near the visible part of the page. */
  private waiting: object | undefined;
  private endWait?: (() => void) | undefined;
  private endSite?: () => void;

  constructor(widget: LoadingHost, ways: LoadingOptions<T>) {
    super(widget, {
      load: signal => this.ask(signal),
      isEmpty: data => ways.isEmpty(data),
      settled: outcome => this.tell(outcome),
    });
    this.widget = widget;
    this.ways = ways;
  }

  hostConnected(): void {
    this.connectedAt = performance.now();
    this.endSite = onPageSite(() => {
      if (!this.usesPageSite) return;
      this.elsewhere = true;
      this.begin();
    });
    if (this.widget.hasUpdated && (this.interrupted || !this.data)) this.begin();
  }

  override hostDisconnected(): void {
    this.interrupted = this.busy || this.waiting !== undefined;
    super.hostDisconnected();
    this.stopWaiting();
    this.endSite?.();
  }

  hostUpdate(): void {
    this.widget.setAttribute('data-state', this.state);
  }

  /** Call before each update: loads at first, and when any of these properties has changed. */
  follow(changed: ReadonlyMap<PropertyKey, unknown>, names: readonly PropertyKey[]): void {
    const { hasUpdated } = this.widget;
    this.elsewhere ||= hasUpdated && (changed.has('site') || changed.has('src'));
    // Taken off the page before it was drawn, it loads when it is back.
    if (!hasUpdated && !this.widget.isConnected) return;
    if (!hasUpdated || names.some(name => changed.has(name))) this.begin();
  }

  /** Loads again, from the server. */
  readonly again = async (): Promise<void> => {
    this.stopWaiting();
    this.fresh = true;
    await this.reload();
  };

  private get usesPageSite(): boolean {
    const { site, src, data } = this.widget;
    return !site && !src && (data ?? undefined) === undefined;
  }

  private begin(): void {
    this.stopWaiting();
    if (this.widget.loading === 'lazy') void this.beginNear();
    else void this.reload();
  }

  private async beginNear(): Promise<void> {
    const wait = (this.waiting = {});
    const { whenNear } = await import('./begin-when.ts');
    // It was loaded, or taken off the page, meanwhile.
    if (this.waiting !== wait) return;
    this.endWait = whenNear(this.widget, () => {
      this.waiting = undefined;
      void this.reload();
    });
  }

  private stopWaiting(): void {
    this.waiting = undefined;
    this.endWait?.();
  }

  private ask(signal: AbortSignal): Promise<Loaded<T>> {
    const { widget, fresh } = this;
    this.fresh = false;
    // Frameworks set null before they have anything.
    const data = widget.data ?? undefined;
    const site = widget.site ?? (this.usesPageSite ? getPageSite() : undefined);
    const isSimple =
      !widget.client &&
      !fresh &&
      data === undefined &&
      !widget.querySelector('script') &&
      document.readyState !== 'loading';
    return this.ways.load({ signal, fresh, data, site, isSimple });
  }

  private tell(outcome: WidgetState): void {
    const { widget, data, problem } = this;
    if (outcome === 'problem') {
      widget.dispatchEvent(new UnionProblemEvent(problem ?? { code: 'unknown' }));
      return;
    }
    if (!data) return;
    this.ways.take(data, this.elsewhere);
    this.elsewhere = false;
    void widget.updateComplete.then(() => {
      if (!this.measured) markReady(this.ways.tag, this.connectedAt);
      this.measured = true;
      widget.dispatchEvent(new UnionReadyEvent());
    });
  }
}
