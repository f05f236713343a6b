// The views of widgets that pages without scripts are drawn with: one door, whose types stand beside it
// (widget-views.d.ts), since those of the views themselves are a browser's.
export { columnsFor } from '../../../src/widgets/contest-leaderboard/cells.ts';
export {
  eventOf,
  roundOf,
  roundsOf,
} from '../../../src/widgets/contest-leaderboard/contest-view.ts';
export { headView } from '../../../src/widgets/contest-leaderboard/head-view.ts';
export { classesOf } from '../../../src/widgets/contest-leaderboard/table-view.ts';
export { cardView } from '../../../src/widgets/craftsman-card/card-view.ts';
export { entryOf } from '../../../src/widgets/craftsman-wall/entry.ts';
export { tileView } from '../../../src/widgets/craftsman-wall/tile-view.ts';
export { isInScope } from '../../../src/widgets/craftsman-wall/wall-model.ts';
