import type { Judging, Standing } from '../../../board/types.ts';
import { categoryName, divisionName, divisionsOf, judgingOf, unitName } from '../contest-view.ts';
import type { Subject } from '../contest-view.ts';
import type { MoreWords } from './part-words.ts';
import type { PlainCell, PlainTable } from './plain-table.ts';

/** A column of the file: its header, and the bare value of a row. */
type Column = readonly [head: string, value: (row: Standing) => PlainCell];

/**
 * A board as bare values, complete: full names of units, seconds as seconds, the number of each
 * entrant. Its headers are those the importer knows, so that a file that was saved can come back.
 *
 * @param sample rows that tell which columns there is something to say in
 */
export function boardTable(
  subject: Subject,
  rows: Iterable<Standing>,
  sample: readonly Standing[],
  words: MoreWords,
): PlainTable {
  const { contest, event } = subject;
  const columns = columnsOf(subject, sample, words);
  return {
    title: [contest.name, event?.name].filter(Boolean).join(' '),
    head: columns.map(([head]) => head),
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield columns.map(([, value]) => value(row));
      },
    },
  };
}

function columnsOf(subject: Subject, sample: readonly Standing[], words: MoreWords): Column[] {
  const { contest } = subject;
  const judging = judgingOf(subject);
  const divided = divisionsOf(subject).length > 1 && has(sample, 'division');
  return [
    ...when(has(sample, 'rank'), words.t('rank'), row => row.rank),
    ...when(true, words.t(judging.kind === 'projects' ? 'problem' : 'entrant'), row => row.name),
    ...when(true, words.t('entrantId'), row => row.id),
    ...when(has(sample, 'members'), words.t('members'), ({ members = [] }) =>
      members.join(words.t('listComma')),
    ),
    ...when(has(sample, 'unit'), words.t('unit'), row => unitName(contest, row.unit) || undefined),
    ...when(divided, words.t('division'), row => divisionName(contest, row.division) || undefined),
    ...when(divided, words.t('divisionRank'), row => row.divisionRank),
    ...kindColumns(judging, subject, words),
    ...when(has(sample, 'total'), totalHead(judging, words), row => row.total),
    ...when(has(sample, 'awards'), words.t('award'), ({ awards = [] }) =>
      awards.join(words.t('listComma')),
    ),
    ...when(
      sample.some(({ state = 'ok' }) => state !== 'ok'),
      words.t('state'),
      ({ state = 'ok' }) => (state === 'ok' ? undefined : words.t(`state.${state}`)),
    ),
  ];
}

function when(there: boolean, head: string, value: Column[1]): Column[] {
  return there ? [[head, value]] : [];
}

function has(sample: readonly Standing[], member: keyof Standing): boolean {
  return sample.some(row => row[member] !== undefined);
}

function totalHead({ kind }: Judging, words: MoreWords): string {
  switch (kind) {
    case 'time':
      return words.t('time');
    case 'icpc':
      return words.t('solved');
    case 'league':
      return words.t('points');
    case 'tally':
      return words.t('sum');
    default:
      return words.t('total');
  }
}

const RECORD = ['played', 'won', 'drawn', 'lost', 'for', 'against'] as const;

function kindColumns({ kind, rules }: Judging, { contest }: Subject, words: MoreWords): Column[] {
  switch (kind) {
    case 'icpc':
      return [
        [words.t('penalty'), row => row.penalty],
        ...(rules?.problems ?? []).map(({ id }, at): Column => [id, row => problemText(row, at)]),
      ];
    case 'league':
      return RECORD.map(member => [words.t(`league.${member}`), row => row.league?.[member]]);
    case 'tally':
      return (rules?.ties ?? []).map(({ by }) => [by, row => row.tally?.[by]]);
    case 'projects':
      return [
        [
          words.t('project.category'),
          row => categoryName(contest, row.project?.category) || undefined,
        ],
        [words.t('project.owner'), row => row.project?.owner],
        [words.t('project.claimedBy'), row => row.project?.claimedBy],
        [words.t('project.state'), ({ project }) => stateWord(project?.state, words)],
        [words.t('project.deadline'), row => row.project?.deadline],
        [words.t('project.reward'), row => row.project?.reward],
      ];
    default:
      return (rules?.modules ?? []).map(({ name }, at) => [name, row => scoreOf(row, at)]);
  }
}

function stateWord(state: string | undefined, words: MoreWords): string | undefined {
  return state && words.word(`claim.${state}`, state);
}

/** A score as it stands; one that is not there yet is an empty cell. */
function scoreOf({ scores }: Standing, at: number): PlainCell {
  const score = scores?.[at];
  return score === '' ? undefined : score;
}

/** As results of such contests are written: +2 (78) is solved at 78 minutes after two wrong tries. */
function problemText({ problems }: Standing, at: number): string | undefined {
  const { state = 'untried', tries = 0, minutes = 0 } = problems?.[at] ?? {};
  switch (state) {
    case 'solved':
    case 'first':
      return `+${tries > 1 ? tries - 1 : ''} (${minutes})`;
    case 'pending':
      return `?${tries}`;
    case 'tried':
      return `−${tries}`;
    default:
      return undefined;
  }
}
