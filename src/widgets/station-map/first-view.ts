import { html, nothing, type TemplateResult } from 'lit';
import { pillButton } from '../../stations/pill-button.ts';
import { barView, summaryView } from './bar-view.ts';
import { bonesView, listView } from './list-view.ts';
import type { Look, Piece } from './look.ts';
import type { Words } from './words.ts';

/** The map, or its place while it is on its way. */
export function stagePlace(): TemplateResult {
  return html`<div class="stage" aria-busy="true"></div>`;
}

/** List and map beside each other, or the map above the list where there is no room for both. */
export function frameView(look: Look, stage: Piece, key: (event: KeyboardEvent) => void) {
  const { words, wide, tools, seeMore } = look;
  const opened = tools?.opened();
  // The same markup before the tools are here and after: no button is lost with the focus on it.
  return html`<section
    class=${wide ? 'widget wide' : 'widget'}
    aria-label=${words.t('stations')}
    @keydown=${key}
  >
    <div class="side">
      <p class="visually-hidden" role="status">${tools?.spoken}</p>
      ${
        opened
          ? html`<div class="scroll">${opened}</div>`
          : html`${barView(look)}
              <div class="scroll" @scroll=${seeMore}>
                ${tools?.below()} ${failedView(look)} ${wide ? nothing : stage} ${summaryView(look)}
                ${tools?.notes()} ${listView(look)} ${tools?.foot()}
              </div>`
      }
    </div>
    ${wide ? stage : nothing}
  </section>`;
}

function failedView({ words, failed, retry }: Look): Piece {
  if (!failed) return nothing;
  return html`<p class="fine" role="status">
    ${words.t('toolsFailed')} ${pillButton(words.t('retry'), retry)}
  </p>`;
}

/** The widget's final size while the stations are on the way. */
export function loadingView(words: Words, wide: boolean): TemplateResult {
  return html`<section
    class=${wide ? 'widget wide' : 'widget'}
    aria-busy="true"
    aria-label=${words.t('stations')}
  >
    <div class="side">
      <p class="visually-hidden" role="status">${words.t('loading')}</p>
      <div class="bar"><span class="pill"></span></div>
      <div class="scroll">
        <div class="summary"></div>
        ${bonesView()}
      </div>
    </div>
    ${wide ? stagePlace() : nothing}
  </section>`;
}
