/** How the map is used: what fingers, mouse and keys do, and what its signs mean. */
import { css, html, type TemplateResult } from 'lit';
import '../../../elements/dialog/index.ts';
import { stationHelp } from '../../../locale/station-help/namespace.ts';
import { wordsOf } from '../../../stations/words-of.ts';
import type { MapContext, Part } from '../part.ts';

const helpWords = wordsOf(stationHelp);

/** What is done by each of them, in the order told. */
const ACTS = {
  touch: ['pan', 'page', 'zoom', 'open'],
  mouse: ['pan', 'zoom', 'page'],
  keys: ['reach', 'pan', 'zoom', 'all', 'open', 'leave', 'help'],
  legend: ['cluster', 'here'],
} as const;

type Group = keyof typeof ACTS;

/** A dialog over the page: Esc and its button shut it, and the focus goes back to where it was. */
export class HelpPart implements Part {
  private context: () => MapContext;
  private isOpen = false;

  constructor(context: () => MapContext) {
    this.context = context;
  }

  open(): void {
    this.turn(true);
  }

  close(): void {
    this.turn(false);
  }

  sleep(): void {
    this.isOpen = false;
  }

  draw(): TemplateResult {
    const words = helpWords(this.context());
    return html`<union-dialog
      class="map-help"
      dismissible
      heading=${words.t('title')}
      .open=${this.isOpen}
      @union-dialog-close=${this.shut}
    >
      <p>${words.t('listFirst')}</p>
      ${this.groups.map(group => this.group(group))}
    </union-dialog>`;
  }

  /** What this device has comes first. */
  private get groups(): Group[] {
    const hasFingers = matchMedia('(pointer: coarse)').matches;
    return hasFingers ? ['touch', 'legend', 'keys', 'mouse'] : ['mouse', 'keys', 'legend', 'touch'];
  }

  private group(group: Group): TemplateResult {
    const words = helpWords(this.context());
    return html`<div class="help-title" role="heading" aria-level="3">${words.t(group)}</div>
      <dl>
        ${ACTS[group].map(
          act =>
            html`<div>
              <dt>${words.word(`${group}.${act}`, act)}</dt>
              <dd>${words.word(`${group}.${act}How`, act)}</dd>
            </div>`,
        )}
      </dl>`;
  }

  private turn(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.context().requestUpdate();
  }

  private readonly shut = (): void => this.turn(false);
}

export const styles = css`
  .map-help p,
  .map-help dl,
  .map-help dd {
    margin: 0;
  }
  .help-title {
    margin-top: var(--union-space-5);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .map-help dl > div {
    display: flex;
    padding: var(--union-space-2) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .map-help dt {
    flex: none;
    width: 40%;
    box-sizing: border-box;
    padding-inline-end: var(--union-space-4);
  }
  .map-help dd {
    flex: 1;
    min-width: 0;
    color: var(--union-ink-muted);
  }
`;
