import { rankHistory, type RankHistory, type Revision } from '../../../board/history.ts';
import { leagueRevisions } from '../../../board/league-history.ts';
import type { Standing } from '../../../board/types.ts';
import type { TemplateResult } from 'lit';
import type { Host } from '../../../base/words-controller.ts';
import type { Client } from '../../../data/client.ts';
import { loadStandings } from '../../../data/standings.ts';
import { judgingOf, roundsOf } from '../contest-view.ts';
import type { BoardModel } from '../board-model.ts';
import type { HistorySource } from '../rank-history-source.ts';
import type { Words } from '../words.ts';
import { BumpChart } from './bump-chart.ts';
import { icpcRevisions } from './icpc-revisions.ts';

/** Lines that can be picked: the first of so many ranks. */
const LINES = 200;
/** Rows of a round that are read. */
const ROUND_ROWS = 2000;

/** What a history is made of. */
export interface HistoryInput {
  readonly source: HistorySource;
  readonly model: BoardModel;
  /** All rows of the board, or the first of a long one. */
  readonly rows: readonly Standing[];
  /** Those of the rounds, where the source is `rounds`. */
  readonly rounds?: readonly Revision[];
  /** What changed while the page was open; labels are RFC 3339 where a moment was told. */
  readonly live: readonly Revision[];
}

/** How ranks came about, by the best that this contest has to tell it from. */
export class HistoryPanel {
  #words: Words;
  #chart: BumpChart;
  /** Histories by what they were made of: nothing is worked out again to be drawn again. */
  #made = new WeakMap<readonly unknown[], RankHistory>();

  constructor(host: Host, words: Words) {
    this.#words = words;
    this.#chart = new BumpChart(host, words);
  }

  /** @param pick id of the row whose line stands out */
  render(input: HistoryInput, pick: string): TemplateResult {
    const { model, rows, live, source, rounds } = input;
    const key = source === 'live' ? live : source === 'rounds' ? rounds! : rows;
    let history = this.#made.get(key);
    if (!history) {
      const revisions = this.#revisions(model, input);
      history = rankHistory(revisions, { top: LINES });
      this.#made.set(key, history);
    }
    return this.#chart.render(history, pick);
  }

  #revisions(model: BoardModel, { source, rows, rounds = [], live }: HistoryInput): Revision[] {
    const judging = judgingOf(model);
    switch (source) {
      case 'league':
        return leagueRevisions(rows, model.contest.rounds ?? [], judging);
      case 'icpc':
        return icpcRevisions(rows, judging, clock);
      case 'rounds':
        return [...rounds];
      default:
        return live.map(revision => ({ ...revision, label: this.#moment(revision.label) }));
    }
  }

  #moment(label: string): string {
    const at = Date.parse(label);
    return Number.isNaN(at) ? label : this.#words.time(at);
  }
}

/** Minutes as a clock in the hall has them: 1:30. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Loads the standings of the rounds, first to last. Rejects when one of them could not be had. */
export async function loadRounds(model: BoardModel, client: Client): Promise<Revision[]> {
  const options = { rows: ROUND_ROWS, ...(model.site ? { resolve: model.site.resolve } : {}) };
  return Promise.all(
    roundsOf(model).map(async ({ name, href }) => {
      const page = await loadStandings(client, href!, options);
      if (!page.ok) throw new Error(page.problem.title ?? page.problem.code);
      return { label: name, rows: page.data.rows };
    }),
  );
}
