import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/button/index.ts';
import { bonesView } from '../first-view.ts';
import { tileView } from '../tile-view.ts';
import { groupStyles } from './groups.styles.ts';
import { headingView } from './heading-view.ts';
import type { WallDesk } from './wall-desk.ts';
import { worn } from '../../../base/worn.ts';

/** A section shows so many; the rest when it is asked for alone. */
const MOST = 60;

/** Entries by committee, each with its count; who is in two stands in both. */
export function committeesView(desk: WallDesk): TemplateResult {
  const { supply, query, words } = desk;
  if (supply.state === 'coming' && supply.done < supply.total) return bonesView();
  const { sections, others } = sectionsOf(desk);
  const isChosen = query.committee.length > 0;
  return html`<div class="committees" ${worn(groupStyles)}>
    ${sections.map(([name, rows]) => sectionView(desk, name, rows, isChosen))}
    ${
      others.length && !isChosen && sections.length
        ? sectionView(desk, words.t('noCommittee'), others, true)
        : nothing
    }
    ${
      sections.length
        ? nothing
        : html`<ul class="tiles mini">
            ${tilesOf(desk, others)}
          </ul>`
    }
  </div>`;
}

/** The rows of each committee, in the order the list names them first. */
function sectionsOf({ supply, result, query }: WallDesk) {
  const { values, starts, codes } = supply.table.facets.committee;
  const lists = values.map((): number[] => []);
  const others: number[] = [];
  for (const row of result.rows) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) lists[codes[at]!]!.push(row);
    if (starts[row] === starts[row + 1]) others.push(row);
  }
  const wanted = query.committee;
  const sections = values
    .map((name, code) => [name, lists[code]!] as const)
    .filter(([name, rows]) => rows.length && (!wanted.length || wanted.includes(name)));
  return { sections, others };
}

function sectionView(
  desk: WallDesk,
  name: string,
  rows: readonly number[],
  isWhole: boolean,
): TemplateResult {
  const { words, supply } = desk;
  const n = rows.length;
  const isPeople = rows.every(row => supply.table.entry(row).type === 'person');
  const note = words.t(isPeople ? 'committeeCount' : 'committeeEntries', { n });
  const shown = isWhole ? rows : rows.slice(0, MOST);
  return html`<div class="section">
    ${headingView(desk, name, note)}
    <ul class="tiles mini">
      ${tilesOf(desk, shown)}
    </ul>
    ${
      shown.length < n
        ? html`<union-button variant="quiet" @click=${() => desk.ask({ committee: [name] })}
            >${words.t('committeeAll', { name, n })}</union-button
          >`
        : nothing
    }
  </div>`;
}

const tilesOf = (desk: WallDesk, rows: readonly number[]): TemplateResult[] =>
  rows.map(row => tileView(desk.supply.table.entry(row), desk.tiles));
