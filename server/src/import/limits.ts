/** Sizes above which a file is not read: far above any list, far below what stops a machine. */

export const MB = 1_000_000;

/** Bytes of the file. */
export const MAX_FILE = 20 * MB;

/** Bytes a workbook may unpack to. */
export const MAX_UNPACKED = 200 * MB;

/** Columns read of a sheet; a station list has a dozen. */
export const MAX_COLUMNS = 200;

/** Rows of all sheets together: above any province's list, below what a worker can hold. */
export const MAX_ROWS = 200_000;

/** Bytes of memory for reading one workbook. */
export const MAX_READER_MEMORY = 2_000 * MB;

/** Milliseconds for reading a workbook of so many bytes: several times what a slow machine needs. */
export function readerTime(bytes: number): number {
  return 20_000 + (10_000 * bytes) / MB;
}

/** Milliseconds for importing a list of so many bytes: reading it, twice (for its copy), and the rest. */
export function importTime(bytes: number): number {
  return 3 * readerTime(bytes);
}
