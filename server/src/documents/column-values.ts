/** Columns of a document: rows number the values that occur, which compresses to very little. */

/** Each value once, and for each row which it is, from 1; 0 for none. */
export interface NumberedColumn<T> {
  values: T[];
  rows: number[];
}

/**
 * A column of values of any kind.
 * @param keyOf What tells one value from another.
 */
export function numbered<T>(
  rows: readonly (T | undefined)[],
  keyOf: (value: T) => string,
): NumberedColumn<T> {
  const known = new Map<string, number>();
  const values: T[] = [];
  const numbers = rows.map(value => {
    if (value === undefined) return 0;
    const key = keyOf(value);
    const found = known.get(key) ?? values.push(value);
    known.set(key, found);
    return found;
  });
  return { values, rows: numbers };
}

/** A column of single texts; an empty one is none. */
export function texts(rows: readonly (string | undefined)[]): NumberedColumn<string> {
  return numbered(
    rows.map(text => text || undefined),
    text => text,
  );
}

/** A column of lists; an empty one is none. */
export function lists<T>(rows: readonly (readonly T[] | undefined)[]): NumberedColumn<T[]> {
  // The same list comes row after row; looking at it once is enough.
  const known = new Map<readonly T[], string>();
  const some = rows.map(list => (list && list.length > 0 ? (list as T[]) : undefined));
  return numbered(some, list => {
    let key = known.get(list);
    if (key === undefined) known.set(list, (key = JSON.stringify(list)));
    return key;
  });
}

/** A member that is left out where every row is empty. */
export function column<K extends string, C extends { values: readonly unknown[] }>(
  name: K,
  of: C,
): { [P in K]?: C } {
  return (of.values.length > 0 ? { [name]: of } : {}) as { [P in K]?: C };
}

/** A member of plain rows, left out where all of them are empty. */
export function filled<K extends string, T>(name: K, rows: T[], empty: T): { [P in K]?: T[] } {
  return (rows.some(row => row !== empty) ? { [name]: rows } : {}) as { [P in K]?: T[] };
}
