/** Stamps as one sees them: how far one is, the press at a stop, the card, and what is kept. */
import { html, nothing, type TemplateResult } from 'lit';
import { setStyle } from '../../../base/set-style.ts';
import { partialDateText } from '../../../locale/partial-date.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import type { MapContext } from '../part.ts';
import type { StampCard } from './stamps-card.ts';
import { StampDesk, type Stamped } from './stamps.ts';
import { stampWords, type StampWords } from './stamps-words.ts';
import type { PlacedStop } from './trail-stops.ts';

/** A trail as its card names it. */
export interface Walk extends Stamped {
  /** What the widget opens it by: its id, or its address. */
  readonly which: string;
  readonly title: string;
  readonly by: string;
  /** Titles of the stops, as they are known now. */
  titles(): string[];
}

/** The stamps of one trail that is open; left with `sleep`. */
export class StampPanel {
  readonly desk: StampDesk;

  private context: () => MapContext;
  private walk: Walk;
  private isAsking = false;
  private card: StampCard | 'busy' | 'failed' | undefined;

  constructor(context: () => MapContext, walk: Walk) {
    this.context = context;
    this.walk = walk;
    this.desk = new StampDesk(context, walk);
  }

  wake(): void {
    this.desk.wake();
  }

  sleep(): void {
    this.desk.sleep();
    this.putCard(undefined);
  }

  /** The day of a stop's stamp in words; undefined where it has none. */
  stampedOn(id: string): string | undefined {
    const day = this.desk.dayOf(id);
    const { words } = this;
    return day && words.t('stamped', { date: partialDateText(day, words.lang) });
  }

  /** How many stops are stamped, in words and as a bar; at the end the card. */
  top(): TemplateResult {
    const { words, walk } = this;
    const { done, total } = this.desk.progress;
    const isDone = done === total;
    const text = isDone
      ? words.t('finished', { n: total })
      : words.t('progress', { n: done, total });
    return html`<div class="progress">
        <p class="figures">
          <strong>${text}</strong>
          ${
            walk.order === 'given' && !isDone
              ? html`<span class="muted">${words.t('inOrder')}</span>`
              : nothing
          }
        </p>
        <div class="meter"><div ${setStyle('width', `${(100 * done) / total}%`)}></div></div>
      </div>
      ${isDone ? this.finished() : nothing}`;
  }

  /** The press that stamps a stop; nothing where it may not be. */
  press(placed: PlacedStop): TemplateResult | typeof nothing {
    const { desk, words } = this;
    const { id, title, place } = placed;
    if (!place || !desk.may(id)) return nothing;
    const isBusy = desk.busy === id;
    const label = isBusy ? words.t('checking') : words.t('checkAt', { name: title });
    const shown = html`<span aria-hidden="true">${words.t(isBusy ? 'checking' : 'check')}</span
      ><span class="visually-hidden">${label}</span>`;
    const options = { look: 'press primary', act: 'stamp', busy: isBusy };
    return pressButton(shown, () => desk.stamp(placed), options);
  }

  /** What was said last at a stop, '' for the trail as a whole; spoken when it changes. */
  told(id: string): TemplateResult {
    const { word } = this.desk;
    return html`<p role="status" class=${word?.ok ? 'told' : 'told not'}>
      ${word?.id === id ? word.text : ''}
    </p>`;
  }

  /** What is kept on the device, in words, and the way to be rid of it. */
  foot(): TemplateResult {
    const { words, desk } = this;
    return html`<p class="muted small">${words.t('privacy')}</p>
      ${desk.kept ? nothing : html`<p class="not">${words.t('notKept')}</p>`}
      ${desk.progress.done ? this.clearView(words) : nothing} ${this.told('')}`;
  }

  private get words(): StampWords {
    return stampWords(this.context());
  }

  private finished(): TemplateResult {
    const { words, card } = this;
    if (typeof card === 'object') return card.draw();
    return html`<div class="acts">
        ${pressButton(words.t('makeCard'), () => this.makeCard(), {
          look: 'press primary',
          act: 'card',
          busy: card === 'busy',
        })}
      </div>
      <p role="status" class="told not">${card === 'failed' ? words.t('cardFailed') : ''}</p>`;
  }

  private clearView(words: StampWords): TemplateResult {
    if (!this.isAsking) {
      return html`<div class="acts">
        ${pressButton(words.t('clear'), () => this.ask(true, '#trail-clear'), {
          look: 'press plain',
          act: 'clear',
        })}
      </div>`;
    }
    return html`<div role="group" aria-labelledby="trail-clear">
      <p id="trail-clear" tabindex="-1">${words.t('clearAsk')}</p>
      <div class="acts">
        ${pressButton(words.t('clearNo'), () => this.ask(false, '[data-act="clear"]'), {
          look: 'press',
        })}
        ${pressButton(words.t('clearYes'), () => this.clear(), {
          look: 'press',
          act: 'clear-yes',
        })}
      </div>
    </div>`;
  }

  private clear(): void {
    this.desk.clear();
    this.putCard(undefined);
    this.ask(false, '#trail-title');
  }

  /** Asks, or asks no more; the focus goes to what stands there then, and nothing scrolls. */
  private ask(isAsking: boolean, focus: string): void {
    this.isAsking = isAsking;
    const context = this.context();
    const { host } = context;
    context.requestUpdate();
    void host.updateComplete.then(() => {
      const target = host.renderRoot.querySelector<HTMLElement>(`.trail ${focus}`);
      target?.focus({ preventScroll: true });
    });
  }

  private async makeCard(): Promise<void> {
    const { first, last } = this.desk.progress;
    if (!first || !last || this.isMaking) return;
    const { which, title, by, titles } = this.walk;
    this.putCard('busy');
    try {
      const { StampCard } = await import('./stamps-card.ts');
      const walked = { which, title, by, stops: titles(), first, last };
      const card = await StampCard.make(this.context, walked);
      // The trail may have been left meanwhile.
      if (this.isMaking) this.putCard(card);
      else card.drop();
    } catch (error) {
      console.warn('union-widgets: 打卡纪念卡没有生成。', error);
      this.putCard('failed');
    }
  }

  private get isMaking(): boolean {
    return this.card === 'busy';
  }

  private putCard(card: StampCard | 'busy' | 'failed' | undefined): void {
    if (typeof this.card === 'object') this.card.drop();
    this.card = card;
    this.context().requestUpdate();
  }
}
