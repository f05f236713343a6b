/** Reads figures as lists write them: `带徒 25 人；授权专利12项`. */

import { narrow, tidy } from './cell-text.ts';
import type { Fact } from '../../../src/data/generated/types.ts';

export interface ReadFacts {
  facts: Fact[];
  /** Parts without a figure that could be read. */
  unread: string[];
}

const FACT =
  /^(\D*?[^\d\s:：约近超逾达共])\s*[:：]?\s*(?:达到|达|共计|共|为)?\s*((?:约|近|超过|超|逾)?)\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*((?:余|多)?)\s*([^\d]{0,10})$/;
const AS_OF = /[(（](?:截至)?\s*((?:19|20)\d{2})(?:[-./年](\d{1,2})月?)?年?(?:底|末)?[)）]\s*$/;

/**
 * The figures of a cell, divided at ；、 and line breaks, and at commas that are in no number. A
 * rough figure (约、余) stays words, as the contract asks.
 */
export function readFacts(text: string): ReadFacts {
  const facts: Fact[] = [];
  const unread: string[] = [];
  for (const part of text.split(/[;；、\n\r。]|[,，](?!\d{3}(?!\d))/)) {
    const word = tidy(part);
    if (word === '') continue;
    const fact = factOf(narrow(word));
    if (fact) facts.push(fact);
    else unread.push(word);
  }
  return { facts, unread };
}

function factOf(word: string): Fact | undefined {
  const asOf = AS_OF.exec(word);
  const match = FACT.exec(asOf ? word.slice(0, asOf.index).trim() : word);
  if (!match) return undefined;
  const [, label = '', before, digits = '', after, unit = ''] = match;
  const rough = `${before}${digits}${after}`;
  const value = rough === digits ? Number(digits.replaceAll(',', '')) : rough;
  return {
    label: label.trim(),
    value,
    ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
    ...(asOf ? { asOf: monthOf(asOf[1]!, asOf[2]) } : {}),
  };
}

function monthOf(year: string, month: string | undefined): string {
  const number = Number(month);
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : year;
}
