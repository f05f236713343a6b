import { html, nothing, type TemplateResult } from 'lit';
import type { UnionSelect } from '../../elements/select/select.ts';
import type { BoardDesk } from './board-desk.ts';
import { claimFacets, type Facet } from './board-query.ts';
import { SHORT } from './board-view.ts';
import { categoryName, divisionName, divisionsOf, roundsOf, unitName } from './contest-view.ts';

/** More units than this are looked for by name, not in a list. */
const MOST_UNITS = 200;

type Named = readonly { readonly id: string; readonly name: string }[];

interface Choice {
  readonly name: Facet;
  readonly all: 'allDivisions' | 'allUnits' | 'allCategories' | 'allClaims';
  readonly options: Named;
}

/** Whether there is anything to choose by; where the server keeps the rows, only another round. */
export function hasFilters(desk: BoardDesk): boolean {
  const { board, query, canGroup, model } = desk;
  if (roundsOf(model).length > 1) return true;
  if (!board) return false;
  // Counting what each choice would leave, in a million rows, is for who has opened them.
  const has = (by: 'division' | 'unit') => board.hasChoice(by, leastOf(query[by]), MOST_UNITS);
  return canGroup || has('division') || has('unit') || claimChoices(desk).some(isChoice(query));
}

/** What rows can be divided by, where there is more than one of it; each with its count. */
function choicesOf(desk: BoardDesk): Choice[] {
  const { board, model, query, words } = desk;
  if (!board) return [];
  const { contest } = model;
  const { divisions, units } = board.facets();
  const order = divisionsOf(model);
  const ordered = new Map([...divisions].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const all: Choice[] = [
    {
      name: 'division',
      all: 'allDivisions',
      options: named(words, ordered, id => divisionName(contest, id)),
    },
    { name: 'unit', all: 'allUnits', options: named(words, units, id => unitName(contest, id)) },
    ...claimChoices(desk),
  ];
  return all.filter(isChoice(query));
}

/** Of challenges: what they are about, and how far they are. */
function claimChoices({ board, model, words, query }: BoardDesk): Choice[] {
  const { contest, event } = model;
  const isClaims = (event?.kind ?? contest.kind) === 'projects';
  if (!isClaims || !board || board.total > SHORT) return [];
  const { category, claim } = claimFacets(board, query);
  return [
    {
      name: 'category',
      all: 'allCategories',
      options: named(words, category, id => categoryName(contest, id)),
    },
    {
      name: 'claim',
      all: 'allClaims',
      options: named(words, claim, id => words.word(`claim.${id}`, id)),
    },
  ];
}

function named(
  words: BoardDesk['words'],
  counts: ReadonlyMap<string, number>,
  nameOf: (id: string) => string,
): Named {
  // One without a name beside them.
  if (counts.size > MOST_UNITS + 1) return [];
  return [...counts].flatMap(([id, n]) =>
    id ? [{ id, name: words.t('withCount', { name: nameOf(id), n }) }] : [],
  );
}

/** One choice alone is none, but for the way back from it. */
function leastOf(chosen: string): number {
  return chosen ? 1 : 2;
}

function isChoice(query: BoardDesk['query']): (choice: Choice) => boolean {
  return ({ name, options }) =>
    options.length >= leastOf(query[name]) && options.length <= MOST_UNITS;
}

/** Filters, once a person has opened them. */
export function filtersView(desk: BoardDesk): TemplateResult {
  const { words, query, model, options } = desk;
  const rounds = roundsOf(model);
  const all = (name: string) => ({ id: '', name });
  const views = (['rows', 'units'] as const).map(id => ({ id, name: words.t(`view.${id}`) }));
  return html`<div class="filters">
    ${
      desk.canGroup
        ? select('view', words.t('view'), views, desk.view, id =>
            desk.showView(id === 'units' ? 'units' : 'rows'),
          )
        : nothing
    }
    ${
      rounds.length > 1
        ? select(
            'round',
            words.t('round'),
            model.event?.href ? [all(words.t('allRounds')), ...rounds] : rounds,
            model.round?.id ?? '',
            round => options.choose({ round }),
          )
        : nothing
    }
    ${choicesOf(desk).map(choice =>
      select(
        choice.name,
        words.t(choice.name),
        [all(words.t(choice.all)), ...choice.options],
        query[choice.name],
        id => desk.ask({ [choice.name]: id }),
      ),
    )}
  </div>`;
}

/** A list of which one entry holds. */
export function select(
  name: string,
  label: string,
  entries: Named,
  value: string,
  choose: (id: string) => void,
): TemplateResult {
  return html`<union-select
    class=${name}
    label=${label}
    ?label-hidden=${name === 'event'}
    .value=${value}
    @change=${(event: Event) => choose((event.target as UnionSelect).value)}
  >
    ${entries.map(entry => html`<option value=${entry.id}>${entry.name}</option>`)}
  </union-select>`;
}
