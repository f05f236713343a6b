import { html, type TemplateResult } from 'lit';
import '../../../elements/select/index.ts';
import type { UnionSelect } from '../../../elements/select/select.ts';
import { divisionSteps, type DivisionStep } from '../../../stations/division-steps.ts';
import type { RegionNode } from '../../../stations/region-tree.ts';
import { isEmptyQuery } from '../../../stations/station-query.ts';
import type { MapContext } from '../part.ts';
import { findWords } from './find-words.ts';

const LEVELS = ['province', 'city', 'district'] as const;

/** Province, city, district: each offers what lies in the one before, with how many would be left. */
export function divisionView(context: MapContext): TemplateResult {
  const { model, query } = context;
  const count = divisionCounts(context);
  return html`<div class="selects">
    ${divisionSteps(model.regions, query.region).map(step => stepView(context, step, count))}
  </div>`;
}

function stepView(
  context: MapContext,
  { level, nodes, chosen, above }: DivisionStep,
  count: (node: RegionNode) => number | undefined,
): TemplateResult {
  const words = findWords(context);
  const option = (node: RegionNode) => {
    const n = count(node);
    return n === undefined ? node.name : words.t('withCount', { name: node.name, n });
  };
  return html`<union-select
    label=${words.t(LEVELS[level])}
    .value=${chosen?.code ?? ''}
    @change=${(event: Event) => context.goTo((event.target as UnionSelect).value || above)}
  >
    <option value="">${words.t('anywhere')}</option>
    ${nodes.map(node => html`<option value=${node.code}>${option(node)}</option>`)}
  </union-select>`;
}

/**
 * How many stations a division would leave, all other questions as they are. Where not all stations
 * are here that is known of the whole country only while nothing else is asked.
 */
export function divisionCounts({
  model,
  query,
  result,
}: MapContext): (node: RegionNode) => number | undefined {
  const isPlain = isEmptyQuery({ ...query, region: '' });
  if (model.pending.length > 0) return ({ n }) => (isPlain ? n : undefined);
  const sums = new Map<string, number>();
  for (const [code, n] of result.regions) {
    const codes = new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]);
    for (const one of codes) sums.set(one, (sums.get(one) ?? 0) + n);
  }
  return ({ code }) => sums.get(code) ?? 0;
}
