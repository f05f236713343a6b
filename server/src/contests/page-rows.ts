/**
 * Rows of a page of standings, imported or entered: with the contest's document the first screen of
 * any board stays below 9 kB of gzip, names in full and eight scores a row included.
 */
export const PAGE_ROWS = 150;
