import { css, html, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RankHistory } from '../../../board/history.ts';
import type { Host } from '../../../base/words-controller.ts';
import '../../../elements/button/index.ts';
import '../../../elements/select/index.ts';
import type { Words } from '../words.ts';
import { bumpShape, levelsOf, type BumpLine } from './bump-shape.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { setStyle } from '../../../base/set-style.ts';
import { worn } from './worn.ts';

/** Lines that can be told apart in one drawing. */
const MOST = 10;
/** Height of a drawing whose lines go up and down far, px. */
const TALLEST = 640;
/** Room a label takes, px. */
const LABEL = 24;

/** How ranks changed from revision to revision: lines that cross, and the same as a table. */
export class BumpChart {
  #host: Host;
  #words: MoreWords;
  #asTable = false;
  /** Id of the entrant whose line stands out; '' for none. */
  #picked = '';

  constructor(host: Host, words: Words) {
    this.#host = host;
    this.#words = moreWords(host, words);
  }

  /** @param pick the row a person came from, whose line stands out at first */
  render(history: RankHistory, pick = ''): TemplateResult {
    const words = this.#words;
    const picked = this.#picked || pick;
    const shown = shownOf(history, picked);
    return html`<section class="bump" ${worn(styles)}>
      <h3 class="part-title" id="bump-title" tabindex="-1">${words.t('bumpTitle')}</h3>
      ${
        history.labels.length < 2
          ? html`<p class="fine">${words.t('bumpFew')}</p>`
          : html`${this.#tools(history, picked)}
            ${this.#asTable ? this.#table(shown) : this.#chart(shown, picked)}`
      }
    </section>`;
  }

  #tools({ lines }: RankHistory, picked: string): TemplateResult {
    const words = this.#words;
    return html`<div class="tools">
      <union-select label=${words.t('bumpPick')} .value=${live(picked)} @change=${this.#pick}>
        <option value="">${words.t('bumpTop', { n: Math.min(MOST, lines.length) })}</option>
        ${lines.map(({ id, name }) => html`<option value=${id}>${name} (${id})</option>`)}
      </union-select>
      <union-button @click=${this.#turn}
        >${words.t(this.#asTable ? 'asChart' : 'asTable')}</union-button
      >
    </div>`;
  }

  #chart(shown: RankHistory, picked: string): TemplateResult {
    const words = this.#words;
    const height = Math.min(Math.max(240, levelsOf(shown.lines).length * LABEL), TALLEST);
    const { lines, labels } = bumpShape(shown, (100 * LABEL) / height);
    const names = shown.lines.map(({ name }) => name).join(words.t('listComma'));
    // What stands out is drawn last, above the others.
    const order = [...lines].sort((a, b) => Number(a.id === picked) - Number(b.id === picked));
    return html`<div class="chart" role="img" aria-label=${words.t('bumpLabel', { names })}>
        <div class="lines" ${setStyle('height', `${height}px`)}>
          <svg
            class=${words.dir === 'rtl' ? 'mirrored' : ''}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            ${order.map(one => lineView(one, one.id === picked))}
          </svg>
        </div>
        <div class="ends" aria-hidden="true" ${setStyle('height', `${height}px`)}>
          ${labels.map(
            ({ text, y, ids }) =>
              html`<span class=${ids.includes(picked) ? 'picked' : ''} ${setStyle('top', `${y}%`)}
                >${text}</span
              >`,
          )}
        </div>
      </div>
      <p class="fine axis" aria-hidden="true">
        <span>${shown.labels[0]}</span><span>${shown.labels[shown.labels.length - 1]}</span>
      </p>`;
  }

  #table({ labels, lines }: RankHistory): TemplateResult {
    const words = this.#words;
    return html`<div class="part-scroll" role="region" tabindex="0" aria-labelledby="bump-title">
      <table class="part-table" aria-labelledby="bump-title">
        <thead>
          <tr>
            <th scope="col">${words.t('entrant')}</th>
            ${labels.map(label => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            ({ name, ranks }) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${labels.map(
                  (_, at) =>
                    html`<td>
                      ${ranks[at] === undefined ? words.t('bumpNone') : words.number(ranks[at])}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #pick = (event: Event): void => {
    this.#picked = (event.target as HTMLSelectElement).value;
    this.#host.requestUpdate();
  };

  #turn = (): void => {
    this.#asTable = !this.#asTable;
    this.#host.requestUpdate();
  };
}

/** The first by their last rank, and the one that was picked. */
function shownOf({ labels, lines }: RankHistory, picked: string): RankHistory {
  return { labels, lines: lines.filter(({ id }, at) => at < MOST || id === picked) };
}

/** A dot is a line of no length with round ends: it stays round however the drawing is stretched. */
function lineView({ path, dots }: BumpLine, picked: boolean) {
  const round = dots.map(([x, y]) => `M${x.toFixed(2)} ${y.toFixed(2)}h0`).join('');
  return svg`<g class=${picked ? 'picked' : ''}>
    <path class="course" d=${path}></path>
    <path class="dots" d=${round}></path>
  </g>`;
}

const styles = css`
  .bump .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    margin-bottom: var(--union-space-3);
  }
  .bump .tools > * {
    margin-top: var(--union-space-2);
    margin-inline-end: var(--union-space-3);
  }
  .bump .chart {
    display: flex;
    padding: var(--union-space-3) 0;
  }
  .bump .lines {
    flex: 1;
    min-width: 0;
    padding: 0 6px;
  }
  .bump svg {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
    fill: none;
    stroke: var(--union-line-strong);
  }
  /* Time goes on in the direction of reading. */
  .bump .mirrored {
    transform: scaleX(-1);
  }
  .bump path {
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .bump .course {
    stroke-width: 2px;
  }
  .bump .dots {
    stroke-width: 8px;
  }
  .bump g.picked {
    stroke: var(--union-action);
  }
  .bump g.picked .course {
    stroke-width: 4px;
  }
  .bump .ends {
    position: relative;
    flex: none;
    width: 38%;
    max-width: 220px;
  }
  .bump .ends span {
    position: absolute;
    left: 0;
    right: 0;
    padding-inline-start: var(--union-space-2);
    overflow: hidden;
    font-size: var(--union-text-small);
    line-height: 24px;
    text-overflow: ellipsis;
    white-space: nowrap;
    transform: translateY(-50%);
    font-variant-numeric: tabular-nums;
  }
  .bump .ends .picked {
    color: var(--union-action-ink);
    font-weight: var(--union-weight-strong);
  }
  .bump .axis {
    display: flex;
    justify-content: space-between;
    margin: 0;
    padding-inline-end: min(38%, 220px);
  }
`;
