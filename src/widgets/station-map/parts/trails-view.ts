/** The trails of a site, to choose one from. */
import { html, type TemplateResult } from 'lit';
import type { TrailSummary } from '../../../data/generated/types.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import type { TrailWords } from './trail-words.ts';

/** 3 站 · 全程 1.6 公里 · 约 90 分钟 */
export function measures(
  words: TrailWords,
  { stops, km, minutes }: Pick<TrailSummary, 'stops' | 'km' | 'minutes'>,
): string {
  return [
    words.t('stops', { n: stops }),
    km === undefined ? '' : words.t('km', { n: km }),
    minutes === undefined ? '' : timeText(words, minutes),
  ]
    .filter(Boolean)
    .join(words.t('dot'));
}

/** From two hours on by the half hour. */
function timeText(words: TrailWords, minutes: number): string {
  if (minutes < 120) return words.t('minutes', { n: minutes });
  return words.t('hours', { n: Math.round(minutes / 30) / 2 });
}

export function trailsView(
  words: TrailWords,
  trails: readonly TrailSummary[],
  open: (id: string) => void,
): TemplateResult {
  if (!trails.length) return html`<p class="muted">${words.t('noTrails')}</p>`;
  return html`<ul class="stops">
    ${trails.map(trail => {
      const shown = html`<span class="what"
        ><span class="title"><bdi>${trail.title}</bdi></span
        ><span class="meta figures">${measures(words, trail)}</span></span
      >`;
      return html`<li class="stop">
        ${pressButton(shown, () => open(trail.id), { look: 'unfold' })}
      </li>`;
    })}
  </ul>`;
}
