import { html, nothing, type TemplateResult } from 'lit';
import type { MapPane } from '../../stations/map-pane.ts';
import type { Parts } from './parts.ts';

/** The map with its tools. Everything on it is in the list too. */
export function stageView(parts: Parts, map: MapPane): TemplateResult {
  const { words } = parts;
  return html`<div class="stage">
    <canvas
      tabindex="0"
      role="application"
      aria-label=${words.t('mapLabel')}
      @pointerdown=${map.touched}
      @wheel=${map.touched}
      @keydown=${map.key}
    ></canvas>
    <div class="tools">
      ${tool(words.t('zoomIn'), 'plus', () => parts.zoom(1))}
      ${tool(words.t('zoomOut'), 'minus', () => parts.zoom(-1))}
      ${tool(words.t('fitAll'), 'fit', parts.showAll)}
    </div>
    ${parts.hint ? html`<p class="hint" aria-hidden="true">${parts.hint}</p>` : nothing}
    ${map.notes.length ? html`<p class="caption">${map.notes.join(' · ')}</p>` : nothing}
  </div>`;
}

function tool(label: string, icon: string, act: () => void): TemplateResult {
  return html`<union-button variant="quiet" label=${label} @click=${act}
    ><union-icon name=${icon}></union-icon
  ></union-button>`;
}
