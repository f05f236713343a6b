import { html, nothing, type TemplateResult } from 'lit';
import { pressButton } from '../../../stations/pill-button.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import type { MapContext, MapHost } from '../part.ts';
import { deskWords, type DeskWords } from './desk-words.ts';

type Piece = TemplateResult | typeof nothing;

const MEGABYTE = 1_000_000;
const needs = new WeakMap<MapHost, ColumnsNeed>();

/** The one need of a widget: its panels and its list ask the same. */
export function columnsNeed(context: () => MapContext): ColumnsNeed {
  const { host } = context();
  let need = needs.get(host);
  if (!need) needs.set(host, (need = new ColumnsNeed(context)));
  return need;
}

/**
 * What a search or a filter of the whole country needs: the columns of all stations, and for words
 * their names. They come when somebody first asks for what is not here; to a device that saves data
 * only when its owner says so.
 */
export class ColumnsNeed {
  private context: () => MapContext;
  private running: AbortController | undefined;
  /** Words are searched for: names are needed too. */
  private isForWords = false;

  constructor(context: () => MapContext) {
    this.context = context;
  }

  /** Whether what is listed and counted is not all there is. */
  get isShort(): boolean {
    return this.model.pending.length > 0;
  }

  /** Somebody asks for stations that are not here; `words`: by their names. */
  ask(words = false): void {
    this.isForWords ||= words;
    const { columns } = this.model;
    if (columns === 'here') void this.bringNames();
    else if (columns === 'offered' && this.isShort && !savesData()) void this.load();
  }

  /** Brings them, now that somebody pressed for it, or at once where nothing is saved. */
  readonly load = async (): Promise<void> => {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    const { say } = this.context();
    const { model } = this;
    try {
      const isHere = await quietly(model.loadColumns(running.signal));
      if (isHere && !running.signal.aborted) {
        say(this.words.t('saidLoaded', { n: model.loaded }));
        await this.bringNames();
      }
    } finally {
      if (this.running === running) this.running = undefined;
      this.context().requestUpdate();
    }
  };

  /** The widget left the page. */
  sleep(): void {
    this.running?.abort();
    this.running = undefined;
  }

  /** What is counted, and what is on its way; nothing where all is here. */
  view(): Piece {
    const { model } = this;
    const { words } = this;
    const n = model.loaded;
    switch (model.columns) {
      case 'loading':
        return html`<p class="fine short">${this.progress()}</p>`;
      case 'failed':
        return html`<p class="fine short">
          ${words.t('allFailed', { n })}${this.button(words.t('retry'))}
        </p>`;
      case 'offered':
        if (!this.isShort) return nothing;
        return savesData()
          ? html`<p class="fine short">${words.t('savesData')}${this.button(this.loadWord)}</p>`
          : html`<p class="fine short">${words.t('loadedOnly', { n })}</p>`;
      case 'none':
        return this.isShort
          ? html`<p class="fine short">${words.t('loadedOnly', { n })}</p>`
          : nothing;
      case 'here':
        if (this.isForWords && model.namesPart < 1)
          return html`<p class="fine short">
            ${words.t('loadingNames', this.tens(model.namesPart))}
          </p>`;
        // Of several sites one may have no columns, or they did not come.
        return this.isShort
          ? html`<p class="fine short">${words.t('loadedOnly', { n })}</p>`
          : nothing;
    }
  }

  private get model(): StationModel {
    return this.context().model;
  }

  private get words(): DeskWords {
    return deskWords(this.context());
  }

  private get loadWord(): string {
    const { columnsBytes } = this.model;
    const { words } = this;
    if (!columnsBytes) return words.t('loadAllPlain');
    const size = words.number(Math.max(columnsBytes / MEGABYTE, 0.1), { maximumFractionDigits: 1 });
    return words.t('loadAll', { size: `${size} MB` });
  }

  private progress(): string {
    const { total: n, columnsPart } = this.model;
    const { words } = this;
    if (!columnsPart) return words.t('loadingShort', { n });
    return words.t('loadingAll', { n, ...this.tens(columnsPart) });
  }

  /** Whole tens: what is read out again and again tells little more. */
  private tens(part: number): { readonly percent: string } {
    const tens = Math.min(0.9, Math.floor(part * 10) / 10);
    return { percent: this.words.number(tens, { style: 'percent' }) };
  }

  private button(word: string): TemplateResult {
    return html` ${pressButton(word, () => void this.load(), { look: 'act' })}`;
  }

  private async bringNames(): Promise<void> {
    const { model } = this;
    if (!this.isForWords || model.columns !== 'here') return;
    this.running ??= new AbortController();
    await quietly(model.loadAllNames(this.running.signal));
    this.context().requestUpdate();
  }
}

/** Whether the device is set to use little data. */
export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
