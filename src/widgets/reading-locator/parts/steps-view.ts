import { html, nothing } from 'lit';
import type { DetailWords } from './detail-words.ts';
import { section, type Shown } from '../../../stations/detail-pieces.ts';
import { type DetailView } from './detail-view.ts';
import { firstSteps, type LoanTerm, type Step } from './first-steps.ts';

interface EntryWords {
  t(key: 'or' | 'comma'): string;
  word(key: string, fallback: string): string;
}

/** Ways in, as a person says them: “扫码进门、会员证进门或刷脸进门”; a way that has no word as written. */
export function entryText(words: EntryWords, ways: readonly string[]): string {
  const said = ways.map(way => words.word(`entry.${way}`, way));
  const last = said.pop() ?? '';
  return said.length ? [said.join(words.t('comma')), last].join(words.t('or')) : last;
}

/** What somebody does who comes for the first time, in order. */
export function stepsView(view: DetailView): Shown {
  const { context, words, properties } = view;
  const steps = firstSteps(properties, context.books !== undefined);
  if (steps.length === 0) return nothing;
  return section(
    view,
    'first-visit',
    words.t('firstVisit'),
    html`<ol class="steps">
      ${steps.map(
        step =>
          html`<li>
            <span><bdi>${stepText(words, step)}</bdi></span>
          </li>`,
      )}
    </ol>`,
  );
}

/** One step, in words. */
export function stepText(words: DetailWords, step: Step): string {
  if ('text' in step) return step.text;
  if ('entry' in step) return `${entryText(words, step.entry)}${words.t('stop')}`;
  if ('key' in step) return words.t(step.key);
  if ('returns' in step) return words.t('step.returns', { text: step.returns });
  return `${termsText(words, step.loan)}${words.t('stop')}`;
}

/** The terms of a loan in one line; empty where none is known. */
export function termsText(words: DetailWords, terms: readonly LoanTerm[]): string {
  return terms
    .map(({ key, n }) =>
      key === 'loanFree' || key === 'loanNoRenewal' ? words.t(key) : words.t(key, { n: n ?? 0 }),
    )
    .join(words.t('listComma'));
}

/** Whether the terms of a loan stand among the steps already. */
export function stepsSayLoan({ context, properties }: DetailView): boolean {
  return firstSteps(properties, context.books !== undefined).some(step => 'loan' in step);
}
