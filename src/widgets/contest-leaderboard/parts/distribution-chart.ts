import { css, html, nothing, type TemplateResult } from 'lit';
import { binOf, distributionOf } from '../../../board/distribution.ts';
import type { Standing } from '../../../board/types.ts';
import type { Host } from '../../../base/words-controller.ts';
import { judgingOf, type Subject } from '../contest-view.ts';
import { totalText } from '../score-text.ts';
import type { Words } from '../words.ts';
import { moreWords } from './part-words.ts';
import { setStyle } from '../../../base/set-style.ts';
import { worn } from './worn.ts';

export interface DistributionInput {
  readonly subject: Subject;
  readonly rows: readonly Standing[];
  /** The row whose place is marked. */
  readonly marked?: Standing | undefined;
}

/**
 * How totals lie: a table whose last column is drawn as bars, so that chart and figures are one, for
 * the eye and for the ear.
 */
export function distributionChart(
  host: Host,
  { subject, rows, marked }: DistributionInput,
  boardWords: Words,
): TemplateResult {
  const words = moreWords(host, boardWords);
  const judging = judgingOf(subject);
  const found = distributionOf(totalsOf(rows));
  if (!found) return html`<p class="fine">${words.t('distNone')}</p>`;
  const text = (total: number) => totalText(total, judging);
  const most = Math.max(...found.bins.map(({ count }) => count));
  const here = marked?.total === undefined ? -1 : binOf(found, marked.total);
  const { count: n, least, greatest, mean, median } = found;
  return html`<section class="spread" ${worn(styles)}>
    <h3 class="part-title" id="spread-title" tabindex="-1">${words.t('distTitle')}</h3>
    <p class="fine">
      ${words.t('distSummary', {
        n,
        least: text(least),
        greatest: text(greatest),
        mean: text(mean),
        median: text(median),
      })}
    </p>
    <table class="part-table" aria-labelledby="spread-title">
      <thead>
        <tr>
          <th scope="col">${words.t('distRange')}</th>
          <th scope="col" colspan="2">${words.t('distCount')}</th>
        </tr>
      </thead>
      <tbody>
        ${found.bins.map(
          ({ from, to, count }, at) =>
            html`<tr class=${at === here ? 'here' : ''}>
              <th scope="row">
                ${words.t(at === found.bins.length - 1 ? 'distLast' : 'distBin', {
                  from: text(from),
                  to: text(to),
                })}
                ${
                  at === here && marked
                    ? html`<span class="mark"
                        >${words.t('distHere', { name: marked.name, total: text(marked.total!) })}</span
                      >`
                    : nothing
                }
              </th>
              <td class="count">${words.number(count)}</td>
              <td class="bar" aria-hidden="true">
                ${count ? html`<span ${setStyle('width', `${(100 * count) / most}%`)}></span>` : nothing}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function* totalsOf(rows: readonly Standing[]): Generator<number | undefined> {
  for (const { total } of rows) yield total;
}

const styles = css`
  .spread p {
    margin: 0 0 var(--union-space-3);
  }
  .spread tbody th,
  .spread .count {
    width: 1%;
    white-space: nowrap;
    font-weight: var(--union-weight-regular);
  }
  .spread table {
    max-width: 48em;
  }
  .spread tbody th,
  .spread td {
    padding-block-start: var(--union-space-1);
    padding-block-end: var(--union-space-1);
  }
  .spread .count {
    text-align: end;
  }
  .spread .bar {
    vertical-align: top;
  }
  .spread .bar span {
    display: block;
    height: 1em;
    margin-top: 0.3125em;
    border-radius: calc(var(--union-radius-small) / 2);
    background: var(--union-line-strong);
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .spread .here th {
    font-weight: var(--union-weight-strong);
  }
  .spread .here .bar span {
    background: var(--union-action);
  }
  .spread .mark {
    display: block;
    max-width: 14em;
    color: var(--union-action-ink);
    font-size: var(--union-text-small);
    white-space: normal;
  }
  @media (forced-colors: active) {
    .spread .bar span {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .spread .here .bar span {
      background: Highlight;
    }
  }
`;
