import { html, nothing, type TemplateResult } from 'lit';
import { timeText } from '../../board/time-text.ts';
import type { Challenge, Judging, LeagueResult, Problem, Standing } from '../../board/types.ts';
import type { BoardColumn, Cell, Sheet } from './cells.ts';
import { categoryName } from './contest-view.ts';
import { alignedText, NONE, placesOf, scoreText, signed, totalText } from './score-text.ts';
import type { Words } from './words.ts';

/** The columns that only some kinds of contest have: scores, problems, matches, numbers, claims. */
export function kindColumns(sheet: Sheet, judging: Judging, words: Words): BoardColumn[] {
  const { rows } = sheet;
  const total = (label: string): BoardColumn[] =>
    rows.some(row => row.total !== undefined) ? [totalColumn(label, judging)] : [];
  switch (judging.kind) {
    case 'icpc':
      return [
        totalColumn(words.t('solved'), judging),
        penaltyColumn(words),
        ...problemColumns(judging.rules?.problems ?? [], words),
      ];
    case 'league':
      return [...leagueColumns(words), totalColumn(words.t('points'), judging)];
    case 'tally':
      return [...tallyColumns(sheet), ...total(words.t('sum'))];
    case 'projects':
      return projectColumns(sheet, words);
    case 'time':
      return [
        ...(isTotal(rows) ? [] : moduleColumns(judging, rows)),
        ...total(words.t('time')),
        ...awardColumn(sheet, words),
      ];
    default:
      return [
        ...moduleColumns(judging, rows),
        ...total(words.t('total')),
        ...awardColumn(sheet, words),
      ];
  }
}

function totalColumn(label: string, judging: Judging): BoardColumn {
  return {
    id: 'total',
    label,
    kind: 'total',
    numeric: true,
    sortBy: 'total',
    cell: row => totalText(row.total, judging),
  };
}

/** Rows that tell how many decimals a column has. */
const TELLING = 200;

function moduleColumns({ kind, rules }: Judging, rows: readonly Standing[]): BoardColumn[] {
  const telling = rows.slice(0, TELLING);
  return (rules?.modules ?? []).map((module, index) => {
    const places = placesOf(telling.map(({ scores }) => scores?.[index]));
    return {
      id: `score:${index}`,
      label: module.name,
      kind: 'number',
      numeric: true,
      hideNarrow: true,
      sortBy: `score:${index}`,
      cell({ scores }) {
        const score = scores?.[index];
        return kind === 'time' && typeof score === 'number'
          ? timeText(score, places)
          : alignedText(score, places);
      },
    };
  });
}

/** Whether the one time that was taken is the result: it need not stand twice. */
function isTotal(rows: readonly Standing[]): boolean {
  return rows
    .slice(0, TELLING)
    .every(({ scores = [], total }) => scores.length <= 1 && (total ?? scores[0]) === scores[0]);
}

function awardColumn({ rows }: Sheet, words: Words): BoardColumn[] {
  if (!rows.some(({ awards }) => awards?.length)) return [];
  return [
    {
      id: 'award',
      label: words.t('award'),
      kind: 'award',
      hideNarrow: true,
      cell: ({ awards = [] }) =>
        awards.length ? html`${awards.map(name => html`<span class="prize">${name}</span>`)}` : '',
    },
  ];
}

function penaltyColumn(words: Words): BoardColumn {
  return {
    id: 'penalty',
    label: words.t('penalty'),
    kind: 'number',
    numeric: true,
    cell: row => scoreText(row.penalty),
  };
}

function problemColumns(problems: readonly Problem[], words: Words): BoardColumn[] {
  return problems.map(({ id }, index) => ({
    id: `problem:${index}`,
    label: id,
    kind: 'problem',
    hideNarrow: true,
    cell: row => problemCell(row, index, words),
  }));
}

/** What a problem's cell says at a glance; the word for it stands beside, for the ear. */
function problemCell({ problems }: Standing, index: number, words: Words): Cell {
  const { state = 'untried', tries = 0, minutes } = problems?.[index] ?? {};
  if (state === 'untried') return '';
  const solved = state === 'solved' || state === 'first';
  const wrong = solved ? tries - 1 : tries;
  const sign = { first: '★', solved: '+', pending: '?', tried: '−' }[state];
  return html`<span class="try ${state}"
    ><span class="visually-hidden">${words.t(`try.${state}`)} </span
    ><span class="sign" aria-hidden="true">${sign}${wrong > 0 ? wrong : ''}</span>${
      wrong > 0
        ? html`<span class="visually-hidden">${words.t('wrongTries', { n: wrong })} </span>`
        : nothing
    }${
      solved && minutes !== undefined
        ? html`<span class="minutes">${minutes}</span
            ><span class="visually-hidden">${words.t('minutes')}</span>`
        : nothing
    }</span
  >`;
}

const RECORD = ['played', 'won', 'drawn', 'lost', 'for', 'against'] as const;

function leagueColumns(words: Words): BoardColumn[] {
  const column = (
    id: string,
    label: string,
    hideNarrow: boolean,
    text: (of: LeagueResult) => string,
  ): BoardColumn => ({
    id,
    label,
    kind: 'number',
    numeric: true,
    hideNarrow,
    cell: ({ league }) => (league ? text(league) : NONE),
  });
  return [
    ...RECORD.map(member =>
      column(member, words.t(`league.${member}`), member !== 'played', of => scoreText(of[member])),
    ),
    column('difference', words.t('league.difference'), true, ({ for: made, against }) =>
      made === undefined || against === undefined ? NONE : signed(made - against),
    ),
  ];
}

/** One column a prize, in the order of the rules and then as the rows name them. */
function tallyColumns({ contest, event, rows }: Sheet): BoardColumn[] {
  const bands = event?.rules?.bands ?? contest.rules?.bands ?? [];
  const named = rows.flatMap(({ tally }) => Object.keys(tally ?? {}));
  const present = new Set(named);
  const names = new Set([
    ...bands.map(({ name }) => name).filter(name => present.has(name)),
    ...named,
  ]);
  return [...names].map(name => ({
    id: `tally:${name}`,
    label: name,
    kind: 'number',
    numeric: true,
    hideNarrow: names.size > 3,
    cell: ({ tally }) => String(new Map(Object.entries(tally ?? {})).get(name) ?? 0),
  }));
}

function projectColumns({ contest, rows }: Sheet, words: Words): BoardColumn[] {
  const column = (
    id: 'category' | 'owner' | 'claimedBy' | 'deadline' | 'reward',
    text: (of: Challenge) => string | undefined,
    kind: 'text' | 'number' = 'text',
  ): BoardColumn[] =>
    rows.some(({ project }) => project?.[id] !== undefined)
      ? [
          {
            id,
            label: words.t(`project.${id}`),
            kind,
            hideNarrow: true,
            cell: ({ project = {} }) => text(project) ?? NONE,
          },
        ]
      : [];
  return [
    ...column('category', ({ category }) => categoryName(contest, category) || undefined),
    ...column('owner', ({ owner }) => owner),
    ...column('claimedBy', ({ claimedBy }) => claimedBy ?? words.t('project.nobody')),
    {
      id: 'state',
      label: words.t('project.state'),
      kind: 'progress',
      cell: ({ project = {} }) => progressCell(project, words),
    },
    ...column('deadline', ({ deadline }) => deadline, 'number'),
    ...column('reward', ({ reward }) => reward, 'number'),
  ];
}

/** The state of a claim in words, and how far it is as a bar and in figures. */
function progressCell({ state, progress }: Challenge, words: Words): TemplateResult {
  const word = state ? words.word(`claim.${state}`, state) : NONE;
  if (progress === undefined) return html`<span class="claim">${word}</span>`;
  const percent = words.number(progress, { style: 'percent' });
  return html`<span class="claim">${word} ${percent}</span
    ><progress max="1" .value=${progress} aria-hidden="true"></progress>`;
}
