/** How the rows of a sheet of results are read. */

import { moduleColumns } from './module-columns.ts';
import { narrow } from './cell-text.ts';
import { STANDINGS_WORDS } from './columns.ts';
import { standingDraftOf } from './standing-draft.ts';
import type { Columns } from './header.ts';
import type { Grid } from './types.ts';
import type { ListReader, SheetReader } from './list-reader.ts';
import type { RowCells } from './row-cells.ts';
import type { ScoreModule } from './module-columns.ts';
import type { StandingDraft } from './standing-draft.ts';

/** A row of a list of results, whether or not it is one. */
export interface StandingRow {
  row: RowCells;
  draft: StandingDraft | undefined;
}

/** Reads the sheets of one file, and remembers what they say of contest and modules. */
export class StandingsReader implements ListReader<StandingRow> {
  readonly words = STANDINGS_WORDS;
  readonly says = { unknown: 'columns-dropped', personal: 'columns-private' } as const;
  /** What stands above the first header, without 成绩表 and the like. */
  title: string | undefined;
  /** By the name of the sheet. */
  readonly modules = new Map<string, readonly ScoreModule[]>();

  begin(columns: Columns, grid: Grid): SheetReader<StandingRow> {
    this.title ??= titleOf(columns, grid);
    const modules = moduleColumns(columns, grid);
    this.modules.set(grid.name, [...modules.values()]);
    const totalField = columns.of.has('total') ? 'total' : 'score';
    const unread = (row: RowCells): StandingRow => ({ row, draft: undefined });
    return {
      missing: missingColumns(columns, modules.size),
      taken: new Set(modules.keys()),
      read: row => ({ row, draft: standingDraftOf(row, { modules, totalField }) }),
      unread,
    };
  }
}

/** The number of somebody who competes; 编号 alone is in any list. */
const START_NUMBER = /参赛|准考|选手|号码布|start|bib|contestant/i;

/** A list that tells no result of any sort is another list, unless it is of those who will compete. */
function missingColumns({ of, headers }: Columns, modules: number): string[] {
  const entrants = of.get('number')?.some(column => START_NUMBER.test(headers[column] ?? ''));
  if (entrants && of.has('name')) return [];
  const told = (['rank', 'divisionRank', 'total', 'score', 'awards'] as const).some(field =>
    of.has(field),
  );
  return told || modules > 0 ? [] : ['名次', '总分'];
}

const TABLE =
  /(?:的)?(?:总)?(?:成绩|名次|得分|排名|获奖|结果)*(?:公示|公布)?(?:汇总表|一览表|名单|登记表|统计表|表|榜|册)?$/;

/** A note behind the word for a table: `成绩表(公示稿)`. */
const TITLE_NOTE = /(?<=[表榜册单示布])\s*\([^()]*\)$/;

/** What stands above a title, or below it: `附件2`, `填报单位：…`. */
const NO_TITLE =
  /^(?:附件|附表|填报|填表|主办|承办|单位|时间|日期|地点|编号)\s*[\d一二三四五六]*\s*(?:[:：(]|单位|时间|人|$)/;

function titleOf({ headerRow }: Columns, { rows }: Grid): string | undefined {
  const texts = rows.slice(0, headerRow).flatMap(row => row.map(narrow));
  const first = texts.find(text => text !== '' && !NO_TITLE.test(text));
  return first?.replace(TITLE_NOTE, '').replace(TABLE, '').trim() || undefined;
}
