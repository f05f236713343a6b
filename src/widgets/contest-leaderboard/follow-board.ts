import type { StandingsDelta } from '../../data/generated/types.ts';
import type { BoardRows } from './board-rows.ts';
import type { Settings } from './config.ts';
import type { LiveStandings, LiveTarget } from './live-standings.ts';
import type { BoardModel } from './board-model.ts';

/**
 * Keeps a board up to date from the revision it was loaded in, where its page says how. `heard` is
 * told of each change to rows that are here.
 */
export function followBoard(
  live: LiveStandings,
  model: BoardModel,
  rows: BoardRows | undefined,
  settings: Settings,
  heard?: (delta: StandingsDelta) => void,
): void {
  const { delta, feed } = rows?.standings.links ?? {};
  if (!rows || !model.url || !settings.live || !(delta || feed)) {
    live.stop();
    return;
  }
  live.start({ feed, delta, page: model.url, rev: rows.standings.rev }, targetOf(rows, heard));
}

function targetOf(rows: BoardRows, heard?: (delta: StandingsDelta) => void): LiveTarget {
  if (rows.kind === 'here') {
    const { board } = rows;
    return {
      get total() {
        return board.total;
      },
      apply(delta) {
        heard?.(delta);
        const { items, removed = [] } = delta;
        return board.apply({ items, removed }).changed;
      },
      hash: () => board.hash(),
    };
  }
  const paged = rows.rows;
  return {
    get total() {
      return paged.size;
    },
    // The rows are the server's: what is shown of them is asked for again.
    apply({ items }) {
      if (items.length) paged.renew();
      return items.map(({ id }) => id);
    },
  };
}
