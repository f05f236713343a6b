/** Text with commas or tabs (RFC 4180), as cells. */

/** The rows of a text; quotes may hold dividers, line ends and doubled quotes. Never throws. */
export function cellsOf(text: string, divider: ',' | '\t'): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const close = () => {
    rows[rows.length - 1]!.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i]!;
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === divider) close();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[i + 1] === '\n') i++;
      close();
      rows.push([]);
    } else cell += sign;
  }
  close();
  return rows.filter(row => row.some(text => text.trim() !== ''));
}

/** What spreadsheets would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A cell that is read back the same; one that a spreadsheet would run is marked as text. */
export function cellText(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\n\r\t']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The text of a cell without the mark that makes it one. */
export function plainCell(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
