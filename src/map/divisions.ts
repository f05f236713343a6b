import { makeGroupPainter } from './group-painter.ts';
import { makeGroups } from './groups.ts';

/** Counting by division and drawing it: one file to load, for the maps that do. */
export const divisions = { makeGroups, makeGroupPainter };
