// The contest leaderboard: engine and row window against data grids and virtual lists.
import { rows } from './board/rows.mjs';

export const suite = { title: 'Contest leaderboard', scenarios: [rows] };
