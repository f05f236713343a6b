/**
 * The dark modules of a QR code (ISO/IEC 18004) as one SVG path, a module a unit: runs of a row
 * become one rectangle each.
 *
 * @param rows what the coder made, true for dark
 */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  const path: string[] = [];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path.push(`M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  });
  return path.join('');
}
