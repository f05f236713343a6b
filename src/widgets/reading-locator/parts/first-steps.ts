import type { StationDetail } from '../../../data/generated/types.ts';

type Properties = StationDetail['properties'];

/** One step of a first visit: as the station wrote it, or one of ours with what it needs. */
export type Step =
  | { readonly text: string }
  | { readonly entry: readonly string[] }
  | { readonly key: 'step.search' | 'step.shelf' | 'step.selfLoan' | 'step.staffLoan' }
  | { readonly loan: LoanTerm[] }
  | { readonly returns: string };

/** One term of a loan, a key of the words and its number. */
export interface LoanTerm {
  readonly key:
    'loanBooks' | 'loanDays' | 'loanRenewals' | 'loanNoRenewal' | 'loanFree' | 'loanDeposit';
  readonly n?: number;
}

/**
 * What somebody does who comes for the first time and wants a book: the station's own steps where
 * it wrote some, else those that its data says; nothing is made up. A way in alone is no list of
 * steps: it is said above.
 *
 * @param canSearch whether books can be searched in the locator
 */
export function firstSteps({ reading = {} }: Properties, canSearch: boolean): Step[] {
  const { steps, entry = [], books, selfLoan, unattended, loan = {} } = reading;
  if (steps?.length) return steps.map(text => ({ text }));
  const made: Step[] = [];
  if (entry.length) made.push({ entry });
  if (books?.physical) {
    if (canSearch) made.push({ key: 'step.search' });
    made.push({ key: 'step.shelf' });
  }
  if (selfLoan) made.push({ key: 'step.selfLoan' });
  else if (selfLoan === false && !unattended && saysLoan(loan))
    made.push({ key: 'step.staffLoan' });
  const terms = loanTerms(loan);
  if (terms.length) made.push({ loan: terms });
  if (loan.returns) made.push({ returns: loan.returns });
  return made.length > 1 ? made : [];
}

type Loan = NonNullable<NonNullable<Properties['reading']>['loan']>;

const saysLoan = (loan: Loan): boolean => Object.keys(loan).length > 0;

/** The terms of a loan that are known, in the order people ask. */
export function loanTerms({ books, days, renewals, depositYuan }: Loan): LoanTerm[] {
  const terms: LoanTerm[] = [];
  if (books) terms.push({ key: 'loanBooks', n: books });
  if (days) terms.push({ key: 'loanDays', n: days });
  if (renewals) terms.push({ key: 'loanRenewals', n: renewals });
  if (renewals === 0) terms.push({ key: 'loanNoRenewal' });
  if (depositYuan === 0) terms.push({ key: 'loanFree' });
  if (depositYuan) terms.push({ key: 'loanDeposit', n: depositYuan });
  return terms;
}
