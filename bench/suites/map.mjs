// The station map: the engine against other map libraries, and the whole widget from shards.
import { points } from './map/points.mjs';
import { shards } from './map/shards.mjs';

export const suite = { title: 'Station map', scenarios: [points, shards] };
