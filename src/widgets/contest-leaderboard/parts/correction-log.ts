import { css, html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../../../base/words-controller.ts';
import type { ContestLogEntry } from '../../../data/generated/types.ts';
import { bits } from '../bits.ts';
import { eventOf, logOf, type Subject } from '../contest-view.ts';
import type { Words } from '../words.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { momentText } from './rule-words.ts';
import { worn } from './worn.ts';

/**
 * Corrections and rulings, the newest first: those of the event shown and those of the contest as a
 * whole.
 *
 * @param nameOf the name a row goes by on this board; undefined where the row is not at hand
 */
export function correctionLog(
  host: Host,
  { subject, nameOf }: { subject: Subject; nameOf: (row: string) => string | undefined },
  boardWords: Words,
): TemplateResult {
  const words = moreWords(host, boardWords);
  const newest = [...logOf(subject)].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return html`<section class="log" ${worn(styles)}>
    <h3 class="part-title" tabindex="-1">${words.t('logTitle')}</h3>
    ${
      newest.length === 0
        ? html`<p class="fine">${words.t('logNone')}</p>`
        : html`<ol>
            ${newest.map(entry => entryView(entry, subject, nameOf, words))}
          </ol>`
    }
  </section>`;
}

function entryView(
  { at, text, by, event, row, from, to }: ContestLogEntry,
  subject: Subject,
  nameOf: (row: string) => string | undefined,
  words: MoreWords,
): TemplateResult {
  const name = row === undefined ? '' : nameOf(row);
  const of = [
    event === undefined ? '' : (eventOf(subject.contest, event)?.name ?? event),
    // A start number says who is meant even where the row is on another page.
    row === undefined ? '' : name ? `${name} (${row})` : row,
  ].filter(Boolean);
  return html`<li>
    <p class="fine bits">
      ${bits([html`<time datetime=${at}>${momentText(at, words)}</time>`, ...of])}
    </p>
    <p class="said">${text}</p>
    ${
      from === undefined || to === undefined
        ? nothing
        : html`<p>${words.t('logChange', { from: String(from), to: String(to) })}</p>`
    }
    ${by ? html`<p class="fine">${words.t('logBy', { name: by })}</p>` : nothing}
  </li>`;
}

const styles = css`
  .log ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .log li {
    padding: var(--union-space-3) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .log li:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .log p {
    margin-block-start: 0;
    margin-block-end: 0;
    overflow-wrap: anywhere;
  }
  .log .said {
    white-space: pre-line;
  }
`;
