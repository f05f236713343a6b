/** Figures: several of one label are a change over time. */

import type { Fact } from './person.ts';
import { fold } from '../fold.ts';

/** A figure at a time. */
export interface FactPoint<F extends Fact = Fact> {
  /** A year, month or day. */
  asOf: string;
  value: number;
  fact: F;
}

/** What is said under one label. */
export interface FactGroup<F extends Fact = Fact> {
  label: string;
  /** The newest. */
  latest: F;
  /** Oldest first, at least two; absent where it is one figure, or they are no numbers with dates. */
  series?: FactPoint<F>[];
}

/**
 * Figures by label, in the order of the document. Those of one label and unit with a date and a
 * number make a series (9 in 2013 → 25 in 2023); of several of one date the last counts.
 */
export function groupFacts<F extends Fact>(facts: readonly F[] = []): FactGroup<F>[] {
  const groups = new Map<string, F[]>();
  for (const fact of facts) {
    const key = `${fact.label}\n${fact.unit ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()].map(groupOf);
}

function groupOf<F extends Fact>(facts: readonly F[]): FactGroup<F> {
  const { label } = facts[0]!;
  const byDate = new Map<string, FactPoint<F>>();
  for (const fact of facts) {
    const value = numberIn(fact.value);
    if (fact.asOf !== undefined && value !== undefined) {
      byDate.set(fact.asOf, { asOf: fact.asOf, value, fact });
    }
  }
  const series = [...byDate.values()].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const latest = newest(facts);
  return series.length > 1 ? { label, latest, series } : { label, latest };
}

/** The last of the newest date; the last of all where none has a date. */
function newest<F extends Fact>(facts: readonly F[]): F {
  const later = (best: F, fact: F): F => ((fact.asOf ?? '') >= (best.asOf ?? '') ? fact : best);
  return fold(facts, later, facts[0]!);
}

const TIMES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  萬: 10_000,
  亿: 1e8,
  億: 1e8,
};

/** The number in a figure: 25, `近 3000` → 3000, `1.2 万余` → 12000; undefined where there is none, or several. */
export function numberIn(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const text = value.normalize('NFKC').replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const found = text.match(/(?:^-)?\d+(?:\.\d+)?\s*[十百千]?[万萬亿億]?/g);
  if (found?.length !== 1) return undefined;
  const [digits = ''] = /^-?[\d.]+/.exec(found[0])!;
  const units = [...found[0].slice(digits.length).trim()];
  return Number(
    (Number(digits) * fold(units, (product, unit) => product * TIMES[unit]!, 1)).toPrecision(12),
  );
}
