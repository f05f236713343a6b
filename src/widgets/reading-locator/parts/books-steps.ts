/** How a first-time visitor gets a book that stands on the shelf: from the door to the day it is due. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadingFacts } from '../../../data/generated/types.ts';
import type { Holding } from '../../../rules/books/book.ts';
import { shelfGroup } from '../../../rules/books/call-number.ts';
import type { BooksAnswer } from './books-answer.ts';
import type { FoundWords } from './found-words.ts';

type Loan = NonNullable<ReadingFacts['loan']>;

/** The steps, as the station says them or as its facts bear out; no step is guessed. */
export function stepsView(
  holding: Holding,
  reading: ReadingFacts,
  desk: BooksAnswer,
): TemplateResult {
  const { words } = desk;
  const place = placeText(holding, words);
  const { steps: written = [], loan = {} } = reading;
  const steps = written.length ? written : madeSteps(reading, place, desk);
  const terms = termsOf(loan, words);
  return html`<div class="book-taught">
    ${written.length && place ? html`<p>${words.t('step.at', { place })}</p>` : nothing}
    <ol class="book-steps">
      ${steps.map(step => html`<li><bdi>${step}</bdi></li>`)}
    </ol>
    ${terms.length ? html`<p class="faint loan-terms">${terms.map(term => html`<span class="bit">${term}</span>`)}</p>` : nothing}
  </div>`;
}

/** In at the door, to the shelf, to the machine, and back by the day it is due. */
function madeSteps(
  reading: ReadingFacts,
  place: string,
  { words, context }: BooksAnswer,
): string[] {
  const { entry = [], selfLoan, loan = {} } = reading;
  const ways = entry.map(way => context.words.word(`entry.${way}`, way));
  return [
    ways.join(words.t('source.join')),
    place && words.t('step.find', { place }),
    selfLoan ? words.t('step.selfLoan') : '',
    loan.days === undefined ? '' : words.t('step.days', { n: loan.days }),
  ].filter(Boolean);
}

/** "二楼 3 排，索书号 TP311.1/12（TP 自动化技术、计算机技术类）". */
function placeText({ callno, shelf = '' }: Holding, words: FoundWords): string {
  if (!callno) return shelf;
  const group = shelfGroup(callno);
  const place = shelf
    ? words.t('step.shelf', { shelf, callno })
    : words.t('step.callno', { callno });
  return place + (group ? words.t('step.group', group) : '');
}

/** What the loan terms say; what they leave out is not known. */
function termsOf(loan: Loan, words: FoundWords): string[] {
  const { renewals, books, depositYuan: deposit, returns } = loan;
  return [
    books === undefined ? '' : words.t('step.books', { n: books }),
    deposit === undefined ? '' : words.t(deposit ? 'step.deposit' : 'step.free', { n: deposit }),
    renewals ? words.t('step.renewals', { n: renewals }) : '',
    returns ? words.t('step.returns', { place: returns }) : '',
  ].filter(Boolean);
}
