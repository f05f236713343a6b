import { html, nothing, type TemplateResult } from 'lit';
import { entryOf } from './entry.ts';
import { tileView, type TileContext } from './tile-view.ts';
import { isNearAtHand, isSearchable, type WallModel } from './wall-model.ts';
import type { Words } from './words.ts';

/** As many as a desk's screen shows: what follows on the page must not come into sight. */
const BONES = 24;

/** Tiles in their final size, without words. */
export function bonesView(): TemplateResult {
  return html`<ul class="tiles bones" aria-hidden="true">
    ${[...Array(BONES)].map(
      () =>
        html`<li class="tile">
          <div class="face"></div>
          <span class="bone"></span><span class="bone"></span><span class="bone"></span>
        </li>`,
    )}
  </ul>`;
}

/** Room for what comes after the first tiles: the line of the search and the one below. */
function roomView(): TemplateResult {
  return html`<div class="seek"></div>
    <div class="summary"></div>`;
}

/** The widget's final size while the list is on the way. */
export function loadingView(words: Words, controls: boolean): TemplateResult {
  return html`<section class="wall" aria-busy="true" aria-label=${words.t('wall')}>
    <p class="visually-hidden" role="status">${words.t('loading')}</p>
    ${controls ? roomView() : nothing}
    <div class="list">${bonesView()}</div>
  </section>`;
}

export interface FirstInput {
  readonly model: WallModel;
  readonly words: Words;
  readonly wide: boolean;
  /** Whether tiles are what will be shown. */
  readonly isWall: boolean;
  readonly context: TileContext;
}

/** The first page's tiles, before the tools are here. */
export function firstView(input: FirstInput): TemplateResult {
  const { model, words, wide, isWall, context } = input;
  const { pageSize } = model.settings;
  const hasTools = isSearchable(model);
  const sided = wide && hasTools && isNearAtHand(model);
  const tiles = model.items.slice(0, pageSize).map(item => tileView(entryOf(item), context));
  return html`<section
    class="wall ${sided ? 'sided' : ''}"
    aria-label=${words.t('wall')}
    aria-busy=${isWall ? nothing : 'true'}
  >
    ${hasTools ? roomView() : nothing}
    <div class="list">
      ${
        isWall
          ? html`<ul class="tiles">
              ${tiles}
            </ul>`
          : bonesView()
      }
    </div>
  </section>`;
}
