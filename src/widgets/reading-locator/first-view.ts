import { html, nothing, type TemplateResult } from 'lit';
import { barView, summaryView } from './bar-view.ts';
import type { DeskHolder } from './desk-holder.ts';
import { bonesView, listView } from './list-view.ts';
import { pillButton } from '../../stations/pill-button.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

/** The widget's final size while the stations are on the way. */
export function loadingView(words: Words, { pageSize }: Settings): TemplateResult {
  return html`<section class="locator" aria-busy="true" aria-label=${words.t('locator')}>
    <p class="visually-hidden" role="status">${words.t('loading')}</p>
    <div class="bar"><span class="pill bone"></span></div>
    <p class="summary"></p>
    ${bonesView(pageSize)}
  </section>`;
}

/** The list, before the tools are here; bones where what is asked for is not a list. */
export function firstView(holder: DeskHolder): TemplateResult {
  const { words, settings, failed } = holder;
  const isWaiting = holder.isNeeded && !failed;
  return html`<section
    class="locator"
    aria-label=${words.t('locator')}
    aria-busy=${isWaiting ? 'true' : nothing}
  >
    ${barView(holder)}
    ${
      failed
        ? html`<p class="fine" role="status">
            ${words.t('toolsFailed')} ${pillButton(words.t('retry'), holder.retry)}
          </p>`
        : nothing
    }
    ${
      isWaiting
        ? [html`<p class="summary"></p>`, bonesView(settings.pageSize)]
        : [summaryView(holder), listView(holder)]
    }
  </section>`;
}
