/**
 * Field `region`: province, city, district as native selects. The answer is the code (GB/T 2260) of
 * the deepest place chosen. Where the lists do not load, the name of the place as typed.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { regions } from '../../../data/look-ups.ts';
import { formParts } from '../../../locale/form-parts/namespace.ts';
import type { Language } from '../../../locale/languages.ts';
import type { FieldPart, PartContext } from '../part.ts';
import { bring, speak } from './part-words.ts';
import { styled } from './parts.css.ts';
import { pathTo, placesIn, type Place } from './places.ts';

export const load = (lang: Language): Promise<void> => bring(formParts, lang);

export interface RegionPorts {
  regions: typeof regions;
}

export function create(context: PartContext, ports: RegionPorts = { regions }): FieldPart {
  return new RegionsPart(context, ports);
}

const CODE = /^\d{6}$/;
const LEVELS = ['regionProvince', 'regionCity', 'regionDistrict'] as const;

class RegionsPart implements FieldPart {
  private context: PartContext;
  private ports: RegionPorts;
  private t;
  private provinces: readonly Place[] | undefined;
  /** Places below a province, by its two digits. */
  private below = new Map<string, readonly Place[]>();
  private failed = false;
  private gone = new AbortController();

  constructor(context: PartContext, ports: RegionPorts) {
    this.context = context;
    this.ports = ports;
    this.t = speak(formParts, context.lang);
    void this.fetch();
  }

  disconnect(): void {
    this.gone.abort();
  }

  text(): string | undefined {
    const value = this.value;
    const path = this.path;
    const names = path.map(({ name }) => name);
    // A code that the lists do not know is said as it is.
    if (value && path[path.length - 1]?.code !== value) names.push(value);
    return names.join(' ') || undefined;
  }

  render(): TemplateResult {
    return html`<div ${styled()}>${this.failed || this.own ? this.typed() : this.selects()}</div>`;
  }

  private get value(): string {
    const { value } = this.context;
    return value === undefined ? '' : String(value);
  }

  /** A name that was typed while there were no lists: it stays until the person chooses anew. */
  private get own(): boolean {
    const value = this.value;
    return value !== '' && !CODE.test(value);
  }

  /** Provinces with what is known below them. */
  private get tree(): readonly Place[] {
    return (this.provinces ?? []).map(place => ({
      ...place,
      items: this.below.get(place.code.slice(0, 2)) ?? [],
    }));
  }

  private get path(): readonly Place[] {
    const value = this.value;
    const path = pathTo(this.tree, value);
    // A city or district that the lists do not know (any more): its province at least.
    return path.length > 0 ? path : pathTo(this.tree, `${value.slice(0, 2)}0000`);
  }

  private selects(): TemplateResult {
    const path = this.path;
    const lists = [this.tree, ...path.map(({ items }) => items ?? [])];
    return html`<div class="uf-selects">
        ${lists
          .filter((places, level) => level === 0 || places.length > 0)
          .map((places, level) => this.select(places, level, path))}
      </div>
      ${this.loading ? html`<p class="uf-part-note" role="status">${this.t('regionBusy')}</p>` : nothing}`;
  }

  /** The name says the level for a screen reader; the field's label stands above them all. */
  private select(places: readonly Place[], level: number, path: readonly Place[]): TemplateResult {
    const { id, describedBy, invalid, field } = this.context;
    const name = this.t(LEVELS[level] ?? 'regionDistrict');
    const chosen = path[level]?.code ?? '';
    return html`<select
      class="uf-input uf-select"
      id=${level === 0 ? id : `${id}-${level}`}
      aria-label="${field.label} ${name}"
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid ? 'true' : 'false'}
      autocomplete="off"
      .value=${live(chosen)}
      @change=${(event: Event) => this.choose(event, level, path)}
    >
      <option value="" ?selected=${!chosen}>${name}</option>
      ${places.map(
        place =>
          html`<option value=${place.code} ?selected=${place.code === chosen}>
            ${place.name}
          </option>`,
      )}
    </select>`;
  }

  private get loading(): boolean {
    if (!this.provinces) return true;
    return CODE.test(this.value) && !this.below.has(this.value.slice(0, 2));
  }

  private choose(event: Event, level: number, path: readonly Place[]): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    // Taken back: the place above it holds.
    this.context.set(value || path[level - 1]?.code);
    void this.fetch();
  }

  /** Fetches what is missing to show the value. */
  private async fetch(): Promise<void> {
    this.failed = false;
    this.provinces ??= await this.places('index');
    const two = this.value.slice(0, 2);
    if (this.provinces && CODE.test(this.value) && !this.below.has(two)) {
      const places = await this.places(two);
      if (places) this.below.set(two, places);
    }
    if (!this.gone.signal.aborted) this.context.refresh();
  }

  private async places(name: string): Promise<readonly Place[] | undefined> {
    const url = new URL(`${name}.json`, this.context.endpoints.regions).href;
    const sent = await this.ports.regions(url, this.gone.signal);
    if (!sent.ok) this.failed = true;
    return sent.ok ? placesIn(sent.data) : undefined;
  }

  private typed(): TemplateResult {
    const { id, describedBy, invalid } = this.context;
    return html`<input
        class="uf-input"
        id=${id}
        type="text"
        autocomplete="off"
        enterkeyhint="next"
        aria-describedby=${`${describedBy} ${id}-note`.trim()}
        aria-invalid=${invalid ? 'true' : 'false'}
        .value=${this.value}
        @input=${this.type}
        @compositionend=${this.type}
        @change=${this.type}
      />
      <p class="uf-part-note" id="${id}-note" role="status">
        ${this.t(this.failed ? 'regionFailed' : 'regionTyped')}
      </p>
      <div class="uf-part-row">
        <button class="uf-part-button" type="button" @click=${this.retry}>
          ${this.t('regionRetry')}
        </button>
      </div>`;
  }

  /** As it stands while it is typed, for a blank may have a word after it; trimmed in the end. */
  private type = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const { value } = event.currentTarget as HTMLInputElement;
    const name = value.trim();
    this.context.set(name === '' || event.type === 'change' ? name || undefined : value);
  };

  private retry = async (): Promise<void> => {
    const { signal } = this.gone;
    await this.fetch();
    if (!this.failed && this.own && !signal.aborted) this.context.set(undefined);
  };
}
