// How cost grows from a thousand items to a million: the exponent, and what one more item costs.
import { imports } from './growth/imports.mjs';
import { list } from './growth/list.mjs';
import { points } from './growth/points.mjs';
import { standings } from './growth/standings.mjs';

export const suite = { title: 'Growth', scenarios: [points, standings, list, imports] };
