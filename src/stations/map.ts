import { createMap } from '../map/index.ts';
import { MapSync } from './map-sync.ts';

/** The engine and what keeps it up to date: a map needs both for its first picture, so they are one file. */
export const mapCode = { createMap, MapSync };
