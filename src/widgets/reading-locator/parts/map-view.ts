import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../../../base/locale-controller.ts';
import type { readingMap } from '../../../locale/reading-map/namespace.ts';
import type { MapPane } from '../../../stations/map-pane.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import { CLOSED, drawing, OPEN, SIGNS, UNKNOWN } from './map-signs.ts';

export type MapWords = LocaleController<readonly [typeof readingMap]>;

/** What a map is drawn from. */
export interface MapLook {
  readonly words: MapWords;
  readonly pane: MapPane;
  /** A person moved the map: what lies here can be searched. */
  readonly moved: boolean;
  readonly isLoading: boolean;
  zoom(step: number): void;
  showAll(): void;
  searchHere(): void;
}

const TOOLS = {
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
};

/** The map with its tools and the key to its signs. Everything on it is in the list too. */
export function mapView(look: MapLook): TemplateResult {
  const { words, pane } = look;
  if (pane.broken) {
    return html`<div class="map">
      ${failedView(words, words.t('mapFailed'), () => pane.retry())}
    </div>`;
  }
  return html`<div class="map">
    ${stageView(look)}
    <ul class="legend" aria-label=${words.t('legend')}>
      ${sign(OPEN, words.t('stateOpen'))} ${sign(CLOSED, words.t('stateClosed'))}
      ${sign(UNKNOWN, words.t('stateUnknown'))}
    </ul>
  </div>`;
}

function stageView(look: MapLook): TemplateResult {
  const { words, pane } = look;
  return html`<div class="stage">
    <canvas
      tabindex="0"
      role="application"
      aria-label=${words.t('mapLabel')}
      @pointerdown=${pane.touched}
      @wheel=${pane.touched}
      @keydown=${pane.key}
    ></canvas>
    ${here(look)}
    <div class="tools">
      ${tool(words.t('zoomIn'), TOOLS.in, () => look.zoom(1))}
      ${tool(words.t('zoomOut'), TOOLS.out, () => look.zoom(-1))}
      ${tool(words.t('fitAll'), TOOLS.fit, () => look.showAll())}
    </div>
    ${pane.hint ? html`<p class="hint" aria-hidden="true">${pane.hint}</p>` : nothing}
    ${
      pane.notes.length
        ? html`<p class=${pane.isBare ? 'caption above' : 'caption'}>${pane.notes.join(' · ')}</p>`
        : nothing
    }
  </div>`;
}

/** What can be done with the part that is looked at. */
function here({ words, isLoading, moved, searchHere }: MapLook): TemplateResult | typeof nothing {
  if (isLoading) return html`<p class="here busy" role="status">${words.t('loadingHere')}</p>`;
  if (!moved) return nothing;
  return pressButton(words.t('searchHere'), searchHere, { look: 'here' });
}

function tool(label: string, path: string, act: () => void): TemplateResult {
  return pressButton(drawing(path), act, { look: 'tool', label });
}

function sign(symbol: number, word: string): TemplateResult {
  return html`<li>${drawing(SIGNS[symbol]!)}${word}</li>`;
}

function failedView(words: MapWords, text: string, retry: () => void): TemplateResult {
  return html`<p class="map-failed" role="status">
    <span>${text}</span>
    ${pressButton(words.t('tryAgain'), retry, { look: 'again' })}
  </p>`;
}
