import { html, nothing, type TemplateResult } from 'lit';
import type { MapPane } from '../../stations/map-pane.ts';
import { pillButton, pressButton } from '../../stations/pill-button.ts';
import type { MapHolder } from './map-holder.ts';
import type { StageWords } from './map-half.ts';

const SIGNS = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  help: 'M9 9.5a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.5M12 18v.01',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
};

/** The map with its tools. Everything on it is in the list too. */
export function stageView(holder: MapHolder, pane: MapPane, words: StageWords): TemplateResult {
  const { byDistrict } = holder;
  return html`<div class="stage">
    <canvas
      tabindex="0"
      role="application"
      aria-label=${words.t('mapLabel')}
      @pointerdown=${pane.touched}
      @wheel=${pane.touched}
      @keydown=${pane.key}
    ></canvas>
    ${
      holder.model.regions.size > 1
        ? pillButton(words.t('byDistrict'), () => holder.countByDistrict(!byDistrict), {
            look: 'by',
            pressed: byDistrict,
          })
        : nothing
    }
    <div class="tools">
      ${tool(words.t('help'), SIGNS.help, () => holder.act('help'), 'help')}
      ${tool(words.t('zoomIn'), SIGNS.plus, () => pane.zoom(1))}
      ${tool(words.t('zoomOut'), SIGNS.minus, () => pane.zoom(-1))}
      ${tool(words.t('fitAll'), SIGNS.fit, () => holder.showAll())}
    </div>
    ${pane.hint ? html`<p class="hint" aria-hidden="true">${pane.hint}</p>` : nothing}
    ${
      pane.notes.length
        ? html`<p class=${pane.isBare ? 'caption above' : 'caption'}>${pane.notes.join(' · ')}</p>`
        : nothing
    }
    ${holder.tools?.onMap()}
  </div>`;
}

function tool(label: string, path: string, press: () => void, act?: string): TemplateResult {
  const sign = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
  return pressButton(sign, press, { label, look: 'tool', ...(act && { act }) });
}
