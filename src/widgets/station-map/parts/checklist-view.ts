import { html, nothing, type TemplateResult } from 'lit';
import type { StandardPoint } from '../../../data/generated/types.ts';
import { section, type Shown } from '../../../stations/detail-pieces.ts';
import type { MoreView } from './detail-more.ts';

/** Drawn beside the word, never in place of it. */
const SIGNS = {
  met: 'M4.5 12.5l5 5 10-11',
  unmet: 'M6 6l12 12M18 6 6 18',
  unchecked: 'M5 12h14',
};

/** The standard it was built to (六有, 八有 …: the list is the document's), point by point. */
export function checklistView(view: MoreView): Shown {
  const { words, properties } = view;
  const { standard = [] } = properties;
  if (standard.length === 0) return nothing;
  const n = standard.filter(({ met }) => met).length;
  return section(
    view,
    'standard',
    words.t('standard'),
    html`<p class="muted small">${words.t('standardMet', { n, all: standard.length })}</p>
      <ul class="points">
        ${standard.map(point => pointRow(view, point))}
      </ul>`,
  );
}

function pointRow({ words }: MoreView, { name, met, note }: StandardPoint): TemplateResult {
  const how = met === undefined ? 'unchecked' : met ? 'met' : 'unmet';
  return html`<li class=${how}>
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${SIGNS[how]} /></svg>
    <span class="what">
      <bdi>${name}</bdi>
      ${note ? html`<span class="muted small"><bdi>${note}</bdi></span>` : nothing}
    </span>
    <span class="muted small">${words.t(how)}</span>
  </li>`;
}
