import { html, nothing, type TemplateResult } from 'lit';
import type { RevealStep } from '../../../board/reveal.ts';
import type { Standing } from '../../../board/types.ts';
import { judgingOf, unitShort, type Subject } from '../contest-view.ts';
import { totalText } from '../score-text.ts';
import type { MoreWords } from './part-words.ts';

/** What was opened last, and what is next. */
export interface Opening {
  readonly last: RevealStep | undefined;
  readonly next: RevealStep | undefined;
}

/** A row on the stage; marked where it has just moved, or where its result is opened next. */
export function revealRow(
  row: Standing,
  { last, next }: Opening,
  subject: Subject,
  words: MoreWords,
): TemplateResult {
  const judging = judgingOf(subject);
  const unit = unitShort(subject.contest, row.unit);
  const isLast = row.id === last?.row;
  const opening = row.id === next?.row ? next.problem : undefined;
  const classes = [isLast ? 'now' : '', row.id === next?.row ? 'next' : ''].filter(Boolean);
  return html`<li
    class=${classes.join(' ')}
    data-row=${row.id}
    aria-current=${isLast ? 'true' : nothing}
  >
    <span class="rank">${row.rank === undefined ? '–' : words.number(row.rank)}</span>
    <span class="who"
      >${row.name}${unit ? html`<span class="unit">${unit}</span>` : nothing}
      ${row.awards?.length ? html`<span class="prize">${row.awards.join(' ')}</span>` : nothing}</span
    >
    <span class="problems">${problems(row, judging.rules?.problems ?? [], opening, words)}</span>
    <span class="total">${totalText(row.total, judging)}</span>
    ${
      row.penalty === undefined
        ? nothing
        : html`<span class="penalty">${words.number(row.penalty)}</span>`
    }
  </li>`;
}

const SIGNS = { first: '★', solved: '+', pending: '?', tried: '−' } as const;

function problems(
  { problems: results = [] }: Standing,
  named: readonly { readonly id: string }[],
  opening: number | undefined,
  words: MoreWords,
): TemplateResult[] {
  return results.map(({ state }, at) => {
    const letter = named[at]?.id ?? String(at + 1);
    if (state === 'untried') return html`<span class="try" aria-hidden="true">${letter}</span>`;
    return html`<span class="try ${state} ${at === opening ? 'opening' : ''}"
      >${letter}<span aria-hidden="true">${SIGNS[state]}</span
      ><span class="visually-hidden"> ${words.t(`try.${state}`)} </span></span
    >`;
  });
}
