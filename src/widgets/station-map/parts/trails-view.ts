/** The trails of a site or of several, to choose one from. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TrailSummary } from '../../../data/generated/types.ts';
import { levelOf } from '../../../stations/detail-pieces.ts';
import { pressButton } from '../../../stations/pill-button.ts';
import type { MapContext } from '../part.ts';
import type { TrailGroup } from './trail-load.ts';
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

/** What can be done with the lists of trails. */
interface TrailsActs {
  /** @param which id of a trail on this map */
  open(which: string): unknown;
  retry(): unknown;
}

/** The trails of a site; of several, each under the name of its own. */
export function trailsView(
  context: MapContext,
  words: TrailWords,
  groups: readonly TrailGroup[],
  acts: TrailsActs,
): TemplateResult {
  const some = groups.filter(({ trails }) => !trails || trails.length > 0);
  if (!some.length) return html`<p class="muted">${words.t('noTrails')}</p>`;
  const level = Math.min(6, levelOf(context) + 1);
  return html`${some.map(
    group =>
      html`${
        groups.length > 1
          ? html`<div class="muted small" role="heading" aria-level=${level}>
              <bdi>${group.name}</bdi>
            </div>`
          : nothing
      }
      ${groupView(words, group, acts)}`,
  )}`;
}

function groupView(
  words: TrailWords,
  { trails, prefix, name }: TrailGroup,
  { open, retry }: TrailsActs,
): TemplateResult {
  if (!trails) {
    return html`<p role="status">${words.t('groupFailed', { name })}</p>
      <div class="acts">${pressButton(words.t('retry'), retry, { look: 'press' })}</div>`;
  }
  return html`<ul class="stops">
    ${trails.map(trail => {
      const shown = html`<span class="what"
        ><span class="title"><bdi>${trail.title}</bdi></span
        ><span class="meta figures">${measures(words, trail)}</span></span
      >`;
      return html`<li class="stop">
        ${pressButton(shown, () => open(prefix + trail.id), { look: 'unfold' })}
      </li>`;
    })}
  </ul>`;
}
