// The station map: the engine against other map libraries, and the whole widget.
import { columns } from './map/columns.mjs';
import { list } from './map/list.mjs';
import { points } from './map/points.mjs';
import { shards } from './map/shards.mjs';

export const suite = { title: 'Station map', scenarios: [points, shards, columns, list] };
