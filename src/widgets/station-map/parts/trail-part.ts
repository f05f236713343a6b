/** A red trail: its stops in order, their stories, and the stamps one collects on the way. */
import { html, nothing, type TemplateResult } from 'lit';
import { FocusAim } from '../../../stations/focus-aim.ts';
import { backArrow } from '../../../stations/detail-pieces.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { MapContext, TrailPart as Trail } from '../part.ts';
import { loadShown, trailSites, type Shown, type ShownTrail } from './trail-load.ts';
import { TrailRoute } from './trail-route.ts';
import { introView, stopsView, titleView, type TrailLook } from './trail-view.ts';
import { trailWords } from './trail-words.ts';
import { trailStyles } from './trail.styles.ts';
import { trailsView } from './trails-view.ts';

export const styles = trailStyles;

/** The trail that is open, or the trails of the site to choose from. */
export class TrailPart implements Trail {
  /** Id or address of the trail that is open; '' for the list of trails. */
  which = '';

  private context: () => MapContext;
  private aim: FocusAim;
  private route: TrailRoute;
  private shown: Shown = { is: 'shut' };
  private running: AbortController | undefined;
  private unfolded = '';

  constructor(context: () => MapContext) {
    this.context = context;
    this.aim = new FocusAim(context().host);
    this.route = new TrailRoute(context);
  }

  /** @param which id or address of a trail; '' for those of the site */
  open(which: string): void {
    if (which === this.which && this.shown.is !== 'shut') return;
    this.which = which;
    void this.load();
  }

  /** As a person does it: the focus begins at the heading of what comes. */
  private go(which: string): void {
    this.open(which);
    this.aim.at('#trail-title[tabindex]');
  }

  close(): void {
    this.leave();
    this.shown = { is: 'shut' };
  }

  /** Unfolds a stop that was pressed on the map; its place among those drawn. */
  showStop(at: number): void {
    const id = this.route.idAt(at);
    if (id === undefined) return;
    this.unfolded = id;
    this.aim.at('.stop .unfold[aria-expanded="true"]');
    this.context().requestUpdate();
  }

  /** Shows the whole of it on the map. */
  fit(): void {
    this.route.fit();
  }

  updated(): void {
    this.aim.updated();
    this.route.show(this.shown.is === 'trail' ? this.look(this.shown) : undefined);
  }

  sleep(): void {
    this.running?.abort();
    if (this.shown.is === 'trail') this.shown.stamps.sleep();
  }

  wake(): void {
    if (this.shown.is === 'loading') void this.load();
    if (this.shown.is === 'trail') {
      this.shown.stamps.wake();
      this.running = new AbortController();
      void this.place(this.shown, this.running);
    }
  }

  draw(): TemplateResult {
    const words = trailWords(this.context());
    return html`<section class="detail trail" aria-labelledby="trail-title">
      <div class="acts">
        ${pressButton(html`${backArrow}${words.t('back')}`, () => this.context().close(), {
          look: 'press plain back',
        })}
        ${
          this.which && trailSites(this.context()).length
            ? pressButton(words.t('allTrails'), () => this.go(''), { look: 'press plain' })
            : nothing
        }
      </div>
      ${this.content()}
    </section>`;
  }

  private content(): TemplateResult {
    const words = trailWords(this.context());
    const { shown } = this;
    if (shown.is === 'trail') return this.trail(shown);
    if (shown.is === 'list') {
      return html`<header class="head">${titleView(this.context(), words.t('trails'))}</header>
        ${trailsView(this.context(), words, shown.groups, {
          open: which => this.go(which),
          retry: () => this.load(true),
        })}`;
    }
    if (shown.is === 'failed' || shown.is === 'gone') {
      return html`<p id="trail-title" role="status">${words.t(shown.is)}</p>
        <div class="acts">
          ${pressButton(words.t('retry'), () => this.load(true), { look: 'press' })}
        </div>`;
    }
    return html`<p id="trail-title" role="status" class="muted">${words.t('loading')}</p>`;
  }

  private trail(shown: ShownTrail): TemplateResult {
    const look = this.look(shown);
    const { words } = look;
    const { since, stamps } = shown;
    const { license } = shown.trail;
    return html`${introView(look)}
      ${
        since === undefined
          ? nothing
          : html`<p class="not">${words.t('since', { time: words.relativeTime(since) })}</p>`
      }
      ${stamps.top()} ${stopsView(look)}
      <footer class="foot">
        ${stamps.foot()}
        ${
          license
            ? html`<p class="muted small">${words.t('license', { text: license })}</p>`
            : nothing
        }
      </footer>`;
  }

  private look({ trail, stops, stamps }: ShownTrail): TrailLook {
    const context = this.context();
    return {
      context,
      words: trailWords(context),
      trail,
      stops: stops.all,
      stamps,
      unfolded: this.unfolded,
      fold: id => {
        this.unfolded = id;
        context.requestUpdate();
      },
    };
  }

  private leave(): void {
    if (this.shown.is === 'trail') this.shown.stamps.sleep();
    this.running?.abort();
    this.running = undefined;
    this.unfolded = '';
    this.route.show(undefined);
  }

  private async load(fresh = false): Promise<void> {
    this.leave();
    const running = (this.running = new AbortController());
    this.put({ is: 'loading' });
    const { signal } = running;
    const shown = await quietly(loadShown(this.context, this.which, { signal, fresh }));
    if (this.running !== running || signal.aborted) return;
    // It begins at the stop that is next.
    if (shown?.is === 'trail') this.unfolded = shown.stamps.desk.progress.next ?? '';
    this.put(shown ?? { is: 'failed' });
    if (shown?.is === 'trail') await this.place(shown, running);
  }

  /** Finds where the stops are, and shows them on the map. */
  private async place({ stops }: ShownTrail, running: AbortController): Promise<void> {
    await stops.load(running.signal);
    await this.context().host.updateComplete;
    if (this.running === running && !running.signal.aborted) this.route.fit();
  }

  private put(shown: Shown): void {
    this.shown = shown;
    this.context().requestUpdate();
  }
}
