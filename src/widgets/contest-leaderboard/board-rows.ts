import { Board } from '../../board/board.ts';
import type { Client } from '../../data/client.ts';
import { loadColumns } from '../../data/standings-columns.ts';
import { loadPage, loadStandings, type Standings } from '../../data/standings.ts';
import { SHORT } from './board-view.ts';
import { judgingOf } from './contest-view.ts';
import type { BoardModel } from './board-model.ts';
import { PagedRows } from './paged-rows.ts';

/** Above so many rows the server keeps them, and gives the pages that are looked at. */
const MOST_HERE = 200_000;

/** All rows of an event: here, or on the server. */
export type BoardRows =
  | { readonly kind: 'here'; readonly board: Board; readonly standings: Standings }
  | { readonly kind: 'there'; readonly rows: PagedRows; readonly standings: Standings };

interface OpenOptions {
  readonly client: Client;
  readonly signal: AbortSignal;
  /** Rows have come, or did not. */
  changed(): void;
}

/** The rows that came with the model, if they are all there are. */
export function rowsHere(model: BoardModel): BoardRows | undefined {
  const { standings } = model;
  if (!standings || standings.rows.length < standings.total) return undefined;
  return { kind: 'here', board: boardOf(model, standings), standings };
}

/**
 * Brings the rows that a first page promises: the pages of a short board, the columns of a long one,
 * the server's pages of one that is too long to bring. Undefined when they could not be had; rejects
 * only when the signal aborts.
 */
export async function openRows(
  model: BoardModel,
  options: OpenOptions,
): Promise<BoardRows | undefined> {
  const { client, signal, changed } = options;
  const { standings, url, site } = model;
  if (standings && model.columns) {
    const board = await model.columns.board(judgingOf(model), signal);
    if (board) nameUnits(board, model);
    return board && { kind: 'here', board, standings: { ...standings, total: board.total } };
  }
  if (!standings || !url) return undefined;
  const shared = { signal, ...(site ? { resolve: site.resolve } : {}) };
  const { columns } = standings.links;
  if (standings.total <= SHORT || (standings.total <= MOST_HERE && !columns)) {
    const result = await loadStandings(client, url, { ...shared, rows: standings.total });
    if (!result.ok || result.data.partial) return undefined;
    return { kind: 'here', board: boardOf(model, result.data), standings: result.data };
  }
  if (standings.total <= MOST_HERE && columns) {
    const result = await loadColumns(client, columns, shared);
    if (!result.ok) return undefined;
    const board = Board.fromColumns(result.data, judgingOf(model));
    nameUnits(board, model);
    return { kind: 'here', board, standings: { ...standings, rev: result.data.rev } };
  }
  const rows = new PagedRows({
    first: standings,
    url,
    load: (address, fresh = false) => loadPage(client, address, { ...shared, fresh }),
    changed,
  });
  return { kind: 'there', rows, standings };
}

function boardOf(model: BoardModel, { rows }: Standings): Board {
  const board = Board.of(rows, judgingOf(model));
  nameUnits(board, model);
  return board;
}

/** Units are looked for, and ordered, by what people call them. */
function nameUnits(board: Board, { contest }: BoardModel): void {
  board.nameUnits(new Map((contest.units ?? []).map(({ id, name }) => [id, name])));
}
