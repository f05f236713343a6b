/** A cell as HTML says it: over how many columns and rows it goes; 0 rows means to the last. */
export interface Span {
  readonly colSpan: number;
  readonly rowSpan: number;
}

/**
 * Which cell covers each place of a group of rows (HTML, forming a table): a cell takes the first
 * free column of its row, and its rows end with the group. Rows may be uneven; a place without a cell
 * is undefined. Where two cells claim a place, the first keeps it.
 */
export function coverOf<Cell extends Span>(
  rows: readonly (readonly Cell[])[],
): (Cell | undefined)[][] {
  const cover: (Cell | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    const here = cover[top]!;
    let column = 0;
    for (const cell of cells) {
      while (here[column]) column += 1;
      const bottom = cell.rowSpan === 0 ? rows.length : top + cell.rowSpan;
      for (let row = top; row < Math.min(bottom, rows.length); row += 1) {
        for (let right = column; right < column + cell.colSpan; right += 1) {
          cover[row]![right] ??= cell;
        }
      }
      column += cell.colSpan;
    }
  });
  // Holes of sparse rows become places that say so.
  return cover.map(row => [...row]);
}

/** A stretch of neighbouring places that one cell covers in one row. */
export interface Run<Cell> {
  readonly cell: Cell;
  readonly column: number;
  readonly width: number;
}

/** The cells of one row as if no cell went over several rows; gaps are left out. */
export function runsOf<Cell>(places: readonly (Cell | undefined)[]): Run<Cell>[] {
  const runs: Run<Cell>[] = [];
  places.forEach((cell, column) => {
    const last = runs[runs.length - 1];
    if (cell === undefined) return;
    if (last?.cell === cell && last.column + last.width === column) {
      runs[runs.length - 1] = { ...last, width: last.width + 1 };
    } else runs.push({ cell, column, width: 1 });
  });
  return runs;
}
